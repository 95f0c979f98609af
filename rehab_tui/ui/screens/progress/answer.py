"""Whether the tendon gets better, where one stands in the recovery window, and how the tendon behaves."""

from datetime import timedelta

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.facts import Trend, answered_trend
from rehab_tui.domain.records import Leg
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import CHECKIN

ANSWERS = {
    Trend.IMPROVING: ("▼ BETTER", "$success"),
    Trend.STEADY: ("━ STEADY", "$primary"),
    Trend.UNKNOWN: ("? NOT KNOWN YET", "$secondary"),
    Trend.WORSE_ONCE: ("▲ WORSE", "$warning"),
    Trend.PROGRESSIVE: ("▲▲ WORSE TWICE", "$error"),
}
"""Shape, word and colour: any one of them is enough; shorter than in the table of names, for a badge."""


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
        return Content.assemble(said, f"  it shows once check-ins are logged: {CHECKIN} begins")
    end = (facts.situation.programme_began or facts.day) + timedelta(days=6)
    now, first = history.week(facts.day), history.week(end) if end < facts.day else None
    if now is None:
        return Content.assemble(said, "  three logged days in a week give the first value")
    parts = ["pain " + _since(now.pain, first.pain if first else None)]
    if now.stiffness is not None:
        parts.append("stiffness " + _since(now.stiffness, first.stiffness if first else None, " min"))
    return Content.assemble(said, "  ", "   ".join(parts))


def _since(now: float, first: float | None, unit: str = "") -> str:
    return words.mean(now) + unit + (f" (at first {words.mean(first)})" if first is not None else "")


def outlook_text(facts: Today) -> Content:
    """The escalation, or where one stands in the recovery window; words that promise nothing."""
    if facts.escalation:
        return Content.styled(f"{facts.escalation.text} {facts.escalation.rule}", "$warning")
    window = facts.recovery
    if window is None:
        return Content("")
    late, early = window.week > window.to_weeks, window.week < window.from_weeks
    where = "past" if late else "before" if early else "within"
    span = f"the {window.from_weeks} to {window.to_weeks} weeks of the coach's guide"
    return Content.styled(f"Week {window.week}, {where} {span}; some need longer.", "$secondary")


def pattern_text(facts: Today) -> Content:
    """The label for how the tendon behaves."""
    said = f"Pattern: {facts.pattern}, a label for how it behaves, not a scan finding."
    return Content.styled(said if facts.pattern else "", "$secondary")
