"""The examination: one fact a line, and at the end what a person should do."""

import os
import platform
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from rehab_tui import __version__
from rehab_tui.domain.facts import later
from rehab_tui.domain.records import DiaryError, Entries, harmless, may_be_noted
from rehab_tui.domain.rules.verdict import VERSION
from rehab_tui.exchange.keys.reading import read_keys
from rehab_tui.sound.player import SENTENCES, Channel, Player, Status, player_for, soundless_player
from rehab_tui.storage.disk.paths import KEYS_VARIABLE, keys_path, voice_folder
from rehab_tui.storage.examination import Fact, diary, earlier_states, surroundings

LOOK_S, LOOKS = 0.05, 70
"""A sound device is asked for so long: it may take 2 s to its first question for samples."""

SMALLEST = (80, 24)
"""Columns and rows that the screens are made for."""

WIDTH = 22
"""Columns of a fact's name: an earlier copy's is the longest."""


def examine(path: Path, at: datetime) -> int:
    """Print the facts; returns 1 where something needs a person, else 0."""
    file = Path(os.path.realpath(path))
    found = diary(file, at)
    sections: dict[str, Iterable[Fact]] = {
        "program": _program(),
        "diary": (_place(path, file), *found.facts),
        "earlier copies": earlier_states(file, at),
        "beside the diary": surroundings(file, at),
        "clock": _clock(at, found.entries),
        "keys": _keys(os.environ),
        "sound": _sound(os.environ),
        "terminal": _terminal(os.environ),
    }
    todo: list[str] = []
    for title, facts in sections.items():
        print(title)
        for fact in _as_far_as_known(facts):
            print(f"  {fact.name:<{WIDTH}}  {harmless(fact.text)}")
            todo += [fact.todo] if fact.todo else []
    print(harmless(f"To do: {' '.join(dict.fromkeys(todo))}" if todo else "Nothing needs doing."))
    return 1 if todo else 0


def _as_far_as_known(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts up to the first that the system will not tell."""
    try:
        yield from facts
    except (DiaryError, OSError) as error:
        yield Fact("not known", str(error), "See why the diary's folder cannot be looked into.")


def _program() -> Iterator[Fact]:
    yield Fact("version", f"{__version__}, rules {VERSION}")
    yield Fact("python", f"{platform.python_version()} ({platform.python_implementation()})")
    yield Fact("platform", platform.platform())


def _place(path: Path, file: Path) -> Fact:
    return Fact("path", str(file) if path.absolute() == file else f"{path}, which leads to {file}")


def _clock(at: datetime, entries: Entries) -> Iterator[Fact]:
    right = may_be_noted(at.date())
    todo = "" if right else "Set the computer's clock; nothing is saved until it is right."
    yield Fact("now", at.isoformat(sep=" ", timespec="seconds"), todo)
    days = [row.date for row in later(entries, at.date())]
    last = f", the last of them {max(days)}; the calendar leads to them" if days else ""
    yield Fact("later than today", f"{len(days) or 'no'} entries{last}")


def _keys(environ: Mapping[str, str]) -> Iterator[Fact]:
    file = keys_path(environ)
    if not (environ.get(KEYS_VARIABLE) or file.exists()):
        yield Fact(
            "your own", f"none; they would lie in {file}, and `rehab-tui keys` prints a file to begin from"
        )
        return
    moved, faults = read_keys(file)
    held = f"commands with keys of their own: {len(moved)}" if not faults else "the usual keys hold"
    yield Fact("your own", f"{file}; {held}")
    for fault in faults:
        yield Fact("not taken up", fault, "Mend the file of your keys.")


def _sound(environ: Mapping[str, str]) -> Iterator[Fact]:
    own = voice_folder()
    yield Fact("cues", _status_of(player_for(environ, own)).sentence)
    yield _recordings(own)


def _recordings(own: Path) -> Fact:
    """Whether the person's own recordings can be used, with a sound device or without one."""
    if not own.is_dir():
        return Fact("recordings", f"none; they would lie in {own}")
    looked = _status_of(soundless_player(own))
    if looked.channel is not Channel.SOUND:
        return Fact("recordings", f"in {own}; whether they can be used is not known without sound")
    unread = ", ".join(looked.unread)
    if not unread:
        return Fact("recordings", f"in {own}, all of which can be used")
    return Fact(
        "recordings", f"in {own}; these cannot be used: {unread}", f"Record anew or delete: {unread}."
    )


def _status_of(player: Player) -> Status:
    """How a player is once its device is ready, or gives up."""
    player.adjust(0.0)  # opens the device, silently
    for _ in range(LOOKS):
        if not player.status.sentence.startswith(SENTENCES[None]):
            break
        time.sleep(LOOK_S)
    status = player.status
    player.close()
    return status


def _terminal(environ: Mapping[str, str]) -> Iterator[Fact]:
    for name in ("TERM", "COLORTERM", "NO_COLOR"):
        yield Fact(name, environ.get(name) or "not set")
    yield Fact("size", _size())
    yield Fact("encoding", sys.stdout.encoding if sys.stdout else "no output")


def _size() -> str:
    for handle in range(3):
        try:
            columns, rows = os.get_terminal_size(handle)
        except OSError:  # it leads to a file or a pipe
            continue
        small = columns < SMALLEST[0] or rows < SMALLEST[1]
        wanted = f"; the screens want {SMALLEST[0]}x{SMALLEST[1]}" if small else ""
        return f"{columns}x{rows}{wanted}"
    return "no terminal"
