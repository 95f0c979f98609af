"""The figure of the exercise, and the check that a set can be read from afar."""

from dataclasses import replace

import pytest
from textual.app import App, ComposeResult
from textual.widget import Widget

from rehab_tui.domain.records import Floor, Leg, Movement, Site, Step, What
from rehab_tui.ui.screens.conducting.exercises import drawn, figure_of
from rehab_tui.ui.screens.conducting.readable import ReadableScreen
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic
from rehab_tui.ui.widgets.figure import Figure
from rehab_tui.ui.widgets.figures.exercises import EXERCISES, FRAMES
from rehab_tui.ui.widgets.phase_column import PhaseColumn
from tests.practice.plans import holds, lowering, raises
from tests.ui.fake_time import FakeTime
from tests.ui.session_stand import Stand
from tests.ui.test_session import SHORT, does, footer, tall

HIGHEST = FRAMES // 2


def test_the_level_chooses_the_frame() -> None:
    figure = Figure()
    seen = []
    for level in range(-1, 103):
        figure.level = level / 100
        seen.append(figure.frame)
    assert seen == sorted(seen)
    assert set(seen) == set(range(HIGHEST + 1))


def test_an_insertional_heel_is_never_drawn_below_a_step() -> None:
    for site in (Site.INSERTIONAL, Site.BOTH, Site.UNSURE):
        steps = [step for step in Step if step is not Step.RAISE_SINGLE_STEP]
        assert not any(figure_of(step, site).endswith("-step") for step in steps)
    assert figure_of(Step.RAISE_LOADED, Site.MID_PORTION) == "raise-loaded-step"
    assert figure_of(Step.SEATED_RAISE, Site.INSERTIONAL) == "seated-raise"
    assert figure_of(Step.HOLD_DOUBLE, None) == "raise-double-flat"


def test_every_step_has_a_drawing_at_every_site() -> None:
    assert {figure_of(step, site) for step in Step for site in (None, *Site)} <= set(EXERCISES)


@pytest.mark.parametrize(
    ("leg", "floor", "name"),
    [
        (Leg.LEFT, Floor.FLAT, "raise-single-flat"),
        (Leg.BOTH, Floor.FLAT, "raise-double-flat"),
        (Leg.RIGHT, Floor.STEP, "raise-single-step"),
        (Leg.BOTH, Floor.STEP, "raise-double-step"),
    ],
)
def test_a_lowering_is_drawn_on_the_legs_that_work(leg: Leg, floor: Floor, name: str) -> None:
    plan = replace(lowering(), movement=Movement(what=What.LOWER, floor=floor))
    assert drawn(plan, None, leg) == name
    assert name in EXERCISES


@pytest.mark.parametrize("motion", [True, False])
async def test_the_heel_follows_the_phase_if_it_may_move(fake_time: FakeTime, motion: bool) -> None:
    app = Stand(fake_time, raises(reps=2), settings=replace(SHORT, motion=motion))
    async with app.run_test(size=(120, 40)) as pilot:
        figure = app.session.query_one(Figure)
        column = app.session.query_one(PhaseColumn)
        seen = []
        await pilot.press("space")
        await fake_time.advance(1)
        await pilot.pause()
        seen.append(figure.frame)
        for wait in (2.1, 2.8, 0.2, 2.8):
            await fake_time.advance(wait)
            seen.append(figure.frame)
            assert column.sinking is (does(app) == "down")
    assert seen == ([0, 0, HIGHEST, HIGHEST, 0] if motion else [0] * 5)


