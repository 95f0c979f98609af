"""Real seconds in a real terminal: the clock, the timer, the painting and the key all take part."""

from pathlib import Path

import pytest

from tests.terminal import Terminal, begin_holds, diary_for_holds

HOLD_S = 3
WITHIN_S = 0.15


@pytest.mark.real
def test_a_hold_ends_on_the_screen_when_its_time_is_over(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, HOLD_S)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        begin_holds(terminal)
        began = terminal.wait_for("space pause")
        ended = terminal.wait_for("set 1 of 5 is done")
    assert abs(ended - began - HOLD_S) <= WITHIN_S
