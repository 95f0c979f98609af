"""The calendar: signs of each day, going from day to day and month to month, opening one."""

from datetime import date, timedelta

import pytest

from benchmarks.ten_years import DAYS, RUNS, SESSIONS, ten_years
from rehab_tui.domain.records import (
    Activity,
    ActivityKind,
    Change,
    ChangedBy,
    CheckIn,
    Leg,
    Pause,
    Run,
    Sign,
    Step,
    StepChange,
    changed,
)
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.diary.calendar import CalendarScreen, noted
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.widgets.calendar import Month
from tests.ui.memory import memory_context
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, SIZES, beginner, checkin, holds


def back(days: int) -> date:
    return DAY - timedelta(days=days)


def test_every_kind_of_entry_has_its_sign() -> None:
    entries = changed(
        beginner(),
        Change(None, checkin(back(3), 2)),
        Change(None, holds(back(3))),
        Change(None, Run(id="r", date=back(3), distance_km=4.5, pain_worst=4)),
        Change(None, Activity(id="a", date=back(3), kind=ActivityKind.BIKE, duration_min=30)),
        Change(None, Activity(id="b", date=back(3), kind=ActivityKind.WALK, duration_min=30)),
        Change(None, CheckIn(date=back(4), signs=(Sign.POP,))),
        Change(None, Pause(from_=back(2))),
        Change(None, StepChange(date=back(6), leg=Leg.LEFT, to=Step.HOLD_SINGLE, by=ChangedBy.OVERRIDE)),
    )
    found = noted(today(entries, DAY))
    assert "".join(text for text, _ in found[back(3)].below) == "p4 s 4.5km x "
    assert [text for text, _ in found[back(4)].signs] == ["■"]
    assert "".join(text for text, _ in found[back(4)].below) == "p? "
    assert [text for text, _ in found[back(1)].signs] == ["■", "‖"]
    assert [text for text, _ in found[back(6)].signs] == ["◉"]
    assert back(5) not in found


async def test_the_arrows_go_through_days_and_months_but_not_beyond_today() -> None:
    context, _ = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "k", "right", "down", "pagedown")
        month = app.screen.query_one(Month)
        assert month.day == DAY
        await pilot.press("left", "up", "pageup")
        assert month.day == date(2026, 1, 23)
        await pilot.pause()
        assert "January 2026" in text_of(app)


async def test_the_last_of_a_month_stays_a_day_of_the_month() -> None:
    context, _ = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "k", *["left"] * 3, "pageup", *["right"] * 3, "pagedown")
        assert app.screen.query_one(Month).day == date(2026, 2, 28)


async def test_enter_opens_the_day_and_escape_comes_back_to_it() -> None:
    context, _ = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "k", "left", "enter")
        assert isinstance(app.screen, DayScreen)
        assert app.screen.day == back(1)
        await pilot.press("escape")
        assert isinstance(app.screen, CalendarScreen)
        assert app.screen.month.day == back(1)


async def test_a_second_click_opens_a_day() -> None:
    context, _ = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "k")
        await pilot.click(Month, offset=(3, 5))
        assert app.screen.query_one(Month).day == date(2026, 3, 2)
        await pilot.click(Month, offset=(3, 5))
        await pilot.pause()
        assert isinstance(app.screen, DayScreen)


def test_ten_years_are_the_same_at_every_run() -> None:
    entries = ten_years()
    assert (len(entries.checkins), len(entries.sessions), len(entries.runs)) == (DAYS, SESSIONS, RUNS)
    assert entries == ten_years()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", ["demo", "january"])
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        await app.action_go("calendar")
        await pilot.press(*(["pageup", "pageup"] if what == "january" else []))
        await pilot.pause()
        await shot(app)


async def test_picture_without_colour(shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.action_go("calendar")
        await pilot.press("pageup", "pageup")
        await pilot.pause()
        await shot(app)
