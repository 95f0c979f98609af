"""Reads TCX: km and minutes are the sums of its laps, which its points only stand in for."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from rehab_tui.domain.records import Refused, Source
from rehab_tui.exchange.runners import laps, values
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.kinds import kind_of
from rehab_tui.exchange.runners.laps import Lap
from rehab_tui.exchange.runners.markup import Way, looks_like, walk
from rehab_tui.exchange.runners.points import Track, place_in
from rehab_tui.exchange.runners.seen import Said, Seen

NONE = "it holds no activity, perhaps a course or a workout; accepted: an activity that was recorded"
SUMMED = "its laps give no {}: it is summed up over the points, without the pauses"
NO_ZONE = "its times bear no zone: they are taken for UTC, which is what TCX asks for"


def looks_so(head: bytes) -> bool:
    """Whether the first bytes are those of TCX."""
    return looks_like(head, "TrainingCenterDatabase")


def read(content: Content) -> Iterator[Seen | Said]:
    """The activities; raises Refused where there is none."""
    notes = _Tcx(content.name)
    for _ in walk(content, notes):
        ready, notes.ready = notes.ready, []
        yield from ready
    if not notes.found:
        raise Refused(NONE)


class _Tcx:
    """The activity that goes by, and those that went by since they were last taken."""

    texts = True

    def __init__(self, name: str) -> None:
        self.name, self.ready, self.found = name, list[Seen | Said](), 0
        self._new({})

    def _new(self, attributes: Mapping[str, str]) -> None:
        self.sport, self.laps, self.track = attributes.get("Sport", ""), list[Lap](), Track()
        self.starts, self.note = list[str](), ""

    def begins(self, way: Way, attributes: Mapping[str, str]) -> None:
        """A new activity, lap, piece of track or point."""
        match way[-1]:
            case "Activity":
                self._new(attributes)
            case "Lap":
                self.laps.append(Lap())
                self.starts.append(attributes.get("StartTime", ""))
            case "Track" if self.laps:
                self.laps[-1].tracks += 1
                if self.laps[-1].tracks > 1:  # the watch was stopped: a lap alone does not part a track
                    self.track.breaks()
            case "Trackpoint":
                self.point = dict[str, str]()

    def ends(self, way: Way, text: str) -> None:
        """A fact of an activity, of a lap or of a point, or the end of either."""
        match way[-2:]:
            case ["Activities" | "FirstSport" | "NextSport", "Activity"]:
                self._activity_ends()
            case ["Activity", "Id"]:
                self.starts.insert(0, text)
            case ["Activity", "Notes"]:
                self.note = text
            case ["Trackpoint" | "Position", name] if "Trackpoint" in way:
                self.point[name] = text
            case [_, "Trackpoint"]:
                self._point_ends()
            case ["Lap", "DistanceMeters"] if self.laps:
                self.laps[-1].metres = values.number_or_none(text)
            case ["Lap", "TotalTimeSeconds"] if self.laps:
                self.laps[-1].seconds = values.number_or_none(text)
            case ["LX", "AvgRunCadence"] if self.laps:
                self.laps[-1].strides = values.number_or_none(text)

    def _point_ends(self) -> None:
        if at := values.moment_or_none(self.point.get("Time", "")):
            place = place_in(self.point.get("LatitudeDegrees", ""), self.point.get("LongitudeDegrees", ""))
            self.track.point(_utc(at), place, values.number_or_none(self.point.get("DistanceMeters", "")))

    def _activity_ends(self) -> None:
        self.found += 1
        name = self.name if self.found == 1 else f"{self.name}, activity {self.found}"
        times = (values.moment_or_none(text) for text in self.starts)
        start = next(filter(None, times), self.track.start)
        if start is None:
            self.ready.append(Said(name, "it has no start; accepted: an activity with its times"))
            return
        metres, seconds = laps.metres(self.laps), laps.seconds(self.laps)
        self.ready.append(self._seen(name, start, metres, seconds or self.track.seconds))
        said = {
            SUMMED.format("km"): not metres,
            SUMMED.format("time"): not seconds,
            NO_ZONE: start.tzinfo is None,
        }
        self.ready += [Said(name, remark, refused=False) for remark, holds in said.items() if holds]

    def _seen(self, name: str, start: datetime, metres: float | None, seconds: float) -> Seen:
        measured = metres / 1000 if metres else self.track.measured_km
        return Seen(
            kind_of(self.sport),
            _utc(start),
            measured or self.track.km,
            seconds / 60 or None,
            Source.TCX,
            name,
            zone_known=bool(start.utcoffset()),
            cadence=laps.cadence(self.laps),
            from_points=not measured,
            note=self.note,
        )


def _utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)
