"""Every screen one fills in or is asked by, at three sizes; other screens keep theirs beside their tests."""

from datetime import timedelta

import pytest

from rehab_tui.domain.records import Change, Entries, Leg, Site, Step, Tendon, Tendons, changed
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.runs.coming import ComingScreen
from tests.ui.memory import MORNING, MemoryDrafts, memory_context
from tests.ui.snapshot import Shot
from tests.ui.some_screens import told_by_files
from tests.ui.test_today import DAY, SIZES, beginner, checkin

DEMO = demo_entries(DAY)


def two_sore_legs() -> Entries:
    entries = beginner()
    profile = entries.profile
    both = Tendons(left=Tendon(site=Site.MID_PORTION), right=Tendon(site=Site.INSERTIONAL))
    return changed(entries, Change(profile, type(profile)(tendons=both, programme_start=DAY)))


SCREENS: dict[str, tuple[Entries, tuple[str, ...]]] = {
    "checkin": (DEMO, ("c",)),
    "checkin_first": (changed(beginner(), Change(checkin(DAY), None)), ("c",)),
    "checkin_two_legs": (two_sore_legs(), ("c",)),
    "runs": (DEMO, ("r",)),
    "runs_none": (beginner(), ("r",)),
    "run_form": (DEMO, ("r", "a")),
    "run_settled": (DEMO, ("r", "f")),
    "run_delete": (DEMO, ("r", "d")),
    "profile": (DEMO, ("s",)),
    "welcome": (Entries(), ()),
    "welcome_tendon": (Entries(), ("enter", "2")),
    "welcome_assessed": (Entries(), ("enter", "ctrl+n")),
    "welcome_screening": (Entries(), ("enter", "ctrl+n")),
    "welcome_step": (Entries(), ("enter", "2", "enter", "enter", "ctrl+n")),
    "welcome_load": (Entries(), ("enter", "2", "enter", "enter", "ctrl+n", "enter", *["right"] * 5)),
    "help": (DEMO, ("question_mark",)),
    "why": (DEMO, ("w",)),
    "guide": (DEMO, ("g",)),
    "guide_page": (DEMO, ("g", "down", "enter")),
    "override": (beginner(), ("p", "o")),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_picture(name: str, size: tuple[int, int], shot: Shot) -> None:
    entries, keys = SCREENS[name]
    context, _ = memory_context(entries)
    async with RehabApp(context).run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()
        await shot(pilot.app)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_picture_of_a_cut_off_session(size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context(beginner())
    window = Window(leg=Leg.BOTH, hold_s=45)
    plan = tuple(
        SetPlan(step=Step.HOLD_DOUBLE, number=n, of=5, windows=(window,), rest_s=120) for n in range(1, 6)
    )
    started = MORNING - timedelta(minutes=20)
    drafts = context.drafts
    assert isinstance(drafts, MemoryDrafts)
    drafts.draft = Draft(id="d", date=started.date(), started_at=started, saved_at=started, plan=plan)
    async with RehabApp(context).run_test(size=size) as pilot:
        await pilot.pause()
        await shot(pilot.app)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_picture_of_what_files_bring(size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context(DEMO)
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        await app.push_screen(ComingScreen(context, told_by_files(context)))
        await pilot.press("down", "enter")
        await pilot.pause()
        await shot(app)
