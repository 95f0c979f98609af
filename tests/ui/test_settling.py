"""A key or a pause ends when the program has done all it has to do, however seldom it gets a processor."""

import asyncio
from typing import ClassVar

import pytest
import textual._wait
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from tests.ui.settling import run_dry, settle
from tests.ui.snapshot import text_of

STEPS = 8


class Slow(Screen[None]):
    """Comes to its last words by as many redraws as it has steps; every redraw costs no processor time."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("x", "nothing", "a key of this screen")]

    def compose(self) -> ComposeResult:
        yield Static("step 0")
        yield Footer()

    def on_mount(self) -> None:
        self.step(1)

    def step(self, number: int) -> None:
        self.query_one(Static).update(f"step {number}")
        if number < STEPS:
            self.call_after_refresh(self.step, number + 1)


class Opens(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "open", "open")]

    def action_open(self) -> None:
        self.push_screen(Slow())


@pytest.fixture
def no_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a busy machine shows it to the process: its processor time stands still."""
    monkeypatch.setattr(textual._wait, "process_time", lambda: 0.0)


@pytest.mark.usefixtures("no_processor")
async def test_a_key_ends_with_the_screen_laid_out_and_its_footer_drawn() -> None:
    app = Opens()
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.press("o")
        drawn = text_of(app)
    assert f"step {STEPS}\n" in drawn
    assert "a key of this screen" in drawn


class Counted(Widget):
    """Counts how often it was drawn; a key changes it twice, the second time once it is laid out anew."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("x", "change", "change")]
    can_focus = True
    drawn = 0

    def render(self) -> str:
        self.drawn += 1
        return f"drawn {self.drawn}"

    def action_change(self) -> None:
        self.styles.height = 2
        self.refresh(layout=True)
        self.call_after_refresh(self.refresh)


class Draws(App[None]):
    def compose(self) -> ComposeResult:
        yield Counted()


async def drawn_at_a_key() -> int:
    async with (app := Draws()).run_test() as pilot:
        counted = app.query_one(Counted)
        before = counted.drawn
        await pilot.press("x")
        return counted.drawn - before


async def test_a_key_ends_with_one_drawing() -> None:
    assert await drawn_at_a_key() == 1


@pytest.mark.usefixtures("each_drawing")
async def test_each_drawing_can_be_asked_for() -> None:
    assert await drawn_at_a_key() > 1


class Restless(Widget):
    """Has changed whenever it was looked at."""

    def render(self) -> str:
        self.call_next(self.refresh)
        return "tick"


class NeverFinished(App[None]):
    def compose(self) -> ComposeResult:
        yield Restless()


async def test_a_screen_that_is_never_finished_is_found_out() -> None:
    app = NeverFinished()
    with pytest.raises(AssertionError, match="never finished"):
        async with app.run_test():
            await settle(app)


async def test_a_program_that_never_rests_is_found_out() -> None:
    loop, goes_on = asyncio.get_running_loop(), True

    def again() -> None:
        if goes_on:
            loop.call_soon(again)

    again()
    with pytest.raises(AssertionError, match="goes on for ever"):
        await run_dry()
    goes_on = False
