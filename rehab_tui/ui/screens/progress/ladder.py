"""The ladder of one leg as text."""

from textual.content import Content

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.ladder import LegLadder
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
            mark, note, style = "◉", _reached(facts.situation, leg, step), "bold $primary"
        elif above:
            mark, note, style = "○", "next" if step is ladder.next and not ladder.locked else "", "$secondary"
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
    from_below = step is now.programme.steps[0] and (not changes or changes[0].from_ is step)
    day = days[-1] if days else now.programme_began if from_below else None
    return day.isoformat() if day else ""
