"""The ladder of one leg as text, and point by point what its next step needs; pure."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.days import short_with_year
from rehab_tui.domain.facts import Situation
from rehab_tui.domain.ladder import Criterion, Decision, Gate, LegLadder
from rehab_tui.domain.records import EXERCISES, Leg, Step
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import lines

NEVER = "never, RH4"
WHY_NEVER = " RH4  no heel below the floor, ever"
ASKS_WIDTH = 28


def ladder_text(facts: Today, ladder: LegLadder) -> Content:
    """The ladder of one leg: steps reached with dates, the own step, those ahead, and what it never has."""
    leg, own, steps = ladder.position.leg, ladder.position.step, facts.situation.programme.steps
    rows = [Content.styled(f"LADDER, {leg} leg", "bold $secondary")]
    for step in steps:
        ahead = step.rank > own.rank
        if step not in ladder.steps:
            mark, note, style = "×", NEVER, "$secondary"
        elif step is own:
            mark, note, style = "◉", _reached(facts.situation, leg, step), "bold $primary"
        elif ahead:
            mark, note, style = "○", "next" if step is ladder.next else "", "$secondary"
        else:
            mark, note, style = "●", _reached(facts.situation, leg, step), ""
        if step is ladder.work_step is not own:
            note = "for now"
        rows.append(Content.styled(f" {mark} {EXERCISES[step].name:<27}{note}", style))
    return lines(
        *rows, *([] if len(ladder.steps) == len(steps) else [Content.styled(WHY_NEVER, "$secondary")])
    )


def _reached(now: Situation, leg: Leg, step: Step) -> str:
    """The day a leg came to a step; it came to the lowest when the programme began, unless noted higher."""
    changes = [change for change in now.entries.steps if change.leg.covers(leg)]
    days = [change.date for change in changes if change.to is step]
    from_below = step is Step.HOLD_DOUBLE and (not changes or changes[0].from_ is step)
    day = days[-1] if days else now.programme_began if from_below else None
    return day.isoformat() if day else ""


def gate_text(facts: Today, ladder: LegLadder, width: int, *, put_off: bool = False) -> Content:
    """What today says of the leg, and what the next step still needs, point by point."""
    stage = ladder.position.loaded_stage
    now = f", now {stage[0]} x {stage[1]}" if stage else ""
    above = f"NEXT  {EXERCISES[ladder.next].name if ladder.next else 'the top of the ladder is reached'}"
    again = " with more load, fewer reps" if ladder.next is ladder.position.step else ""
    kept = ladder.decision in (Decision.STAY, Decision.HOLD_DOSE)
    own_word = "   o overrides" if kept and ladder.may_override else ""
    head = Content.assemble((above + again, "bold $secondary"), now, (own_word, "$secondary"))
    says = _today_says(ladder, width, put_off=put_off)
    return lines(head, *says, *gate_lines(ladder.gates, facts.day))


def _today_says(ladder: LegLadder, width: int, *, put_off: bool) -> Iterator[Content]:
    said, until = words.ruling(ladder), ladder.ruling.until
    colour = "$success" if ladder.offered else "$warning"
    if ladder.offered:
        said += ", put off for today: a accepts all the same" if put_off else ": a accepts, n not now"
    for line in wrap(said, width - 1):
        yield Content.styled(f" {line}", f"bold {colour}")
    for line in wrap(f"until {until}" if until else "", width - 1):
        yield Content.styled(f" {line}", "$secondary")


def gate_lines(gates: Sequence[Gate], today: date) -> Iterator[Content]:
    """The gates' points, each with a mark and the days that speak for or against it.

    Gates that ask for the same share their lines.
    """
    rules: dict[tuple[Criterion, ...], str] = {}
    for gate in gates:
        rules[gate.points] = f"{rules.get(gate.points, '')} {gate.rule}"
    width = max((len(named) for named in rules.values()), default=0)
    for points, named in rules.items():
        for point, row in zip(points, _rows(points, today), strict=True):
            mark = ("✓", "$success") if point.met else ("·", "bold $warning")
            asks = f"{point.asks:<{ASKS_WIDTH}}" if row else point.asks
            yield Content.assemble(f"{named:<{width}} ", mark, f" {asks}", row)


def _rows(points: Sequence[Criterion], today: date) -> Iterator[Content]:
    """What the days say of each point, in columns where points speak of the same days."""
    cells = [
        [f"{short_with_year(seen.day, today, weekday=False)} {seen.words}" for seen in point.days]
        for point in points
    ]
    widths = [max(map(len, column)) for column in zip_longest(*cells, fillvalue="")]
    for point, row in zip(points, cells, strict=True):
        parts = [
            Content.styled(cell.ljust(width + 3), "" if seen.met else "bold $warning")
            for cell, width, seen in zip(row, widths, point.days, strict=False)
        ]
        yield Content.assemble(*parts, point.seen)
