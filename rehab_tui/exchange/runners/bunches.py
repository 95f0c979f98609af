"""Takes files, folders and archives apart into contents; those of one folder or archive stay together."""

import gzip
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.bundle.reading import open_plain
from rehab_tui.exchange.runners.archive import MAGIC, members
from rehab_tui.exchange.runners.content import HEAD, MB, Content
from rehab_tui.exchange.runners.gate import STEP, Gate, Tick, Watched

GZIP = b"\x1f\x8b"
DEEPEST = 3
"""An archive may stand in an archive, such as Garmin's in what it exports, but not much deeper."""

IN_MEMORY = 16 * MB

Opener = Callable[[], IO[bytes]]
Openers = Mapping[str, Opener]
"""How to open what stands together, by its path there; "" is a file that was given alone."""


def in_words(error: Exception) -> str:
    """Why a content was not read."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


class Bunch(NamedTuple):
    """What stood together by its path there, which of it an index has asked for, and what is broken in it."""

    contents: dict[str, Content]
    asked: set[str]
    broken: list[tuple[str, str]]


def bunches(path: Path, tick: Tick) -> Iterator[Bunch]:
    """What is in a file or in a folder and the archives in it; raises Refused, or OSError."""
    if path.is_dir():
        files = {str(file.relative_to(path).as_posix()): file for file in _files(path)}
        gate = Gate(sum(file.stat().st_size for file in files.values()), tick)
        yield from _taken(str(path), {name: _opener(file) for name, file in files.items()}, gate, DEEPEST)
    else:
        with open_plain(path) as stream:
            gate = Gate(stream.seek(0, 2), tick)
        yield from _taken(str(path), {"": _opener(path)}, gate, DEEPEST)


def _files(folder: Path) -> Iterator[Path]:
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (file for name in sorted(names) if (file := Path(at, name)).is_file() and name[0] != ".")


def _opener(file: Path) -> Opener:
    return lambda: open_plain(file)


def _taken(name: str, openers: Openers, gate: Gate, deepest: int) -> Iterator[Bunch]:
    bunch = Bunch({}, set(), [])
    for path, opener in openers.items():
        content = None
        try:
            gate.part()
            content = _content(join(name, path) if path else name, path, opener, gate, bunch)
        except (Refused, OSError) as error:
            bunch.broken.append((join(name, path) if path else name, in_words(error)))
        if gate.spent:
            break
        if content:
            bunch.contents[path] = content
    archives = [path for path, content in bunch.contents.items() if content.head.startswith(MAGIC)]
    inside = [bunch.contents.pop(path) for path in archives]
    yield bunch
    for content in inside:
        yield from _unzipped(content, gate, deepest)


def _content(name: str, path: str, opener: Opener, gate: Gate, bunch: Bunch) -> Content:
    def beside(other: str) -> Content | None:
        found = normpath(join(dirname(path), other))
        bunch.asked.add(found)
        return bunch.contents.get(found)

    def plain() -> Watched:
        return Watched(opener(), name, gate)

    def unpacked() -> Watched:
        raw = opener()
        return Watched(gzip.GzipFile(fileobj=raw), name, gate, raw)

    with plain() as stream:
        head = stream.read(HEAD)
    if not head.startswith(GZIP):
        return Content(name, head, plain, beside)
    with unpacked() as stream:
        return Content(name, stream.read(HEAD), unpacked, beside)


def _unzipped(content: Content, gate: Gate, deepest: int) -> Iterator[Bunch]:
    with SpooledTemporaryFile(IN_MEMORY) as file:
        try:
            if not deepest:
                raise Refused(f"archives stand in it more than {DEEPEST} deep")
            _copy(content, file)
            openers = members(file)
        except Refused as refused:
            yield Bunch({}, set(), [(content.name, str(refused))])
        else:
            yield from _taken(content.name, openers, gate, deepest - 1)


def _copy(content: Content, file: IO[bytes]) -> None:
    with content.open() as stream:
        while part := stream.read(STEP):
            file.write(part)
