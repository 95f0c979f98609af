"""What a key answers a click answers too: Today's question, pain, yes and no, panels."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from rehab_tui.domain.records import Settled
from rehab_tui.practice.conducting import State
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.progress.section import Section
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen, NewsScreen
from rehab_tui.ui.terminal import Reader
from tests.practice.plans import holds
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.memory import memory_context, press
from tests.ui.session_stand import Stand
from tests.ui.snapshot import text_of
from tests.ui.some_screens import ENTRIES
from tests.ui.test_heel_raise import opened
from tests.ui.test_session import SHORT, filed, said, state
from tests.ui.test_unasked import unsettled


async def click(pilot: Pilot[Any], word: str, times: int = 1) -> None:
    """Click on the first place of the screen where that stands, in its middle."""
    await pilot.pause()
    rows = text_of(pilot.app).splitlines()
    at = next(Offset(row.index(word) + len(word) // 2, y) for y, row in enumerate(rows) if word in row)
    await pilot.click(offset=at, times=times)


@pytest.mark.parametrize(("number", "settled"), [(1, Settled.NEVER_ROSE), (2, Settled.WITHIN_24H)])
async def test_the_question_on_today_is_answered_where_it_is_clicked(number: int, settled: Settled) -> None:
    context, diary = memory_context(unsettled())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = text_of(pilot.app)
        labels = next(row for row in text.splitlines() if row.startswith("│ 1 ") and " 2 " in row)
        await click(pilot, labels.strip("│ ").split("   ")[number - 1])
        assert [run.settled for run in diary.entries.runs] == [settled]


async def end_of_a_hold(app: Stand, pilot: Pilot[Any]) -> None:
    await pilot.press("space")
    await app.time.advance(8 + AGAIN_S)


@pytest.mark.parametrize(("word", "pain"), [(" 0 ", 0), (" 1 ", 1), (" 4 ", 4), (" 10 ", 10)])
async def test_pain_is_answered_on_its_scale(fake_time: FakeTime, word: str, pain: int) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await end_of_a_hold(app, pilot)
        scale = " 0  1  2  3  4  5  6  7  8  9  10"
        row = next(y for y, line in enumerate(text_of(app).splitlines()) if scale in line)
        left = text_of(app).splitlines()[row].index(scale)
        await pilot.click(offset=Offset(left + pain * 3 + 1, row))
        assert [done.pain for done in app.session.conductor.course.sets] == [pain]
        assert "How hard was it all" in said(app, "done-ask"), "a 1 that is pointed at waits for no 0"


async def test_two_quick_clicks_answer_one_question(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await end_of_a_hold(app, pilot)
        await click(pilot, " 4 ", times=2)
        assert [done.pain for done in app.session.conductor.course.sets] == [4]
        assert app.session.questions.effort is None


async def test_a_click_meant_for_the_set_answers_nothing(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await end_of_a_hold(app, pilot)
        app.session.come_up()
        await click(pilot, " 4 ")
        assert [done.pain for done in app.session.conductor.course.sets] == [None]


async def test_pain_of_a_heel_raise_test_is_answered_on_its_scale(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await fake_time.advance(AGAIN_S)
        await app.one_leg(pilot, 6)
        await click(pilot, " 5 ")
        assert [count.pain for count in app.test.counts] == [5]


@pytest.mark.parametrize(("word", "after"), [("y stop", State.DONE), ("n not yet", State.PAUSED)])
async def test_yes_and_no_are_clicked(fake_time: FakeTime, word: str, after: State) -> None:
    app = Stand(fake_time, holds(), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(10)
        await pilot.press("escape")
        assert isinstance(app.screen, ConfirmScreen)
        await click(pilot, word)
        await fake_time.advance(0.1)
        assert state(app) is after
        assert not filed(app)


@pytest.mark.parametrize(("keys", "word"), [(["question_mark"], "escape back"), (["w"], "escape back")])
async def test_a_panel_is_closed_by_a_click(keys: Sequence[str], word: str) -> None:
    context, _ = memory_context(unsettled())
    app = RehabApp(context)
    async with app.run_test(size=(80, 50)) as pilot:
        under = app.screen
        await pilot.press(*keys)
        assert app.screen is not under
        await click(pilot, word)
        assert app.screen is under


async def test_news_is_clicked_away() -> None:
    context, _ = memory_context(unsettled())
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        under = app.screen
        app.push_screen(NewsScreen("Heading", "Some news."))
        await click(pilot, "space go on")
        assert app.screen is under


async def test_a_click_on_a_panel_of_progress_leaves_it_without_standing_still() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(120, 50)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        progress = app.screen
        panels = list(progress.query(Section))
        goals = [panel.goal for panel in panels]
        assert any(goal.startswith("app.go") for goal in goals), goals
        for number, _ in enumerate(goals):
            await pilot.press("t", "p")
            await pilot.pause()
            panel = list(app.screen.query(Section))[number]
            async with asyncio.timeout(10):
                await pilot.click(panel, offset=(5, 0))
                await pilot.pause()
                await pilot.press("escape")
        assert app._exception is None


async def test_a_click_where_something_was_taken_away_a_moment_ago_hits_nothing() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(100, 40)) as pilot:
        await press(pilot, "r w")
        gone = app.screen.query_one("#headline")
        at = gone.region.offset
        await gone.remove()
        pressed, moved = (f"\x1b[<{button};{at.x + 1};{at.y + 1}M" for button in (0, 32))
        for message in Reader().read(f"{pressed}{moved}".encode(), 0):
            app.post_message(message)
        await pilot.pause()
        assert app._exception is None
