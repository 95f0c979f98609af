"""What commands of the command line are made of: options, the diary, and complaints."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rehab_tui.domain.records import harmless
from rehab_tui.storage.diary.tiny_diary import TinyDiary

if TYPE_CHECKING:
    from argparse import Namespace

Now = Callable[[], datetime]
"""Tells the local moment, with its offset."""

Option = tuple[tuple[str, ...], Mapping[str, Any]]
"""What `ArgumentParser.add_argument` is called with."""


def option(*names: str, **settings: Any) -> Option:
    """What may follow a command: its names, and all else as argparse takes it."""
    return names, settings


def several(name: str, choices: Iterable[str], metavar: str, says: str) -> Option:
    """An option that may be given again, each time with one of the words."""
    words = [*map(str, choices)]
    told = f"{says}: {', '.join(words)}; may be given again"
    return option(name, action="append", default=[], choices=words, metavar=metavar, help=told)


class Command(NamedTuple):
    """One command: its line in the help, what it does with the diary's path, and what may follow it.

    `text` says what to do, in one line of a list. `run` returns the exit status, or raises Refused,
    DiaryError or OSError. `more` are the sentences after `text` in the command's own help, and
    `examples` what is typed after `rehab-tui`.
    """

    name: str
    text: str
    run: "Callable[[Namespace, Path, Now], int]"
    takes: tuple[Option, ...] = ()
    more: str = ""
    examples: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """What it does, in whole sentences."""
        return f"{self.text[0].upper()}{self.text[1:]}.{' ' * bool(self.more)}{self.more}"


@contextmanager
def opened(path: Path, now: Now, *, writing: bool) -> Iterator[TinyDiary]:
    """The diary, open for one command; if it had to be recovered, that is said on standard error."""
    with TinyDiary.open(path, now, writing=writing) as diary:
        if news := diary.refresh():
            complain(news)
        yield diary


def complain(why: str) -> None:
    """Say on standard error, in one line, what went wrong or was found."""
    print(f"rehab-tui: {harmless(why)}", file=sys.stderr)
