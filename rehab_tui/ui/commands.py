"""One declaration a command: its keys, action, name and help feed the footer, the palette and the help.

A person's own file may give a command other keys; a text that names a key asks for it by `key`.
"""

import re
from collections.abc import Set
from dataclasses import replace

from textual.binding import Binding, BindingType

from rehab_tui.ui.moved import ARROWS, MOVED, both, key

__all__ = [
    "ALWAYS",
    "CHECKIN",
    "EVERYWHERE",
    "HELP",
    "PLACES",
    "PROFILE",
    "SHELL",
    "TAKES_BACK",
    "bindings",
    "both",
    "command",
    "dotted",
    "key",
    "named",
    "slot",
]

CHECKIN, PROFILE = key("app.go.checkin", "c"), key("app.go.profile", "s")
"""The keys of two places that many texts send to."""

TAKES_BACK = f"{key('app.undo', 'u')} takes it back."


SIGNS = {
    **ARROWS,
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "plus": "+",
    "minus": "-",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
"""How keys stand in what is shown for several of them, such as "↑↓"."""
TOGETHER = re.compile(r"(?<=\.one_key)\..+|\.(?:on|off)$")
"""What names of one key differ in: its meanings one after the other, and what it switches on and off."""
SAME = {
    **dict.fromkeys(("sound", "voice", "distance", "take_back"), "session"),
    "help": "app",
    "undo": "app",
    "save_form": "form",
}
"""Actions that mean the same on every screen, and the owner by which they are named."""


def command(
    keys: str, action: str, name: str, tip: str, *, show: bool = True, shown_key: str = "", id: str = ""
) -> Binding:
    """Keys separated by commas, a name in the footer if `show`, a tip for the help; `named` gives an id."""
    return Binding(keys, action, name, show=show, tooltip=tip, key_display=shown_key or None, id=id or None)


def bindings(owner: str, *commands: Binding) -> list[BindingType]:
    """The BINDINGS of a screen or widget, each with an id; see `named`."""
    return [*named(owner, *commands)]


def named(owner: str, *commands: Binding) -> tuple[Binding, ...]:
    """The commands of one owner, each with an id, on the keys that the person's file gives it.

    The id is made of owner and action: "runs.add", "app.go.runs". A command that has an id keeps it.
    """
    known = tuple(replace(one, id=one.id or f"{owner}.{dotted(one.action)}") for one in commands)
    gone = {key for one in known if slot(one) in MOVED for key in one.key.split(",")}
    return tuple(_moved(one, gone) for one in known) if gone else known


def slot(command: Binding) -> str:
    """The name of a command in the file; commands of one name have their keys together."""
    owner, _, action = TOGETHER.sub("", command.id or "").partition(".")
    return f"{SAME.get(action, owner)}.{action}".replace("add.dismiss.new", "day.new")


def _moved(command: Binding, gone: Set[str]) -> Binding:
    """The command on its own keys; "↑↓" is no more the sign of a key beside one that is gone."""
    if keys := MOVED.get(slot(command)):
        known = Binding.make_bindings([replace(command, key=",".join(keys))])
        return replace(command, key=",".join(one.key for one in known), key_display=None)
    shown = command.key_display or ""
    stale = not shown[:1].isdigit() and any(SIGNS[key] in shown for key in gone & SIGNS.keys())
    return replace(command, key_display=None) if stale else command


def dotted(action: str) -> str:
    """An action with its parameters, as the second half of an id: "one_key.pause"."""
    words: list[str] = re.findall(r"[\w-]+", action.removeprefix("app."))
    return ".".join(words)


PLACES = named(
    "app",
    command("t", "app.go('today')", "today", "May I run, what is my work, am I getting better", show=False),
    command("c", "app.go('checkin')", "check-in", "Pain, stiffness and stop signs of a day"),
    command("i", "app.work('hold')", "holds", "Isometric holds, or why there are none", show=False),
    command("h", "app.work('raise')", "raises", "Slow raises, or why there are none", show=False),
    command("r", "app.go('runs')", "runs", "The run log and the week's plan"),
    command("p", "app.go('progress')", "progress", "The ladder, pain and stiffness over time, dose done"),
    command("l", "app.go('plan')", "my plan", "The programme in force, and others in its place", show=False),
    command("g", "app.guide", "guide", "How each exercise is done, and what to do when; pages by words"),
    command("s", "app.go('profile')", "profile", "Tendons, assessment, screening, race, lengths, theme"),
)
"""The places of the program, each one key away from every other; Today's footer shows the way to them."""

EVERYWHERE = tuple(replace(place, show=False) for place in PLACES)
"""The same keys without a place in the footer."""

LEAVE = "Leave; everything confirmed is already saved"

UNDO, HELP, SHELL, *QUIT = named(
    "app",
    command(
        "u", "app.undo", "undo", "Take back the last change made since the program was opened", show=False
    ),
    command("question_mark,f1", "app.help", "help", "Every key of this screen", shown_key="?"),
    replace(
        command("ctrl+z", "app.suspend_process", "to the shell", "To the shell; fg comes back", show=False),
        priority=True,
    ),
    command("q", "app.quit", "quit", LEAVE, show=False),
    replace(command("ctrl+q", "app.quit", "quit", LEAVE, show=False, id="app.quit.always"), priority=True),
)

ALWAYS = (UNDO, HELP, SHELL, *QUIT)
"""What can be done on every screen that is not modal."""
