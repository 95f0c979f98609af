"""Answers with the rules that give them at the ends of the lines; a click or Enter opens these."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.shared.rule_ids import rule_at_end, rules_linked
from rehab_tui.ui.screens.shared.text import lines

LABEL = 8


class Ruled(NamedTuple):
    """One answer; without a rule it goes on with the one above."""

    label: str
    words: str
    rule: str = ""


class RuledLines(Widget):
    """The answers under each other, laid out for the width there is."""

    DEFAULT_CSS = "RuledLines { height: auto; }"
    DEFAULT_CLASSES = "rules"
    rows: tuple[Ruled, ...] = ()

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """As many lines as the words need."""
        return len([*self.laid_out(width)])

    def render(self) -> Content:
        """All lines."""
        return rules_linked(lines(*self.laid_out(self.content_size.width)))

    def laid_out(self, width: int) -> Iterator[Content]:
        """The label, the words, and the rule at the end of their first line."""
        for row in self.rows:
            first, *others = wrap(row.words, max(1, width - LABEL - max(6, len(row.rule) + 2))) or [""]
            label = Content.styled(f"{row.label:<{LABEL}}", "$secondary")
            yield rule_at_end(Content.assemble(label, first), row.rule, width)
            yield from (Content(" " * LABEL + line) for line in others)


class RuledPanel(VerticalScroll, can_focus=True):
    """A titled frame around the answers."""

    BINDINGS = bindings(
        "rules", command("enter", "open", "why", "The rules behind this, in full", show=False)
    )

    def __init__(self, title: str, id: str) -> None:
        super().__init__(id=id, classes="panel")
        self.border_title = title
        self.told = RuledLines()

    def compose(self) -> ComposeResult:
        """The answers."""
        yield self.told

    def tell(self, rows: Iterable[Ruled]) -> None:
        """Show these."""
        self.told.rows = tuple(rows)
        self.told.refresh(layout=True)

    async def action_open(self) -> None:
        """Show all of their rules."""
        rules = " ".join(row.rule for row in self.told.rows)
        await self.run_action(f"app.why({rules!r})")
