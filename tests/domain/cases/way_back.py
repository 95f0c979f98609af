"""AM12: the way back after a stop, by a short test run."""

from tests.domain.builders import assessed, checkin, no_runs, run, work
from tests.domain.cases.case import fires, spares

WAY_BACK = [
    fires(
        "AM12",
        "stood 9 days ago, no run since it cleared",
        run(9, pain_worst=6),
        no_runs([2]),
        reasons="AM12",
    ),
    spares("AM12", "a clean run on the day it cleared", run(9, pain_worst=6), reasons="GR1"),
    spares(
        "AM12",
        "three mornings at 4 cleared it, and a clean run since",
        run(9, pain_worst=6),
        checkin(4, day_pain=4),
        reasons="GR1",
    ),
    fires(
        "AM12",
        "after a session's stop too: a test run",
        work("raise-single-flat", 7, pain=6),
        reasons="AM12",
        today_km=3,
        today_why="AM12",
        sentence="A test run of up to 3 km, easy and flat.",
    ),
    fires("AM12", "the run since reached 4", run(9, pain_worst=6), run(2, pain_worst=4), reasons="AM1 AM12"),
    spares("AM12", "the run since reached 3", run(9, pain_worst=6), run(2, pain_worst=3), reasons="GR1"),
    fires(
        "AM12",
        "gait altered in the run since",
        run(9, limp=True),
        run(2, gait_altered=True),
        reasons="AM7 AM12",
    ),
    fires(
        "AM12",
        "the run since ended 1 up, at 3",
        run(9, limp=True),
        run(2, pain_start=2, pain_worst=3, pain_end=3),
        reasons="AM10 AM12",
    ),
    spares(
        "AM12",
        "the run since ended 1 up, at 2",
        run(9, limp=True),
        run(2, pain_worst=2, pain_end=2),
        reasons="GR1",
    ),
    fires("AM12", "took 48 h to settle", run(9, limp=True), run(2, settled="within_48h"), reasons="AM2 AM12"),
    fires(
        "AM12",
        "slightly worse after",
        run(9, limp=True),
        run(2, morning_after="slightly"),
        reasons="AM3 AM12",
    ),
    fires(
        "AM12",
        "a 5 on the way kept the sign until yesterday, the run was before",
        run(9, pain_worst=6),
        checkin(4, day_pain=5),
        reasons="AM12",
    ),
    spares(
        "AM12", "a red flag once assessed asks no test run", checkin(9, "pop"), assessed(1), reasons="GR1"
    ),
    spares(
        "AM12",
        "an older sign is over, a newer stands",
        run(9, pain_worst=6),
        run(6, pain_worst=6),
        no_runs([2]),
        reasons="ST1",
    ),
    fires(
        "AM12",
        "the run since was shorter than 1 km",
        run(9, pain_worst=6),
        run(2, distance_km=0.9),
        reasons="AM12",
        today_km=3,
    ),
    spares("AM12", "the run since was 1 km", run(9, pain_worst=6), run(2, distance_km=1), reasons="GR1"),
    spares("AM12", "while the sign stands", run(6, pain_worst=6), reasons="ST1"),
]
"""A sign of day 9 stands to day 3 and clears on day 2, the day of the latest run."""
