"""Copies on request and the way back: faithful, never over another file, all or nothing."""

from contextlib import suppress
from pathlib import Path

import pytest

from rehab_tui.domain.records import Busy, DiaryError, Entries, Refused, TooNew
from rehab_tui.storage.backup import back_up, contents_of, restore
from rehab_tui.storage.diary.contents import Contents, contents
from rehab_tui.storage.diary.migrations import schema_of
from rehab_tui.storage.diary.tables import Tables, encode
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk.lock import WriterLock
from tests.storage.faults import Faults, Killed
from tests.storage.samples import CHECKIN, NOON, RUN, SESSION, noon

SETTINGS = {"settings": {"settings": {"prep_s": 3}}}
OLD = encode(contents_of(Entries(checkins=(CHECKIN,))).tables | SETTINGS)
WANTED = contents_of(Entries(runs=(RUN,), sessions=(SESSION,)))


@pytest.fixture
def diary(path: Path) -> Path:
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def copies(diary: Path) -> list[Path]:
    return sorted(diary.parent.glob("*-backup-*"))


# --- copies


@pytest.mark.parametrize("raw", [OLD, b"", b"{", b"\xff\x00"])
def test_a_copy_is_the_same_bytes_and_says_where_they_do_not_read(diary: Path, raw: bytes) -> None:
    diary.write_bytes(raw)
    copied = back_up(diary, NOON)
    assert copied.file == diary.with_name("diary-backup-20260303-120000.json")
    assert (copied.file.read_bytes(), diary.read_bytes()) == (raw, raw)
    assert bool(copied.complaint) == (raw != OLD)
    assert copied.file.stat().st_mode & 0o777 == 0o600


def test_two_copies_in_one_second_have_two_names(diary: Path) -> None:
    names = [back_up(diary, NOON).file.name for _ in range(3)]
    assert names == [f"diary-backup-20260303-120000{ending}.json" for ending in ("", "-2", "-3")]


