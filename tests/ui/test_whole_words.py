"""No form cuts a word: in a narrow window what has no room beside a question stands under it."""

from collections.abc import Iterator

import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Static

from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, Dial, Field, Form, Frame, Ticks
from tests.ui.memory import OneScreen, memory_context
from tests.ui.snapshot import text_of
from tests.ui.some_forms import FORMS
from tests.ui.some_screens import ENTRIES

NARROW = [(name, (60, 20)) for name in FORMS]
TITLE_FRAME = 6
"""Columns that a frame has beside its title."""
USUAL = [(name, (80, 24)) for name in FORMS if name.startswith(("welcome", "profile"))]


async def drawn(pilot: Pilot[None], form: Form, widget: Widget) -> str:
    """What a widget shows once it is scrolled to: its words with one space between."""
    form.scroll_to_widget(widget, animate=False, top=True, force=True)
    await pilot.pause()
    place = widget.region
    lines = text_of(pilot.app).splitlines()[place.y : place.bottom]
    return " ".join(" ".join(line.ljust(place.right)[place.x : place.right] for line in lines).split())


def texts(widget: Widget) -> Iterator[str]:
    """What a widget has to show."""
    match widget:
        case Dial():
            yield widget.words[widget.entered or 0]
        case Choice() | Ticks():
            yield from widget.words
        case Static():
            yield str(widget.content)


@pytest.mark.parametrize(("name", "size"), NARROW + USUAL)
async def test_every_word_is_shown(name: str, size: tuple[int, int]) -> None:
    app = OneScreen(memory_context(ENTRIES)[0], FORMS[name])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, FormScreen)
        for box in screen.query(Frame):
            assert len(str(box.border_title)) + TITLE_FRAME <= box.outer_size.width
        shown = []
        for widget in screen.form.query("Static, Choice, Ticks"):
            if not widget.visible or not all(node.display for node in widget.ancestors_with_self):
                continue
            found = await drawn(pilot, screen.form, widget)
            for text in texts(widget):
                assert " ".join(text.split()) in found.replace("]", "")
                shown.append(text)
        for field in screen.query(Field):
            assert not field.display or {field.shown_label, field.beside, field.unit} - {""} <= set(shown)


async def test_a_dial_shows_each_of_its_values_whole() -> None:
    dials = 0
    for name in FORMS:
        app = OneScreen(memory_context(ENTRIES)[0], FORMS[name])
        async with app.run_test(size=(60, 20)) as pilot:
            await pilot.pause()
            screen = app.screen
            assert isinstance(screen, FormScreen)
            for dial in (one for one in screen.form.query(Dial) if one.region):
                dials += 1
                for at, word in enumerate(dial.words):
                    dial.entered = at
                    assert word in await drawn(pilot, screen.form, dial), name
    assert dials


async def test_the_pointer_finds_what_stands_on_a_second_line() -> None:
    app = OneScreen(memory_context(ENTRIES)[0], FORMS["profile"])
    async with app.run_test(size=(60, 20)) as pilot:
        screen = app.screen
        assert isinstance(screen, FormScreen)
        site, ticks = screen.query(Choice).first(), screen.query(Ticks).first()
        await pilot.click(site, offset=(2, 1))
        assert site.entered == 4
        screen.form.scroll_to_widget(ticks, animate=False, top=True)
        await pilot.pause()
        await pilot.click(ticks, offset=(8, 1))
        await pilot.click(ticks, offset=(8, 6))
        assert ticks.entered == {0, 3}


@pytest.mark.parametrize("name", FORMS)
async def test_no_window_is_too_small_to_draw_in(name: str) -> None:
    app = OneScreen(memory_context(ENTRIES)[0], FORMS[name])
    async with app.run_test(size=(60, 20)) as pilot:
        for size in ((21, 5), (3, 2), (60, 20)):
            await pilot.resize_terminal(*size)
        assert isinstance(app.screen, FormScreen)
