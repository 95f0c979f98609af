"""Days and clock times as people type them."""

from datetime import date

import pytest

from rehab_tui.domain.records import Refused
from rehab_tui.domain.typed_days import named_day
from rehab_tui.domain.typed_times import clock_time

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "day", "ahead"),
    [
        ("today", "2026-11-27", "2026-11-27"),
        ("Yesterday", "2026-11-26", "2026-11-26"),
        ("tomorrow", "2026-11-28", "2026-11-28"),
        ("mon", "2026-11-23", "2026-11-30"),
        ("Thursday", "2026-11-26", "2026-12-03"),
        ("fri", "2026-11-27", "2026-11-27"),
        ("2026-10-28", "2026-10-28", "2026-10-28"),
        ("2026-3-1", "2026-03-01", "2026-03-01"),
        ("28.10.2026", "2026-10-28", "2026-10-28"),
        ("28.10.", "2026-10-28", "2027-10-28"),
        ("28 Oct", "2026-10-28", "2027-10-28"),
        ("28. October 2025", "2025-10-28", "2025-10-28"),
        ("Oct 28", "2026-10-28", "2027-10-28"),
        ("Oct 28, 2025", "2025-10-28", "2025-10-28"),
        ("24.12.", "2025-12-24", "2026-12-24"),
        ("29 Feb", "2024-02-29", "2028-02-29"),
        ("28/10/2025", "2025-10-28", "2025-10-28"),
        ("28-10-2025", "2025-10-28", "2025-10-28"),
        ("10/28/2025", "2025-10-28", "2025-10-28"),
        ("2025/10/28", "2025-10-28", "2025-10-28"),
        ("05/05/2025", "2025-05-05", "2025-05-05"),
        ("5.10.2025", "2025-10-05", "2025-10-05"),
        ("28/10", "2026-10-28", "2027-10-28"),
        ("12/13", "2025-12-13", "2026-12-13"),
        ("3/3", "2026-03-03", "2027-03-03"),
        ("28-Oct-2025", "2025-10-28", "2025-10-28"),
        ("28th October", "2026-10-28", "2027-10-28"),
        ("Oct 1st, 2025", "2025-10-01", "2025-10-01"),
    ],
)
def test_a_day_is_the_last_such_day_or_the_next_where_that_is_asked(text: str, day: str, ahead: str) -> None:
    assert str(named_day(text, FRIDAY)) == day
    assert str(named_day(text, FRIDAY, ahead=True)) == ahead


NO_DAY = (
    "",
    "m",
    "mo",
    "soon",
    "28",
    "28/10/26",
    "28.10.26",
    "28/13/2026",
    "0/5",
    "5/0/2026",
    "5/10-2026",
    "28th",
    "31.2.",
    "30 Feb",
    "28 Smarch",
    "1 2",
)


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("05/10/2025", "5 Oct 2025 or 10 May 2025"),
        ("5-10-2025", "5 Oct 2025 or 10 May 2025"),
        ("1/12", "1 Dec or 12 Jan"),
    ],
)
def test_what_may_be_two_days_is_refused_with_both(text: str, either: str) -> None:
    with pytest.raises(Refused, match=f"^{either}$"):
        named_day(text, FRIDAY)


NO_DAY_EITHER = ("2026-13-01", "2026-02-30", "20261028", "2026-W10-1", "1_0", "today yesterday", "1.1.0000")


@pytest.mark.parametrize("text", NO_DAY + NO_DAY_EITHER)
def test_what_may_be_two_days_or_none_is_refused(text: str) -> None:
    for ahead in (False, True):
        with pytest.raises(ValueError, match=r".*"):
            named_day(text, FRIDAY, ahead=ahead)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("7:05", "07:05"),
        ("07:05", "07:05"),
        ("1830", "18:30"),
        ("705", "07:05"),
        ("18.30", "18:30"),
        ("18h30", "18:30"),
        ("18h", "18:00"),
        ("7", "07:00"),
        ("7 pm", "19:00"),
        ("7:05PM", "19:05"),
        ("12 am", "00:00"),
        ("12:30 pm", "12:30"),
        ("0:00", "00:00"),
    ],
)
def test_a_clock_time(text: str, time: str) -> None:
    assert clock_time(text) == time


@pytest.mark.parametrize("text", ["", "24:00", "7:60", "7:5", "13 pm", "0 am", "12345", "-7", "7_0", "noon"])
def test_what_no_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        clock_time(text)
