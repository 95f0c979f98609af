"""What is said of a set and of a rest, each at its time, in as few words as a screen reader needs."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import Units
from rehab_tui.domain.words import exercise, number
from rehab_tui.practice.conducting import (
    LAST_TEN_FROM_S,
    Cue,
    CueKind,
    Phase,
    PhaseKind,
    Standstill,
    Timeline,
)
from rehab_tui.practice.plan import SetPlan, Window

LEFT_S = (10, 30, 60)
"""It is said how long a rest still is so many seconds before its end, and at every whole minute."""

SOON_S = 5
"""Nothing is said of the time left so soon after the beginning: that was just said."""

UNITS = {"s": "second", "min": "minute", "kg": "kilogram", "lb": "pound"}
SHORT = re.compile(r"\b(?P<number>\d+(?:[.:]\d+)?) (?P<unit>s|min|kg|lb)\b")
TIMES = re.compile(r"(?<=\d) x (?=\d)")


class Spoken(NamedTuple):
    """A line, and its time in s from the beginning of the timeline."""

    at: float
    words: str


def aloud(text: str) -> str:
    """The same without the signs and short units that a voice stumbles over."""
    return SHORT.sub(_unit, TIMES.sub(" times ", text))


def _unit(found: re.Match[str]) -> str:
    unit = UNITS[found["unit"]]
    return f"{found['number']} {unit}{'' if found['number'] == '1' else 's'}"


def work(window: Window, units: Units) -> str:
    """What a leg does: `left leg, hold, 45 seconds`, `both legs, 15 reps, 10 kilograms`."""
    reps = "1 rep" if window.reps == 1 else f"{window.reps} reps"
    amount = reps if window.hold_s is None else f"hold, {number(window.hold_s)} s"
    load = f", {units.load.words(window.load_kg)}" if window.load_kg else ""
    return aloud(f"{LEGS[window.leg]}, {amount}{load}")


def following(plan: SetPlan, before: SetPlan, units: Units) -> str:
    """What comes after a rest: the leg, and all that is not as it was."""
    first, last = plan.windows[0], before.windows[0]
    if plan.like(before):
        same = replace(last, leg=first.leg) == first
        return f"next: {LEGS[first.leg] if same else work(first, units)}"
    return f"next: {exercise(plan.step, of=plan.exercise)}, {work(first, units)}"


def stalled(standstill: Standstill) -> str:
    """The question after a standstill."""
    unit, deed = ("seconds", "hold") if standstill.window.hold_s is not None else ("reps", "do")
    proven = f"{number(standstill.proven)} {unit} are proven"
    return f"The clock stood still. {proven}. How many did you {deed}? c goes on from there"


def set_lines(timeline: Timeline, plan: SetPlan, units: Units) -> tuple[Spoken, ...]:
    """A set: what it is, its counts, and each turn of its raises."""
    first = plan.windows[timeline.phases[0].window]
    which = "last set" if plan.number == plan.of > 1 else f"set {plan.number} of {plan.of}"
    lines = [Spoken(0, f"{which}, {work(first, units)}")]
    for cue in timeline.cues:  # before the phases: at the same time a leg's end comes before the next leg
        lines += _of_cue(cue, plan.windows[cue.window])
    for phase in timeline.phases:
        lines += _of_phase(phase, plan)
    return tuple(sorted(lines, key=lambda line: line.at))


def rest_lines(timeline: Timeline, *, waits: bool) -> tuple[Spoken, ...]:
    """A rest: how long it still is; at its end what to do, where it `waits` for that."""
    length = timeline.length
    lefts = (*LEFT_S, *range(120, int(length), 60))
    lines = [Spoken(0, f"rest, {aloud(f'{number(length)} s')}")] if length else []
    lines += (Spoken(length - left, str(left)) for left in lefts if left < length - SOON_S)
    lines += (Spoken(cue.at, str(cue.number)) for cue in timeline.cues if cue.kind is CueKind.COUNT)
    if waits:
        lines.append(Spoken(length, "space begins"))
    return tuple(sorted(lines, key=lambda line: line.at))


def _of_phase(phase: Phase, plan: SetPlan) -> Iterator[Spoken]:
    match phase.kind:
        case PhaseKind.CHANGE_OVER:
            yield Spoken(phase.start, f"next: {LEGS[phase.leg]}")
        case PhaseKind.HOLD if phase.length > LAST_TEN_FROM_S:
            yield from (Spoken(phase.end - left, str(left)) for left in _marks(phase.length))
        case PhaseKind.UP:
            last = phase.rep == plan.windows[phase.window].reps
            up = "up on both" if plan.lowers else "up"
            yield Spoken(phase.start, f"last, {up}" if last else f"{phase.rep} {up}")
        case PhaseKind.DOWN:
            yield Spoken(phase.start, f"down on the {phase.leg}" if plan.lowers else "down")
        case PhaseKind.TOP | PhaseKind.BOTTOM:
            yield Spoken(phase.start, "stay")
        case _:
            pass


def _marks(length: float) -> Iterator[int]:
    yield from (left for left in (15, *range(30, int(length), 30)) if left < length - SOON_S)


def _of_cue(cue: Cue, window: Window) -> Iterator[Spoken]:
    match cue.kind:
        case CueKind.COUNT:
            yield Spoken(cue.at, str(cue.number))
        case CueKind.GO if window.hold_s is not None:
            yield Spoken(cue.at, "hold")
        case CueKind.HALF if (window.hold_s or 0) <= LAST_TEN_FROM_S:
            yield Spoken(cue.at, "half")
        case CueKind.LAST_TEN:
            yield Spoken(cue.at, "ten seconds")
        case CueKind.END:
            yield Spoken(cue.at, "end")
        case _:
            pass
