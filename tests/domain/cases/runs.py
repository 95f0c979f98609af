"""AM1-AM3, AM7, AM10 and GR1: the recent runs, and the pain of today and yesterday."""

from tests.domain.builders import (
    Edit,
    assessed,
    both,
    both_legs,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    run,
    swim,
    unanswered,
    work,
)
from tests.domain.cases.case import Plain, fires, spares

FLAT = "raise-single-flat"
STIFFER: Plain = {"stiffness_min": 25}
"""15 min more than every other morning: slightly worse."""

TWOS: Edit = checkins(range(2, 28), morning_pain=2, day_pain=2)
"""Pain 2 up to the day before yesterday."""

PAIN = [
    fires(
        "GR1",
        "nothing speaks",
        reasons="GR1",
        locked=None,
        trend="improving",
        weekly=[1, 1, 2, 2],
        escalation=None,
        shown="GR1",
        sentence="Run up to 11 km, easy and flat.",
    ),
    spares("GR1", "one rule speaks", assessed(None), reasons="AM5"),
    fires("AM1", "the latest run reached 4", run(2, pain_worst=4), reasons="AM1"),
    fires("AM1", "the latest run reached 5", run(2, pain_worst=5), reasons="AM1"),
    spares("AM1", "the latest run reached 3", run(2, pain_worst=3), reasons="GR1"),
    fires("AM1", "the run 3 days ago, another since", run(3, pain_worst=4), reasons="AM1"),
    spares("AM1", "the run 4 days ago, another since", run(4, pain_worst=5), reasons="GR1"),
    fires(
        "AM1",
        "a bad run and a tiny clean one a day later",
        run(2, pain_worst=5),
        run(1, distance_km=1),
        reasons="AM1",
    ),
    fires("AM1", "the latest run, 13 days ago", no_runs(range(14)), run(13, pain_worst=4), reasons="AM1"),
    fires("AM1", "4 in the hours after", run(2, pain_after=4), reasons="AM1"),
    fires("AM1", "4 this morning", checkin(0, morning_pain=4), reasons="AM1"),
    spares("AM1", "3 this morning", checkin(0, morning_pain=3), reasons="GR1"),
    fires("AM1", "4 through the day", checkin(0, day_pain=4), reasons="AM1"),
    fires("AM1", "5 through yesterday, 1 today", checkin(1, day_pain=5), reasons="AM1"),
    spares("AM1", "5 through the day before", checkin(2, day_pain=5), reasons="GR1"),
    fires(
        "AM1",
        "5 at the newest check-in, two days ago",
        checkin(2, day_pain=5),
        no_checkins([0, 1]),
        reasons="AM1 AM8",
    ),
    fires("AM1", "4 in yesterday's swim", swim(1, 4), reasons="AM1"),
    spares("AM1", "3 in yesterday's swim", swim(1, 3), reasons="GR1"),
    spares("AM1", "a swim whose pain was not told", swim(0, None), reasons="GR1"),
    spares("AM1", "4 in the swim of the day before", swim(2, 4), reasons="GR1"),
    fires("AM1", "4 in yesterday's session", work(FLAT, 1, pain=4), reasons="AM1"),
    spares("AM1", "4 in the session of the day before", work(FLAT, 2, pain=4), reasons="GR1"),
]

