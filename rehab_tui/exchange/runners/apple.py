"""Reads export.xml of Apple Health: its workouts, while millions of other records go by."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from rehab_tui.domain.records import Refused, Source
from rehab_tui.exchange.runners import values
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.markup import Way, looks_like, walk
from rehab_tui.exchange.runners.seen import Kind, Said, Seen

WORKOUT = ["HealthData", "Workout"]
STATISTICS = [*WORKOUT, "WorkoutStatistics"]
"""Since iOS 16 the distance stands there; the same inside a WorkoutActivity is a part of it."""

DISTANCE = "HKQuantityTypeIdentifierDistance"
KM = {"km": 1, "mi": 1.609344, "m": 0.001, "yd": 0.0009144, "ft": 0.0003048}
MINUTES = {"min": 1, "s": 1 / 60, "sec": 1 / 60, "hr": 60, "h": 60}
KINDS = {
    "Running": Kind.RUN,
    "Walking": Kind.WALK,
    "Hiking": Kind.WALK,
    "Cycling": Kind.RIDE,
    "HandCycling": Kind.RIDE,
    "Swimming": Kind.SWIM,
    "Other": Kind.UNCLEAR,
    "": Kind.UNCLEAR,
}
ZONE = r"[A-Za-z]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}"


def looks_so(head: bytes) -> bool:
    """Whether the first bytes are those of Apple Health's export."""
    return looks_like(head, "HealthData") or b"<!DOCTYPE HealthData" in head


def read(content: Content) -> Iterator[Seen | Said]:
    """The workouts, each as soon as it has gone by; raises Refused where there is none."""
    notes = _Apple(content)
    for _ in walk(content, notes):
        ready, notes.ready = notes.ready, []
        yield from ready
    if not notes.found:
        raise Refused("it holds no workout; accepted: an export of Apple Health with workouts")


class _Apple:
    """The workout that goes by, and those that went by since they were last taken."""

    texts = False

    def __init__(self, content: Content) -> None:
        self.content, self.ready, self.found = content, list[Seen | Said](), 0
        self.workout, self.km, self.zone = dict[str, str](), 0.0, ""

    def begins(self, way: Way, attributes: Mapping[str, str]) -> None:
        """A workout, or what stands in it."""
        if len(way) < 2 or way[1] != "Workout":
            return
        if way == WORKOUT:
            self.workout, self.km, self.zone = dict(attributes), 0.0, ""
        elif way == STATISTICS and attributes.get("type", "").startswith(DISTANCE):
            self.km += _in(KM, attributes.get("sum"), attributes.get("unit")) or 0
        elif way[2:] == ["MetadataEntry"] and attributes.get("key") == "HKTimeZone":
            self.zone = attributes.get("value", "")
        elif way[-1] == "FileReference":
            # its track: read by itself, it would come twice
            self.content.beside(attributes.get("path", "").lstrip("/"))

    def ends(self, way: Way, _: str) -> None:
        """The end of a workout."""
        if way != WORKOUT:
            return
        self.found += 1
        told, name = self.workout, f"{self.content.name}, workout {self.found}"
        start = moment_of(told.get("startDate", ""), self.zone)
        if start is None:
            self.ready.append(Said(name, "it has no start; accepted: a workout with startDate"))
            return
        km = _in(KM, told.get("totalDistance"), told.get("totalDistanceUnit")) or self.km
        minutes = _in(MINUTES, told.get("duration"), told.get("durationUnit"))
        sport = told.get("workoutActivityType", "").removeprefix("HKWorkoutActivityType")
        self.ready.append(Seen(KINDS.get(sport, Kind.OTHER), start, km, minutes, Source.FILE, name))


def moment_of(text: str, zone: str) -> datetime | None:
    """The moment on the clock of the place where it was; by its own offset where the zone is not known.

    The offset of the dates in the file is that of the phone on the day of the export.
    """
    start = values.moment_or_none(re.sub(r" (?=[+-]\d{4}$)", "", text))
    if start is None or start.tzinfo is None or not re.fullmatch(ZONE, zone):
        return start
    try:
        there = start.astimezone(ZoneInfo(zone))
    except (LookupError, ValueError, OSError):
        return start
    return start.astimezone(timezone(there.utcoffset() or timedelta(0)))


def _in(units: Mapping[str, float], text: str | None, unit: str | None) -> float | None:
    """A quantity in the unit that counts 1; None where it is none, or its unit is not known."""
    found = values.number_or_none(text or "")
    return None if found is None or (unit or "") not in units else found * units[unit or ""]
