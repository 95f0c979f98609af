"""One monkey on one diary: what it did, and what came of it."""

import asyncio
import signal
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random

import pytest
from textual.events import AppBlur, AppFocus
from textual.pilot import Pilot

from benchmarks.monkey.actions import Action, do, drawn
from benchmarks.monkey.diaries import BEGUN, KINDS, READ_ONLY, lay
from benchmarks.monkey.watched import Noted, WatchedApp, WatchedDiary, context_of, noting, untrue
from rehab_tui.domain.records import put
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.ui.room import at_least
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen, LeaveScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.ui import fake_time, settling
from tests.ui.memory import MORNING
from tests.ui.settling import settle
from tests.ui.test_today import DAY, checkin

STEP_CPU_S = 2.0
"""So much processor time of this process may an action and all that it sets off take."""
SLICE = 50
"""Tenths of a second that pass in one step: time that passes is work, and more of it more."""
NEVER_ENDS = 10
"""After so many times as much it is broken off."""
MOST_PRESSES = 16
"""So many keys lead from anywhere back to Today or out of the program."""


class Fault(Exception):
    """What was found, in a sentence."""


class Episode:
    """Does the actions on a diary of that kind, opening the program anew where a key has ended it."""

    def __init__(self, kind: str, actions: Sequence[Action]) -> None:
        self.kind, self.left = kind, list(actions)
        self.log: list[Noted] = []
        self.seen: set[str] = set()

    def fault(self) -> str:
        """Run; what was found in a sentence, or ""."""
        with ExitStack() as around:
            folder = Path(around.enter_context(tempfile.TemporaryDirectory()))
            patch = around.enter_context(pytest.MonkeyPatch.context())
            patch.setenv("HOME", str(folder))
            patch.chdir(folder)
            patch.setenv("TEXTUAL_ANIMATIONS", "none")
            settling.install(patch)
            self.time = fake_time.install(patch)
            self.time.began = MORNING
            around.enter_context(noting(self.log))
            self.path = lay(self.kind, folder)
            self.other = around.enter_context(TinyDiary.open(self.path, self.time.wall))
            if self.kind != READ_ONLY:
                self.other.close()
            while self.left:
                try:
                    asyncio.run(self._start())
                except Fault as fault:
                    return str(fault)
                except (Exception, asyncio.CancelledError) as fault:
                    return f"{type(fault).__name__}: {fault}".splitlines()[0]
        return untrue(self.log)

    async def _start(self) -> None:
        with WatchedDiary.open(self.path, self.time.wall, waiting=True) as diary:
            diary.log = self.log
            begin = "hold" if self.kind == BEGUN else ""
            app = WatchedApp(context_of(diary, self.time, begin), self.log)
            async with app.run_test(size=(100, 30)) as pilot:
                while self.left and app.is_running and not app._exit:
                    await self._step(pilot, app, self.left.pop(0))
                await settle(app)
                session = next((one for one in app.screen_stack if isinstance(one, SessionScreen)), None)
            self._compare(diary)
            if session and session.begun and session.is_attached:
                self._look_for_sets(session)

    async def _step(self, pilot: Pilot[None], app: WatchedApp, action: Action) -> None:
        self.seen.add(type(app.screen).__name__)
        while action.kind == "wait" and action.x > SLICE:
            action = action._replace(x=action.x - SLICE)
            with processor_time():
                await do(action._replace(x=SLICE), pilot, self.time)
        with processor_time():
            if action.kind == "places" and action.x:
                await self._leave(app)
            if action.kind == "leave":
                await self._leave(app)
            elif action.kind == "others":
                await self._others(app, action.x)
            else:
                await do(action, pilot, self.time)
        if app._exception:
            raise app._exception

    async def _leave(self, app: WatchedApp) -> None:
        """Go back to Today or out of the program, by Escape, a yes to the question whether, and else by q.

        In a window without room, where neither is heard, by what its sentence names.
        """
        began, front, key = type(app.screen).__name__, app.screen, "escape"
        unseen = at_least(app.window) != app.window
        for _ in range(MOST_PRESSES):
            if isinstance(front, TodayScreen) or app._exit or not app.is_running:
                return
            yes = isinstance(front, LeaveScreen if unseen else ConfirmScreen)
            pressed = "y" if yes else "ctrl+q" if unseen else key
            await do(Action("keys", pressed), Pilot(app), self.time)
            await self.time.advance(1)
            key = "q" if app.screen is front and key == "escape" else "escape"
            front = app.screen
        raise Fault(f"no way out of {began}: {type(front).__name__} stands after {MOST_PRESSES} keys")

    async def _others(self, app: WatchedApp, number: int) -> None:
        """Write or close the other window, and turn to this one."""
        if self.other.writable:
            if number < 100:
                self.other.close()
            else:
                self.other.apply(put(self.other.entries, checkin(DAY, number % 10, number % 60)))
        app.post_message(AppBlur())
        app.post_message(AppFocus())
        await settle(app)

    def _compare(self, diary: WatchedDiary) -> None:
        if not diary.writable:
            diary.refresh()
        with TinyDiary.open(self.path, self.time.wall, writing=False) as anew:
            if (anew.entries, anew.settings) != (diary.entries, diary.settings):
                raise Fault("the file holds another diary than the program")

    def _look_for_sets(self, session: SessionScreen) -> None:
        """Every set that the screen said is done is kept."""
        told, draft = session.conductor.course.sets, DraftFile(self.path).load()
        kept = draft.sets if draft else ()
        if len(kept) < len(told):
            raise Fault(f"{len(told)} sets were done, {len(kept)} are kept")


@contextmanager
def processor_time() -> Iterator[None]:
    """Raise Fault after what has used more processor time than that, or in the middle of what never ends."""
    calls: list[object] = []

    def over(_: int, frame: object) -> None:
        calls.append(frame)
        if len(calls) > NEVER_ENDS:
            raise Fault(f"it goes on after {STEP_CPU_S * NEVER_ENDS:g} s of processor time")

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, STEP_CPU_S, STEP_CPU_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    if calls:
        raise Fault(f"a step takes more than {STEP_CPU_S:g} s of processor time")


def episode(seed: int, number: int, many: int) -> tuple[str, list[Action]]:
    """The kind of diary and the actions of one episode."""
    return [*KINDS][number % len(KINDS)], drawn(Random(f"{seed} {number}"), many)


def shortest(kind: str, actions: list[Action], fault: str, tries: int = 150) -> list[Action]:
    """The actions without those that the fault does not need, found by leaving out fewer and fewer."""
    size = len(actions) // 2
    while size and tries > 0:
        at = 0
        while at < len(actions) and tries > 0:
            fewer = actions[:at] + actions[at + size :]
            tries -= 1
            if Episode(kind, fewer).fault() == fault:
                actions = fewer
            else:
                at += size
        size //= 2
    return actions
