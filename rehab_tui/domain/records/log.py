"""What a person notes of a day beside the work: check-in, run, test, pause; fields as in the bundle."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from typing import Annotated

from rehab_tui.domain.records import choices
from rehab_tui.domain.records.checked import Checked, Refused, Within
from rehab_tui.domain.records.scales import ClockTime, Id, Minutes, Note, Pain


class TendonToday(Checked):
    """One tendon at a check-in: pain on the first steps, minutes of stiffness, and pain through the day."""

    morning_pain: Pain | None = None
    stiffness_min: Minutes | None = None
    day_pain: Pain | None = None


class TendonsToday(Checked):
    """A check-in's answers by side."""

    left: TendonToday | None = None
    right: TendonToday | None = None

    def on(self, side: choices.Leg) -> TendonToday | None:
        """The answers for that side, or None if there are none."""
        return self.left if side is choices.Leg.LEFT else self.right

    def __iter__(self) -> Iterator[TendonToday]:
        return (today for today in (self.left, self.right) if today)


class CheckIn(Checked):
    """The daily check-in; one a date."""

    date: date
    time: ClockTime | None = None
    tendons: TendonsToday = TendonsToday()
    signs: tuple[choices.Sign, ...] = ()
    versus_last_week: choices.Versus | None = None
    note: Note = ""
    modified: datetime | None = None

    @cached_property
    def worst_pain(self) -> int:
        """The highest pain of both legs, 0 if none was noted."""
        pains = [max(tendon.morning_pain or 0, tendon.day_pain or 0) for tendon in self.tendons]
        return max(pains, default=0)

    def agree(self) -> None:
        """Refuse the same sign twice."""
        if len(set(self.signs)) < len(self.signs):
            raise Refused(f"signs is {[str(sign) for sign in self.signs]}; accepted: each sign once")


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
    effort: choices.RunEffort = choices.RunEffort.EASY
    hills: bool = False
    surface: choices.Surface | None = None
    cadence_spm: Annotated[int, Within(60, 260)] | None = None
    morning_after: choices.MorningAfter | None = None
    settled: choices.Settled | None = None
    source: choices.Source = choices.Source.MANUAL
    note: Note = ""
    modified: datetime | None = None

    @property
    def has_km(self) -> bool:
        """Whether it is a run: one of 0 km is none, and only what is noted with it counts."""
        return self.distance_km > 0

    @property
    def pains_running(self) -> list[int]:
        """The pains noted while running."""
        noted = (self.pain_start, self.pain_worst, self.pain_end)
        return [pain for pain in noted if pain is not None]

    @property
    def untold(self) -> bool:
        """Whether it came out of a file, and nothing was told of its pain since."""
        typed = self.source is choices.Source.MANUAL
        return self.has_km and not typed and not self.pains_running and self.pain_after is None


HIGHEST = {
    choices.MeasurementKind.KNEE_TO_WALL: 30,
    choices.MeasurementKind.HEEL_RAISES: 200,
    choices.MeasurementKind.VISA_A: 100,
    choices.MeasurementKind.TENDON_RATING: 100,
}


class Measurement(Checked):
    """A test result: cm, reps, or points, as its kind says."""

    id: Id
    date: date
    kind: choices.MeasurementKind
    leg: choices.Leg
    value: Annotated[float, Within(0, 200)]
    modified: datetime | None = None

    def agree(self) -> None:
        """Refuse a value beyond what this kind of test can give."""
        if self.value > HIGHEST[self.kind]:
            raise Refused(f"value is {self.value:g}; accepted for {self.kind}: 0 to {HIGHEST[self.kind]}")


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
