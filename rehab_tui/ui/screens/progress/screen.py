"""Progress: where I stand on the ladder, what the next step needs, and whether it gets better."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.diary import Change
from rehab_tui.domain.ladder.changes import step_up
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.records import Leg, StepChange
from rehab_tui.ui.commands import command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.charts.reach import ReachScreen
from rehab_tui.ui.screens.progress.override import OverrideScreen
from rehab_tui.ui.screens.progress.report import ReportScreen
from rehab_tui.ui.screens.progress.text import (
    answer_text,
    dose_text,
    gate_text,
    ladder_text,
    outlook_text,
    pattern_text,
)
from rehab_tui.ui.screens.shared.offers import ACCEPT, POSTPONE, offered
from rehab_tui.ui.widgets.chart import Chart

WIDE = 110
TALL = 36
AIRY = 46
SCROLLED = 4
WIDEST = 120
EDGES = 3
"""Columns beside the text: the edges, and a scroll bar where there is one."""


class ProgressScreen(ReachScreen):
    """The ladder with what is missing, the last weeks, and the dose done against prescribed."""

    HEADING = "progress"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        ACCEPT,
        POSTPONE,
        command("o", "override", "override", "Go one step up on your own word, with a reason", show=False),
        command("l", "leg", "leg", "Show the other sore leg"),
        command("v", "app.go('charts')", "charts", "Pain, stiffness, load and kilometres, large"),
        command("k", "app.go('calendar')", "month", "Every day with what was noted on it"),
        command("m", "app.go('measurements')", "tests", "Knee to wall, heel raises, VISA-A, tendon rating"),
        command("e", "report", "page", "Write the page for the physio, to print or to send"),
        command("down,pagedown", "look(1)", "down", "Further down, where the screen is small", show=False),
        command("up,pageup", "look(-1)", "up", "Back up", show=False),
        command("escape", "app.go('today')", "back", "Back to today", show=False),
    ]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall"), (AIRY, "-airy")]
        self.shown = 0

    def compose_place(self) -> ComposeResult:
        """The answer first; the ladder beside the charts; the next gate and the dose under both."""
        with VerticalScroll(id="progress", can_focus=False):
            yield Static(id="answer", markup=False)
            yield Static(id="outlook", markup=False)
            with Horizontal(id="both"):
                yield Static(id="ladder", markup=False)
                with Vertical(id="charts"):
                    yield Chart(id="pain")
                    yield Chart(id="stiffness")
            yield Static(id="gates", markup=False)
            yield Static(id="doses", markup=False)
            yield Static(id="pattern", markup=False)

    @property
    def ladder(self) -> LegLadder | None:
        """The ladder of the leg that is shown."""
        ladders = self.context.facts.ladders
        return ladders[self.shown % len(ladders)] if ladders else None

    @property
    def offer(self) -> StepChange | None:
        """The step up that is offered to the leg that is shown, put off or not."""
        return offered(self.context, self.ladder) if self.ladder else None

    @property
    def leg(self) -> Leg:
        """The leg that is shown."""
        return (
            self.ladder.position.leg
            if self.ladder
            else next(iter(self.context.facts.situation.legs), Leg.LEFT)
        )

    def show_facts(self) -> None:
        """Write everything anew."""
        facts, ladder = self.context.facts, self.ladder
        nobody = "No sore tendon is noted yet: s opens the profile."
        wide = self.app.size.width >= WIDE
        self._say("answer", answer_text(facts, self.leg))
        self._say("outlook", outlook_text(facts))
        self._say("ladder", ladder_text(facts, ladder) if ladder else Content(nobody))
        room = min(self.app.size.width, WIDEST) - EDGES
        gates = gate_text(facts, ladder, room, put_off=self._put_off) if ladder else Content("")
        self._say("gates", gates)
        self._say("doses", dose_text(facts, 12 if wide else 0))
        self._say("pattern", pattern_text(facts))
        self.show_charts()

    def _say(self, part: str, text: Content) -> None:
        self.query_one(f"#{part}", Static).update(text)

    def show_charts(self) -> None:
        """Draw both charts anew."""
        self.query_one("#pain", Chart).plot = self.plots.pain(self.leg, self.reach)
        self.query_one("#stiffness", Chart).plot = self.plots.stiffness(self.leg, self.reach)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only keys that do something now."""
        match action:
            case "accept":
                return self.offer is not None
            case "postpone":
                return self.offer is not None and not self._put_off
            case "report":
                return self.context.pages is not None
            case "override":
                return self.ladder is not None and self.ladder.may_override and not self.ladder.offered
            case "leg":
                return len(self.context.facts.ladders) > 1
        return super().check_action(action, parameters)

    @property
    def _put_off(self) -> bool:
        return self.offer in self.context.postponed

    def action_accept(self) -> None:
        """Take the step that is offered."""
        if self.offer and self.record(Change(None, self.offer)):
            self.notify("Moved one step up. u takes it back.")

    def action_postpone(self) -> None:
        """Put the offer off until tomorrow; Today does not show it until then."""
        if self.offer:
            self.context.postponed.add(self.offer)
            self.show_facts()
            self.refresh_bindings()

    def action_report(self) -> None:
        """Ask where the page for the physio goes and what stands on it."""
        if self.context.pages:
            self.app.push_screen(ReportScreen(self.context, self.context.pages))

    def action_look(self, down: int) -> None:
        """Bring what a small screen hides into view."""
        self.query_one("#progress").scroll_relative(y=down * SCROLLED, animate=False)

    def action_leg(self) -> None:
        """Show the other sore leg."""
        self.shown += 1
        self.show_facts()
        self.refresh_bindings()

    def action_override(self) -> None:
        """Ask for the reason, then go up against the gates."""
        ladder = self.ladder
        if ladder is None or not ladder.may_override:
            return

        def go(reason: str | None) -> None:
            if reason:
                self.record(Change(None, step_up(self.context.day, ladder, own_reason=reason)))

        self.app.push_screen(OverrideScreen(ladder), go)
