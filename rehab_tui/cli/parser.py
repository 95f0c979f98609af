"""The commands, and what the command line says of them."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from rehab_tui import __version__
from rehab_tui.cli import conduct, exchange, maintenance
from rehab_tui.cli.calendar import CALENDAR
from rehab_tui.cli.checkin import CHECKIN
from rehab_tui.cli.command import Command, Now, option
from rehab_tui.cli.help import PROGRAM, Help, examples
from rehab_tui.cli.importing import IMPORT
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


def _completion(args: Namespace, _: Path, __: Now) -> int:
    from rehab_tui.cli.completion import script

    print(script(parser(), args.shell))
    return 0


SHELL = option("shell", choices=["bash", "zsh", "fish"], metavar="SHELL", help="bash, zsh or fish")
DRAWN = """Put it where the shell looks for it, and once more after each update:

  bash  ~/.local/share/bash-completion/completions/rehab-tui
  zsh   _rehab-tui in a folder of $fpath
  fish  ~/.config/fish/completions/rehab-tui.fish

In bash the package bash-completion loads it from there."""
DRAWING = ("completion bash", "completion zsh > ~/.zfunc/_rehab-tui")

LOOK_ROUND = ("", "demo", "today --short", "what-if 6 km easy thu")

NONE = Command(
    "", "open the screens", _screens, examples=("", "demo", "today --short", "what-if 6 km easy thu")
)
"""Runs if no command is named."""

COMMANDS = (
    Command(
        "demo", "open the screens on 14 weeks of sample data, not on your diary", _demo, examples=("demo",)
    ),
    TODAY,
    WHAT_IF,
    CHECKIN,
    PROGRAMME,
    *conduct.COMMANDS,
    IMPORT,
    *exchange.COMMANDS,
    CALENDAR,
    *maintenance.COMMANDS,
    Command(
        "completion",
        "print what makes a shell complete commands and options",
        _completion,
        (SHELL,),
        DRAWN,
        (
            "completion fish > ~/.config/fish/completions/rehab-tui.fish",
            "completion bash | source /dev/stdin",
        ),
    ),
)

VERSION = f"{PROGRAM} {__version__}"

ANYWHERE = (
    option("-h", "--help", action="help", help="show this help and end"),
    option(
        "--version", action="version", version=f"{PROGRAM} {__version__}", help="show the version and end"
    ),
    option("--diary", metavar="FILE", help="another diary (or set REHAB_TUI_DIARY)"),
)
"""What may stand before a command or after it."""

ABOUT = "For a sore Achilles tendon: may I run, what is my rehab, am I getting better."
WARNING = """Without a command the screens open; COMMAND --help tells more of each. Not a medical device:
information to have beside a clinician, not instead of one."""


class _Parser(ArgumentParser):
    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=Help, add_help=False, **settings)
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


def parser() -> ArgumentParser:
    """Reads a command line; `command` of what it gives is the `Command` named there."""
    every = _Parser(prog=PROGRAM, description=ABOUT, epilog=f"{examples(NONE.examples)}\n\n{WARNING}")
    every.set_defaults(command=NONE)
    commands = every.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        added = commands.add_parser(
            command.name,
            help=command.text,
            description=command.about,
            epilog=examples(command.examples),
        )
        added.set_defaults(command=command)
        for names, settings in command.takes:
            added.add_argument(*names, **settings)
    return every
