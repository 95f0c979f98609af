"""The same diary in two windows, and under a sync program: one writes, everybody sees, nothing is dropped."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rehab_tui.domain.records import Busy, DiaryError, Settings, TooNew
from rehab_tui.storage.copies import ConflictCopies, conflict_copies
from rehab_tui.storage.diary import contents, generations
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk import files
from tests.storage.samples import CHECKIN, PAUSE, RUN, SESSION, add, noon, remove


def waiting(path: Path) -> TinyDiary:
    return TinyDiary.open(path, noon, waiting=True)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The same diary on another device, which has a run more."""
    path = tmp_path / "other" / "diary.json"
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(CHECKIN))
        diary.apply(add(RUN))
    return path


def arrives(copy: Path, path: Path) -> None:
    """A sync program puts the other device's file in the place of this one's."""
    files.replace_file(path, copy.read_bytes())


# Two windows


def test_a_second_window_reads_and_says_why_it_does_not_write(path: Path) -> None:
    with TinyDiary.open(path, noon) as first, waiting(path) as second:
        assert (first.writable, second.writable) == (True, False)
        with pytest.raises(Busy, match=r"^Another window writes to this diary; nothing is saved here"):
            second.apply(add(RUN))
        with pytest.raises(Busy):
            second.configure(Settings(prep_s=3))
        assert second.entries.runs == ()
        assert second.settings == Settings()


def test_a_second_window_sees_what_the_first_saves(path: Path) -> None:
    with TinyDiary.open(path, noon) as first, waiting(path) as second:
        first.apply(add(RUN))
        assert second.entries.runs == ()
        assert second.refresh() == ""
        assert second.entries == first.entries


def test_it_takes_over_when_the_first_is_gone_and_says_so_once(path: Path) -> None:
    with waiting(path) as first, waiting(path) as second:
        first.apply(add(CHECKIN))
        first.apply(add(RUN))
        first.close()
        assert second.refresh() == "The other window is closed; from now on this one writes."
        assert second.refresh() == ""
        assert second.writable
        assert second.entries == first.entries
        second.apply(add(SESSION))
        with pytest.raises(Busy):
            TinyDiary.open(path, noon)


def test_it_takes_over_in_the_moment_it_has_something_to_save(path: Path) -> None:
    with TinyDiary.open(path, noon) as first, waiting(path) as second:
        first.apply(add(CHECKIN))
        first.close()
        second.apply(add(RUN))
        assert len(second.entries.checkins) == len(second.entries.runs) == 1
    assert len(TinyDiary.open(path, noon, writing=False).entries.checkins) == 1


def test_a_closed_window_takes_nothing_over(path: Path) -> None:
    with TinyDiary.open(path, noon) as first:
        second = waiting(path)
        second.close()
        first.close()
        assert second.refresh() == ""
        assert not second.writable


def test_what_a_window_knew_is_there_after_it_takes_a_damaged_diary_over(path: Path) -> None:
    with TinyDiary.open(path, noon) as first, waiting(path) as second:
        first.apply(add(CHECKIN))
        first.apply(add(RUN))
        second.refresh()
        first.close()
        path.write_bytes(b"")
        news = second.refresh()
        assert news.startswith("The other window is closed; from now on this one writes. The diary ")
        assert news.endswith("may be missing. Another copy was taken in: 1 new, 0 changed, 0 deleted.")
        assert len(second.entries.checkins) == len(second.entries.runs) == 1
    assert TinyDiary.open(path, noon, writing=False).entries == second.entries


def test_a_command_that_only_reads_never_takes_over(path: Path) -> None:
    with TinyDiary.open(path, noon, writing=False) as reader:
        assert reader.refresh() == ""
        with pytest.raises(DiaryError, match="for reading only"):
            reader.apply(add(RUN))
        TinyDiary.open(path, noon).close()


