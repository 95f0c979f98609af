"""Diaries of many weeks for tests of the week's km: so many km a week, calm but for what an edit changes."""

from decimal import Decimal

from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.plan.ledger import TrainingWeek, ledger
from rehab_tui.domain.plan.week import WeekPlan
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, both, bundle, checkins, no_runs, no_sessions, profile, run, work
from tests.domain.made import ago

MONDAY = 2
"""Days from D, a Wednesday, back to the first day of its training week."""


def season(*weeks: float, usual: float | None = 40) -> Edit:
    """So many km on the Monday of each week, the last of them D's own; pain 1 on all of its days.

    The programme began in the first of them.
    """
    last = len(weeks) - 1
    days = 7 * len(weeks)
    ran = [run(MONDAY + 7 * (last - n), distance_km=km) for n, km in enumerate(weeks) if km]
    calm = checkins(range(days + 7), morning_pain=1, day_pain=1)
    began = profile(usual_weekly_km=usual, programme_start=ago(MONDAY + 7 * last))
    rest = both(no_runs(range(28)), no_sessions(range(28)), calm, began)
    return both(rest, *ran, *(work("hold-double", day) for day in range(0, 28, 3)))


def weeks_of(*edits: Edit, day: int = 0) -> tuple[TrainingWeek, ...]:
    """The training weeks as they stood that many days ago."""
    return ledger(situation_on(bundle(*edits), ago(day)))


def allowed(*edits: Edit, day: int = 0) -> list[float | None]:
    """The allowance of each week, oldest first, to the metre."""
    return [_metres(week.allowed) for week in weeks_of(*edits, day=day)]


def _metres(km: Decimal | None) -> float | None:
    return None if km is None else round(float(km), 3)


def plan(*edits: Edit, day: int = 0) -> WeekPlan:
    """The week's plan of that many days ago."""
    return today(bundle(*edits), ago(day)).plan
