"""Progress: the ladder with what is missing, the offer, the override, the charts on named scales."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from benchmarks.ten_years import ten_years
from rehab_tui.domain.records import Entries
from rehab_tui.domain.scales import ChangedBy, Leg, Site, Step
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.progress_view import answer_text
from rehab_tui.ui.screens.override import OverrideScreen
from rehab_tui.ui.screens.progress import ProgressScreen
from tests.ui.memory import memory_kit
from tests.ui.snapshot import Shot, draw
from tests.ui.test_today import DAY, SIZES, beginner, checkin, holds, ready_to_move_up


def three_days() -> Entries:
    profile = replace(beginner().profile, programme_start=DAY - timedelta(days=2))
    days = tuple(checkin(DAY - timedelta(days=back), 3, 20 + 5 * back) for back in (2, 1, 0))
    return Entries(profile=profile, checkins=days, sessions=(holds(DAY - timedelta(days=1)),))


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


@pytest.mark.parametrize(
    ("pains", "word"),
    [
        ((4, 3), "▼ BETTER   pain 3 (at first 4)   stiffness 20 min (at first 20)"),
        ((3, 3), "━ STEADY   pain 3"),
        ((3, 4), "▲ WORSE   pain 4"),
        ((2, 3, 4), "▲▲ WORSE TWICE   pain 4 (at first 2)"),
        ((None, 4), "? NOT KNOWN YET   pain 4"),
        ((4, None), "? NOT KNOWN YET   three logged days in a week give the first value"),
    ],
)
def test_am_i_getting_better_in_a_word(pains: tuple[int | None, ...], word: str) -> None:
    profile = replace(beginner().profile, programme_start=DAY - timedelta(days=7 * len(pains) - 1))
    days = [(7 * week + n, pain) for week, pain in enumerate(reversed(pains)) for n in range(7)]
    logged = [checkin(DAY - timedelta(days=back), pain) for back, pain in reversed(days) if pain is not None]
    facts = today(Entries(profile=profile, checkins=tuple(logged)), DAY)
    assert word in str(answer_text(facts, Leg.LEFT))


@pytest.mark.parametrize("what", ["demo", "offer", "ten_years"])
async def test_nothing_of_it_needs_scrolling_at_80x24(what: str) -> None:
    made: dict[str, Callable[[], Entries]] = {
        "demo": lambda: demo_entries(DAY),
        "offer": ready_to_move_up,
        "ten_years": ten_years,
    }
    kit, _ = memory_kit(made[what]())
    async with RehabApp(kit).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert pilot.app.screen.query_one("#progress").max_scroll_y == 0


async def test_the_range_changes_and_a_day_is_read() -> None:
    kit, _ = memory_kit(demo_entries(DAY))
    async with RehabApp(kit).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "1", "left", "left")
        await pilot.pause()
        screen = draw(pilot.app)["txt"]
    assert "4 Feb" in screen
    assert "Mon 2 Mar: pain 1 of 10" in screen


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", ["nothing", "first_day", "three_days", "demo", "ten_years", "offer"])
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    made: dict[str, Callable[[], Entries]] = {
        "nothing": Entries,
        "first_day": beginner,
        "three_days": three_days,
        "demo": lambda: demo_entries(DAY),
        "ten_years": ten_years,
        "offer": ready_to_move_up,
    }
    kit, _ = memory_kit(made[what]())
    app = RehabApp(kit)
    async with app.run_test(size=size) as pilot:
        await pilot.press("escape") if what == "nothing" else None
        await app.action_go("progress")
        await pilot.pause()
        shot(app)
