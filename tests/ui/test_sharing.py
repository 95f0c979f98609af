"""The diary in two windows, recovered, or left twice by a sync program, as a person meets it."""

import re
from dataclasses import replace

import pytest
from textual.events import AppFocus

from rehab_tui.domain.records import DiaryError, Entries, put
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.following import FOLLOWED_AT_S
from rehab_tui.ui.screens.session.resume import ResumeScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen, NewsScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.storage.test_draft import DRAFT
from tests.ui.fake_time import FakeTime
from tests.ui.memory import MORNING, MemoryDiary, memory_context
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import beginner, checkin

DAY = MORNING.date()
RECOVERED = (
    "The diary ~/diary.json could not be read: it is not whole JSON. It is set aside as "
    "diary.json.damaged-1. The newest good copy, 000012.2026-03-02.json, is open instead. "
    "What was noted after 2026-03-02 19:40 UTC may be missing."
)


def shared(entries: Entries | None = None) -> tuple[Context, MemoryDiary]:
    """A context whose diary another window writes to."""
    context, diary = memory_context(entries or beginner())
    diary.writable = False
    return context, diary


def headline(app: RehabApp) -> str:
    return str(app.screen.query_one("#headline").render())


def told(app: RehabApp) -> str:
    return "\n".join(note.message for note in app._notifications)


async def test_news_of_the_diary_stays_until_it_is_read() -> None:
    context, diary = memory_context(beginner())
    diary.news = RECOVERED
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, NewsScreen)
        await pilot.press("space")
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_picture(size: tuple[int, int], shot: Shot) -> None:
    context, diary = memory_context(beginner())
    diary.news = RECOVERED
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await shot(app)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_picture_of_a_second_window(size: tuple[int, int], shot: Shot) -> None:
    context, _ = shared()
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await shot(app)


async def test_a_second_window_says_so_and_begins_no_session(fake_time: FakeTime) -> None:
    context, _ = shared()
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "READ ONLY, open elsewhere" in headline(app)
        await pilot.press("i")
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
        assert "Another window writes to this diary" in told(app)


async def test_a_second_window_takes_over_by_itself_and_then_offers_what_waits(fake_time: FakeTime) -> None:
    context, diary = shared()
    context.drafts.save(DRAFT)
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen), "the other window is in the middle of it"
        diary.news, diary.freed = "The other window is closed; from now on this one writes.", True
        await fake_time.advance(FOLLOWED_AT_S + 0.1)
        await pilot.pause()
        assert isinstance(app.screen, ResumeScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert "READ ONLY" not in headline(app)
        assert "this one writes" in told(app)


async def test_coming_back_to_the_window_shows_what_has_arrived() -> None:
    context, diary = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await pilot.pause()
        diary.news = "Another copy was taken in: 1 new, 0 changed, 0 deleted."
        diary.apply(put(diary.entries, checkin(DAY, 7)))
        app.post_message(AppFocus())
        await pilot.pause()
        assert "Another copy was taken in" in told(app)
        assert re.search(r"pain .* 7 ", text_of(app))


class Beside:
    """Copies beside a diary; joining the one named "bad" fails."""

    def __init__(self, *names: str) -> None:
        self.names = list(names)
        self.joined: list[str] = []

    def waiting(self) -> list[str]:
        return [name for name in self.names if name not in self.joined]

    def join(self, name: str) -> str:
        if name == "bad":
            raise DiaryError("The diary bad cannot be read.")
        self.joined.append(name)
        return "Joined: 2 new, 0 changed, 0 deleted."


@pytest.mark.parametrize(
    ("key", "joined", "says"),
    [("y", ["diary (1).json"], "Joined: 2 new"), ("n", [], "")],
)
async def test_a_conflict_copy_is_offered(key: str, joined: list[str], says: str) -> None:
    context, _ = memory_context(beginner())
    beside = Beside("diary (1).json")
    app = RehabApp(replace(context, copies=beside))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ConfirmScreen)
        assert "diary (1).json" in app.screen.question
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
        assert beside.joined == joined
        assert says in told(app)


async def test_a_conflict_copy_that_does_not_read_is_said() -> None:
    context, _ = memory_context(beginner())
    beside = Beside("bad", "diary (2).json")
    app = RehabApp(replace(context, copies=beside))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("y")
        await pilot.pause()
        assert "The diary bad cannot be read." in told(app)
        await pilot.press("y")
        await pilot.pause()
        assert beside.joined == ["diary (2).json"], "the next one is offered all the same"


async def test_focus_again_and_again_does_not_look_more_often(fake_time: FakeTime) -> None:
    context, diary = shared()
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await pilot.pause()
        for _ in range(5):
            app.post_message(AppFocus())
        await pilot.pause()
        before = diary.refreshed
        await fake_time.advance(5 * FOLLOWED_AT_S + 0.1)
        assert diary.refreshed - before == 5
