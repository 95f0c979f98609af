"""MD2, MD4, MD7, MD9, MD10, MD11, RC1-RC3 and ES1: the week, the race, the programme."""

from rehab_tui.domain.records import Pattern
from tests.domain.builders import (
    Edit,
    answer,
    assessed,
    began,
    both,
    both_legs,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    pain_free,
    profile,
    race,
    run,
)
from tests.domain.cases.case import fires, spares
from tests.domain.made import D, ago

HALF_PAST_SIX = f"{D}T18:30"
DAY_LATER = f"{ago(-1)}T18:30"
FEW_DAYS: Edit = both(no_runs(range(9, 28)), no_sessions(range(9, 28)), pain_free, answer(0, "same"))
"""No pain; the check-ins left decide how many days are logged."""
ONE_ON_THE_RIGHT: Edit = checkin(5, leg="right", morning_pain=1)

MODIFICATIONS = [
    fires("MD2", "48 h after the end of a hard run", run(2, effort="hard"), hard=HALF_PAST_SIX),
    fires("MD2", "a race is hard", run(2, effort="race"), hard=HALF_PAST_SIX),
    spares("MD2", "easy runs space nothing", hard=None),
    spares("MD2", "the 48 h are over", run(3, effort="hard"), hard=None),
    spares("MD2", "they end as the day begins", run(3, effort="hard", time="23:30"), hard=None),
    fires("MD2", "of two hard runs the later", run(2, effort="hard"), run(1, effort="hard"), hard=DAY_LATER),
    fires("MD2", "72 h after an earlier run at 4", run(3, pain_worst=4), hard=HALF_PAST_SIX),
    fires("MD2", "72 h after a hard run at 4", run(2, effort="hard", pain_worst=4), hard=DAY_LATER),
    spares("MD2", "48 h after a hard run at 3", run(2, effort="hard", pain_worst=3), hard=HALF_PAST_SIX),
    fires("MD2", "72 h after an easy run at 4", run(2, pain_worst=4), hard=DAY_LATER),
    spares("MD2", "nothing after an easy run at 3", run(2, pain_worst=3), hard=None),
    fires("MD4", "pain-free: hills may return", pain_free, hills=True),
    spares("MD4", "a 1 one morning", pain_free, checkin(13, morning_pain=1), hills=False),
    fires("MD4", "a 1 fourteen days ago", pain_free, checkin(14, morning_pain=1), hills=True),
    spares("MD4", "a 1 on one of two sore legs", pain_free, both_legs, ONE_ON_THE_RIGHT, hills=False),
    spares("MD4", "a 1 in a run", pain_free, run(13, pain_worst=1), hills=False),
    fires(
        "MD4",
        "the sound leg was spoken of once",
        pain_free,
        checkin(5, leg="right", morning_pain=0),
        hills=True,
    ),
    fires("MD4", "10 logged days", no_checkins(range(10, 28)), FEW_DAYS, reasons="GR1", hills=True),
    spares("MD4", "9 logged days", no_checkins(range(9, 28)), FEW_DAYS, reasons="GR1", hills=False),
    fires("MD7", "pain-free and the distance is back", pain_free, speed=True),
    spares("MD7", "a kilometre short of the usual week", pain_free, profile(usual_weekly_km=21), speed=False),
    spares("MD7", "the distance is back, pain is not gone", speed=False),
    spares("MD7", "the usual week is not known", pain_free, profile(usual_weekly_km=None), speed=False),
]

CAP = [
    fires("MD9", "green: a tenth more than last week", cap=22.0, km=20.0),
    fires("MD9", "amber: three quarters", assessed(None), cap=15.0),
    fires("MD9", "red: nothing", checkin(0, "limp"), cap=0, km=20.0),
    fires("MD9", "exact to 0.1 km", run(13, distance_km=3), cap=14.3),
    fires("MD9", "the run of 13 days ago is last week's", run(13, distance_km=20), cap=33.0),
    spares("MD9", "the run of 14 days ago is older", run(14, distance_km=20), cap=22.0),
    fires("MD9", "the run of 7 days ago is last week's", run(7, distance_km=10), cap=33.0, km=20.0),
    spares("MD9", "the run of 6 days ago is this week's", run(6, distance_km=9.5), cap=22.0, km=19.5),
    fires("MD9", "today's run is this week's", run(0, distance_km=5), km=25.0),
    fires("MD10", "no run for a week: half the usual", no_runs(range(7)), cap=10.0, km=0),
    spares("MD10", "a run 6 days ago", no_runs(range(5)), cap=22.0, km=10.0),
    fires("MD10", "last run 7 days ago", no_runs(range(7)), run(7), cap=10.0),
    fires(
        "MD10",
        "never more than last week and a tenth",
        no_runs(range(7)),
        profile(usual_weekly_km=60),
        cap=22.0,
    ),
    fires("MD10", "back for a day after two weeks", no_runs(range(3, 16)), cap=10.0, km=6.0),
    fires("MD10", "back six days ago after a week without", no_runs(range(7, 13)), cap=10.0, km=20.0),
    fires(
        "MD10", "nothing to go by", no_runs(range(28)), profile(usual_weekly_km=None), reasons="AM9", cap=None
    ),
    spares("MD10", "red stays nothing", no_runs(range(7)), checkin(0, "limp"), cap=0),
    fires("MD11", "a tenth and more beyond the longest", run(2, distance_km=11.1), longest=True),
    spares("MD11", "as long 28 days ago", run(28, distance_km=12), run(0, distance_km=12), longest=False),
    fires("MD11", "as long 31 days ago", run(31, distance_km=12), run(0, distance_km=12), longest=True),
    spares("MD11", "a tenth beyond the longest", run(2, distance_km=11.0), longest=False),
]

RACES = [
    fires("RC1", "green, predictable, three weeks", race, began(21), race="RC1"),
    spares("RC1", "20 days", race, began(20), race="RC3"),
    spares("RC1", "the pattern is not told", race, profile(pattern=None), race="RC3"),
    fires("RC2", "unpredictable", race, profile(pattern=Pattern.UNPREDICTABLE), race="RC2"),
    fires("RC2", "a worse week", race, checkins(range(7), morning_pain=2), race="RC2"),
    fires("RC2", "red", race, run(2, settled="longer"), race="RC2"),
    fires("RC2", "a limp", race, run(2, limp=True), race="RC2"),
    spares("RC2", "amber", race, assessed(None), race="RC3"),
    fires("RC3", "amber", race, run(2, pain_worst=4), race="RC3"),
    spares("RC3", "green and three weeks", race, race="RC1"),
]

UNCHANGED = checkins(range(28), morning_pain=2, day_pain=2)

ESCALATION = [
    fires(
        "ES1",
        "day 14, not improved",
        UNCHANGED,
        began(14),
        reasons="GR1",
        escalation={"rule": "ES1", "firm": False},
    ),
    spares("ES1", "day 12", UNCHANGED, began(12), escalation=None),
    fires("ES1", "day 21: firmly", UNCHANGED, began(21), escalation={"rule": "ES1", "firm": True}),
    fires("ES1", "day 19: not yet firmly", UNCHANGED, began(19), escalation={"rule": "ES1", "firm": False}),
    spares("ES1", "improved", escalation=None),
    spares(
        "ES1",
        "the sound leg was spoken of once",
        checkin(5, leg="right", morning_pain=0),
        escalation=None,
    ),
]
