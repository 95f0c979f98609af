"""What arrives in the last moment of a save: the save stands, and what it has overtaken is joined."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rehab_tui.domain.records import DiaryError, Settings
from rehab_tui.storage.diary import atomic
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk import files
from tests.storage.samples import CHECKIN, PAUSE, RUN, SESSION, add, noon

Arriving = Callable[[bytes], None]
TAKEN_IN = "Another copy was taken in: 2 new, 0 changed, 0 deleted."


@pytest.fixture
def other(tmp_path: Path) -> bytes:
    with TinyDiary.open(tmp_path / "other" / "diary.json", noon) as diary:
        diary.apply(add(CHECKIN), add(RUN))
    return diary.path.read_bytes()


@pytest.fixture
def arriving(path: Path, monkeypatch: pytest.MonkeyPatch) -> Arriving:
    """Lets a sync program put a file in the place when the next save has written its own beside it."""
    real = files.write_new

    def soon(content: bytes) -> None:
        def slow(file: Path, own: bytes) -> files.FileState:
            monkeypatch.setattr(files, "write_new", real)
            real(path.with_name("arriving"), content)
            path.with_name("arriving").replace(path)
            return real(file, own)

        monkeypatch.setattr(files, "write_new", slow)

    return soon


@pytest.mark.parametrize("save", ["apply", "configure", "merge"])
@pytest.mark.parametrize("first", [True, False], ids=["the first save", "a later one"])
def test_it_is_taken_in(path: Path, other: bytes, arriving: Arriving, save: str, first: bool) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(*([] if first else [add(SESSION)]))
        arriving(other)
        match save:
            case "apply":
                diary.apply(add(PAUSE))
            case "configure":
                diary.configure(Settings(prep_s=3))
            case "merge":
                diary.merge(
                    {"meta": {"diary": {"schema": 1}}, "pauses": {"2026-03-03": {"from": "2026-03-03"}}}
                )
        assert diary.refresh() == TAKEN_IN
        assert len(diary.entries.checkins) == len(diary.entries.runs) == 1
        assert len(diary.entries.pauses) == (save != "configure")
        assert len(diary.entries.sessions) == (not first)
    assert TinyDiary.open(path, noon, writing=False).entries == diary.entries


def test_while_another_copy_is_taken_in(path: Path, other: bytes, arriving: Arriving) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        path.write_bytes(b'{"meta":{"diary":{"schema":1}},"pauses":{"2026-03-03":{"from":"2026-03-03"}}}')
        arriving(other)
        diary.refresh()
        diary.apply(add(PAUSE))
        assert len(diary.entries.checkins) == len(diary.entries.runs) == len(diary.entries.sessions) == 1
    assert TinyDiary.open(path, noon, writing=False).entries == diary.entries


def test_where_it_cannot_be_joined_yet_the_save_stands_and_it_is_joined_later(
    path: Path, other: bytes, arriving: Arriving, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        arriving(other)
        real = os.replace

        def full_after_the_save(source: Any, target: Any) -> None:
            real(source, target)
            if target == path and Path(source).suffix == ".new":
                monkeypatch.setattr(os, "replace", full)

        def full(source: Any, target: Any) -> None:
            if Path(source).suffix == ".new":
                raise OSError(errno.ENOSPC, "No space left on device")
            real(source, target)

        monkeypatch.setattr(os, "replace", full_after_the_save)
        diary.apply(add(PAUSE))
        assert len(diary.entries.pauses) == 1
        assert diary.entries.runs == ()
        assert "the disk is full" in diary.refresh()
        with pytest.raises(DiaryError, match="the disk is full"):
            diary.apply(add(CHECKIN))
        monkeypatch.setattr(os, "replace", real)
        assert diary.refresh() == TAKEN_IN
    assert TinyDiary.open(path, noon, writing=False).entries == diary.entries


@pytest.mark.parametrize("raw", [b"{", b'{"meta":{"diary":{"schema":99}}}'])
def test_one_that_cannot_be_joined_is_told_once_and_kept(path: Path, arriving: Arriving, raw: bytes) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(SESSION))
        arriving(raw)
        diary.apply(add(RUN))
        assert f"{earlier(path)[0].name} " in diary.refresh()
        assert earlier(path)[0].read_bytes() == raw
        assert diary.refresh() == ""
        diary.apply(add(PAUSE))
    assert json.loads(path.read_bytes()).keys() >= {"sessions", "runs", "pauses"}


def test_an_own_state_is_known_where_it_can_only_be_copied(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    storage = atomic.AtomicStorage(path, blank={"meta": {}}, keep=lambda: path.with_name("kept"))
    path.parent.mkdir()
    for number in range(3):
        storage.write({"meta": {"number": number}})
        assert storage.overtaken is None
    path.write_bytes(b"{}")
    storage.write({"meta": {}})
    assert storage.overtaken == path.with_name("kept")
