"""What one system alone needs: patience on Windows, a word to the disk itself on a Mac."""

import errno
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from rehab_tui.storage.disk import files
from rehab_tui.storage.disk.files import PATIENCE_S, replace_file
from tests.storage.faults import Faults


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return folder / "file"


not_windows = pytest.mark.skipif(os.name == "nt", reason="folders cannot be synced there")


def content_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def held_by_a_scanner(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """On Windows the first renames are denied; the pauses that are made are listed."""
    real, pauses, left = os.replace, list[float](), [times]

    def replace(source: Any, target: Any) -> None:
        if left[0]:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "Access is denied")
        real(source, target)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def test_a_file_that_is_held_for_a_moment_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_file(path, b"one")
    pauses = held_by_a_scanner(monkeypatch, 2)
    replace_file(path, b"two", path.with_name("kept"))
    assert content_of(path.parent) == {"file": b"two", "kept": b"one"}
    assert pauses == [*PATIENCE_S[:2]]


def test_but_not_for_long(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_file(path, b"one")
    pauses = held_by_a_scanner(monkeypatch, 99)
    with pytest.raises(PermissionError):
        replace_file(path, b"two")
    assert content_of(path.parent) == {"file": b"one"}
    assert sum(pauses) < 0.5


def on_a_mac(monkeypatch: pytest.MonkeyPatch, asked: list[int], code: int = 0) -> None:
    def fcntl(handle: int, command: int) -> None:
        asked.append(command)
        if code:
            raise OSError(code, os.strerror(code))

    monkeypatch.setattr(sys, "platform", "darwin")
    fake = SimpleNamespace(fcntl=fcntl, F_FULLFSYNC=51)
    monkeypatch.setattr(files, "fcntl", fake, raising=os.name != "nt")


@not_windows
def test_on_a_mac_the_disk_itself_is_told_to_write(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    on_a_mac(monkeypatch, asked)
    replace_file(path, b"one")
    assert asked == [51, 51], "the file and its folder"


@not_windows
@pytest.mark.parametrize("code", [errno.ENOTSUP, errno.ENOTTY, errno.EINVAL])
def test_on_a_share_that_cannot_do_that_as_far_as_the_system_can(
    path: Path, monkeypatch: pytest.MonkeyPatch, faults: Faults, code: int
) -> None:
    asked: list[int] = []
    on_a_mac(monkeypatch, asked, code)
    with faults.watching() as calls:
        replace_file(path, b"one")
    assert calls.count("fsync") == len(asked) == 2


def test_a_disk_of_a_mac_that_fails_is_a_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_a_mac(monkeypatch, [], errno.EIO)
    with pytest.raises(OSError, match="Input/output error"):
        replace_file(path, b"one")
    assert content_of(path.parent) == {}
