"""A programme read from its TOML file; a refusal names the field, the value and what is accepted."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from rehab_tui.codec.convert import from_plain
from rehab_tui.codec.reading import from_toml
from rehab_tui.domain.records import PlanExercise, Refused, RehabPlan, shown

FORMAT, VERSION = "rehab-programme", 1
LARGEST_KB = 64
OWN = ("since", "at", "at_since")
"""What the program notes of a programme in force, and no file says."""

DOSES = {part.name for part in fields(PlanExercise)}


def read_programme(text: bytes) -> RehabPlan:
    """The programme that a file describes; raises Refused in one sentence."""
    if len(text) > LARGEST_KB * 1024:
        raise Refused(f"it has {len(text) / 1024:.0f} kB; accepted: up to {LARGEST_KB} kB")
    plain = from_toml(text)
    told = (plain.pop("format", None), plain.pop("version", None))
    if told != (FORMAT, VERSION) or type(told[1]) is not int:
        raise Refused(f'format and version are {shown(told)}; accepted: "{FORMAT}" and {VERSION}')
    if unknown := next((name for name in OWN if name in plain), ""):
        raise Refused(f"unknown field {unknown!r}")
    if isinstance(blocks := plain.get("block"), list):
        plain["block"] = _filled(blocks)
    return from_plain(RehabPlan, plain)


def _filled(blocks: Sequence[Any]) -> list[Any]:
    """The blocks; one without exercises has those of the one before, but for what it overrides."""
    found: list[Any] = []
    for block in blocks:
        if isinstance(block, Mapping) and "do" not in block and found and isinstance(found[-1], Mapping):
            over = {name: value for name, value in block.items() if name in DOSES}
            kept = {name: value for name, value in block.items() if name not in DOSES}
            before = found[-1].get("do")
            rows = isinstance(before, list) and before
            found.append({**kept, "do": [_over(each, over) for each in rows]} if rows else block)
        else:
            found.append(block)
    return found


def _over(exercise: Any, over: Mapping[str, Any]) -> Any:
    """An exercise with other numbers; reps take the place of seconds, kilograms that of a weight in words."""
    if not isinstance(exercise, Mapping):
        return exercise
    instead = {"reps": "hold_s", "hold_s": "reps", "load": "load_kg", "load_kg": "load"}
    gone = {instead[name] for name in over if name in instead}
    return {**{name: value for name, value in exercise.items() if name not in gone}, **over}
