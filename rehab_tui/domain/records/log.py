"""What a person notes day by day, as frozen records that refuse a wrong value; fields as in the bundle."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Refused, Within
from rehab_tui.domain.records.scales import (
    SIDES,
    ChangedBy,
    ClockTime,
    Id,
    Leg,
    Load,
    MeasurementKind,
    Minutes,
    MorningAfter,
    Note,
    Pain,
    RunEffort,
    Settled,
    Sign,
    Source,
    Step,
    Surface,
    Versus,
)

Tempo = Annotated[float, Within(0.5, 30)]
"""Seconds of one way of a raise, up or down."""


@dataclass(frozen=True, kw_only=True)
class TendonToday(Checked):
    """One tendon at a check-in: pain on the first steps, minutes of stiffness, and pain through the day."""

    morning_pain: Pain | None = None
    stiffness_min: Minutes | None = None
    day_pain: Pain | None = None


@dataclass(frozen=True, kw_only=True)
class TendonsToday(Checked):
    """A check-in's answers by side."""

    left: TendonToday | None = None
    right: TendonToday | None = None

    def on(self, side: Leg) -> TendonToday | None:
        """The answers for that side, or None where nothing was said."""
        return self.left if side is Leg.LEFT else self.right

    def __iter__(self) -> Iterator[TendonToday]:
        return (today for side in SIDES if (today := self.on(side)))


@dataclass(frozen=True, kw_only=True)
class CheckIn(Checked):
    """The daily check-in; one a date."""

    date: date
    time: ClockTime | None = None
    tendons: TendonsToday = TendonsToday()
    signs: tuple[Sign, ...] = ()
    versus_last_week: Versus | None = None
    note: Note = ""
    modified: datetime | None = None

    def agree(self) -> None:
        """Refuse the same sign twice."""
        if len(set(self.signs)) < len(self.signs):
            raise Refused(f"signs is {[str(sign) for sign in self.signs]}; accepted: each sign once")


@dataclass(frozen=True, kw_only=True)
class Run(Checked):
    """One run; `time` is its start, `pain_after` the worst in the hours behind it."""

    id: Id
    date: date
    time: ClockTime | None = None
    distance_km: Annotated[float, Within(0, 300)]
    duration_min: Annotated[float, Within(0, 2880)] | None = None
    pain_start: Pain | None = None
    pain_worst: Pain | None = None
    pain_end: Pain | None = None
    pain_after: Pain | None = None
    limp: bool = False
    gait_altered: bool = False
    effort: RunEffort = RunEffort.EASY
    hills: bool = False
    surface: Surface | None = None
    cadence_spm: Annotated[int, Within(60, 260)] | None = None
    morning_after: MorningAfter | None = None
    settled: Settled | None = None
    source: Source = Source.MANUAL
    note: Note = ""
    modified: datetime | None = None


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
        hold, raises = self.held_s is not None, self.reps is not None
        if hold == raises:
            raise Refused(
                f"held_s is {self.held_s} and reps is {self.reps}; accepted: exactly one of the two"
            )

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
            raise Refused(
                f"ended_at is {self.ended_at.isoformat()}; accepted: {self.started_at.isoformat()} or later"
            )


HIGHEST = {
    MeasurementKind.KNEE_TO_WALL: 30,
    MeasurementKind.HEEL_RAISES: 200,
    MeasurementKind.VISA_A: 100,
    MeasurementKind.TENDON_RATING: 100,
}


@dataclass(frozen=True, kw_only=True)
class Measurement(Checked):
    """A test result: cm, reps, or points, as its kind says."""

    id: Id
    date: date
    kind: MeasurementKind
    leg: Leg
    value: Annotated[float, Within(0, 200)]
    modified: datetime | None = None

    def agree(self) -> None:
        """Refuse a value beyond what this kind of test can give."""
        if self.value > HIGHEST[self.kind]:
            raise Refused(f"value is {self.value:g}; accepted for {self.kind}: 0 to {HIGHEST[self.kind]}")


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


@dataclass(frozen=True, kw_only=True)
class Pause(Checked):
    """Illness or holiday: the plan waits and nothing is broken; without `to` it still goes on."""

    from_: date
    to: date | None = None
    reason: Note = ""
    modified: datetime | None = None

    def agree(self) -> None:
        """Refuse an end before the start."""
        if self.to and self.to < self.from_:
            raise Refused(f"to is {self.to}; accepted: {self.from_} or later")

    def covers(self, day: date) -> bool:
        """Whether the plan waits on that day."""
        return self.from_ <= day and (self.to is None or day <= self.to)
