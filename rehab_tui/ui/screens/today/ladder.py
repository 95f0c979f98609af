"""The ladder drawn as one, each step with the day it was reached, and what the next one needs."""

from collections.abc import Iterator
from itertools import zip_longest

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.plan.week import RACE_ADVICE
from rehab_tui.domain.records import EXERCISES
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.progress.ladder import rungs
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.text import ruled


class LadderPanel(Panel):
    """Each sore leg's ladder, two beside each other."""

    heading = "The ladder"
    goal = "app.go('progress')"
    right = True

    def rows(self, room: Size) -> list[Content]:
        """The highest step first; below, what the next one needs, and what the whole of it asks for."""
        facts = self.context.facts
        each = room.width // max(1, len(facts.ladders))
        columns = [list(_ladder(facts, ladder, each)) for ladder in facts.ladders]
        rows = [
            Content.assemble(*(part.pad_right(each - part.cell_length) for part in row))
            for row in zip_longest(*columns, fillvalue=Content())
        ]
        return [*rows, *advice(facts, room.width)] or [
            Content("The ladder begins with a sore tendon: s opens the profile.")
        ]


def _ladder(facts: Today, ladder: LegLadder, width: int) -> Iterator[Content]:
    if len(facts.ladders) > 1:
        yield Content.styled(f"{ladder.position.leg} leg", "bold $secondary")
    yield from (rung.truncate(width - 1, ellipsis=True) for rung in rungs(facts, ladder, width))
    yield Content("")
    yield from Content.styled(above(ladder), "$secondary").wrap(width - 1)


def above(ladder: LegLadder) -> str:
    """The step above and what it needs; where all loading is locked, that."""
    if ladder.locked or ladder.next is None:
        return ladder.ruling.why if ladder.locked else "the top of the ladder"
    name = EXERCISES[ladder.next].name
    if ladder.next is ladder.position.step:
        sets, reps = ladder.position.stages[ladder.position.stage + 1]
        name = f"{sets} x {reps} with more load"
    if ladder.offered:
        return f"Next: {name}. It is open."
    missing = [point.asks for gate in ladder.gates if not gate.open for point in gate.points if not point.met]
    first, *others = dict.fromkeys(missing) if missing else [""]
    more = f", and {len(others)} more" if others else ""
    return f"Next: {name}. Needs {first}{more}." if first else f"Next: {name}. Not today."


def advice(facts: Today, width: int) -> list[Content]:
    """Whom to ask after weeks without progress, and what a race asks for."""
    asked, told = facts.escalation, list[Content]()
    if asked:
        told += ruled(Content.styled(asked.text, "$warning"), asked.rule, width)
    if facts.race:
        told += ruled(Content(RACE_ADVICE[facts.race]), facts.race, width)
    return told
