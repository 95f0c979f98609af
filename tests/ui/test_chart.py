"""The chart: a fixed range, real gaps, ticks, steps, marks, one data point, and a day read in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from textual.app import App, ComposeResult

from rehab_tui.domain.facts import Span
from rehab_tui.ui.widgets.braille import BLANK, Canvas
from rehab_tui.ui.widgets.chart import Chart
from rehab_tui.ui.widgets.chart_drawing import Axis, Cell, ChartDrawing, axis_lines
from rehab_tui.ui.widgets.chart_plot import DayMark, Plot
from tests.ui.snapshot import Shot, draw

FIRST = date(2026, 1, 20)
LAST = FIRST + timedelta(days=27)
PAIN = Plot(title="PAIN 0-10", first=FIRST, last=LAST, high=10, summary="2 this week", says=str)


def on(number: int) -> date:
    return FIRST + timedelta(days=number)


def drawn(plot: Plot, width: int = 33, height: int = 8, cursor: date | None = None) -> list[list[Cell]]:
    return ChartDrawing(plot, width, height).lines(cursor)


def text(lines: list[list[Cell]]) -> list[str]:
    return ["".join(cell.sign for cell in line) for line in lines]


def role(lines: list[list[Cell]], name: str) -> set[tuple[int, int]]:
    return {(x, y) for y, line in enumerate(lines) for x, cell in enumerate(line) if cell.role == name}


def test_dots_stand_where_braille_has_them() -> None:
    canvas = Canvas(2, 1)
    canvas.dot(0, 0)
    canvas.dot(3, 3)
    assert (canvas.sign(0, 0), canvas.sign(1, 0)) == ("⠁", "⢀")
    canvas.dot(4, 0)
    canvas.dot(0, -1)
    canvas.clear(0, 0)
    assert canvas.sign(0, 0) == " "


def test_the_range_never_follows_the_values() -> None:
    low, high = (drawn(replace(PAIN, points={on(3): value})) for value in (0, 10))
    for lines in (low, high):
        assert text(lines)[0].startswith("  10│")
        assert text(lines)[5].startswith("   0│")
    assert {y for _, y in role(low, "point")} == {5}
    assert {y for _, y in role(high, "point")} == {0}


def test_a_value_beyond_the_range_stands_at_its_edge() -> None:
    assert {y for _, y in role(drawn(replace(PAIN, points={on(3): 40})), "point")} == {0}


def test_a_gap_stays_a_gap() -> None:
    lines = drawn(replace(PAIN, points={on(0): 5, on(27): 5}))
    columns = {x for x, _ in role(lines, "point")}
    assert columns == {5, 32}


def test_one_point_is_one_point_and_no_line() -> None:
    lines = drawn(replace(PAIN, points={on(14): 4}))
    assert len(role(lines, "point")) == 1
    assert not role(lines, "step")
    assert not role(lines, "empty")


def test_a_lone_point_is_large_and_many_are_fine() -> None:
    for days, dots in (([14], 4), (range(28), 28)):
        plot = replace(PAIN, points=dict.fromkeys(map(on, days), 5))
        lines = drawn(plot, width=25)
        signs = [lines[y][x].sign for x, y in role(lines, "point")]
        assert sum((ord(sign) - BLANK).bit_count() for sign in signs) == dots


def test_steps_join_only_where_no_week_is_missing() -> None:
    week = [Span(on(7 * n), on(7 * n + 6), value) for n, value in enumerate((8, 8, 2, 2))]
    joined = role(drawn(replace(PAIN, steps=week)), "step")
    apart = role(drawn(replace(PAIN, steps=[*week[:2], week[3]])), "step")
    assert {y for x, y in joined if x == 19} == {1, 2, 3, 4}
    assert not [x for x, _ in apart if 19 <= x < 26]


def test_a_bar_keeps_clear_of_the_line_that_limits_it() -> None:
    week = Span(on(0), on(27), 10)
    lines = drawn(replace(PAIN, bars=[week], steps=[Span(on(0), on(27), 5)]))
    (row,) = {y for _, y in role(lines, "step")}
    assert "⣿" not in text(lines)[row]
    assert {y for _, y in role(lines, "bar")} == set(range(6)) - {row}


def test_marks_differ_by_sign_and_the_later_wins_a_shared_column() -> None:
    marks = {on(3): DayMark("▲", "soft"), on(10): DayMark("■", "hard")}
    assert text(drawn(replace(PAIN, marks=marks)))[0] == f"{'':8}▲{'':6}■{'':17}"
    long = replace(PAIN, last=FIRST + timedelta(days=2799), marks=marks)
    assert text(drawn(long))[0].strip() == "■"


def test_the_limit_is_dashed_and_named_on_the_scale() -> None:
    lines = text(drawn(replace(PAIN, points={on(0): 10}, limit=3)))
    (limit,) = [line for line in lines if "╌" in line]
    assert limit.startswith("   3│╌")


def test_months_are_ticked_and_a_long_time_names_years() -> None:
    line, names = axis_lines(Axis(FIRST, LAST, 56), 28)
    assert names == "20 Jan      Feb       16 Feb"
    assert line[12] == "┬"
    _, names = axis_lines(Axis(date(2016, 3, 1), date(2026, 3, 1), 120), 60)
    assert names.startswith("Mar 2016   2018")
    assert names.endswith("2024 Mar 2026")


def test_every_dot_belongs_to_the_day_that_stands_there() -> None:
    for days in (7, 28, 84, 1000):
        axis = Axis(FIRST, FIRST + timedelta(days=days - 1), 120)
        for dot in range(120):
            left, right = axis.dots(axis.day(dot))
            assert left <= dot <= right


def test_without_a_value_it_says_so() -> None:
    assert "nothing logged in these" in "".join(text(drawn(PAIN)))
    assert "nothing logged in these" in "".join(text(drawn(replace(PAIN, points={on(-1): 3}))))


class OneChart(App[None]):
    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self.plot, self.seen = plot, list[date]()

    def compose(self) -> ComposeResult:
        yield Chart()

    def on_mount(self) -> None:
        self.query_one(Chart).plot = self.plot

    def on_chart_moved(self, moved: Chart.Moved) -> None:
        self.seen.append(moved.day)


async def test_the_arrows_read_a_day_in_words_and_stop_at_the_ends() -> None:
    app = OneChart(replace(PAIN, points={LAST: 4}, says=lambda day: f"on {day}: four"))
    async with app.run_test(size=(50, 10)) as pilot:
        assert "2 this week" in draw(app)["txt"]
        await pilot.press("left")
        await pilot.pause()
        assert f"on {LAST}: four" in draw(app)["txt"]
        await pilot.press("right", "left", "shift+left", "pageup", "left")
        assert app.seen == [LAST, LAST, on(26), on(19), FIRST, FIRST]


async def test_a_click_reads_the_day_under_the_pointer() -> None:
    app = OneChart(PAIN)
    async with app.run_test(size=(61, 10)) as pilot:
        await pilot.click(Chart, offset=(5, 3))
        await pilot.click(Chart, offset=(60, 3))
        assert app.seen == [FIRST, LAST]


@pytest.mark.parametrize("size", [(15, 9), (40, 5)])
async def test_too_little_room_draws_nothing_and_breaks_nothing(size: tuple[int, int]) -> None:
    app = OneChart(replace(PAIN, points={LAST: 4}))
    async with app.run_test(size=size) as pilot:
        app.query_one(Chart).styles.height = size[1]
        await pilot.pause()
        await pilot.press("left")
        assert "PAIN" not in draw(app)["txt"]


@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no_color"])
async def test_picture(colour: bool, shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    days = {on(n): 2 + n % 3 for n in range(28) if not 9 < n < 14} | {on(20): 7}
    plot = replace(
        PAIN,
        points=days,
        steps=[Span(on(7 * n), on(7 * n + 6), value) for n, value in ((0, 3), (2, 3), (3, 2))],
        limit=5,
        marks={on(20): DayMark("▲", "soft"), on(21): DayMark("■", "hard")},
    )
    app = OneChart(plot)
    async with app.run_test(size=(60, 12)) as pilot:
        app.query_one(Chart).styles.height = 12
        await pilot.press("left", "shift+left")
        await pilot.pause()
        await shot(app)
