"""The gate: only plain files come in, only so much of them, and nobody waits for what never ends."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.bundle.reading import read_limited

MB = 1024 * 1024


def content(path: Path, most_mb: int = 1) -> bytes:
    with read_limited(path, most_mb) as text:
        return text


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        content(path)
    return str(refused.value)


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(os.path.relpath(path))  # the whole path may be longer than a socket's may be


def a_link_to(place: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(place)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such things among its files")
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.mkdir, "it is a folder; accepted: a file"),
        (a_pipe, "it is a pipe; accepted: a file"),
        (a_socket, "No such device or address"),
        (a_link_to("/dev/zero"), "it is a device; accepted: a file"),
        (a_link_to("/dev/tty"), ""),
        (a_link_to("."), "it is a folder; accepted: a file"),
        (a_link_to("nowhere"), "No such file or directory"),
        (a_link_to("odd"), "Too many levels of symbolic links"),
    ],
)
def test_what_is_no_plain_file_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    odd = tmp_path / "odd"
    make(odd)
    assert refusal(odd).startswith(f"{odd}: {said}")


def test_a_plain_file_comes_in_through_a_link_too(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"\r\n\x1a content \0\n")
    link.symlink_to(file)
    assert content(file) == content(link) == b"\r\n\x1a content \0\n"


def test_no_more_than_the_limit_is_read(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * MB)
    assert content(file) == b"x" * MB
    file.write_bytes(b"x" * MB + b" ")
    assert refusal(file) == f"{file}: it is larger than 1 MB, the most that is read"
    os.truncate(file, 1 << 30)  # a hole that takes no room on the disk
    assert refusal(file) == f"{file}: it is larger than 1 MB, the most that is read"


def test_what_its_reader_refuses_is_refused_with_its_name(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[2J\nb"
    file.write_bytes(b"x")
    with pytest.raises(Refused) as refused, read_limited(file, 1):
        raise Refused("it is odd")
    assert str(refused.value) == rf"{tmp_path}/a\x1b[2J\nb: it is odd"


def test_no_handle_is_left_open(tmp_path: Path) -> None:
    lowest = os.dup(0)
    os.close(lowest)
    for odd in (tmp_path, tmp_path / "none"):
        refusal(odd)
    assert os.dup(0) == lowest
    os.close(lowest)
