"""The guide on the screen: found from Today, from a reason, from a session; and a flare lived with it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from textual.color import Color
from textual.content import Content
from textual.pilot import Pilot

from rehab_tui.domain.facts.timeframe import until
from rehab_tui.domain.helpful import helpful
from rehab_tui.domain.records import Change, Sign, changed
from rehab_tui.exchange.demo.story import DAYS
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.charts.screen import ChartsScreen
from rehab_tui.ui.screens.guide.around import LinksBox
from rehab_tui.ui.screens.guide.page import PageScreen
from rehab_tui.ui.screens.guide.screen import GuideScreen
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.shared.why import WhyScreen
from rehab_tui.ui.screens.today.run import RunPanel
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.ui.memory import MORNING, memory_context
from tests.ui.some_screens import DAY, ENTRIES
from tests.ui.test_today import beginner, checkin

FLARE = {
    43: "",
    44: "g  A flare: what to do today, day 1 of 3",
    45: "g  A flare: what to do today, day 2 of 3",
    46: "g  A flare: what to do today, day 3 of 3",
    47: "g  What goes on while running waits",
    51: "g  What goes on while running waits",
    52: "g  Five minutes of warm-up first",
}
"""The second flare of the sample diary, day by day, and what the lower border of the verdict offers."""

SAYS_TO_DO = {
    "flare": ("Wear a heel from getting out of bed", "Swap the run for a swim", "Keep the holds"),
    "goes-on": ("Bike or swim", "Your exercises; Today lists which", "Hips and trunk"),
    "warm-up": ("Walk, a minute", "Leg swings", "Walk and jog in turn"),
}


def text_of(screen: PageScreen) -> str:
    """What the page says, in one line."""
    boxes = screen.dashboard.query_children("SectionBox, RedBox")
    return " ".join(" ".join(str(box.render()) for box in boxes).split())


def page(pilot: Pilot[None]) -> PageScreen:
    screen = pilot.app.screen
    assert isinstance(screen, PageScreen)
    return screen


async def test_a_flare_is_lived_with_a_page_that_says_what_to_do() -> None:
    moment: list[datetime] = [MORNING]
    context, diary = memory_context(ENTRIES)
    context = replace(context, now=lambda: moment[0])
    async with (app := RehabApp(context)).run_test(size=(80, 24)) as pilot:
        for number, offered in FLARE.items():
            moment[0] = MORNING - timedelta(days=DAYS - 1 - number)
            diary.become(until(ENTRIES, moment[0].date()))
            assert isinstance(app.screen, TodayScreen)
            app.screen.refresh_facts()
            await pilot.pause()
            border = app.screen.query_one(RunPanel).border_subtitle or ""
            assert Content.from_markup(border).plain == offered
            for help in helpful(context.facts)[:1]:
                await pilot.press("g", "enter")
                await pilot.pause()
                assert page(pilot).page.name == help.page
                told = text_of(page(pilot))
                assert all(words in told for words in SAYS_TO_DO[help.page])
                assert (context.facts.sentence in told) is context.facts.verdict.red
                await pilot.press("escape", "escape")


async def test_every_reason_has_its_page_and_the_way_back() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("w")
        for number, reason in enumerate(context.facts.verdict.reasons, 1):
            await pilot.press(str(number))
            assert reason.rule in page(pilot).page.rules
            await pilot.press("escape")
            assert isinstance(app.screen, WhyScreen)
        await pilot.press("9")
        assert isinstance(app.screen, WhyScreen)


async def test_a_digit_reads_on_and_escape_goes_back_page_by_page() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        app.action_page("AM3")
        await pilot.pause()
        first = page(pilot).page
        await pilot.press("down", "2")
        second = page(pilot).page
        assert second.name == first.see[1]
        assert page(pilot).dashboard.scroll_offset.y == 0
        assert first.title in str(page(pilot).query_one(LinksBox).render())
        await pilot.press("9", "escape")
        assert page(pilot).page in (first, second)
        await pilot.press("escape", "escape", "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_from_a_chart_to_its_page_and_back() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("p", "v", "g", "enter")
        await pilot.pause()
        assert "charts" in page(pilot).page.near
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, ChartsScreen)


async def test_from_a_session_to_the_exercise_and_after_a_pain_to_the_stops(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context, _ = memory_context(beginner())
    async with (app := RehabApp(context)).run_test(size=(120, 40)) as pilot:
        await pilot.press("i")
        session = app.screen
        assert isinstance(session, SessionScreen)
        beside = str(session.view.beside.render())
        assert "Mistakes" in beside
        await pilot.press("g")
        assert page(pilot).page.step == "hold-double"
        await pilot.press("escape")
        assert isinstance(app.screen, SessionScreen)
        monkeypatch.setattr(SessionScreen, "sore", True)
        await app.screen.action_explain()
        assert page(pilot).page.name == "stop"


async def test_a_search_narrows_the_list_and_enter_opens_what_it_found() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(60, 24)) as pilot:
        await pilot.press("g", "slash", *"cortisone")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, GuideScreen)
        assert screen.found.option_count == 1
        await pilot.press("z")
        await pilot.pause()
        assert "No page has all of these words" in str(screen.found.options[0].prompt)
        assert screen.found.highlighted is None
        await pilot.press("backspace")
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert page(pilot).page.name == "treatments"
        await pilot.press("escape", "escape")
        assert screen.found.option_count > 40
        await pilot.press("escape")
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize("size", [(60, 24), (100, 30), (160, 50)])
async def test_a_page_is_drawn_without_a_bar_below(size: tuple[int, int]) -> None:
    context, _ = memory_context(changed(beginner(), Change(None, checkin(DAY, 3, 20, Sign.POP))))
    async with (app := RehabApp(context)).run_test(size=size) as pilot:
        for name in ("RF1", "raise-single-step", "knee-to-wall"):
            app.action_page(name)
            await pilot.pause()
            shown = page(pilot).dashboard
            assert not shown.show_horizontal_scrollbar
            [red] = shown.query_children("RedBox")
            assert red.styles.border_top[1] == Color.parse(app.theme_variables["error"])
            assert "Be seen by a doctor today" in text_of(page(pilot))
            await pilot.resize_terminal(size[0] + 20, size[1] + 20)
            await pilot.pause()
            assert "Be seen by a doctor today" in text_of(page(pilot))
            await pilot.press("escape")
