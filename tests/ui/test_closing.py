"""The closing card: shown with the last answer, over a session that is in the diary by then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Leg,
    Pause,
    Profile,
    Session,
    SetDone,
    Sign,
    Step,
    Units,
    changed,
    put,
)
from rehab_tui.domain.today import today
from rehab_tui.practice.course import course
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.screens.session.closing import closing
from rehab_tui.ui.screens.session.done import Done
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.session.sets import done_and_due
from rehab_tui.ui.screens.shared.place import leave_for_today
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.practice.plans import holds, raises, seated
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.memory import MORNING, memory_context
from tests.ui.session_stand import PROFILE, Stand
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_session import EARLIER, SHORT, filed, footer, said
from tests.ui.test_today import beginner

DAY = date(2026, 9, 3)
SIZES = [(60, 20), (80, 24), (120, 40), (160, 50)]


def stand(time: FakeTime, plan: tuple[SetPlan, ...] | None = None) -> Stand:
    entries = replace(EARLIER, profile=PROFILE)
    return Stand(time, plan or holds(sets=1, hold_s=5), settings=SHORT, entries=entries)


def made(app: Stand) -> int:
    """How many changes the history holds."""
    return len(app.session.context.history.made)


def newest(app: Stand) -> Session:
    return filed(app)[-1]


# --- when it comes, and what is stored


async def test_the_last_answer_files_the_session_and_shows_the_card(fake_time: FakeTime) -> None:
    app = stand(fake_time)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + AGAIN_S)
        await app.press(pilot, "2")
        assert len(filed(app)) == 1, "the effort is still open"
        assert not app.session.query_one(Done).has_class("-card")
        await app.press(pilot, "6")
        assert app.session.query_one(Done).has_class("-card")
        assert (newest(app).effort, newest(app).sets[0].pain) == (6, 2)
        assert app.drafts.draft is None
        words = said(app, "done-sets")
        assert "Every set is done and in your diary." in words
        assert "effort 6 of 10" in words
        assert "Worst pain 2 of 10: up to 3 is fine." in words
        assert "5 s of 1 x 5" in words
        assert "last time 45 38.5 s" in words
        assert "Time under tension 0:05 of 0:05 min for each leg" in words
        assert "today" in footer(app)
        await app.press(pilot, "space")
        assert not isinstance(app.screen, SessionScreen)
    assert len(filed(app)) == 2
    assert made(app) == 1


@pytest.mark.parametrize(
    ("keys", "effort"), [(("1", "0"), 10), (("1",), 1), (("1", "space"), 1), (("1", "4"), 1)]
)
async def test_an_effort_of_one_is_filed_once_and_a_ten_is_a_ten(
    fake_time: FakeTime, keys: tuple[str, ...], effort: int
) -> None:
    app = stand(fake_time)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + AGAIN_S)
        await app.press(pilot, "2", *keys)
        await fake_time.advance(1.5)
        assert app.session.query_one(Done).has_class("-card")
        assert newest(app).effort == effort
        assert made(app) == 1


async def test_escape_files_what_is_answered_and_shows_the_card(fake_time: FakeTime) -> None:
    app = stand(fake_time)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + AGAIN_S)
        await app.press(pilot, "escape")
        assert "No pain was told." in said(app, "done-sets")
        assert "effort not told" in said(app, "done-sets")
        assert newest(app).effort is None
        await app.press(pilot, "escape")
        assert not isinstance(app.screen, SessionScreen)
    assert made(app) == 1


@pytest.mark.parametrize(("again", "effort", "changes"), [("6", 6, 1), ("3", 3, 2)])
async def test_an_answer_taken_back_on_the_card_is_filed_again_in_its_place(
    fake_time: FakeTime, again: str, effort: int, changes: int
) -> None:
    app = stand(fake_time)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + AGAIN_S)
        await app.press(pilot, "2", "6")
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "backspace")
        assert "How hard was it all" in said(app, "done-ask")
        assert not app.session.query_one(Done).has_class("-card")
        assert newest(app).effort == 6, "what was told stands until it is told anew"
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, again)
        assert f"effort {effort} of 10" in said(app, "done-sets")
    assert len(filed(app)) == 2
    assert newest(app).effort == effort
    assert made(app) == changes


async def test_no_card_says_that_it_is_in_the_diary_before_it_is(fake_time: FakeTime) -> None:
    app = stand(fake_time)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + AGAIN_S)
        app.diary.broken = True
        await app.press(pilot, "2", "6")
        assert "Not saved: The disk is full." in said(app, "below")
        assert not app.session.query_one(Done).has_class("-card")
        assert app.drafts.draft
        app.diary.broken = False
        await app.press(pilot, "space")
        assert app.session.query_one(Done).has_class("-card")
        assert said(app, "below") == ""
    assert newest(app).effort == 6
    assert made(app) == 1


@pytest.mark.parametrize("below", ["t", "p", "r"])
async def test_one_key_goes_on_to_today_from_wherever_it_was_begun(fake_time: FakeTime, below: str) -> None:
    fake_time.began = MORNING
    context, _ = memory_context(beginner())
    app = RehabApp(replace(context, clock=fake_time, now=fake_time.wall))
    async with app.run_test(size=(80, 24)) as pilot:
        await fake_time.press(pilot, below, "i", "space")
        assert isinstance(app.screen, SessionScreen)
        await fake_time.advance(30)
        await fake_time.press(pilot, "escape", "y")
        await fake_time.advance(AGAIN_S)
        await fake_time.press(pilot, "2", "6")
        assert app.screen.query_one(Done).has_class("-card")
        await fake_time.press(pilot, "space")
        assert isinstance(app.screen, TodayScreen)
    assert len(context.diary.entries.sessions) == 1


@pytest.mark.parametrize("unsaved", [True, False])
async def test_what_is_typed_and_not_saved_below_is_not_left(
    fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch, unsaved: bool
) -> None:
    monkeypatch.setattr(CheckInScreen, "unsaved", unsaved)
    context, _ = memory_context(beginner())
    app = RehabApp(replace(context, clock=fake_time))
    async with app.run_test(size=(80, 24)) as pilot:
        await fake_time.press(pilot, "c")
        leave_for_today(app)
        await fake_time.advance(1)
        assert isinstance(app.screen, CheckInScreen if unsaved else TodayScreen)


# --- what it says


def session(*pains: int | None, completed: bool = True) -> Session:
    began = datetime(2026, 9, 3, 18, 0, tzinfo=UTC)
    return Session(
        id="now",
        date=DAY,
        started_at=began,
        ended_at=began + timedelta(minutes=14),
        completed=completed,
        effort=5,
        sets=tuple(
            SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=number, target_s=45, held_s=45, pain=pain)
            for number, pain in enumerate(pains, 1)
        ),
    )


def words(done: Session, entries: Entries | None = None) -> str:
    """The card of a session that is in the diary."""
    before = entries or Entries(profile=PROFILE)
    return closing(done, today(changed(before, put(before, done)), DAY)).plain


@pytest.mark.parametrize(
    ("pains", "meaning"),
    [
        ((None, None), "No pain was told."),
        ((0, None), "Worst pain 0 of 10: up to 3 is fine."),
        ((3, 2), "Worst pain 3 of 10: up to 3 is fine."),
        ((1, 4), "Worst pain 4 of 10: more than 3, so keep an eye on it."),
        ((5, 2), "Worst pain 5 of 10: more than 3, so keep an eye on it."),
        ((2, 6), "Worst pain 6 of 10 is too much: running waits. Next time the step below;"),
    ],
)
def test_the_worst_pain_is_told_with_what_it_means(pains: tuple[int | None, ...], meaning: str) -> None:
    assert meaning in words(session(*pains))


def test_what_was_done_early_counts() -> None:
    said = words(session(2, completed=False))
    assert said.startswith(
        "You stopped early. What you did counts, and it is in your diary.\n14 min, effort 5"
    )


def test_a_session_without_its_times_tells_none() -> None:
    assert "\neffort 5 of 10" in words(replace(session(2), started_at=None, ended_at=None))


def test_the_next_day_comes_with_its_work() -> None:
    assert "Next: tomorrow, and as things stand that is\ndouble-leg hold 5 x 45 s." in words(
        session(2, 2, 2, 2, 2)
    )
    assert "Tomorrow's check-in shows how the tendon took it." in words(session(2, 2, 2, 2, 2))


def test_what_is_left_of_today_comes_first() -> None:
    assert "Still due today: double-leg hold 3 x 45 s." in words(session(2, 2))


def test_a_lock_says_so_and_promises_no_day() -> None:
    popped = Entries(profile=PROFILE, checkins=(CheckIn(date=DAY, signs=(Sign.POP,)),))
    said = words(session(2, 2, 2, 2, 2), popped)
    assert "No loading for now: RF1 locks it, and Today says what lifts it." in said
    assert "Next" not in said


def test_a_pause_without_an_end_names_no_day() -> None:
    paused = Entries(profile=PROFILE, pauses=(Pause(from_=DAY),))
    assert "Next: after the pause." in words(session(2, 2, 2, 2, 2), paused)


def test_without_a_sore_tendon_nothing_is_due() -> None:
    said = words(session(2), Entries(profile=Profile()))
    assert said.endswith("No sore tendon is noted, so nothing is due.")


# --- the sets


def sets_told(plan: tuple[SetPlan, ...], done: tuple[SetDone, ...], width: int = 72) -> list[str]:
    return done_and_due(course(plan, done), LastTime((), Units()), width).plain.splitlines()


def test_what_was_not_done_stands_beside_what_was_due() -> None:
    done = SetDone(step=Step.RAISE_SINGLE_FLAT, leg=Leg.LEFT, set=1, target_reps=12, reps=9, up_s=3, down_s=3)
    assert sets_told((*raises(sets=2), *seated(sets=1)), (done,)) == [
        "single-leg raise, flat",
        "  left   9 of 2 x 12                      pain -",
        "  right  none of 2 x 12",
        "seated raise",
        "  both   none of 1 x 15",
        "Time under tension left 0:54 of 3:54 min, right 0:00 of 3:54 min",
    ]


def test_what_has_no_room_stands_on_its_own_line() -> None:
    done = SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, target_s=45, held_s=45, pain=2)
    assert sets_told(holds(sets=1), (done,), width=40)[1:3] == ["  both   45 s of 1 x 45", "         pain 2"]


# --- how it looks


async def test_picture(fake_time: FakeTime, shot: Shot) -> None:
    app = stand(fake_time, (*raises(sets=2, reps=2, rest_s=5), *seated(sets=2, reps=2)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        for pain in "2", "0", "1":
            await fake_time.advance(40)
            await app.press(pilot, pain, "0" if pain != "1" else "2", "space")
        await fake_time.advance(40)
        while app.session.questions.open:
            await app.press(pilot, "3")
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            assert app.session.query_one(Done).has_class("-card")
            await shot(app, f"_{width}x{height}")


async def test_a_small_window_shows_the_card_and_scrolls_it(fake_time: FakeTime) -> None:
    app = stand(fake_time, (*raises(sets=1, reps=1), *seated(sets=1, reps=1)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(60)
        await app.press(pilot, "space")
        await fake_time.advance(20)
        await pilot.resize_terminal(60, 14)
        await app.press(pilot, "escape")
        assert "in your diary" in text_of(app)
        assert "Time under tension" not in text_of(app)
        for _ in range(20):
            await pilot.press("down")
        await fake_time.advance(1)
        assert "Time under tension" in text_of(app)
