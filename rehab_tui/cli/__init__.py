"""The command line: parses the arguments, runs the command, and turns refusals into one line."""

import gc
import io
import os
import sys
import time
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

gc.disable()  # what is loaded stays: there is no garbage to look for
from rehab_tui import __version__
from rehab_tui.cli import conduct, exchange, maintenance
from rehab_tui.cli.checkin import CHECKIN
from rehab_tui.cli.command import Command, Now, complain
from rehab_tui.cli.programme import PROGRAMME
from rehab_tui.cli.today import TODAY, WHAT_IF
from rehab_tui.domain.diary import DiaryError
from rehab_tui.domain.records import Refused, harmless
from rehab_tui.plain.terminal import written_plainly
from rehab_tui.storage.disk.paths import diary_path

gc.freeze()
gc.enable()

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

__all__ = ["Now", "local_now", "main"]


def local_now() -> datetime:
    """This moment with the local offset, also of a zone the computer came to while the program was open."""
    if sys.platform != "win32":
        time.tzset()
    return datetime.now().astimezone()


def main(argv: Sequence[str] | None = None, now: Now = local_now) -> int:
    """Run a command; returns the exit status: 0 done, 1 refused or failed, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            written_plainly(stream, os.environ)
    try:
        status = _run(argv, now)
        if sys.stdout:  # None where the shell closed it
            sys.stdout.flush()
        return status
    except BrokenPipeError:
        # nobody reads our output any more: the interpreter's last flush must have somewhere quiet to go
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (Refused, DiaryError) as error:
        complain(str(error))
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        complain(f"{error.strerror or error}{where}")
    except KeyboardInterrupt:
        complain("interrupted")
    return 1


def _run(argv: Sequence[str] | None, now: Now) -> int:
    try:
        args = _parser().parse_args(argv)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    command: Command = args.command
    return command.run(args, diary_path(getattr(args, "diary", None), os.environ), now)


def _screens(_: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.launch import open_screens

    return open_screens(path, now)


def _demo(_: Namespace, __: Path, now: Now) -> int:
    from rehab_tui.launch import open_demo

    return open_demo(now)


NONE = Command("", "", _screens)
"""Runs if no command is named."""

COMMANDS = (
    Command("demo", "the screens on 14 weeks of sample data; your diary is not touched", _demo),
    TODAY,
    WHAT_IF,
    CHECKIN,
    PROGRAMME,
    *conduct.COMMANDS,
    *exchange.COMMANDS,
    *maintenance.COMMANDS,
)


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what was wrong in words that no terminal acts upon, and end with status 2."""
        super().error(harmless(message))

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Write help or version; raises OSError where that fails, of which argparse says nothing."""
        if file is sys.stdout and file:
            file.write(message)
        else:
            super()._print_message(message, file)


def _anywhere() -> _Parser:
    """The options that stand before a command or after it."""
    options = _Parser(add_help=False, argument_default=SUPPRESS)  # a default would undo what stands before
    options.add_argument("--version", action="version", version=f"rehab-tui {__version__}")
    options.add_argument("--diary", metavar="FILE", help="another diary (or set REHAB_TUI_DIARY)")
    return options


def _parser() -> ArgumentParser:
    anywhere = _anywhere()
    parser = _Parser(
        parents=[anywhere],
        prog="rehab-tui",
        description="For a sore Achilles tendon: may I run, what is my rehab, am I getting better.",
        epilog="Without a command the screens open. Not a medical device: information beside a clinician.",
    )
    parser.set_defaults(command=NONE)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        about = f"{command.text}{command.more}."
        added = commands.add_parser(command.name, help=command.text, description=about, parents=[anywhere])
        added.set_defaults(command=command)
        for names, settings in command.takes:
            added.add_argument(*names, **settings)
    return parser
