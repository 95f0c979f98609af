"""AM1-AM11, GR1 and ST4: the latest run, the newest check-in, the weeks, and what is not known."""

from tests.domain.builders import (
    Edit,
    answer,
    assessed,
    both,
    both_legs,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    run,
    site,
    unanswered,
    work,
)
from tests.domain.cases.case import fires, spares

LATEST_RUN = [
    fires(
        "GR1",
        "nothing speaks",
        reasons="GR1",
        locked=None,
        trend="steady",
        weekly=[1, 1, 2, 2],
        escalation=None,
    ),
    spares("GR1", "one rule speaks", assessed(None), reasons="AM5"),
    fires("AM1", "the latest run reached 4", run(2, pain_worst=4), reasons="AM1"),
    fires("AM1", "the latest run reached 5", run(2, pain_worst=5), reasons="AM1"),
    spares("AM1", "the latest run reached 3", run(2, pain_worst=3), reasons="GR1"),
    spares("AM1", "the run before it reached 5", run(4, pain_worst=5), reasons="GR1"),
    fires("AM1", "4 in the hours after", run(2, pain_after=4), reasons="AM1"),
    fires("AM1", "4 this morning", checkin(0, morning_pain=4), reasons="AM1"),
    spares("AM1", "3 this morning", checkin(0, morning_pain=3), reasons="GR1"),
    fires("AM1", "4 through the day", checkin(0, day_pain=4), reasons="AM1"),
    spares("AM1", "4 yesterday, 1 today", checkin(1, morning_pain=4), reasons="GR1"),
    fires(
        "AM1", "4 yesterday, nothing today", checkin(1, morning_pain=4), no_checkins([0]), reasons="AM1 AM8"
    ),
    fires("AM2", "the person says within 48 h", run(2, settled="within_48h"), reasons="AM2"),
    spares("AM2", "the person says within 24 h", run(2, settled="within_24h"), reasons="GR1"),
    spares("AM2", "an earlier run took 48 h", run(4, settled="within_48h"), reasons="GR1"),
    fires("AM2", "not yet, 36 h on", run(2, settled="not_yet"), reasons="AM2"),
    fires(
        "AM2",
        "not yet, 24 h and a minute on",
        run(1, settled="not_yet", time="05:59", duration_min=60),
        reasons="AM2",
    ),
    spares("AM2", "not yet, 24 h on", run(1, settled="not_yet", time="06:00", duration_min=60)),
    fires("AM2", "1 above its morning 36 h on", unanswered(2), checkin(0, morning_pain=2), reasons="AM2"),
    fires("AM2", "10 min stiffer 36 h on", unanswered(2), checkin(0, stiffness_min=20), reasons="AM2"),
    spares("AM2", "9 min stiffer 36 h on", unanswered(2), checkin(0, stiffness_min=19), reasons="GR1"),
    spares("AM2", "1 above only 12 h on", unanswered(2), checkin(1, morning_pain=2), reasons="AM3"),
    fires("AM2", "both mornings 1 above", unanswered(2), checkins([0, 1], morning_pain=2), reasons="AM2 AM3"),
    fires(
        "AM2",
        "24 h and a minute after a run without a time",
        run(1, settled=None, time=None),
        checkin(0, time="18:01", morning_pain=2),
        reasons="AM2",
    ),
    spares("AM2", "24 h after it", run(1, settled=None, time=None), checkin(0, time="18:00", morning_pain=2)),
    fires(
        "AM2",
        "the baseline may be 3 days old",
        unanswered(2),
        no_checkins([2, 3, 4]),
        checkin(0, morning_pain=2),
        reasons="AM2",
    ),
    fires("AM3", "slightly worse, the person says", run(2, morning_after="slightly"), reasons="AM3"),
    fires("AM3", "notably worse, the person says", run(2, morning_after="notably"), reasons="AM3"),
    spares("AM3", "no worse, the person says", checkin(1, morning_pain=3), reasons="GR1"),
    fires("AM3", "1 above the morning of the run", unanswered(2), checkin(1, morning_pain=2), reasons="AM3"),
    fires("AM3", "2 above", unanswered(2), checkin(1, morning_pain=3), reasons="AM3"),
    fires("AM3", "10 min stiffer", unanswered(2), checkin(1, stiffness_min=20), reasons="AM3"),
    fires("AM3", "20 min stiffer", unanswered(2), checkin(1, stiffness_min=30), reasons="AM3"),
    spares("AM3", "9 min stiffer", unanswered(2), checkin(1, stiffness_min=19), reasons="GR1"),
    spares("AM3", "an earlier run's morning", run(4, morning_after="notably"), reasons="GR1"),
    fires("AM7", "gait altered in the latest run", run(2, gait_altered=True), reasons="AM7"),
    spares("AM7", "in the run before", run(4, gait_altered=True), reasons="GR1"),
    spares("AM7", "with a limp", run(2, gait_altered=True, limp=True), reasons="ST3"),
    fires("AM10", "ended 1 above its start", run(2, pain_worst=2, pain_end=2), reasons="AM10"),
    spares("AM10", "ended as it began", run(2, pain_start=2, pain_worst=2, pain_end=2), reasons="GR1"),
    spares("AM10", "the run before it", run(4, pain_worst=2, pain_end=2), reasons="GR1"),
]

