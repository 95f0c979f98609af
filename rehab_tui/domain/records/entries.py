"""Everything noted so far, as one snapshot."""

from dataclasses import dataclass, field

from rehab_tui.domain.records.log import CheckIn, Measurement, Pause, Run, Session, StepChange
from rehab_tui.domain.records.person import Profile

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
