"""Cross-training as a frozen record: a swim, a ride, a walk."""

from datetime import date, datetime
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Within
from rehab_tui.domain.records.choices import ActivityKind
from rehab_tui.domain.records.scales import ClockTime, Id, Note, Pain

LONGEST_MIN = 1440
"""Minutes of a day; what goes on longer is one of each day."""


class Activity(Checked):
    """Cross-training: what, how long, and the tendon's worst pain in it, None if it was not told."""

    id: Id
    date: date
    time: ClockTime | None = None
    kind: ActivityKind
    duration_min: Annotated[float, Within(1, LONGEST_MIN)]
    pain_worst: Pain | None = None
    note: Note = ""
    modified: datetime | None = None

    @property
    def worst_pain(self) -> int:
        """The pain, 0 if none was noted."""
        return self.pain_worst or 0
