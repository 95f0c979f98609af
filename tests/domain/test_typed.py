"""Numbers as people type them: read as meant, or refused."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis.strategies import integers, sampled_from

from rehab_tui.domain.typed import decimal_number, in_minutes, whole_number

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


@given(integers(0, 47), integers(0, 59), integers(0, 59), sampled_from(["{0}:{1:02}:{2:02}", "{3}:{2:02}"]))
def test_a_duration_is_read_to_the_second(hours: int, minutes: int, seconds: int, shape: str) -> None:
    text = shape.format(hours, minutes, seconds, 60 * hours + minutes)
    assert round(60 * in_minutes(text)) == 3600 * hours + 60 * minutes + seconds
