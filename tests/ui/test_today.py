"""Today on the screen: the three answers, the questions, the offers, and the keys that are true."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from rehab_tui.domain.records import (
    Change,
    CheckIn,
    Entries,
    Leg,
    Profile,
    Run,
    Session,
    SetDone,
    Settled,
    Sign,
    Site,
    Step,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
    changed,
)
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.ui.fake_time import FakeTime
from tests.ui.memory import MORNING, memory_context
from tests.ui.snapshot import Shot, finish, text_of

DAY = MORNING.date()
SIZES = [(80, 24), (160, 50)]


def checkin(day: date, pain: int = 3, stiffness: int = 20, *signs: Sign) -> CheckIn:
    left = TendonToday(morning_pain=pain, stiffness_min=stiffness)
    return CheckIn(date=day, time="07:00", tendons=TendonsToday(left=left), signs=signs)


def beginner(site: Site = Site.MID_PORTION) -> Entries:
    profile = Profile(tendons=Tendons(left=Tendon(site=site)), programme_start=DAY)
    return Entries(profile=profile, checkins=(checkin(DAY),))


def holds(day: date, step: Step = Step.HOLD_DOUBLE) -> Session:
    sets = tuple(
        SetDone(step=step, leg=Leg.BOTH, set=n, target_s=45, held_s=45.0, pain=2) for n in range(1, 6)
    )
    at = datetime.fromisoformat(f"{day}T19:00:00+01:00")
    return Session(id=f"s{day}", date=day, started_at=at, ended_at=at, completed=True, sets=sets)


def ready_to_move_up() -> Entries:
    """Two sessions of double holds done in full, and calm mornings after both."""
    days = [DAY - timedelta(days=n) for n in range(4, -1, -1)]
    entries = beginner()
    mornings = [Change(None, checkin(day, 2, 10)) for day in days]
    return changed(entries, *mornings, *(Change(None, holds(day)) for day in days[-3:-1]))


async def test_the_first_day_shows_its_rules_and_the_holds() -> None:
    context, _ = memory_context(beginner())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        screen = text_of(pilot.app)
    assert "AMBER" in screen
    assert "A test run of up to 3 km, easy and flat." in screen
    for rule in ("AM5", "AM6"):
        assert rule in screen
    assert "AM9" not in screen, "more than two reasons are behind w"
    assert "double-leg hold" in screen
    assert "5 x 45 s" in screen


async def test_a_digit_answers_how_the_run_settled_and_u_takes_it_back() -> None:
    run = Run(id="r1", date=DAY - timedelta(days=1), distance_km=5, pain_worst=2, pain_start=1, pain_end=1)
    context, diary = memory_context(changed(beginner(), Change(None, run)))
    async with RehabApp(context).run_test() as pilot:
        await pilot.press("2")
        assert diary.entries.runs[0].settled is Settled.WITHIN_24H
        await pilot.press("u")
        assert diary.entries.runs[0].settled is None


async def test_the_weekly_question_goes_into_todays_checkin() -> None:
    context, diary = memory_context(beginner())
    async with RehabApp(context).run_test() as pilot:
        assert "AM11" in {reason.rule for reason in context.facts.verdict.reasons}
        await pilot.press("tab", "tab", "enter")
        assert diary.entries.checkins[-1].versus_last_week is None
        await pilot.press("right", "left", "enter")
        assert diary.entries.checkins[-1].versus_last_week == "better"
        assert "AM11" not in {reason.rule for reason in context.facts.verdict.reasons}


async def test_an_offer_is_accepted_by_one_key() -> None:
    context, diary = memory_context(ready_to_move_up())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        assert "left: ready for single-leg hold   a accept   n not now" in text_of(pilot.app)
        await pilot.press("a")
        (step,) = diary.entries.steps
        assert (step.from_, step.to, step.by, step.reason) == (
            Step.HOLD_DOUBLE,
            Step.HOLD_SINGLE,
            "offer",
            "RH7",
        )
        await pilot.press("a")
        assert len(diary.entries.steps) == 1


async def test_an_offer_that_is_postponed_goes_until_tomorrow_and_writes_nothing() -> None:
    entries = ready_to_move_up()
    context, diary = memory_context(entries)
    moments = [MORNING]
    app = RehabApp(replace(context, now=lambda: moments[-1]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "a accept  n not now" in text_of(pilot.app)
        await pilot.press("n")
        await pilot.pause()
        screen = text_of(pilot.app)
        assert "ready for" not in screen
        assert "not now" not in screen
        await pilot.press("a", "n")
        assert diary.entries is entries
        diary.apply(Change(None, checkin(DAY + timedelta(days=1), 2, 10)))
        moments.append(MORNING + timedelta(days=1))
        await pilot.press("p", "t")
        await pilot.pause()
        assert "left: ready for single-leg hold   a accept   n not now" in text_of(pilot.app)


async def test_a_red_flag_locks_the_work() -> None:
    entries = changed(beginner(), Change(None, checkin(DAY, 3, 20, Sign.POP)))
    context, _ = memory_context(entries)
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        screen = text_of(pilot.app)
        assert "Locked by RF1" in screen
        assert "Be seen by a doctor today." in screen
        await pilot.press("space", "i", "h")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_a_full_disk_is_said_and_nothing_changes() -> None:
    context, diary = memory_context(beginner())
    async with RehabApp(context).run_test(notifications=True) as pilot:
        diary.broken = True
        await pilot.press("1")
        await pilot.pause()
        assert diary.entries.checkins[-1].versus_last_week is None
        assert "The disk is full." in text_of(pilot.app)


async def test_w_tells_every_reason_in_full() -> None:
    context, _ = memory_context(changed(beginner(), Change(None, checkin(DAY, 6, 60, Sign.POP, Sign.LIMP))))
    async with RehabApp(context).run_test(size=(80, 50)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        screen = text_of(pilot.app)
        assert all(reason.rule in screen for reason in context.facts.verdict.reasons)
        assert "from the coach's guide" in screen
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, TodayScreen)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", ["first_day", "demo", "locked", "offer"])
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    entries = {
        "first_day": beginner(),
        "demo": demo_entries(DAY),
        "locked": changed(beginner(), Change(None, checkin(DAY, 6, 60, Sign.POP, Sign.LIMP))),
        "offer": ready_to_move_up(),
    }[what]
    context, _ = memory_context(entries)
    async with RehabApp(context).run_test(size=size) as pilot:
        await pilot.pause()
        await shot(pilot.app)


@pytest.mark.parametrize("what", ["first_day", "demo", "locked", "offer", "two_legs", "flare"])
async def test_today_needs_no_scrolling(what: str) -> None:
    demo = demo_entries(DAY)
    both = Tendons(left=demo.profile.tendons.left, right=Tendon(site=Site.INSERTIONAL))
    entries = {
        "two_legs": changed(demo, Change(demo.profile, replace(demo.profile, tendons=both))),
        "flare": changed(demo, Change(demo.checkins[-1], checkin(DAY, 7, 50))),
        "first_day": beginner(),
        "demo": demo_entries(DAY),
        "locked": changed(beginner(), Change(None, checkin(DAY, 6, 60, Sign.POP, Sign.LIMP))),
        "offer": ready_to_move_up(),
    }[what]
    context, _ = memory_context(entries)
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert pilot.app.screen.query_one(Dashboard).max_scroll_y == 0
        assert ("pain R" in text_of(pilot.app)) is (what == "two_legs")
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert pilot.app.screen.query_one(Dashboard).max_scroll_y == 0
        assert ("better, right leg?" in text_of(pilot.app)) is (what == "two_legs")


async def test_news_lie_over_one_line_above_the_keys() -> None:
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        before = text_of(app).splitlines()
        app.notify("left: pain 1, stiff 5 min, day 0", title="Saved for Tue 3 Mar [b]", markup=False)
        await pilot.pause()
        await finish(app)
        after = text_of(app).splitlines()
        assert [y for y, row in enumerate(after) if row != before[y]] == [22]
        assert "Saved for Tue 3 Mar [b]: left: pain 1, stiff 5 min, day 0" in after[22]
        long = "news of more words than one line of eighty columns holds, " * 3
        app.notify(f"{long}and here they end.", title="Long", markup=False)
        await pilot.pause()
        await finish(app)
        told = text_of(app)
        assert "Long: news" in told
        assert "and here they end." in told, "no line of it is lost under the keys"


async def test_leaving_a_form_with_something_typed_asks_first() -> None:
    context, _ = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await pilot.press("c", "7")
        await pilot.pause()
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert "Leave without saving" in text_of(app)
        await pilot.press("n")
        assert app.is_running
        await pilot.press("ctrl+q", "y")
    assert app.return_code == 0


async def test_a_new_day_is_noticed_while_the_program_stays_open(fake_time: FakeTime) -> None:
    context, _ = memory_context(beginner())
    moments = [datetime.fromisoformat("2026-03-04T03:59:50+01:00")]
    async with RehabApp(replace(context, now=lambda: moments[-1])).run_test(size=(80, 24)) as pilot:
        assert "Tue 3 Mar" in text_of(pilot.app)
        assert "Check in first" not in text_of(pilot.app)
        moments.append(datetime.fromisoformat("2026-03-04T04:00:10+01:00"))
        await fake_time.advance(31)
        await pilot.pause()
        assert "Wed 4 Mar" in text_of(pilot.app)
        assert "Check in first: 20 seconds." in text_of(pilot.app)
