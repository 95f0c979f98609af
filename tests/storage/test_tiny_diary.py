import gc
import json
import os
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from rehab_tui.domain.records import (
    FIRST_DAY,
    LAST_DAY,
    Change,
    CheckIn,
    Diary,
    DiaryError,
    Entries,
    Pause,
    Profile,
    Record,
    Run,
    Settings,
    Sign,
    Source,
    Surface,
    changed,
    put,
)
from rehab_tui.storage.diary import collector
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, DAY, EARLIER, EVERY, NOON, PROFILE, RUN, SESSION, add, noon, remove


def reopened(path: Path) -> TinyDiary:
    return TinyDiary.open(path, noon, writing=False)


def filled(path: Path, *records: Record) -> TinyDiary:
    diary = TinyDiary.open(path, noon)
    diary.apply(*map(add, records))
    return diary


def test_it_is_a_diary(path: Path) -> None:
    with TinyDiary.open(path, noon) as tiny:
        diary: Diary = tiny
        assert diary.entries == Entries()
        assert diary.settings == Settings()


def test_opening_a_new_diary_to_write_makes_a_private_folder_and_no_diary_yet(path: Path) -> None:
    umask = os.umask(0)
    try:
        with TinyDiary.open(path, noon) as diary:
            assert not path.exists()
            diary.apply(add(CHECKIN))
            diary.apply(add(RUN))
    finally:
        os.umask(umask)
    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.rglob("*")}
    assert modes == {
        "diary.json": 0o600,
        "diary.json.lock": 0o600,
        "diary.json.earlier": 0o700,
        "000001.2026-03-03.json": 0o600,
    }
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_opening_to_read_makes_nothing(path: Path) -> None:
    assert reopened(path).entries == Entries()
    assert not path.parent.exists()


@pytest.mark.parametrize("record", EVERY, ids=lambda record: type(record).__name__)
def test_every_kind_of_record_comes_back_as_it_was(path: Path, record: Record) -> None:
    with filled(path, record) as diary:
        assert reopened(path).entries == diary.entries
    assert diary.entries == changed(Entries(), add(replace(record, modified=NOON)))


def test_changes_are_stamped_in_utc(path: Path) -> None:
    with TinyDiary.open(path, lambda: NOON.astimezone(timezone(timedelta(hours=9)))) as diary:
        diary.apply(add(replace(CHECKIN, modified=EARLIER)))
    (stored,) = reopened(path).entries.checkins
    assert stored.modified == NOON
    assert stored.modified.utcoffset() == timedelta(0)


@pytest.mark.parametrize("modified", [EARLIER, None])
def test_an_import_keeps_its_stamps(path: Path, modified: datetime | None) -> None:
    checkin = replace(CHECKIN, modified=modified)
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(checkin), keep_modified=True)
        assert diary.entries.checkins == reopened(path).entries.checkins == (checkin,)


def test_entries_are_oldest_first(path: Path) -> None:
    days = [replace(CHECKIN, date=date(2026, 3, day)) for day in (5, 1, 3)]
    with filled(path, *days) as diary:
        assert [entry.date.day for entry in diary.entries.checkins] == [1, 3, 5]
        assert reopened(path).entries == diary.entries


def deleted(path: Path) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(path.read_bytes())["deleted"]
    return found


def test_a_deletion_is_remembered(path: Path) -> None:
    with filled(path, CHECKIN, RUN) as diary:
        diary.apply(remove(RUN))
        assert reopened(path).entries == diary.entries == Entries(checkins=diary.entries.checkins)
    assert deleted(path) == {
        "runs/0195-run": {"kind": "runs", "key": "0195-run", "when": "2026-03-03T12:00:00.000001Z"}
    }


def test_an_undone_deletion_is_forgotten(path: Path) -> None:
    with filled(path, RUN) as diary:
        diary.apply(remove(RUN))
        diary.apply(remove(RUN).undone)
        twice_later = NOON + timedelta(microseconds=2)
        assert reopened(path).entries.runs == (replace(RUN, modified=twice_later),)
    assert deleted(path) == {}


def test_moving_a_checkin_to_another_day_remembers_the_old_day(path: Path) -> None:
    moved = replace(CHECKIN, date=date(2026, 3, 2))
    with filled(path, CHECKIN) as diary:
        diary.apply(Change(before=CHECKIN, after=moved))
        assert reopened(path).entries == diary.entries
        assert [entry.date for entry in diary.entries.checkins] == [moved.date]
    assert deleted(path).keys() == {"checkins/2026-03-03"}


