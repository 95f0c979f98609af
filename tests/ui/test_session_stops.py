"""A session ends at pain above 5, and one that was cut off goes on only through today's locks."""

from dataclasses import replace
from datetime import timedelta
from typing import Literal

import pytest

from rehab_tui.domain.records import Change, CheckIn, DiaryError, Entries, Leg, Sign, Site, Step, changed
from rehab_tui.practice.conducting import State
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.session.resume import ResumeScreen
from rehab_tui.ui.screens.session.screen import SessionScreen
from tests.practice.plans import holds
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.memory import MORNING, MemoryDrafts, memory_context, press
from tests.ui.session_stand import Stand
from tests.ui.snapshot import text_of
from tests.ui.test_today import DAY, beginner


@pytest.mark.parametrize(
    ("keys", "pain", "ends"), [("5", 5, False), ("6", 6, True), ("9", 9, True), ("10", 10, True)]
)
async def test_pain_above_5_ends_the_session(fake_time: FakeTime, keys: str, pain: int, ends: bool) -> None:
    app = Stand(fake_time, holds(sets=3, hold_s=5, rest_s=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(10 + 5 + 1)
        assert app.session.conductor.state is State.RESTING
        await app.press(pilot, *keys)
        assert app.session.conductor.state is (State.DONE if ends else State.RESTING)
        assert app.session.keys_now["explain"]
        assert app.session.explained == ("stop" if ends else "hold-double")
        told = [note.message for note in app._notifications]
        assert bool([words for words in told if words.startswith(f"{pain} of 10 is too much")]) is ends
        if ends:
            await fake_time.advance(AGAIN_S)
            await app.press(pilot, "space", "space")
            assert not isinstance(app.screen, SessionScreen)
    if ends:
        [session] = app.diary.entries.sessions
        assert [done.pain for done in session.sets] == [pain]
        assert not session.completed


# --- a session that was cut off


def cut_off(entries: Entries, step: Step, begin: Literal["", "hold"] = "") -> RehabApp:
    """The program opened with a session of that step half done."""
    context = replace(memory_context(entries)[0], begin=begin)
    leg = Leg.BOTH if step is Step.HOLD_DOUBLE else Leg.LEFT
    window = Window(leg=leg, hold_s=45) if step is Step.HOLD_DOUBLE else Window(leg=leg, reps=12)
    plan = tuple(SetPlan(step=step, number=n, of=3, windows=(window,), rest_s=120) for n in (1, 2, 3))
    started = MORNING - timedelta(minutes=20)
    assert isinstance(context.drafts, MemoryDrafts)
    context.drafts.draft = Draft(id="d", date=DAY, started_at=started, saved_at=started, plan=plan)
    return RehabApp(context)


POPPED = changed(beginner(), Change(beginner().checkins[0], CheckIn(date=DAY, signs=(Sign.POP,))))
REFUSED = [
    (POPPED, Step.HOLD_DOUBLE, "RF1 locks all loading today."),
    (beginner(Site.INSERTIONAL), Step.RAISE_SINGLE_STEP, "is never for this tendon."),
]


@pytest.mark.parametrize(("entries", "step", "why"), REFUSED, ids=["a lock", "RH4"])
async def test_it_does_not_go_on_against_a_lock_or_rh4(entries: Entries, step: Step, why: str) -> None:
    app = cut_off(entries, step)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ResumeScreen)
        screen = text_of(app)
        assert "It cannot be gone on with." in screen
        assert why in " ".join(screen.split())
        assert "space go on" not in screen
        await pilot.press("space")
        assert isinstance(app.screen, ResumeScreen)


async def test_it_goes_on_where_nothing_speaks_against_it() -> None:
    app = cut_off(beginner(), Step.HOLD_DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("space")
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)


async def test_no_other_work_takes_the_place_of_one_that_was_put_off() -> None:
    app = cut_off(beginner(), Step.HOLD_DOUBLE, begin="hold")
    drafts = app.context.drafts
    assert isinstance(drafts, MemoryDrafts)
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in ("z", "space", "i"):
            await press(pilot, keys)
            assert isinstance(app.screen, ResumeScreen), keys
            await press(pilot, "escape")
            assert app.screen is app.screen_stack[0], "nothing begins while it waits"
            assert drafts.draft
        await press(pilot, "space f")
        assert isinstance(app.screen, SessionScreen)
        assert [session.id for session in app.context.diary.entries.sessions] == ["d"]
        assert drafts.draft is None


async def test_one_that_cannot_be_read_hinders_no_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load(_: MemoryDrafts) -> Draft:
        raise DiaryError("Could not read it.")

    monkeypatch.setattr(MemoryDrafts, "load", load)
    app = cut_off(beginner(), Step.HOLD_DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        assert isinstance(app.screen, SessionScreen)
        assert {note.message for note in app._notifications} == {
            "A session that was cut off: Could not read it."
        }


async def test_it_can_be_thrown_away_but_not_by_one_key() -> None:
    app = cut_off(beginner(), Step.HOLD_DOUBLE)
    drafts = app.context.drafts
    assert isinstance(drafts, MemoryDrafts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        assert "Nothing of it will be kept" in text_of(app)
        assert drafts.draft
        await pilot.press("y")
        await pilot.pause()
        assert drafts.draft is None
    assert not app.context.diary.entries.sessions


async def test_so_can_one_that_was_stopped(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=3, hold_s=5, rest_s=30))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(10 + 5 + 1)
        await app.press(pilot, "escape", "y")
        assert app.session.conductor.state is State.DONE
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "d", "n")
        assert app.screen is app.session
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "d", "y")
        assert not isinstance(app.screen, SessionScreen)
    assert not app.diary.entries.sessions
