"""The line of keys at the foot of a screen."""

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding

from rehab_tui.ui.widgets.key_line import KeyLine
from tests.ui.snapshot import text_of


class Keys(App[None]):
    BINDINGS = [  # noqa: RUF012
        Binding("a", "note('a')", "accept", tooltip="Takes the step"),
        Binding("b,c", "note('b')", "begin"),
        Binding("d", "never", "delete"),
        Binding("h", "note('h')", "hidden", show=False),
        Binding("question_mark", "note('help')", "help", key_display="?"),
        Binding("e", "note('e')", "export"),
    ]
    ENABLE_COMMAND_PALETTE = False
    CSS = "KeyLine { dock: bottom; height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []

    def compose(self) -> ComposeResult:
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return None if action == "never" else True

    def action_note(self, what: str) -> None:
        self.noted.append(what)


def foot(app: App[None]) -> str:
    return text_of(app).splitlines()[-1].strip()


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, "a accept  b begin  d delete  ? help  e export"),
        (45, "a accept  b begin  d delete  ? help  e export"),
        (44, "a accept  b begin  d delete  ? help"),
        (30, "a accept  b begin  ? help"),
        (10, "? help"),
    ],
)
async def test_what_has_room_is_shown_and_help_always(width: int, shown: str) -> None:
    app = Keys()
    async with app.run_test(size=(width, 5)):
        assert foot(app) == shown


async def test_a_click_on_a_key_presses_it_and_one_that_cannot_be_used_does_nothing() -> None:
    app = Keys()
    async with app.run_test(size=(80, 5)) as pilot:
        for word in ("accept", "delete", "begin"):
            await pilot.click(KeyLine, offset=(foot(app).index(word), 0))
        assert app.noted == ["a", "b"]


async def test_the_pointer_over_a_key_tells_more_of_it() -> None:
    app = Keys()
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.hover(KeyLine, offset=(foot(app).index("accept"), 0))
        assert app.query_one(KeyLine).tooltip == "Takes the step"
        await pilot.hover(KeyLine, offset=(foot(app).index("begin"), 0))
        assert app.query_one(KeyLine).tooltip is None