def test_settings_are_kept_apart_from_the_records(path: Path) -> None:
    ours = Settings(prep_s=0, rest_s=0, hold_s=5, theme="paper")
    with filled(path, CHECKIN) as diary:
        diary.configure(ours)
        assert reopened(path).settings == diary.settings == ours
        assert reopened(path).entries == diary.entries


def test_no_change_is_no_write(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply()
    assert not path.exists()


def test_a_reader_refuses_changes(path: Path) -> None:
    filled(path, CHECKIN).close()
    before = path.read_bytes()
    diary = reopened(path)
    with pytest.raises(DiaryError, match="for reading only"):
        diary.apply(add(RUN))
    with pytest.raises(DiaryError, match="for reading only"):
        diary.configure(Settings())
    assert path.read_bytes() == before


def test_a_closed_diary_refuses_changes_and_still_shows_what_it_read(path: Path) -> None:
    diary = filled(path, RUN)
    diary.close()
    diary.close()
    with pytest.raises(DiaryError, match="for reading only"):
        diary.apply(remove(RUN))
    assert len(diary.entries.runs) == 1


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(1999, 12, 31), date(2101, 1, 1), date(2200, 1, 1)])
def test_a_clock_that_is_far_off_saves_nothing(path: Path, day: date) -> None:
    with TinyDiary.open(path, lambda: datetime.combine(day, time(12), UTC)) as diary:
        with pytest.raises(DiaryError, match=rf"clock says {day}; nothing is saved"):
            diary.apply(add(RUN))
        assert diary.entries == Entries()
    assert not path.exists()


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_on_the_first_and_the_last_day_that_an_entry_may_have_it_saves(path: Path, day: date) -> None:
    with TinyDiary.open(path, lambda: datetime.combine(day, time(12), UTC)) as diary:
        diary.apply(add(RUN))
    assert len(reopened(path).entries.runs) == 1


def test_behind_a_link_the_file_is_replaced_and_not_the_link(path: Path) -> None:
    filled(path, CHECKIN).close()
    link = path.with_name("link.json")
    link.symlink_to(path)
    with filled(link, RUN):
        assert link.is_symlink()
    assert len(reopened(path).entries.runs) == len(reopened(path).entries.checkins) == 1


def test_a_long_diary_is_taken_out_of_the_collectors_sight(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path, CHECKIN, RUN, SESSION).close()
    before = gc.get_freeze_count()
    reopened(path)
    assert gc.get_freeze_count() == before
    monkeypatch.setattr(collector, "MANY", 3)
    reopened(path)
    assert gc.get_freeze_count() > before
    assert gc.isenabled()


notes = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)
a_day = st.dates(DAY, DAY + timedelta(days=4))
ids = st.sampled_from(["a", "b", "c/d", "é"])
checkins = st.builds(
    CheckIn, date=a_day, note=notes, signs=st.lists(st.sampled_from(Sign), unique=True).map(tuple)
)
runs = st.builds(
    Run,
    id=ids,
    date=a_day,
    distance_km=st.floats(0, 300),
    duration_min=st.none() | st.floats(0, 2880),
    cadence_spm=st.none() | st.integers(60, 260),
    surface=st.none() | st.sampled_from(Surface),
    source=st.sampled_from(Source),
    note=notes,
)
pauses = st.builds(Pause, from_=a_day, reason=notes)
profiles = st.builds(Profile, usual_weekly_km=st.none() | st.floats(0, 400))
a_record = st.one_of(checkins, runs, pauses, profiles, st.sampled_from(EVERY))


@hypothesis_settings(max_examples=60)
@given(batches=st.lists(st.lists(st.tuples(a_record, st.booleans()), max_size=4), max_size=6))
def test_what_is_shown_is_what_is_stored(batches: list[list[tuple[Record, bool]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diary.json"
        with TinyDiary.open(path, noon) as diary:
            for batch in batches:
                diary.apply(*(put(diary.entries, each) if stays else remove(each) for each, stays in batch))
            assert reopened(path).entries == diary.entries


def test_a_session_and_a_profile_in_one_change(path: Path) -> None:
    with filled(path, SESSION, PROFILE) as diary:
        assert reopened(path).entries == diary.entries
        assert diary.entries.profile.tendons == PROFILE.tendons
