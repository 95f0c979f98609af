"""The longer view: pattern, recovery window, and when to ask for help (ES1)."""

from datetime import timedelta
from typing import Literal, NamedTuple

from rehab_tui.domain.facts import Situation, Trend
from rehab_tui.domain.records import STOP_PAIN, Pattern, Site, calm, last

PatternLabel = Literal["reactive", "degenerative"]

EARLY = timedelta(days=28)
"""A tendon sore for no longer than this when the programme began is in its early stage (app's reading)."""

WINDOWS = {
    "reactive": (4, 8),
    Site.MID_PORTION: (12, 26),
    Site.INSERTIONAL: (16, 39),
    Site.BOTH: (16, 39),
    Site.UNSURE: (16, 39),
    "degenerative": (24, 52),
}
"""Weeks others typically needed (guide's table); the longer one if two legs differ."""


class Recovery(NamedTuple):
    """The window of weeks others needed, and the week one stands in (the first is 1)."""

    from_weeks: int
    to_weeks: int
    week: int


class Escalation(NamedTuple):
    """A suggestion to see a physio; firm from day 21."""

    rule: str
    firm: bool

    @property
    def text(self) -> str:
        """ES1 and ES2 as a sentence; weeks without numbers are no improvement either."""
        if self.rule == "ES2":
            return (
                "Think of seeing a physio: the tendon stands 1.5 points of pain or 30 min of stiffness "
                "above where it was eight weeks ago."
            )
        asks = "Please see" if self.firm else "Think of seeing"
        return f"{asks} a physio: no improvement since the first week."


def pattern_label(situation: Situation) -> PatternLabel | None:
    """How the tendon behaves, a label and never a scan finding; None if it is neither."""
    first, _ = last(14, situation.day)
    recent = [pain for leg in situation.histories.values() for pain in leg.pains_since(first)]
    answers = situation.answers_since(first)
    hours = [answer.hours for answer in answers if answer.hours is not None]
    degenerative = (
        any(tendon.nodule for tendon in situation.tendons)
        or max(recent, default=0) > STOP_PAIN
        or max(hours, default=0) > 48
        or situation.profile.pattern is Pattern.UNPREDICTABLE
        or situation.trend is Trend.PROGRESSIVE
    )
    if degenerative:
        return "degenerative"
    settles = bool(recent) and calm(max(recent)) and max(hours, default=0) <= 24
    return "reactive" if settles and situation.profile.pattern is Pattern.PREDICTABLE else None


def recovery(situation: Situation, pattern: PatternLabel | None) -> Recovery | None:
    """Where the person stands in the guide's window; None without a sore tendon or a beginning."""
    tendons = situation.tendons
    if not tendons or not situation.programme_began:
        return None
    windows = [WINDOWS[tendon.site] for tendon in tendons]
    early = all(tendon.since and situation.programme_began - tendon.since <= EARLY for tendon in tendons)
    if pattern == "degenerative":
        windows = [WINDOWS["degenerative"]]
    elif pattern == "reactive" and early and all(tendon.site is Site.MID_PORTION for tendon in tendons):
        windows = [WINDOWS["reactive"]]
    return Recovery(*max(windows), week=situation.days_managed // 7 + 1)


def escalation(situation: Situation) -> Escalation | None:
    """ES1: two weeks in and no better, ask a physio, three weeks in firmly; ES2: crept up in eight weeks."""
    if not situation.improved and situation.days_managed >= 14:
        return Escalation("ES1", firm=situation.days_managed >= 21)
    return Escalation("ES2", firm=False) if situation.crept_up else None
