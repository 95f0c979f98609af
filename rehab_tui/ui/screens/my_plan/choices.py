"""What can be chosen: the guide's ladder, the known programmes, and one's own that were ever followed."""

from collections.abc import Iterator
from typing import NamedTuple

from rehab_tui.domain.ladder import own_plans, put_in_force
from rehab_tui.domain.records import Profile, Refused, RehabPlan
from rehab_tui.ui.context import Context

LADDER = "From holds to loaded raises, a step at a time; your pain, mornings and sessions open the next one."


class Choice(NamedTuple):
    """A programme and what it is in a sentence; None is the guide's ladder."""

    name: str
    about: str
    plan: RehabPlan | None
    kept: bool = False
    """Whether it is one's own, and so nowhere but in the diary."""

    def in_force(self, profile: Profile) -> bool:
        """Whether it is the one that is followed."""
        followed = profile.programme
        if self.plan is None or followed is None:
            return self.plan is followed
        return (self.plan.name, self.plan.block) == (followed.name, followed.block)

    def refusal(self, context: Context, block: int | None = None) -> str:
        """Why it may not be taken, in a sentence; "" if it may."""
        try:
            put_in_force(context.diary.entries, self.plan, context.day, block)
        except Refused as refused:
            return str(refused)
        return ""


def choices(context: Context) -> tuple[Choice, ...]:
    """All of them, in the order of their digits."""
    return tuple(_choices(context))


def _choices(context: Context) -> Iterator[Choice]:
    known = context.programmes.known() if context.programmes else ()
    own = own_plans(context.diary.entries, [one.plan for one in known])
    yield Choice(context.facts.situation.programme.ladder.name, LADDER, None)
    yield from (Choice(one.plan.name, one.about, one.plan) for one in known)
    yield from (Choice(plan.name, "", plan, kept=True) for plan in own.values())
