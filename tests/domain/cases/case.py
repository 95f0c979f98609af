"""One case: a diary, the rule it is about, and what `today --json` must then say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rehab_tui.domain.records import Entries
from tests.domain.builders import Edit, bundle
from tests.domain.made import D

GREEN, AMBER, RED = "green", "amber", "red"
TABLE = {
    **dict.fromkeys(("RF2", "RF3", "RF4", "RF5", "EV1", "EV5"), (RED, "urgent")),
    **dict.fromkeys(("RF1", "EV2", "EV3", "EV6"), (RED, "same_day")),
    **dict.fromkeys(("ST1", "ST2", "ST5"), (RED, "physio")),
    **dict.fromkeys(("ST3", "ST4"), (RED, "none")),
    **{f"AM{number}": (AMBER, "none") for number in range(1, 14)},
    **dict.fromkeys(("EV4", "EV7", "EV9"), (AMBER, "physio")),
    "EV8": (GREEN, "none"),
    "GR1": (GREEN, "none"),
}
"""Every rule of the verdict with its level and urgency, as docs/rules.md has them."""

LOCKS = {"RF1", "RF2", "RF3", "RF4", "RF5", "EV1", "EV2", "EV3", "EV5", "EV6"}
LEVELS = [GREEN, AMBER, RED]
URGENCIES = ["none", "physio", "urgent", "same_day"]

Plain = dict[str, Any]


def _work(today: Plain) -> list[str]:
    return [f"{part['leg']} {_dose(part)}" for part in today["rehab"]["work"]]


def _dose(part: Plain) -> str:
    return f"{part['step']} {part['sets']}x{part['reps'] or part['hold_s']:g}"


def _main_load(today: Plain) -> object:
    return today["rehab"]["work"][0]["load_kg"]


def _seated_load(today: Plain) -> object:
    return today["rehab"]["work"][-1]["load_kg"]


def _cut(today: Plain) -> str | None:
    cut = today["plan"]["week_cut"]
    return f"{cut['date']} {cut['rule']}" if cut else None


def _left(name: str) -> Callable[[Plain], object]:
    return lambda today: today["ladder"]["left"][name]


def _of(room: str, name: str) -> Callable[[Plain], object]:
    return lambda today: today[room][name]


ASKED: Mapping[str, Callable[[Plain], object]] = {
    "reasons": lambda today: {reason["rule"] for reason in today["run"]["reasons"]},
    "first": lambda today: today["run"]["reasons"][0]["rule"],
    "leg": lambda today: today["run"]["reasons"][0]["leg"],
    "level": _of("run", "level"),
    "urgency": _of("run", "urgency"),
    "sentence": _of("run", "sentence"),
    "shown": lambda today: " ".join(today["run"]["shown"]),
    "unknown": _of("run", "unknown"),
    "locked": _of("rehab", "locked_by"),
    "due": _of("rehab", "due"),
    "next_due": _of("rehab", "next_due"),
    "work": _work,
    "dose": lambda today: _dose(today["rehab"]["work"][0]),
    "load": _main_load,
    "seated": _seated_load,
    "step": _left("step"),
    "decision": _left("decision"),
    "next": _left("next"),
    "missing": _left("missing"),
    "km": _of("plan", "week_km_done"),
    "cap": _of("plan", "week_km_cap"),
    "from_day": _of("plan", "week_from"),
    "why": _of("plan", "week_why"),
    "cut": _cut,
    "today_km": _of("plan", "today_km"),
    "today_why": _of("plan", "today_why"),
    "hard": _of("plan", "hard_ok_from"),
    "hills": _of("plan", "hills_ok"),
    "speed": _of("plan", "speed_ok"),
    "longest": lambda today: "MD11" in today["plan"]["notes"],
    "race": lambda today: today["race"]["rule"],
    "trend": _of("trend", "pain"),
    "weekly": _of("trend", "weekly_pain"),
    "escalation": lambda today: today["escalation"],
    "pattern": lambda today: today["pattern"],
    "questions": lambda today: today["questions"],
}
"""How each word of an expectation is read from the JSON; `dose` and `load` are of the first exercise."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """`fires` says whether the rule speaks (a gate: opens) in this diary, or just fails to."""

    rule: str
    what: str
    fires: bool
    entries: Entries
    day: date
    expected: Mapping[str, object]

    def __str__(self) -> str:
        return f"{self.rule} {'yes' if self.fires else 'no'}: {self.what}"


def _case(rule: str, what: str, fires: bool, edits: tuple[Edit, ...], expected: dict[str, object]) -> Case:
    reasons = expected.get("reasons")
    if isinstance(reasons, str):
        expected["reasons"] = set(reasons.split())
    return Case(rule=rule, what=what, fires=fires, entries=bundle(*edits), day=D, expected=expected)


def fires(rule: str, what: str, *edits: Edit, **expected: object) -> Case:
    """The rule speaks in the green diary so edited."""
    return _case(rule, what, True, edits, expected)


def spares(rule: str, what: str, *edits: Edit, **expected: object) -> Case:
    """The rule just fails to speak in the green diary so edited."""
    return _case(rule, what, False, edits, expected)
