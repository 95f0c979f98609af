"""AM4, AM11, ST4 and PATTERN: how the weeks go."""

from tests.domain.builders import (
    Edit,
    answer,
    both,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    run,
    site,
)
from tests.domain.cases.case import fires, spares

NEW: Edit = both(no_checkins(range(7, 28)), no_runs(range(7, 28)), no_sessions(range(7, 28)))
"""One week of diary: too little for a trend."""


def _pains(first: int, *pains: int) -> Edit:
    """Pain of single days, the newest first, from that many days ago."""
    days = enumerate(pains, first)
    return both(*(checkin(day, morning_pain=pain, day_pain=pain) for day, pain in days))


def _weeks(*pains: int) -> Edit:
    """Pain of whole weeks, the newest first."""
    return _pains(0, *(pain for pain in pains for _ in range(7)))


def _stiff(*minutes: int) -> Edit:
    """Stiffness of whole weeks, the newest first."""
    weeks = enumerate(minutes)
    return both(*(checkins(range(7 * week, 7 * week + 7), stiffness_min=each) for week, each in weeks))


def _rise(last: int) -> Edit:
    """Weeks of 1, 2, 3, then 1 again: the last day of the rise that goes on and on was `last` days ago.

    One day of 1 leaves the week at 2.7 after 2.1 and 1.1, a second one takes it to 2.4 after 2.3.
    """
    return _pains(0, *[1] * (last + 1), *[3] * 7, *[2] * 7, *[1] * (27 - last))


WORSE = [
    fires("AM4", "the week rose by 1", _weeks(2), reasons="AM4", trend="worse_once", weekly=[2, 1, 2, 2]),
    spares("AM4", "six days of seven rose by 1", _pains(0, *[2] * 6), reasons="GR1"),
    fires("AM4", "it rose by 1 in the mean only", _weeks(1), _pains(0, 1, 3, 3, 3, 3, 1, 0), reasons="AM4"),
    spares("AM4", "two bad days in a week", _pains(0, 3, 1, 3), reasons="GR1"),
    fires("AM4", "it rose the week before, and held", _weeks(2, 2, 1), reasons="AM4"),
    fires("AM4", "it rose two weeks before, and held", _weeks(2, 2, 2, 1), reasons="AM4"),
    spares("AM4", "it rose three weeks before", _weeks(2, 2, 2, 2, 1), reasons="GR1", trend="steady"),
    fires("AM4", "15 min stiffer a week", _stiff(25), reasons="AM4"),
    spares("AM4", "14 min stiffer a week", _stiff(24), reasons="GR1"),
    fires("AM4", "less pain but stiffer", _weeks(1, 2), _stiff(25), reasons="AM4"),
    spares("AM4", "the week fell", _weeks(1, 2), reasons="GR1", trend="improving"),
    spares(
        "AM4",
        "it fell by four sevenths from the highest",
        _weeks(1, 1, 1, 1),
        _pains(14, 2, 2, 2, 2),
        trend="improving",
    ),
    spares(
        "AM4",
        "it fell by three sevenths from the highest",
        _weeks(1, 1, 1, 1),
        _pains(14, 2, 2, 2),
        trend="steady",
    ),
    fires(
        "ST4",
        "two weeks rose",
        _weeks(3, 2, 1),
        reasons="ST4",
        locked=None,
        trend="progressive",
        cap=0,
        sentence="No running today. Bike or swim if it does not hurt.",
        shown="ST4",
    ),
    spares(
        "ST4", "two weeks rose, by 1.3 in all", _weeks(1, 1, 1, 1), _pains(0, *[3, 2] * 3, 1), reasons="AM4"
    ),
    spares("ST4", "one week rose by 2", _weeks(3, 1, 1, 1), reasons="AM4"),
    fires("ST4", "stiffness rose twice, 30 min in all", _stiff(40, 25, 10), reasons="ST4"),
    spares("ST4", "29 min in all", _stiff(39, 25, 10), reasons="AM4"),
    spares("ST4", "30 min in all, the last step 9", _stiff(40, 31, 10), reasons="AM4"),
    fires("ST4", "stands the 14th day", _rise(13), reasons="ST4"),
    spares("ST4", "the 15th day, a clean run still to come", _rise(14), reasons="AM12"),
    fires("ST4", "the 15th day, but 5 on Monday", _rise(14), checkin(2, day_pain=5), reasons="ST4"),
    spares("ST4", "the 15th day, 4 on Monday", _rise(14), checkin(2, day_pain=4), reasons="AM12"),
    spares("ST4", "cleared two days ago, a clean run since", _rise(16), reasons="GR1"),
]

FEW_DAYS = [
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
    spares("AM11", "two weeks outweigh the answer", answer(0, "worse"), reasons="GR1", trend="improving"),
]

PATTERN = [
    fires("PATTERN", "mild, settling, predictable", pattern="reactive"),
    spares("PATTERN", "a nodule", site("mid-portion", nodule=True), pattern="degenerative"),
    spares("PATTERN", "more than 48 h to settle", run(2, settled="longer"), pattern="degenerative"),
    spares("PATTERN", "more than 5", run(2, pain_worst=6), pattern="degenerative"),
]
