"""The commands follow the screens: over the date line, and by a clock that is out of all bounds."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from rehab_tui import cli
from rehab_tui.domain.facts import clock_of
from tests.clocks.places import AUCKLAND, HONOLULU, clock

TUESDAY, WEDNESDAY, THURSDAY = (date(2026, 3, day) for day in (3, 4, 5))


def test_west_over_the_date_line_the_commands_stay_on_the_noted_day(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at_home, away = clock(AUCKLAND, WEDNESDAY, "08:00"), clock(HONOLULU, TUESDAY, "20:00")
    assert cli.main(["checkin", "--left-pain", "2", "--sign", "pop"], lambda: at_home) == 0
    capsys.readouterr()
    assert cli.main(["today", "--json"], lambda: away) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["date"], said["rehab"]["locked_by"]) == ("2026-03-04", "RF1")
    assert cli.main(["checkin", "--left-day-pain", "3"], lambda: away) == 0
    assert capsys.readouterr().out == "check-in of 2026-03-04 changed\n"


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (clock(AUCKLAND, WEDNESDAY, "07:05"), "07:05"),
        (clock(AUCKLAND, THURSDAY, "03:59"), "03:59"),
        (clock(AUCKLAND, THURSDAY, "05:00"), None),  # the day begins at six
        (clock(AUCKLAND, WEDNESDAY, "01:30"), None),  # the day begins at midnight
        (clock(HONOLULU, TUESDAY, "20:00"), None),  # the day goes on behind the date line
    ],
)
def test_an_entry_bears_a_time_only_where_it_names_its_moment(moment: datetime, text: str | None) -> None:
    assert clock_of(moment, WEDNESDAY) == text


@pytest.mark.parametrize("moment", ["1970-01-01T08:00:00Z", "2000-01-01T03:00:00Z", "2101-02-01T08:00:00Z"])
def test_the_screens_stay_shut_where_no_entry_could_bear_the_date(
    moment: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    assert cli.main([], lambda: datetime.fromisoformat(moment)) == 1
    assert "the computer's clock says" in capsys.readouterr().err
