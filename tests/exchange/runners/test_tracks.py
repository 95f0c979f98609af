"""GPX and TCX: summaries before points, nothing over a pause, and the traps of real files."""

from datetime import UTC, datetime, timedelta

import pytest

from rehab_tui.exchange.runners import gpx, tcx
from rehab_tui.exchange.runners.seen import Kind
from tests.exchange.runners.making import one, read_all

START = datetime(2026, 11, 2, 6, tzinfo=UTC)
STEP_KM = 0.2224
"""From one point to the next, 0.002 degrees to the north."""


def times(*seconds: float, zone: str = "Z") -> list[str]:
    return [f"{START + timedelta(seconds=each):%Y-%m-%dT%H:%M:%S}{zone}" for each in seconds]


def segment(*at: str, north: float = 50, attributes: str = 'lat="{:.4f}" lon="8"') -> str:
    points = (
        f"<trkpt {attributes.format(north + number * 0.002)}><time>{time}</time></trkpt>"
        for number, time in enumerate(at)
    )
    return f"<trkseg>{''.join(points)}</trkseg>"


def track(*parts: str) -> str:
    return f'<?xml version="1.0"?><gpx version="1.1"><trk><type>running</type>{"".join(parts)}</trk></gpx>'


def lap(metres: str = "", seconds: str = "", points: str = "", begins: str = "2026-11-02T06:00:00Z") -> str:
    told = "".join(
        f"<{name}>{value}</{name}>"
        for name, value in (("TotalTimeSeconds", seconds), ("DistanceMeters", metres))
        if value
    )
    return f'<Lap StartTime="{begins}">{told}<Track>{points}</Track></Lap>'


def point(at: str, north: float | None = None, metres: float | None = None) -> str:
    degrees = f"<LatitudeDegrees>{north}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees>"
    place = "" if north is None else f"<Position>{degrees}</Position>"
    total = "" if metres is None else f"<DistanceMeters>{metres}</DistanceMeters>"
    return f"<Trackpoint><Time>{at}</Time>{place}{total}</Trackpoint>"


def activity(*laps: str, sport: str = "Running") -> str:
    return (
        '<?xml version="1.0"?><TrainingCenterDatabase><Activities>'
        f'<Activity Sport="{sport}"><Id>2026-11-02T06:00:00Z</Id>{"".join(laps)}</Activity>'
        "</Activities></TrainingCenterDatabase>"
    )


def test_a_track_is_summed_up_within_its_segments_only() -> None:
    parts = segment(*times(0, 60, 120)), segment(*times(180, 240), north=51)
    seen = one(gpx.read, track(*parts))
    assert (seen.kind, seen.start, seen.minutes) == (Kind.RUN, START, 3)
    assert seen.distance == pytest.approx(3 * STEP_KM, rel=0.001)
    assert (seen.from_points, seen.zone_known) == (True, False)


def test_a_gap_of_more_than_two_minutes_is_a_pause() -> None:
    seen = one(gpx.read, track(segment(*times(0, 60, 120, 3600, 3660))))
    assert seen.minutes == 3
    assert seen.distance == pytest.approx(3 * STEP_KM, rel=0.001)


@pytest.mark.parametrize(
    ("seconds", "steps", "minutes", "back"),
    [((0, 120, 60), 1, 2, True), ((0, 60, 61), 1, 61 / 60, False)],
    ids=["it goes back in time", "it jumps faster than anybody runs"],
)
def test_points_that_cannot_be_are_left_out(
    seconds: tuple[float, ...], steps: int, minutes: float, back: bool
) -> None:
    told = read_all(gpx.read, track(segment(*times(*seconds))))
    assert told.seen[0].distance == pytest.approx(steps * STEP_KM, rel=0.001)
    assert told.seen[0].minutes == pytest.approx(minutes)
    assert (f"file: {gpx.BACK}" in told.said) is back


def test_a_first_point_from_before_the_watch_knew_the_time_is_no_start() -> None:
    at = ["2016-01-01T00:00:00Z", *times(0, 60)]
    assert one(gpx.read, track(segment(*at))).start == START


def test_garmins_own_summary_comes_before_the_points() -> None:
    summary = (
        "<extensions><gpxtrkx:TrackStatsExtension><gpxtrkx:Distance>5020</gpxtrkx:Distance>"
        "<gpxtrkx:TimerTime>1900</gpxtrkx:TimerTime></gpxtrkx:TrackStatsExtension></extensions>"
    )
    seen = one(gpx.read, track(summary, segment(*times(0, 60))))
    assert (seen.distance, seen.from_points) == (5.02, False)
    assert seen.minutes == pytest.approx(31.667, abs=0.001)


