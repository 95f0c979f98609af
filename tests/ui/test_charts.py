"""The charts of a diary: one range and one day for all of them, and numbers that can be checked by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from benchmarks.ten_years import ten_years
from rehab_tui.domain.facts import Span
from rehab_tui.domain.records import Change, ChangedBy, Entries, Leg, Pause, Run, Step, StepChange, changed
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.charts.plots import Plots
from rehab_tui.ui.screens.charts.range import RANGES, round_top
from rehab_tui.ui.screens.progress.screen import ProgressScreen
from rehab_tui.ui.widgets.chart import Chart
from rehab_tui.ui.widgets.chart_plot import Plot
from tests.ui.memory import memory_context
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, SIZES, beginner, checkin, ready_to_move_up

FOUR, TWELVE, ALL = RANGES


def plots(entries: Entries) -> Plots:
    return Plots(today(entries, DAY))


def kilometres(entries: Entries) -> Plot:
    made = plots(entries)
    return made.distance.kilometres(made.days(FOUR))


def pain(entries: Entries, leg: Leg) -> Plot:
    made = plots(entries)
    return made.tendon.pain(leg, made.days(FOUR))


def ran(back: int, km: float) -> Change:
    return Change(None, Run(id=f"r{back}", date=DAY - timedelta(days=back), distance_km=km))


def back(days: int) -> date:
    return DAY - timedelta(days=days)


def long_ago(entries: Entries) -> Entries:
    """The same, with a programme that began early enough for every week to have its plan."""
    profile = replace(entries.profile, programme_start=back(200), assessed=back(200), usual_weekly_km=16)
    return replace(entries, profile=profile)


def test_kilometres_stand_under_each_weeks_own_cap() -> None:
    entries = changed(beginner(), ran(1, 6), ran(8, 10), ran(15, 20))
    plot = kilometres(long_ago(entries))
    assert [bar.value for bar in plot.bars] == [20, 10, 6]
    assert plot.allowed == (
        Span(back(15), back(9), 8),
        Span(back(8), back(2), 8.8),
        Span(back(1), DAY, 9.6),
    )
    assert plot.says(back(1)) == "Mon 2 Mar: 6.0 km, 6.0 km in the 7 days"
    assert plot.summary == "6.0 of 9.6 km this week"


def test_weeks_before_the_beginning_have_no_cap() -> None:
    entries = changed(beginner(), ran(1, 6), ran(8, 10))
    assert [step.first for step in kilometres(entries).allowed] == [back(1)]


def test_a_sore_day_cuts_its_week_and_a_red_day_allows_nothing() -> None:
    sore = checkin(back(9), 7)
    entries = changed(beginner(), ran(1, 6), ran(8, 10), ran(15, 20), Change(None, sore))
    assert [step.value for step in kilometres(long_ago(entries)).allowed] == [6, 6, 0]


def test_pain_names_what_happened_on_a_day() -> None:
    plot = pain(changed(beginner(), Change(None, checkin(DAY - timedelta(days=2), 7))), Leg.LEFT)
    assert plot.says(DAY - timedelta(days=2)) == "Sun 1 Mar: pain 7 of 10, red day"
    assert plot.says(DAY - timedelta(days=3)) == "Sat 28 Feb: nothing logged"
    assert plot.high == 10


def test_what_happened_stands_above_the_pain_and_its_signs_are_told() -> None:
    pause = Pause(from_=back(12), to=back(9))
    step = StepChange(date=back(6), leg=Leg.LEFT, to=Step.HOLD_SINGLE, by=ChangedBy.OFFER)
    changes = (Change(None, pause), Change(None, step), Change(None, checkin(back(2), 7)))
    plot = pain(changed(beginner(), *changes), Leg.LEFT)
    assert [(mark.first, mark.last, mark.sign, mark.word) for mark in plot.marks or ()] == [
        (back(12), back(9), "‖", "pause"),
        (back(6), back(6), "◉", "single-leg hold"),
        (back(2), DAY, "■", "red day"),
    ]
    assert plot.legend == ("━ week's mean", "■ red day", "◉ step", "‖ pause")


def test_a_session_stands_beside_the_pain_of_the_morning_after() -> None:
    made = plots(ready_to_move_up())
    plot = made.load.seconds(Leg.LEFT, made.days(FOUR))
    assert plot.after == {back(2): 2, back(1): 2}
    assert set(plot.points) == {back(2), back(1)}
    assert plot.says(back(1)).endswith("pain 2 the morning after")
    assert made.load.seconds(Leg.RIGHT, made.days(FOUR)).after is None, "nobody asks how a well leg is"


def test_what_a_session_left_undone_is_drawn_and_no_more() -> None:
    entries = ready_to_move_up()
    first, last = entries.sessions
    cut = replace(last, completed=False, sets=last.sets[:-2])
    made = plots(replace(entries, sessions=(first, cut)))
    plot = made.load.seconds(Leg.LEFT, made.days(FOUR))
    assert [span.first for span in plot.allowed] == [cut.date]
    assert plot.allowed[0].value > plot.points[cut.date]


def test_a_leg_without_a_history_is_bare() -> None:
    assert pain(beginner(), Leg.RIGHT).bare


@pytest.mark.parametrize(("days", "width"), [(7, 7), (400, 7), (1000, 28), (3650, 91)])
def test_over_a_long_time_months_and_quarters_take_the_place_of_weeks(days: int, width: int) -> None:
    entries = ten_years(days=days)
    assert plots(replace(entries, sessions=(), runs=())).days(ALL).width == width


@pytest.mark.parametrize(
    ("most", "top"), [(0, 10), (10, 10), (11, 20), (99, 100), (201, 300), (301, 400), (501, 1000)]
)
def test_a_range_is_a_round_number(most: float, top: float) -> None:
    assert round_top([most], 10) == top


async def test_one_range_and_one_day_for_all_charts() -> None:
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("p", "v")
        await pilot.pause()
        charts = list(app.screen.query(Chart))
        await pilot.press("left_square_bracket", "left_square_bracket")
        assert {chart.plot.last - chart.plot.first for chart in charts if chart.plot} == {timedelta(days=27)}
        await pilot.press("right_square_bracket", "3")
        assert {chart.plot.last - chart.plot.first for chart in charts if chart.plot} == {timedelta(days=97)}
        await pilot.press("down", "left", "left")
        await pilot.pause()
        assert {chart.cursor for chart in charts} == {DAY - timedelta(days=1)}
        assert text_of(app).count("Mon 2 Mar: ") == 7
        await pilot.press("escape")
        assert isinstance(app.screen, ProgressScreen)


async def test_undo_redraws_the_charts() -> None:
    context, _ = memory_context(beginner())
    context.record(Change(checkin(DAY), checkin(DAY, 7)))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "v", "left")
        await pilot.pause()
        assert "pain 7 of 10" in text_of(app)
        await pilot.press("u")
        await pilot.pause()
        assert "pain 3 of 10" in text_of(app)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", ["nothing", "first_day", "demo", "ten_years"])
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    made = {
        "first_day": beginner,
        "demo": lambda: demo_entries(DAY),
        "ten_years": ten_years,
        "nothing": Entries,
    }
    context, _ = memory_context(made[what]())
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        await pilot.press("escape") if what == "nothing" else None
        await app.action_go("charts")
        await pilot.press("3") if what == "ten_years" else None
        await pilot.pause()
        await shot(app)


async def test_picture_without_colour(shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.action_go("charts")
        await pilot.press("left")
        await pilot.pause()
        await shot(app)
