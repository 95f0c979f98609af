"""Everything noted so far, as one snapshot, and the names of new records."""

from datetime import date, datetime
from uuid import UUID

from rehab_tui.domain.records.activity import Activity
from rehab_tui.domain.records.frozen import Frozen
from rehab_tui.domain.records.log import CheckIn, Measurement, Pause, Run
from rehab_tui.domain.records.person import Profile
from rehab_tui.domain.records.rehab_plan import KeptPlan
from rehab_tui.domain.records.rows import Rows
from rehab_tui.domain.records.work import Session, StepChange

Record = Profile | CheckIn | Run | Session | Measurement | StepChange | Pause | Activity | KeptPlan


class Entries(Frozen):
    """Everything noted so far, oldest first in each list; a snapshot that never changes."""

    profile: Profile = Profile()
    checkins: Rows[CheckIn] = ()
    runs: Rows[Run] = ()
    sessions: Rows[Session] = ()
    measurements: Rows[Measurement] = ()
    steps: Rows[StepChange] = ()
    pauses: Rows[Pause] = ()
    activities: Rows[Activity] = ()
    plans: Rows[KeptPlan] = ()

    @property
    def first_day(self) -> date | None:
        """The first day of a check-in, a run or a session; None if there is none, whatever else was done."""
        firsts = (rows[0].date for rows in (self.checkins, self.runs, self.sessions) if rows)
        return min(firsts, default=None)

    @property
    def first_told(self) -> date | None:
        """The first day a person told something of; runs out of files may go back for years before it."""
        told = next((run.date for run in self.runs if not run.untold), None)
        firsts = (rows[0].date for rows in (self.checkins, self.sessions) if rows)
        return min(filter(None, (*firsts, told)), default=None)


def uuid7(moment: datetime, chance: bytes) -> str:
    """A UUIDv7 of that moment and at least 10 random bytes (RFC 9562, section 5.7)."""
    stamp = int(moment.timestamp() * 1000).to_bytes(6, "big")
    body = bytearray(stamp + chance[:10])
    body[6] = body[6] & 0x0F | 0x70
    body[8] = body[8] & 0x3F | 0x80
    return str(UUID(bytes=bytes(body)))
