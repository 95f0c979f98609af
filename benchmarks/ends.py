"""A program in a real terminal that is sent a signal at some moment, and the terminal it leaves behind."""

import re
import signal
import termios
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from random import Random

from rehab_tui.storage.draft import DraftFile
from tests.terminal import Terminal, begin_holds, diary_for_holds

ENDS_WITHIN_S = 60
SIGNALS = (signal.SIGTERM, signal.SIGHUP)
MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])|\x1b\[([<>])\d*u")
USUAL = {7: True, 25: True}
"""The private modes that are set in a terminal before a program comes: wrapped lines and a cursor."""


def left_set(written: bytes) -> set[int | str]:
    """The private modes that are otherwise than before, by their numbers, and "kitty" if its keys are."""
    modes, kitty = dict(USUAL), 0
    for numbers, end, stack in MODE.findall(written):
        if stack:
            kitty = max(0, kitty + (1 if stack == b">" else -1))
        else:
            modes.update({int(number): end == b"h" for number in numbers.split(b";")})
    odd: set[int | str] = {number for number, on in modes.items() if on is not USUAL.get(number, False)}
    return odd | {"kitty"} if kitty else odd


def drain(terminal: Terminal) -> None:
    """Read all that the program writes until it has closed the terminal."""
    with suppress(AssertionError):
        terminal.watch(ENDS_WITHIN_S)
        terminal.kill()


def start(terminal: Terminal, chance: Random) -> None:
    """While Python starts and reads the program."""
    terminal.watch(chance.uniform(0, 0.5))


def taking_over(terminal: Terminal, chance: Random) -> None:
    """As soon as the first is written, or a moment later."""
    while not terminal.drawn:
        terminal.watch(0.001)
    terminal.watch(chance.choice((0, 0.001, 0.01, 0.05, 0.2)))


def today(terminal: Terminal, chance: Random) -> None:
    """Today stands."""
    terminal.wait_for("better?", "help")
    terminal.watch(chance.uniform(0, 1))


def hold(terminal: Terminal, chance: Random) -> None:
    """A hold runs."""
    begin_holds(terminal)
    terminal.wait_for("space pause")
    terminal.watch(chance.uniform(0, 1.5))


def rest(terminal: Terminal, chance: Random) -> None:
    """The first hold is done."""
    begin_holds(terminal)
    terminal.wait_for("set 1 of 5 is done")
    terminal.watch(chance.uniform(0, 1))


def dialog(terminal: Terminal, chance: Random) -> None:
    """It asks whether to stop in the middle of a hold."""
    hold(terminal, chance)
    terminal.press("\x1b")
    terminal.wait_for("not yet")
    terminal.watch(chance.uniform(0, 0.5))


def closing(terminal: Terminal, chance: Random) -> None:
    """A key has ended it, and it tidies up."""
    today(terminal, chance)
    terminal.press("\x11")
    with suppress(AssertionError):  # it may have gone already
        terminal.watch(chance.uniform(0, 0.4))


MOMENTS: Mapping[str, Callable[[Terminal, Random], None]] = {
    moment.__name__: moment for moment in (start, taking_over, today, hold, rest, dialog, closing)
}


def ended(moment: str, number: signal.Signals, chance: Random, folder: Path) -> str:
    """What is wrong after the signal, in a sentence; "" if the terminal is as it was and all is kept."""
    diary = folder / "diary.json"
    diary_for_holds(diary, hold_s=60 if moment in ("hold", "dialog") else 2)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        before = termios.tcgetattr(terminal.screen)
        MOMENTS[moment](terminal, chance)
        terminal.process.send_signal(number)
        with suppress(AssertionError):  # it may have gone already
            terminal.watch(chance.choice((0, 0.01, 0.05, 0.2)))
        terminal.process.send_signal(signal.SIGCONT)  # as `timeout` does
        drain(terminal)
        status = terminal.process.wait(ENDS_WITHIN_S)
        after = termios.tcgetattr(terminal.screen)
    may = {128 + number, -number, *((0,) if moment == "closing" else ())}
    if after != before:
        return "the terminal's settings are others"
    if odd := left_set(terminal.written):
        return f"modes {sorted(map(str, odd))} are left"
    if status not in may or b"Traceback" in terminal.written:
        return f"it ended with {status}: {terminal.written[-300:]!r}"
    if moment == "rest" and not DraftFile(diary).load():
        return "the set is lost"
    return ""
