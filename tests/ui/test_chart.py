"""The chart: a fixed range, real gaps, honest heights, marks with words, and a day read in words."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from rehab_tui.domain.facts import Span
from rehab_tui.ui.widgets.bars import EIGHTHS, GAP, Cell
from rehab_tui.ui.widgets.chart import Chart
from rehab_tui.ui.widgets.chart_axis import Axis
from rehab_tui.ui.widgets.chart_drawing import GUTTER, MEAN, OVER, ChartDrawing
from rehab_tui.ui.widgets.chart_plot import Mark, Plot
from tests.ui.snapshot import Shot, text_of

FIRST = date(2026, 1, 20)
LAST = FIRST + timedelta(days=27)
PAIN = Plot(title="Pain", first=FIRST, last=LAST, high=10, summary="2 this week", says=str)
WIDTH = GUTTER + 28
"""A column a day."""


def on(number: int) -> date:
    return FIRST + timedelta(days=number)


def drawn(plot: Plot, width: int = WIDTH, height: int = 8, cursor: date | None = None) -> list[list[Cell]]:
    return ChartDrawing(plot, width, height).lines(cursor)


def text(lines: list[list[Cell]]) -> list[str]:
    return ["".join(cell.sign for cell in line) for line in lines]


def filled(cell: Cell) -> float:
    """How much of a cell a bar fills, as one sees it without any colour."""
    if cell.sign in EIGHTHS:
        return EIGHTHS.index(cell.sign) / 8
    return cell.sign == OVER or (cell.sign == MEAN and "reverse" in cell.style)


def heights(plot: Plot, width: int, height: int) -> list[float]:
    """The height of each column's bar, in cells."""
    rows = [line[GUTTER:] for line in drawn(plot, width, height)[:-1]]
    return [sum(map(filled, column)) for column in zip(*rows, strict=True)]


VALUES = st.dictionaries(st.integers(0, 27), st.integers(0, 10) | st.floats(0, 10), min_size=1)


@given(values=VALUES, mean=st.floats(0, 10), allowed=st.none() | st.floats(0, 10), height=st.integers(2, 20))
def test_a_bar_never_lies_by_more_than_half_a_cell(
    values: Mapping[int, float], mean: float, allowed: float | None, height: int
) -> None:
    whole = (Span(FIRST, LAST, mean),)
    limits = () if allowed is None else (Span(FIRST, LAST, allowed),)
    plot = PAIN._replace(
        points={on(day): value for day, value in values.items()}, means=whole, allowed=limits
    )
    for day, seen in enumerate(heights(plot, WIDTH, height)):
        assert abs(seen - values.get(day, 0) / 10 * (height - 1)) <= 0.5


@given(values=VALUES, width=st.integers(7, 60), height=st.integers(2, 20))
def test_gaps_stay_gaps_and_days_that_share_a_column_show_the_worst(
    values: Mapping[int, float], width: int, height: int
) -> None:
    plot = PAIN._replace(points={on(day): value for day, value in values.items()})
    axis, bottom = ChartDrawing(plot, GUTTER + width, height).axis, drawn(plot, GUTTER + width, height)[-2]
    seen = heights(plot, GUTTER + width, height)
    for column in range(axis.columns):
        here = [value for day, value in values.items() if column in axis.reach(on(day))]
        assert (bottom[GUTTER + column].sign == GAP) == (not here)
        assert abs(seen[column] - max(here, default=0) / 10 * (height - 1)) <= 0.5


def test_the_range_never_follows_the_values() -> None:
    for value in (0, 10):
        lines = text(drawn(PAIN._replace(points={on(3): value})))
        assert lines[0].startswith("  10│")
        assert lines[6].startswith("   0│")


def test_a_value_beyond_the_range_stands_at_its_edge() -> None:
    assert heights(PAIN._replace(points={on(3): 40}), WIDTH, 8)[3] == 7


