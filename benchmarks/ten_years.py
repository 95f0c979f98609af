"""How fast Progress, its charts, the calendar and its days stay with ten years of data, and the guide opens.

Run from the checkout: `python -m benchmarks.ten_years`. The diary is made up, the same at every run: 3,650
check-ins, 1,600 sessions and 1,500 runs. Today's facts are worked out beforehand, as they are when a person
comes from Today. A range and a move of the cursor count with every chart drawn, the widest range (all) being
the slowest. A day's page stands beside them without a limit: its verdict reads the whole diary. The guide
opens with its pages read anew from their files, beside the runs. All take turns; the processor's time counts.
"""

import argparse
import asyncio
import gc
import statistics
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from time import process_time

from textual.screen import Screen

from rehab_tui.domain.records import (
    ChangedBy,
    CheckIn,
    Entries,
    Leg,
    Measurement,
    MeasurementKind,
    Profile,
    Run,
    Session,
    SetDone,
    Settled,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
)
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.charts.ranged_screen import RangedScreen
from rehab_tui.ui.screens.diary.calendar import CalendarScreen
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.screens.guide.pages import pages
from rehab_tui.ui.widgets.chart import Chart
from tests.ui.memory import memory_context

DAYS, SESSIONS, RUNS = 3650, 1600, 1500
SIZE = (120, 40)
LAST = date(2026, 3, 3)
MORNING = datetime.fromisoformat("2026-03-03T07:05:00+01:00")


def ten_years(day: date = LAST, days: int = DAYS) -> Entries:
    """The last `days` of a diary of ten years that ends with `day`; a flare-up of three weeks each year."""
    chance = Random(10)
    first = day - timedelta(days=DAYS - 1)
    every = [first + timedelta(days=n) for n in range(DAYS)]
    pains = [_pain(n, chance) for n in range(DAYS)]
    whole = Entries(
        profile=Profile(
            tendons=Tendons(left=Tendon(site=Site.MID_PORTION, tender_cm=4)),
            assessed=first,
            programme_start=first,
            usual_weekly_km=25,
        ),
        checkins=tuple(_checkin(on, pain) for on, pain in zip(every, pains, strict=True)),
        sessions=tuple(_session(n, every[n], pains[n]) for n in _spread(SESSIONS)),
        runs=tuple(_run(n, every[n], pains[n], chance) for n in _spread(RUNS)),
        measurements=tuple(_rating(n, every[n], pains[n]) for n in range(6, DAYS, 7)),
        steps=(StepChange(date=first, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.START),),
    )
    return whole if days == DAYS else _since(whole, day - timedelta(days=days - 1))


