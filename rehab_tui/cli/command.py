"""What commands of the command line are made of: options, the diary, and complaints."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from rehab_tui.domain.records import FIRST_DAY, LAST_DAY, Refused, harmless, may_be_noted
from rehab_tui.storage.diary.tiny_diary import TinyDiary

Now = Callable[[], datetime]
"""Tells the local moment, with its offset."""

Option = tuple[tuple[str, ...], Mapping[str, Any]]
"""What `ArgumentParser.add_argument` is called with."""


def option(*names: str, **settings: Any) -> Option:
    """What may follow a command: its names, and all else as argparse takes it."""
    return names, settings


class Command(NamedTuple):
    """One command: its line in the help, what it does with the diary's path, and what may follow it.

    `run` returns the exit status, or raises Refused, DiaryError or OSError. `more` goes on after `text`
    in the command's own help.
    """

    name: str
    text: str
    run: Callable[[Namespace, Path, Now], int]
    takes: tuple[Option, ...] = ()
    more: str = ""


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


def number(text: str) -> int:
    """The whole number an option gives; raises ArgumentTypeError."""
    from rehab_tui.domain.typed import whole_number

    try:
        return whole_number(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a number; accepted: a whole number such as 5") from None


def minutes(text: str) -> int:
    """The whole minutes an option gives; raises ArgumentTypeError."""
    from rehab_tui.domain.typed_times import whole_minutes

    try:
        return whole_minutes(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no minutes; accepted: whole ones such as 45 or 1h5") from None


class Day(str):
    """The name of a day, which one it is depends on today."""

    def of(self, today: date) -> date:
        """That day; raises Refused."""
        from rehab_tui.domain.typed_days import EXPECTS, named_day

        accepted = f"{EXPECTS}, {FIRST_DAY} to {LAST_DAY}"
        try:
            found = named_day(self, today)
        except Refused as instead:
            found, accepted = date.min, str(instead)
        except ValueError:
            found = date.min
        if not may_be_noted(found):
            raise Refused(f"date is {self!r}; accepted: {accepted}")
        return found


def day(text: str) -> Day:
    """The day an option names; raises ArgumentTypeError."""
    try:
        Day(text).of(date(2026, 1, 1))
    except Refused as refused:
        raise ArgumentTypeError(str(refused)) from None
    return Day(text)
