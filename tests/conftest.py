"""What every test gets: a home folder of its own, a terminal without surprises, time that obeys."""

import gc
import os
import signal
from pathlib import Path

import pytest
import textual.constants
from hypothesis import settings
from textual.screen import Screen

from rehab_tui.storage.disk import lock
from tests.ui import parsed, settling
from tests.ui.fake_time import FakeTime, install
from tests.ui.snapshot import shot

__all__ = [
    "each_drawing",
    "fake_time",
    "homes",
    "no_disk",
    "no_patience",
    "own_home",
    "plain_terminal",
    "settled",
    "shot",
]

# these drive a pseudo-terminal or stop processes by signals, which Windows does not have
POSIX_ONLY = [
    "test_awake.py",
    "test_bytes.py",
    "test_elsewhere.py",
    "test_kill.py",
    "test_no_network.py",
    "test_signals.py",
    "test_plain_terminal.py",
    "test_terminal.py",
    "test_standstill.py",
    "flat/test_real.py",
    "sound/test_child.py",
    "sound/test_player.py",
    "ui/test_monkey.py",
]
collect_ignore = POSIX_ONLY if os.name == "nt" else []


SEARCHES_TOLD = 4
"""So many small searches for garbage since the last large one tell of tests that made much."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are cores: the tests of the screens wait about as long as they work."""
    return (os.cpu_count() or 1) + 1


def pytest_configure() -> None:
    """Take signals as a terminal's own programs do: nohup, or a shell's background, has them ignored."""
    if os.name != "nt":
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Leave modules and tests, which all stay, out of every later search for garbage, and search seldom."""
    gc.freeze()
    gc.set_threshold(
        50_000, 20, 50
    )  # a screen under test makes tens of thousands of objects that stay with it


def pytest_runtest_logfinish() -> None:
    """Take away what tests that made much have left, and leave what stays out of every later search."""
    if gc.get_count()[1] > SEARCHES_TOLD:
        gc.collect()
        gc.freeze()


# a busy machine is no finding, and CI tries the same examples for everyone
settings.register_profile("rehab", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("rehab")


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Home folders; the last one is the next to be used, if it is empty."""
    home = tmp_path_factory.mktemp("homes") / "0"
    home.mkdir()
    return [home]


@pytest.fixture(autouse=True)
def own_home(homes: list[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, so that no test can see or touch the diary of whoever runs it."""
    if any(
        homes[-1].iterdir()
    ):  # most tests leave it empty, and what is made costs time to make and to remove
        homes.append(homes[-1].with_name(str(len(homes))))
        homes[-1].mkdir()
    home = homes[-1]
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("REHAB_TUI_DIARY", str(home / "diary.json"))
    return home


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of every sign in full colour, without animations, whatever the one around the tests is."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(textual.constants, "TEXTUAL_ANIMATIONS", "none")


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that finds the diary locked says so at once."""
    monkeypatch.setattr(lock, "PAUSES_S", ())


@pytest.fixture(autouse=True)
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test cuts the power, and those of what the disk is asked for put a call of their own here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a key or a pause the program has done all it has to do; its style sheets are parsed already."""
    settling.install(monkeypatch)
    parsed.install(monkeypatch)


@pytest.fixture
def each_drawing(settled: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw whatever the program would draw, also what is drawn over before the next key."""
    monkeypatch.setattr(Screen, "_compositor_refresh", settling.DRAW)


@pytest.fixture
def fake_time(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    """Textual's timers and clock under the test's hand: `await fake_time.advance(45)`."""
    return install(monkeypatch)
