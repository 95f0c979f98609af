"""ST1-ST3 and ST5: what stops running, and how long it stands."""

from tests.domain.builders import (
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

ST1 = [
    fires("ST1", "the latest run reached 6", run(2, pain_worst=6), reasons="ST1", locked=None, cap=0),
    spares("ST1", "the latest run reached 5", run(2, pain_worst=5), reasons="AM1"),
    fires("ST1", "it began at 6 and eased", run(2, pain_start=6, pain_worst=6), reasons="ST1"),
    fires("ST1", "6 at the start, less noted as worst", run(2, pain_start=6), reasons="ST1"),
    fires("ST1", "6 in the hours after", run(4, pain_after=6), reasons="ST1"),
    fires("ST1", "an earlier run, 7 days standing", run(6, pain_worst=6), reasons="ST1"),
    spares("ST1", "the 8th day, last three mornings fine", run(7, pain_worst=6), reasons="AM12"),
    fires("ST1", "the 8th day, 5 yesterday", run(7, pain_worst=6), checkin(1, day_pain=5), reasons="AM1 ST1"),
    fires("ST1", "6 in a swim, whatever the morning", swim(0, 6), reasons="ST1", locked=None, cap=0),
    spares("ST1", "5 in a swim", swim(0, 5), reasons="AM1"),
    spares(
        "ST1", "the 8th day, 4 yesterday", run(7, pain_worst=6), checkin(1, day_pain=4), reasons="AM1 AM12"
    ),
    fires(
        "ST1",
        "the 8th day, day pain 5 on Monday",
        run(7, pain_worst=6),
        checkin(2, day_pain=5),
        reasons="ST1",
    ),
    spares(
        "ST1",
        "the 8th day, 4 through each of the last three days",
        run(7, pain_worst=6),
        checkins(range(3), day_pain=4),
        reasons="AM1 AM12",
    ),
    spares(
        "ST1",
        "the 8th day, 5 four mornings ago",
        run(7, pain_worst=6),
        checkin(3, day_pain=5),
        reasons="AM12",
    ),
    fires(
        "ST1", "the 8th day, a limp on Monday", run(7, pain_worst=6), checkin(2, "limp"), reasons="ST1 ST3"
    ),
    fires(
        "ST1",
        "the 8th day, two check-ins since",
        run(7, pain_worst=6),
        no_checkins(range(2, 7)),
        reasons="ST1",
    ),
    spares(
        "ST1",
        "the 8th day, three check-ins since",
        run(7, pain_worst=6),
        no_checkins(range(3, 7)),
        reasons="AM12",
    ),
    spares(
        "ST1",
        "over on Monday, a 5 yesterday does not bring it back",
        run(9, pain_worst=6),
        checkin(1, day_pain=5),
        reasons="AM1",
    ),
    fires("ST1", "6 this morning", checkin(0, morning_pain=6), reasons="ST1"),
    spares("ST1", "5 this morning", checkin(0, morning_pain=5), reasons="AM1"),
    fires("ST1", "6 through a day of this week", checkin(3, day_pain=6), reasons="ST1"),
    fires(
        "ST1",
        "the worse of two legs",
        both_legs,
        checkin(0, leg="right", morning_pain=6),
        reasons="ST1",
        leg="right",
    ),
    fires("ST1", "6 in a session only", work("raise-single-flat", 2, pain=6), reasons="ST1", locked=None),
    spares("ST1", "5 in a session", work("raise-single-flat", 2, pain=5), reasons="GR1"),
    fires("ST1", "6 in a session, 7 days standing", work("raise-single-flat", 6, pain=6), reasons="ST1"),
    spares("ST1", "6 in a session, the 8th day", work("raise-single-flat", 7, pain=6), reasons="AM12"),
]

STIFFER: Plain = {"stiffness_min": 25}
"""15 min more than every other morning: slightly worse."""

ST2 = [
    fires("ST2", "the person says longer", run(2, settled="longer"), reasons="ST2"),
    spares("ST2", "the person says 48 h", run(2, settled="within_48h"), reasons="AM2"),
    fires("ST2", "dated the day after the run: 7 days standing", run(7, settled="longer"), reasons="ST2"),
    spares("ST2", "the 8th day of it", run(8, settled="longer"), reasons="AM12"),
    fires(
        "ST2",
        "not yet, 48 h and a minute after its end",
        run(2, settled="not_yet", time="05:59", duration_min=60),
        checkins([0, 1], **STIFFER),
        reasons="ST2 AM3 AM8",
    ),
    spares(
        "ST2",
        "not yet, 48 h after its end",
        run(2, settled="not_yet", time="06:00", duration_min=60),
        checkins([0, 1], **STIFFER),
        reasons="AM2 AM3 AM8",
    ),
    spares(
        "ST2",
        "not yet, but this morning was no worse",
        run(2, settled="not_yet", time="05:59", duration_min=60),
        checkin(1, **STIFFER),
        reasons="AM2 AM3",
    ),
    spares("ST2", "not yet, but another run has followed", run(4, settled="not_yet"), reasons="GR1"),
    fires(
        "ST2",
        "worse every morning for 60 h",
        no_runs([2]),
        unanswered(3),
        checkins([0, 1, 2], **STIFFER),
        reasons="ST2 AM3",
    ),
    spares(
        "ST2",
        "worse 60 h on, but not the day before",
        no_runs([2]),
        unanswered(3),
        checkins([0, 2], **STIFFER),
        reasons="AM3",
    ),
    spares(
        "ST2",
        "worse 60 h on, the first morning was not",
        no_runs([2]),
        unanswered(3),
        checkins([0, 1], **STIFFER),
        reasons="GR1",
    ),
    spares(
        "ST2",
        "worse only after the next run",
        unanswered(4),
        checkins([0, 1], **STIFFER),
        reasons="AM3",
    ),
    fires(
        "ST2",
        "a run without a time ended 18:00",
        no_runs([2]),
        unanswered(3, time=None, duration_min=None),
        checkin(2, **STIFFER),
        checkin(1, time="18:01", **STIFFER),
        reasons="ST2 AM3",
    ),
    spares(
        "ST2",
        "and 48 h later is not more",
        no_runs([2]),
        unanswered(3, time=None, duration_min=None),
        checkin(2, **STIFFER),
        checkin(1, time="18:00", **STIFFER),
        reasons="AM2 AM3",
    ),
]

ST3 = [
    fires("ST3", "limp in the latest run", run(2, limp=True), reasons="ST3", locked=None, cap=0),
    fires("ST3", "limp in an earlier run", run(6, limp=True), reasons="ST3"),
    spares("ST3", "limp in a run, the 8th day", run(7, limp=True), reasons="AM12"),
    fires("ST3", "limping today", checkin(0, "limp"), reasons="ST3"),
    fires("ST3", "limping 6 days ago", checkin(6, "limp"), reasons="ST3"),
    spares("ST3", "limping 7 days ago", checkin(7, "limp"), reasons="AM12"),
    spares("ST3", "gait altered, no limp", run(2, gait_altered=True), reasons="AM7"),
]

ST5 = [
    fires("ST5", "ended 2 above its start", run(2, pain_worst=3, pain_end=3), reasons="ST5"),
    fires("ST5", "from 0 to 2", run(2, pain_start=0, pain_worst=2, pain_end=2), reasons="ST5"),
    spares(
        "ST5",
        "ended 1 above its start, at 3",
        run(2, pain_start=2, pain_worst=3, pain_end=3),
        reasons="AM10",
    ),
    spares("ST5", "ended 1 above its start, at 2", run(2, pain_worst=2, pain_end=2), reasons="GR1"),
    fires("ST5", "an earlier run", run(6, pain_worst=3, pain_end=3), reasons="ST5"),
    spares("ST5", "the 8th day", run(7, pain_worst=3, pain_end=3), reasons="AM12"),
]
