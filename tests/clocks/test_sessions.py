"""A session over a change of the clocks, midnight, or the start of the day keeps its day and its seconds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rehab_tui.codec.convert import from_plain, to_plain
from rehab_tui.domain.records import Session, Settings
from rehab_tui.ui.screens.session.screen import SessionScreen
from tests.clocks.places import BERLIN, CHANGES, change, clock, there
from tests.practice.plans import holds
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.memory import OneScreen, memory_context

HOLD_S = 8


async def conducted(time: FakeTime, place: str, began: datetime) -> Session:
    """The session that one hold gave, begun at that moment."""
    time.began = began.astimezone(UTC)
    context, diary = memory_context(settings=Settings(prep_s=0))
    context = replace(context, clock=time, now=lambda: there(place, time.wall()))
    app = OneScreen(context, lambda context: SessionScreen(context, holds(1, hold_s=HOLD_S)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await time.advance(HOLD_S)
        while not diary.entries.sessions:
            await pilot.press("space")
            await time.advance(AGAIN_S)
    (session,) = diary.entries.sessions
    return session


def whole(session: Session) -> bool:
    """Whether the hold counts in full and the moments are as far apart as it was long."""
    assert session.started_at
    assert session.ended_at
    lasted = session.ended_at - session.started_at
    held = [done.held_s for done in session.sets]
    again = from_plain(Session, to_plain(session))
    return session.completed and held == [HOLD_S] and lasted == timedelta(seconds=HOLD_S) and again == session


@pytest.mark.parametrize(("place", "day", "minutes"), CHANGES)
async def test_the_clocks_change_in_the_middle_of_a_hold(
    fake_time: FakeTime, place: str, day: date, minutes: int
) -> None:
    began = there(place, change(place, day) - timedelta(seconds=HOLD_S / 2))
    session = await conducted(fake_time, place, began)
    assert whole(session)
    assert session.date == day - timedelta(days=1)
    assert session.started_at
    assert session.ended_at
    gained = session.ended_at.replace(tzinfo=None) - session.started_at.replace(tzinfo=None)
    assert gained == timedelta(seconds=HOLD_S, minutes=minutes)


@pytest.mark.parametrize(("at", "day"), [("23:59", 3), ("03:59", 2), ("04:00", 3)])
async def test_a_session_stays_on_the_day_on_which_it_began(fake_time: FakeTime, at: str, day: int) -> None:
    began = clock(BERLIN, date(2026, 3, 3), at) + timedelta(seconds=60 - HOLD_S / 2)
    session = await conducted(fake_time, BERLIN, began)
    assert whole(session)
    assert session.date == date(2026, 3, day)
