"""Sessions of one date stand in the order in which they were done, whatever the clocks showed."""

from datetime import date, datetime

import pytest

from rehab_tui.domain.records import Change, Entries, Session, changed
from tests.clocks.places import AUCKLAND, BERLIN, HONOLULU, clock

MARCH, OCTOBER = date(2026, 3, 4), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (clock(AUCKLAND, MARCH, "08:00"), clock(HONOLULU, MARCH, "07:00")),
        (clock(BERLIN, OCTOBER, "02:45"), clock(BERLIN, OCTOBER, "02:15", second=True)),
    ],
)
def test_the_later_session_stands_last(first: datetime, then: datetime) -> None:
    assert first < then
    rows = [Session(id=name, date=first.date(), started_at=at) for name, at in (("b", first), ("a", then))]
    entries = changed(Entries(), *(Change(None, row) for row in rows))
    assert [session.id for session in entries.sessions] == ["b", "a"]
