"""Which day it is, what is dated later, and how a moment is told as an entry of a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rehab_tui.domain.facts.timeframe import (
    checked_at,
    clock_of,
    current_day,
    later,
    run_end,
    run_start,
    until,
)
from rehab_tui.domain.records import (
    Activity,
    ActivityKind,
    ChangedBy,
    CheckIn,
    Entries,
    Leg,
    Measurement,
    MeasurementKind,
    Pause,
    Profile,
    Run,
    Screening,
    Session,
    Step,
    StepChange,
)

SWIM = ActivityKind.SWIM
SUNDAY = date(2026, 3, 1)
MONDAY, TUESDAY = SUNDAY + timedelta(days=1), SUNDAY + timedelta(days=2)


def noted(day: date) -> dict[str, Entries]:
    """A diary with one entry of that day, of each kind."""
    change = StepChange(date=day, leg=Leg.LEFT, to=Step.HOLD_SINGLE, by=ChangedBy.OFFER)
    test = Measurement(id="m", date=day, kind=MeasurementKind.VISA_A, leg=Leg.LEFT, value=60)
    return {
        "checkins": Entries(checkins=(CheckIn(date=day),)),
        "runs": Entries(runs=(Run(id="r", date=day, distance_km=5),)),
        "sessions": Entries(sessions=(Session(id="s", date=day),)),
        "measurements": Entries(measurements=(test,)),
        "steps": Entries(steps=(change,)),
        "activities": Entries(activities=(Activity(id="a", date=day, kind=SWIM, duration_min=40),)),
        "pauses": Entries(pauses=(Pause(from_=day),)),
        "screening": Entries(profile=Profile(screening=Screening(date=day))),
        "assessed": Entries(profile=Profile(assessed=day)),
        "programme_start": Entries(profile=Profile(programme_start=day)),
    }


KINDS = list(noted(SUNDAY))
SEEN = ["checkins", "runs", "sessions", "activities", "screening"]
"""What keeps the day where it was when a clock goes back over midnight."""


@pytest.mark.parametrize("kind", KINDS)
def test_whose_clock_went_back_stays_on_the_day_noted_last(kind: str) -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert current_day(noted(SUNDAY)[kind], noon, "04:00") == SUNDAY
    assert current_day(noted(MONDAY)[kind], noon, "04:00") == (MONDAY if kind in SEEN else SUNDAY)
    assert current_day(noted(TUESDAY)[kind], noon, "04:00") == SUNDAY


@pytest.mark.parametrize(("clock", "day"), [("03:59", SUNDAY), ("04:00", MONDAY)])
def test_without_such_an_entry_the_clock_says_the_day(clock: str, day: date) -> None:
    assert current_day(Entries(), datetime.fromisoformat(f"2026-03-02T{clock}Z"), "04:00") == day


@pytest.mark.parametrize("kind", ["checkins", "runs", "sessions", "measurements", "steps", "activities"])
def test_what_is_dated_later(kind: str) -> None:
    (row,) = getattr(noted(MONDAY)[kind], kind)
    assert later(noted(MONDAY)[kind], SUNDAY) == (row,)
    assert later(noted(MONDAY)[kind], MONDAY) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_day_sees_what_is_dated_on_it_or_before(kind: str) -> None:
    entries = noted(MONDAY)[kind]
    assert until(entries, MONDAY) == until(entries, TUESDAY) == entries
    assert until(entries, SUNDAY) == Entries()


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-03-01T07:05", "07:05"),
        ("2026-03-01T23:59:59", "23:59"),
        ("2026-03-02T00:00", "00:00"),
        ("2026-03-02T03:59", "03:59"),
        ("2026-03-02T04:00", None),
        ("2026-03-01T03:59", None),
        ("2026-03-01T04:00", "04:00"),
    ],
)
def test_a_clock_time_is_told_where_it_names_the_same_moment(moment: str, told: str | None) -> None:
    assert clock_of(datetime.fromisoformat(f"{moment}+01:00"), SUNDAY) == told


@pytest.mark.parametrize(
    ("time", "moment"),
    [
        (None, "2026-03-01T07:00"),
        ("06:30", "2026-03-01T06:30"),
        ("04:00", "2026-03-01T04:00"),
        ("03:59", "2026-03-02T03:59"),
    ],
)
def test_the_moment_of_a_check_in(time: str | None, moment: str) -> None:
    assert checked_at(CheckIn(date=SUNDAY, time=time)) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("time", "minutes", "start", "end"),
    [
        ("17:00", 40, "17:00", "17:40"),
        ("17:00", None, "17:00", "17:00"),
        (None, 40, "17:20", "18:00"),
        (None, None, "18:00", "18:00"),
    ],
)
def test_a_run_without_a_time_ended_at_six(
    time: str | None, minutes: float | None, start: str, end: str
) -> None:
    run = Run(id="r", date=SUNDAY, distance_km=5, time=time, duration_min=minutes)
    assert run_start(run) == datetime.fromisoformat(f"2026-03-01T{start}")
    assert run_end(run) == datetime.fromisoformat(f"2026-03-01T{end}")


def test_a_run_in_the_night_belongs_to_the_day_before() -> None:
    run = Run(id="r", date=SUNDAY, distance_km=5, time="00:30", duration_min=30)
    assert run_end(run) == datetime(2026, 3, 2, 1)  # noqa: DTZ001 - clock times of the person's own
    assert run_start(replace(run, time="23:45")) < run_start(run)
