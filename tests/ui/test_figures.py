"""The drawings of the exercises: what moves, what stays, and that no two are taken for each other."""

from itertools import combinations

import pytest
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from rehab_tui.domain.records import Step
from rehab_tui.plain.signs import plain
from rehab_tui.ui.themes import THEMES
from rehab_tui.ui.widgets.figure import Figure
from rehab_tui.ui.widgets.figures.canvas import Canvas
from rehab_tui.ui.widgets.figures.exercises import EXERCISES, FRAMES, drawing, rows
from rehab_tui.ui.widgets.figures.props import WALL, dumbbell
from rehab_tui.ui.widgets.figures.shapes import Part
from rehab_tui.ui.widgets.figures.signs import SIGNS
from rehab_tui.ui.widgets.moving_figure import MovingFigure
from tests.ui.fake_time import FakeTime
from tests.ui.snapshot import Shot

TOP = FRAMES // 2
SIZE = WIDTH, HEIGHT = 25, 16
FLOOR = HEIGHT - 2
"""The lowest row above the ground, where a cell is a unit wide."""

RAISES = [name for name in EXERCISES if "raise" in name or "maintenance" in name]
STANDING = [name for name in RAISES if name != "seated-raise"]
HELD = ["hold-double", "hold-single", "calf-stretch"]
MARKS = 3
"""Columns on the left where the marks of heel and time stand."""


LARGE = 2 * WIDTH, 2 * HEIGHT - 2
"""Twice the scale, two columns and a row to a unit: enough for the way of a heel."""


def lowest(name: str, frame: int, first: int, end: int) -> int:
    """The lowest row of the working leg between two columns."""
    cells = drawing(name, frame, *LARGE)
    return max(y for y, row in enumerate(cells) for _, *seen in row[first:end] if Part.LEG in seen)


def heel(name: str, frame: int) -> int:
    """How high the heel is: the lowest row of the hindmost column of the working foot, from the bottom."""
    ankle = 13 if name.endswith("-step") else 7
    rows = drawing(name, frame, *LARGE)[-ankle:]
    feet = [
        (x, len(rows) - y)
        for y, row in enumerate(rows)
        for x, (_, *seen) in enumerate(row)
        if Part.LEG in seen
    ]
    return min(place for place in feet if place[0] > 2 * MARKS)[1]


@pytest.mark.parametrize("name", RAISES)
def test_the_heel_rises_to_the_middle_and_the_ball_of_the_foot_stays(name: str) -> None:
    heels = [heel(name, frame) for frame in range(TOP + 1)]
    assert heels == sorted(heels)
    assert heels[-1] - heels[0] >= 2
    toes = (34, 36) if name == "seated-raise" else (29, 31)
    assert len({lowest(name, frame, *toes) for frame in range(FRAMES)}) == 1


def test_only_on_a_step_the_heel_sinks_below_the_ball() -> None:
    for name in STANDING:
        ball = LARGE[1] - lowest(name, 0, 29, 31)
        assert (heel(name, 0) < ball) is name.endswith("-step")


def test_seated_the_knee_rises_with_the_heel() -> None:
    low, high = (drawing("seated-raise", frame, *SIZE) for frame in (0, TOP))
    thighs = [min(y for y, row in enumerate(cells) if row[13][1] is Part.LEG) for cells in (low, high)]
    assert thighs[0] > thighs[1]


@pytest.mark.parametrize("name", [name for name in EXERCISES if name not in (*HELD, "warm-up")])
def test_down_is_up_backwards(name: str) -> None:
    for step in range(TOP):
        assert rows(name, step / FRAMES, *SIZE) == rows(name, 1 - step / FRAMES, *SIZE)


@pytest.mark.parametrize("name", HELD)
def test_a_hold_stands_still_beside_a_bar_that_fills(name: str) -> None:
    drawn = [drawing(name, frame, *SIZE) for frame in range(FRAMES)]
    assert len({tuple(row[MARKS:] for row in one) for one in drawn}) == 1
    filled = [sum(Part.GAUGE in parts for row in one for _, *parts in row) for one in drawn]
    assert filled == sorted(filled)
    assert filled[0] == 0
    assert filled[-1] > HEIGHT


