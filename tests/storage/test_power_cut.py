"""What is confirmed survives a power cut: content reaches the disk before its name does, and the name too."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rehab_tui.storage.disk.among_others import put_file
from rehab_tui.storage.disk.files import make_folder, replace_file, write_new
from rehab_tui.storage.disk.lock import WriterLock
from rehab_tui.storage.draft import DraftFile
from rehab_tui.storage.exporting import export_file, export_files

CONTENT = b"twelve bytes"
SAFE = f"sync {len(CONTENT)} bytes"
NAMES = ("replace", "link", "unlink", "mkdir")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of the file system that a power cut could undo, in its order."""
    done: list[str] = []

    def noting(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            result = real(*args, **kwargs)
            done.append(name)
            return result

        return call

    def sync(handle: int) -> None:
        found = os.fstat(handle)
        done.append("sync folder" if stat.S_ISDIR(found.st_mode) else f"sync {found.st_size} bytes")

    for name in NAMES:
        monkeypatch.setattr(os, name, noting(name, getattr(os, name)))
    monkeypatch.setattr(os, "fsync", sync)
    return done


def in_order(asked: list[str], *steps: str) -> bool:
    """Whether the steps were asked one after the other, whatever stands between them."""
    rest = iter(asked)
    return all(step in rest for step in steps)


def test_a_file_that_takes_anothers_place(tmp_path: Path, asked: list[str]) -> None:
    for _ in ("new", "again"):
        asked.clear()
        replace_file(tmp_path / "file", CONTENT, tmp_path / "kept")
        assert in_order(asked, SAFE, "replace", "sync folder")


def test_the_copy_that_stands_in_for_a_second_name(tmp_path: Path, asked: list[str]) -> None:
    write_new(tmp_path / "copy", CONTENT)
    assert asked == [SAFE]


def test_a_file_that_is_exported(tmp_path: Path, asked: list[str]) -> None:
    export_file(CONTENT, tmp_path / "page.html", tmp_path / "diary.json")
    assert in_order(asked, SAFE, "replace", "sync folder")


def test_each_of_several_files_that_are_exported(tmp_path: Path, asked: list[str]) -> None:
    export_files({"a.csv": CONTENT, "b.csv": CONTENT}, tmp_path / "tables", tmp_path / "diary.json")
    one = (SAFE, "replace", "sync folder")
    assert in_order(asked, "mkdir", "sync folder", *one, *one)


def test_a_backup(tmp_path: Path, asked: list[str]) -> None:
    put_file(tmp_path / "backup", CONTENT, replace=False)
    assert in_order(asked, SAFE, "link", "sync folder")


def test_a_new_folder_and_those_above_it(tmp_path: Path, asked: list[str]) -> None:
    make_folder(tmp_path / "a" / "b")
    assert asked == ["mkdir", "sync folder"] * 2


def test_a_draft_that_is_cleared_does_not_come_back(tmp_path: Path, asked: list[str]) -> None:
    DraftFile(tmp_path / "diary.json").clear()
    assert in_order(asked, "sync folder")


def test_what_a_kill_left_costs_no_second_copy(tmp_path: Path, asked: list[str]) -> None:
    """The old content keeps its place on the disk under a second name, whatever lay there."""
    file, kept = tmp_path / "file", tmp_path / "kept"
    replace_file(file, CONTENT)
    (tmp_path / "file.old").write_bytes(b"left by a kill")
    before = file.stat().st_ino
    asked.clear()
    replace_file(file, CONTENT, kept)
    assert kept.stat().st_ino == before
    assert asked.count(SAFE) == 1


# --- and is the person's own from the first moment


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_is_made_is_for_its_owner_only_before_its_mode_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "chmod", lambda *_, **__: None)
    before = os.umask(0)
    try:
        write_new(tmp_path / "file", CONTENT)
        make_folder(tmp_path / "folder")
        WriterLock(tmp_path / "diary.json").release()
        put_file(tmp_path / "copy", CONTENT, replace=False)
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir() if path.name != "home"}
    assert modes == {"file": 0o600, "folder": 0o700, "diary.json.lock": 0o600, "copy": 0o600}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_of_a_looser_mode_is_drawn_in(tmp_path: Path) -> None:
    lock = tmp_path / "diary.json.lock"
    lock.write_bytes(b"")
    lock.chmod(0o666)
    WriterLock(tmp_path / "diary.json").release()
    assert lock.stat().st_mode & 0o777 == 0o600
