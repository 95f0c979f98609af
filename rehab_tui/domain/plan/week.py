"""The running week: how far, how hard, hills, speed, and whether a race makes sense (MD1-MD11, RC1-RC3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from rehab_tui.domain.days import last
from rehab_tui.domain.facts import RED_SIGNS, Situation, Trend, run_end, situation_on
from rehab_tui.domain.records import Entries, Level, Pattern, Run, RunEffort, calm
from rehab_tui.domain.rules.verdict import verdict

ADVICE = {
    "MD1": "First cut the week's distance by 20-30 %, then change nothing else for a week.",
    "MD2": "A hard session only 48 h after the end of the last; after a run at 4-5 of 10, 72 h.",
    "MD3": "Easy runs on alternate days, while it stays calm.",
    "MD4": "No hills, up or down, until two weeks without pain.",
    "MD5": "Cadence 5-10 % up, never more at once; 170-180 is an upper mark, not a target.",
    "MD6": "Five minutes of warm-up before each run.",
    "MD7": "Speed comes back last: without pain, and with last week's distance back to usual.",
    "MD8": "Firm grass or an even trail rather than road; no sand, no deep or sloping ground.",
    "MD9": "The week's cap: amber three quarters of last week, green a tenth more, red nothing.",
    "MD10": "After a week or more without running: half of the usual week, then a tenth more.",
    "MD11": "One run was more than a tenth longer than the longest of the 30 days before it.",
}
"""What each modification says to a person."""

CAP_FACTOR = {Level.GREEN: Decimal("1.10"), Level.AMBER: Decimal("0.75")}
TENTH = Decimal("0.1")
LOOKS_BACK = timedelta(days=56)
"""What the rules read lies within it, but for signs and stops that stand longer."""

BREAK_DAYS = 7
"""MD10: this long after a run a week has passed without one."""


class WeekPlan(NamedTuple):
    """The last 7 days against their cap in km; `hard_ok_from` is None if no run spaces hard sessions."""

    week_km_done: float
    week_km_cap: float | None
    hard_ok_from: datetime | None
    hills_ok: bool
    speed_ok: bool
    notes: tuple[str, ...]


def plan_week(situation: Situation, level: Level) -> WeekPlan:
    """The week's plan under the day's verdict."""
    runs, day = situation.entries.runs, situation.day
    done, before = km(runs, day), km(runs, day - timedelta(days=7))
    resting = _after_break(runs, day)
    usual = situation.profile.usual_weekly_km
    back_to_usual = usual is not None and before >= Decimal(str(usual))
    green_and_calm = level is Level.GREEN and situation.pain_free
    noted = {"MD10": resting, "MD11": _long_run(runs, day)}
    return WeekPlan(
        week_km_done=float(done.quantize(TENTH, ROUND_HALF_UP)),
        week_km_cap=_cap(level, before, usual, resting=resting),
        hard_ok_from=_hard_from(runs, day),
        hills_ok=green_and_calm,
        speed_ok=green_and_calm and back_to_usual,
        notes=tuple(rule for rule, holds in noted.items() if holds),
    )


def km(runs: Sequence[Run], until: date) -> Decimal:
    """Kilometres of the 7 days that end with `until`, exact."""
    first, _ = last(7, until)
    return sum((Decimal(str(run.distance_km)) for run in runs if first <= run.date <= until), Decimal(0))


def _cap(level: Level, before: Decimal, usual: float | None, *, resting: bool) -> float | None:
    if level is Level.RED:
        return 0.0
    caps = [before * CAP_FACTOR[level]] if before else []
    if usual is not None and (resting or not before):
        caps.append(Decimal(str(usual)) / 2)
    return float(min(caps).quantize(TENTH, ROUND_HALF_UP)) if caps else None


def _after_break(runs: Sequence[Run], day: date) -> bool:
    """MD10: whether the running week now is the first after a whole week without."""
    days = sorted({run.date for run in runs})
    if not days or (day - days[-1]).days >= BREAK_DAYS:
        return True
    first, _ = last(7, day)
    returns = (new for old, new in pairwise(days) if (new - old).days >= BREAK_DAYS)
    return any(new >= first for new in returns)


def _hard_from(runs: Sequence[Run], day: date) -> datetime | None:
    waits = [run_end(run) + timedelta(hours=hours) for run in runs if (hours := _spacing(run))]
    latest = max(waits, default=None)
    return latest if latest and latest > datetime.combine(day, datetime.min.time()) else None


def _spacing(run: Run) -> int:
    if not calm(max(run.pains_running, default=0)):
        return 72
    return 48 if run.effort in (RunEffort.HARD, RunEffort.RACE) else 0


def _long_run(runs: Sequence[Run], day: date) -> bool:
    """MD11: whether a run of this week was more than 110 % of the longest of the 30 days before it."""
    first, _ = last(7, day)
    for run in (run for run in runs if run.date >= first):
        earliest = run.date - timedelta(days=30)
        before = [Decimal(str(old.distance_km)) for old in runs if earliest <= old.date < run.date]
        if before and Decimal(str(run.distance_km)) > max(before) * Decimal("1.10"):
            return True
    return False


def cap_on(situation: Situation, day: date) -> float | None:
    """Kilometres that the week ended with `day` might have, None if no cap was known.

    The verdict of that day sees eight weeks of the diary, beside older signs and stops that still stood:
    over ten years it takes too long for a line of twelve weeks.
    """
    first = day - LOOKS_BACK
    stopped = any(
        stop.raised < first and (stop.lifted is None or stop.lifted > day) for stop in situation.stops
    )
    then = situation_on(_since(situation.entries, first), day)
    return plan_week(then, Level.RED if stopped else verdict(then).level).week_km_cap


def _since(entries: Entries, first: date) -> Entries:
    return replace(
        entries,
        checkins=tuple(
            row for row in entries.checkins if row.date >= first or not set(RED_SIGNS).isdisjoint(row.signs)
        ),
        runs=tuple(row for row in entries.runs if row.date >= first),
        sessions=tuple(row for row in entries.sessions if row.date >= first),
    )


def race_rule(situation: Situation, level: Level) -> str | None:
    """RC1 reasonable, RC2 do not, RC3 ask first; None if no race lies ahead."""
    race = situation.profile.race
    if race is None or race.date < situation.day:
        return None
    worse = situation.trend in (Trend.WORSE_ONCE, Trend.PROGRESSIVE)
    if worse or level is Level.RED or situation.profile.pattern is Pattern.UNPREDICTABLE:
        return "RC2"
    managed = situation.days_managed >= 21
    foreseeable = situation.profile.pattern is Pattern.PREDICTABLE
    return "RC1" if level is Level.GREEN and foreseeable and managed else "RC3"


RACE_ADVICE = {
    "RC1": "A race is a reasonable choice, with eyes open and a plan for the recovery after it.",
    "RC2": "Do not race: the tendon is not calm enough, and a tear would cost far more than this race.",
    "RC3": "Ask a physio before race day, not after.",
}
"""What each race rule says to a person."""