def test_the_knee_reaches_the_wall_and_the_heel_stays_down() -> None:
    def nearest(frame: int) -> int:
        knee = drawing("knee-to-wall", frame, *SIZE)[FLOOR - 3 : FLOOR]
        return max(x for row in knee for x, (_, *seen) in enumerate(row) if Part.LEG in seen)

    assert nearest(0) < nearest(TOP // 2) < nearest(TOP) == int(WALL) - 1
    assert {lowest("knee-to-wall", frame, 31, 33) for frame in range(FRAMES)} == {LARGE[1] - 2}


def test_hips_rise_in_a_bridge_over_feet_that_stay() -> None:
    bodies = [drawing("glute-bridge", frame, *SIZE) for frame in (0, TOP // 2, TOP)]
    hips = [next(y for y, row in enumerate(body) if row[11][0] != " ") for body in bodies]
    assert hips == sorted(hips, reverse=True)
    assert hips[0] - hips[2] >= 2
    assert len({tuple(body[FLOOR][17:]) for body in bodies}) == 1


def test_in_a_jog_one_foot_at_least_is_on_the_ground_and_both_take_turns() -> None:
    for frame in range(FRAMES):
        lowest = drawing("warm-up", frame, *SIZE)[FLOOR]
        assert any(part in (Part.LEG, Part.FAR_BODY) for _, part, _ in lowest)
    assert len({tuple(rows("warm-up", frame / FRAMES, *SIZE)) for frame in range(FRAMES)}) > FRAMES // 2


def test_a_load_is_seen_where_there_is_one() -> None:
    loaded = {
        name
        for name in EXERCISES
        if any(part is Part.LOAD for row in drawing(name, 3, *SIZE) for _, part, _ in row[: int(WALL)])
    }
    assert loaded == {name for name in RAISES if "loaded" in name or "maintenance" in name} | {"seated-raise"}


@pytest.mark.parametrize("scale", [0.8, 1, 1.12, 1.52])
def test_a_dumbbell_has_one_form_wherever_the_hand_is(scale: float) -> None:
    ink = {sign: dots.bit_count() for dots, sign in SIGNS.items()}

    def area(hand: complex) -> int:
        canvas = Canvas(*LARGE, scale)
        canvas.paint(dumbbell(hand))
        return sum(ink[sign] for row in canvas.cells() for sign, _, _ in row)

    assert len({area(complex(12 + 0.13 * n, 10 + 0.17 * n)) for n in range(12)}) == 1


@pytest.mark.parametrize("size", [SIZE, (20, 12)])
def test_no_exercise_is_drawn_like_another_with_or_without_colour(size: tuple[int, int]) -> None:
    def all_of(name: str) -> str:
        return "\n".join("\n".join(rows(name, phase, *size)) for phase in (0, 0.25, 0.5))

    for one, other in combinations(EXERCISES, 2):
        differ = sum(a != b for a, b in zip(all_of(one), all_of(other), strict=True))
        assert differ > 12, f"{one} and {other}"


@pytest.mark.parametrize("name", EXERCISES)
def test_plain_signs_keep_the_figure(name: str) -> None:
    for row in rows(name, 0.25, *SIZE):
        assert plain(row).isascii()
        assert [sign == " " for sign in plain(row)] == [sign == " " for sign in row]


def test_every_step_is_drawn_and_an_unknown_exercise_is_not() -> None:
    assert set(Step) <= set(EXERCISES)
    with pytest.raises(KeyError):
        rows("handstand", 0, *SIZE)


class Sheet(App[None]):
    """All the figures, each at its bottom, on its way and at its top."""

    CSS = f"Horizontal {{ height: {HEIGHT}; }} Figure {{ width: {WIDTH}; margin-right: 1; }}"

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            for name in EXERCISES:
                yield Static(name)
                with Horizontal():
                    for level in (0, 0.5, 1):
                        figure = Figure()
                        figure.set_reactive(Figure.exercise, name)
                        figure.level = level
                        yield figure

    def on_mount(self) -> None:
        self.register_theme(THEMES[0])
        self.theme = THEMES[0].name


async def test_picture(shot: Shot) -> None:
    app = Sheet()
    async with app.run_test(size=(3 * WIDTH + 3, len(EXERCISES) * (HEIGHT + 1))):
        await shot(app)


class Guide(App[None]):
    """One moving figure."""

    def __init__(self, time: FakeTime) -> None:
        super().__init__()
        self.time = time

    def compose(self) -> ComposeResult:
        yield MovingFigure("raise-single-flat", self.time)


async def test_a_figure_moves_at_its_tempo_while_it_is_seen(fake_time: FakeTime) -> None:
    app = Guide(fake_time)
    async with app.run_test(size=(30, 18)) as pilot:
        app.animation_level = "full"
        figure = app.query_one(MovingFigure)

        async def after(seconds: float) -> int:
            await fake_time.advance(seconds)
            await pilot.pause()
            return figure.frame

        assert [await after(wait) for wait in (0.1, 3, 1.5, 1.5)] == [0, TOP, TOP * 3 // 2, 0]
        figure.exercise = "knee-to-wall"
        assert await after(2.05) == TOP
        await app.push_screen(Screen())
        assert await after(1) == TOP, "another screen lies over it"
        app.pop_screen()
        assert await after(1) == 0
        figure.display = False
        await pilot.pause()
        assert await after(1) == 0, "it is hidden"
        figure.display = True
        await pilot.pause()
        app.animation_level = "none"
        assert [await after(1), await after(1)] == [TOP, TOP]
