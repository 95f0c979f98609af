"""A race that lies ahead: whether it makes sense, what that still needs, and the weeks after it (RC1-RC3)."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from rehab_tui.domain.facts import Situation, Trend, since
from rehab_tui.domain.plan.ledger import HALF, exact
from rehab_tui.domain.records import Level, Pattern, Race, last

MANAGED_DAYS, CHECKINS, CHECKINS_OF = 21, 10, 21
RECOVERY_DAYS = 21


class RaceAhead(NamedTuple):
    """A race with its rule; `needs` names what keeps it from RC1, of RC2 what speaks against it.

    `longest_km` is the longest run of the last 30 days, `checkins` are those of the last 21.
    """

    race: Race
    rule: str
    needs: tuple[str, ...]
    managed_from: date | None
    checkins: int
    longest_km: float

    @property
    def needed_km(self) -> float | None:
        """How long a run of the last 30 days must be; None if the race's length is not known."""
        return None if self.race.distance_km is None else float(exact(self.race.distance_km) * HALF)


def race_ahead(situation: Situation, level: Level) -> RaceAhead | None:
    """RC2 do not, RC1 reasonable, RC3 ask first; None if no race lies ahead."""
    race, began = situation.profile.race, situation.programme_began
    if race is None or race.date < situation.day:
        return None
    first, _ = last(CHECKINS_OF, situation.day)
    logged = len(since(situation.entries.checkins, first))
    month, _ = last(30, situation.day)
    ran = [exact(run.distance_km) for run in since(situation.entries.runs, month)]
    longest = max(ran, default=Decimal(0))
    against = tuple(_against(situation, level))
    lacking = {
        "green": level is not Level.GREEN,
        "pattern": situation.profile.pattern is not Pattern.PREDICTABLE,
        "weeks": situation.days_managed < MANAGED_DAYS,
        "checkins": logged < CHECKINS,
        "distance": race.distance_km is None or longest < exact(race.distance_km) * HALF,
    }
    needs = against or tuple(name for name, lacks in lacking.items() if lacks)
    rule = "RC2" if against else "RC3" if needs else "RC1"
    managed = began + timedelta(days=MANAGED_DAYS) if began else None
    return RaceAhead(race, rule, needs, managed, logged, float(longest))


def _against(situation: Situation, level: Level) -> Iterator[str]:
    """RC2: what speaks against a race."""
    against = {
        "red": level is Level.RED,
        "trend": situation.trend in (Trend.WORSE_ONCE, Trend.PROGRESSIVE),
        "limp": any(answer.run.limp for answer in situation.recent),
        "pattern": situation.profile.pattern is Pattern.UNPREDICTABLE,
    }
    return (name for name, holds in against.items() if holds)


class RecoveryPart(NamedTuple):
    """Some days after a race, and what they are for."""

    first: date
    last: date
    words: str


PARTS = (
    (1, 2, "heel in the shoes; walk, pool or easy bike if it does not hurt"),
    (3, 3, "read the mornings: no worse, exercises with a set fewer; worse, as in a flare"),
    (4, 7, "no hard run; back by what Today says, not by the calendar"),
    (8, RECOVERY_DAYS, "distance first; hills and speed last"),
)
"""The days after a race (the guide's page *racing*)."""


def recovery_plan(raced: date) -> tuple[RecoveryPart, ...]:
    """What the three weeks after a race of that day are for."""
    days = [raced + timedelta(days=n) for n in range(RECOVERY_DAYS + 1)]
    return tuple(RecoveryPart(days[first], days[until], words) for first, until, words in PARTS)
