"""MD3 and MD12: today's run in one number, and the rule that decides it."""

from tests.domain.builders import assessed, checkin, no_checkins, no_runs, pain_free, run
from tests.domain.cases.case import fires, spares
from tests.domain.cases.week import ran

TEST_RUN = "A test run of up to 3 km, easy and flat."

TODAY_KM = [
    fires(
        "MD12",
        "a tenth more than the longest run",
        today_km=11,
        today_why="MD12",
        sentence="Run up to 11 km, easy and flat.",
    ),
    fires("MD12", "the longest 29 days ago", run(29, distance_km=12), today_km=13.2, today_why="MD12"),
    spares("MD12", "the longest 30 days ago", run(30, distance_km=12), today_km=11),
    fires("MD12", "rounded down", ran(4.94, 9, 9), today_km=5.4, today_why="MD12"),
    spares("MD12", "less is left of the week", ran(15, 22, 20), today_km=9.2, today_why="MD9"),
    spares("MD12", "1 km is left", ran(23.2, 22, 20), today_km=1, today_why="MD9"),
    spares("MD12", "less than 1 km is left", ran(23.3, 22, 20), today_km=0, today_why="MD9"),
    spares("MD12", "more was run than allowed", ran(30, 22, 20), today_km=0, today_why="MD9", km=30),
    spares("MD12", "no check-in", no_checkins([0]), today_km=0, today_why="AM8"),
    spares("MD12", "the run's end is missing", run(2, pain_end=None), today_km=0, today_why="AM8"),
    spares("MD12", "an assessment is missing", assessed(None), today_km=11, today_why="MD12"),
    spares("MD12", "red", checkin(0, "limp"), today_km=0, today_why="ST3"),
    spares("MD12", "red, by the worst rule", checkin(0, "limp", "pop"), today_km=0, today_why="RF1"),
    fires(
        "MD12",
        "no run in the last 14 days",
        no_runs(range(14)),
        today_km=3,
        today_why="AM9",
        sentence=TEST_RUN,
    ),
    fires("MD12", "no run in the last 30 days", ran(0, 0, 0, 0, 0, 20), today_km=3, today_why="AM9"),
    fires(
        "MD12",
        "after a stop",
        run(9, pain_worst=6),
        no_runs([2]),
        reasons="AM12",
        today_km=3,
        today_why="AM12",
        sentence=TEST_RUN,
    ),
    fires(
        "MD12",
        "after a stop, and the runs were short",
        ran(2, 2, 2),
        run(9, limp=True),
        no_runs([2]),
        reasons="AM12",
        today_km=3,
        today_why="AM12",
    ),
    fires("MD12", "the runs were short", ran(2, 2), today_km=3, today_why="MD12"),
    fires("MD12", "the longest was just short of 3 km", ran(2.7, 2), today_km=3, today_why="MD12"),
    fires("MD12", "a tenth more is more than 3 km", ran(2.9, 2), today_km=3.1, today_why="MD12"),
    fires("MD12", "pain 4: a quarter off the latest", run(2, pain_worst=4), today_km=4.5, today_why="AM1"),
    fires("MD12", "pain 4 this morning: likewise", checkin(0, morning_pain=4), today_km=4.5, today_why="AM1"),
    spares("MD12", "pain 3 this morning", checkin(0, morning_pain=3), today_km=11, today_why="MD12"),
    fires("MD12", "36 h to settle", run(2, settled="within_48h"), today_km=4.5, today_why="AM2"),
    fires(
        "MD12", "a slightly worse morning", run(2, morning_after="slightly"), today_km=4.5, today_why="AM3"
    ),
    fires(
        "MD12",
        "a point up at the end",
        run(2, pain_start=2, pain_worst=3, pain_end=3),
        today_km=4.5,
        today_why="AM10",
    ),
    spares("MD12", "gait altered", run(2, gait_altered=True), today_km=9, today_why="MD9"),
    fires("MD12", "not below 3 km", run(2, distance_km=1.2, pain_worst=4), today_km=3, today_why="AM1"),
    fires("MD12", "not below the longest", ran(2, 2), run(2, pain_worst=4, distance_km=1.2), today_km=1.2),
    fires(
        "MD12",
        "a short calm run after one that hurt changes nothing",
        run(3, distance_km=8, pain_worst=4),
        run(2, distance_km=0.5),
        today_km=6,
        today_why="AM1",
    ),
    spares(
        "MD12",
        "3 km after a stop, less than a quarter off",
        run(9, pain_worst=6),
        run(2, pain_worst=4),
        today_km=3,
        today_why="AM12",
    ),
    fires(
        "MD12",
        "after a stop, and a run of 3 km hurt: no less",
        run(9, pain_worst=6),
        run(2, distance_km=3, pain_worst=4),
        today_km=3,
        today_why="AM12",
    ),
    fires("MD3", "a run yesterday", run(1), reasons="GR1", today_km=0, today_why="MD3"),
    fires("MD3", "a run today", run(0), today_km=0, today_why="MD3"),
    spares("MD3", "a run the day before yesterday", reasons="GR1", today_km=11),
    spares(
        "MD3", "a run yesterday, pain-free", run(1, distance_km=3), pain_free, today_km=11, today_why="MD12"
    ),
    spares(
        "MD3",
        "pain-free: fast and hills too",
        pain_free,
        today_km=11,
        sentence="Run up to 11 km, fast or easy, hills too.",
    ),
]
