"""Notices of the desktop for a window that lies behind, as the terminal can show them.

OSC 9 is for iTerm2, kitty, WezTerm, foot, Ghostty and Zed. OSC 777 is for foot, kitty, WezTerm, Ghostty,
Konsole, urxvt with its notify extension, and Windows Terminal from 2026 on. Alacritty, Terminal.app, GNOME's
terminal and older Windows Terminals swallow both, which leaves the bell. OSC 99, of kitty and foot, would say
no more. tmux hands on what is wrapped, if `allow-passthrough` is on. GNU screen and the Linux console ring.
"""

from collections.abc import Mapping
from typing import Any

from textual.app import App

from rehab_tui.domain.records import Notice, harmless

BELL = "\a"
TITLE = "rehab"
"""A message that began with a digit would be one of ConEmu's own commands behind OSC 9."""


def notice(app: App[Any], how: Notice, words: str, environ: Mapping[str, str]) -> None:
    """Tell it outside of the window, if that lies behind; one of which no focus is reported never does."""
    if words and how is not Notice.OFF and not app.app_focus and (driver := app._driver):
        driver.write(sequence(how, words, environ))


def sequence(how: Notice, words: str, environ: Mapping[str, str]) -> str:
    """What the terminal is sent for a notice; of the words no sign is left that ends or changes it."""
    if how is Notice.BELL or "STY" in environ or environ.get("TERM") == "linux":
        return BELL
    said = harmless(words).replace(";", ",")
    code = f"9;{TITLE}: {said}" if how is Notice.OSC_9 else f"777;notify;{TITLE};{said}"
    sent = f"\x1b]{code}{BELL}"
    inside = sent.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{inside}\x1b\\" if "TMUX" in environ else sent
