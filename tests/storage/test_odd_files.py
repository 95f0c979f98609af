"""Files that are not what their names say: too large to be read, or a second name of the diary."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rehab_tui.domain.records import Damaged, DiaryError, Refused
from rehab_tui.storage.backup import back_up, contents_of, restore
from rehab_tui.storage.diary.contents import contents_of_file
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk import files
from rehab_tui.storage.draft import DraftFile
from rehab_tui.storage.examination import diary as examined
from rehab_tui.storage.examination import surroundings
from rehab_tui.storage.exporting import export_file
from rehab_tui.storage.findings import FindingsFile
from tests.storage.samples import CHECKIN, RUN, add, noon

HUGE = 40 * 2**30
TOO_LARGE = "it is larger than 32 MB, the most that is read"


@pytest.fixture(autouse=True)
def nothing_huge_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        assert path.stat().st_size < HUGE
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)


def huge(path: Path) -> Path:
    """A file of holes, which takes no room on the disk."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"")
    os.truncate(path, HUGE)
    return path


def test_a_huge_diary_is_refused_unread(path: Path) -> None:
    huge(path)
    for writing in (True, False):
        with pytest.raises(Damaged, match=TOO_LARGE):
            TinyDiary.open(path, noon, writing=writing)
    with pytest.raises(Damaged, match=TOO_LARGE):
        contents_of_file(path, UPGRADES)
    with pytest.raises(Refused, match=f"^{path}: {TOO_LARGE}$"):
        back_up(path, noon())
    assert {fact.name: fact.text for fact in examined(path, noon()).facts}["reads"] == f"no: {TOO_LARGE}"
    assert not [fact.todo for fact in surroundings(path, noon()) if fact.todo], "room does not help it"
    assert path.stat().st_size == HUGE


def test_an_earlier_state_is_opened_in_its_place(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.apply(add(CHECKIN))
    huge(path)
    with TinyDiary.open(path, noon) as diary:
        assert [run.id for run in diary.entries.runs] == [RUN.id]
        assert TOO_LARGE in diary.refresh()
    assert path.with_name("diary.json.damaged-1").stat().st_size == HUGE


def test_one_that_comes_while_the_diary_is_open_is_put_aside(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        huge(path)
        assert TOO_LARGE in diary.refresh()
        diary.apply(add(CHECKIN))
        assert len(diary.entries.runs) == len(diary.entries.checkins) == 1


def test_one_that_comes_in_the_last_moment_of_a_save_stays_among_the_earlier_states(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.write_new

    def slow(file: Path, own: bytes) -> files.FileState:
        monkeypatch.setattr(files, "write_new", real)
        huge(path)
        return real(file, own)

    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        monkeypatch.setattr(files, "write_new", slow)
        diary.apply(add(CHECKIN))
        assert TOO_LARGE in diary.refresh()
    assert len(TinyDiary.open(path, noon, writing=False).entries.checkins) == 1
    assert HUGE in [copy.stat().st_size for copy in earlier(path)]


def test_restore_moves_it_out_of_the_way(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        wanted = contents_of(diary.entries)
    done = restore(huge(path), wanted, noon())
    assert (done.before, done.copy) == (None, path.with_name("diary.json.damaged-1"))
    assert done.copy
    assert done.copy.stat().st_size == HUGE
    TinyDiary.open(path, noon).close()


def test_huge_files_beside_the_diary_are_passed_over(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.apply(add(CHECKIN))
    draft = DraftFile(path)
    huge(draft.path)
    assert draft.load() is None
    with TinyDiary.open(path, noon) as diary:
        found = FindingsFile(diary)
        huge(found.path)
        assert found.read() is None
    huge(earlier(path)[0])
    path.write_bytes(b"{")
    with pytest.raises(DiaryError):
        TinyDiary.open(path, noon)


@pytest.mark.parametrize("link", [Path.hardlink_to, Path.symlink_to])
def test_nothing_is_exported_over_another_name_of_the_diary(
    path: Path, tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
    before = path.read_bytes()
    name = tmp_path / "page.txt"
    link(name, path)
    for write in (lambda: export_file(b"x", name, path), lambda: back_up(path, noon(), name)):
        with pytest.raises(Refused, match="is the diary itself; accepted: another file"):
            write()
    assert name.read_bytes() == path.read_bytes() == before
