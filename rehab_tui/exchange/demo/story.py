"""The story of the sample diary: how each of its days felt, and what was out of the ordinary.

Days are numbered from 0. The story says what the tendon did and what the person felt like doing; what was
allowed, the program itself decides when the story is lived.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from rehab_tui.domain.records import MeasurementKind, Settled, Versus

BETTER, SAME, WORSE = Versus.BETTER, Versus.SAME, Versus.WORSE


@dataclass(frozen=True)
class Jog:
    """A run; `pains` are those at the start, at worst, at the end and in the hours after.

    `km` stands where the runner wanted more than the program allowed.
    """

    pains: str
    km: float | None = None


@dataclass(frozen=True)
class StoryWeek:
    """Seven days, one sign a day, `-` where nothing was noted or done.

    `mornings` are pain on the first steps, `pains` and `efforts` those of the day's rehab; `runs` belong
    to the first, third and fifth day, `versus` to the last.
    """

    mornings: str
    pains: str
    efforts: str
    versus: Versus
    runs: tuple[Jog | None, Jog | None, Jog | None]


WEEKS = (
    StoryWeek("5544544", "4443333", "6665666", SAME, (None, None, None)),
    StoryWeek("4443434", "33-3332", "6665666", SAME, (Jog("3433"), Jog("3433"), Jog("2323"))),
    StoryWeek("4333-33", "3233--2", "6667--6", BETTER, (Jog("2322"), Jog("2322"), Jog("2322"))),
    StoryWeek("3333322", "-3-3--2", "-7-6--6", BETTER, (Jog("2322"), Jog("2211"), Jog("2322"))),
    StoryWeek("22-2243", "-2-3--4", "-6-7--8", SAME, (Jog("2211"), Jog("2211"), Jog("2533", 9))),
    StoryWeek("2322322", "-3-2--2", "-7-8--7", WORSE, (None, Jog("2322"), Jog("1211"))),
    StoryWeek("2225433", "-3-3--3", "-8-5--5", WORSE, (Jog("2211"), Jog("2655", 7), None)),
    StoryWeek("3332222", "-2-2--2", "-5-6--6", BETTER, (None, Jog("1111"), Jog("1211"))),
    StoryWeek("22222-2", "-2-2--2", "-6-7--7", BETTER, (Jog("1211"), Jog("1211"), Jog("1211"))),
    StoryWeek("2--2-22", "------2", "------7", SAME, (Jog("1211"), None, None)),
    StoryWeek("2211122", "-3-2--2", "-7-7--6", SAME, (Jog("1211"), Jog("2322"), Jog("1211"))),
    StoryWeek("122-211", "-2-1--2", "-8-6--7", BETTER, (Jog("1111"), Jog("1211"), Jog("2322"))),
    StoryWeek("1111011", "-2-2--2", "-7-6--7", SAME, (Jog("1210"), Jog("1111"), Jog("1310"))),
    StoryWeek("0101010", "-1-1---", "-7-6---", BETTER, (Jog("1110"), None, Jog("2333"))),
)

DAYS = 7 * len(WEEKS)


@dataclass(frozen=True)
class Day:
    """One day of the story; None if nothing was noted or done. `rehab` is its pain and its effort."""

    morning: int | None
    versus: Versus | None
    rehab: tuple[int, int] | None
    jog: Jog | None


def day(number: int) -> Day:
    """That day of the story."""
    week, weekday = WEEKS[number // 7], number % 7
    morning, pain, effort = week.mornings[weekday], week.pains[weekday], week.efforts[weekday]
    return Day(
        morning=None if morning == "-" else int(morning),
        versus=week.versus if weekday == 6 else None,
        rehab=None if pain == "-" else (int(pain), int(effort)),
        jog=week.runs[weekday // 2] if weekday in (0, 2, 4) else None,
    )


ILL = (64, 67)
"""The first and last day of a cold."""

HARD_RUNS = (44, 95)
SLOW_TO_SETTLE = {32: Settled.WITHIN_48H, 44: Settled.LONGER}
REPS_SHORT = {20: 3, 22: 2, 59: 2, 78: 3, 90: 2}
"""Reps that were missing in the sore leg's last set."""

STOPPED_AFTER = {34: 2}
"""Sets after which the session was given up."""

RATINGS = (48, 50, 54, 59, 55, 57, 49, 58, 64, 65, 71, 76, 81, 84)
"""How good the tendon feels at each week's end, in per cent."""

TESTS: dict[int, dict[MeasurementKind, tuple[float, float]]] = {
    0: {MeasurementKind.KNEE_TO_WALL: (8.0, 10.5)},
    21: {MeasurementKind.KNEE_TO_WALL: (8.5, 10.5)},
    28: {MeasurementKind.HEEL_RAISES: (9, 24)},
    56: {MeasurementKind.KNEE_TO_WALL: (9.0, 10.5), MeasurementKind.HEEL_RAISES: (14, 25)},
    77: {MeasurementKind.KNEE_TO_WALL: (9.5, 11.0), MeasurementKind.HEEL_RAISES: (18, 25)},
    96: {MeasurementKind.KNEE_TO_WALL: (10.0, 11.0), MeasurementKind.HEEL_RAISES: (22, 26)},
}
"""Tests of the left and the right leg."""

NOTES: dict[str, dict[str, str]] = tomllib.loads(
    files(__package__).joinpath("notes.toml").read_text(encoding="utf-8")
)


def note(table: str, number: int) -> str:
    """What the person notes with that day's check-in, run or session; mostly nothing."""
    return NOTES[table].get(str(number), "")
