"""The session in progress: enough to go on with it, or to file it, after any kind of end."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from rehab_tui.domain.checked import Checked
from rehab_tui.domain.records import Id, Session, SetDone
from rehab_tui.practice.plan import SetPlan


@dataclass(frozen=True, kw_only=True)
class Draft(Checked):
    """What was planned, and the windows done so far; `saved_at` is when the last of them ended."""

    id: Id
    date: date
    started_at: datetime
    saved_at: datetime
    plan: tuple[SetPlan, ...]
    sets: tuple[SetDone, ...] = ()

    @property
    def completed(self) -> bool:
        """Whether every planned window was done in full."""
        windows = [window for plan in self.plan for window in plan.windows]
        return len(self.sets) == len(windows) and all(
            (done.held_s or 0) >= (window.hold_s or 0) and (done.reps or 0) >= (window.reps or 0)
            for done, window in zip(self.sets, windows, strict=True)
        )

    def session(self, ended_at: datetime, effort: int | None = None, note: str = "") -> Session:
        """The session record of what was done."""
        return Session(
            id=self.id,
            date=self.date,
            started_at=self.started_at,
            ended_at=ended_at,
            completed=self.completed,
            effort=effort,
            note=note,
            sets=self.sets,
        )


class DraftStore(Protocol):
    """Keeps at most one draft; `save` returns only when it is safely stored, and may raise DiaryError."""

    def load(self) -> Draft | None:
        """The draft an earlier end left behind, or None."""

    def save(self, draft: Draft) -> None:
        """Store the draft in place of the one before."""

    def clear(self) -> None:
        """Forget the draft: its session has been filed or dropped."""