def test_a_logged_zero_is_no_gap() -> None:
    assert text(drawn(PAIN._replace(points={on(1): 0})))[6] == "   0│·▁" + "·" * 26


def test_a_mean_crosses_the_bars_and_stands_alone_over_a_gap() -> None:
    plot = PAIN._replace(points={on(0): 10, on(2): 1}, means=[Span(on(0), on(6), 5)])
    lines = drawn(plot)
    (row,) = [y for y, line in enumerate(text(lines)) if MEAN in line]
    signs = lines[row][GUTTER : GUTTER + 8]
    assert text([signs]) == [MEAN * 7 + " "]
    assert [cell.style.startswith("reverse") for cell in signs[:3]] == [True, False, False]


def test_where_there_are_few_rows_no_mean_hides_the_bars() -> None:
    plot = PAIN._replace(points={on(0): 10}, means=[Span(on(0), on(6), 5)], legend=("━ week's mean", "x"))
    assert MEAN not in "".join(text(drawn(plot, height=6)))
    assert ChartDrawing(plot, WIDTH, 6).legend == ["x"]


def test_what_is_above_the_allowed_and_what_is_left_below_it_have_their_own_signs() -> None:
    weeks = [Span(on(7 * n), on(7 * n + 6), value) for n, value in enumerate((10, 2, 5))]
    caps = [replace_value(week, 5) for week in weeks]
    lines = text(drawn(PAIN._replace(bars=weeks, allowed=caps), height=11))
    columns = ["".join(line[GUTTER + 7 * n] for line in lines[:-1]) for n in range(3)]
    assert columns == ["▓▓▓▓▓█████", "     ░░░██", "     █████"]
    assert [line[GUTTER + 6] for line in lines[:-1]] == [" "] * 10, "weeks are parted"


def replace_value(span: Span, value: float) -> Span:
    return span._replace(value=value)


def test_marks_have_signs_and_words_and_the_later_covers_the_earlier() -> None:
    marks = [Mark(on(3), on(3), "▲", "flare-up", ""), Mark(on(16), on(18), "■", "red day", "")]
    assert text(drawn(PAIN._replace(marks=marks)))[0][GUTTER:] == "   ▲ flare-up   ■■■ red day "
    near = [marks[0], Mark(on(5), on(18), "■", "red day", "")]
    assert text(drawn(PAIN._replace(marks=near)))[0][GUTTER:] == f"   ▲ {'■' * 14} red day "
    long = PAIN._replace(last=FIRST + timedelta(days=2799), marks=marks)
    assert text(drawn(long))[0].split() == ["■", "red", "day"]


def test_a_mark_that_began_before_the_range_is_cut() -> None:
    before = Mark(on(-30), on(1), "‖", "pause", "")
    after = Mark(on(40), on(50), "▲", "flare-up", "")
    assert text(drawn(PAIN._replace(marks=[before, after])))[0].strip() == "‖‖ pause"


def test_the_pain_after_stands_below_the_day_and_a_ten_is_one_sign() -> None:
    plot = PAIN._replace(points={on(0): 5, on(3): 5}, after={on(0): 2, on(3): 10, on(90): 4})
    assert text(drawn(plot))[-2].rstrip() == "pain│2  X"
    assert text(drawn(plot, width=GUTTER + 56))[-2].rstrip() == "pain│2     X"


def test_days_are_of_one_width_where_that_leaves_little_room_unused() -> None:
    assert ChartDrawing(PAIN, GUTTER + 32, 8).axis.columns == 28
    assert ChartDrawing(PAIN, GUTTER + 40, 8).axis.columns == 40


def test_limits_are_dashed_and_named_on_the_scale_and_words_at_the_edge() -> None:
    lines = text(drawn(PAIN._replace(points={on(0): 10}, limits=(3,), words={8: "stop"}), width=WIDTH + 5))
    (limit,) = [line for line in lines if "╌" in line]
    assert limit.startswith("   3│█╌")
    assert [line.endswith("│█" + " " * 27 + " stop") for line in lines].count(True) == 1


