"""What is offered, a step of the ladder or a programme's next block: one key takes it, one waits a day."""

from collections.abc import Iterator
from typing import NamedTuple

from rehab_tui.domain import words
from rehab_tui.domain.ladder import LegLadder, put_in_force, step_up
from rehab_tui.domain.records import Change, Refused, StepChange
from rehab_tui.ui.commands import TAKES_BACK, command, named
from rehab_tui.ui.context import BlockStart, Context
from rehab_tui.ui.screens.shared.place import PlaceScreen

ACCEPT, POSTPONE = named(
    "offers",
    command("a", "accept", "accept", "Accept what is offered"),
    command("n", "postpone", "not now", "Put the offer off for today; everything stays as it is"),
)


class Offer(NamedTuple):
    """What is offered, in words before and after it is taken, and the changes that take it."""

    about: StepChange | BlockStart
    says: str
    taken: str
    changes: tuple[Change, ...]


def offered(context: Context, ladder: LegLadder) -> Offer | None:
    """The step up that is offered to a leg today, put off or not."""
    if not ladder.offered:
        return None
    step = step_up(context.day, ladder)
    says = f"{step.leg}: ready for {words.exercise(step.to)}"
    return Offer(step, says, "Moved one step up.", (Change(None, step),))


def next_block_offered(context: Context) -> Offer | None:
    """The next block of the programme in force if it is offered today, put off or not."""
    facts, plan = context.facts, context.facts.situation.programme.plan
    if plan is None or facts.next_block is None or not facts.next_block.offered:
        return None
    number = facts.next_block.number
    try:
        changes = put_in_force(context.diary.entries, plan, facts.day, number)
    except Refused:  # the tendon is another since
        return None
    of = f"block {number} of {len(plan.block)}"
    return Offer(
        BlockStart(facts.day, number), f"Ready for {of}", f"{of[:1].upper()}{of[1:]} begins today.", changes
    )


class OfferingScreen(PlaceScreen):
    """A place where one offer is taken, or put off until tomorrow."""

    @property
    def offer(self) -> Offer | None:
        """What is offered here today, put off or not."""
        raise NotImplementedError

    @property
    def put_off(self) -> bool:
        """Whether it was put off until tomorrow."""
        return self.offer is not None and self.offer.about in self.context.postponed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Both keys wait for an offer; what was put off can still be taken."""
        match action:
            case "accept":
                return self.offer is not None
            case "postpone":
                return self.offer is not None and not self.put_off
        return super().check_action(action, parameters)

    def action_accept(self) -> None:
        """Take what is offered, but nothing that yesterday's page did not show."""
        offer = None if self.refresh_facts() else self.offer
        if offer and self.record(*offer.changes):
            self.notify(f"{offer.taken} {TAKES_BACK}")

    def action_postpone(self) -> None:
        """Put the offer off until tomorrow; Today does not show it until then."""
        if self.offer:
            self.context.postponed.add(self.offer.about)
            self.show_facts()
            self.refresh_bindings()


def _offers(context: Context) -> Iterator[Offer | None]:
    yield from (offered(context, ladder) for ladder in context.facts.ladders)
    yield next_block_offered(context)


def pending(context: Context) -> tuple[Offer, ...]:
    """The offers that wait for an answer: those of today that were not put off."""
    found = (offer for offer in _offers(context) if offer)
    return tuple(offer for offer in found if offer.about not in context.postponed)
