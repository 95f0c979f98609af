"""Progress: the ladder, what the next step needs, and whether the tendon gets better."""

from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from rehab_tui.domain.diary import Change
from rehab_tui.domain.ladder import LegLadder, step_up
from rehab_tui.domain.records import Leg, StepChange
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.charts.ranged_screen import RangedScreen
from rehab_tui.ui.screens.progress.answer import answer_text, outlook_text, pattern_text
from rehab_tui.ui.screens.progress.dose import dose_text
from rehab_tui.ui.screens.progress.gate import gate_text
from rehab_tui.ui.screens.progress.ladder import ladder_text
from rehab_tui.ui.screens.progress.override import OverrideScreen
from rehab_tui.ui.screens.progress.report import ReportScreen
from rehab_tui.ui.screens.shared.offers import ACCEPT, POSTPONE, offered
from rehab_tui.ui.widgets.chart import Chart

WIDE = 110
TALL = 36
AIRY = 46
SCROLLED = 4
WIDEST = 120
NO_LADDER = "No sore tendon is noted yet: s opens the profile."
EDGES = 3
"""Columns beside the text: the edges, and a scroll bar if there is one."""


class ProgressScreen(RangedScreen):
    """The ladder with what is missing, the last weeks, and the dose done against prescribed."""

    HEADING = "progress"
    CSS_PATH = Path(__file__).with_name("screen.tcss")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall"), (AIRY, "-airy")]
    BINDINGS = bindings(
        "progress",
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
    )

    shown = 0
    """How often the leg was changed."""

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
        legs = self.context.facts.situation.legs
        return self.ladder.position.leg if self.ladder else next(iter(legs), Leg.LEFT)

    def show_facts(self) -> None:
        """Write and draw everything again."""
        facts, width = self.context.facts, self.app.size.width
        ladder, room = self.ladder, min(width, WIDEST) - EDGES
        texts = {
            "answer": answer_text(facts, self.leg),
            "outlook": outlook_text(facts),
            "ladder": ladder_text(facts, ladder) if ladder else NO_LADDER,
            "gates": gate_text(ladder, facts.day, room, put_off=self._put_off) if ladder else "",
            "doses": dose_text(facts, 12 if width >= WIDE else 0),
            "pattern": pattern_text(facts),
        }
        for place, text in texts.items():
            self.query_one(f"#{place}", Static).update(text)
        self.show_charts()

    def show_charts(self) -> None:
        """Draw both charts again."""
        tendon, days = self.plots.tendon, self.plots.days(self.range)
        self.query_one("#pain", Chart).plot = tendon.pain(self.leg, days)
        self.query_one("#stiffness", Chart).plot = tendon.stiffness(self.leg, days)

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
        """Ask which file the page for the physio goes to, and which parts it has."""
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

    @work(exclusive=True)
    async def action_override(self) -> None:
        """Ask for the reason, then go up against the gates."""
        ladder = self.ladder
        if ladder is None or not ladder.may_override:
            return
        if reason := await self.app.push_screen_wait(OverrideScreen(ladder)):
            self.record(Change(None, step_up(self.context.day, ladder, own_reason=reason)))
