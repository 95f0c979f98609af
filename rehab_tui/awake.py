"""Keeps the screen awake while a set is conducted, by what the desktop offers, if it offers anything."""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from shutil import which
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired

WHY = "a set of exercises is conducted"
UNTIL_CLOSED = "cat"
"""Ends when nobody writes to it any more: however this program ends, the desktop is told at once."""


def inhibitor(
    platform: str, environment: Mapping[str, str], find: Callable[[str], str | None] = which
) -> tuple[str, ...] | None:
    """The command that holds the screen awake while it runs; None without one, or on another's machine."""
    if any(name in environment for name in ("SSH_CONNECTION", "SSH_TTY")):
        return None
    if platform == "darwin":
        return ("caffeinate", "-d", UNTIL_CLOSED)
    wanted = (
        ("gnome-session-inhibit", "--inhibit", "idle", "--reason", WHY, UNTIL_CLOSED),
        ("systemd-inhibit", "--what=idle", "--who=rehab-tui", f"--why={WHY}", UNTIL_CLOSED),
    )
    gnome = "GNOME" in environment.get("XDG_CURRENT_DESKTOP", "")
    return next((each for each in wanted[not gnome :] if find(each[0])), None)


class Awake:
    """Asks the desktop to leave the screen on, and gives that back."""

    def __init__(self, command: tuple[str, ...] | None) -> None:
        self._command = command
        self._process: Popen[bytes] | None = None

    def hold(self, wanted: bool) -> None:
        """Hold the screen awake from now on, or no longer; where that fails nothing is said."""
        if wanted and self._process is None and self._command:
            with suppress(OSError):
                self._process = Popen(
                    self._command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
                )
        elif not wanted and self._process:
            process, self._process = self._process, None
            if process.stdin:
                process.stdin.close()
            try:
                process.wait(0.2)  # a screen is not to wait for more
            except TimeoutExpired:
                process.kill()


class WindowsAwake:
    """The same by the one call that Windows has; it ends with the program."""

    def hold(self, wanted: bool) -> None:
        """Hold the screen awake from now on, or no longer."""
        if sys.platform == "win32":
            import ctypes

            continuous, display = 0x80000000, 0x00000002
            ctypes.windll.kernel32.SetThreadExecutionState(continuous | (display if wanted else 0))


def awake() -> Awake | WindowsAwake:
    """What this computer has for it."""
    return WindowsAwake() if sys.platform == "win32" else Awake(inhibitor(sys.platform, os.environ))
