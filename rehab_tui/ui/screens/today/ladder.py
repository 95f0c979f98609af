"""The ladder drawn as one, each step with the day it was reached, and what the next one needs."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain import words
from rehab_tui.domain.ladder import Decision, LegLadder
from rehab_tui.domain.plan.week import RACE_ADVICE
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.progress.ladder import rungs, side_by_side
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.rule_ids import ruled


class LadderPanel(Panel):
    """The ladder; where both legs are sore, with the places of both."""

    heading = "The ladder"
    goal = "app.go('progress')"
    right = True

    def rows(self, room: Size) -> list[Content]:
        """The highest step first; below, what the next one needs, and what the whole of it asks for."""
        facts, width = self.context.facts, room.width
        alone = [rung for ladder in facts.ladders for rung in rungs(facts, ladder, width)]
        drawn = side_by_side(facts, width) if len(facts.ladders) > 1 else alone
        rows = [rung.truncate(width, ellipsis=True) for rung in drawn]
        rows += [Content("")] if rows else []
        rows += [line for ladder in facts.ladders for line in above(facts, ladder).wrap(width)]
        begins = Content("The ladder begins with a sore tendon: s opens the profile.")
        return [*rows, *escalation(facts, width), *race(facts, width)] or begins.wrap(width)


def above(facts: Today, ladder: LegLadder) -> Content:
    """What the ladder says of a leg: why it has less work for a while, or what the next step needs."""
    side = f"{ladder.position.leg}: " if len(facts.ladders) > 1 else ""
    waits = ladder.no_minutes and not ladder.locked
    if waits or ladder.decision in (Decision.BACK, Decision.HOLD_DOSE):
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
