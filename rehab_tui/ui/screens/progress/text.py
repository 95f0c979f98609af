"""Progress as text: whether the tendon gets better, the dose done, the outlook, the ladder; pure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.days import short_with_year
from rehab_tui.domain.facts.load import DoseDone, doses
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.trends import LegHistory, Trend, Week, answered_trend
from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.ladder.criteria import Criterion
from rehab_tui.domain.ladder.gates import Gate
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.records import EXERCISES, Leg, Step
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import lines
from rehab_tui.ui.widgets.strips import bar

NEVER = "never, RH4"
WHY_NEVER = " RH4  no heel below the floor, ever"
ASKS_WIDTH = 28
DOSE_DAYS = 28

ANSWERS = {
    Trend.IMPROVING: ("▼ BETTER", "$success"),
    Trend.STEADY: ("━ STEADY", "$primary"),
    Trend.UNKNOWN: ("? NOT KNOWN YET", "$secondary"),
    Trend.WORSE_ONCE: ("▲ WORSE", "$warning"),
    Trend.PROGRESSIVE: ("▲▲ WORSE TWICE", "$error"),
}
"""Shape, word and colour: any one of them is enough."""


def answer_text(facts: Today, leg: Leg) -> Content:
    """Am I getting better: the trend in a word, and the weekly values it rests on."""
    history = facts.situation.histories.get(leg)
    measured = history.trend(facts.day) if history else Trend.UNKNOWN
    known = (
        answered_trend(facts.situation.entries.checkins, facts.day) if measured is Trend.UNKNOWN else measured
    )
    word, colour = ANSWERS[known]
    said = Content.styled(f" {word} ", f"reverse bold {colour}")
    if history is None:
        return Content.assemble(said, "  it shows once check-ins are logged")
    now, first = history.week(facts.day), _first_week(facts, history)
    if now is None:
        return Content.assemble(said, "  three logged days in a week give the first value")
    parts = ["pain " + _since(now.pain, first.pain if first else None)]
    if now.stiffness is not None:
        parts.append("stiffness " + _since(now.stiffness, first.stiffness if first else None, " min"))
    return Content.assemble(said, "  ", "   ".join(parts))


def _first_week(facts: Today, history: LegHistory) -> Week | None:
    """The programme's first week, once it is over."""
    end = (facts.situation.programme_began or facts.day) + timedelta(days=6)
    return history.week(end) if end < facts.day else None


def _since(now: float, first: float | None, unit: str = "") -> str:
    return words.number(now) + unit + (f" (at first {words.number(first)})" if first is not None else "")


def dose_text(facts: Today, width: int) -> Content:
    """Sessions and dose of the last four weeks, done against prescribed, newest exercise first."""
    first = facts.day - timedelta(days=DOSE_DAYS - 1)
    done = [session for session in facts.situation.entries.sessions if session.date >= first]
    if not done:
        return lines(
            Content.assemble(("DOSE  ", "bold $secondary"), "no session in 4 weeks"),
            Content(" What is done shows here after the first one."),
        )
    early = sum(not session.completed for session in done)
    stopped = f", {early} stopped early" if early else ""
    head = f"{len(done)} {'session' if len(done) == 1 else 'sessions'} in 4 weeks{stopped}"
    found = doses(facts.situation, first)
    by_step = {
        step: [dose for dose in found if dose.step is step]
        for step in (*reversed(facts.situation.programme.steps), Step.SEATED_RAISE)
    }
    rows = (_dose_row(legs, width) for legs in by_step.values() if legs)
    return lines(Content.assemble(("DOSE  ", "bold $secondary"), head), *rows)


def _dose_row(legs: Sequence[DoseDone], width: int) -> Content:
    row = Content(f" {EXERCISES[legs[0].step].name:<27}")
    for dose in legs:
        amount = f"{words.number(dose.done)} of {words.number(dose.prescribed)}"
        filled = (bar(dose.done, dose.prescribed, width) + " ", "$primary") if width else ""
        row = Content.assemble(row, f"{dose.leg:<6}", filled, f"{amount:<15}")
    return Content.assemble(row, legs[0].unit)


def outlook_text(facts: Today) -> Content:
    """The escalation, or where one stands in the recovery window; words that promise nothing."""
    if facts.escalation:
        return Content.styled(f" ES1  {words.escalation(facts.escalation)}", "$warning")
    window = facts.recovery
    if window is None:
        return Content("")
    late, early = window.week > window.to_weeks, window.week < window.from_weeks
    where = "past" if late else "before" if early else "within"
    span = f"the {window.from_weeks} to {window.to_weeks} weeks of the coach's guide"
    return Content.styled(f" Week {window.week}, {where} {span}; some need longer.", "$secondary")


def pattern_text(facts: Today) -> Content:
    """The label for how the tendon behaves."""
    said = f"Pattern: {facts.pattern}, a label for how it behaves, not a scan finding."
    return Content.styled(said if facts.pattern else "", "$secondary")


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
