"""How commands are read by argparse, and how it lays their help out."""

import sys
from argparse import SUPPRESS, Action, ArgumentError, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Iterable, Sequence
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

    def _check_value(self, action: Action, value: str) -> None:
        """Name what is accepted, and what may be meant; raises ArgumentError."""
        if action.choices is None or value in action.choices:
            return
        from difflib import get_close_matches

        choices = [str(choice) for choice in action.choices]
        meant = "".join(f"; is {near} meant?" for near in get_close_matches(value, choices, 1))
        raise ArgumentError(action, f"there is no {value!r}; accepted: {', '.join(choices)}{meant}")

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
    every.set_defaults(command=unnamed, parser=every)
    added = every.add_subparsers(title="commands", metavar="COMMAND")
    for command in commands:
        one = added.add_parser(
            command.name, help=command.text, description=command.about, epilog=_examples(command)
        )
        one.set_defaults(command=command, parser=one)
        for names, settings in command.takes:
            one.add_argument(*names, **settings)
    return every


def read(line: ArgumentParser, words: Sequence[str]) -> Namespace:
    """What the words say; what a command does not know is told with how that command is used."""
    args, unknown = line.parse_known_args(words)
    if unknown:
        args.parser.error(f"not known here: {' '.join(unknown)}; `{args.parser.prog} --help` tells what is")
    return args


def _examples(command: Command) -> str:
    typed = [f"  {PROGRAM} {line}".rstrip() for line in command.examples]
    return "\n".join(("examples:", *typed)) if typed else ""
