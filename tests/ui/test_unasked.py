"""What terminals send by themselves, read as the driver reads it, on every screen and into a running set."""

import random

import pytest
from textual.pilot import Pilot

from rehab_tui.domain.records import Change, Entries, Run, changed
from rehab_tui.practice.conducting import State
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from rehab_tui.ui.terminal import Reader
from tests.practice.plans import holds
from tests.ui.fake_time import FakeTime
from tests.ui.memory import memory_context
from tests.ui.session_stand import Stand
from tests.ui.some_screens import ENTRIES, SCREENS
from tests.ui.terminal_bytes import AT_ONCE, NEVER_SO_SLOW, UNASKED
from tests.ui.test_today import DAY, beginner

SPLIT_AFTER_S = (0.15, 4)
WHOLE = [said for corpus in (UNASKED, AT_ONCE) for one in corpus.values() for said in one]
LATE = [said for one in UNASKED.values() for said in one]


def unsettled() -> Entries:
    """A diary whose Today asks how yesterday's run settled."""
    return changed(beginner(), Change(None, Run(id="r1", date=DAY, distance_km=5, pain_worst=2)))


class Line:
    """What comes over it is read in a time of its own and handed to the app as the driver does."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot, self.reader, self.now = pilot, Reader(), 0.0

    def send(self, *parts: bytes, pause: float = 0) -> None:
        for part in (*parts, b""):
            for message in self.reader.read(part, self.now):
                self.pilot.app.post_message(message)
            self.now += pause

    async def say_all(self) -> None:
        """Everything at once; then what comes late, each ESC having been taken for the key."""
        for said in WHOLE:
            self.send(said, pause=1)
        await self.pilot.pause()

    async def say_all_late(self) -> None:
        for said in LATE:
            for at in (1, 2):
                for pause in SPLIT_AFTER_S:
                    if pause < 1 or len(said) > at + 1 or said not in NEVER_SO_SLOW:
                        for part in (said[:at], said[at:]):
                            self.send(part, pause=pause)
                    self.now += 9
        await self.pilot.pause()

    async def is_heard(self) -> bool:
        """Whether the program is alive and a key still comes through."""
        self.now += 9
        self.send(b"\x1b[27u")
        await self.pilot.pause()
        return self.pilot.app.is_running and self.pilot.app._exception is None


async def test_no_question_of_today_is_answered() -> None:
    context, diary = memory_context(unsettled())
    before = diary.entries
    async with (app := RehabApp(context)).run_test() as pilot:
        assert isinstance(app.screen, TodayScreen)
        assert app.screen.question, "a digit would be stored"
        line = Line(pilot)
        await line.say_all()
        await line.say_all_late()
        assert await line.is_heard()
        assert app.screen.question
        line.send(b"2")
        await pilot.pause()
        assert diary.entries != before, "a key answers still"


@pytest.mark.parametrize("name", SCREENS)
async def test_no_screen_takes_it_for_a_key(name: str) -> None:
    context, diary = memory_context(changed(ENTRIES, Change(None, Run(id="r1", date=DAY, distance_km=5))))
    before = diary.entries
    async with (app := RehabApp(context)).run_test(size=(100, 40)) as pilot:
        await app.push_screen(screen := SCREENS[name](context))
        await pilot.pause()
        line = Line(pilot)
        await line.say_all()
        assert app.screen is screen, "it still stands"
        await line.say_all_late()
        assert await line.is_heard()
    assert diary.entries == before


@pytest.mark.parametrize("seconds", [1, 10, 60])
async def test_a_set_and_its_rest_go_on(fake_time: FakeTime, seconds: int) -> None:
    app = Stand(fake_time, holds(hold_s=45, rest_s=60))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(seconds)
        state, sets = app.session.conductor.state, app.session.conductor.course.sets
        line = Line(pilot)
        await line.say_all()
        assert (app.session.conductor.state, app.session.conductor.course.sets) == (state, sets)
        assert isinstance(app.screen, SessionScreen)
        assert not app.diary.entries.sessions
        assert state in (State.RUNNING, State.RESTING)


async def test_a_person_pauses_a_set_behind_whatever_was_begun_and_not_ended(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(hold_s=45))
    async with app.run_test(size=(80, 24)) as pilot:
        line = Line(pilot)
        for begun in (
            b" ",
            b"\x1bP",
            b"\x1b]",
            b"\x1bX",
            b"\x1b^",
            b"\x1b_",
            b"\x1b[",
            b"\x1bO",
            b"\x1b]11;rgb:1",
        ):
            was = app.session.conductor.state
            line.send(begun, pause=0 if begun == b" " else 1)
            if begun != b" ":
                line.send(b" ", pause=0.2)
            await pilot.pause()
            await fake_time.advance(1)
            assert app.session.conductor.state is not was, begun


@pytest.mark.parametrize("seed", range(10))
async def test_random_bytes_leave_a_program_that_listens(seed: int) -> None:
    source = random.Random(seed)
    context, _ = memory_context(unsettled())
    async with RehabApp(context).run_test(size=(100, 40)) as pilot:
        line = Line(pilot)
        for _ in range(100):
            line.send(source.randbytes(source.randint(1, 30)).translate(None, b"\x11qQ"), pause=0.3)
            await pilot.pause()
        assert await line.is_heard()
