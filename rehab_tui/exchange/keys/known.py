"""What is known of the program's keys: the kept lists of commands and screens, and which keys there are."""

import re
import tomllib
from functools import cache
from typing import Any

from rehab_tui.resources import assets

KEYS = "keys.toml"
SCREENS = "keys-of-screens.toml"

FIXED = frozenset({"escape", "ctrl+c", "ctrl+p", "ctrl+q", *"0123456789"})
"""The way back, the way out, the list of commands and the answers: nobody moves them by accident."""

AROUND = frozenset({"up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "enter"})
"""What leads around in lists, texts and questions, also with shift or ctrl."""

EDITING = frozenset({"backspace", "delete", "insert", *(f"ctrl+{letter}" for letter in "adefkuvwx")})
"""What changes a text that is typed."""

KEY = re.compile(
    r"[a-z!-+./:-@\[-`{-~-]"
    rf"|(?:(?:ctrl|shift)\+)?(?:{'|'.join(sorted(AROUND - {'enter'}))})"
    r"|space|enter|backspace|delete|insert|f(?:[1-9]|1[0-2])|ctrl\+[a-gj-ln-z]"
)
"""A terminal sends ctrl+h, i and m for backspace, tab and enter; a capital is taken for its small letter."""

ACCEPTED = (
    "a small letter, a sign but the comma, space, enter, backspace, delete, insert, f1 to f12, up, down, "
    "left, right, home, end, pageup, pagedown, tab (from up on also behind shift+ or ctrl+), or ctrl+ and a "
    "letter but h, i and m"
)


@cache
def usual() -> dict[str, tuple[str, ...]]:
    """The keys of each command that can be moved."""
    return {name: tuple(keys) for name, keys in _read(KEYS).items()}


@cache
def screens() -> dict[str, tuple[str, ...]]:
    """The commands that work together on each screen."""
    return {screen: tuple(names) for screen, names in _read(SCREENS)["screens"].items()}


@cache
def typed() -> frozenset[str]:
    """The commands that work where a text is typed."""
    return frozenset(_read(SCREENS)["typed"])


def to_begin_from() -> str:
    """The list of commands as a file to change."""
    return assets().joinpath(KEYS).read_text(encoding="utf-8")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(assets().joinpath(name).read_text(encoding="utf-8"))