def test_the_cursor_is_a_column_with_a_head() -> None:
    lines = text(drawn(PAIN._replace(points={on(3): 5}, marks=()), cursor=on(3)))
    assert "".join(line[GUTTER + 3] for line in lines[:-1]) == "▼┊┊┊███"


def test_months_are_named_and_over_a_long_time_years() -> None:
    assert Axis(FIRST, LAST, 28).names() == "20 Jan      Feb       16 Feb"
    names = Axis(date(2016, 3, 1), date(2026, 3, 1), 60).names()
    assert names.startswith("Mar 2016   2018")
    assert names.endswith("2024 Mar 2026")


def test_every_column_belongs_to_the_day_that_stands_there() -> None:
    for days in (7, 28, 84, 1000):
        axis = Axis(FIRST, FIRST + timedelta(days=days - 1), 60)
        assert all(column in axis.reach(axis.day(column)) for column in range(60))


def test_how_many_days_share_a_bar_is_said() -> None:
    plot = PAIN._replace(points={on(0): 3}, most="worst")
    assert ChartDrawing(plot, WIDTH, 8).legend == []
    assert ChartDrawing(plot, GUTTER + 20, 8).legend == ["a bar: the worst of 1-2 days"]
    assert ChartDrawing(plot, GUTTER + 14, 8).legend == ["a bar: the worst of 2 days"]


def test_without_a_value_it_says_so() -> None:
    assert "nothing logged in these" in "".join(text(drawn(PAIN)))
    assert "nothing logged in these" in "".join(text(drawn(PAIN._replace(points={on(-1): 3}))))


class OneChart(App[None]):
    CSS_PATH = "../../rehab_tui/ui/app.tcss"
    CSS = "Chart { height: 10; }"

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
    app = OneChart(PAIN._replace(points={LAST: 4}, says=lambda day: f"on {day}: four"))
    async with app.run_test(size=(50, 10)) as pilot:
        assert "2 this week" in text_of(app)
        await pilot.press("left")
        await pilot.pause()
        assert f"on {LAST}: four" in text_of(app)
        await pilot.press("right", "left", "shift+left", "pageup", "left")
        assert app.seen == [LAST, LAST, on(26), on(19), FIRST, FIRST]


async def test_a_click_reads_the_day_under_the_pointer() -> None:
    app = OneChart(PAIN)
    async with app.run_test(size=(61, 10)) as pilot:
        await pilot.click(Chart, offset=(7, 3))
        await pilot.click(Chart, offset=(58, 3))
        assert app.seen == [FIRST, LAST]


@pytest.mark.parametrize("size", [(15, 9), (40, 3)])
async def test_too_little_room_draws_nothing_and_breaks_nothing(size: tuple[int, int]) -> None:
    app = OneChart(PAIN._replace(points={LAST: 4}))
    async with app.run_test(size=size) as pilot:
        app.query_one(Chart).styles.height = size[1]
        await pilot.pause()
        await pilot.press("left")
        assert "0│" not in text_of(app)


@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no_color"])
async def test_picture(colour: bool, shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    days = {on(n): 2 + n % 3 for n in range(28) if not 9 < n < 14} | {on(20): 7}
    plot = PAIN._replace(
        points=days,
        means=[Span(on(7 * n), on(7 * n + 6), value) for n, value in ((0, 3), (2, 3), (3, 2))],
        limits=(5,),
        marks=[Mark(on(20), on(20), "▲", "flare-up", "$warning"), Mark(on(21), on(22), "■", "red", "$error")],
    )
    app = OneChart(plot)
    async with app.run_test(size=(60, 14)) as pilot:
        app.query_one(Chart).styles.height = 14
        await pilot.press("left", "shift+left")
        await pilot.pause()
        await shot(app)
