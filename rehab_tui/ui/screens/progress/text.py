"""Whether the tendon gets better, the dose done, and the outlook, as text; pure."""

from collections.abc import Sequence
from datetime import timedelta

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.facts import DoseDone, LegHistory, Trend, Week, answered_trend, doses
from rehab_tui.domain.records import EXERCISES, Leg, Step
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import lines
from rehab_tui.ui.widgets.strips import bar

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