SETTLING = [
    fires("AM2", "the person says within 48 h", run(2, settled="within_48h"), reasons="AM2"),
    spares("AM2", "the person says within 24 h", run(2, settled="within_24h"), reasons="GR1"),
    fires("AM2", "a run of 3 days ago took 48 h", run(3, settled="within_48h"), reasons="AM2"),
    spares("AM2", "a run of 4 days ago took 48 h", run(4, settled="within_48h"), reasons="GR1"),
    fires(
        "AM2",
        "not yet, 36 h on",
        run(2, settled="not_yet"),
        checkins([0, 1], **STIFFER),
        reasons="AM2 AM3 AM8",
    ),
    spares("AM2", "not yet, but no worse since yesterday", run(2, settled="not_yet"), reasons="GR1"),
    fires(
        "AM2",
        "not yet, 24 h and a minute on",
        run(1, settled="not_yet", time="05:59", duration_min=60),
        checkin(0, **STIFFER),
        reasons="AM2 AM3 AM8",
    ),
    spares(
        "AM2",
        "not yet, 24 h on",
        run(1, settled="not_yet", time="06:00", duration_min=60),
        checkin(0, **STIFFER),
    ),
    fires("AM2", "stiffer 36 h on", unanswered(2), checkins([0, 1], **STIFFER), reasons="AM2 AM3"),
    fires(
        "AM2",
        "not yet, one leg no worse at a time",
        both_legs,
        run(2, settled="not_yet"),
        checkin(1, **STIFFER),
        checkin(0, leg="right", **STIFFER),
        reasons="AM2 AM3 AM8",
    ),
    spares(
        "AM2",
        "not yet, both legs no worse this morning",
        both_legs,
        run(2, settled="not_yet"),
        checkin(1, **STIFFER),
        checkin(1, leg="right", **STIFFER),
        reasons="AM3",
    ),
    spares("AM2", "14 min are no stiffer", unanswered(2), checkins([0, 1], stiffness_min=24), reasons="GR1"),
    spares("AM2", "stiffer only 12 h on", unanswered(2), checkin(1, **STIFFER), reasons="AM3"),
    spares(
        "AM2",
        "stiffer 36 h on, but not the morning between",
        unanswered(2),
        checkin(0, **STIFFER),
        reasons="GR1",
    ),
    fires(
        "AM2",
        "1 above, at 3",
        TWOS,
        unanswered(2),
        checkins([0, 1], morning_pain=3),
        reasons="AM2 AM3",
    ),
    spares("AM2", "1 above, at 2", unanswered(2), checkins([0, 1], morning_pain=2), reasons="GR1"),
    fires(
        "AM2",
        "24 h and a minute after a run without a time",
        run(1, settled=None, time=None),
        checkin(0, time="18:01", **STIFFER),
        reasons="AM2 AM3",
    ),
    spares(
        "AM2",
        "24 h after it",
        run(1, settled=None, time=None),
        checkin(0, time="18:00", **STIFFER),
        reasons="AM3",
    ),
    fires(
        "AM2",
        "one morning, 3 days before the run, is a baseline",
        unanswered(2),
        no_checkins([2, 3, 4]),
        checkins([0, 1], **STIFFER),
        reasons="AM2 AM3",
    ),
]


def _minutes(*before: int) -> Edit:
    """The stiffness of the day of the run and the days before it."""
    return both(*(checkin(2 + back, stiffness_min=minutes) for back, minutes in enumerate(before)))


MORNINGS = [
    fires("AM3", "slightly worse, the person says", run(2, morning_after="slightly"), reasons="AM3"),
    fires("AM3", "notably worse, the person says", run(2, morning_after="notably"), reasons="AM3"),
    fires("AM3", "no worse, the person says, but it was 2 above", checkin(1, morning_pain=3), reasons="AM3"),
    spares("AM3", "1 above the morning of the run, at 2", checkin(1, morning_pain=2), reasons="GR1"),
    fires("AM3", "1 above, at 3", TWOS, unanswered(2), checkin(1, morning_pain=3), reasons="AM3"),
    fires("AM3", "2 above, at 2", checkins(range(2, 6), morning_pain=0), checkin(1, morning_pain=2)),
    fires("AM3", "15 min stiffer", unanswered(2), checkin(1, **STIFFER), reasons="AM3"),
    spares("AM3", "14 min stiffer", unanswered(2), checkin(1, stiffness_min=24), reasons="GR1"),
    fires("AM3", "15 above the middle of four", _minutes(10, 10, 20, 20), checkin(1, stiffness_min=30)),
    spares(
        "AM3",
        "14 above the middle of four",
        _minutes(10, 10, 20, 20),
        checkin(1, stiffness_min=29),
        reasons="GR1",
    ),
    fires(
        "AM3",
        "one bad morning before the run is no baseline",
        _minutes(40, 10, 10, 10),
        checkin(1, stiffness_min=25),
        reasons="AM3",
    ),
    spares(
        "AM3",
        "of two mornings the mean",
        no_checkins([3, 5]),
        checkin(2, stiffness_min=20),
        checkin(1, stiffness_min=29),
        reasons="GR1",
    ),
    fires("AM3", "a run of 3 days ago, its morning", run(3, morning_after="slightly"), reasons="AM3"),
    spares("AM3", "a run of 4 days ago", run(4, morning_after="notably"), reasons="GR1"),
]

GAIT = [
    fires("AM7", "gait altered in the latest run", run(2, gait_altered=True), reasons="AM7"),
    fires("AM7", "in a run of 3 days ago", run(3, gait_altered=True), reasons="AM7"),
    spares("AM7", "in a run of 4 days ago", run(4, gait_altered=True), reasons="GR1"),
    spares("AM7", "with a limp", run(2, gait_altered=True, limp=True), reasons="ST3"),
    fires("AM10", "ended 1 up, at 3", run(2, pain_start=2, pain_worst=3, pain_end=3), reasons="AM10"),
    spares("AM10", "ended 1 up, at 2", run(2, pain_worst=2, pain_end=2), reasons="GR1"),
    spares("AM10", "ended as it began", run(2, pain_start=3, pain_worst=3, pain_end=3), reasons="GR1"),
    fires("AM10", "a run of 3 days ago", run(3, pain_start=2, pain_worst=3, pain_end=3), reasons="AM10"),
    spares("AM10", "a run of 4 days ago", run(4, pain_start=2, pain_worst=3, pain_end=3), reasons="GR1"),
]
