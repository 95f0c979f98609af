"""A person who reads miles and pounds reads and types nothing else, and the diary holds km and kg."""

import re
from dataclasses import replace

from rehab_tui.domain.records import DistanceUnit, LoadUnit, Units
from rehab_tui.exchange.report.facts.report import report_of
from rehab_tui.exchange.report.text import as_text as report_text
from rehab_tui.exchange.today.as_text import as_text
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.runs.form import RunFormScreen
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.snapshot import finish, text_of
from tests.ui.some_screens import DAY, ENTRIES, SCREENS

AMERICAN = Units(distance=DistanceUnit.MI, load=LoadUnit.LB)
THERE = replace(ENTRIES, profile=replace(ENTRIES.profile, units=AMERICAN))

METRIC = re.compile(r"(?<![a-z])(?:km|kg)(?![a-z])", re.IGNORECASE)
BOTH = re.compile(
    r"\[?1 km\]? +\[?2 miles\]?|\[?1 kg\]? +\[?2 pounds\]?|\d+ km \(\d+ miles\)|\d+ kg \(\d+ lb\)"
)
"""The profile's questions in which the units are chosen, and what a page of the guide says in both."""


def metric(text: str) -> list[str]:
    """The lines that speak of kilometres or kilograms."""
    return [line for line in text.splitlines() if METRIC.search(BOTH.sub("", line))]


async def test_no_screen_speaks_of_kilometres_to_who_reads_miles() -> None:
    context, _ = memory_context(THERE)
    found = {}
    async with (app := RehabApp(context)).run_test(size=(160, 60)):
        for name in ("today", *SCREENS):
            if name in SCREENS:
                app.push_screen(SCREENS[name](context))
            await finish(app)
            found[name] = metric(text_of(app))
            if name in SCREENS and name != "today":
                await app.pop_screen()
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_no_page_speaks_of_kilometres_to_who_reads_miles() -> None:
    context, _ = memory_context(THERE)
    assert metric(as_text(context.facts)) == []
    assert metric(report_text(report_of(THERE, DAY, 12))) == []


async def test_a_run_is_typed_in_any_unit_and_kept_in_kilometres() -> None:
    context, diary = memory_context(THERE)
    for typed in ("3", "3_mi", "5km"):
        async with OneScreen(context, RunFormScreen).run_test() as pilot:
            await press(pilot, f'"yesterday tab "1830 tab "{typed} tab "1h5 ctrl+s')
    [one, same, other] = sorted(diary.entries.runs, key=lambda run: run.id)[-3:]
    assert (one.distance_km, same.distance_km, other.distance_km) == (4.828032, 4.828032, 5)
    assert (one.time, one.duration_min, (DAY - one.date).days) == ("18:30", 65, 1)


async def test_what_is_not_touched_is_not_rounded() -> None:
    run = replace(ENTRIES.runs[-1], distance_km=7.7777777)
    context, diary = memory_context(replace(THERE, runs=(*ENTRIES.runs[:-1], run)))
    async with OneScreen(context, lambda context: RunFormScreen(context, run)).run_test() as pilot:
        await press(pilot, "ctrl+s")
    assert diary.entries.runs[-1].distance_km == 7.7777777
