"""Makes records of what files tell: on the runner's own day, within the bounds of the diary, pain unknown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from hashlib import sha256

from rehab_tui.domain.facts import clock_of
from rehab_tui.domain.once import Done
from rehab_tui.domain.records import (
    CONTROL,
    FIRST_DAY,
    LAST_DAY,
    Activity,
    ActivityKind,
    DistanceUnit,
    Refused,
    Run,
    day_of,
    uuid7,
)
from rehab_tui.exchange.runners.seen import Kind, Said, Seen

CADENCES = range(60, 261)
YEARS = range(FIRST_DAY.year - 1, LAST_DAY.year + 2)
"""Of others not even the day in another zone can be told."""

LONGEST_NOTE = 2000
ACTIVITIES = {
    Kind.WALK: ActivityKind.WALK,
    Kind.RIDE: ActivityKind.BIKE,
    Kind.SWIM: ActivityKind.SWIM,
    Kind.OTHER: ActivityKind.OTHER,
}
"""What cross-training each kind is; a run is none, and for what is unclear the person says it."""


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What the files do not tell and the person did; None is not asked or not answered.

    `kinds` are those that are taken, `unclear` what an unclear one is. Nothing after `today` is taken.
    """

    today: date
    day_starts: str
    zone: tzinfo | None = None
    unit: DistanceUnit | None = None
    kinds: frozenset[Kind] = frozenset({Kind.RUN})
    unclear: Kind | None = None

    def kind(self, seen: Seen) -> Kind:
        """What it was."""
        return self.unclear if self.unclear and seen.kind is Kind.UNCLEAR else seen.kind

    def takes(self, seen: Seen) -> bool:
        """Whether such a thing is taken; what is unclear is once it was said what it was."""
        return seen.kind in self.kinds or bool(self.unclear and seen.kind is Kind.UNCLEAR)


def left_out(seen: Iterable[Seen], answers: Answers) -> Mapping[Kind, int]:
    """How many of each kind are not taken."""
    found = dict.fromkeys(Kind, 0)
    for one in seen:
        found[one.kind] += not answers.takes(one)
    return {kind: number for kind, number in found.items() if number}


def records(seen: Iterable[Seen], answers: Answers) -> Iterator[Done | Said]:
    """Those that are taken, each a record, or why it is none."""
    for one in seen:
        if answers.takes(one):
            try:
                yield _record(one, answers)
            except Refused as refused:
                yield Said(one.name, str(refused))


def _record(seen: Seen, answers: Answers) -> Done:
    local = _local(seen, answers.zone)
    day = day_of(local, answers.day_starts)
    if not FIRST_DAY <= day <= answers.today:
        raise Refused(f"date is {day}; accepted: {FIRST_DAY} to {answers.today}")
    kind, clock = answers.kind(seen), clock_of(local, day)
    minutes = None if seen.minutes is None else round(seen.minutes, 2)
    note = re.sub(CONTROL, " ", seen.note).strip()[:LONGEST_NOTE]
    if kind is not Kind.RUN:
        if minutes is None:
            raise Refused("it does not tell how long it was")
        done = ACTIVITIES[kind]
        return Activity(id=_name(seen), date=day, time=clock, kind=done, duration_min=minutes, note=note)
    return Run(
        id=_name(seen),
        date=day,
        time=clock,
        distance_km=_km(seen, answers.unit),
        duration_min=minutes,
        cadence_spm=seen.cadence if seen.cadence in CADENCES else None,
        source=seen.source,
        note=note,
    )


def _local(seen: Seen, zone: tzinfo | None) -> datetime:
    if seen.start.year not in YEARS:
        raise Refused(f"date is {seen.start.date()}; accepted: {FIRST_DAY} or later")
    if seen.zone_known:
        return seen.start
    if zone is None:
        raise Refused("it tells its time in UTC and no zone")
    return seen.start.astimezone(zone)


def _name(seen: Seen) -> str:
    """The same for the same content, whichever zone was answered."""
    moment = seen.start.astimezone(UTC) if seen.start.tzinfo else seen.start.replace(tzinfo=UTC)
    told = f"{moment.isoformat()} {seen.distance:.3f} {seen.source}"
    return uuid7(moment, sha256(told.encode()).digest())


def _km(seen: Seen, unit: DistanceUnit | None) -> float:
    if not seen.unit_known and unit is None:
        raise Refused("it tells a distance and no unit")
    km = seen.distance if seen.unit_known or unit is None else unit.stored(seen.distance)
    if not km > 0:
        raise Refused("it has no distance")
    return round(km, 3)
