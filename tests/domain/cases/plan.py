"""MD2, MD4, MD7, MD11, RC1-RC3, ES1 and ES2: modifications, the race, the programme."""

from rehab_tui.domain.records import Pattern, Race
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
    fires("MD2", "72 h after a 4 in the hours after", run(2, pain_after=4), hard=DAY_LATER),
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

LONG_RUNS = [
    fires("MD11", "a tenth and more beyond the longest", run(2, distance_km=11.1), longest=True),
    spares("MD11", "as long 28 days ago", run(28, distance_km=12), run(0, distance_km=12), longest=False),
    fires("MD11", "as long 31 days ago", run(31, distance_km=12), run(0, distance_km=12), longest=True),
    spares("MD11", "a tenth beyond the longest", run(2, distance_km=11.0), longest=False),
]


def _race_of(km: float | None) -> Edit:
    """A race two months away, of that length."""
    return profile(race=Race(date=ago(-60), distance_km=km))


RACES = [
    fires("RC1", "green, predictable, three weeks", race, began(21), race="RC1"),
    fires(
        "RC1",
        "10 check-ins in the last 21 days",
        race,
        no_checkins(range(10, 21)),
        reasons="GR1",
        race="RC1",
    ),
    spares("RC1", "9 check-ins", race, no_checkins(range(9, 21)), reasons="GR1", race="RC3"),
    fires("RC1", "half of the race was run 29 days ago", _race_of(24), run(29, distance_km=12), race="RC1"),
    spares("RC1", "30 days ago", _race_of(24), run(30, distance_km=12), race="RC3"),
    spares("RC1", "the longest run was less than half", _race_of(20.1), race="RC3"),
    spares("RC1", "the race's length is not known", _race_of(None), race="RC3"),
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


def _pains(first: int, *pains: int) -> Edit:
    """Pain of single days, the newest first, from that many days ago."""
    days = enumerate(pains, first)
    return both(*(checkin(day, morning_pain=pain, day_pain=pain) for day, pain in days))


UNCHANGED = checkins(range(28), morning_pain=2, day_pain=2)
SIX_DAYS: Edit = both(no_checkins([3]), UNCHANGED, no_checkins([3]))
"""Pain 2 throughout; the last week has six logged days."""

THREES: Edit = both(checkins(range(28), morning_pain=3, day_pain=3), began(13))
"""Pain 3 for four weeks, too early in the programme for ES1."""


def _halves(low: int) -> Edit:
    """Six days of that pain and one more in turn, beginning with the lower one six days ago."""
    return both(
        *(checkin(day, morning_pain=low + (day in (0, 2, 5)), day_pain=low) for day in (0, 1, 2, 4, 5, 6))
    )


ESCALATION = [
    fires(
        "ES1",
        "day 14, not improved",
        UNCHANGED,
        began(14),
        reasons="GR1",
        escalation={"rule": "ES1", "firm": False},
    ),
    spares("ES1", "day 13", UNCHANGED, began(13), escalation=None),
    fires("ES1", "day 21: firmly", UNCHANGED, began(21), escalation={"rule": "ES1", "firm": True}),
    fires("ES1", "day 20: not yet firmly", UNCHANGED, began(20), escalation={"rule": "ES1", "firm": False}),
    spares("ES1", "improved by a point", escalation=None),
    spares("ES1", "improved by half a point", SIX_DAYS, _halves(1), escalation=None),
    fires(
        "ES1",
        "improved by a third of a point",
        SIX_DAYS,
        _halves(1),
        checkin(6, morning_pain=2),
        escalation={"rule": "ES1", "firm": True},
    ),
    spares("ES1", "no better, but at 1", checkins(range(28), morning_pain=1, day_pain=1), escalation=None),
    fires(
        "ES1",
        "no better, just above 1",
        checkins(range(28), morning_pain=1, day_pain=1),
        checkin(0, morning_pain=2),
        escalation={"rule": "ES1", "firm": True},
    ),
    fires(
        "ES1",
        "one of two legs has not improved",
        both_legs,
        checkins(range(28), leg="right", morning_pain=2, day_pain=2),
        escalation={"rule": "ES1", "firm": True},
    ),
    spares("ES1", "both have", both_legs, escalation=None),
    spares(
        "ES1",
        "the sound leg was spoken of once",
        checkin(5, leg="right", morning_pain=0),
        escalation=None,
    ),
    fires(
        "ES2",
        "1.5 points above the week of 8 weeks before",
        THREES,
        _pains(56, 1, 2, 1, 2, 1, 2),
        reasons="GR1",
        escalation={"rule": "ES2", "firm": False},
    ),
    spares("ES2", "1.3 points above", THREES, _pains(56, 2, 2, 1, 2, 1, 2), escalation=None),
    spares("ES2", "two days are no week", THREES, _pains(56, 1, 1), escalation=None),
    fires(
        "ES1",
        "both: the one that asks firmly speaks",
        THREES,
        _pains(56, 1, 2, 1, 2, 1, 2),
        began(27),
        escalation={"rule": "ES1", "firm": True},
    ),
]
