"""The two kept files about keys, as the classes declare them; `python -m tests.ui.keys` writes them anew."""

import re
import string
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from textwrap import fill
from typing import cast

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import _character_to_key
from textual.screen import ModalScreen, Screen

from rehab_tui.exchange.keys.known import FIXED
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.commands import slot
from rehab_tui.ui.screens.my_plan.own import OwnPlanScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from tests.ui.classes import nodes

ASSETS = Path(__file__).parents[2] / "assets"
KEYS, SCREENS = ASSETS / "keys.toml", ASSETS / "keys-of-screens.toml"
SIGNS = {_character_to_key(sign): sign for sign in string.punctuation}

WIDGETS: Mapping[str, tuple[str, ...]] = {
    "TodayScreen": ("panel", "ask"),
    "RunsScreen": ("entries", "rules"),
    "ProgressScreen": ("panel", "chart"),
    "MyPlanScreen": ("panel",),
    "PreviewScreen": ("panel",),
    "ComingScreen": ("doubtful",),
    "ChartsScreen": ("chart",),
    "MeasurementChartsScreen": ("chart",),
    "CalendarScreen": ("month",),
    "MeasurementsScreen": ("entries",),
    "DayScreen": ("entries",),
    "OwnPlanScreen": ("exercises",),
    "SessionScreen": ("done",),
    "WhyScreen": ("rule",),
    "GuideScreen": ("pages",),
}
"""Whose commands the widgets of a screen add to its own."""

HEAD = """\
# The keys of rehab-tui. Keep the lines that you change, with keys of your own, in a file keys.toml in the
# folder that `rehab-tui doctor` names. A line gives a command all its keys; what has no line keeps its own.
# A key is a small letter, a sign such as "/", a name such as "space", "up", "pagedown" or "f5", or "ctrl+"
# with a letter. Escape, ctrl+c, ctrl+p, ctrl+q and the digits stay where they are.
"""
SCREENS_HEAD = "# The commands that work on each screen; `typed`: those that may have no key of a text.\n"


def declared() -> Iterator[tuple[type[DOMNode], Binding]]:
    """Every binding that the program's classes declare, with its class."""
    for node in nodes():
        for binding in vars(node).get("BINDINGS", ()):
            yield node, binding


def signs(binding: Binding) -> list[str]:
    """The keys of a binding as the file writes them."""
    return [SIGNS.get(key, key) for key in binding.key.split(",")]


@cache
def usual() -> dict[str, list[Binding]]:
    """The bindings of each name that can be moved, those for everywhere first."""
    found: dict[str, list[Binding]] = {}
    for _, binding in sorted(declared(), key=lambda one: not (one[1].id or "").startswith("app.")):
        if not FIXED.issuperset(signs(binding)) and binding not in found.setdefault(slot(binding), []):
            found[slot(binding)].append(binding)
    return found


def keys_file() -> str:
    """`assets/keys.toml`: each name with its keys and what they do."""
    lines, place = [HEAD], ""
    for name, known in sorted(
        usual().items(), key=lambda one: (not one[0].startswith("app."), _place(one[0]))
    ):
        lines += [f"\n# {place}\n"] if place != (place := _place(name)) else []
        words = ", ".join(dict.fromkeys(one.description for one in known))
        tip = f": {known[0].tooltip}" if known[0].tooltip and "," not in words else ""
        lines.append(f'"{name}" = {_toml(signs(known[0]))}  # {words}{tip}\n')
    return "".join(lines)


def screens_file() -> str:
    """`assets/keys-of-screens.toml`: which names meet on a screen, and which must leave texts their keys."""
    found = usual()
    meeting = {screen: names for screen, names in _meeting() if names}
    typed = {name for name, known in found.items() if any(one.priority for one in known)}
    for screen, names in meeting.items():
        typed |= set(names) if _types(screen) else set()
    mute = [name for name in sorted(typed) if not any(len(key) == 1 for key in signs(found[name][0]))]
    alike = {tuple(names): _named(screen) for screen, names in reversed(meeting.items())}
    rows = (f'"{screen}" = {_rows(names)}\n' for names, screen in reversed(alike.items()))
    return "".join([SCREENS_HEAD, f"typed = {_rows(mute)}\n\n[screens]\n", *rows])


def _meeting() -> Iterator[tuple[type[DOMNode], list[str]]]:
    owners: dict[str, list[str]] = {}
    for name in usual():
        owners.setdefault(_place(name), []).append(name)
    for screen in (node for node in nodes() if issubclass(node, Screen)):
        above = () if issubclass(screen, ModalScreen | FormScreen | OwnPlanScreen) else (RehabApp,)
        of = [one for node in (*screen.__mro__, *above) for one in vars(node).get("BINDINGS", ())]
        own = [slot(cast(Binding, one)) for one in of if (one.id if isinstance(one, Binding) else "")]
        widgets = [name for owner in WIDGETS.get(screen.__name__, ()) for name in owners[owner]]
        names = dict.fromkeys((*widgets, *own, "app.suspend_process"))
        yield screen, [name for name in names if name in usual()] if own else []


def _types(screen: type[DOMNode]) -> bool:
    return issubclass(screen, FormScreen) or screen.__name__ == "OverrideScreen"


def _named(screen: type[DOMNode]) -> str:
    return " ".join(re.findall(r"[A-Z][a-z]+", screen.__name__.removesuffix("Screen"))).lower()


def _place(name: str) -> str:
    return name.partition(".")[0]


def _toml(keys: Sequence[str]) -> str:
    return f"[{', '.join(chr(34) + key.replace(chr(92), chr(92) * 2) + chr(34) for key in keys)}]"


def _rows(names: Sequence[str]) -> str:
    told = ", ".join(f'"{name}"' for name in names)
    return f"[\n{fill(told, 108, initial_indent='  ', subsequent_indent='  ', break_on_hyphens=False)},\n]"


if __name__ == "__main__":
    KEYS.write_text(keys_file(), encoding="utf-8", newline="\n")
    SCREENS.write_text(screens_file(), encoding="utf-8", newline="\n")
