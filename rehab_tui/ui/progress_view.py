"""Where one stands, as text: the ladder with its gates, the last weeks, the dose done; pure."""

from collections.abc import Iterator
from datetime import timedelta

from textual.content import Content

from rehab_tui.domain import insight, words
from rehab_tui.domain.gates import Gate
from rehab_tui.domain.ladder import Decision, LegLadder
from rehab_tui.domain.records import Entries
from rehab_tui.domain.scales import Leg, Step
from rehab_tui.domain.steps import DOSES, ladder_for
from rehab_tui.domain.today import Today
from rehab_tui.domain.trends import LegHistory, Trend, Week, answered_trend
from rehab_tui.ui.today_view import lines
from rehab_tui.ui.widgets.strips import bar

DECISIONS = {
    Decision.STAY: "stay on this step",
    Decision.OFFER: "the next step is offered: a accepts",
    Decision.BACK: "for now the step below",
    Decision.HOLD_DOSE: "the same step, one set less",
    Decision.LOCKED: "locked",
}
DOSE_DAYS = 28


def ladder_text(facts: Today, ladder: LegLadder) -> Content:
    """The ladder of one leg: steps reached with dates, the own step, the steps ahead."""
    leg = ladder.place.leg
    tendon = facts.now.profile.tendons.on(leg)
    steps = ladder_for(tendon.site) if tendon else ()
    here = steps.index(ladder.place.step)
    rows = [Content.styled(f"LADDER, {leg} leg", "bold $secondary")]
    for number, step in enumerate(steps):
        mark = "●" if number < here else "◉" if number == here else "○"
        style = "bold $primary" if number == here else "" if number < here else "$secondary"
        since = _reached(facts.now.entries, leg, step)
        rows.append(Content.styled(f" {mark} {DOSES[step].name:<27}{since}", style))
    return lines(*rows)


def gate_text(ladder: LegLadder) -> Content:
    """What today says of the leg, and what the next step still needs, point by point."""
    stage = ladder.place.loaded_stage
    now = f", now {stage[0]} x {stage[1]}" if stage else ""
    above = f"NEXT  {DOSES[ladder.next].name}" if ladder.next else "NEXT  the top of the ladder is reached"
    again = " with more load, fewer reps" if ladder.next is ladder.place.step else ""
    head = Content.assemble((above + again, "bold $secondary"), now)
    return lines(head, *_today_says(ladder), *(row for gate in ladder.gates for row in gate_lines(gate)))


def _reached(entries: Entries, leg: Leg, step: Step) -> str:
    days = [change.date for change in entries.steps if change.to is step and change.leg.covers(leg)]
    return days[-1].isoformat() if days else ""


def _today_says(ladder: LegLadder) -> Iterator[Content]:
    if ladder.decision is not Decision.STAY:
        why = f": {ladder.why}" if ladder.why and ladder.decision is not Decision.OFFER else ""
        colour = "$success" if ladder.decision is Decision.OFFER else "$warning"
        yield Content.styled(f" {DECISIONS[ladder.decision]}{why}", f"bold {colour}")


def gate_lines(gate: Gate) -> Iterator[Content]:
    """A gate's points, each with a mark and what was seen."""
    for point in gate.points:
        mark = ("✓", "$success") if point.met else ("·", "bold $warning")
        seen = f": {point.seen}" if point.seen else ""
        yield Content.assemble(f" {gate.rule:<4}", mark, f" {point.asks}{seen}")


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
    history = facts.now.histories.get(leg)
    measured = history.trend(facts.day) if history else Trend.UNKNOWN
    known = answered_trend(facts.now.entries.checkins, facts.day) if measured is Trend.UNKNOWN else measured
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
    end = (facts.now.began or facts.day) + timedelta(days=6)
    return history.week(end) if end < facts.day else None


def _since(now: float, first: float | None, unit: str = "") -> str:
    return words.number(now) + unit + (f" (at first {words.number(first)})" if first is not None else "")


def dose_text(facts: Today, width: int) -> Content:
    """Sessions and dose of the last four weeks, done against prescribed, per exercise and leg."""
    first = facts.day - timedelta(days=DOSE_DAYS - 1)
    done = [session for session in facts.now.entries.sessions if session.date >= first]
    early = sum(not session.completed for session in done)
    head = f"{len(done)} sessions in 4 weeks" + (f", {early} stopped early" if early else "")
    rows = [Content.assemble(("DOSE  ", "bold $secondary"), head)]
    found = insight.doses(facts.now.entries, first, facts.day)
    for step in dict.fromkeys(dose.step for dose in found):
        legs = [dose for dose in found if dose.step is step]
        row = Content(f" {DOSES[step].name:<27}")
        for dose in legs:
            amount = f"{words.number(dose.done)} of {words.number(dose.prescribed)}"
            filled = (bar(dose.done, dose.prescribed, width) + " ", "$primary") if width else ""
            row = Content.assemble(row, f"{dose.leg:<6}", filled, f"{amount:<15}")
        rows.append(Content.assemble(row, legs[0].unit))
    if not done:
        rows.append(Content(" What is done shows here after the first session."))
    return lines(*rows)


def outlook_text(facts: Today) -> Content:
    """The escalation, or where one stands in the recovery window; words that promise nothing."""
    if facts.escalation:
        firm = "Please see" if facts.escalation.firm else "Think of seeing"
        return Content.styled(f"ES1  {firm} a physio, it is no better than in the first week.", "$warning")
    window = facts.recovery
    if window is None:
        return Content("")
    return Content.styled(
        f"Week {window.week}; with a tendon like this most people need {window.from_weeks} to "
        f"{window.to_weeks}, some longer.",
        "$secondary",
    )


def pattern_text(facts: Today) -> Content:
    """The label for how the tendon behaves."""
    said = f"Pattern: {facts.pattern}, a label for how it behaves, not a scan finding."
    return Content.styled(said if facts.pattern else "", "$secondary")