def test_a_copy_goes_where_it_is_wanted(diary: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert back_up(diary, NOON, stick).file == stick / "diary-backup-20260303-120000.json"
    assert back_up(diary, NOON, stick / "mine.json").file.read_bytes() == OLD
    assert copies(diary) == []


def test_a_copy_is_never_put_over_another_file(diary: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_bytes(b"mine")
    with pytest.raises(Refused, match="is already there; accepted: a new file, or a folder"):
        back_up(diary, NOON, there)
    assert there.read_bytes() == b"mine"
    for own in (diary, diary.with_name("diary.json.draft")):
        with pytest.raises(Refused, match="the diary"):
            back_up(diary, NOON, own)


def test_through_a_link_the_copy_lies_beside_the_diary_and_never_over_it(diary: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(diary)
    assert back_up(link, NOON).file == diary.with_name("diary-backup-20260303-120000.json")
    with pytest.raises(Refused, match="is the diary itself"):
        back_up(link, NOON, diary)


def test_without_a_diary_there_is_nothing_to_copy(path: Path) -> None:
    with pytest.raises(Refused, match="there is no diary"):
        back_up(path, NOON)
    assert not path.parent.exists()


def test_a_copy_that_fails_leaves_no_half_of_one(diary: Path, faults: Faults) -> None:
    with faults.watching() as asked:
        back_up(diary, NOON).file.unlink()
    for number in range(len(asked)):
        with faults.failing_at(number), suppress(DiaryError):
            back_up(diary, NOON)
        assert {copy.read_bytes() for copy in copies(diary)} <= {OLD}
        for copy in copies(diary):
            copy.unlink()
        assert diary.read_bytes() == OLD


# --- what a file holds


def test_an_older_file_is_brought_up_to_date(diary: Path) -> None:
    def renamed(tables: Tables) -> None:
        tables["runs"] = tables.pop("jogs", {})

    old = encode({"meta": {"diary": {"schema": 1}}, "jogs": WANTED.tables["runs"]})
    found = contents(old, (renamed,))
    assert (found.schema, found.entries.runs, found.count) == (1, (RUN,), 1)
    assert found.tables["meta"] == {"diary": {"schema": 2}}


def test_a_newer_file_is_told_from_a_damaged_one() -> None:
    with pytest.raises(TooNew):
        contents(b'{"meta":{"diary":{"schema":99}}}')
    with pytest.raises(Refused):
        contents(b"{}")


# --- the way back


def test_the_whole_diary_is_replaced_after_a_copy(diary: Path) -> None:
    done = restore(diary, WANTED, NOON)
    assert (done.before, done.copy) == (1, copies(diary)[0])
    assert copies(diary)[0].read_bytes() == OLD
    with TinyDiary.open(diary, noon, writing=False) as now:
        assert (now.entries.checkins, now.entries.runs, now.entries.sessions) == ((), (RUN,), (SESSION,))
        assert now.settings.prep_s == 10


def test_settings_may_stay(diary: Path) -> None:
    restore(diary, WANTED, NOON, settings_stay=True)
    with TinyDiary.open(diary, noon, writing=False) as now:
        assert (now.settings.prep_s, now.entries.runs) == (3, (RUN,))


def test_a_diary_that_does_not_read_is_replaced_and_kept(diary: Path) -> None:
    diary.write_bytes(b"{")
    done = restore(diary, WANTED, NOON, settings_stay=True)
    assert done.before is None
    assert copies(diary)[0].read_bytes() == b"{"
    assert contents(diary.read_bytes()).count == 2


def test_where_there_was_no_diary_there_is_one(path: Path) -> None:
    done = restore(path, WANTED, NOON)
    assert (done.before, done.copy) == (0, None)
    assert contents(path.read_bytes()).count == 2
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_diary_that_another_window_writes_is_left_alone(diary: Path) -> None:
    with WriterLock(diary), pytest.raises(Busy):
        restore(diary, WANTED, NOON)
    assert diary.read_bytes() == OLD
    assert copies(diary) == []


def test_through_a_link_the_diary_is_replaced_and_not_the_link(diary: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(diary)
    restore(link, WANTED, NOON)
    assert link.is_symlink()
    assert contents(diary.read_bytes()).count == 2
    assert len(copies(diary)) == 1


def steps(diary: Path, wanted: Contents, faults: Faults) -> range:
    with faults.watching() as asked:
        restore(diary, wanted, NOON)
    diary.write_bytes(OLD)
    return range(len(asked))


def test_a_failing_restore_leaves_the_diary_as_it_was(diary: Path, faults: Faults) -> None:
    sentences = []
    for number in steps(diary, WANTED, faults):
        diary.write_bytes(OLD)
        wanted = encode(WANTED.tables)
        try:
            with faults.failing_at(number):
                restore(diary, WANTED, NOON)
        except DiaryError as error:
            sentences.append(str(error))
            wanted = OLD
        assert diary.read_bytes() == wanted
        WriterLock(diary).release()
    assert len(sentences) >= 8
    assert all(sentence.endswith(": the disk is full.") for sentence in sentences)


def test_a_kill_leaves_the_old_diary_or_the_new_one_and_the_copy_before_it(
    diary: Path, faults: Faults
) -> None:
    found = []
    for number in steps(diary, WANTED, faults):
        diary.write_bytes(OLD)
        for copy in copies(diary):
            copy.unlink()
        with suppress(Killed), faults.killed_at(number):
            restore(diary, WANTED, NOON)
        found.append(diary.read_bytes())
        assert found[-1] == OLD or copies(diary)[0].read_bytes() == OLD
    assert set(found) == {OLD, encode(WANTED.tables)}


def test_records_of_a_bundle_are_a_file_of_the_newest_schema() -> None:
    found = contents_of(Entries(checkins=(CHECKIN,)))
    assert found.schema == schema_of(found.tables) == contents(encode(found.tables)).schema == 6