def _spread(number: int) -> Iterator[int]:
    return (n * DAYS // number for n in range(number))


def _pain(number: int, chance: Random) -> int:
    flare = 200 <= number % 365 < 221
    return max(0, min(7, 1 + 3 * flare + chance.choice((-1, 0, 0, 1))))


def _checkin(on: date, pain: int) -> CheckIn:
    left = TendonToday(morning_pain=pain, stiffness_min=5 * pain + 5, day_pain=max(0, pain - 1))
    return CheckIn(date=on, time="07:00", tendons=TendonsToday(left=left))


def _session(number: int, on: date, pain: int) -> Session:
    sets = tuple(
        SetDone(
            step=step,
            leg=leg,
            set=n,
            target_reps=12,
            reps=12 - (number % 9 == 0),
            up_s=3,
            down_s=3,
            load_kg=5 + 20 * number / DAYS // 1,
            pain=pain,
        )
        for step, legs in (
            (Step.RAISE_LOADED, (Leg.LEFT, Leg.RIGHT)),
            (Step.SEATED_RAISE, (Leg.BOTH,)),
        )
        for n in (1, 2, 3)
        for leg in legs
    )
    return Session(id=f"session-{number}", date=on, completed=number % 9 > 0, effort=6, sets=sets)


def _run(number: int, on: date, pain: int, chance: Random) -> Run:
    return Run(
        id=f"run-{number}",
        date=on,
        time="18:00",
        distance_km=round(chance.uniform(4, 12), 1),
        duration_min=50,
        pain_start=pain,
        pain_worst=min(10, pain + 1),
        pain_end=pain,
        settled=Settled.WITHIN_24H,
    )


def _rating(number: int, on: date, pain: int) -> Measurement:
    kind = MeasurementKind.TENDON_RATING
    return Measurement(id=f"rating-{number}", date=on, kind=kind, leg=Leg.LEFT, value=95 - 8 * pain)


def _since(entries: Entries, first: date) -> Entries:
    return replace(
        entries,
        profile=replace(entries.profile, programme_start=first),
        checkins=tuple(row for row in entries.checkins if row.date >= first),
        sessions=tuple(row for row in entries.sessions if row.date >= first),
        runs=tuple(row for row in entries.runs if row.date >= first),
        measurements=tuple(row for row in entries.measurements if row.date >= first),
    )


async def opening(entries: Entries, turns: int, action: str = "app.go('progress')") -> list[float]:
    """Milliseconds of work until a screen that is asked for stands, in a fresh app a turn after a first."""
    taken = []
    for _ in range(turns + 1):
        context, _ = memory_context(entries, now=MORNING)
        app = RehabApp(context)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            pages.cache_clear()
            gc.collect()  # what the apps before left behind is none of this one's work
            begin = process_time()
            await app.run_action(action)
            await pilot.pause()
            taken.append(1000 * (process_time() - begin))
    return taken[1:]


@asynccontextmanager
async def at(entries: Entries, place: str) -> AsyncIterator[Screen[object]]:
    """The screen of a place, with its facts worked out."""
    context, _ = memory_context(entries, now=MORNING)
    app = RehabApp(context)
    async with app.run_test(size=SIZE) as pilot:
        await app.action_go(place)
        await pilot.pause()
        yield app.screen


def took(*steps: Callable[[], object]) -> list[float]:
    """Milliseconds each step computes; what else runs on the machine does not count."""
    taken = []
    for step in steps:
        begin = process_time()
        step()
        taken.append(1000 * (process_time() - begin))
    return taken


async def ranging(entries: Entries, place: str, turns: int) -> list[float]:
    """Working out and drawing all charts of a place for another range; the widest is the slowest."""
    async with at(entries, place) as screen:
        assert isinstance(screen, RangedScreen)

        def reach(number: int) -> None:
            screen.action_show_range(number)
            draw_charts(screen)

        return took(*(partial(reach, number) for number in (3, 1, 3, 2) * turns))


async def reading(entries: Entries, place: str, turns: int) -> list[float]:
    """Reading another day on all charts of a place, at the widest range."""
    async with at(entries, place) as screen:
        assert isinstance(screen, RangedScreen)
        screen.action_show_range(3)

        def read(back: int) -> None:
            screen.read(Chart.Moved(LAST - timedelta(days=back)))
            draw_charts(screen)

        return took(*(partial(read, back) for back in range(4 * turns)))


def draw_charts(screen: RangedScreen) -> None:
    """Draw what has changed."""
    for chart in screen.query(Chart):
        chart.render_line(0)


async def turning(entries: Entries, turns: int) -> list[float]:
    """Going to another month of the calendar and drawing it."""
    async with at(entries, "calendar") as screen:
        assert isinstance(screen, CalendarScreen)

        def turn() -> None:
            screen.month.action_month(-1)
            screen.month.render()

        return took(*[turn] * 4 * turns)


async def paging(entries: Entries, turns: int) -> list[float]:
    """Going to the day before on a day's page, with its entries and its verdict."""
    async with at(entries, "calendar") as screen:
        assert isinstance(screen, CalendarScreen)
        page = DayScreen(screen.context, LAST)
        await screen.app.push_screen(page)
        return took(*[partial(page.action_day, -1)] * 4 * turns)


def main() -> int:
    """Measure, print, and say by the exit status whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=5, help="fresh apps that count (default 5)")
    turns = parser.parse_args().turns
    diaries = {"one week": ten_years(days=7), "ten years": ten_years()}
    gc.collect()
    gc.freeze()  # as the program does once its diary is loaded
    opened: dict[str, list[float]] = {name: [] for name in diaries}
    beside = {"runs": "app.go('runs')", "guide": "app.guide"}
    places: dict[str, list[float]] = {name: [] for name in beside}
    for _ in range(turns):
        for name, action in beside.items():
            places[name] += asyncio.run(opening(diaries["one week"], 1, action))
        for name, entries in diaries.items():
            opened[name] += asyncio.run(opening(entries, 1))
    for name, taken in places.items():
        print(f"{name + ' opens':32} {_told(taken)}")
    for name, taken in opened.items():
        print(f"progress opens with {name:10} {_told(taken)}")
    whole = diaries["ten years"]
    moves = {
        "another range on progress": ranging(whole, "progress", turns),
        "another range on charts": ranging(whole, "charts", turns),
        "another day on progress": reading(whole, "progress", turns),
        "another day on charts": reading(whole, "charts", turns),
        "another month": turning(whole, turns),
    }
    slowest = 0.0
    for name, move in moves.items():
        taken = asyncio.run(move)
        print(f"{name:32} {_told(taken)}")
        slowest = max(slowest, statistics.median(sorted(taken)[-turns:]))
    print(f"{'the page of another day':32} {_told(asyncio.run(paging(whole, turns)))}")
    ratio = statistics.median(opened["ten years"]) / statistics.median(opened["one week"])
    more = statistics.median(places["guide"]) - statistics.median(places["runs"])
    print(
        f"ratio {ratio:.2f} (limit 2)   the slowest {slowest:.0f} ms (limit 50)   "
        f"the guide {more:+.0f} ms (limit 150)"
    )
    return 0 if ratio <= 2 and slowest <= 50 and more <= 150 else 1


def _told(taken: list[float]) -> str:
    return f"{statistics.median(taken):5.0f} ms   ({min(taken):.0f} to {max(taken):.0f})"


if __name__ == "__main__":
    raise SystemExit(main())