@pytest.mark.parametrize(
    ("zone", "known", "said"),
    [("+01:15", True, False), ("Z", False, False), ("+00:00", False, False), ("", False, True)],
)
def test_the_zone_of_a_track_is_that_of_its_times(zone: str, known: bool, said: bool) -> None:
    told = read_all(gpx.read, track(segment(*times(0, 60, zone=zone))))
    assert told.seen[0].zone_known is known
    assert told.seen[0].start.replace(tzinfo=UTC) == START
    assert (f"file: {gpx.NO_ZONE}" in told.said) is said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<gpx><rte><rtept lat='50' lon='8'/></rte></gpx>", "it holds no track, only places or a route"),
        ("<gpx><trk><trkseg/></trk></gpx>", "its track is empty"),
        ("<gpx><trk><trkseg><trkpt lat='50' lon='8'/></trkseg></trk></gpx>", "its track has no times"),
        (track(segment(*times(0, 60)))[:-20], "it is no whole XML"),
    ],
)
def test_what_nobody_ran_is_refused_kindly(text: str, why: str) -> None:
    told = read_all(gpx.read, text)
    assert told.seen == []
    assert told.refused.startswith(why)


@pytest.mark.parametrize(
    "attributes", ["", 'lat="" lon=""', 'lat="nan" lon="8"', 'lat="200" lon="8"', 'lat="0" lon="0"']
)
def test_points_without_a_position_still_tell_the_time(attributes: str) -> None:
    seen = one(gpx.read, track(segment(*times(0, 60, 120), attributes=attributes)))
    assert (seen.distance, seen.minutes) == (0, 2)


def test_laps_are_summed_and_their_pauses_with_them() -> None:
    far = point("2026-11-02T06:00:00Z", metres=40_000)
    seen = one(tcx.read, activity(lap("1000", "300", far), lap("132", "40.5", far)))
    assert (seen.kind, seen.start, seen.zone_known) == (Kind.RUN, START, False)
    assert (seen.distance, seen.from_points) == (1.132, False)
    assert seen.minutes == pytest.approx(340.5 / 60)


@pytest.mark.parametrize(
    ("metres", "km", "from_points"),
    [((10, 500, 1010), 1.0, False), ((5, 3, 4), 2 * STEP_KM, True), ((None, None, None), 2 * STEP_KM, True)],
    ids=["the watch's running total", "no running total", "none"],
)
def test_laps_without_a_distance_leave_it_to_their_points(
    metres: tuple[float | None, ...], km: float, from_points: bool
) -> None:
    at = times(0, 60, 120)
    points = "".join(
        point(time, 50 + n * 0.002, m) for n, (time, m) in enumerate(zip(at, metres, strict=True))
    )
    told = read_all(tcx.read, activity(lap("0", "300", point("2026-11-02T06:00:00Z") + points)))
    assert told.seen[0].distance == pytest.approx(km, rel=0.001)
    assert told.seen[0].from_points is from_points
    assert told.said == ["file: its laps give no km: it is summed up over the points, without the pauses"]


def test_one_lap_that_cannot_be_read_makes_the_sum_unknown() -> None:
    told = read_all(tcx.read, activity(lap("1000", "300"), lap("1e400", "x")))
    assert (told.seen[0].distance, told.seen[0].minutes) == (0, None)
    assert len(told.said) == 2


def test_strides_of_one_leg_are_two_steps() -> None:
    laps = lap("1000", "300").replace(
        "<Track>",
        "<Extensions><ns3:LX><ns3:AvgRunCadence>82</ns3:AvgRunCadence></ns3:LX></Extensions><Track>",
    )
    assert one(tcx.read, activity(laps)).cadence == 164


@pytest.mark.parametrize(
    ("sport", "kind"), [("Biking", Kind.RIDE), ("Other", Kind.UNCLEAR), ("", Kind.UNCLEAR)]
)
def test_a_sport_of_tcx(sport: str, kind: Kind) -> None:
    assert one(tcx.read, activity(lap("1000", "300"), sport=sport)).kind is kind


def test_a_course_is_no_activity() -> None:
    told = read_all(tcx.read, "<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>")
    assert told.refused.startswith("it holds no activity")
