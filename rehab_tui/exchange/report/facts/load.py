"""What was done in the weeks: the sessions with the dose of each exercise, and the runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.facts import DoseDone, Situation, doses, session_count
from rehab_tui.domain.plan.ledger import exact
from rehab_tui.domain.plan.week import WeekPlan
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, Run, RunEffort, Session, by_day, calm, last
from rehab_tui.domain.today import Today
from rehab_tui.exchange.report.facts.weeks import ends

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class ExerciseDone:
    """One leg's dose of one exercise, the load in kg from least to most, a sore leg's highest pain in it."""

    dose: DoseDone
    load_kg: tuple[float, float]
    pain: int | None


@dataclass(frozen=True)
class Rehab:
    """The sessions of the period: how many, how many were stopped early, and the dose of each exercise."""

    sessions: int
    early: int
    exercises: tuple[ExerciseDone, ...]


def rehab_since(situation: Situation, first: date) -> Rehab:
    """The sessions from `first` to the day of the situation."""
    done = [session for session in by_day(situation.entries.sessions) if session.date >= first]
    return Rehab(
        sessions=session_count(situation, first),
        early=sum(not session.completed for session in done),
        exercises=tuple(_exercise(situation, dose, done) for dose in doses(situation, first)),
    )


def _exercise(situation: Situation, dose: DoseDone, sessions: Sequence[Session]) -> ExerciseDone:
    sets = [
        done
        for session in sessions
        for done in session.sets
        if done.step is dose.step and done.exercise == dose.exercise and done.leg.covers(dose.leg)
    ]
    loads = [done.load_kg for done in sets]
    pains = [done.pain for done in sets if done.pain is not None and dose.leg in situation.legs]
    return ExerciseDone(dose, (min(loads), max(loads)), max(pains, default=None))


@dataclass(frozen=True)
class Runs:
    """The runs of the period; km of each week is None if no run was logged.

    `calm`, `watch` and `high` count runs whose highest pain was at 3 or less, 4-5 and above 5.
    """

    count: int
    km: float
    longest_km: float
    weekly_km: tuple[float | None, ...]
    calm: int
    watch: int
    high: int
    hard: int
    hills: int
    altered: int
    plans: tuple[WeekPlan, ...]
    """The training weeks' plans as each stood on its last day, oldest first; the last one is not over."""

    @property
    def untold(self) -> int:
        """Runs without any pain number."""
        return self.count - self.calm - self.watch - self.high


def runs_since(asked: Today, first: date, weeks: int) -> Runs:
    """The runs from `first` to the day that is asked for."""
    situation, plans = asked.situation, (*asked.past_weeks(weeks), asked.plan)
    answers = [answer for answer in situation.answers if answer.run.date >= first and answer.run.has_km]
    runs = [answer.run for answer in answers]
    pains = [answer.highest for answer in answers if answer.highest is not None]
    return Runs(
        count=len(runs),
        km=sum(run.distance_km for run in runs),
        longest_km=max((run.distance_km for run in runs), default=0),
        weekly_km=tuple(_km(situation.entries.runs, end) for end in ends(situation.day, weeks)),
        calm=sum(calm(pain) for pain in pains),
        watch=sum(CALM_PAIN < pain <= STOP_PAIN for pain in pains),
        high=sum(pain > STOP_PAIN for pain in pains),
        hard=sum(run.effort is not RunEffort.EASY for run in runs),
        hills=sum(run.hills for run in runs),
        altered=sum(run.limp or run.gait_altered for run in runs),
        plans=tuple(plan for plan in plans if plan.week.first > first - WEEK),
    )


def _km(runs: Sequence[Run], end: date) -> float | None:
    first, _ = last(7, end)
    ran = [exact(run.distance_km) for run in runs if first <= run.date <= end]
    return float(sum(ran)) if ran else None
