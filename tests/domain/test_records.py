"""Records refuse what cannot be: each bound at its last good and its first bad value."""

from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

import pytest

from rehab_tui.domain.records import (
    Activity,
    ActivityKind,
    ChangedBy,
    CheckIn,
    Entries,
    Leg,
    Level,
    Measurement,
    MeasurementKind,
    Pause,
    Profile,
    Race,
    Refused,
    Run,
    RunEffort,
    Screening,
    Session,
    SetDone,
    Sign,
    Site,
    Source,
    Step,
    StepChange,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
    Units,
    Urgency,
    Weekday,
)

DAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

BASE: dict[type, dict[str, Any]] = {
    Tendon: {"site": Site.UNSURE},
    Race: {"date": DAY},
    Profile: {},
    TendonToday: {},
    CheckIn: {"date": DAY},
    Run: {"id": "a", "date": DAY, "distance_km": 5},
    SetDone: {"step": Step.RAISE_DOUBLE_FLAT, "leg": Leg.BOTH, "set": 1, "reps": 15},
    Session: {"id": "a", "date": DAY},
    Measurement: {"id": "a", "date": DAY, "kind": MeasurementKind.HEEL_RAISES, "leg": Leg.LEFT, "value": 10},
    Pause: {"from_": DAY},
    Activity: {"id": "a", "date": DAY, "kind": ActivityKind.SWIM, "duration_min": 40},
    StepChange: {"date": DAY, "leg": Leg.LEFT, "to": Step.HOLD_DOUBLE, "by": ChangedBy.START},
    Screening: {"date": DAY},
}

BOUNDS: list[tuple[type, str, float, float]] = [
    (Tendon, "tender_cm", 0, 20),
    (Profile, "usual_weekly_km", 0, 400),
    (TendonToday, "morning_pain", 0, 10),
    (TendonToday, "day_pain", 0, 10),
    (TendonToday, "stiffness_min", 0, 480),
    (Run, "distance_km", 0, 300),
    (Run, "duration_min", 0, 2880),
    (Run, "pain_start", 0, 10),
    (Run, "pain_worst", 0, 10),
    (Run, "pain_end", 0, 10),
    (Run, "pain_after", 0, 10),
    (Run, "cadence_spm", 60, 260),
    (SetDone, "set", 1, 20),
    (SetDone, "target_s", 1, 600),
    (SetDone, "target_reps", 1, 100),
    (SetDone, "reps", 0, 100),
    (SetDone, "up_s", 0.5, 30),
    (SetDone, "down_s", 0.5, 30),
    (SetDone, "load_kg", 0, 300),
    (SetDone, "pain", 0, 10),
    (Session, "effort", 0, 10),
    (Measurement, "value", 0, 200),
    (Activity, "duration_min", 1, 1440),
    (Activity, "pain_worst", 0, 10),
]


@pytest.mark.parametrize(("kind", "field", "low", "high"), BOUNDS)
def test_a_number_stands_within_its_bounds(kind: type, field: str, low: float, high: float) -> None:
    for value in (low, high):
        assert getattr(kind(**BASE[kind] | {field: value}), field) == value
    for wrong in (low - 1, high + 1, float("nan"), float("inf"), True, "5"):
        with pytest.raises(Refused, match=f"^{field} is "):
            kind(**BASE[kind] | {field: wrong})


@pytest.mark.parametrize(
    ("kind", "field", "most"),
    [
        (Race, "name", 120),
        (CheckIn, "note", 2000),
        (Run, "id", 64),
        (Session, "note", 2000),
        (Pause, "reason", 2000),
        (Activity, "id", 64),
        (Activity, "note", 2000),
    ],
)
def test_a_text_has_its_greatest_length(kind: type, field: str, most: int) -> None:
    kind(**BASE[kind] | {field: "x" * most})
    with pytest.raises(Refused, match=f"^{field} is "):
        kind(**BASE[kind] | {field: "x" * (most + 1)})


def test_an_id_is_never_empty() -> None:
    with pytest.raises(Refused, match=r"^id is ''"):
        Run(id="", date=DAY, distance_km=5)


@pytest.mark.parametrize("good", ["00:00", "07:05", "19:59", "23:59"])
def test_a_clock_time(good: str) -> None:
    assert CheckIn(date=DAY, time=good).time == good


@pytest.mark.parametrize("bad", ["24:00", "7:05", "07:60", "07:05:00", "", "07:5x", "٠٧:٠٥"])
def test_no_clock_time(bad: str) -> None:
    with pytest.raises(Refused, match="accepted: HH:MM, 00:00 to 23:59"):
        CheckIn(date=DAY, time=bad)


def test_a_sign_is_given_once() -> None:
    with pytest.raises(Refused, match=r"signs is \['pop', 'pop'\]; accepted: each sign once"):
        CheckIn(date=DAY, signs=(Sign.POP, Sign.POP))


@pytest.mark.parametrize(("held_s", "reps"), [(None, None), (45, 12)])
def test_a_set_is_a_hold_or_raises(held_s: float | None, reps: int | None) -> None:
    assert SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, held_s=0).held_s == 0
    with pytest.raises(Refused, match="accepted: exactly one of the two"):
        SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, held_s=held_s, reps=reps)


