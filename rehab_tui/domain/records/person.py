"""The person: the sore tendons, the answers to the safety questions, a race."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Within
from rehab_tui.domain.records.choices import SIDES, Leg, Pattern, Site
from rehab_tui.domain.records.scales import Name


@dataclass(frozen=True, kw_only=True)
class Tendon(Checked):
    """One sore Achilles tendon; `tender_cm` is the height of the sore place above the heel bone."""

    site: Site
    since: date | None = None
    tender_cm: Annotated[float, Within(0, 20)] | None = None
    nodule: bool = False


@dataclass(frozen=True, kw_only=True)
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


@dataclass(frozen=True, kw_only=True)
class Screening(Checked):
    """Answers to the safety questions of the EV rules, as given on `date`."""

    date: date
    fluoroquinolone: bool = False
    inflammatory: bool = False
    bone_night_pain: bool = False
    steroid_injection: bool = False
    cholesterol: bool = False
    under_18: bool = False


@dataclass(frozen=True, kw_only=True)
class Race(Checked):
    """A race the person hopes to run."""

    date: date
    name: Name = ""


@dataclass(frozen=True, kw_only=True)
class Profile(Checked):
    """What is known of the person; `assessed` is the day a clinician last ruled out a tear."""

    tendons: Tendons = Tendons()
    assessed: date | None = None
    programme_start: date | None = None
    pattern: Pattern | None = None
    usual_weekly_km: Annotated[float, Within(0, 400)] | None = None
    race: Race | None = None
    screening: Screening | None = None
    modified: datetime | None = None
