"""Today: may I run, what is my rehab work, am I getting better; one screen, no scrolling."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widgets import Static

from rehab_tui.domain.diary import Change
from rehab_tui.domain.ladder import step_up
from rehab_tui.ui.asked import Question, first_question
from rehab_tui.ui.begin import works_of
from rehab_tui.ui.commands import PLACES, command
from rehab_tui.ui.screens.base import PlaceScreen
from rehab_tui.ui.screens.why import WhyScreen
from rehab_tui.ui.today_view import rehab_answer, run_answer, trend_answer

LABEL_WIDTH = 8
EDGES = 4
WIDEST = 120
"""Beyond this many columns a line is hard to follow with the eye."""
TALL = 36


class TodayScreen(PlaceScreen):
    """The verdict with its numbers, the day's work, the trend, and the questions that wait."""

    CSS_PATH = "today.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        command("space", "begin", "begin", "Begin the work that is due today"),
        command("a", "accept", "accept", "Accept the step that is offered"),
        command("w", "why", "why", "Every rule that fired, in full, and what would change it"),
        *(
            command(str(n), f"answer({n})", "answer", "Answer the question below", show=False)
            for n in range(1, 6)
        ),
        *PLACES,
    ]

    question: Question | None = None

    def compose_place(self) -> ComposeResult:
        """Four sections under each other."""
        with VerticalScroll(id="answers", can_focus=False):
            for name in ("run", "rehab", "trend", "ask"):
                with Horizontal(classes="section", id=f"section-{name}"):
                    yield Static(name.upper(), classes="label")
                    yield Static(id=name, markup=False)

    def on_resize(self, _: Resize) -> None:
        """Lay the texts out for the new width."""
        self.show_facts()

    def show_facts(self) -> None:
        """Write the answers anew."""
        facts, width = self.kit.facts, max(40, min(self.size.width, WIDEST) - LABEL_WIDTH - EDGES)
        tall = self.size.height >= TALL
        self.set_class(tall, "-tall")
        self.question = first_question(facts)
        self.query_one("#run", Static).update(run_answer(facts, width, tall=tall))
        self.query_one("#rehab", Static).update(rehab_answer(facts, width))
        self.query_one("#trend", Static).update(trend_answer(facts, tall=tall))
        self.query_one("#section-ask").display = self.question is not None
        if self.question:
            self.query_one("#ask", Static).update(self.question.text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only keys that do something now."""
        match action:
            case "begin":
                return bool(works_of(self.kit, "today"))
            case "accept":
                return bool(self._offers())
            case "answer":
                return self.question is not None
        return super().check_action(action, parameters)

    async def action_begin(self) -> None:
        """Begin all that is due."""
        await self.app.run_action("work('today')")

    def action_why(self) -> None:
        """Show every reason in full."""
        self.app.push_screen(WhyScreen(self.kit.facts))

    def action_answer(self, number: int) -> None:
        """Store the answer to the question that waits."""
        if self.question and (change := self.question.change(number)):
            self.record(change)

    def action_accept(self) -> None:
        """Take every step that is offered."""
        offers = self._offers()
        if offers and self.record(*offers):
            self.notify("Moved one step up. u takes it back.")

    def _offers(self) -> tuple[Change, ...]:
        facts = self.kit.facts
        return tuple(Change(None, step_up(facts.day, ladder)) for ladder in facts.ladders if ladder.offered)
