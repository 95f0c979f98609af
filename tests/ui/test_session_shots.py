"""Pictures of every phase of a session at three sizes, in colour and without."""

from functools import partial

import pytest
from textual.pilot import Pilot

from tests.practice.plans import holds, raises, seated
from tests.ui.fake_time import AGAIN_S, install
from tests.ui.session_stand import Stand
from tests.ui.snapshot import Shot
from tests.ui.test_session import EARLIER, SHORT

SIZES = [(80, 24), (160, 50)]


async def settled(app: Stand, pilot: Pilot[None], shot: Shot, tag: str) -> None:
    """The picture of what stands once everything is drawn."""
    await shot(app, f"-{tag}")


@pytest.fixture(params=[True, False], ids=["colour", "mono"])
def colour(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if not request.param:
        monkeypatch.setenv("NO_COLOR", "1")
    return bool(request.param)


@pytest.mark.usefixtures("colour")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_hold(size: tuple[int, int], shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    time = install(monkeypatch)
    app = Stand(time, holds(sets=2, hold_s=15), settings=SHORT, entries=EARLIER)
    async with app.run_test(size=size) as pilot:
        picture = partial(settled, app, pilot, shot)
        await time.advance(0.1)
        await picture("1-ready")
        await pilot.press("space")
        await time.advance(1.1)
        await picture("2-prep")
        await time.advance(5)
        await picture("3-hold")
        await app.press(pilot, "space")
        await picture("4-pause")
        await app.press(pilot, "space")
        time.jump(5)
        await time.advance(0.1)
        await picture("5-standstill")
        await time.advance(AGAIN_S)
        await app.press(pilot, "space")
        await time.advance(5)
        await picture("6-rest")


@pytest.mark.usefixtures("colour")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_raises(size: tuple[int, int], shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    time = install(monkeypatch)
    plan = (*raises(sets=1, reps=2, rest_s=30), *seated(sets=1, reps=1))
    app = Stand(time, plan, settings=SHORT)
    async with app.run_test(size=size) as pilot:
        picture = partial(settled, app, pilot, shot)
        await time.advance(0.1)
        await picture("1-ready")
        await pilot.press("d")
        await picture("0-distance")
        await pilot.press("y")
        await time.advance(AGAIN_S)
        await pilot.press("space")
        await time.advance(3 + 2)
        await picture("2-up")
        await time.advance(2)
        await picture("3-down")
        await time.advance(4)
        await picture("3-last-rep")
        await time.advance(5)
        await picture("4-change-over")
        await time.advance(18 + AGAIN_S)
        await app.press(pilot, "2")
        await picture("5-rest")
        await time.advance(40)
        await picture("6-overtime")
        await app.press(pilot, "space")
        await time.advance(9)
        await picture("7-done")
