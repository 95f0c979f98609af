"""Apple Health: totals of old and new exports, the zone of the workout, and what only belongs to a part."""

import pytest

from rehab_tui.exchange.runners import apple
from rehab_tui.exchange.runners.seen import Kind
from tests.exchange.runners.making import content_of, one, read_all

START = 'startDate="2019-07-19 01:30:00 -0700"'
STATISTICS = '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="{}" unit="{}"/>'


def health(*workouts: str) -> str:
    return f'<HealthData locale="en_US"><Record type="x" value="1"/>{"".join(workouts)}</HealthData>'


def workout(inside: str = "", attributes: str = "", kind: str = "Running") -> str:
    return (
        f'<Workout workoutActivityType="HKWorkoutActivityType{kind}" {START} {attributes}>{inside}</Workout>'
    )


@pytest.mark.parametrize(
    ("inside", "attributes", "km"),
    [
        ("", 'totalDistance="3.1" totalDistanceUnit="mi"', 4.98897),
        (STATISTICS.format(5.02, "km"), "", 5.02),
        (
            f"<WorkoutActivity>{STATISTICS.format(5, 'km')}</WorkoutActivity>{STATISTICS.format(5.02, 'km')}",
            "",
            5.02,
        ),
        (STATISTICS.format(5020, "m"), 'totalDistance="5.02" totalDistanceUnit="km"', 5.02),
        (STATISTICS.format(5, "parsec"), "", 0),
        ("", 'totalDistance="1e999" totalDistanceUnit="km"', 0),
    ],
    ids=["until iOS 15", "since iOS 16", "with its parts", "both", "no unit", "no number"],
)
def test_the_distance(inside: str, attributes: str, km: float) -> None:
    assert one(apple.read, health(workout(inside, attributes))).distance == pytest.approx(km, rel=1e-4)


@pytest.mark.parametrize(
    ("duration", "unit", "minutes"),
    [("31.5", "min", 31.5), ("1890", "s", 31.5), ("0.525", "hr", 31.5), ("5", "", None)],
)
def test_the_minutes_without_pauses(duration: str, unit: str, minutes: float | None) -> None:
    seen = one(apple.read, health(workout("", f'duration="{duration}" durationUnit="{unit}"')))
    assert seen.minutes == minutes or seen.minutes == pytest.approx(minutes)


@pytest.mark.parametrize(
    ("zone", "local"),
    [
        ("Europe/Berlin", "2019-07-19T10:30:00+02:00"),
        ("America/Los_Angeles", "2019-07-19T01:30:00-07:00"),
        ("Pacific/Honolulu", "2019-07-18T22:30:00-10:00"),
        ("Nowhere/Land", "2019-07-19T01:30:00-07:00"),
        ("../../etc/passwd", "2019-07-19T01:30:00-07:00"),
        ("", "2019-07-19T01:30:00-07:00"),
    ],
)
def test_the_clock_is_that_of_the_workouts_zone_before_that_of_the_export(zone: str, local: str) -> None:
    seen = one(apple.read, health(workout(f'<MetadataEntry key="HKTimeZone" value="{zone}"/>')))
    assert (seen.start.isoformat(), seen.zone_known) == (local, True)


@pytest.mark.parametrize(
    ("sport", "kind"),
    [
        ("Hiking", Kind.WALK),
        ("Cycling", Kind.RIDE),
        ("Swimming", Kind.SWIM),
        ("SwimBikeRun", Kind.OTHER),
        ("WheelchairRunPace", Kind.OTHER),
        ("Other", Kind.UNCLEAR),
        ("Running", Kind.RUN),
    ],
)
def test_the_kinds(sport: str, kind: Kind) -> None:
    assert one(apple.read, health(workout(kind=sport))).kind is kind


def test_a_route_of_a_workout_is_not_read_once_more_by_itself() -> None:
    asked: list[str] = []
    text = health(workout('<WorkoutRoute><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute>'))

    list(apple.read(content_of(text, asked)))
    assert asked == ["workout-routes/route_1.gpx"]


def test_what_went_by_before_the_file_breaks_off_is_kept() -> None:
    told = read_all(apple.read, health(workout(), workout().replace("startDate", "date"), workout())[:-60])
    assert len(told.seen) == 1
    assert told.said == ["file, workout 2: it has no start; accepted: a workout with startDate"]
    assert told.refused.startswith("it is no whole XML")


def test_an_export_without_workouts_says_so() -> None:
    assert read_all(apple.read, health()).refused.startswith("it holds no workout")
