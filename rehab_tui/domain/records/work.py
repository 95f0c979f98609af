"""The rehab that was done, as frozen records: sets, sessions, and steps of the ladder taken."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Refused, Within
from rehab_tui.domain.records.choices import ChangedBy, Leg, Step
from rehab_tui.domain.records.scales import Id, Load, Note, Pain

Tempo = Annotated[float, Within(0.5, 30)]
"""Seconds of one way of a raise, up or down."""


@dataclass(frozen=True, kw_only=True)
class SetDone(Checked):
    """One leg's part of a set as it was paced: seconds held, or reps at a tempo, and the pain in it."""

    step: Step
    leg: Leg
    set: Annotated[int, Within(1, 20)]
    target_s: Annotated[float, Within(1, 600)] | None = None
    held_s: Annotated[float, Within(0, 600)] | None = None
    target_reps: Annotated[int, Within(1, 100)] | None = None
    reps: Annotated[int, Within(0, 100)] | None = None
    up_s: Tempo | None = None
    down_s: Tempo | None = None
    load_kg: Load = 0
    pain: Pain | None = None

    def agree(self) -> None:
        """Refuse a set that is neither a hold nor raises, or both."""
        self.one_of("held_s", "reps")

    @property
    def amount(self) -> float:
        """Seconds held, or reps done."""
        return self.held_s if self.held_s is not None else self.reps or 0

    @property
    def target(self) -> float:
        """Seconds or reps that were asked for, 0 if none were noted."""
        return (self.target_reps if self.held_s is None else self.target_s) or 0


@dataclass(frozen=True, kw_only=True)
class Session(Checked):
    """One rehab session; `completed` means every prescribed set was done, `effort` is 0-10."""

    id: Id
    date: date
    started_at: datetime | None = None
    ended_at: datetime | None = None
    completed: bool = False
    effort: Annotated[int, Within(0, 10)] | None = None
    note: Note = ""
    sets: tuple[SetDone, ...] = ()
    modified: datetime | None = None

    def agree(self) -> None:
        """Refuse an end before the start."""
        if self.started_at and self.ended_at and self.ended_at < self.started_at:
            ended, started = self.ended_at.isoformat(), self.started_at.isoformat()
            raise Refused(f"ended_at is {ended}; accepted: {started} or later")


@dataclass(frozen=True, kw_only=True)
class StepChange(Checked):
    """A leg moved to another step of the ladder; `reason` is a rule id or the person's own words."""

    date: date
    leg: Leg
    from_: Step | None = None
    to: Step
    by: ChangedBy
    reason: Note = ""
    modified: datetime | None = None
