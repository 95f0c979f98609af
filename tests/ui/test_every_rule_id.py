"""A click on a rule's id opens what the rule says, wherever the id stands."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from rehab_tui.domain.plan.explained import EXPLAINED, explained
from rehab_tui.domain.records import Change, Sign, Site, Tendon, TendonsToday, TendonToday, changed
from rehab_tui.domain.rules.verdict import RULES
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.shared.why import WhyScreen
from tests.ui.memory import memory_context
from tests.ui.snapshot import finish, text_of
from tests.ui.some_screens import ENTRIES
from tests.ui.test_today import DAY, beginner, checkin

HURTS = TendonsToday(left=TendonToday(morning_pain=7, stiffness_min=50))
BOTH = replace(ENTRIES.profile.tendons, right=Tendon(site=Site.INSERTIONAL))
DIARIES = {
    "stopped": (
        changed(ENTRIES, Change(ENTRIES.checkins[-1], replace(ENTRIES.checkins[-1], tendons=HURTS))),
        "ST1",
    ),
    "two legs": (changed(ENTRIES, Change(ENTRIES.profile, replace(ENTRIES.profile, tendons=BOTH))), "RH4"),
    "locked": (changed(beginner(), Change(None, checkin(DAY, 3, 20, Sign.POP))), "RF1"),
}
GROUPS = {rule.id[:2] for rule in RULES} | {rule[:2] for rule in EXPLAINED}
PLACES = ("", "r", "p", "p x", "l", "p m", "p k enter", "p o", "g enter")


def ids(pilot: Pilot[None]) -> Iterator[tuple[str, int, int]]:
    """Every rule's id that the screen in front shows, with its column and line."""
    over = pilot.app.screen.query(".dialog")
    shown = over.first().region if over else pilot.app.screen.region
    for y, row in enumerate(text_of(pilot.app).splitlines()):
        for found in re.finditer(r"\b[A-Z]{2}\d{1,2}\b", row):
            if found[0][:2] in GROUPS and shown.contains(found.start(), y):
                yield found[0], found.start(), y


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
@pytest.mark.parametrize("name", DIARIES)
async def test_every_id_is_a_click_away_from_its_rule(name: str, size: tuple[int, int]) -> None:
    entries, named = DIARIES[name]
    found = set[str]()
    context, _ = memory_context(entries)
    async with RehabApp(context).run_test(size=size) as pilot:
        for keys in PLACES:
            await pilot.press(*keys.split())
            await finish(pilot.app)
            for rule, x, y in ids(pilot):
                assert pilot.app.screen.get_style_at(x, y).meta.get("@click"), (keys, rule)
                assert explained(rule).says, rule
                found.add(rule)
            await pilot.press("escape", "t")
        await finish(pilot.app)
        assert named in found, found
        rule, x, y = next(ids(pilot))
        await pilot.click(offset=(x, y))
        await finish(pilot.app)
        assert isinstance(pilot.app.screen, WhyScreen)
        assert pilot.app.screen.shown == [rule]
