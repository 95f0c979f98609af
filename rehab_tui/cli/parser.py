"""How commands are read by argparse, and how it lays their help out."""

import sys
from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from collections.abc import Iterable
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, NoReturn

from rehab_tui import __version__
from rehab_tui.cli.command import Command, option
from rehab_tui.domain.records import harmless

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

PROGRAM = "rehab-tui"
VERSION = f"{PROGRAM} {__version__}"
WIDTH = 80

ANYWHERE = (
    option("-h", "--help", action="help", help="show this help and end"),
    option("--version", action="version", version=VERSION, help="show the version and end"),
    option("--diary", metavar="FILE", help="another diary (or set REHAB_TUI_DIARY)"),
)
"""What may stand before a command or after it."""


class _Help(HelpFormatter):
    """80 columns at most; fills each paragraph by itself, but leaves those with lines set in alone."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=min(get_terminal_size().columns, WIDTH) - 2)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        filled = super()._fill_text
        paragraphs = text.split("\n\n")
        return "\n\n".join(
            part if "\n  " in f"\n{part}" else filled(part, width, indent) for part in paragraphs
        )


class _Parser(ArgumentParser):
    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Help, add_help=False, **settings)
        everywhere = self.add_argument_group("options everywhere", argument_default=SUPPRESS)
        for names, told in ANYWHERE:  # a default would undo what stands before the command
            everywhere.add_argument(*names, **told)

    def error(self, message: str) -> NoReturn:
        """Say what was wrong in words that no terminal acts upon, and end with status 2."""
        super().error(harmless(message))

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Write help or version; raises OSError where that fails, of which argparse says nothing."""
        if file is sys.stdout and file:
            file.write(message)
        else:
            super()._print_message(message, file)


def parser(unnamed: Command, commands: Iterable[Command]) -> ArgumentParser:
    """Reads a command line; `command` of what it gives is the one named there, or the unnamed one."""
    every = _Parser(prog=PROGRAM, description=unnamed.about, epilog=_examples(unnamed))
    every.set_defaults(command=unnamed)
    added = every.add_subparsers(title="commands", metavar="COMMAND")
    for command in commands:
        one = added.add_parser(
            command.name, help=command.text, description=command.about, epilog=_examples(command)
        )
        one.set_defaults(command=command)
        for names, settings in command.takes:
            one.add_argument(*names, **settings)
    return every


def _examples(command: Command) -> str:
    typed = [f"  {PROGRAM} {line}".rstrip() for line in command.examples]
    return "\n".join(("examples:", *typed)) if typed else ""
