"""The real program in a real terminal: keys of one's own, and notices while the window lies behind."""

from dataclasses import replace
from pathlib import Path

import pytest

from rehab_tui.cli import local_now
from rehab_tui.domain.records import Notice
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.terminal import Terminal, diary_for_holds

KEYS = '"app.work.hold" = ["z"]\n"session.one_key" = ["z", "space"]\n'
BLUR = "\x1b[O"


@pytest.mark.real
def test_ends_are_told_once_to_a_window_behind_and_own_keys_begin_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STY", raising=False)
    diary, keys = tmp_path / "diary.json", tmp_path / "keys.toml"
    keys.write_text(KEYS, encoding="utf-8")
    diary_for_holds(diary, hold_s=2)
    with TinyDiary.open(diary, local_now) as kept:
        kept.configure(replace(kept.settings, notice=Notice.OSC_777, rest_s=2))
    around = {"REHAB_TUI_KEYS": str(keys), "TMUX": "/tmp/tmux-0/default,1,0"}
    with Terminal("-m", "rehab_tui", "--diary", str(diary), columns=80, rows=24, **around) as terminal:
        terminal.wait_for("better?", "help")
        terminal.press("z")
        terminal.wait_for("z begins")
        terminal.answer("z")
        terminal.wait_for("pause")
        terminal.press(BLUR)
        terminal.wait_for("ready when you are")
        terminal.watch(1)
        told = terminal.written.split(b"\x1bPtmux;\x1b\x1b]777;notify;rehab;")[1:]
        assert [one.partition(b"\a\x1b\\")[0] for one in told] == [
            b"Set 1 of 5 is done. Now rest.",
            b"The rest is over. Set 2 of 5: both legs.",
        ]
