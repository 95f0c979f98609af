"""The panels of a programme that is looked at: what it is, and what one of its blocks asks for."""

from collections.abc import Callable, Iterator

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.ladder import left_off
from rehab_tui.domain.names import in_weeks
from rehab_tui.domain.programme_words import place
from rehab_tui.domain.records import RehabPlan, short_with_year
from rehab_tui.ui.commands import key
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.amount import exercise_rows, minutes_line
from rehab_tui.ui.screens.my_plan.choices import Choice
from rehab_tui.ui.screens.my_plan.panels import ladder_rows
from rehab_tui.ui.screens.shared.panel import Panel

BEGINS = key("preview.begin", "b")

TENDONS = "For a tendon sore at: {}. Pain up to {} of 10 is within it; above 5 a session ends."


class AboutPanel(Panel):
    """What it is, whether it may be taken, and whose it is."""

    def __init__(
        self, context: Context, choice: Choice, block: int, takes: Callable[[], object] = lambda: False
    ) -> None:
        super().__init__(context)
        self.choice, self.block, self.takes = choice, block, takes
        self.border_title = Content(choice.name[:1].upper() + choice.name[1:])

    def show(self) -> None:
        """Say how it is taken, if it can be."""
        super().show()
        self.border_subtitle = f"{key('preview.take', 'y')} follows it from today on" if self.takes() else ""

    def rows(self, room: Size) -> list[Content]:
        """In lines that fit."""
        return [line for row in self._told(room.width) for line in row.wrap(room.width)]

    def _told(self, _: int) -> Iterator[Content]:
        plan, locked = self.choice.plan, self.context.facts.rehab.locked_by
        if locked:
            yield Content.styled(f"Locked by {locked}: no loading, no stretching.", "bold $error")
        if refusal := self.choice.refusal(self.context, self.block):
            yield Content.styled(f"Not for you: {refusal}.", "bold $error")
        if plan is None:
            yield from ladder_rows(self.context)
            return
        yield from (Content.styled(said, "$warning") for said in self._before(plan))
        if self.choice.about:
            yield Content(self.choice.about)
        yield Content.styled(TENDONS.format(plan.tendon, plan.pain_max), "$secondary")
        yield Content.styled(f"Source: {plan.source or 'none named'}", "$secondary")

    def _before(self, plan: RehabPlan) -> Iterator[str]:
        """Where it was left, and what of its name gives way to it."""
        entries, day = self.context.diary.entries, self.context.day
        named = next((each.plan for each in entries.plans if each.plan.name == plan.name), plan)
        if left := left_off(entries, plan):
            until = left.left or day
            on = short_with_year(until, day, weekday=False)
            yield f"Followed until {on}: {place(left.plan, until)}. It goes on there; {BEGINS} begins anew."
        if named.block != plan.block and self.takes():
            yield f"It takes the place of the {plan.name} that is kept now."


class BlockPanel(AboutPanel):
    """What the block that is shown asks for; the guide's ladder has none."""

    right = True

    def show(self) -> None:
        """Name the block."""
        super().show()
        plan = self.choice.plan
        self.display = plan is not None
        if plan:
            weeks, many = plan.block[self.block - 1].weeks, len(plan.block)
            long = in_weeks(weeks)
            self.border_title = f"◂ block {self.block} of {many} ▸  {long}" if many > 1 else long

    def _told(self, width: int) -> Iterator[Content]:
        if plan := self.choice.plan:
            block = plan.block[self.block - 1]
            yield Content.styled(minutes_line(self.context, block.do), "bold $primary")
            yield from exercise_rows(self.context, block, width)
