"""What the next step of the ladder still needs, point by point."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.ladder import Criterion, Gate, LegLadder
from rehab_tui.domain.records import EXERCISES
from rehab_tui.ui.commands import key
from rehab_tui.ui.screens.shared.points import point_lines


def gate_title(ladder: LegLadder) -> str:
    """The step above, and where one stands on this one."""
    if ladder.locked:
        return "The next step"
    stage = ladder.position.loaded_stage
    now = f", now {stage[0]} x {stage[1]}" if stage else ""
    above = EXERCISES[ladder.next].name if ladder.next else "the top of the ladder is reached"
    return f"Next: {'more load, fewer reps' if ladder.next is ladder.position.step else above}{now}"


def gate_rows(
    ladder: LegLadder, today: date, width: int, *, put_off: bool = False, missing: bool = False
) -> list[Content]:
    """What today says of the leg, and what the next step needs, or of that only what is `missing`."""
    says = list(ruling_rows(ladder, width, put_off=put_off))
    return says if ladder.locked else [*says, *gate_lines(ladder.gates, today, width, missing=missing)]


def ruling_rows(ladder: LegLadder, width: int, *, put_off: bool) -> Iterator[Content]:
    """What today says of the leg, if that is not to go on."""
    said, until = words.ruling(ladder), ladder.ruling.until
    colour = "$success" if ladder.offered else "$warning"
    if ladder.offered:
        accept, postpone = key("offers.accept", "a"), key("offers.postpone", "n")
        waits = f": {accept} accepts, {postpone} not now"
        said += f", put off for today: {accept} accepts all the same" if put_off else waits
    yield from (Content.styled(line, f"bold {colour}") for line in wrap(said, width))
    yield from (Content.styled(line, "$secondary") for line in wrap(f"until {until}" if until else "", width))


def gate_lines(gates: Sequence[Gate], today: date, room: int, *, missing: bool = False) -> Iterator[Content]:
    """The gates' points; gates that ask the same share lines."""
    rules: dict[tuple[Criterion, ...], str] = {}
    for gate in gates:
        rules[gate.points] = f"{rules.get(gate.points, '')} {gate.rule}"
    for points, named in rules.items():
        yield from point_lines(points, today, room, named[1:], missing=missing)
