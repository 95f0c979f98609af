"""A power cut in the middle of a session, done to a real process: the sets done before it are still there."""

from pathlib import Path

import pytest

from rehab_tui.cli import local_now
from rehab_tui.storage.tiny_diary import TinyDiary
from tests.terminal import Terminal, begin_holds, diary_for_holds


@pytest.mark.real
def test_killed_in_the_third_set_two_are_kept_and_can_be_resumed_or_filed(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=1)
    program = ("-m", "rehab_tui", "--diary", str(diary))
    with Terminal(*program) as terminal:
        begin_holds(terminal)
        for number in (1, 2):
            terminal.wait_for(f"set {number} of 5 is done")
            terminal.press("n")
        terminal.wait_for("space pause")
        terminal.kill()

    with Terminal(*program) as terminal:
        terminal.wait_for("A session was cut off", "2 of 5 sets are kept")
        terminal.press(" ")
        terminal.wait_for("sets 3 to 5", "space begins")
        terminal.kill()

    with Terminal(*program) as terminal:
        terminal.wait_for("2 of 5 sets are kept")
        terminal.press("f")
        terminal.wait_for("in the diary as it was")
        terminal.kill()

    with TinyDiary.open(diary, local_now, writing=False) as kept:
        (session,) = kept.entries.sessions
    assert [(done.set, done.held_s) for done in session.sets] == [(1, 1.0), (2, 1.0)]
    assert not session.completed
