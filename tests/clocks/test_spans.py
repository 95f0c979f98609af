"""Hours between clock times: 24, 48 and 72 of them over a change of the clocks, a night, a journey."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.facts.mornings import Mornings
from rehab_tui.domain.facts.run_response import responses
from rehab_tui.domain.facts.timeframe import checked_at, run_start
from rehab_tui.domain.records import Entries, Leg, Profile, Run, RunEffort, Settled, Site, Tendon, Tendons
from rehab_tui.domain.today import today
from tests.clocks.places import CHANGES, clock, morning

SUNDAY = date(2026, 3, 29)
DAY = timedelta(days=1)
PROFILE = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)), assessed=SUNDAY - 9 * DAY)


def ran(day: date, at: str | None = "18:00", **told: Any) -> Run:
    return replace(Run(id=f"run-{day}-{at}", date=day, time=at, distance_km=5, duration_min=30), **told)


def sore(day: date, at: str | None, ran_at: str | None = "18:00") -> Entries:
    """Pain 1 until a run of that day, and 3 at the check-in of the next, noted at that time."""
    calm = [morning(day - back * DAY, 1) for back in (2, 1, 0)]
    checkins = (*calm, morning(day + DAY, 3, at=at))
    return Entries(profile=PROFILE, checkins=checkins, runs=(ran(day, ran_at),))


def hours(entries: Entries) -> float | None:
    (answer,) = responses(entries, [Mornings(entries.checkins, Leg.LEFT)], entries.checkins[-1].date)
    return answer.hours


def rules(entries: Entries) -> set[str]:
    """The rules that fire on the day of the last check-in."""
    return {reason.rule for reason in today(entries, entries.checkins[-1].date).verdict.reasons}


@pytest.mark.parametrize(("place", "day", "minutes"), CHANGES)
def test_a_change_of_the_clocks_moves_the_hours_to_settle_by_no_more_than_itself(
    place: str, day: date, minutes: int
) -> None:
    lived = clock(place, day, "07:00") - clock(place, day - DAY, "18:30")
    assert hours(sore(day - DAY, "07:00")) == 12.5
    assert lived == timedelta(hours=12.5, minutes=-minutes)


@pytest.mark.parametrize(("at", "rules_of_time"), [("18:30", set()), ("18:31", {"AM2"})])
@pytest.mark.parametrize("day", [day for _, day, _ in CHANGES])
def test_the_day_the_clocks_change_has_24_hours_like_any_other(
    day: date, at: str, rules_of_time: set[str]
) -> None:
    assert rules(sore(day - DAY, at)) & {"AM2", "ST2"} == rules_of_time


@pytest.mark.parametrize(("effort", "worst", "wait"), [("hard", 1, 2), ("race", 1, 2), ("easy", 4, 3)])
def test_a_hard_session_waits_to_the_same_clock_time(effort: str, worst: int, wait: int) -> None:
    run = ran(SUNDAY - DAY, "10:10", effort=RunEffort(effort), pain_worst=worst)
    plan = today(Entries(runs=(run,)), SUNDAY).plan
    assert plan.hard_ok_from == datetime.combine(SUNDAY + (wait - 1) * DAY, time(10, 40))


def test_a_checkin_in_the_night_is_behind_its_day_not_before_it() -> None:
    entries = sore(SUNDAY - DAY, "01:30")
    assert checked_at(entries.checkins[-1]) == datetime.combine(SUNDAY + DAY, time(1, 30))
    assert hours(entries) == 31
    assert "AM2" in rules(entries)


def test_a_run_in_the_night_is_behind_its_day() -> None:
    run = ran(SUNDAY, "00:30", effort=RunEffort.HARD)
    assert run_start(run) == datetime.combine(SUNDAY + DAY, time(0, 30))
    plan = today(Entries(runs=(run,)), SUNDAY).plan
    assert plan.hard_ok_from == datetime.combine(SUNDAY + 3 * DAY, time(1, 0))


def test_the_newest_run_is_the_one_that_began_last() -> None:
    evening, night = ran(SUNDAY, "21:00"), ran(SUNDAY, "00:30")
    entries = Entries(checkins=(morning(SUNDAY, 1), morning(SUNDAY + DAY, 3)), runs=(night, evening))
    found = responses(entries, [Mornings(entries.checkins, Leg.LEFT)], SUNDAY + DAY)
    assert [answer.run for answer in found] == [evening, night]
    assert [answer.hours for answer in found] == [None, 6]


@pytest.mark.parametrize(
    ("days", "rule"),
    [(1, ""), (2, "AM2"), (3, "ST2")],
)
def test_not_yet_grows_with_the_days_whatever_the_clock_says_now(days: int, rule: str) -> None:
    entries = Entries(profile=PROFILE, runs=(ran(SUNDAY, settled=Settled.NOT_YET),))
    fired = {reason.rule for reason in today(entries, SUNDAY + days * DAY).verdict.reasons}
    assert fired & {"AM2", "ST2"} == ({rule} if rule else set())


CLOCKS = st.times().map(lambda at: f"{at:%H:%M}")


@given(st.none() | CLOCKS, CLOCKS, CLOCKS)
def test_noted_later_in_the_same_day_it_never_settled_sooner(
    ran_at: str | None, one: str, other: str
) -> None:
    """A day runs from 04:00 to 03:59."""
    first, then = sorted((one, other), key=lambda at: (at < "04:00", at))
    early, late = hours(sore(SUNDAY, first, ran_at)), hours(sore(SUNDAY, then, ran_at))
    assert early is not None
    assert late is not None
    assert early <= late < early + 24
