"""FIRST, GROW, MD9 and MD10: the week's km as a ledger of training weeks.

The weeks of a case stand newest first; the day is the Wednesday of the newest one. Unless it says otherwise
the usual week is 40 km and the first week, of 20 km, began before the programme: the second may have 22.
"""

from rehab_tui.domain.records import Weekday
from tests.domain.builders import Edit, began, both, checkin, checkins, no_runs, pause, profile, run
from tests.domain.cases.case import fires, spares
from tests.domain.made import ago

MONDAY, TUESDAY, TODAY = (ago(day).isoformat() for day in (2, 1, 0))


def ran(*weeks: float, usual: float | None = 40) -> Edit:
    """The km of whole weeks, the newest first: half on Monday, half on Saturday, all on Monday this week."""
    runs = []
    for week, km in enumerate(weeks):
        days = (2 + 7 * week, 7 * week - 3) if week else (2,)
        runs += [run(day, distance_km=km / len(days)) for day in days if km]
    start = began(7 * len(weeks) - 6)
    return both(no_runs(range(28)), *runs, start, profile(usual_weekly_km=usual))


GROWN = ran(6, 22, 20)
"""The third week may have 24.2."""

SORE = {"day_pain": 4}
LEVEL = checkins(range(14, 28), morning_pain=1, day_pain=1)
"""No better week lies behind: pain 1 throughout."""

FIRST = [
    fires("FIRST", "half of the usual week", ran(6), cap=20, why="first", km=6, from_day=MONDAY),
    fires("FIRST", "what was run before the programme", ran(24), cap=24, why="first"),
    spares("FIRST", "the programme began with the week", ran(24), began(2), cap=20),
    spares("FIRST", "the programme's first day is not known", ran(24), profile(programme_start=None), cap=20),
    fires("FIRST", "at least 5 km", ran(3, usual=8), cap=5),
    fires("FIRST", "at least the usual week where that is less", ran(3, usual=4), cap=4),
    fires("FIRST", "the usual week is not known", ran(7, usual=None), cap=7, why="first"),
    fires(
        "FIRST",
        "nothing run yet: half of the usual week",
        ran(),
        cap=20,
        why="first",
        reasons="AM9",
        today_km=3,
        today_why="AM9",
    ),
    fires(
        "FIRST",
        "nothing run, the usual week not known",
        ran(usual=None),
        cap=None,
        why="first",
        reasons="AM9",
        today_km=3,
        today_why="AM9",
        sentence="A test run of up to 3 km, easy and flat.",
    ),
    spares("FIRST", "the second week", ran(6, 20), cap=22, why="grow"),
    fires(
        "MD9", "a week that begins on Wednesday", profile(week_starts=Weekday.WEDNESDAY), from_day=TODAY, km=0
    ),
    spares("MD9", "a week that begins on Monday", from_day=MONDAY, km=6),
    fires("MD9", "km are rounded down", ran(6.19), km=6.1),
]

GROW = [
    fires("GROW", "all of it run: a tenth more", GROWN, cap=24.2, why="grow", cut=None, reasons="GR1"),
    fires("GROW", "less than a tenth above it was not run", ran(6, 19.4, 20), cap=24.2, why="grow"),
    fires("GROW", "81 % run: 1.25 times the km run", ran(6, 17.8, 20), cap=22.2, why="grow"),
    fires("GROW", "more than allowed earns nothing", ran(6, 30, 20), cap=24.2, why="grow"),
    fires("GROW", "to the usual week", ran(6, 22, 20, usual=23), cap=23, why="grow"),
    fires("GROW", "from the usual week on: a fortieth more", ran(6, 22, 20, usual=22), cap=22.5, why="grow"),
    spares("GROW", "from the usual week on, less than 80 %", ran(6, 17, 20, usual=22), cap=22, why="hold"),
    spares("GROW", "80 %: 1.25 times the km run is what it was", ran(6, 17.6, 20), cap=22, why="hold"),
    spares("GROW", "less than 80 %", ran(6, 17, 20), cap=22, why="hold"),
    spares("GROW", "never below what it was", ran(6, 14.7, 20), cap=22, why="hold"),
    spares(
        "GROW",
        "a symptom day cut it: the same again",
        GROWN,
        LEVEL,
        run(9, pain_worst=4),
        cap=16.5,
        why="hold",
        cut=None,
        reasons="GR1",
    ),
    spares(
        "GROW",
        "a symptom day while it gets better: the same",
        GROWN,
        checkins(range(16, 28), morning_pain=3, day_pain=3),
        run(9, pain_worst=4),
        cap=22,
        why="hold",
    ),
    spares("GROW", "1.25 of the most in three weeks", ran(6, 10, 10, 10, 20), cap=12.5),
    spares("GROW", "three weeks, one of them without a run", ran(6, 10, 0, 10, 20), cap=16.5, why="hold"),
    fires("GROW", "after a return", ran(6, 15, 0, 20), cap=16.5, why="grow"),
    spares("GROW", "this week's own km change nothing", ran(0, 17, 20), cap=22, why="hold"),
]

RETURN = [
    fires("MD10", "a whole week without a run: a quarter less", ran(6, 0, 20), cap=15, why="return"),
    fires("MD10", "and not run yet", ran(0, 0, 20), cap=15, why="return", today_km=11, today_why="MD12"),
    fires("MD10", "two: half", ran(6, 0, 0, 20), cap=10, why="return"),
    fires("MD10", "two: half, though the usual week is less", ran(6, 0, 0, 20, usual=16), cap=10),
    fires("MD10", "three: half of the usual week at most", ran(6, 0, 0, 0, 20, usual=16), cap=8),
    fires("MD10", "three: half of what stood before", ran(6, 0, 0, 0, 20), cap=10),
    fires("MD10", "at least the floor", ran(3, 0, 0, 8, usual=8), cap=5),
    fires("MD10", "a marked pause counts", ran(6, 0, 20), pause(9, 3), cap=15, why="return"),
    fires(
        "MD10",
        "after a cut, of what the cut left",
        LEVEL,
        ran(6, 0, 22, 20),
        checkin(16, **SORE),
        cap=12.3,
        why="return",
    ),
    spares("MD10", "this week is not whole yet", ran(0, 17, 20), cap=22, why="hold"),
    spares("MD10", "one run in a week", ran(6, 1, 20), cap=22, why="hold"),
    spares("MD10", "red is nothing", ran(6, 0, 20), checkin(0, "limp"), cap=0, why="zero"),
]
