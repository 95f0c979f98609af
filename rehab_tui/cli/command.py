"""What a command of the command line is made of, and how it opens the diary."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rehab_tui.domain.records.checked import harmless
from rehab_tui.storage.diary.tiny_diary import TinyDiary

Now = Callable[[], datetime]
"""Tells the local moment, with its offset."""


@dataclass(frozen=True)
class Command:
    """One command: its line in the help, what it does with the diary's path, and what may follow it.

    `run` returns the exit status, or raises Refused, DiaryError or OSError. `more` goes on after `text`
    in the command's own help.
    """

    name: str
    text: str
    run: Callable[[Namespace, Path, Now], int]
    takes: Callable[[ArgumentParser], None] | None = None
    more: str = ""


@contextmanager
def opened(path: Path, now: Now, *, writing: bool) -> Iterator[TinyDiary]:
    """The diary, open for one command; where it had to be recovered, that is said on standard error."""
    with TinyDiary.open(path, now, writing=writing) as diary:
        if news := diary.refresh():
            print(f"rehab-tui: {harmless(news)}", file=sys.stderr)
        yield diary
