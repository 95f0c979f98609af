"""The person's own keys on the command line, in the doctor's words, and when the program starts."""

import sys
from pathlib import Path

import pytest

from rehab_tui.cli import doctor
from rehab_tui.cli.keys import take_up_keys
from rehab_tui.exchange.keys.known import to_begin_from
from rehab_tui.sound.player import SilentPlayer
from rehab_tui.storage.disk.paths import KEYS_VARIABLE, keys_path
from rehab_tui.ui import moved, startup
from rehab_tui.ui.app import RehabApp
from tests.cli.told import Run
from tests.ui.memory import memory_context
from tests.ui.snapshot import text_of

GOOD = '"runs.add" = ["f5"]\n"app.guide" = ["z"]\n'
BAD = '"runs.add" = ["x"]\n"app.gide" = ["z"]\n'


@pytest.fixture
def file(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the keys are looked for, and nothing taken up yet."""
    file = own_home / "my keys.toml"
    monkeypatch.setenv(KEYS_VARIABLE, str(file))
    monkeypatch.setattr(moved, "MOVED", {})
    monkeypatch.setattr(moved, "REFUSED", [])
    monkeypatch.setattr(doctor, "player_for", lambda *_: SilentPlayer("No sound here"))
    return file


def test_keys_prints_the_file_to_begin_from(run: Run) -> None:
    told = run("keys")
    assert (told.status, told.out) == (0, to_begin_from())


def test_without_a_file_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEYS_VARIABLE, raising=False)
    assert keys_path({}).name == "keys.toml"
    for name in [name for name in sys.modules if name.startswith("rehab_tui.exchange.keys")]:
        monkeypatch.delitem(sys.modules, name)
    take_up_keys()
    assert "rehab_tui.exchange.keys.reading" not in sys.modules
    assert moved.MOVED == {}


def test_a_home_that_is_not_known_stops_no_start(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEYS_VARIABLE, "~nobody-of-this-name/keys.toml")
    take_up_keys()
    assert "nobody-of-this-name" in moved.REFUSED[0]


@pytest.mark.parametrize(
    ("text", "held", "faults"),
    [
        (GOOD, {"runs.add": ("f5",), "app.guide": ("z",)}, []),
        (BAD, {}, ["'app.gide' is no command"]),
        (None, {}, ["No such file"]),
    ],
)
def test_a_file_is_taken_up_whole_or_not_at_all_and_doctor_says_so(
    file: Path, run: Run, text: str | None, held: dict[str, tuple[str, ...]], faults: list[str]
) -> None:
    if text is not None:
        file.write_text(text, encoding="utf-8")
    take_up_keys()
    assert held == moved.MOVED
    assert len(moved.REFUSED) == len(faults)
    told = run("doctor")
    for words in (*faults, str(file)):
        assert words in told.out
    assert ("Mend the file of your keys." in told.out) is bool(faults)
    assert ("commands with keys of their own: 2" in told.out) is not bool(faults)


async def test_a_refusal_is_shown_at_the_start_and_the_usual_keys_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(startup, "REFUSED", ["keys.toml: runs.add on x: runs.cross has this key too"])
    context, _ = memory_context()
    async with (app := RehabApp(context)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "runs.add on x" in text_of(app)
        assert "usual keys" in text_of(app)
        await pilot.press("space")
        await pilot.pause()
        assert "runs.add on x" not in text_of(app)
