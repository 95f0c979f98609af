"""A programme looked at before it is taken, block by block."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import work
from textual.app import ComposeResult

from rehab_tui.domain.ladder import left_off, put_in_force
from rehab_tui.domain.records import Change, RehabPlan
from rehab_tui.ui.commands import TAKES_BACK, bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.choices import Choice
from rehab_tui.ui.screens.my_plan.preview_panels import AboutPanel, BlockPanel
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.screens.shared.place import PlaceScreen

PLAN_CSS = Path(__file__).with_name("screen.tcss")
"""How the screens of this folder look."""


class PreviewScreen(PlaceScreen):
    """Takes the programme, from the block that is shown, on one deliberate key."""

    HEADING = "my plan"
    CSS_PATH = PLAN_CSS
    AUTO_FOCUS = ""
    BINDINGS = bindings(
        "preview",
        command("y", "take", "take it", "Follow this from today on, from the block that is shown"),
        command("b", "begin", "begin anew", "Follow this block from its beginning, not where it was left"),
        command("d,delete", "delete", "delete", "Delete this programme of your own, which is not followed"),
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
                stands = self.here and (plan is None or self.goes_on)
                return not stands and not self.choice.refusal(self.context, self.block)
            case "begin":
                return self.goes_on and not self.choice.refusal(self.context, self.block)
            case "delete":
                return self.choice.kept and not self.here
            case "turn":
                return plan is not None and len(plan.block) > 1
        return super().check_action(action, parameters)

    @property
    def stood_in(self) -> RehabPlan | None:
        """The programme with the block that it is in, or was in when it was left; None if it is a new one."""
        entries, plan = self.context.diary.entries, self.choice.plan
        followed = entries.profile.programme
        if plan is None or (followed and self.here):
            return plan and followed
        left = left_off(entries, plan)
        return left.plan if left else None

    @property
    def goes_on(self) -> bool:
        """Whether the block that is shown is the one to go on with."""
        return self.stood_in is not None and self.stood_in.at == self.block

    @property
    def _first_shown(self) -> int:
        """The block to go on with, or the one in force of what this was made of; else the first."""
        plan, followed = self.choice.plan, self.context.diary.entries.profile.programme
        if self.stood_in:
            return self.stood_in.at
        made_of = plan and followed and plan.name == followed.name and followed.at <= len(plan.block)
        return followed.at if followed and made_of else 1

    def action_turn(self, by: int) -> None:
        """Show the block beside, not round the ends."""
        if self.choice.plan:
            self.block = min(max(1, self.block + by), len(self.choice.plan.block))
            self.show_facts()
            self.refresh_bindings()

    def action_take(self) -> None:
        """Put it in force, going on where it was left, and go back."""
        self.follow(None if self.goes_on else self.block)

    def action_begin(self) -> None:
        """Put it in force from the beginning of the block."""
        self.follow(self.block)

    def follow(self, block: int | None) -> None:
        """Put it in force and go back."""
        if self.record(*put_in_force(self.context.diary.entries, self.choice.plan, self.context.day, block)):
            self.app.notify(f"Followed from today on. {TAKES_BACK}", title=self.choice.name, markup=False)
            self.then()
            self.dismiss()

    @work(exclusive=True)
    async def action_delete(self) -> None:
        """Delete one's own programme, if the person says so, and go back."""
        kept = next(each for each in self.context.diary.entries.plans if each.plan.name == self.choice.name)
        question = f"Delete {self.choice.name}? The sessions done with it stay."
        if await ask(self, question, "delete", "keep") and self.record(Change(before=kept, after=None)):
            self.app.notify(TAKES_BACK, title=f"{self.choice.name} is deleted.", markup=False)
            self.dismiss()

    def action_scroll(self, down: int) -> None:
        """Bring what a small screen hides into view."""
        self.query_one(Dashboard).scroll_by(down)


def preview_of(context: Context, plan: RehabPlan, then: Callable[[], object] = lambda: None) -> PreviewScreen:
    """A programme that is none of the choices, looked at; `then` is done once it is taken."""
    return PreviewScreen(context, Choice(plan.name, "", plan), then)
