"""The session in progress: enough to go on with it, or to file it, after any kind of end."""

from datetime import date, datetime
from itertools import islice
from typing import Protocol

from rehab_tui.domain.records import Checked, Id, Note, Refused, Session, SetDone
from rehab_tui.practice.plan import SetPlan, Window


class Draft(Checked):
    """The plan, and the windows done so far; `saved_at` is when the draft was last stored."""

    id: Id
    date: date
    started_at: datetime
    saved_at: datetime
    plan: tuple[SetPlan, ...]
    sets: tuple[SetDone, ...] = ()
    note: Note = ""
    """The program's own remarks, such as seconds that only the person claims."""

    def agree(self) -> None:
        """Refuse an empty plan, and more windows done than planned."""
        if not self.plan:
            raise Refused("plan is empty; accepted: at least one set")
        if len(self.sets) > len(self.windows):
            raise Refused(f"sets has {len(self.sets)} entries; accepted: at most {len(self.windows)}")

    @property
    def windows(self) -> tuple[Window, ...]:
        """Every planned window in the order in which it comes."""
        return tuple(window for plan in self.plan for window in plan.windows)

    @property
    def done(self) -> tuple[int, int]:
        """How many planned sets were done in full, and how many in part."""
        rows = iter(self.sets)
        sets = [(plan.windows, tuple(islice(rows, len(plan.windows)))) for plan in self.plan]
        full = sum(
            len(done) == len(windows)
            and all(row.amount >= one.target for one, row in zip(windows, done, strict=True))
            for windows, done in sets
        )
        return full, sum(bool(done) for _, done in sets) - full

    @property
    def completed(self) -> bool:
        """Whether every planned window was done in full."""
        return self.done == (len(self.plan), 0)

    def session(self, ended_at: datetime, effort: int | None = None) -> Session:
        """The session record of what was done; a wall clock put back cannot end it before it began."""
        return Session(
            id=self.id,
            date=self.date,
            started_at=self.started_at,
            ended_at=max(ended_at, self.started_at),
            completed=self.completed,
            effort=effort,
            note=self.note,
            sets=self.sets,
        )


class DraftStore(Protocol):
    """Keeps at most one draft; `save` returns only when it is safely stored, and may raise DiaryError."""

    def load(self) -> Draft | None:
        """The draft that an earlier end left, or None."""

    def save(self, draft: Draft) -> None:
        """Store the draft in place of the one before."""

    def clear(self) -> None:
        """Forget the draft: its session has been filed or dropped."""
