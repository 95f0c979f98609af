"""Marked illness or holiday: which days a pause covers, and what it excuses."""

from collections.abc import Sequence
from datetime import date, timedelta

from rehab_tui.domain.records import Pause

UNMARKED_PAUSE = timedelta(days=13)
"""So many days after its first one a pause without an end is taken to be over."""

EXCUSED_AFTER = 3
"""Days after a brief pause on which no rehab is asked for yet."""


def pause_end(pause: Pause) -> date:
    """The last day of a pause; one without an end counts for 14 days."""
    return pause.to or pause.from_ + UNMARKED_PAUSE


def covers(pause: Pause, day: date) -> bool:
    """Whether the plan waits on that day."""
    return pause.from_ <= day <= pause_end(pause)


def brief(pause: Pause) -> bool:
    """Whether a pause is no longer than the 14 days after which the work steps back."""
    return pause_end(pause) - pause.from_ <= UNMARKED_PAUSE


def excused(pauses: Sequence[Pause], day: date) -> bool:
    """Whether no rehab is asked for: during a marked pause, and the three days after a brief one."""
    return any(
        covers(pause, day) or (brief(pause) and 0 < (day - pause_end(pause)).days <= EXCUSED_AFTER)
        for pause in pauses
    )


def open_pause(pauses: Sequence[Pause], day: date) -> Pause | None:
    """A pause whose end was not marked within its 14 days; it is asked about."""
    return next((pause for pause in pauses if pause.to is None and pause_end(pause) < day), None)
