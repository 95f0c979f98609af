"""The screens in a real terminal whose locale has no signs: all that is sent is ASCII, and can be read."""

import os
from pathlib import Path

import pytest

from rehab_tui.cli import local_now
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.terminal import CONTROL, Terminal, begin_holds, diary_for_holds

LATIN = {"LC_ALL": "de_DE.ISO-8859-1"}


@pytest.mark.real
@pytest.mark.parametrize("around", [{"LC_ALL": "C"}, LATIN, {"TERM": "vt100"}])
def test_a_hold_is_drawn_in_plain_signs(tmp_path: Path, around: dict[str, str]) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, 45)
    with Terminal("-m", "rehab_tui", "--diary", str(diary), columns=80, rows=24, **around) as terminal:
        begin_holds(terminal)
        terminal.watch(1)
        drawn = terminal.drawn
    assert b"######" in drawn, "the large digits"
    assert "?" not in CONTROL.sub("", drawn.decode("latin-1")).replace("? help", "")
    assert drawn.isascii() or around == LATIN
    assert not {byte for byte in drawn if 0x80 <= byte < 0xA0}


@pytest.mark.real
@pytest.mark.parametrize("around", [{"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, LATIN])
def test_letters_reach_a_note_as_they_are_typed(tmp_path: Path, around: dict[str, str]) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, 45)
    with Terminal("-m", "rehab_tui", "--diary", str(diary), columns=80, rows=40, **around) as terminal:
        terminal.wait_for("better?", "help")
        terminal.press("r")
        terminal.wait_for("No run")
        terminal.press("a")
        terminal.wait_for("A new run")
        terminal.press("\t\t5" + 20 * "\t")
        os.write(terminal.screen, "Hügel, ça va".encode("iso8859-1" if around == LATIN else "utf-8"))
        terminal.press("\x13")
        terminal.wait_for("Saved")
        terminal.press("\x11")
        assert terminal.ended(within=60) == 0
    with TinyDiary.open(diary, local_now, writing=False) as stored:
        assert [run.note for run in stored.entries.runs] == ["Hügel, ça va"]
