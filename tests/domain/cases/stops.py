"""RF, ST and AM12: the signs that stop running, how long they stand, and the way back."""

from tests.domain.builders import (
    assessed,
    both_legs,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    run,
    unanswered,
    work,
)
from tests.domain.cases.case import fires, spares

FLAGS = [
    ("RF1", "pop"),
    ("RF2", "no_push_off"),
    ("RF3", "no_single_leg_stand"),
    ("RF4", "swelling"),
    ("RF4", "bruise"),
    ("RF5", "sharp_pain"),
    ("EV2", "calf_swollen"),
    ("EV6", "fever"),
]

RED_FLAGS = [
    *(fires(rule, f"{sign} today", checkin(0, sign), reasons=rule, locked=rule) for rule, sign in FLAGS),
    *(
        fires(rule, f"{sign} stands four weeks", checkin(27, sign), reasons=rule, locked=rule)
        for rule, sign in FLAGS
    ),
    *(
        fires(rule, f"{sign} after the assessment", checkin(5, sign), assessed(6), reasons=rule)
        for rule, sign in FLAGS
    ),
    *(
        spares(
            rule, f"{sign}, assessed the same day", checkin(5, sign), assessed(5), reasons="GR1", locked=None
        )
        for rule, sign in FLAGS
    ),
    fires(
        "RF1", "stands though assessed tomorrow", checkin(3, "pop"), assessed(-1), level="red", locked="RF1"
    ),
    fires(
        "RF1",
        "two signs: both speak, the worse first",
        checkin(0, "bruise", "pop"),
        reasons="RF1 RF4",
        first="RF1",
    ),
    fires(
        "RF1",
        "no good week clears it",
        checkin(20, "pop"),
        checkins(range(14), morning_pain=0),
        reasons="RF1",
    ),
    spares("RF1", "a pop noted for tomorrow", checkin(-1, "pop"), reasons="GR1"),
    fires("EV3", "calf swollen and breathless", checkin(0, "calf_swollen", "breathless"), reasons="EV2 EV3"),
    fires(
        "EV3",
        "breathless while the swollen calf of Sunday stands",
        checkin(3, "calf_swollen"),
        checkin(0, "breathless"),
        reasons="EV2 EV3",
    ),
    spares("EV3", "breathless, calf as ever", checkin(0, "breathless"), reasons="GR1", locked=None),
    spares("EV3", "calf swollen, breath as ever", checkin(0, "calf_swollen"), reasons="EV2"),
    spares(
        "EV3",
        "both, assessed the same day",
        checkin(5, "calf_swollen", "breathless"),
        assessed(5),
        reasons="GR1",
    ),
]

ST1 = [
    fires("ST1", "the latest run reached 6", run(2, pain_worst=6), reasons="ST1", locked=None, cap=0),
    spares("ST1", "the latest run reached 5", run(2, pain_worst=5), reasons="AM1"),
    fires("ST1", "it began at 6 and eased", run(2, pain_start=6, pain_worst=6), reasons="ST1"),
    fires("ST1", "6 at the start, less noted as worst", run(2, pain_start=6), reasons="ST1"),
    fires("ST1", "6 in the hours after", run(4, pain_after=6), reasons="ST1"),
    fires("ST1", "an earlier run, 7 days standing", run(6, pain_worst=6), reasons="ST1"),
    spares("ST1", "the 8th day, last three mornings fine", run(7, pain_worst=6), reasons="AM12"),
    fires("ST1", "the 8th day, 4 yesterday", run(7, pain_worst=6), checkin(1, morning_pain=4), reasons="ST1"),
    spares(
        "ST1", "the 8th day, 3 yesterday", run(7, pain_worst=6), checkin(1, morning_pain=3), reasons="AM12"
    ),
    fires(
        "ST1",
        "the 8th day, day pain 4 on Monday",
        run(7, pain_worst=6),
        checkin(2, day_pain=4),
        reasons="ST1",
    ),
    spares(
        "ST1",
        "the 8th day, 4 four mornings ago",
        run(7, pain_worst=6),
        checkin(3, day_pain=4),
        reasons="AM12",
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
    spares("ST1", "6 in a session only", work("raise-single-flat", 2, pain=6), reasons="GR1"),
]

ST2 = [
    fires("ST2", "the person says longer", run(2, settled="longer"), reasons="ST2"),
    spares("ST2", "the person says 48 h", run(2, settled="within_48h"), reasons="AM2"),
    fires("ST2", "an earlier run, 7 days standing", run(6, settled="longer"), reasons="ST2"),
    spares("ST2", "the 8th day", run(7, settled="longer"), reasons="AM12"),
    fires(
        "ST2",
        "not yet, 48 h and a minute after its end",
        run(2, settled="not_yet", time="05:59", duration_min=60),
        reasons="ST2",
    ),
    spares(
        "ST2",
        "not yet, 48 h after its end",
        run(2, settled="not_yet", time="06:00", duration_min=60),
        reasons="AM2",
    ),
    fires(
        "ST2",
        "above its morning 60 h on",
        no_runs([2]),
        unanswered(3),
        checkin(0, morning_pain=2),
        reasons="ST2",
    ),
    spares("ST2", "above its morning 36 h on", unanswered(2), checkin(0, morning_pain=2), reasons="AM2"),
    spares("ST2", "worse only after the next run", unanswered(4), checkin(1, morning_pain=4), reasons="GR1"),
    fires(
        "ST2",
        "a run without a time ended 18:00",
        no_runs([2]),
        unanswered(3, time=None, duration_min=None),
        checkin(1, time="18:01", morning_pain=2),
        reasons="ST2",
    ),
    spares(
        "ST2",
        "and 48 h later is not more",
        no_runs([2]),
        unanswered(3, time=None, duration_min=None),
        checkin(1, time="18:00", morning_pain=2),
        reasons="AM2",
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
    spares("ST5", "ended 1 above its start", run(2, pain_worst=2, pain_end=2), reasons="AM10"),
    fires("ST5", "an earlier run", run(6, pain_worst=3, pain_end=3), reasons="ST5"),
    spares("ST5", "the 8th day", run(7, pain_worst=3, pain_end=3), reasons="AM12"),
]


WAY_BACK = [
    fires(
        "AM12",
        "stood 9 days ago, no run since it cleared",
        run(9, pain_worst=6),
        no_runs([2]),
        reasons="AM12",
    ),
    spares("AM12", "a clean run on the day it cleared", run(9, pain_worst=6), reasons="GR1"),
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
        "the run since ended 1 up",
        run(9, limp=True),
        run(2, pain_worst=2, pain_end=2),
        reasons="AM10 AM12",
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
        "a 4 on the way kept the sign until yesterday, the run was before",
        run(9, pain_worst=6),
        checkin(4, morning_pain=4),
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
    spares("AM12", "while the sign stands", run(6, pain_worst=6), reasons="ST1"),
]
"""A sign of day 9 stands to day 3 and clears on day 2, the day of the latest run."""
