"""Reads GPX: each recorded track is one activity; routes and waypoints are none."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from rehab_tui.domain.records import Refused, Source
from rehab_tui.exchange.runners import values
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.kinds import kind_of
from rehab_tui.exchange.runners.markup import Way, looks_like, walk
from rehab_tui.exchange.runners.points import Track, place_in
from rehab_tui.exchange.runners.seen import Said, Seen

SUMMED = "it has no summary: km and minutes are summed up over its points, without the pauses"
BACK = "points that lead back in time are left out"
UNTIMED = "tracks without times are left out"
NO_ZONE = "its times bear no zone: they are taken for UTC, which is what GPX asks for"
FACTS = "type", "desc", "Distance", "TimerTime"
"""What a track says of itself; the last two in an extension of Garmin's, in m and s."""

STRAVAS = {"1": "ride", "9": "run", "10": "walk"}
"""What Strava wrote instead of the sport's name."""


def looks_so(head: bytes) -> bool:
    """Whether the first bytes are those of GPX."""
    return looks_like(head, "gpx")


def read(content: Content) -> Iterator[Seen | Said]:
    """The recorded tracks; raises Refused where there is none with times."""
    notes = _Gpx(content.name)
    for _ in walk(content, notes):
        yield from notes.taken()
    if not notes.found:
        raise Refused(notes.why_none())
    yield from (Said(content.name, remark, refused=False) for remark in notes.remarks)


class _Gpx:
    """The track that goes by, and those that went by since they were last taken."""

    texts = True

    def __init__(self, name: str) -> None:
        self.name, self.ready = name, list[Seen | Said]()
        self.found = self.tracks = self.points = 0
        self.remarks: dict[str, None] = {}
        self._new_track()

    def _new_track(self) -> None:
        self.track, self.facts = Track(), dict[str, str]()
        self.zone: bool | None = False

    def taken(self) -> Iterator[Seen | Said]:
        """What is ready, each once."""
        ready, self.ready = self.ready, []
        yield from ready

    def why_none(self) -> str:
        """Why nothing was found."""
        if not self.tracks:
            return "it holds no track, only places or a route; accepted: a track that was recorded"
        what = (
            "its track has no times, so nobody tells when it was run" if self.points else "its track is empty"
        )
        return f"{what}; accepted: a track that was recorded"

    def begins(self, way: Way, attributes: Mapping[str, str]) -> None:
        """A new track, a new segment, or a point with its place."""
        match way:
            case [_, "trk"]:
                self._new_track()
                self.tracks += 1
            case [_, "trk", "trkseg"]:
                self.track.breaks()
            case [_, "trk", "trkseg", "trkpt"]:
                self.points += 1
                self.at: datetime | None = None
                self.place = place_in(attributes.get("lat", ""), attributes.get("lon", ""))

    def ends(self, way: Way, text: str) -> None:
        """The time of a point, a fact of the track, or the end of either."""
        match way:
            case [_, "trk", "trkseg", "trkpt", "time"]:
                self.at = self._time(text)
            case [_, "trk", "trkseg", "trkpt"]:
                if self.at:
                    self.track.point(self.at, self.place)
            case [_, "trk", "trkseg", *_]:
                pass
            case [_, "trk"]:
                self._track_ends()
            case [_, "trk", *_, name] if name in FACTS:
                self.facts.setdefault(name, text)

    def _time(self, text: str) -> datetime | None:
        at = values.moment_or_none(text)
        if at and at.tzinfo is None:
            at, self.zone = at.replace(tzinfo=UTC), None
        elif at:
            self.zone = bool(at.utcoffset())
        return at

    def _track_ends(self) -> None:
        track = self.track
        if not track.start:
            self.remarks[UNTIMED] = None
            return
        self.found += 1
        name = self.name if self.found == 1 else f"{self.name}, track {self.found}"
        seen = self._seen(name, track.start)
        self.ready.append(seen)
        said = {SUMMED: seen.from_points, BACK: track.left_out, NO_ZONE: self.zone is None}
        self.remarks |= dict.fromkeys(remark for remark, holds in said.items() if holds)

    def _seen(self, name: str, start: datetime) -> Seen:
        track, facts = self.track, self.facts
        metres, seconds = (values.number_or_none(facts.get(fact, "")) for fact in ("Distance", "TimerTime"))
        kind = facts.get("type", "")
        return Seen(
            kind_of(STRAVAS.get(kind, kind)),
            start,
            metres / 1000 if metres else track.km,
            (seconds or track.seconds) / 60 or None,
            Source.GPX,
            name,
            zone_known=bool(self.zone),
            from_points=not metres,
            note=facts.get("desc", ""),
        )
