"""The ladder of one leg as text."""

from textual.content import Content

from rehab_tui.domain.ladder import LegLadder, reached
from rehab_tui.domain.records import EXERCISES, Leg, Step
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import lines

NEVER = "never, RH4"
WHY_NEVER = " RH4  no heel below the floor, ever"


def ladder_text(facts: Today, ladder: LegLadder) -> Content:
    """The ladder of one leg: steps reached with dates, the own step, those above, and what it never has."""
    leg, own, steps = ladder.position.leg, ladder.position.step, facts.situation.programme.steps
    rows = [Content.styled(f"LADDER, {leg} leg", "bold $secondary")]
    for step in steps:
        above = step.rank > own.rank
        if step not in ladder.steps:
            mark, note, style = "×", NEVER, "$secondary"
        elif step is own:
            mark, note, style = "◉", _day(facts, leg, step), "bold $primary"
        elif above:
            mark, note, style = "○", "next" if step is ladder.next and not ladder.locked else "", "$secondary"
        else:
            mark, note, style = "●", _day(facts, leg, step), ""
        if step is ladder.work_step is not own:
            note = "for now"
        rows.append(Content.styled(f" {mark} {EXERCISES[step].name:<27}{note}", style))
    return lines(
        *rows, *([] if len(ladder.steps) == len(steps) else [Content.styled(WHY_NEVER, "$secondary")])
    )


def _day(facts: Today, leg: Leg, step: Step) -> str:
    day = reached(facts.situation, leg, step)
    return day.isoformat() if day else ""
