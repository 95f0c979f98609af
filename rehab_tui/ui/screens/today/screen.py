"""Today: may I run, what is my rehab work, am I getting better; one screen, no scrolling."""

from collections.abc import Mapping
from pathlib import Path

from textual import getters, on
from textual.app import ComposeResult
from textual.events import ScreenResume

from rehab_tui.ui.commands import PLACES, TAKES_BACK, bindings, command
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.shared.offers import ACCEPT, POSTPONE, pending
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.today.asked import OpenQuestion, first_question
from rehab_tui.ui.screens.today.distance import DistancePanel
from rehab_tui.ui.screens.today.help import HelpPanel
from rehab_tui.ui.screens.today.ladder import LadderPanel
from rehab_tui.ui.screens.today.pain import PainPanel, StiffnessPanel
from rehab_tui.ui.screens.today.question import AskPanel
from rehab_tui.ui.screens.today.rehab import WorkPanel
from rehab_tui.ui.screens.today.run import RunPanel
from rehab_tui.ui.screens.today.trend import TrendPanel
from rehab_tui.ui.screens.today.week import WeekPanel

TODAY_CSS = Path(__file__).with_name("screen.tcss")
"""Read by the app together with its own style sheet: a second reading would delay the first paint."""

PANELS: tuple[type[Panel], ...] = (RunPanel, AskPanel, WorkPanel, WeekPanel, TrendPanel)
COLUMNS: tuple[type[Panel], ...] = (
    RunPanel,
    AskPanel,
    HelpPanel,
    WorkPanel,
    DistancePanel,
    StiffnessPanel,
    WeekPanel,
    PainPanel,
    LadderPanel,
)
"""The panels of a window with one column, and of one with two, in the order in which Tab goes."""


class TodayScreen(PlaceScreen):
    """The verdict with its numbers, the day's work, the trend, and the questions that wait."""

    BINDINGS = bindings(
        "today",
        command("space", "app.work('today')", "begin", "Begin the work that is due today", id="today.begin"),
        ACCEPT,
        POSTPONE,
        command("w", "app.why", "why", "Every rule that fired, in full, and what would change it"),
        *(
            command(str(n), f"answer({n})", "answer", "Answer the question below", show=False)
            for n in range(1, 6)
        ),
        *PLACES,
        *(
            command(keys, f"move('{way}')", "scroll", "Scroll where the window is too small", show=False)
            for keys, way in (
                ("up", "up"),
                ("down", "down"),
                ("pageup", "page_up"),
                ("pagedown", "page_down"),
            )
        ),
    )

    AUTO_FOCUS = ""
    dashboard = getters.query_one(Dashboard)
    shown: frozenset[str] = frozenset()
    """The rules whose reasons were shown last."""

    @property
    def question(self) -> OpenQuestion | None:
        """The question that waits for a digit, or None."""
        return first_question(self.context.facts, self.context.now())

    @property
    def tips(self) -> Mapping[str, str]:
        """The answers of the digits."""
        told = self.question.answers.values() if self.question else ()
        return {f"answer({n})": said for n, said in enumerate(told, 1)}

    def compose_place(self) -> ComposeResult:
        """The panels, in the order of what a person wants to know first."""
        yield Dashboard(lambda wide: (panel(self.context) for panel in (COLUMNS if wide else PANELS)))

    def show_facts(self) -> None:
        """Show the panels anew; what is new and speaks against a run comes into sight."""
        self.dashboard.show()
        before = self.shown
        self.shown = frozenset(reason.rule for reason in self.context.facts.verdict.reasons)
        if not self.shown <= before:
            self.dashboard.scroll_home(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only keys that do something now."""
        match action:
            case "accept" | "postpone":
                return bool(pending(self.context))
            case "answer":
                asked = self.question
                return asked is not None and parameters in [(n,) for n in range(1, len(asked.answers) + 1)]
        return super().check_action(action, parameters)

    def action_answer(self, number: int) -> None:
        """Store the answer to the question that waits; a digit meant for yesterday's page only turns it."""
        question = None if self.refresh_facts() else self.question
        if question and (change := question.change(number)):
            self.record(change)

    async def action_move(self, way: str) -> None:
        """Scroll the panels, where no panel is marked that would do it by itself."""
        await self.dashboard.run_action(f"scroll_{way}")

    async def action_to_runs(self) -> None:
        """Go to the runs."""
        await self.app.run_action("app.go('runs')")

    def action_accept(self) -> None:
        """Take everything that is offered, but nothing that yesterday's page did not show."""
        offers = () if self.refresh_facts() else pending(self.context)
        if offers and self.record(*(change for offer in offers for change in offer.changes)):
            self.notify(f"{offers[0].taken} {TAKES_BACK}")

    def action_postpone(self) -> None:
        """Put every offer out of sight until tomorrow."""
        self.context.postponed.update(offer.about for offer in pending(self.context))
        self.show_offers()
        self.notify("Not today then; all stays as it is. Progress still has the offer.")

    @on(ScreenResume)
    def show_offers(self) -> None:
        """Look at the offers again: putting one off, here or on Progress, changes nothing in the diary."""
        if self.context.postponed:
            self.show_facts()
            self.refresh_bindings()
