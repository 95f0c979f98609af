"""The commands of the command line."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from rehab_tui.cli import conduct, exchange, maintenance
from rehab_tui.cli.calendar import CALENDAR
from rehab_tui.cli.checkin import CHECKIN
from rehab_tui.cli.command import Command, Now, option
from rehab_tui.cli.importing import IMPORT
from rehab_tui.cli.keys import KEYS, take_up_keys
from rehab_tui.cli.parser import parser, read
from rehab_tui.cli.programme import PROGRAMME
from rehab_tui.cli.today import TODAY, WHAT_IF


def command_line() -> ArgumentParser:
    """Reads a command line; `command` of what it gives is the `Command` named there."""
    return parser(SCREENS, COMMANDS)


def told(words: Sequence[str]) -> Namespace:
    """What a command line says; raises SystemExit where it is answered already, or wrong."""
    return read(command_line(), words)


def _screens(_: Namespace, path: Path, now: Now) -> int:
    take_up_keys()
    from rehab_tui.launch import open_screens

    return open_screens(path, now)


def _demo(_: Namespace, __: Path, now: Now) -> int:
    take_up_keys()
    from rehab_tui.launch import open_demo

    return open_demo(now)


def _completion(args: Namespace, _: Path, __: Now) -> int:
    from rehab_tui.cli.completion import script

    print(script(command_line(), args.shell))
    return 0


ABOUT = """for a sore Achilles tendon: may I run, what is my rehab, am I getting better. Without a command the
screens open; COMMAND --help tells more of each"""
WARNING = "Not a medical device: information to have beside a clinician, not instead of one."
LOOK_ROUND = (
    "",
    "demo",
    "checkin --left-pain 2 --left-stiffness 10",
    "today --short",
    "what-if 6 km easy thu",
)

SHELL = option("shell", choices=["bash", "zsh", "fish"], metavar="SHELL", help="bash, zsh or fish")
PLACES = """Put it where the shell looks for it, and anew after each update:

  bash  ~/.local/share/bash-completion/completions/rehab-tui
  zsh   _rehab-tui in a folder of $fpath
  fish  ~/.config/fish/completions/rehab-tui.fish

In bash the package bash-completion takes it from there."""
DRAWING = ("completion bash", "completion fish > ~/.config/fish/completions/rehab-tui.fish")

SCREENS = Command("", ABOUT, _screens, more=WARNING, examples=LOOK_ROUND)
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
    KEYS,
    *maintenance.COMMANDS,
    Command(
        "completion",
        "print what makes a shell complete commands and options",
        _completion,
        (SHELL,),
        PLACES,
        DRAWING,
    ),
)
