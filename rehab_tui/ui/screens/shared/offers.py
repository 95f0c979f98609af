"""The steps the ladder offers: one key takes them, another puts them off for the day."""

from rehab_tui.domain.ladder import LegLadder, step_up
from rehab_tui.domain.records import StepChange
from rehab_tui.ui.commands import command, named
from rehab_tui.ui.context import Context

ACCEPT, POSTPONE = named(
    "offers",
    command("a", "accept", "accept", "Accept the step that is offered"),
    command("n", "postpone", "not now", "Put the offer off for today; the ladder stays"),
)


def offered(context: Context, ladder: LegLadder) -> StepChange | None:
    """The step up that is offered to a leg today, put off or not."""
    return step_up(context.day, ladder) if ladder.offered else None


def pending(context: Context) -> tuple[StepChange, ...]:
    """The offers that wait for an answer: those of today that were not put off."""
    found = (offered(context, ladder) for ladder in context.facts.ladders)
    return tuple(change for change in found if change and change not in context.postponed)
