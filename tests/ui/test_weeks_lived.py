"""A first week and a sixth week as a runner lives them: what Today says before and after each check-in."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest

from rehab_tui.domain.ladder import Work, profile_changes, step_up
from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Pattern,
    Profile,
    Record,
    Run,
    Screening,
    Session,
    SetDone,
    Settled,
    Site,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
    changed,
    put,
)
from rehab_tui.domain.today import Today, today
from rehab_tui.ui.app import RehabApp
from tests.ui.memory import memory_context, press
from tests.ui.snapshot import text_of

MONDAY = date(2026, 3, 2)
RUN_DAYS = (0, 2, 5)
CHECK_IN = "Check in first: 20 seconds."
RAN_YESTERDAY = "No run today: you ran yesterday. The next run can be tomorrow."

FIRST_WEEK = [
    "A test run of up to 3 km, easy and flat.",
    RAN_YESTERDAY,
    "Run up to 3.3 km, easy and flat.",
    RAN_YESTERDAY,
    "Run up to 3.6 km, easy and flat.",
    "Run up to 3.6 km, easy and flat.",
    RAN_YESTERDAY,
]
SIXTH_WEEK = [
    "Run up to 6.6 km, easy and flat.",
    RAN_YESTERDAY,
    "Run up to 6.6 km, easy and flat.",
    RAN_YESTERDAY,
    "Run up to 6.6 km, easy and flat.",
    "Run up to 6.6 km, easy and flat.",
    RAN_YESTERDAY,
]


def begun() -> Entries:
    """A runner of 30 km a week, seen by a clinician, on the programme's first day."""
    profile = Profile(
        tendons=Tendons(left=Tendon(site=Site.MID_PORTION, since=date(2026, 1, 10))),
        assessed=date(2026, 2, 20),
        usual_weekly_km=30,
        pattern=Pattern.PREDICTABLE,
        screening=Screening(date=MONDAY),
    )
    return changed(Entries(), *profile_changes(Entries(), profile, MONDAY))


def noted(entries: Entries, *records: Record) -> Entries:
    return changed(entries, *(put(entries, record) for record in records))


def morning(day: date) -> tuple[int, int]:
    """Pain and minutes of stiffness: calmer from the fourth week on."""
    return (2, 10) if (day - MONDAY).days < 21 else (1, 5)


def evening(entries: Entries, day: date) -> Entries:
    """The rest of a day after its check-in: the step that is offered, the work, and a run if one may run."""
    for ladder in today(entries, day).ladders:
        if ladder.offered:
            entries = noted(entries, step_up(day, ladder))
    said = today(entries, day)
    if said.rehab.due:
        entries = noted(entries, done(day, said.rehab.work))
    if said.plan.today_km and day.weekday() in RUN_DAYS:
        entries = noted(entries, jog(day, min(6, said.plan.today_km)))
    return entries


def done(day: date, works: Iterable[Work]) -> Session:
    sets = [
        SetDone(
            step=work.step,
            leg=work.leg,
            set=number,
            target_s=work.hold_s,
            held_s=work.hold_s,
            target_reps=work.reps,
            reps=work.reps,
            up_s=work.up_s,
            down_s=work.down_s,
            load_kg=work.load_kg,
            pain=2,
        )
        for work in works
        for number in range(1, work.sets + 1)
    ]
    return Session(id=f"session-{day}", date=day, completed=True, effort=6, sets=tuple(sets))


def jog(day: date, km: float) -> Run:
    return Run(
        id=f"run-{day}",
        date=day,
        time="18:00",
        duration_min=30,
        distance_km=km,
        pain_start=1,
        pain_worst=2,
        pain_end=1,
        pain_after=1,
        settled=Settled.WITHIN_24H,
    )


def lived(weeks: int) -> Entries:
    """The diary after so many weeks."""
    entries = begun()
    for day in (MONDAY + timedelta(days=n) for n in range(7 * weeks)):
        pain, minutes = morning(day)
        tendons = TendonsToday(left=TendonToday(morning_pain=pain, stiffness_min=minutes))
        entries = evening(noted(entries, CheckIn(date=day, time="07:05", tendons=tendons)), day)
    return entries


async def lives(entries: Entries, day: date, says: str, *keys: str) -> Entries:
    """A morning before the screen: Today, the check-in by keys, Today again; the diary after the evening."""
    pain, minutes = morning(day)
    context, diary = memory_context(entries, now=datetime.fromisoformat(f"{day}T07:05:00+01:00"))
    async with RehabApp(context).run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        assert CHECK_IN in text_of(pilot.app)
        await press(pilot, " ".join(["c", str(pain), "tab", *str(minutes), *keys, "ctrl+s"]))
        assert says in text_of(pilot.app), f"{day:%A}"
    return evening(diary.entries, day)


def consistent(before: Today, after: Today) -> bool:
    """A day later nothing is taken back that was not asked to be: calm days never cost km."""
    same_week = before.plan.week.first == after.plan.week.first
    return not same_week or before.plan.week_km_cap == after.plan.week_km_cap


@pytest.mark.parametrize(("number", "sentences"), [(0, FIRST_WEEK), (5, SIXTH_WEEK)], ids=["first", "sixth"])
async def test_a_week_says_each_day_what_fits_the_day_before(number: int, sentences: list[str]) -> None:
    entries, first = lived(number), MONDAY + timedelta(weeks=number)
    yesterday: Today | None = None
    for back, says in enumerate(sentences):
        day = first + timedelta(days=back)
        entries = await lives(entries, day, says)
        now = today(entries, day)
        assert yesterday is None or consistent(yesterday, now), f"{day:%A}"
        yesterday = now
