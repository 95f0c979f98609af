"""Tests over time: one bar a test, gaps empty, ranges with a name, and any number of results."""

from datetime import date, timedelta

import pytest

from rehab_tui.domain.records import Entries, Leg, Measurement, MeasurementKind
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.measurements.plots import charted, plot_of
from rehab_tui.ui.screens.measurements.screen import MeasurementsScreen
from rehab_tui.ui.widgets.bars import GAP
from rehab_tui.ui.widgets.chart import Chart
from rehab_tui.ui.widgets.chart_drawing import GUTTER, ChartDrawing
from rehab_tui.ui.widgets.chart_plot import Plot
from tests.ui.memory import memory_context
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, SIZES, beginner

KINDS = MeasurementKind
FIRST = DAY - timedelta(days=27)


def result(value: float, back: int = 0, kind: KINDS = KINDS.KNEE_TO_WALL, leg: Leg = Leg.LEFT) -> Measurement:
    return Measurement(
        id=f"{kind}{leg}{back}", date=DAY - timedelta(days=back), kind=kind, leg=leg, value=value
    )


def plot(*found: Measurement, kind: KINDS = KINDS.KNEE_TO_WALL, leg: Leg = Leg.LEFT) -> Plot:
    return plot_of(kind, leg, found, FIRST, DAY)


def test_only_the_results_of_that_test_and_leg_within_the_range_are_drawn() -> None:
    drawn = plot(
        result(8, 40), result(9, 10), result(11, 10, leg=Leg.RIGHT), result(20, 5, KINDS.HEEL_RAISES)
    )
    assert drawn.points == {DAY - timedelta(days=40): 8, DAY - timedelta(days=10): 9}
    cells = [cell.sign for cell in ChartDrawing(drawn, GUTTER + 28, 8).lines()[-2][GUTTER:]]
    assert [n for n, sign in enumerate(cells) if sign != GAP] == [17], "a day without a test stays empty"


@pytest.mark.parametrize(
    ("kind", "value", "title", "high", "limits"),
    [
        (KINDS.KNEE_TO_WALL, 9.5, "Knee to wall, left leg, cm", 20, (10,)),
        (KINDS.KNEE_TO_WALL, 22, "Knee to wall, left leg, cm", 30, (10,)),
        (KINDS.HEEL_RAISES, 22, "Single-leg heel raises, left leg, reps", 30, ()),
        (KINDS.HEEL_RAISES, 45, "Single-leg heel raises, left leg, reps", 50, ()),
        (KINDS.VISA_A, 60, "VISA-A, left leg, points", 100, (96,)),
        (KINDS.TENDON_RATING, 60, "Tendon rating, left leg, %", 100, ()),
    ],
)
def test_a_chart_names_its_range_and_draws_its_mark(
    kind: KINDS, value: float, title: str, high: float, limits: tuple[float, ...]
) -> None:
    drawn = plot(result(value, 1, kind), kind=kind)
    assert (drawn.title, drawn.high, drawn.limits) == (title, high, limits)


def test_both_legs_of_a_test_share_one_range() -> None:
    found = (result(12, 3, KINDS.HEEL_RAISES), result(45, 3, KINDS.HEEL_RAISES, Leg.RIGHT))
    assert {plot(*found, kind=KINDS.HEEL_RAISES, leg=leg).high for leg in (Leg.LEFT, Leg.RIGHT)} == {50}


def test_a_day_reads_its_test_or_the_one_before() -> None:
    drawn = plot(result(9, 400), result(10, 10))
    assert drawn.summary == "10 cm on Sat 21 Feb"
    assert drawn.says(date(2026, 2, 21)) == "Sat 21 Feb: 10 cm"
    assert drawn.says(date(2026, 3, 1)) == "Sun 1 Mar: no test; 10 cm on Sat 21 Feb"
    assert drawn.says(date(2026, 2, 20)) == "Fri 20 Feb: no test; 9 cm on Mon 27 Jan 2025"
    assert plot().says(DAY) == "Tue 3 Mar: no test"
    assert plot().summary == ""


def test_where_nothing_stands_it_says_whether_anything_ever_did() -> None:
    assert plot().empty == "no test noted yet"
    assert plot(result(9, 40)).empty == "no test in these weeks"
    assert plot(result(9, 40)).bare


def test_a_chart_for_each_leg_that_was_tested_and_for_both_where_legs_are_compared() -> None:
    pairs = [(kind, leg) for kind in (KINDS.KNEE_TO_WALL, KINDS.HEEL_RAISES) for leg in (Leg.LEFT, Leg.RIGHT)]
    assert charted(()) == [*pairs, (KINDS.VISA_A, Leg.BOTH), (KINDS.TENDON_RATING, Leg.BOTH)]
    tested = (result(60, 1, KINDS.VISA_A), result(70, 1, KINDS.TENDON_RATING, Leg.RIGHT))
    assert charted(tested) == [*pairs, (KINDS.VISA_A, Leg.LEFT), (KINDS.TENDON_RATING, Leg.RIGHT)]


async def test_all_of_time_begins_with_the_first_test_and_undo_redraws() -> None:
    context, diary = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.action_go("measurements")
        await pilot.press("v")
        await pilot.pause()
        assert "no test noted yet" in text_of(app)
        await pilot.press("escape")
        assert isinstance(app.screen, MeasurementsScreen)
        await pilot.press("a", "tab", "tab", "tab", *"9", "ctrl+s", "v", "3")
        await pilot.pause()
        assert "9 cm on Tue 3 Mar" in text_of(app)
        await pilot.press("u")
        await pilot.pause()
        assert "9 cm" not in text_of(app)
        assert diary.entries == beginner()


async def test_the_range_reaches_back_to_a_test_older_than_the_diary() -> None:
    context, _ = memory_context(Entries(measurements=(result(9, 300),)))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        await app.action_go("test-charts")
        await pilot.press("3")
        await pilot.pause()
        chart = app.screen.query(Chart).first()
        assert chart.plot
        assert chart.plot.first == DAY - timedelta(days=300)


ONE = Entries(measurements=(result(0, 3, KINDS.HEEL_RAISES), result(9.5, 3), result(61, 9, KINDS.VISA_A)))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", ["nothing", "one", "demo"])
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context({"nothing": beginner(), "one": ONE, "demo": demo_entries(DAY)}[what])
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        await pilot.press("escape") if what == "one" else None
        await app.action_go("test-charts")
        await pilot.pause()
        await shot(app)


async def test_picture_without_colour(shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.action_go("test-charts")
        await pilot.press("left", "left")
        await pilot.pause()
        await shot(app)
