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

TITLE_FRAME = 6
"""Columns that a frame has beside its title."""


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


@pytest.mark.parametrize("name", FORMS)
async def test_no_window_is_too_small_to_draw_in_and_a_narrow_one_shows_every_word(name: str) -> None:
    app = OneScreen(memory_context(ENTRIES)[0], FORMS[name])
    async with app.run_test(size=(60, 20)) as pilot:
        for size in ((21, 5), (3, 2), (60, 20)):
            await pilot.resize_terminal(*size)
        await pilot.pause()
        await every_word_is_shown(app, pilot)
        dials = [dial for dial in app.screen.query(Dial) if dial.region]
        assert dials or name != "profile"
        for dial in dials:
            for at, word in enumerate(dial.words):
                dial.entered = at
                assert word in await drawn(pilot, form_of(app).form, dial)


@pytest.mark.parametrize("name", [name for name in FORMS if name.startswith(("welcome", "profile"))])
async def test_a_usual_window_shows_every_word(name: str) -> None:
    app = OneScreen(memory_context(ENTRIES)[0], FORMS[name])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await every_word_is_shown(app, pilot)


def form_of(app: OneScreen) -> FormScreen:
    """The form in front."""
    assert isinstance(app.screen, FormScreen)
    return app.screen


async def every_word_is_shown(app: OneScreen, pilot: Pilot[None]) -> None:
    """Fail where a title, an answer or what stands beside a question is not shown whole."""
    screen = form_of(app)
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