def test_nothing_ends_before_it_starts() -> None:
    assert Session(id="a", date=DAY, started_at=NOON, ended_at=NOON).ended_at == NOON
    with pytest.raises(Refused, match=r"^ended_at is 2026-03-01T11:00:00\+00:00; accepted: 2026-03-01T12"):
        Session(id="a", date=DAY, started_at=NOON, ended_at=NOON.replace(hour=11))
    assert Pause(from_=DAY, to=DAY).to == DAY
    with pytest.raises(Refused, match=r"^to is 2026-02-28; accepted: 2026-03-01 or later"):
        Pause(from_=DAY, to=date(2026, 2, 28))


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        (MeasurementKind.KNEE_TO_WALL, 30),
        (MeasurementKind.HEEL_RAISES, 200),
        (MeasurementKind.VISA_A, 100),
        (MeasurementKind.TENDON_RATING, 100),
    ],
)
def test_a_measurement_stays_within_its_test(kind: MeasurementKind, most: int) -> None:
    assert Measurement(id="a", date=DAY, kind=kind, leg=Leg.LEFT, value=most).value == most
    with pytest.raises(Refused, match=r"^value is "):
        Measurement(id="a", date=DAY, kind=kind, leg=Leg.LEFT, value=most + 0.5)


def test_a_pause_covers_its_days() -> None:
    pause = Pause(from_=DAY, to=date(2026, 3, 3))
    assert [pause.covers(date(2026, 3, day)) for day in (1, 3, 4)] == [True, True, False]
    assert not pause.covers(date(2026, 2, 28))
    assert Pause(from_=DAY).covers(date(2030, 1, 1))


def test_legs() -> None:
    assert (Leg.LEFT.other, Leg.RIGHT.other, Leg.BOTH.other) == (Leg.RIGHT, Leg.LEFT, Leg.BOTH)
    assert Leg.BOTH.covers(Leg.LEFT)
    assert Leg.LEFT.covers(Leg.LEFT)
    assert not Leg.LEFT.covers(Leg.RIGHT)
    both = Tendons(left=Tendon(site=Site.UNSURE), right=Tendon(site=Site.BOTH))
    assert both.sore == (Leg.LEFT, Leg.RIGHT)
    assert Tendons(right=Tendon(site=Site.BOTH)).sore == (Leg.RIGHT,)
    assert list(TendonsToday(right=TendonToday(morning_pain=1))) == [TendonToday(morning_pain=1)]


def test_levels_and_urgencies_are_ordered_and_have_their_words() -> None:
    assert [level.word for level in sorted(Level)] == ["green", "amber", "red"]
    assert [urgency.word for urgency in sorted(Urgency)] == ["none", "physio", "urgent", "same_day"]


@pytest.mark.parametrize(
    ("values", "amount", "target"),
    [
        ({"held_s": 30, "target_s": 45}, 30, 45),
        ({"held_s": 0, "target_s": 45}, 0, 45),
        ({"held_s": 30}, 30, 0),
        ({"reps": 8, "target_reps": 12}, 8, 12),
        ({"reps": 0, "target_s": 45}, 0, 0),
    ],
)
def test_a_set_counts_seconds_or_reps(values: dict[str, Any], amount: float, target: float) -> None:
    done = SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, **values)
    assert (done.amount, done.target) == (amount, target)


def test_the_first_day_is_that_of_the_first_check_in_run_or_session() -> None:
    run = Run(id="r", date=date(2026, 3, 2), distance_km=5)
    session = Session(id="s", date=date(2026, 3, 1))
    checkin = CheckIn(date=date(2026, 3, 3))
    test = Measurement(id="m", date=date(2026, 1, 1), kind=MeasurementKind.VISA_A, leg=Leg.BOTH, value=80)
    assert Entries().first_day is Entries(measurements=(test,)).first_day is None
    assert Entries(checkins=(checkin,), runs=(run,), sessions=(session,)).first_day == session.date
    assert Entries(checkins=(checkin,), runs=(run,)).first_day == run.date
    assert Entries(checkins=(checkin,)).first_day == checkin.date


ASSUMED: dict[type, dict[str, Any]] = {
    Profile: {"tendons": Tendons(), "week_starts": Weekday.MONDAY, "units": Units()},
    CheckIn: {"tendons": TendonsToday()},
    Run: {"effort": RunEffort.EASY, "source": Source.MANUAL},
}
"""What a record says although nobody said it."""


@pytest.mark.parametrize("kind", BASE, ids=lambda kind: kind.__name__)
def test_what_nobody_said_is_not_known_or_a_no(kind: type) -> None:
    record = kind(**BASE[kind])
    rest = {field.name: getattr(record, field.name) for field in fields(record)}.items()
    said = {name: value for name, value in rest if name not in BASE[kind]}
    assert {name: value for name, value in said.items() if value not in (None, False, "", ())} == (
        ASSUMED.get(kind, {})
    )