UNKNOWN = [
    fires("AM8", "no check-in today", no_checkins([0]), reasons="AM8", decision="stay"),
    spares("AM8", "a check-in today", reasons="GR1"),
    fires("AM8", "a check-in without the morning pain", checkin(0, morning_pain=None), reasons="AM8"),
    fires(
        "AM8",
        "the other sore leg's morning is missing",
        both_legs,
        checkin(0, leg="right", morning_pain=None),
        reasons="AM8",
    ),
    spares("AM8", "both sore legs told", both_legs, reasons="GR1"),
    fires("AM8", "the run's worst is missing", run(2, pain_worst=None), reasons="AM8"),
    fires("AM8", "the run's start is missing", run(2, pain_start=None), reasons="AM8"),
    fires("AM8", "the run's end is missing", run(2, pain_end=None), reasons="AM8"),
    spares("AM8", "an earlier run's end is missing", run(4, pain_end=None), reasons="GR1"),
    fires("AM8", "no morning since the run", run(0, settled=None, morning_after=None), reasons="AM8"),
    spares(
        "AM8",
        "nothing answered, but two mornings tell",
        unanswered(2),
        reasons="GR1",
        questions=["settled:run-2"],
    ),
    fires(
        "AM8",
        "the morning after was not logged",
        run(2, settled="within_24h", morning_after=None),
        no_checkins([1]),
        reasons="AM8",
    ),
    fires(
        "AM8",
        "no baseline within 3 days of the run",
        unanswered(2),
        no_checkins([2, 3, 4, 5]),
        reasons="AM8",
    ),
    fires("AM8", "not settled yet, less than a day on", run(1, settled="not_yet"), reasons="AM8"),
    spares(
        "AM8",
        "pain that never rose was no worse the morning after",
        run(2, morning_after=None),
        no_checkins([1]),
        reasons="GR1",
    ),
    spares("AM8", "the sound leg is not asked for", checkin(5, leg="right", morning_pain=0), reasons="GR1"),
    fires("AM5", "never assessed", assessed(None), reasons="AM5"),
    spares("AM5", "assessed today", assessed(0), reasons="GR1"),
    fires("AM5", "assessed only tomorrow", assessed(-1), reasons="AM5"),
    fires("AM6", "last session 7 days ago", no_sessions(range(7)), reasons="AM6"),
    spares(
        "AM6", "last session 6 days ago", no_sessions(range(6)), work("raise-single-flat", 6), reasons="GR1"
    ),
    fires(
        "AM6",
        "this week's session was broken off",
        no_sessions(range(5)),
        work("raise-single-flat", 6, completed=False),
        reasons="AM6",
    ),
    fires("AM9", "last run 14 days ago", no_runs(range(14)), run(14), reasons="AM9"),
    spares("AM9", "last run 13 days ago", no_runs(range(13)), reasons="GR1"),
]

NEW: Edit = both(no_checkins(range(7, 28)), no_runs(range(7, 28)), no_sessions(range(7, 28)))
"""One week of diary: too little for a trend."""


