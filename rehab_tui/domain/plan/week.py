"""The running week: how far, how hard, hills and speed (MD2-MD12)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from rehab_tui.domain.facts import Situation, run_end, since
from rehab_tui.domain.plan.cuts import CUT, Why
from rehab_tui.domain.plan.ledger import (
    GROWTH,
    SHORTEST_RUN_KM,
    TrainingWeek,
    exact,
    floor_km,
    ledger,
    rounded,
    usual_km,
)
from rehab_tui.domain.records import Level, Run, RunEffort, calm, last
from rehab_tui.domain.rules.verdict import Verdict

NOTES = {
    "MD10": "A week without running costs a quarter of the week's distance, two or more cost half.",
    "MD11": "One run was more than a tenth longer than the longest of the 30 days before it.",
}
"""What the notes of a week say to a person."""

HARD = (RunEffort.HARD, RunEffort.RACE)
HARD_WAIT_DAYS = 6
"""A hard run further back spaces nothing any more: 72 h after one that lasted two days are over."""

REST_AFTER_A_RACE, NO_SPEED_AFTER_A_RACE = 3, 7
"""Days (app's reading): what the guide's page *racing* says of the first week after one."""

TEST_RUN_KM = Decimal(3)
"""A run after 14 days without one, or after a stop, and the first run of all; no shorter runs lower it.

A quarter off a run leaves so much, or the longest run lately where that was shorter.
"""

SHORTER = ("AM1", "AM2", "AM3", "AM10")
"""The rules that ask for a shorter run."""


class WeekPlan(NamedTuple):
    """The training week in km, and today's run; None where the km are not known.

    `cap_but_for_a_stop` is the week's cap, or what it was before a red day took it away. `today_why` is the
    rule that decides `today_km`; `hard_ok_from` is None if no run spaces hard sessions. `free_from` is the
    first day after the rest that follows a race; None where no race lies so near behind.
    """

    weeks: tuple[TrainingWeek, ...]
    week_km_done: float
    week_km_cap: float | None
    cap_but_for_a_stop: float | None
    week_why: Why
    today_km: float
    today_why: str
    free_from: date | None
    hard_ok_from: datetime | None
    hills_ok: bool
    speed_ok: bool
    notes: tuple[str, ...]

    @property
    def week(self) -> TrainingWeek:
        """The training week of the day."""
        return self.weeks[-1]

    @property
    def ways(self) -> str:
        """How a run of that day may be: `easy and flat`, `fast or easy, hills too`."""
        how = "fast or easy" if self.speed_ok and self.hard_ok_from is None else "easy"
        return f"{how}{', hills too' if self.hills_ok else ' and flat'}"

    @property
    def shorter(self) -> bool:
        """Whether today's km are those of a rule that asks for a shorter run."""
        return self.today_why in SHORTER


def plan_week(situation: Situation, judged: Verdict, earlier: Sequence[TrainingWeek] = ()) -> WeekPlan:
    """The week's plan under the day's verdict; `earlier` are the weeks that an earlier look found."""
    weeks, runs = ledger(situation, earlier), situation.entries.runs
    stood, why = _cap(situation, judged, weeks)
    cap, why = (Decimal(0), Why.ZERO) if judged.red else (stood, why)
    today_km, today_why = _today(situation, judged, None if cap is None else cap - weeks[-1].km)
    green_and_calm = judged.level is Level.GREEN and situation.pain_free
    usual = situation.profile.usual_weekly_km
    back_to_usual = usual is not None and len(weeks) > 1 and weeks[-2].km >= exact(usual)
    raced = situation.raced
    recovers = raced is not None and (situation.day - raced).days <= NO_SPEED_AFTER_A_RACE
    noted = {"MD10": weeks[-1].why is Why.RETURN and not judged.red, "MD11": _long_run(runs, weeks[-1])}
    return WeekPlan(
        weeks=weeks,
        week_km_done=rounded(weeks[-1].km),
        week_km_cap=None if cap is None else rounded(cap),
        cap_but_for_a_stop=None if stood is None else rounded(stood),
        week_why=why,
        today_km=rounded(today_km),
        today_why=today_why,
        free_from=_free_from(situation),
        hard_ok_from=_hard_from(situation),
        hills_ok=green_and_calm,
        speed_ok=green_and_calm and back_to_usual and not recovers,
        notes=tuple(rule for rule, holds in noted.items() if holds),
    )


def _cap(situation: Situation, judged: Verdict, weeks: Sequence[TrainingWeek]) -> tuple[Decimal | None, Why]:
    """What the week may have but for a stop: under amber no more than was run lately."""
    week = weeks[-1]
    if week.allowed is None or not judged.holds_the_week or len(weeks) <= 2:
        return week.allowed, week.why
    most = max(*(week.km for week in weeks[-4:-1]), floor_km(usual_km(situation.profile, week.first)))
    if most >= week.allowed:
        return week.allowed, week.why
    return most, Why.CUT if week.cut else Why.HOLD


def _today(situation: Situation, judged: Verdict, left: Decimal | None) -> tuple[Decimal, str]:
    """MD12: the kilometres of a run today, and the rule that decides them."""
    if judged.level is Level.RED:
        return Decimal(0), judged.reasons[0].rule
    fired = [reason.rule for reason in judged.reasons]
    if rule := _no_run(situation, fired, left):
        return Decimal(0), rule
    first, _ = last(30, situation.day)
    longest = max((exact(run.distance_km) for run in since(situation.entries.runs, first)), default=0)
    limits: list[tuple[Decimal, str]] = [(TEST_RUN_KM, rule) for rule in ("AM9", "AM12") if rule in fired]
    limits += _shorter(situation, fired)
    limits.append((max(longest * GROWTH, TEST_RUN_KM), "MD12"))
    limits += [] if left is None else [(left, "MD9")]
    return min(limits, key=lambda limit: limit[0])


def _no_run(situation: Situation, fired: Sequence[str], left: Decimal | None) -> str:
    """MD12: the first rule that leaves no km for today; "" if none does."""
    ran = situation.latest and (situation.day - situation.latest.run.date).days
    rests, alternate = _free_from(situation) is not None, not situation.pain_free
    rules = (
        ("MD10", situation.paused),
        ("MD3", ran == 0 and (rests or alternate)),
        ("AM8", "AM8" in fired),
        ("MD3", rests or (ran == 1 and alternate)),
        ("MD9", left is not None and left < SHORTEST_RUN_KM),
    )
    return next((rule for rule, holds in rules if holds), "")


def _shorter(situation: Situation, fired: Sequence[str]) -> list[tuple[Decimal, str]]:
    """The limit under a rule that asks for less or says shorter: a quarter off the shortest run that hurt.

    Where none of them hurt it is the longest of the newest ones: a worse run never allows more. A short run
    after a long one lowers nothing.
    """
    rule = next((rule for rule in fired if rule in SHORTER), None)
    first, _ = last(14, situation.day)
    lately = [exact(run.distance_km) for run in since(situation.entries.runs, first)]
    longest = max(lately, default=Decimal(0))
    near = [next((km for km in reversed(lately) if km >= TEST_RUN_KM), Decimal(0))]
    near += [exact(answer.run.distance_km) for answer in situation.recent]
    hurt = [exact(answer.run.distance_km) for answer in situation.recent if answer.asks_less]
    shorter = CUT * min(filter(None, hurt), default=max(near))
    return [(max(shorter, min(longest, TEST_RUN_KM), SHORTEST_RUN_KM), rule)] if rule and longest else []


def _free_from(situation: Situation) -> date | None:
    """MD3: the first day to run on after a race, while it is still to come."""
    free = situation.raced and situation.raced + timedelta(days=REST_AFTER_A_RACE + 1)
    return free if free and free > situation.day else None


def _hard_from(situation: Situation) -> datetime | None:
    """MD2: 48 h after the end of a run that was hard or may have been, 72 h after a run at 4 or more."""
    first = situation.day - timedelta(days=HARD_WAIT_DAYS)
    waits = [
        run_end(answer.run) + timedelta(hours=72 if not calm(answer.worst) else 48)
        for answer in situation.answers_since(first)
        if not calm(answer.worst) or answer.run.untold or (answer.run.effort in HARD and answer.run.has_km)
    ]
    latest = max(waits, default=None)
    return latest if latest and latest > datetime.combine(situation.day, datetime.min.time()) else None


def _long_run(runs: Sequence[Run], week: TrainingWeek) -> bool:
    """MD11: whether a run of this week was more than 110 % of the longest of the 30 days before it."""
    for run in since(runs, week.first):
        earliest = run.date - timedelta(days=30)
        near = since(runs, earliest)
        before = [exact(old.distance_km) for old in near if old.has_km and old.date < run.date]
        if before and exact(run.distance_km) > max(before) * GROWTH:
            return True
    return False
