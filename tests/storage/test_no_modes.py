"""File systems on which no mode can be set: shares, FAT, folders of another system."""

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rehab_tui.domain.records import DiaryError
from rehab_tui.storage.backup import back_up, restore
from rehab_tui.storage.diary.contents import contents
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk.lock import WriterLock
from rehab_tui.storage.examination import diary as examined
from rehab_tui.storage.exporting import export_files
from tests.storage.samples import CHECKIN, RUN, add, noon

LATER = replace(RUN, id="later")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


@pytest.fixture(params=[errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.ENOSYS])
def refusing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No mode can be set."""

    def chmod(*_: Any, **__: Any) -> None:
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr(os, "chmod", chmod)


@pytest.fixture
def open_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is everybody's, whatever is asked."""
    real = os.open

    def opened(path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
        handle = real(path, flags, mode, **more)
        if flags & os.O_CREAT:
            os.fchmod(handle, 0o777)
        return handle

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "chmod", lambda *_, **__: None)


def news_of_a_day(path: Path) -> list[str]:
    """What is said while a diary is opened and two entries are saved."""
    with TinyDiary.open(path, noon) as diary:
        said = [diary.refresh()]
        for row in (CHECKIN, RUN):
            diary.apply(add(row))
            said.append(diary.refresh())
    return said


@pytest.mark.usefixtures("refusing")
def test_everything_is_written_all_the_same(path: Path) -> None:
    assert news_of_a_day(path) == ["", "", ""], "the files are private as they were made"
    copied = back_up(path, noon())
    export_files({"a.csv": b"a"}, path.parent / "new", path)
    restore(path, contents(copied.file.read_bytes()), noon())
    with TinyDiary.open(path, noon, writing=False) as diary:
        assert diary.entries.runs == (RUN,) or diary.entries.runs[0].id == RUN.id
        assert len(diary.entries.checkins) == 1


@pytest.mark.usefixtures("open_to_all")
def test_that_others_may_read_it_is_said_once(path: Path) -> None:
    first, *later = news_of_a_day(path)  # at the first start, before anything is saved
    assert first == f"The disk that holds {path} keeps no file private: others may read it."
    assert later == ["", ""]
    assert news_of_a_day(path) == ["", "", ""], "nor by the next command"
    with TinyDiary.open(path, noon, waiting=True) as diary:
        assert diary.refresh() == first, "but by a window each time"
    facts = {fact.name: fact for fact in examined(path, noon()).facts}
    assert facts["may be read by"].text.startswith("others too; this disk keeps no file private (file 0777")


@pytest.mark.usefixtures("open_to_all")
def test_a_window_that_takes_over_says_it_too(path: Path) -> None:
    said, *_ = news_of_a_day(path)
    with TinyDiary.open(path, noon) as first, TinyDiary.open(path, noon, waiting=True) as second:
        assert second.refresh() == ""
        first.close()
        assert second.refresh().endswith("from now on this one writes. " + said)
        assert second.refresh() == ""


@pytest.mark.usefixtures("open_to_all")
def test_a_window_that_only_reads_has_nothing_to_say(path: Path) -> None:
    news_of_a_day(path)
    with TinyDiary.open(path, noon, writing=False) as diary:
        assert diary.refresh() == ""


@pytest.mark.usefixtures("refusing")
def test_a_lock_of_another_says_nothing_of_the_diary(path: Path) -> None:
    lock = path.with_name("diary.json.lock")
    news_of_a_day(path)
    os.close(os.open(lock, os.O_CREAT))
    open_to_others = os.open(lock, os.O_RDONLY)
    os.fchmod(open_to_others, 0o666)
    os.close(open_to_others)
    assert news_of_a_day(path) == ["", "", ""], "the diary's own file is private"
    facts = {fact.name: fact for fact in examined(path, noon()).facts}
    assert facts["may be read by"].text.startswith("you alone")


def test_a_diary_made_read_only_is_left_alone_and_says_so(path: Path) -> None:
    news_of_a_day(path)
    path.chmod(0o444)
    before = path.read_bytes()
    with TinyDiary.open(path, noon) as diary:
        says = f"The diary {path} is read-only, so nothing is saved."
        assert diary.refresh() == says
        with pytest.raises(DiaryError, match=f"Could not save {path}: the file is read-only"):
            diary.apply(add(LATER))
        assert (path.read_bytes(), path.stat().st_mode & 0o777) == (before, 0o444)
        [file, *_] = examined(path, noon()).facts
        assert file.todo == f"Allow writing to {path}: it is read-only, and nothing is saved."
        path.chmod(0o644)
        diary.apply(add(LATER))
    with TinyDiary.open(path, noon) as diary:
        assert (len(diary.entries.runs), diary.refresh()) == (2, "")


def test_another_failure_is_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def chmod(*_: Any, **__: Any) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    path.parent.mkdir()
    monkeypatch.setattr(os, "chmod", chmod)
    with pytest.raises(Exception, match="Input/output error"):
        TinyDiary.open(path, noon)


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_a_second_name_as_the_lock_leaves_the_mode_of_what_it_leads_to(path: Path, link: Any) -> None:
    path.parent.mkdir()
    other = path.with_name("other")
    other.write_bytes(b"mine")
    other.chmod(0o644)
    link(path.with_name("diary.json.lock"), other)
    with WriterLock(path), pytest.raises(Exception, match="already open"):
        WriterLock(path)
    assert news_of_a_day(path) == ["", "", ""]
    assert (other.stat().st_mode & 0o777, other.read_bytes()) == (0o644, b"mine")
