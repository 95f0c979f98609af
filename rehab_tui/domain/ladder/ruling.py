"""What the ladder decides of a leg today."""

from enum import StrEnum
from typing import NamedTuple

CLEAN = (
    "at least half a session of it at 3 or less, no worse the morning after; "
    "then your own step, one set less at first"
)
HALF = "at least half a session at 3 or less, no worse the morning after"
CALM = "a session at {} or less, no worse the morning after"
WEEK_LATER = f"once a week has passed since the stop, {CLEAN}"
ONCE = "one session of it"
"""How long the work stays eased: until this has happened."""


class Decision(StrEnum):
    """What the ladder says of a leg today."""

    STAY = "stay"
    OFFER = "offer"
    BACK = "back"
    HOLD_DOSE = "hold_dose"
    LOCKED = "locked"


FIRMNESS = (Decision.STAY, Decision.HOLD_DOSE, Decision.BACK, Decision.LOCKED)
"""Of two decisions the firmer one counts."""


class Ruling(NamedTuple):
    """What is decided of a leg; `why` with its rule or numbers, `until` what ends it, "" if nothing need."""

    decision: Decision
    why: str = ""
    until: str = ""


FREE = Ruling(Decision.STAY)
OFFERED = Ruling(Decision.OFFER, "every point of the gate is met")
UNANSWERED = Ruling(Decision.STAY, "AM8: the next step is offered once what is missing today is told")
PAUSED = Ruling(Decision.STAY, "the plan is paused: the next step is offered after it")
STOPPED = Ruling(Decision.STAY, "a stop in the last 7 days: the next step is offered once a week is calm")
