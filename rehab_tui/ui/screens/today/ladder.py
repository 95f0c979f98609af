"""The ladder drawn as one, each step with the day it was reached, and what the next one needs."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain import words
from rehab_tui.domain.ladder import Decision, LegLadder
from rehab_tui.domain.plan.race_words import RACE_ADVICE
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import PROFILE
from rehab_tui.ui.screens.my_plan.told import block_rows, next_said, place_of
from rehab_tui.ui.screens.progress.ladder import rungs, side_by_side
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.rule_ids import ruled


class LadderPanel(Panel):
    """The ladder; where both legs are sore, with the places of both."""

    goal = "app.go('progress')"
    right = True

    def show(self) -> None:
        """Name it."""
        super().show()
        plan = self.context.facts.situation.programme.plan
        self.border_title = Content(plan.name) if plan else "The ladder"

    def rows(self, room: Size) -> list[Content]:
        """The highest step first; below, what the next one needs, and what the whole of it asks for."""
        facts, width = self.context.facts, room.width
        rows = [rung.truncate(width, ellipsis=True) for rung in _drawn(facts, width)]
        rows += [Content("")] if rows else []
        rows += [line for said in comes_next(facts) for line in said.wrap(width)]
        begins = Content(f"The ladder begins with a sore tendon: {PROFILE} opens the profile.")
        return [*rows, *escalation(facts, width), *race(facts, width)] or begins.wrap(width)


def _drawn(facts: Today, width: int) -> Iterator[Content]:
    """The blocks of a programme, or the ladder of each leg, of two in one drawing."""
    if plan := facts.situation.programme.plan:
        yield from block_rows(plan, facts, width)
    elif len(facts.ladders) > 1:
        yield from side_by_side(facts, width)
    else:
        yield from (rung for ladder in facts.ladders for rung in rungs(facts, ladder, width))


def comes_next(facts: Today) -> Iterator[Content]:
    """What the ladder says of each leg; of a programme in force the place in it, and what comes next."""
    plan = facts.situation.programme.plan
    yield from (above(facts, ladder) for ladder in facts.ladders if plan is None or eased(ladder))
    if plan and facts.ladders:
        yield Content.assemble((place_of(plan, facts), "bold"), ". ", next_said(plan, facts))


def eased(ladder: LegLadder) -> bool:
    """Whether there is less work for a while, or minutes are missing to know it."""
    waits = ladder.no_minutes and not ladder.locked
    return bool(waits) or ladder.decision in (Decision.BACK, Decision.HOLD_DOSE)


def above(facts: Today, ladder: LegLadder) -> Content:
    """What the ladder says of a leg: why it has less work for a while, or what the next step needs."""
    side = f"{ladder.position.leg}: " if len(facts.ladders) > 1 else ""
    if eased(ladder):
        return Content.styled(f"{side}{words.ruling(ladder)}", "$warning")
    return Content.styled(
        words.next_step(ladder, f" on the {ladder.position.leg}" if side else ""), "$secondary"
    )


def escalation(facts: Today, width: int) -> list[Content]:
    """Whom to ask after weeks without progress."""
    asked = facts.escalation
    return ruled(Content.styled(asked.text, "$warning"), asked.rule, width) if asked else []


def race(facts: Today, width: int) -> list[Content]:
    """What a race asks for."""
    return ruled(Content(RACE_ADVICE[facts.race]), facts.race, width) if facts.race else []
