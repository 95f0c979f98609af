"""Everything noted so far, as one snapshot."""

from dataclasses import dataclass, field
from datetime import date

from rehab_tui.domain.records.log import CheckIn, Measurement, Pause, Run
from rehab_tui.domain.records.person import Profile
from rehab_tui.domain.records.work import Session, StepChange

Record = Profile | CheckIn | Run | Session | Measurement | StepChange | Pause


@dataclass(frozen=True, kw_only=True)
class Entries:
    """Everything noted so far, oldest first in each list; a snapshot that never changes."""

    profile: Profile = field(default_factory=Profile)
    checkins: tuple[CheckIn, ...] = ()
    runs: tuple[Run, ...] = ()
    sessions: tuple[Session, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    steps: tuple[StepChange, ...] = ()
    pauses: tuple[Pause, ...] = ()

    @property
    def first_day(self) -> date | None:
        """The first day of a check-in, a run or a session; None if there is none."""
        firsts = (rows[0].date for rows in (self.checkins, self.runs, self.sessions) if rows)
        return min(firsts, default=None)