async def test_a_hold_stays_up_and_draws_the_figure_once(
    fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Stand(fake_time, holds(), settings=SHORT)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("space")
        await fake_time.advance(3.5)
        drawn: list[Widget] = []
        refresh = Widget.refresh

        def counted(widget: Widget, *regions: object, **how: object) -> Widget:
            drawn.append(widget)
            return widget

        monkeypatch.setattr(Widget, "refresh", counted)
        await fake_time.advance(10)
        monkeypatch.setattr(Widget, "refresh", refresh)
        figure = app.session.query_one(Figure)
        assert figure.frame == HIGHEST
        assert figure not in drawn


class Room(App[None]):
    """A figure alone in the window."""

    def compose(self) -> ComposeResult:
        yield Figure()


@pytest.mark.parametrize(("size", "shown"), [((15, 30), False), ((30, 9), False), ((20, 11), True)])
async def test_the_figure_stands_on_the_floor_where_there_is_room(size: tuple[int, int], shown: bool) -> None:
    app = Room()
    async with app.run_test(size=size):
        figure = app.query_one(Figure)
        figure.exercise = "seated-raise"
        figure.level = 1
        assert figure.shown is shown
        lines = [line.text for line in figure.render_lines(figure.size.region)]
        assert {len(line) for line in lines} == {size[0]}
        assert bool(lines[-1].strip()) is shown


@pytest.mark.parametrize(("size", "shown"), [((80, 24), False), ((119, 40), False), ((120, 37), True)])
async def test_there_is_a_figure_from_120_columns(
    fake_time: FakeTime, size: tuple[int, int], shown: bool
) -> None:
    app = Stand(fake_time, raises(), settings=SHORT)
    async with app.run_test(size=size) as pilot:
        await pilot.press("space")
        await fake_time.advance(4)
        await pilot.pause()
        figure = app.session.query_one(Figure)
        assert bool(figure.display and figure.shown) is shown


@pytest.mark.parametrize(("size", "least"), [((80, 24), 3), ((160, 50), 5)])
async def test_rep_and_set_are_read_from_afar_each_with_how_many_there_are(
    fake_time: FakeTime, size: tuple[int, int], least: int
) -> None:
    app = Stand(fake_time, raises(sets=2, reps=12, rest_s=5), settings=SHORT)
    async with app.run_test(size=size) as pilot:

        async def marks() -> list[str]:
            await fake_time.advance(0.1)
            await pilot.pause()
            assert tall(app, "digits") >= 7
            assert min(tall(app, "rep-mark"), tall(app, "of-mark")) >= least
            assert tall(app, "set-mark") >= 3
            ids = ("rep-mark", "digits", "of-mark", "set-mark")
            return [app.session.query_one(f"#{id}", BigDigits).text for id in ids]

        await pilot.press("space")
        await fake_time.advance(4)
        assert await marks() == ["REP", "1", "OF 12", "SET 1 OF 2"]
        await fake_time.advance(66)
        assert await marks() == ["LAST REP", "12", "OF 12", "SET 1 OF 2"]
        await fake_time.advance(6 + 7 + 72 + 5)
        await pilot.press("space")
        await fake_time.advance(4)
        assert await marks() == ["REP", "1", "OF 12", "LAST SET"]


async def test_before_a_set_one_can_try_whether_it_can_be_read(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await fake_time.advance(0.1)
        assert "distance check" in footer(app)
        before = len(app.screen_stack)
        await pilot.press("d")
        assert isinstance(app.screen, ReadableScreen)
        digits = app.screen.query_one("#sample-digits", BigDigits)
        assert digits.pixel(digits.size)[1] * 5 // 2 >= 7
        asked = app.screen.query_one("#asked", CachedStatic)
        assert "Can you read" in str(asked.visual)
        await pilot.press("n")
        assert "larger" in str(asked.visual)
        await pilot.press("y")
        assert len(app.screen_stack) == before
        await app.press(pilot, "space")
        await pilot.press("d")
        assert len(app.screen_stack) == before, "not in the middle of a set"


@pytest.mark.parametrize(("key", "answer"), [("y", True), ("space", True), ("escape", False)])
async def test_the_check_answers_whoever_asked(fake_time: FakeTime, key: str, answer: bool) -> None:
    app = Stand(fake_time, holds())
    answers: list[bool | None] = []
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ReadableScreen(), answers.append)
        await pilot.press(key)
    assert answers == [answer]
