"""Numbers as people type them: read as meant, or refused."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis.strategies import integers, sampled_from

from rehab_tui.domain.records import DistanceUnit, LoadUnit, Unit
from rehab_tui.domain.typed import amount, decimal_number, whole_number
from rehab_tui.domain.typed_times import in_minutes, whole_minutes

READERS: list[Callable[[str], float]] = [whole_number, decimal_number, in_minutes]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "text", ["5_2", "1_0", "1e1", "0x5", "inf", "nan", "", "-", ".", ",", "5 2", "1,000.5", "5km", "--5"]
)
def test_what_is_a_number_to_programmers_only_is_refused(read: Callable[[str], float], text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read(text)


def test_a_point_and_a_comma_are_the_same() -> None:
    assert [decimal_number(text) for text in ("5", "5.", "5,25", ".5", "-1", "+2.5")] == [
        5,
        5,
        5.25,
        0.5,
        -1,
        2.5,
    ]
    assert [whole_number(text) for text in ("5", "007", "-1", "+3", "\uff15")] == [5, 7, -1, 3, 5]


@pytest.mark.parametrize(
    "text", ["42:3", "42:60", "1:2:30", "1:60:00", ":30", "42:", "1:02:30:00", "-1:30", "1:-5"]
)
def test_a_duration_that_no_watch_shows_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        in_minutes(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("42.5", 42.5),
        ("42,5", 42.5),
        ("45 min", 45),
        ("45min", 45),
        ("45'", 45),
        ("42:30", 42.5),
        ("42:30 min", 42.5),
        ("42 min 30 s", 42.5),
        ("42'30\"", 42.5),
        ("90 s", 1.5),
        ("1:02:30", 62.5),
        ("1:05 h", 65),
        ("1:05h", 65),
        ("1h5", 65),
        ("1h05", 65),
        ("1 h 5 min", 65),
        ("1h", 60),
        ("1,5 h", 90),
        ("2 Hours", 120),
        ("600", 600),
        ("30h30", 1830),
    ],
)
def test_a_length_of_time_as_people_type_it(text: str, minutes: float) -> None:
    assert in_minutes(text) == minutes
    if minutes == round(minutes):
        assert whole_minutes(text) == minutes
    else:
        with pytest.raises(ValueError, match=r".*"):
            whole_minutes(text)


@pytest.mark.parametrize(
    "text", ["h", "min", "601", "5 5", "1:70 h", "3-4", "1h-5", "five", "5 km", "1:05 kg"]
)
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        in_minutes(text)


@pytest.mark.parametrize(
    ("text", "unit", "stored"),
    [
        ("7,5", DistanceUnit.KM, 7.5),
        ("5km", DistanceUnit.KM, 5),
        ("5 KM", DistanceUnit.MI, 5),
        ("10k", DistanceUnit.MI, 10),
        ("3 mi", DistanceUnit.KM, 4.828032),
        ("3 miles", DistanceUnit.KM, 4.828032),
        ("3", DistanceUnit.MI, 4.828032),
        ("12 lb", LoadUnit.KG, 5.44310844),
        ("12lbs", LoadUnit.KG, 5.44310844),
        ("12", LoadUnit.LB, 5.44310844),
        ("7.5 kg", LoadUnit.LB, 7.5),
    ],
)
def test_an_amount_in_the_unit_that_is_typed_or_else_in_the_persons(
    text: str, unit: Unit, stored: float
) -> None:
    assert amount(text, unit) == stored


@pytest.mark.parametrize("text", ["3-4", "5 kg", "5 m", "5 kmkm", "km", "1_0", "5 km 3", "1,000.5 km", ""])
def test_what_is_no_distance_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        amount(text, DistanceUnit.KM)


def test_a_number_may_bring_the_unit_it_is_asked_in() -> None:
    assert whole_number("12 reps", "reps") == whole_number("12 x", "reps") == 12
    assert decimal_number("45 s", "seconds") == decimal_number("45 Seconds", "seconds") == 45
    assert decimal_number("9,5 cm", "cm") == 9.5
    assert whole_number("80%", "percent") == whole_number("80 %", "%") == 80
    for text in ("12 kg", "12 s"):
        with pytest.raises(ValueError, match=text):
            whole_number(text, "reps")


@given(integers(0, 47), integers(0, 59), integers(0, 59), sampled_from(["{0}:{1:02}:{2:02}", "{3}:{2:02}"]))
def test_a_duration_is_read_to_the_second(hours: int, minutes: int, seconds: int, shape: str) -> None:
    text = shape.format(hours, minutes, seconds, 60 * hours + minutes)
    assert round(60 * in_minutes(text)) == 3600 * hours + 60 * minutes + seconds
