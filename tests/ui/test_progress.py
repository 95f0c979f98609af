"""Progress: the ladder with what is missing, the offer, the override, the charts on named scales."""

import pytest

from rehab_tui.domain.records import Entries
from rehab_tui.domain.scales import ChangedBy, Site, Step
from rehab_tui.exchange.demo import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.override import OverrideScreen
from rehab_tui.ui.screens.progress import ProgressScreen
from tests.ui.memory import memory_kit
from tests.ui.snapshot import Shot, draw
from tests.ui.test_today import DAY, SIZES, beginner, ready_to_move_up


async def test_it_names_the_gate_and_what_is_missing() -> None:
    kit, _ = memory_kit(beginner())
    async with RehabApp(kit).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        screen = draw(pilot.app)["txt"]
    assert "RH7" in screen
    assert "0 of 2" in screen
    assert "◉ double-leg hold" in screen


async def test_an_insertional_leg_never_sees_the_step_drop() -> None:
    kit, _ = memory_kit(beginner(Site.INSERTIONAL))
    async with RehabApp(kit).run_test(size=(160, 50)) as pilot:
        await pilot.press("p")
        screen = draw(pilot.app)["txt"]
    assert "loaded raise" in screen
    assert "on a step" not in screen


async def test_the_offer_is_accepted_here_too() -> None:
    kit, diary = memory_kit(ready_to_move_up())
    async with RehabApp(kit).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "a")
        assert [change.to for change in diary.entries.steps] == [Step.HOLD_SINGLE]


async def test_an_override_wants_a_reason_and_keeps_it() -> None:
    kit, diary = memory_kit(beginner())
    async with RehabApp(kit).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "o")
        assert isinstance(pilot.app.screen, OverrideScreen)
        await pilot.press("enter")
        assert not diary.entries.steps
        await pilot.press(*"my physio", "enter")
        (step,) = diary.entries.steps
        assert (step.to, step.by, step.reason) == (Step.HOLD_SINGLE, ChangedBy.OVERRIDE, "my physio")
        assert isinstance(pilot.app.screen, ProgressScreen)


async def test_escape_in_the_override_stays() -> None:
    kit, diary = memory_kit(beginner())
    async with RehabApp(kit).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "o", *"why", "escape")
        assert isinstance(pilot.app.screen, ProgressScreen)
        assert not diary.entries.steps


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", ["nothing", "first_day", "demo", "offer"])
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    entries = {
        "nothing": Entries(),
        "first_day": beginner(),
        "demo": demo_entries(DAY),
        "offer": ready_to_move_up(),
    }[what]
    kit, _ = memory_kit(entries)
    app = RehabApp(kit)
    async with app.run_test(size=size) as pilot:
        await pilot.press("escape") if what == "nothing" else None
        await app.action_go("progress")
        await pilot.pause()
        shot(app)
