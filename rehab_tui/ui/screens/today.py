"""Today: may I run, what is my rehab work, am I getting better; one screen, no scrolling."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.diary import Change
from rehab_tui.domain.ladder import step_up
from rehab_tui.practice.plan import expected_minutes
from rehab_tui.ui.asked import Question, first_question
from rehab_tui.ui.begin import plan_of, works_of
from rehab_tui.ui.commands import PLACES, command
from rehab_tui.ui.screens.base import PlaceScreen
from rehab_tui.ui.today_view import page

EDGES = 4
WIDEST = 120
"""Beyond this many columns a line is hard to follow with the eye."""
TALL = 36
DAY_LOOKED_AT_S = 30


class TodayScreen(PlaceScreen):
    """The verdict with its numbers, the day's work, the trend, and the questions that wait."""

    BINDINGS: ClassVar[list[BindingType]] = [
        command("space", "begin", "begin", "Begin the work that is due today"),
        command("a", "accept", "accept", "Accept the step that is offered"),
        command("w", "app.why", "why", "Every rule that fired, in full, and what would change it"),
        *(
            command(str(n), f"answer({n})", "answer", "Answer the question below", show=False)
            for n in range(1, 6)
        ),
        *PLACES,
    ]

    @property
    def question(self) -> Question | None:
        """The question that waits for a digit, or None."""
        return first_question(self.kit.facts)

    def compose_place(self) -> ComposeResult:
        """One text, already right at the first paint."""
        with VerticalScroll(id="answers", can_focus=False):
            yield Static(self._answers(), id="page", markup=False)

    def on_mount(self) -> None:
        """Notice when a new day begins while the program stays open."""
        self.set_interval(DAY_LOOKED_AT_S, self.look_again)

    def show_facts(self) -> None:
        """Write the answers anew."""
        self.query_one("#page", Static).update(self._answers())

    def _answers(self) -> Content:
        screen = self.app.size
        room = min(screen.width, WIDEST) - EDGES
        return page(self.kit.facts, room, self._minutes(), tall=screen.height >= TALL)

    def _minutes(self) -> int:
        works = works_of(self.kit, "today")
        return expected_minutes(plan_of(self.kit, works), self.kit.diary.settings)

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

    def action_answer(self, number: int) -> None:
        """Store the answer to the question that waits."""
        question = self.question
        if question and (change := question.change(number)):
            self.record(change)

    def action_accept(self) -> None:
        """Take every step that is offered."""
        offers = self._offers()
        if offers and self.record(*offers):
            self.notify("Moved one step up. u takes it back.")

    def _offers(self) -> tuple[Change, ...]:
        facts = self.kit.facts
        return tuple(Change(None, step_up(facts.day, ladder)) for ladder in facts.ladders if ladder.offered)
