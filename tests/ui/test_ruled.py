"""What a rule says is one click or Enter away wherever its id stands."""

from datetime import UTC, date, datetime, time

import pytest
from textual.pilot import Pilot

from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.navigation import why_screen
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.screens.guide.page import PageScreen
from rehab_tui.ui.screens.shared.why import WhyScreen, general
from tests.domain.builders import bundle, checkin, race
from tests.domain.made import D
from tests.ui.memory import memory_context
from tests.ui.snapshot import finish, text_of
from tests.ui.test_today import DAY


async def told(pilot: Pilot[None], *keys: str, click: str = "") -> tuple[str, str]:
    """The heading and the words of what keys, or a click on an id, open; then it is closed."""
    await pilot.press(*keys)
    await finish(pilot.app)
    if click:
        rows = text_of(pilot.app).splitlines()
        y = next(y for y, row in enumerate(rows) if click in row)
        await pilot.click(offset=(rows[y].index(click), y))
        await finish(pilot.app)
    screen = pilot.app.screen
    assert isinstance(screen, WhyScreen)
    shown = text_of(pilot.app)
    await pilot.press("escape")
    return screen.heading, shown


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=str)
async def test_an_id_opens_its_rule(size: tuple[int, int]) -> None:
    context, _ = memory_context(demo_entries(DAY))
    async with RehabApp(context).run_test(size=size) as pilot:
        heading, shown = await told(pilot, click="AM10")
        assert heading == "The rule behind it"
        assert "our own reading" in shown
        heading, shown = await told(pilot, "r", click="MD4")
        assert "No hills, up or down" in shown
        heading, shown = await told(pilot, "enter")
        assert heading == "The rules behind it"
        assert [rule for rule in ("MD9", "MD2", "MD4", "MD7") if f"  {rule}" not in shown] == []
        await pilot.app.push_screen(DayScreen(context, date(2026, 1, 10)))
        heading, shown = await told(pilot, "w")
        assert heading.endswith("Sat 10 Jan")
        await pilot.press("w", "tab", "enter")
        assert isinstance(pilot.app.screen, PageScreen)


@pytest.mark.parametrize(("day", "rule"), [(7, "RC2"), (4, "RC3"), (1, "RC1")])
def test_why_has_a_line_for_the_race_that_lies_ahead(day: int, rule: str) -> None:
    context, _ = memory_context(
        bundle(race, checkin(0, morning_pain=day)), now=datetime.combine(D, time(12), UTC)
    )
    screen = why_screen(context)
    assert isinstance(screen, WhyScreen)
    assert screen.shown[-1] == rule
    assert str(general(rule)[0]).removeprefix(rule).strip()
