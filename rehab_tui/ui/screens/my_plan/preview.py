"""A programme looked at before it is taken, block by block."""

from collections.abc import Callable, Iterator
from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.ladder import put_in_force
from rehab_tui.domain.records import RehabPlan
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.amount import exercise_rows, minutes_line
from rehab_tui.ui.screens.my_plan.choices import Choice
from rehab_tui.ui.screens.my_plan.panels import ladder_rows
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.place import PlaceScreen

PLAN_CSS = Path(__file__).with_name("screen.tcss")
"""How the screens of this folder look."""

SCROLLED = 4
TENDONS = "For a tendon sore at: {}. Pain up to {} of 10 is within it; above 5 a session ends."


class PreviewPanel(Panel):
    """What it is, whether it may be taken, and what the block that is shown asks for."""

    grows = True

    def __init__(self, context: Context, choice: Choice, block: int) -> None:
        super().__init__(context)
        self.choice, self.block = choice, block
        self.border_title = choice.name[:1].upper() + choice.name[1:]

    def rows(self, room: Size) -> list[Content]:
        """In lines that fit."""
        return [line for row in self._told(room.width) for line in row.wrap(room.width)]

    def _told(self, width: int) -> Iterator[Content]:
        plan, locked = self.choice.plan, self.context.facts.rehab.locked_by
        if self.choice.about and plan:
            yield Content(self.choice.about)
        if locked:
            yield Content.styled(f"Locked by {locked}: no loading, no stretching.", "bold $error")
        if refusal := self.choice.refusal(self.context, self.block):
            yield Content.styled(f"Not for you: {refusal}.", "bold $error")
        yield from ladder_rows(self.context) if plan is None else self._block(plan, width)

    def _block(self, plan: RehabPlan, width: int) -> Iterator[Content]:
        yield Content("")
        block, many = plan.block[self.block - 1], len(plan.block)
        weeks = "1 week" if block.weeks == 1 else f"{block.weeks} weeks"
        named = f"◂ block {self.block} of {many} ▸, {weeks}" if many > 1 else weeks
        yield Content.assemble((named, "bold $primary"), f"   {minutes_line(self.context, block.do)}")
        yield from exercise_rows(self.context, block, width)
        yield Content("")
        yield Content.styled(TENDONS.format(plan.tendon, plan.pain_max), "$secondary")
        yield Content.styled(f"Source: {plan.source or 'none named'}", "$secondary")


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
        self.block = self.followed_at if choice.plan and self.here else 1

    @property
    def here(self) -> bool:
        """Whether it is what is followed now."""
        return self.choice.in_force(self.context.diary.entries.profile)

    def compose_place(self) -> ComposeResult:
        """One panel with all of it."""
        yield Dashboard(lambda _: (PreviewPanel(self.context, self.choice, self.block),))

    def show_facts(self) -> None:
        """Write it again, in the block that is looked at."""
        takes = self.check_action("take", ())
        for panel in self.query(PreviewPanel):
            panel.block = self.block
            panel.border_subtitle = "y follows it from today on" if takes else ""
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
            self.app.notify("Followed from today on. u takes it back.", title=self.choice.name, markup=False)
            self.then()
            self.dismiss()

    def action_scroll(self, down: int) -> None:
        """Bring what a small screen hides into view."""
        self.query_one(Dashboard).scroll_relative(y=down * SCROLLED, animate=False)
