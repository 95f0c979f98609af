"""A programme as its TOML file, the units beside the numbers.

No library of writing TOML keeps comments, and without them a physio would have to guess what a number means.
"""

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from rehab_tui.codec.convert import to_plain
from rehab_tui.domain.records import PlanExercise, RehabPlan
from rehab_tui.exchange.programme.reading import FORMAT, OWN, VERSION

SAYS = {
    "tendon": "mid-portion | insertional | any",
    "pain_max": "of 10; above it there is one set less next time",
    "weeks": "then the next block is offered",
    "what": "hold | raise | lower (up on both legs, down on one) | bounce | own",
    "legs": "each | sore | both",
    "knee": "straight | bent | seated",
    "floor": "flat | step | wedge",
    "tempo": "s: up, at the top, down, at the bottom",
    "hold_s": "s",
    "rest_s": "s between two sets",
    "load_kg": "kg added to begin with",
    "add_kg": "kg more after two good sessions",
}


def write_programme(plan: RehabPlan) -> bytes:
    """The file of a programme; reading it gives the same one, but for when it was put in force."""
    return "".join(f"{line}\n" for line in _lines(to_plain(plan))).encode()


def _lines(plain: dict[str, Any]) -> Iterator[str]:
    yield f"format = {_value(FORMAT)}"
    yield f"version = {VERSION}"
    yield from _pairs({name: value for name, value in plain.items() if name not in ("block", *OWN)})
    for number, block in enumerate(plain["block"]):
        yield "\n[[block]]"
        yield from _pairs({"weeks": block["weeks"]}, told=number == 0)
        for place, exercise in enumerate(block["do"]):
            yield "[[block.do]]"
            yield from _pairs(_whole(exercise), told=number == place == 0)


def _whole(exercise: dict[str, Any]) -> dict[str, Any]:
    """An exercise with what the format takes for granted, as a reader of the file does not know that."""
    found = {part.name: exercise.get(part.name, part.default) for part in fields(PlanExercise)}
    if found["hold_s"] is not None and "tempo" not in exercise:
        del found["tempo"]
    return {name: value for name, value in found.items() if value not in ("", ())}


def _pairs(plain: dict[str, Any], *, told: bool = True) -> Iterator[str]:
    """A line a field; where it is `told`, with what it means."""
    for name, value in plain.items():
        if value is not None:
            said = f"{name} = {_value(value)}"
            yield f"{said:<24} # {SAYS[name]}" if told and name in SAYS else said


def _value(value: object) -> str:
    """A value as TOML; its strings and lists of strings are written like those of JSON."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
