"""Paces a set and a rest: lays out which phase begins when, and which cue is due when."""

from collections.abc import Iterator

from rehab_tui.domain.records import Leg
from rehab_tui.practice.conducting.spoken import said_in
from rehab_tui.practice.conducting.timeline import Cue, CueKind, Phase, PhaseKind, Timeline
from rehab_tui.practice.plan import SetPlan, Window

RISING = (PhaseKind.UP, PhaseKind.TOP)
"""Done on both legs where only the lowering is on one."""

COUNT_S = 3
"""Seconds before the start of a window, and before the end of a hold or a rest, that have a pip each."""

HALF_FROM_S = 10
"""The shortest hold in s with a cue at half its time, and with pips before its end."""

LAST_TEN_FROM_S = 20
"""A hold longer than this has a cue at its last ten seconds, which is then later than the half."""


def set_timeline(
    plan: SetPlan, prep_s: float, change_over_s: float, first: int = 0, *, final: bool = False
) -> Timeline:
    """A set from its window `first` on: the preparation, then the windows with change-overs between them.

    `final` is the last set of the session.
    """
    phases: list[Phase] = []
    cues: list[Cue] = []
    at = 0.0
    if plan.number == plan.of > 1:
        cues.append(Cue(at=0.0, kind=CueKind.LAST_SET, window=first))
    for index, window in enumerate(plan.windows[first:], first):
        kind, length = (PhaseKind.PREP, prep_s) if index == first else (PhaseKind.CHANGE_OVER, change_over_s)
        if length:
            phases.append(Phase(kind=kind, start=at, length=length, window=index, leg=window.leg))
        cues += _count_down(at, length, index)
        at += length
        cues.append(Cue(at=at, kind=CueKind.GO, window=index))
        phases += _paced_phases(window, at, index, plan.lowers)
        cues += _marks(window, at, index)
        at = phases[-1].end
        cues.append(Cue(at=at, kind=CueKind.END, window=index))
    cues.sort(key=lambda cue: cue.at)
    return Timeline(tuple(phases), tuple(cues), said_in(phases, cues, plan, final=final))


def rest_timeline(length: float, leg: Leg = Leg.BOTH) -> Timeline:
    """A rest of `length` s with its end announced; `leg` works first after it."""
    rest = Phase(kind=PhaseKind.REST, start=0.0, length=length, leg=leg)
    cues = (*_count_down(0.0, length, 0), Cue(at=length, kind=CueKind.REST_END))
    return Timeline((rest,), cues, said_in((rest,), cues))


def _count_down(start: float, length: float, window: int) -> Iterator[Cue]:
    for number in range(COUNT_S, 0, -1):
        if number <= length:
            yield Cue(at=start + length - number, kind=CueKind.COUNT, window=window, number=number)


def _paced_phases(window: Window, start: float, index: int, lowers: bool) -> Iterator[Phase]:
    if window.hold_s is not None:
        yield Phase(kind=PhaseKind.HOLD, start=start, length=window.hold_s, window=index, leg=window.leg)
        return
    at = start
    for rep in range(1, (window.reps or 0) + 1):
        for kind, length in _parts(window, last=rep == window.reps):
            leg = Leg.BOTH if lowers and kind in RISING else window.leg
            yield Phase(kind=kind, start=at, length=length, window=index, leg=leg, rep=rep)
            at += length


def _parts(window: Window, *, last: bool) -> list[tuple[PhaseKind, float]]:
    """One rep; a stay of no length is none, and the last rep has none at the bottom."""
    rep = [
        (PhaseKind.UP, window.up_s),
        (PhaseKind.TOP, window.top_s),
        (PhaseKind.DOWN, window.down_s),
        (PhaseKind.BOTTOM, 0 if last else window.bottom_s),
    ]
    return [(kind, length) for kind, length in rep if length]


def _marks(window: Window, start: float, index: int) -> Iterator[Cue]:
    if window.hold_s is not None:
        if window.hold_s >= HALF_FROM_S:
            yield Cue(at=start + window.hold_s / 2, kind=CueKind.HALF, window=index)
        if window.hold_s > LAST_TEN_FROM_S:
            yield Cue(at=start + window.hold_s - 10, kind=CueKind.LAST_TEN, window=index)
        if window.hold_s >= HALF_FROM_S:
            yield from _count_down(start, window.hold_s, index)
        return
    reps = window.reps or 0
    for rep in range(1, reps + 1):
        begin = start + (rep - 1) * window.rep_s
        if rep == reps > 1:
            yield Cue(at=begin, kind=CueKind.LAST_REP, window=index, number=rep)
        yield Cue(at=begin + window.up_s, kind=CueKind.TOP, window=index, number=rep)
        if rep < reps:
            bottom = begin + window.rep_s - window.bottom_s
            yield Cue(at=bottom, kind=CueKind.BOTTOM, window=index, number=rep)
