"""Progress: where I stand on the ladder, what the next step needs, and whether it gets better."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from rehab_tui.domain.diary import Change
from rehab_tui.domain.ladder import LegLadder, step_up
from rehab_tui.domain.scales import Leg
from rehab_tui.ui.commands import command
from rehab_tui.ui.progress_view import chart_text, dose_text, gate_text, ladder_text, outlook_text
from rehab_tui.ui.screens.base import PlaceScreen
from rehab_tui.ui.screens.override import OverrideScreen

WIDE = 110
TALL = 36
DAYS = 28


class ProgressScreen(PlaceScreen):
    """The ladder with what is missing, the last weeks, and the dose done against prescribed."""

    HEADING = "progress"
    CSS_PATH = "progress.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        command("a", "accept", "accept", "Accept the step that is offered"),
        command("o", "override", "override", "Go one step up on your own word, with a reason"),
        command("l", "leg", "other leg", "Show the other sore leg"),
        command("escape", "app.go('today')", "back", "Back to today"),
    ]

    shown = 0

    def compose_place(self) -> ComposeResult:
        """The ladder beside the charts; the next gate and the dose under both."""
        with VerticalScroll(id="progress"):
            with Horizontal(id="both"):
                yield Static(id="ladder", markup=False)
                yield Static(id="charts", markup=False)
            yield Static(id="gates", markup=False)
            yield Static(id="doses", markup=False)
            yield Static(id="outlook", markup=False)

    @property
    def ladder(self) -> LegLadder | None:
        """The ladder of the leg that is shown."""
        ladders = self.kit.facts.ladders
        return ladders[self.shown % len(ladders)] if ladders else None

    def show_facts(self) -> None:
        """Write everything anew."""
        facts, ladder = self.kit.facts, self.ladder
        wide, tall = self.app.size.width >= WIDE, self.app.size.height >= TALL
        self.set_class(wide, "-wide")
        nobody = "No sore tendon is noted yet: s opens the profile."
        self.query_one("#ladder", Static).update(ladder_text(facts, ladder) if ladder else nobody)
        self.query_one("#gates", Static).update(gate_text(ladder) if ladder else "")
        leg = ladder.place.leg if ladder else Leg.LEFT
        charts = chart_text(facts, leg, DAYS, rows=6 if tall else 2, width=2 if wide else 1)
        self.query_one("#charts", Static).update(charts)
        self.query_one("#doses", Static).update(dose_text(facts, 12 if wide else 0))
        self.query_one("#outlook", Static).update(outlook_text(facts))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only keys that do something now."""
        match action:
            case "accept":
                return self.ladder is not None and self.ladder.offered
            case "override":
                return self.ladder is not None and self.ladder.may_override and not self.ladder.offered
            case "leg":
                return len(self.kit.facts.ladders) > 1
        return super().check_action(action, parameters)

    def action_accept(self) -> None:
        """Take the step that is offered."""
        if (
            self.ladder
            and self.ladder.offered
            and self.record(Change(None, step_up(self.kit.day, self.ladder)))
        ):
            self.notify("Moved one step up. u takes it back.")

    def action_leg(self) -> None:
        """Show the other sore leg."""
        self.shown += 1
        self.show_facts()

    def action_override(self) -> None:
        """Ask for the reason, then go up against the gates."""
        ladder = self.ladder
        if ladder is None or not ladder.may_override:
            return

        def go(reason: str | None) -> None:
            if reason:
                self.record(Change(None, step_up(self.kit.day, ladder, own_reason=reason)))

        self.app.push_screen(OverrideScreen(ladder), go)
