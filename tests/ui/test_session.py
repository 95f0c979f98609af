"""A session conducted by real key presses on fake time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from textual.app import App
from textual.geometry import Region
from textual.widget import Widget

from rehab_tui.domain.records import Entries, Leg, Session, SetDone, Settings, Step
from rehab_tui.practice.conducting import PhaseKind, State
from rehab_tui.sound.player import SilentPlayer
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic
from rehab_tui.ui.widgets.key_line import KeyLine
from tests.practice.plans import holds, in_words_of_a_weight, raises, seated
from tests.ui.fake_time import AGAIN_S, FakeTime, install
from tests.ui.session_stand import PROFILE, Stand

SHORT = Settings(prep_s=3)
EARLIER = Entries(
    sessions=(
        Session(
            id="earlier",
            date=date(2026, 9, 2),
            sets=tuple(
                SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=number, target_s=45, held_s=held)
                for number, held in ((1, 45), (2, 38.5))
            ),
        ),
    )
)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    return install(monkeypatch)


def state(app: Stand) -> State:
    return app.session.conductor.state


def does(app: Stand) -> PhaseKind:
    return app.session.conductor.moment.phase.kind


def digits(app: Stand) -> str:
    return app.session.query_one("#digits", BigDigits).text


def said(app: Stand, id: str) -> str:
    return str(app.session.query_one(f"#{id}", CachedStatic).visual)


def filed(app: Stand) -> Sequence[Session]:
    return app.diary.entries.sessions


def footer(app: App[None]) -> set[str]:
    """The names of the keys that the screen in front shows where there is room for all."""
    assert app.screen.query(KeyLine)
    return {name.binding.description for name in app.screen.active_bindings.values() if name.binding.show}


async def test_a_hold_of_45_s_ends_at_exactly_45(time: FakeTime) -> None:
    app = Stand(time, holds())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(10)
        assert (does(app), digits(app)) == (PhaseKind.HOLD, "45")
        await time.advance(44.9)
        assert (does(app), digits(app)) == (PhaseKind.HOLD, "1")
        assert app.drafts.draft is None
        await time.advance(0.1)
        assert state(app) is State.RESTING
        assert app.session.conductor.rest_left == pytest.approx(120, abs=1e-6)
        assert app.drafts.draft
        assert [done.held_s for done in app.drafts.draft.sets] == [45.0]


@pytest.mark.parametrize("key", ["space", "pagedown", "enter"])
async def test_one_key_conducts_and_saves_a_session(time: FakeTime, key: str) -> None:
    app = Stand(time, raises(sets=2, reps=2, rest_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await time.advance(3 + 12 + 7 + 12 + 5)
        await pilot.press(key)
        await time.advance(3 + 12 + 7 + 12)
        assert state(app) is State.DONE
        await time.advance(AGAIN_S)
        for _ in range(4):
            await app.press(pilot, key)
        assert not isinstance(app.screen, SessionScreen)
    [session] = filed(app)
    assert session.completed
    assert session.started_at == time.began
    assert [(done.leg, done.reps, done.pain) for done in session.sets] == [
        (Leg.LEFT, 2, None),
        (Leg.RIGHT, 2, None),
    ] * 2
    assert app.drafts.draft is None


async def test_pain_is_asked_in_the_rest_and_effort_at_the_end(time: FakeTime) -> None:
    app = Stand(time, raises(sets=2, reps=1, rest_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(3 + 6 + 7 + 6 + AGAIN_S)
        await app.press(pilot, "5", "1")
        await time.advance(2)
        assert [done.pain for done in app.session.conductor.course.sets] == [5, 1]
        await app.press(pilot, "backspace", "2")
        await app.press(pilot, "space")
        await time.advance(3 + 6 + 7 + 6)
        assert state(app) is State.DONE
        await time.advance(AGAIN_S)
        await app.press(pilot, "4", "space", "7", "space")
    [session] = filed(app)
    assert [done.pain for done in session.sets] == [5, 2, 4, None]
    assert session.effort == 7


async def test_a_pause_stops_the_reading(time: FakeTime) -> None:
    app = Stand(time, holds())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(20)
        await pilot.press("space")
        await time.advance(100)
        assert (state(app), digits(app)) == (State.PAUSED, "35")
        await pilot.press("space")
        await time.advance(34.9)
        assert state(app) is State.RUNNING
        await time.advance(0.1)
        assert state(app) is State.RESTING


async def test_a_bouncing_key_counts_once(time: FakeTime) -> None:
    app = Stand(time, holds())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "space", "space")
        assert state(app) is State.RUNNING


async def test_stopping_asks_once_and_keeps_seconds_and_sets(time: FakeTime) -> None:
    app = Stand(time, holds(hold_s=20, rest_s=0), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(25)
        await app.press(pilot, "space")
        await time.advance(3 + 8)
        await pilot.press("escape")
        assert isinstance(app.screen, ConfirmScreen)
        await time.advance(60)
        await app.press(pilot, "n")
        assert state(app) is State.PAUSED
        await time.advance(AGAIN_S)
        await app.press(pilot, "escape", "y")
        assert state(app) is State.DONE
        await time.advance(AGAIN_S)
        await app.press(pilot, "escape")
    [session] = filed(app)
    assert not session.completed
    assert [done.held_s for done in session.sets] == [20.0, pytest.approx(8.2, abs=0.11)]


async def test_a_standstill_is_asked_about_and_marked(time: FakeTime) -> None:
    app = Stand(time, holds(sets=1), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(3 + 20)
        time.jump(5)
        await time.advance(0.1)
        assert state(app) is State.STALLED
        assert digits(app) == "20"
        await time.advance(AGAIN_S)
        await app.press(pilot, "right", "down", "space")
        assert state(app) is State.DONE
        await time.advance(AGAIN_S)
        await app.press(pilot, "escape")
    [session] = filed(app)
    assert session.sets[0].held_s == 29.0
    assert "20 s proven, 29 s noted" in session.note
    assert not session.completed


async def test_sleep_that_only_the_wall_clock_saw_is_noticed(time: FakeTime) -> None:
    app = Stand(time, holds(), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(3 + 10)
        time.sleep_unseen(3600)
        await time.advance(0.1)
        assert state(app) is State.STALLED
        await time.advance(AGAIN_S)
        await app.press(pilot, "c")
        await time.advance(34)
        assert does(app) is PhaseKind.HOLD
        await time.advance(1)
        assert state(app) is State.RESTING


async def test_a_session_goes_on_from_its_draft(time: FakeTime) -> None:
    plan = raises(sets=2, reps=1, rest_s=5)
    first = Stand(time, plan, settings=SHORT)
    async with first.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(3 + 6 + 2)
    draft = first.drafts.draft
    assert draft
    assert len(draft.sets) == 1

    again = Stand(time, draft.plan, settings=SHORT, draft=draft)
    async with again.run_test(size=(80, 24)) as pilot:
        assert "set 1 of 2, right leg" in said(again, "ready")
        await pilot.press("space")
        await time.advance(3 + 6)
        assert state(again) is State.RESTING
        await time.advance(5)
        await pilot.press("space")
        await time.advance(3 + 6 + 7 + 6 + AGAIN_S)
        await again.press(pilot, "escape")
    [session] = filed(again)
    assert session.id == draft.id
    assert session.started_at == draft.started_at
    assert session.completed
    assert [done.leg for done in session.sets] == [Leg.LEFT, Leg.RIGHT] * 2


async def test_a_session_that_cannot_be_saved_is_told_and_not_lost(time: FakeTime) -> None:
    app = Stand(time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        app.diary.broken = app.drafts.broken = True
        await pilot.press("space")
        await time.advance(8 + AGAIN_S)
        await app.press(pilot, "space", "space", "space")
        assert state(app) is State.DONE
        assert "The disk is full. Nothing is lost" in said(app, "below")
        await app.press(pilot, "escape")
        assert isinstance(app.screen, ConfirmScreen)
        assert "lost" in app.screen.question
        await app.press(pilot, "n")
        await time.advance(AGAIN_S)
        app.diary.broken = app.drafts.broken = False
        await app.press(pilot, "space")
        assert not app._notifications, "once saved, the trouble is over"
    assert len(filed(app)) == 1


async def test_a_draft_that_cannot_be_saved_does_not_stop_the_set(time: FakeTime) -> None:
    app = Stand(time, holds(sets=3, hold_s=5, rest_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        app.drafts.broken = True
        await pilot.press("space")
        await time.advance(8 + 5)
        assert "the next set tries again" in said(app, "below")
        app.drafts.broken = False
        await pilot.press("space")
        await time.advance(8)
        assert said(app, "below") == ""
        assert app.drafts.draft
        assert len(app.drafts.draft.sets) == 2


async def test_leaving_before_anything_was_done_notes_nothing(time: FakeTime) -> None:
    app = Stand(time, holds())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.press(pilot, "space", "escape", "y")
        assert not isinstance(app.screen, SessionScreen)
    assert not filed(app)
    assert app.drafts.draft is None


async def test_keys_of_other_places_do_nothing_in_a_set(time: FakeTime) -> None:
    app = Stand(time, holds())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.press(pilot, "space", *"tcrpsqunbi05")
        await app.press(pilot, "tab", "backspace", "up")
        assert app.screen is app.session
        assert state(app) is State.RUNNING


async def test_the_keys_shown_are_those_that_work(time: FakeTime) -> None:
    app = Stand(time, holds(hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await time.advance(0.1)
        assert footer(app) == {"begin", "sound off", "guide", "help", "distance check", "back"}
        await app.press(pilot, "space")
        assert footer(app) == {"pause", "sound off", "help", "stop"}
        await app.press(pilot, "m", "space")
        assert footer(app) == {"go on", "again", "sound on", "guide", "help", "stop"}
        await app.press(pilot, "space")
        await time.advance(4)
        assert footer(app) == {"pause", "that's all", "sound on", "help", "stop"}
        await time.advance(4)
        assert footer(app) == {"next set", "rest 15 s", "again", "sound on", "guide", "help", "stop"}


async def test_the_bell_rings_at_each_cue_and_can_be_silenced(time: FakeTime) -> None:
    app = Stand(time, holds(), player=SilentPlayer("No sound device was found"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(10.1)
        assert app.bells == 4
        await app.press(pilot, "m")
        await time.advance(30)
        assert app.bells == 4
        assert not app.diary.settings.sound


async def test_help_pauses_the_set_it_covers(time: FakeTime) -> None:
    app = Stand(time, holds())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(20)
        await app.press(pilot, "question_mark")
        assert app.screen is not app.session
        await time.advance(60)
        await app.press(pilot, "escape")
        assert app.screen is app.session
        assert (state(app), digits(app)) == (State.PAUSED, "35")


async def test_a_set_that_starts_alone_waits_for_what_covers_it(time: FakeTime) -> None:
    app = Stand(time, holds(hold_s=5, rest_s=30), settings=Settings(prep_s=3, auto_start=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(10)
        assert state(app) is State.RESTING
        await app.press(pilot, "question_mark")
        await time.advance(60)
        await app.press(pilot, "escape")
        assert (state(app), does(app)) == (State.PAUSED, PhaseKind.PREP)


async def test_the_rest_can_be_shifted_and_a_set_done_again(time: FakeTime) -> None:
    app = Stand(time, holds(sets=2, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(8)
        await app.press(pilot, "plus", "plus", "minus")
        assert app.session.conductor.timeline.length == 135
        await app.press(pilot, "b")
        assert state(app) is State.RUNNING
        await app.press(pilot, "n")
        assert state(app) is State.RESTING
        await app.press(pilot, "n")
        assert app.session.conductor.course.current.number == 2


async def test_load_is_set_before_the_first_set(time: FakeTime) -> None:
    app = Stand(time, seated(reps=1), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.press(pilot, "right", "up", "left", "right")
        assert "13 kg" in said(app, "ready")
        await pilot.press("space")
        await time.advance(3 + 6)
        assert app.session.conductor.course.sets[0].load_kg == 13


async def test_what_is_next_stands_for_the_whole_rest(time: FakeTime) -> None:
    app = Stand(time, (*raises(sets=1, reps=1, rest_s=30), *seated()), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(3 + 6 + 7 + 6)
        for wait in (0.1, 20, 30):
            await time.advance(wait)
            assert all(word in said(app, "next-facts") for word in ("seated raise", "15 reps, 10 kg"))
        await app.press(pilot, "left")
        assert "7.5 kg" in said(app, "next-facts")


async def test_last_time_stands_beside_the_target(time: FakeTime) -> None:
    app = Stand(time, holds(), settings=SHORT, entries=EARLIER)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "last time  45 38.5 s" in said(app, "ready")
        await pilot.press("space")
        await time.advance(5)
        assert "last time 45 38.5 s" in said(app, "facts")


@pytest.mark.parametrize(("size", "rows"), [((80, 24), 7), ((120, 40), 15), ((160, 50), 15)])
async def test_digits_are_tall_and_grow_with_the_window_in_mid_set(
    time: FakeTime, size: tuple[int, int], rows: int
) -> None:
    app = Stand(time, raises(reps=2), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(4)
        await pilot.resize_terminal(*size)
        await time.advance(0.1)
        await pilot.pause()
        assert tall(app, "digits") >= rows
        await time.advance(12 + 7 + 12)
        assert tall(app, "rest-time") >= rows


def tall(app: Stand, id: str) -> int:
    widget = app.session.query_one(f"#{id}", BigDigits)
    lines = [widget.render_line(y).text for y in range(widget.size.height)]
    assert all(len(line) == widget.size.width for line in lines)
    return sum(bool(line.strip()) for line in lines)


async def test_too_small_a_window_is_told_and_the_set_goes_on(time: FakeTime) -> None:
    app = Stand(time, holds(), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(4)
        await pilot.resize_terminal(79, 24)
        await time.advance(1.5)
        await pilot.pause()
        assert "HOLD 43 s" in said(app, "too-small")
        assert "Make it 80 x 24" in said(app, "too-small")
        await pilot.resize_terminal(80, 24)
        await time.advance(1)
        assert said(app, "too-small") == ""
        assert digits(app) == "42"


async def test_a_hold_is_drawn_once_a_second(time: FakeTime, monkeypatch: pytest.MonkeyPatch) -> None:
    app = Stand(time, holds(), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(5)
        drawn: list[Widget] = []
        refresh = Widget.refresh

        def counted(widget: Widget, *regions: Region, **how: bool) -> Widget:
            drawn.append(widget)
            return refresh(widget, *regions, **how)

        monkeypatch.setattr(Widget, "refresh", counted)
        await time.advance(10)
    assert [widget.id for widget in drawn].count("digits") == 10
    assert {widget.id for widget in drawn} == {"digits"}


async def test_a_whole_session_only_left_to_be_filed_keeps_its_end(time: FakeTime) -> None:
    first = Stand(time, holds(sets=1, hold_s=5), settings=SHORT)
    async with first.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(8)
    draft = first.drafts.draft
    assert draft
    time.sleep_unseen(7200)
    again = Stand(time, draft.plan, settings=SHORT, draft=draft)
    async with again.run_test(size=(80, 24)) as pilot:
        await time.advance(AGAIN_S)
        await again.press(pilot, "2", "escape")
    [session] = filed(again)
    assert session.ended_at == draft.saved_at
    assert session.sets[0].pain == 2


async def test_a_weight_in_words_is_told_before_every_set_of_its_exercise(time: FakeTime) -> None:
    plan, sets = in_words_of_a_weight()
    app = Stand(time, sets, settings=SHORT, entries=Entries(profile=replace(PROFILE, programme=plan)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        for which in ("set 1 of 2", "set 2 of 2, the last"):
            await time.advance(40)
            await pilot.pause()
            told = said(app, "next-facts")
            assert which in told
            assert "1 rep\n8RM: the most for 8 reps" in told
            await app.press(pilot, "space")
