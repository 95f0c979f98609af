"""Real seconds in a real terminal: the clock, the timer, the painting and the key all take part."""

import time
from pathlib import Path

import pytest

from tests.terminal import Terminal, begin_holds, diary_for_holds

HOLD_S = 3
LATEST_S = 0.2


@pytest.mark.real
def test_a_hold_ends_on_the_screen_when_its_time_is_over(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, HOLD_S)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        begin_holds(terminal)
        pressed, before = time.monotonic(), terminal.waited()
        late = terminal.wait_for("set 1 of 5 is done") - pressed - HOLD_S
        waited = terminal.waited() - before
    assert 0 <= late <= LATEST_S + waited, "never early, and hardly late, but for a busy machine"
