"""The commands, and what the command line says of them."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from rehab_tui import __version__
from rehab_tui.cli import conduct, exchange, maintenance
from rehab_tui.cli.calendar import CALENDAR
from rehab_tui.cli.checkin import CHECKIN
from rehab_tui.cli.command import Command, Now
from rehab_tui.cli.programme import PROGRAMME
from rehab_tui.cli.today import TODAY, WHAT_IF
from rehab_tui.domain.records import harmless

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


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
    CALENDAR,
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


def parser() -> ArgumentParser:
    """Reads a command line; `command` of what it gives is the `Command` named there."""
    anywhere = _anywhere()
    every = _Parser(
        parents=[anywhere],
        prog="rehab-tui",
        description="For a sore Achilles tendon: may I run, what is my rehab, am I getting better.",
        epilog="Without a command the screens open. Not a medical device: information beside a clinician.",
    )
    every.set_defaults(command=NONE)
    commands = every.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        about = f"{command.text}{command.more}."
        added = commands.add_parser(command.name, help=command.text, description=about, parents=[anywhere])
        added.set_defaults(command=command)
        for names, settings in command.takes:
            added.add_argument(*names, **settings)
    return every
