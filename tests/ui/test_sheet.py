"""A style sheet that sets nothing twice still gives each node what it is to have."""

from typing import Any, ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.color import Color
from textual.css.styles import Styles
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.sheet import Sheet
from tests.ui.memory import memory_context
from tests.ui.some_screens import ENTRIES

RED, BLUE = Color.parse("red"), Color.parse("blue")


class Block(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"part"}
    told = 0

    def notify_style_update(self) -> None:
        self.told += 1
        super().notify_style_update()


class OneBlock(App[None]):
    CSS = "Block, .part { background: red; } Block.cold, Screen.cold .part { background: blue; }"

    def __init__(self) -> None:
        super().__init__()
        self.stylesheet = Sheet(variables=self.get_css_variables())

    def compose(self) -> ComposeResult:
        yield Block()


async def test_only_what_changed_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    async with (app := OneBlock()).run_test():
        block, given, set_rule = app.query_one(Block), list[str](), Styles.set_rule

        def noted(self: Styles, rule: str, value: object) -> bool:
            if self is block.styles.base:
                given.append(rule)
            return set_rule(self, rule, value)

        monkeypatch.setattr(Styles, "set_rule", noted)
        before = block.told
        app.update_styles(app.screen)
        assert given == []
        assert block.told == before + 1, "it may have kept something of its parents' styles"
        block.add_class("cold")
        assert "background" in given
        assert block.styles.background == BLUE
        block.remove_class("cold")
        assert block.styles.background == RED


async def test_what_another_set_or_cleared_is_set_again() -> None:
    async with (app := OneBlock()).run_test():
        styles = app.query_one(Block).styles
        styles.base.background = BLUE
        app.update_styles(app.screen)
        assert styles.background == RED
        styles.base.reset()
        app.update_styles(app.screen)
        assert styles.background == RED


async def test_a_part_follows_although_its_widget_stays_as_it_is() -> None:
    async with (app := OneBlock()).run_test():
        for name, color in (("", RED), ("cold", BLUE), ("", RED)):
            app.screen.set_classes(name)
            found = app.query_one(Block).get_component_rich_style("part")
            assert found.bgcolor == color.rich_color


def looked_up(app: App[None], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The nodes of whose likes the sheet knew nothing as all styles were asked for again."""
    names: list[str] = []
    apply = Stylesheet.apply

    def noted(self: Stylesheet, node: DOMNode, **options: Any) -> None:
        names.append(node.css_identifier)
        apply(self, node, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Stylesheet, "apply", noted)
        app.update_styles(app.screen)
    return names


async def test_what_it_has_seen_is_not_looked_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with (app := OneBlock()).run_test():
        app.screen.set_classes("cold new")
        assert looked_up(app, monkeypatch) == []
        app.stylesheet.reparse()
        monkeypatch.setattr(Sheet, "know", lambda *_: {})
        assert "Block" in looked_up(app, monkeypatch), "other rules, other findings"


@pytest.mark.parametrize("keys", ["r", "p k a", "escape ctrl+p"])
async def test_every_node_has_what_textual_itself_would_give_it(keys: str) -> None:
    async with (app := RehabApp(memory_context(ENTRIES)[0])).run_test() as pilot:
        await pilot.press(*keys.split())
        app.screen.query("Input").set(disabled=True)
        for dark in (False, True):
            app.theme = "textual-dark" if dark else "textual-light"
            await pilot.press("tab")
            app.update_styles(app.screen)  # a new theme does not reach the list of commands by itself
            for node in app.screen.walk_children(with_self=True):
                known = dict(node.styles.base._rules)
                Stylesheet.apply(app.stylesheet, node)
                assert dict(node.styles.base._rules) == known, node
