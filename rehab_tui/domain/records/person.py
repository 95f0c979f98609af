"""The person: the sore tendons, the answers to the safety questions, a race."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any

from rehab_tui.domain.records.checked import Checked, Within
from rehab_tui.domain.records.choices import SIDES, Leg, Pattern, Site, Weekday
from rehab_tui.domain.records.rehab_plan import RehabPlan
from rehab_tui.domain.records.scales import ClockTime, Name
from rehab_tui.domain.records.units import METRIC, Units

Since = date
"""The day of a first answer; a record with a field `date` of its own cannot name the type so."""


class Tendon(Checked):
    """One sore Achilles tendon; `tender_cm` is the height of the sore place above the heel bone."""

    site: Site
    since: date | None = None
    tender_cm: Annotated[float, Within(0, 20)] | None = None
    nodule: bool = False


class Tendons(Checked):
    """The sore tendons by side; a sound side is None."""

    left: Tendon | None = None
    right: Tendon | None = None

    def on(self, side: Leg) -> Tendon | None:
        """The sore tendon of that side, or None if it is sound."""
        return self.left if side is Leg.LEFT else self.right

    @property
    def sore(self) -> tuple[Leg, ...]:
        """The sore sides, left first."""
        return tuple(side for side in SIDES if self.on(side))


class Screening(Checked):
    """Answers to the safety questions of the EV rules, as given on `date`."""

    date: date
    fluoroquinolone: bool = False
    fluoroquinolone_since: Since | None = None
    """The day of the first answer that said yes; answering again does not move it."""
    inflammatory: bool = False
    bone_night_pain: bool = False
    steroid_injection: bool = False
    steroid_injection_since: Since | None = None
    """As for the antibiotic."""
    cholesterol: bool = False
    under_18: bool = False

    @classmethod
    def answered(cls, on: Since, yes: Collection[str], before: "Screening | None") -> "Screening":
        """The answers of a day, the names of those that are true; a yes that was one before keeps its day."""

        def since(name: str) -> Since | None:
            known = before.counted_from(name) if before else None
            return (known or on) if name in yes else None

        return cls(
            date=on,
            fluoroquinolone="fluoroquinolone" in yes,
            fluoroquinolone_since=since("fluoroquinolone"),
            inflammatory="inflammatory" in yes,
            bone_night_pain="bone_night_pain" in yes,
            steroid_injection="steroid_injection" in yes,
            steroid_injection_since=since("steroid_injection"),
            cholesterol="cholesterol" in yes,
            under_18="under_18" in yes,
        )

    def counted_from(self, name: str) -> Since | None:
        """The day from which an answer that runs out counts; None if it was a no."""
        return (getattr(self, f"{name}_since") or self.date) if getattr(self, name) else None

    def with_drugs(self, since: Mapping[str, Since]) -> "Screening":
        """The same answers with a yes to these drugs, each counted from its day."""
        yes: dict[str, Any] = {}
        for name, day in since.items():
            yes |= {name: True, f"{name}_since": day}
        return replace(self, **yes)


class Race(Checked):
    """A race the person hopes to run."""

    date: date
    name: Name = ""
    distance_km: Annotated[float, Within(0, 400)] | None = None


class UsualWeek(Checked):
    """The km of a usual week as the profile held them until a day, that day included; None if unknown."""

    until: date
    km: Annotated[float, Within(0, 400)] | None

    def __str__(self) -> str:
        return f"{self.until}:{'' if self.km is None else format(self.km, 'g')}"


class Profile(Checked):
    """What is known of the person; `assessed` is the day a clinician last ruled out a tear."""

    tendons: Tendons = Tendons()
    assessed: date | None = None
    assessed_time: ClockTime | None = None
    programme_start: date | None = None
    pattern: Pattern | None = None
    usual_weekly_km: Annotated[float, Within(0, 400)] | None = None
    usual_before: tuple[UsualWeek, ...] = ()
    week_starts: Weekday = Weekday.MONDAY
    units: Units = METRIC
    race: Race | None = None
    screening: Screening | None = None
    programme: RehabPlan | None = None
    """The programme in force; None is the guide's ladder."""
    modified: datetime | None = None

    def usual_on(self, day: date) -> float | None:
        """The km of a usual week as the profile held them on a day that is over, or holds them now."""
        stood = [week for week in self.usual_before if day <= week.until]
        return min(stood, key=lambda week: week.until).km if stood else self.usual_weekly_km
