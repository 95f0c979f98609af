"""Where one stands in the recovery window, and how the tendon behaves."""

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.today import Today


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
