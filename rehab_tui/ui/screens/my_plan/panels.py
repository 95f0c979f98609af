"""The panels of My plan: what is in force, and its blocks."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.ladder import position_of
from rehab_tui.domain.records import EXERCISES, RehabPlan
from rehab_tui.ui.commands import PROFILE
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.amount import exercise_rows, minutes_line
from rehab_tui.ui.screens.my_plan.choices import LADDER
from rehab_tui.ui.screens.my_plan.told import answered, asked, block_rows, place_of
from rehab_tui.ui.screens.shared.offers import next_block_offered
from rehab_tui.ui.screens.shared.panel import Panel


class InForcePanel(Panel):
    """The programme that is followed; without one the guide's ladder, with the step of each sore leg."""

    goal = "screen.followed"
    grows = True

    def show(self) -> None:
        """Name it."""
        super().show()
        plan = self.context.diary.entries.profile.programme
        self.border_title = Content(plan.name) if plan else "The guide's ladder"

    def rows(self, room: Size) -> list[Content]:
        """Where one is in it, what it asks for, what is left out, what comes next, and whose it is."""
        plan = self.context.diary.entries.profile.programme
        told = _followed(self.context, plan, room.width) if plan else ladder_rows(self.context)
        return [line for row in told for line in row.wrap(room.width)]


def _followed(context: Context, plan: RehabPlan, width: int) -> Iterator[Content]:
    facts, locked = context.facts, context.facts.rehab.locked_by
    if locked:
        yield Content.styled(f"Locked by {locked}: no loading, no stretching.", "bold $error")
    yield Content.assemble(
        (place_of(plan, facts), "bold $primary"), f"   {minutes_line(context, plan.now.do)}"
    )
    yield from exercise_rows(context, plan.now, width)
    yield from (Content.styled(remark, "$warning") for remark in facts.programme_remarks)
    if not locked and (said := answered(plan, facts, put_off=_put_off(context))):
        yield said
    if plan.source:
        yield Content.styled(f"Source: {plan.source}", "$secondary")


def _put_off(context: Context) -> bool:
    offer = next_block_offered(context)
    return offer is not None and offer.about in context.postponed


def ladder_rows(context: Context) -> Iterator[Content]:
    """The step of the ladder that each sore leg stands on."""
    entries, ladder = context.diary.entries, context.facts.situation.programme.ladder
    for leg in entries.profile.tendons.sore:
        step = position_of(ladder, entries.steps, leg).step
        yield Content.assemble(f"{leg} leg: ", (EXERCISES[step].name, "bold"))
    yield Content.styled(LADDER, "$secondary")
    if not entries.profile.tendons.sore:
        yield Content(f"No sore tendon is noted yet: {PROFILE} opens the profile.")


class BlocksPanel(Panel):
    """The blocks of a programme that has several, and what the next one needs."""

    heading = "Its blocks"
    goal = "screen.followed"

    def show(self) -> None:
        """Be there only where there are several."""
        super().show()
        plan = self.context.facts.situation.programme.plan
        self.display = plan is not None and len(plan.block) > 1

    def rows(self, room: Size) -> list[Content]:
        """Block after block, then point after point."""
        facts = self.context.facts
        plan = facts.situation.programme.plan
        return [*block_rows(plan, facts, room.width), *asked(facts, room.width)] if plan else []
