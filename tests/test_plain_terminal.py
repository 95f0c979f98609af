"""The screens in a real terminal whose locale has no signs: all that is sent is ASCII, and can be read."""

from pathlib import Path

import pytest

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
