"""A diary made red in each of the ways there are: the signs, the safety answers and the five stops."""

from rehab_tui.domain.records import Sign
from tests.domain.builders import Edit, both, checkin, checkins, run, screened, work

SIGNS = [sign for sign in Sign if sign is not Sign.LIMP]

WORSE = both(*(checkins(range(7 * week, 7 * week + 7), morning_pain=4 - week) for week in range(3)))
"""Two weeks in a row, each worse than the one before (ST4)."""

REDDENING: tuple[Edit, ...] = (
    *(checkin(nth % 3, sign) for nth, sign in enumerate(SIGNS)),
    screened(9, fluoroquinolone=True),
    screened(9, bone_night_pain=True),
    *(run(day, pain_worst=7) for day in (0, 2, 9)),
    *(run(day, limp=True) for day in (1, 6, 8)),
    *(run(day, settled="longer") for day in (3, 12)),
    *(run(day, pain_start=1, pain_end=4) for day in (2, 8)),
    *(checkin(day, day_pain=8) for day in (0, 7)),
    *(work("hold-double", day, pain=8) for day in (0, 1)),
    WORSE,
)
"""An old stop may be over already: then the diary is as mild as the others make it."""