def test_a_reader_that_comes_between_the_first_saves_of_another_has_no_news(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = generations.earlier

    def others_are_quick(diary: Path) -> list[Path]:
        monkeypatch.setattr(contents, "earlier", look)
        with TinyDiary.open(path, noon) as writer:
            writer.apply(add(CHECKIN))
            writer.apply(add(RUN))
        return look(diary)

    monkeypatch.setattr(contents, "earlier", others_are_quick)
    with TinyDiary.open(path, noon, writing=False) as reader:
        assert reader.refresh() == "", "the diary is there by now, and not missing"
        assert len(reader.entries.runs) == 1


@pytest.mark.skipif(os.name == "nt", reason="there nobody can remove an open file")
def test_where_the_lock_was_removed_the_next_window_writes_and_the_first_reads(path: Path) -> None:
    with TinyDiary.open(path, noon) as first:
        first.apply(add(CHECKIN))
        path.with_name("diary.json.lock").unlink()
        with TinyDiary.open(path, noon) as second:
            second.apply(add(RUN))
            with pytest.raises(Busy, match=r"^Another window writes"):
                first.apply(add(SESSION))
            assert (first.writable, second.writable) == (False, True)
            assert first.entries == second.entries
        first.apply(add(SESSION))
        assert first.writable
        assert len(first.entries.runs) == len(first.entries.sessions) == 1


@pytest.mark.skipif(os.name == "nt", reason="there nobody can remove an open file")
def test_a_lock_that_was_removed_is_taken_again(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        path.with_name("diary.json.lock").unlink()
        diary.apply(add(CHECKIN))
        with pytest.raises(Busy):
            TinyDiary.open(path, noon)
        assert diary.refresh() == ""


# A sync program


def test_what_a_sync_program_brings_is_taken_in_and_told(path: Path, other: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        arrives(other, path)
        assert diary.refresh() == "Another copy was taken in: 2 new, 0 changed, 0 deleted."
        assert len(diary.entries.sessions) == len(diary.entries.runs) == len(diary.entries.checkins) == 1
        assert TinyDiary.open(path, noon, writing=False).entries == diary.entries
        assert diary.refresh() == ""


@pytest.mark.parametrize(
    "save", [lambda diary: diary.apply(add(PAUSE)), lambda diary: diary.configure(Settings())]
)
def test_a_save_first_takes_in_what_has_arrived(
    path: Path, other: Path, save: Callable[[TinyDiary], None]
) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        arrives(other, path)
        save(diary)
        assert len(diary.entries.sessions) == len(diary.entries.runs) == 1
    assert TinyDiary.open(path, noon, writing=False).entries == diary.entries


def test_a_deletion_on_the_other_device_is_followed(path: Path, other: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        arrives(other, path)
        diary.refresh()
        with TinyDiary.open(other, noon) as far:
            far.apply(remove(far.entries.runs[0]))
        arrives(other, path)
        assert diary.refresh() == "Another copy was taken in: 0 new, 0 changed, 1 deleted."
        assert diary.entries.runs == ()


def test_settings_of_the_open_window_stay(path: Path, other: Path) -> None:
    with TinyDiary.open(other, noon) as far:
        far.configure(Settings(prep_s=30))
    with TinyDiary.open(path, noon) as diary:
        diary.configure(Settings(prep_s=3))
        arrives(other, path)
        diary.refresh()
        assert diary.settings == Settings(prep_s=3)
        assert TinyDiary.open(path, noon, writing=False).settings == Settings(prep_s=3)


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"meta":{"diary":{"schema":1}},"runs":{"x":{}}}'])
def test_a_broken_file_that_arrives_is_set_aside_and_nothing_known_is_lost(path: Path, raw: bytes) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        path.write_bytes(raw)
        news = diary.refresh()
        assert "It is set aside as diary.json.damaged-1. What this window knew is saved again." in news
        diary.apply(add(RUN))
        assert len(diary.entries.sessions) == 1
    assert TinyDiary.open(path, noon, writing=False).entries == diary.entries
    assert path.with_name("diary.json.damaged-1").read_bytes() == raw


def test_a_diary_that_is_taken_away_while_open_is_written_again(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        path.unlink()
        assert diary.refresh() == ""
        diary.apply(add(RUN))
    assert len(TinyDiary.open(path, noon, writing=False).entries.sessions) == 1


def test_a_newer_file_that_arrives_is_left_as_it_is_and_said_once(path: Path) -> None:
    raw = b'{"meta":{"diary":{"schema":%d}}}' % (len(UPGRADES) + 2)
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        path.write_bytes(raw)
        assert f"it has schema {len(UPGRADES) + 2}" in diary.refresh()
        assert diary.refresh() == ""
        with pytest.raises(TooNew):
            diary.apply(add(RUN))
        assert diary.entries.runs == ()
    assert path.read_bytes() == raw


def test_an_upgrade_brings_a_diary_that_arrives_up_to_date(path: Path, other: Path) -> None:
    def louder(tables: dict[str, dict[str, dict[str, str]]]) -> None:
        for run in tables.get("runs", {}).values():
            run["note"] = run["note"].upper()

    with TinyDiary.open(path, noon, upgrades=(*UPGRADES, louder)) as diary:
        diary.apply(add(SESSION))
        arrives(other, path)
        diary.refresh()
        assert [run.note for run in diary.entries.runs] == [RUN.note.upper()]
    assert TinyDiary.open(path, noon, writing=False, upgrades=(*UPGRADES, louder)).entries == diary.entries


# Conflict copies


NAMES = {
    "diary.sync-conflict-20261123-013000-ABCDEF7.json": True,
    "diary (Anna's conflicted copy 2026-11-23).json": True,
    "diary (conflicted copy 2026-11-23 013000).json": True,
    "diary (1).json": True,
    "diary.json": False,
    "diary.json.lock": False,
    "diary-backup-20261123-013000.json": False,
    "other.sync-conflict-20261123-013000-ABCDEF7.json": False,
    "diaryXsync-conflict-20261123-013000-ABCDEF7.json": False,
    "diary.sync-conflict-20261123-013000-ABCDEF7.json.tmp": False,
}


def test_conflict_copies_are_known_by_their_names(path: Path) -> None:
    assert conflict_copies(path) == []
    path.parent.mkdir()
    for name in NAMES:
        path.with_name(name).touch()
    assert {file.name for file in conflict_copies(path)} == {name for name, is_one in NAMES.items() if is_one}


def test_in_a_diarys_own_name_no_sign_stands_for_another(path: Path) -> None:
    path.parent.mkdir()
    own = path.with_name("my (old) diary+.v1.json")
    copy, other = (path.with_name(f"{stem} (1).json") for stem in ("my (old) diary+.v1", "my old diaryyXv1"))
    for file in (own, copy, other):
        file.touch()
    assert conflict_copies(own) == [copy]


def test_a_conflict_copy_is_joined_and_put_away(path: Path, other: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        copy = path.with_name("diary.sync-conflict-20261123-013000-ABCDEF7.json")
        copy.write_bytes(other.read_bytes())
        assert ConflictCopies(diary).waiting() == [copy.name]
        assert ConflictCopies(diary).join(copy.name) == "Joined: 2 new, 0 changed, 0 deleted."
        assert conflict_copies(path) == []
        assert (path.with_name("diary.json.earlier") / copy.name).exists()
        assert len(diary.entries.sessions) == len(diary.entries.runs) == 1


def test_a_conflict_copy_that_is_gone_by_now_is_said(path: Path) -> None:
    with (
        TinyDiary.open(path, noon) as diary,
        pytest.raises(DiaryError, match=r"diary \(1\).json: it is no longer there\.$"),
    ):
        ConflictCopies(diary).join("diary (1).json")


def test_a_conflict_copy_that_does_not_read_stays_where_it_is(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(replace(RUN, id="mine")))
        copy = path.with_name("diary (1).json")
        copy.write_bytes(b"{")
        with pytest.raises(DiaryError, match="cannot be read and was left as it is"):
            ConflictCopies(diary).join(copy.name)
        assert conflict_copies(path) == [copy]
