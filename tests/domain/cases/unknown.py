"""AM5, AM6, AM8, AM9 and AM13: what is not known, not assessed, not done."""

from dataclasses import replace

from rehab_tui.domain.records import Entries, Site, Tendon
from tests.domain.builders import (
    Edit,
    assessed,
    began,
    both_legs,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    pause,
    profile,
    run,
    screened,
    site,
    unanswered,
    work,
)
from tests.domain.cases.case import fires, spares
from tests.domain.made import ago


def _right_since(day: int) -> Edit:
    """The right tendon has been sore since then."""

    def edit(entries: Entries) -> Entries:
        right = Tendon(site=Site.MID_PORTION, since=ago(day))
        return profile(tendons=replace(entries.profile.tendons, right=right))(entries)

    return edit


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
    spares(
        "AM8",
        "the morning after was not logged, but it settled within a day",
        run(2, settled="within_24h", morning_after=None),
        no_checkins([1]),
        reasons="GR1",
        questions=["morning_after:run-2"],
    ),
    spares(
        "AM8", "nor was it, and the next one was no worse", unanswered(2), no_checkins([1]), reasons="GR1"
    ),
    spares(
        "AM8",
        "a morning after without its stiffness is not no worse, but the next one was",
        unanswered(2),
        checkin(1, stiffness_min=None),
        reasons="GR1",
    ),
    fires(
        "AM8",
        "this very morning, the one after, is without its stiffness",
        unanswered(1),
        checkin(0, stiffness_min=None),
        reasons="AM8",
        unknown=["settled", "morning_after"],
    ),
    fires(
        "AM8",
        "no baseline within 3 days of the run",
        unanswered(2),
        no_checkins([2, 3, 4, 5]),
        reasons="AM8",
    ),
    fires("AM8", "not settled yet, no morning since", run(0, settled="not_yet"), reasons="AM8"),
    fires(
        "AM8",
        "not settled yet and stiffer, less than a day on",
        run(1, settled="not_yet"),
        checkin(0, stiffness_min=25),
        reasons="AM3 AM8",
    ),
    spares("AM8", "not settled yet, but no worse this morning", run(1, settled="not_yet"), reasons="GR1"),
    fires(
        "AM8",
        "not settled after 20 days, no minutes since",
        no_runs(range(20)),
        run(20, settled="not_yet"),
        checkins(range(20), stiffness_min=None),
        reasons="AM2 AM8 AM12",
    ),
    fires(
        "AM9",
        "settled after 20 days: a morning with minutes was no worse",
        no_runs(range(20)),
        run(20, settled="not_yet"),
        checkins(range(1, 20), stiffness_min=None),
        reasons="AM9",
    ),
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
    fires("AM5", "assessed before it was sore", site("mid-portion", since=ago(39)), reasons="AM5"),
    fires(
        "AM5",
        "half a year before, sore since ?",
        assessed(224),
        began(40),
        site("mid-portion"),
        reasons="AM5",
    ),
    spares("AM5", "less before, sore since ?", assessed(223), began(40), site("mid-portion"), reasons="GR1"),
    spares("AM5", "assessed the day it began", site("mid-portion", since=ago(40)), reasons="GR1"),
    fires(
        "AM5",
        "the other tendon began after the assessment",
        both_legs,
        _right_since(5),
        reasons="AM5",
    ),
    spares("AM5", "both began before it", both_legs, _right_since(50), reasons="GR1"),
    fires("AM6", "last session 7 days ago", no_sessions(range(7)), reasons="AM6"),
    spares(
        "AM6", "last session 6 days ago", no_sessions(range(6)), work("raise-single-flat", 6), reasons="GR1"
    ),
    fires(
        "AM6",
        "this week's session was broken off",
        no_sessions(range(7)),
        work("raise-single-flat", 6, sets=2, completed=False),
        reasons="AM6",
    ),
    spares(
        "AM6",
        "all its sets were done before it was broken off",
        no_sessions(range(7)),
        work("raise-single-flat", 6, seated=None, completed=False),
        reasons="GR1",
    ),
    spares(
        "AM6",
        "all its sets were done in two that were broken off",
        no_sessions(range(7)),
        work("raise-single-flat", 6, sets=1, completed=False),
        work("raise-single-flat", 6, sets=2, completed=False, part="-later"),
        reasons="GR1",
    ),
    fires(
        "AM6",
        "one of its sets was less than half",
        no_sessions(range(7)),
        work("raise-single-flat", 6, sets=2, completed=False),
        work("raise-single-flat", 6, sets=1, reps=12, done=5, completed=False, part="-later"),
        reasons="AM6",
    ),
    fires(
        "AM6",
        "all were done, but on two days",
        no_sessions(range(7)),
        work("raise-single-flat", 6, sets=1, completed=False),
        work("raise-single-flat", 5, sets=2, completed=False),
        reasons="AM6",
    ),
    fires("AM6", "4 days after a pause", no_sessions(range(7)), pause(10, 4), reasons="AM6"),
    spares("AM6", "3 days after a pause", no_sessions(range(7)), pause(10, 3), reasons="GR1"),
    spares(
        "AM6",
        "a pause without an end, its 14th day",
        no_sessions(range(15)),
        pause(13),
        reasons="GR1",
        due=False,
    ),
    spares("AM6", "3 days after those 14", no_sessions(range(17)), pause(16), reasons="GR1", due=True),
    fires("AM6", "4 days after those 14", no_sessions(range(18)), pause(17), reasons="AM6"),
    fires("AM13", "the safety questions were never answered", profile(screening=None), reasons="AM13"),
    fires("AM13", "answered 46 days ago", screened(46), reasons="AM13", level="amber", locked=None),
    spares("AM13", "answered 45 days ago", screened(45), reasons="GR1", questions=["screening"]),
    fires("AM13", "answered only tomorrow", screened(-1), reasons="AM13", questions=["screening"]),
    spares("AM13", "answered 30 days ago: asked again", screened(30), questions=["screening"]),
    spares("AM13", "answered 29 days ago: not asked", screened(29), questions=[]),
    fires("AM9", "last run 14 days ago", no_runs(range(14)), run(14), reasons="AM9"),
    fires(
        "AM9",
        "the one run since was shorter than 1 km",
        no_runs(range(14)),
        run(2, distance_km=0.9),
        reasons="AM9",
        today_km=3,
    ),
    spares("AM9", "the one run since was 1 km", no_runs(range(14)), run(2, distance_km=1), reasons="GR1"),
    spares("AM9", "last run 13 days ago", no_runs(range(13)), reasons="GR1"),
]
