"""What came of the lives: shares of days, km by week, steps and loads, as numbers and as a table."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from statistics import mean, median

from benchmarks.half_year.kinds import KINDS
from benchmarks.half_year.life import CALM_STATE, Day, Life
from rehab_tui.domain.records import Level, Step

WEEKS = (1, 4, 8, 12, 16, 26)
STEPS = tuple(step for step in Step if step is not Step.SEATED_RAISE)


def well(life: Life) -> Iterator[Day]:
    """The days of one who has been calm for a week and is so this morning."""
    return _calm_for(life, 7)


def calm_two_weeks(life: Life) -> Iterator[Day]:
    """The days after two calm weeks."""
    return _calm_for(life, 14)


def _calm_for(life: Life, days: int) -> Iterator[Day]:
    for number in range(days, len(life.days)):
        before, day = life.days[number - days : number], life.days[number]
        if day.state <= CALM_STATE and all(earlier.calm for earlier in before):
            yield day


def share(days: Iterable[Day], holds: Callable[[Day], bool]) -> float | None:
    """The share of the days of which it holds; None without a day."""
    found = [holds(day) for day in days]
    return mean(found) if found else None


def green(day: Day) -> bool:
    return day.level is Level.GREEN


def red(day: Day) -> bool:
    return day.level is Level.RED


def week_km(life: Life, week: int) -> float:
    """Km of that week, the first being 1."""
    return sum(day.km for day in life.days[week * 7 - 7 : week * 7])


def km(lives: Sequence[Life], week: int) -> float:
    """Mean km of that week and the one before: runs on alternate days make weeks of three and of four."""
    weeks = [week] if week == 1 else [week - 1, week]
    return mean(week_km(life, one) for life in lives for one in weeks)


def reached(life: Life, step: Step) -> float | None:
    """The week in which every leg stood on the step or above it; None if never."""
    days = (n for n, day in enumerate(life.days) if all(own.rank >= step.rank for own in day.steps))
    first = next(days, None)
    return None if first is None else first / 7


def longest_wait(life: Life) -> int:
    """The most days in a row on double holds with every gate open and no offer."""
    return max((len(list(days)) for waits, days in groupby(d.waits for d in life.days) if waits), default=0)


def first_and_last_kg(life: Life) -> tuple[float, float] | None:
    """The first load and the heaviest of the last four weeks; None without eight weeks of loads."""
    loaded = [n for n, day in enumerate(life.days) if day.kg]
    if not loaded or len(life.days) - loaded[0] < 56:
        return None
    return life.days[loaded[0]].kg, max(day.kg for day in life.days[-28:])


def starved(life: Life) -> Iterator[bool]:
    """Of each well day, whether the week's cap is under a quarter of the usual week."""
    quarter = KINDS[life.kind].usual_km / 4
    return (day.cap_km is not None and day.cap_km < quarter for day in well(life))


def table(lives: Sequence[Life]) -> Iterator[str]:
    """A line a kind: its days and its km."""
    weeks = [week for week in WEEKS if week * 7 <= len(lives[0].days)]
    heads = "".join(f"{f'wk {week}':>7}" for week in weeks)
    yield f"{'days and km':<21}{'g/a/r %':>10}{'well':>6}{'green':>7}{'calm, red':>11}{'starved':>9}{heads}"
    for kind, own in by_kind(lives):
        yield f"{kind:<21}{_days(own)}" + "".join(f"{km(own, week):7.1f}" for week in weeks)


def _days(lives: Sequence[Life]) -> str:
    every = [day for life in lives for day in life.days]
    levels = Counter(day.level for day in every)
    colours = "/".join(f"{100 * levels[level] / len(every):.0f}" for level in Level)
    ok = [day for life in lives for day in well(life)]
    hungry = [less for life in lives for less in starved(life)]
    return (
        f"{colours:>10}{_percent(len(ok) / len(every)):>6}{_percent(share(ok, green)):>7}"
        f"{_percent(share((day for life in lives for day in calm_two_weeks(life)), red)):>11}"
        f"{_percent(mean(hungry) if hungry else None):>9}"
    )


def ladder_table(lives: Sequence[Life]) -> Iterator[str]:
    """A line a kind: the median week of each step and how many of all reached it, waits, loads."""
    names = [step.value.replace("hold-", "h-").replace("raise-", "r-") for step in STEPS[1:]]
    heads = "".join(f"{name:>15}" for name in names)
    yield f"{'ladder, week reached':<21}{heads}  double  waits  kg first-last"
    for kind, own in by_kind(lives):
        steps = "".join(f"{_reached(own, step):>15}" for step in STEPS[1:])
        double = mean(Step.HOLD_DOUBLE in day.steps for life in own for day in life.days) * len(own[0].days)
        kgs = [pair for life in own if (pair := first_and_last_kg(life))]
        loads = f"{median(a for a, _ in kgs):g}-{median(b for _, b in kgs):g}" if kgs else "-"
        yield f"{kind:<21}{steps}{double:>8.0f}{max(map(longest_wait, own)):>7}{loads:>15}"


def contradictions(lives: Sequence[Life]) -> Iterator[str]:
    """Each contradiction with its number of days, and the kinds it came up in."""
    found = Counter(name for life in lives for day in life.days for name in day.contradictions)
    for name, days in found.most_common():
        kinds = Counter(life.kind for life in lives for day in life.days if name in day.contradictions)
        yield f"{days:>6} days  {name} ({', '.join(f'{kind} {n}' for kind, n in kinds.most_common(3))})"


def by_kind(lives: Sequence[Life]) -> Iterator[tuple[str, list[Life]]]:
    """The lives of each kind together, in the order of KINDS."""
    for kind in KINDS:
        if own := [life for life in lives if life.kind == kind]:
            yield kind, own


def _reached(lives: Sequence[Life], step: Step) -> str:
    weeks = [week for life in lives if (week := reached(life, step)) is not None]
    return f"{median(weeks):.1f} ({len(weeks)}/{len(lives)})" if weeks else "-"


def _percent(part: float | None) -> str:
    return "-" if part is None else f"{100 * part:.0f}"
