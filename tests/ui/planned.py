"""Diaries with a known programme in force: just taken, two weeks into a block, of another tendon, locked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from rehab_tui.domain.ladder import put_in_force, whole_day
from rehab_tui.domain.records import (
    DEFAULT_SETTINGS,
    Change,
    Entries,
    RehabPlan,
    Session,
    Sign,
    Site,
    Tendon,
    Tendons,
    changed,
)
from rehab_tui.exchange.programme.known import known_programmes
from rehab_tui.practice.course import set_done
from rehab_tui.practice.layout import lay_out
from tests.domain.made import D
from tests.ui.memory import MORNING
from tests.ui.test_today import DAY, beginner, checkin

WEEKS_2 = timedelta(days=14)


def known(word: str) -> RehabPlan:
    """A known programme by its word."""
    return next(each.plan for each in known_programmes() if each.word == word)


def following(word: str, entries: Entries | None = None, since: date = DAY, block: int = 1) -> Entries:
    """A diary that follows it."""
    entries = entries or beginner()
    return changed(entries, *put_in_force(entries, known(word), since, block))


def in_block_2(entries: Entries, word: str, weeks: int = 3) -> Entries:
    """Any diary in the second block of a known programme, or its only one, whatever its tendons are."""
    plan = known(word)
    since = D - timedelta(weeks=weeks)
    there = replace(plan, since=since, at=min(2, len(plan.block)), at_since=since)
    return changed(entries, Change(entries.profile, replace(entries.profile, programme=there)))


def session_of(entries: Entries, day: date, at: time = time(7)) -> Session:
    """A session of all that the block in force asks for, done in full."""
    plan, sore = entries.profile.programme, entries.profile.tendons.sore
    assert plan
    sets = lay_out(whole_day(plan.now.do, sore), DEFAULT_SETTINGS, sore)
    done = [replace(set_done(one, window, window.target), pain=2) for one in sets for window in one.windows]
    moment = datetime.combine(day, at, MORNING.tzinfo)
    return Session(
        id=f"s{day}{at}",
        date=day,
        started_at=moment,
        ended_at=moment,
        completed=True,
        sets=tuple(done),
        effort=6,
    )


def with_sessions(entries: Entries, days: Sequence[date]) -> Entries:
    """The diary with a full session on each of these days."""
    return changed(entries, *(Change(None, session_of(entries, day)) for day in days))


def ready_for_block_3() -> Entries:
    """Two weeks in block 2 of heavy slow resistance, with calm mornings: the next block is offered."""
    began = DAY - WEEKS_2
    entries = beginner()
    entries = changed(entries, Change(entries.profile, replace(entries.profile, programme_start=began)))
    mornings = [Change(None, checkin(began + timedelta(days=n), 2, 10)) for n in range(14)]
    entries = following("beyer", changed(entries, *mornings), began, block=2)
    return with_sessions(entries, [DAY - timedelta(days=n) for n in (11, 9, 7, 4, 2)])


def after_the_first_session() -> Entries:
    """The first of two sessions of the day was over at 10:30."""
    entries = following("alfredson")
    return changed(entries, Change(None, session_of(entries, DAY, time(10, 30))))


def also_sore_on_the_right(entries: Entries, site: Site = Site.MID_PORTION) -> Entries:
    """The same with two sore legs."""
    tendons = Tendons(left=entries.profile.tendons.left, right=Tendon(site=site))
    return changed(entries, Change(entries.profile, replace(entries.profile, tendons=tendons)))


def locked(entries: Entries) -> Entries:
    """The same with a sign that locks all loading."""
    today = entries.checkins[-1]
    return changed(entries, Change(today, replace(today, signs=(Sign.POP,))))
