"""Caps Lock, other alphabets and pastes: what a person meant is what is taken."""

import pytest
from textual.events import Key, Paste

from rehab_tui.domain.records import Run
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.letters import as_bound, hint
from rehab_tui.ui.screens.progress.screen import ProgressScreen
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.terminal import Reader
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.test_today import DAY, beginner


@pytest.mark.parametrize(
    ("key", "character", "bound"),
    [
        ("Y", "Y", "y"),
        ("y", "y", "y"),
        ("shift+y", None, "y"),
        ("٣", "٣", "3"),
        ("３", "３", "3"),
        ("alt+Y", None, "alt+Y"),
        ("ctrl+y", None, "ctrl+y"),
        ("space", " ", "space"),
        ("f1", None, "f1"),
        ("Ж", "Ж", "Ж"),
        ("²", "²", "²"),
    ],
)
def test_which_key_a_screen_gets(key: str, character: str | None, bound: str) -> None:
    assert as_bound(Key(key, character)).key == bound


@pytest.mark.parametrize(
    ("character", "is_said"),
    [("я", True), ("é", True), ("ש", True), ("y", False), ("-", False), (None, False)],
)
def test_of_which_letters_it_is_said_that_they_are_no_key(character: str | None, is_said: bool) -> None:
    assert bool(hint(Key(character or "f1", character))) is is_said
    assert hint(Key("alt+3", None)).startswith("“3” is not taken")


async def test_a_capital_letter_goes_where_the_small_one_goes() -> None:
    context, _ = memory_context(beginner())
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("P")
        assert isinstance(app.screen, ProgressScreen)


async def test_another_alphabet_is_told_of_and_does_nothing() -> None:
    context, diary = memory_context(beginner())
    before = diary.entries
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("я", "я")
        assert ["“я”" in note.message for note in app._notifications] == [True]
    assert diary.entries == before


async def test_a_digit_that_may_be_the_terminals_is_no_answer_and_it_is_said_how_to_give_it() -> None:
    context, diary = memory_context(beginner())
    before = diary.entries
    async with (app := RehabApp(context)).run_test() as pilot:
        reader, now = Reader(), 0.0
        for part in (b"\x1b", b"[", b"3", b""):
            for message in reader.read(part, now := now + 3):
                app.post_message(message)
        await pilot.pause()
        [note] = app._notifications
        assert "“3” is not taken" in note.message
        assert "press backspace, then it again" in note.message
    assert diary.entries == before


async def test_in_a_text_capitals_and_other_alphabets_stay_as_they_are() -> None:
    context, _ = memory_context(beginner())
    async with (app := RehabApp(context)).run_test() as pilot:
        app.push_screen(RunFormScreen(context, Run(id="r", date=DAY, distance_km=5)))
        await pilot.pause()
        note = app.screen.query("Entry").last()
        note.focus()
        await pilot.press("Y", "я")
        assert vars(note)["_reactive_value"] == "Yя"
        assert not app._notifications


async def test_a_paste_of_several_lines_into_a_note_keeps_them_all() -> None:
    context, diary = memory_context(beginner())
    app = OneScreen(context, lambda context: RunFormScreen(context, Run(id="r", date=DAY, distance_km=5)))
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, "tab " * 14)
        app.post_message(Paste("slow at first\r\n\r\n  then quicker\rthe end\n"))
        await pilot.pause()
        await press(pilot, "ctrl+s")
        await pilot.pause()
    assert [run.note for run in diary.entries.runs] == ["slow at first then quicker the end"]
