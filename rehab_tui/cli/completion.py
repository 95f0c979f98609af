"""What makes a shell complete the command line: drawn by shtab from the same declarations."""

import re
from argparse import Action, ArgumentParser
from collections.abc import Iterable, Iterator, Mapping
from shlex import join
from zoneinfo import available_timezones

import shtab

from rehab_tui.domain.typed_days import WEEKDAYS
from rehab_tui.exchange.programme.known import known_programmes

PARTED = """
# bash parts --option=value into three words: without the = between them they are read as two
_rehab_tui() {
  local words=("${COMP_WORDS[@]:0:COMP_CWORD+1}") word
  local COMP_WORDS=()
  for word in "${words[@]}"; do [ "$word" = = ] || COMP_WORDS+=("$word"); done
  [ "$word" = = ] && COMP_WORDS+=("")
  local COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _shtab_rehab_tui
}
complete -o bashdefault -F _rehab_tui rehab-tui
"""

FISH_FILES = "__fish_complete_path (commandline -ct | string replace -r '^--[^=]*=' '')"
"""In fish the word behind a = has the option before it."""

Offer = Mapping[str, object]
"""What shtab offers for a value, by the name of the shell."""


def script(parser: ArgumentParser, shell: str) -> str:
    """The text that bash, zsh or fish loads."""
    offers = _offers()
    for action in _actions(parser):
        if offer := offers.get(str(action.metavar)):
            vars(action)["complete"] = offer
        if action.choices and action.help:  # which are offered one by one
            action.help = action.help.partition(":")[0]
    drawn: str = shtab.complete(parser, shell)
    if shell == "zsh":
        # without these, the first of many words would be completed and no more, and no value behind a =
        drawn = re.sub(r'"(\*?--[\w-]+)\[(?=[^"]*\]:)', r'"\1=[', drawn.replace('"(*):', '"*:'))
    return f"{drawn}{PARTED}" if shell == "bash" else drawn


def _actions(parser: ArgumentParser) -> Iterator[Action]:
    for action in parser._actions:
        yield action
        for inner in action.choices.values() if isinstance(action.choices, dict) else ():
            inner.description = None  # shells have room for the line of the list only
            yield from _actions(inner)


def _offers() -> dict[str, Offer]:
    """What is offered for a value, by its name in the help; choices need no more."""
    zones = (zone for zone in available_timezones() if "/" in zone)
    soon = "today", "tomorrow", *WEEKDAYS
    programmes = "guide", *(known.word for known in known_programmes())
    return {
        "FILE": {**shtab.FILE, "fish": f"({FISH_FILES})"},
        "DAY": _words("yesterday", "today", *WEEKDAYS),
        "RUN": _words("km", "mi", "easy", "hard", "hills", "flat", *soon),
        "PAIN": _words(*map(str, range(11))),
        "ZONE": _words(*sorted(zones)),
        "NAME|FILE": _or_file(programmes),
    }


def _words(*words: str) -> Offer:
    told: Offer = shtab.cmd(_said(words))
    return told


def _said(words: Iterable[str]) -> str:
    return rf"printf '%s\n' {join(words)}"


def _or_file(words: Iterable[str]) -> Offer:
    """Names, or files; `file` in the function's name makes bash quote what it completes."""
    named = "_rehab_tui_name_or_file"
    said = _said(words)
    return {
        "bash": named,
        "zsh": named,
        "fish": f"({said}; {FISH_FILES})",
        "preamble": {
            "bash": f'{named}() {{ compgen -W "$({said})" -- "$1"; compgen -f -- "$1"; }}',
            "zsh": f"{named}() {{ _alternative 'names:programme:({join(words)})' 'files:file:_files'; }}",
        },
    }
