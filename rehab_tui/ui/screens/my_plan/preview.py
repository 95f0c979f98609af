"""A programme looked at before it is taken, block by block."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual.app import ComposeResult

from rehab_tui.domain.ladder import put_in_force
from rehab_tui.domain.records import RehabPlan
from rehab_tui.ui.commands import TAKES_BACK, bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.choices import Choice
from rehab_tui.ui.screens.my_plan.preview_panels import AboutPanel, BlockPanel
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.shared.place import PlaceScreen

PLAN_CSS = Path(__file__).with_name("screen.tcss")
"""How the screens of this folder look."""

SCROLLED = 4


class PreviewScreen(PlaceScreen):
    """Takes the programme, from the block that is shown, on one deliberate key."""

    HEADING = "my plan"
    CSS_PATH = PLAN_CSS
    AUTO_FOCUS = ""
    BINDINGS = bindings(
        "preview",
        command("y", "take", "take it", "Follow this from today on, from the block that is shown"),
        command("left", "turn(-1)", "block before", "Show the block before", show=False),
        command("right", "turn(1)", "next block", "Show the block after", shown_key="←→"),
        command("down,pagedown", "scroll(1)", "down", "Further down", show=False),
        command("up,pageup", "scroll(-1)", "up", "Back up", show=False),
        command("escape", "dismiss", "back", "Back without taking it"),
    )

    def __init__(self, context: Context, choice: Choice, then: Callable[[], object] = lambda: None) -> None:
        super().__init__(context)
        self.choice, self.then = choice, then
        self.block = self._first_shown

    @property
    def here(self) -> bool:
        """Whether it is what is followed now."""
        return self.choice.in_force(self.context.diary.entries.profile)

    def compose_place(self) -> ComposeResult:
        """What it is, and the block that is looked at."""
        yield Dashboard(self.panels)

    def panels(self, _: bool) -> tuple[AboutPanel, BlockPanel]:
        """The same in every window."""
        takes = partial(self.check_action, "take", ())
        about = AboutPanel(self.context, self.choice, self.block, takes)
        return about, BlockPanel(self.context, self.choice, self.block)

    def show_facts(self) -> None:
        """Write it again, in the block that is looked at."""
        for panel in self.query(AboutPanel):
            panel.block = self.block
        self.query_one(Dashboard).show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is followed already, and what is not for this tendon, cannot be taken."""
        plan = self.choice.plan
        match action:
            case "take":
                stands = self.here and (plan is None or self.block == self.followed_at)
                return not stands and not self.choice.refusal(self.context, self.block)
            case "turn":
                return plan is not None and len(plan.block) > 1
        return super().check_action(action, parameters)

    @property
    def _first_shown(self) -> int:
        """The block in force, of what is followed or was made of it; else the first."""
        plan, followed = self.choice.plan, self.context.diary.entries.profile.programme
        same = plan and followed and plan.name == followed.name and followed.at <= len(plan.block)
        return self.followed_at if same else 1

    @property
    def followed_at(self) -> int:
        """The block in force."""
        followed = self.context.diary.entries.profile.programme
        return followed.at if followed else 1

    def action_turn(self, by: int) -> None:
        """Show the block beside, not round the ends."""
        if self.choice.plan:
            self.block = min(max(1, self.block + by), len(self.choice.plan.block))
            self.show_facts()
            self.refresh_bindings()

    def action_take(self) -> None:
        """Put it in force and go back."""
        change = put_in_force(self.context.diary.entries, self.choice.plan, self.context.day, self.block)
        if self.record(change):
            self.app.notify(
                f"Followed from today on. {TAKES_BACK}",
                title=self.choice.name,
                markup=False,
            )
            self.then()
            self.dismiss()

    def action_scroll(self, down: int) -> None:
        """Bring what a small screen hides into view."""
        self.query_one(Dashboard).scroll_relative(y=down * SCROLLED, animate=False)


def preview_of(context: Context, plan: RehabPlan, then: Callable[[], object] = lambda: None) -> PreviewScreen:
    """A programme that is none of the choices, looked at; `then` is done once it is taken."""
    return PreviewScreen(context, Choice(plan.name, "", plan), then)