def _weeks(*pains: int) -> Edit:
    """The morning pain of whole weeks, newest first."""
    return both(
        *(checkins(range(7 * week, 7 * week + 7), morning_pain=p, day_pain=p) for week, p in enumerate(pains))
    )


def _rise(last: int) -> Edit:
    """Weeks of 1, 2, 3, then 1 again: the last day with two rising steps behind it was `last` days ago."""
    return both(
        checkins(range(last + 17, 42), morning_pain=1, day_pain=1),
        checkins(range(last + 10, last + 17), morning_pain=2, day_pain=2),
        checkins(range(last + 3, last + 10), morning_pain=3, day_pain=3),
        checkins(range(last + 3), morning_pain=1, day_pain=1),
    )


TREND = [
    fires("AM4", "the week rose by 1", _weeks(2), reasons="AM4", trend="worse_once", weekly=[2, 1, 2, 2]),
    fires(
        "AM4", "the week rose by a half", no_checkins([3]), checkins(range(3), morning_pain=2), reasons="AM4"
    ),
    spares(
        "AM4", "two mornings of six rose", no_checkins([3]), checkins(range(2), morning_pain=2), reasons="GR1"
    ),
    fires("AM4", "10 min stiffer a week", checkins(range(7), stiffness_min=20), reasons="AM4"),
    spares("AM4", "9 min stiffer a week", checkins(range(7), stiffness_min=19), reasons="GR1"),
    fires("AM4", "less pain but stiffer", _weeks(1, 2), checkins(range(7), stiffness_min=25), reasons="AM4"),
    spares("AM4", "the week fell", _weeks(1, 2), reasons="GR1", trend="improving"),
    fires("ST4", "two weeks rose", _weeks(3, 2, 1), reasons="ST4", locked=None, trend="progressive", cap=0),
    spares("ST4", "one week rose", _weeks(2, 1, 1), reasons="AM4"),
    spares("ST4", "rose once, then held", _weeks(2, 2, 1), reasons="GR1"),
    fires(
        "ST4",
        "stiffness rose twice",
        checkins(range(7), stiffness_min=30),
        checkins(range(7, 14), stiffness_min=20),
        reasons="ST4",
    ),
    fires("ST4", "stands the 14th day", _rise(13), reasons="ST4"),
    spares("ST4", "the 15th day, a clean run still to come", _rise(14), reasons="AM12"),
    fires("ST4", "the 15th day, but 4 on Monday", _rise(14), checkin(2, morning_pain=4), reasons="ST4"),
    spares("ST4", "cleared two days ago, a clean run since", _rise(16), reasons="GR1"),
    fires("AM11", "one week of diary, no answer", NEW, reasons="AM11", trend="unknown"),
    spares("AM11", "the answer is same", NEW, answer(6, "same"), reasons="GR1", trend="steady"),
    spares("AM11", "the answer is better", NEW, answer(6, "better"), reasons="GR1", trend="improving"),
    spares("AM11", "the answer is worse", NEW, answer(6, "worse"), reasons="AM4", trend="worse_once"),
    spares("AM11", "the newest answer counts", NEW, answer(5, "worse"), answer(1, "same"), reasons="GR1"),
    fires("AM11", "an answer of 7 days ago", NEW, answer(7, "same"), reasons="AM11"),
    spares("AM11", "three days make a week", NEW, checkins([7, 8, 9]), reasons="GR1", weekly=[1, 1]),
    fires("AM11", "two days do not", NEW, checkins([7, 8]), reasons="AM11", weekly=[1]),
    spares(
        "AM11",
        "the sound leg was spoken of once",
        checkin(5, leg="right", morning_pain=0),
        no_runs(range(7, 28)),
        no_sessions(range(7, 28)),
        reasons="GR1",
    ),
    spares("AM11", "two weeks outweigh the answer", answer(0, "worse"), reasons="GR1", trend="steady"),
]

PATTERN = [
    fires("PATTERN", "mild, settling, predictable", pattern="reactive"),
    spares("PATTERN", "a nodule", site("mid-portion", nodule=True), pattern="degenerative"),
    spares("PATTERN", "more than 48 h to settle", run(2, settled="longer"), pattern="degenerative"),
    spares("PATTERN", "more than 5", run(2, pain_worst=6), pattern="degenerative"),
]
