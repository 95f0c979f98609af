"""The added load of the next session (RH6): more after two good ones, less after a bad one."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_DOWN, Decimal
from itertools import chain, islice

from rehab_tui.domain.facts import LegSession
from rehab_tui.domain.records import Leg, Step, StepChange

LEAST_RISE_KG = Decimal(2)
RISE = Decimal("1.05")
HALVES = 2
MOST_RISEN_KG = 150
"""The app proposes no rise beyond this load; a heavier one is the person's own word."""


def next_load(
    newest_first: Iterable[LegSession],
    first_kg: float,
    *,
    named: StepChange | None = None,
    stage: tuple[int, int] | None = None,
    since: date | None = None,
    may_rise: bool = True,
    rise_kg: float | None = None,
) -> float:
    """The load in kg to propose for an exercise, from its sessions; `first_kg` to begin with.

    A load that the person `named` after all of them, on a day without one, takes the place of both.
    Sessions before `since`, when the stage of sets and reps began, tell the load but not how it went.
    `rise_kg` is what a programme adds in place of RH6's rise, 0 for nothing.
    """
    older = iter(newest_first)
    two = list(islice(older, 2))
    if named and named.load_kg is not None and not (two and two[0].day >= named.date):
        return named.load_kg
    if not two:
        return first_kg
    newest = two[0]
    judged = [session for session in two if since is None or session.day >= since]
    if judged and newest.went_badly(stage):
        lower = (each.load for each in chain(two, older) if each.load < newest.load)
        return next(lower, newest.load)
    good = len(judged) == 2 and all(
        session.load == newest.load and session.went_well(stage) for session in judged
    )
    if not (good and may_rise):
        return newest.load
    return _risen(newest.load) if rise_kg is None else min(newest.load + rise_kg, MOST_RISEN_KG)


def newest_named(changes: Sequence[StepChange], leg: Leg, steps: Collection[Step]) -> StepChange | None:
    """The newest step that a leg was said to be on with its load, among those given."""
    named = (change for change in reversed(changes) if change.load_kg is not None and change.to in steps)
    return next((change for change in named if change.leg.covers(leg)), None)


def _risen(load: float) -> float:
    """2 kg or 5 % more, whichever is more, to half a kilogram; a tie goes down, and no rise goes too far."""
    exact = Decimal(str(load))
    more = max(exact + LEAST_RISE_KG, exact * RISE)
    halves = (more * HALVES).quantize(Decimal(1), ROUND_HALF_DOWN)
    return max(load, min(float(halves / HALVES), MOST_RISEN_KG))
