"""The last change stands, whatever the clocks of two devices say, and wherever the change comes from."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from rehab_tui.codec.convert import to_plain
from rehab_tui.domain.records import LAST_DAY, Change, Entries, put
from rehab_tui.storage.diary.changes import stamped
from rehab_tui.storage.diary.tables import Tables
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, NOON, RUN, SESSION, add, noon, remove

MOVED = replace(CHECKIN, date=date(2026, 3, 2))


@pytest.fixture
def ahead(tmp_path: Path) -> Tables:
    """What a device knows whose clock goes an hour ahead."""
    with TinyDiary.open(tmp_path / "ahead" / "diary.json", lambda: NOON + timedelta(hours=1)) as diary:
        diary.apply(add(CHECKIN), add(RUN), add(SESSION))
        return diary.tables


@pytest.mark.parametrize(
    "change",
    [Change(CHECKIN, MOVED), Change(RUN, replace(RUN, note="edited")), remove(SESSION)],
)
def test_a_change_stands_though_the_other_clock_is_ahead(path: Path, ahead: Tables, change: Change) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.merge(ahead)
        diary.apply(change)
        wanted = diary.entries
        assert diary.merge(ahead) == (0, 0, 0)
        assert diary.entries == wanted


def test_undoing_a_move_brings_one_entry_back(path: Path, ahead: Tables) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.merge(ahead)
        diary.apply(move := Change(diary.entries.checkins[0], MOVED))
        diary.apply(move.undone)
        assert diary.merge(ahead) == (0, 0, 0)
        assert [entry.date for entry in diary.entries.checkins] == [CHECKIN.date]


@pytest.mark.parametrize("own", [None, NOON - timedelta(days=9), NOON])
def test_what_an_import_has_changed_is_not_changed_back(path: Path, own: datetime | None) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        past = dict(diary.tables)
        diary.apply(put(diary.entries, replace(RUN, note="imported", modified=own)), keep_modified=True)
        assert diary.merge(past) == (0, 0, 0)
        assert [run.note for run in diary.entries.runs] == ["imported"]


def test_an_imported_change_that_is_newer_keeps_its_moment(path: Path) -> None:
    newer = replace(RUN, note="imported", modified=NOON + timedelta(minutes=1))
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.apply(put(diary.entries, newer), keep_modified=True)
        assert diary.entries.runs == (newer,)


@pytest.mark.parametrize("hours", [-14, 0, 14])
def test_an_entry_of_the_last_moment_there_is_can_still_be_changed(path: Path, hours: int) -> None:
    last = datetime.combine(LAST_DAY, datetime.max.time(), timezone(timedelta(hours=hours)))
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(replace(RUN, modified=last)), keep_modified=True)
        diary.apply(put(diary.entries, replace(RUN, note="edited")))
        diary.apply(remove(RUN))
        assert diary.entries == Entries()


def test_the_moment_is_the_first_after_what_is_replaced() -> None:
    tables: Tables = {"runs": {RUN.id: to_plain(replace(RUN, modified=NOON))}}
    for clock, moment in ((NOON - timedelta(days=1), NOON), (NOON + timedelta(days=1), None)):
        change, when = stamped(Change(RUN, RUN), clock, tables, keep=False)
        assert when == (moment + timedelta(microseconds=1) if moment else clock)
        assert change.after
        assert change.after.modified == when
        assert when.tzinfo is UTC
