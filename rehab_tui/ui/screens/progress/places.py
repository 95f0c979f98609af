"""Where a leg stands and what comes next, on the ladder or in the programme in its place."""

from collections.abc import Iterable

from textual.content import Content

from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import PROFILE
from rehab_tui.ui.screens.my_plan.told import answered, asked, block_rows, place_of
from rehab_tui.ui.screens.progress.gate import gate_rows, gate_title, ruling_rows
from rehab_tui.ui.screens.progress.ladder import rungs

NO_LADDER = f"The ladder begins with a sore tendon: {PROFILE} opens the profile."
NO_GATE = f"What the next step needs shows here once a sore tendon is noted: {PROFILE}."


def place_title(facts: Today, ladder: LegLadder | None) -> str:
    """The ladder and whose it is, or the programme's name."""
    if plan := facts.situation.programme.plan:
        return plan.name
    return f"The ladder, {ladder.position.leg} leg" if ladder else "The ladder"


def place_rows(facts: Today, ladder: LegLadder | None, width: int) -> Iterable[Content]:
    """The steps, or the blocks."""
    if plan := facts.situation.programme.plan:
        return [Content.styled(place_of(plan, facts), "bold"), *block_rows(plan, facts, width)]
    return rungs(facts, ladder, width) if ladder else [Content(NO_LADDER)]


def next_title(facts: Today, ladder: LegLadder | None) -> str:
    """What comes next."""
    plan = facts.situation.programme.plan
    if plan is None:
        return gate_title(ladder) if ladder else "The next step"
    return f"Next: block {plan.at + 1}" if plan.coming else "This block"


def next_told(
    facts: Today, ladder: LegLadder | None, width: int, *, put_off: bool, missing: bool
) -> Iterable[Content]:
    """What today says of the leg, and what the next step or block needs."""
    if plan := facts.situation.programme.plan:
        ruled = ruling_rows(ladder, width, put_off=put_off) if ladder and not ladder.locked else ()
        said = answered(plan, facts, put_off=put_off)
        told = [*map(Content, facts.programme_remarks), *([said] if said else [])]
        return [*ruled, *told, *asked(facts, width, missing=missing)]
    if ladder is None:
        return [Content(NO_GATE)]
    return gate_rows(ladder, facts.day, width, put_off=put_off, missing=missing)
