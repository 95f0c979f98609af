"""What is prescribed can always be done and noted: no value of it is one that the records refuse."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.ladder import Start, profile_changes
from rehab_tui.domain.records import (
    Entries,
    Leg,
    Profile,
    Session,
    SetDone,
    Settings,
    Site,
    Step,
    Tendon,
    Tendons,
    changed,
    is_hold,
)
from rehab_tui.domain.today import Today, today
from rehab_tui.practice.course import set_done
from rehab_tui.practice.layout import lay_out
from tests.domain.made import D, ago, checkin_on
from tests.domain.random_diaries import LADDER, THOROUGH

LOADS = st.sampled_from([0, 0.5, 1, 2, 20, 142.5, 149.5, 150, 285, 286, 299.5, 300])
SEEN = st.sampled_from([0, 1, 1, 1, 4, 7, 10])


def done_at(step: Step, load_kg: float, day: int, reps: int, sets: int, pain: int) -> Session:
    """A session of one step, at the ends of what a set may hold."""
    hold = is_hold(step)
    made = [
        SetDone(step=step, leg=leg, set=number, target_s=600, held_s=600.0, pain=pain)
        if hold
        else SetDone(
            step=step, leg=leg, set=number, reps=reps, up_s=30, down_s=30, load_kg=load_kg, pain=pain
        )
        for number in range(1, sets + 1)
        for leg in (Leg.LEFT, Leg.RIGHT)
    ]
    return Session(id=f"{step}-{day}", date=ago(day), completed=True, effort=None, sets=tuple(made))


SESSIONS = st.lists(
    st.builds(
        done_at,
        st.sampled_from(Step),
        LOADS,
        st.integers(0, 16),
        st.sampled_from([0, 12, 15, 100]),
        st.sampled_from([1, 3, 4, 20]),
        SEEN,
    ),
    max_size=3,
)
HEAVY = st.shared(st.sampled_from([Step.RAISE_LOADED, Step.MAINTENANCE]), key="step")
ALIKE = st.builds(
    lambda step, kg, pain: [done_at(step, kg, day, 100, 20, pain) for day in (9, 6, 3)],
    HEAVY,
    st.sampled_from([0, 1, 143, 286, 300]),
    st.sampled_from([1, 1, 1, 7]),
)
"""Three sessions alike: what a load rises or falls after."""


def practised(found: Today, settings: Settings) -> None:
    """Lay the work out and note it, each set at what it asks for; raises Refused for what cannot be."""
    for works in (found.rehab.whole, found.rehab.work, found.holds):
        for plan in lay_out(works, settings, ()):
            for window in plan.windows:
                assert replace(set_done(plan, window, window.target), pain=10)


@THOROUGH
@given(
    start=st.builds(Start, HEAVY | st.sampled_from(LADDER), LOADS),
    begun=st.sampled_from([5, 16, 16, 40]),
    sessions=st.tuples(SESSIONS, ALIKE).map(lambda parts: [*parts[0], *parts[1]]),
    hold_s=st.sampled_from([None, 1, 120]),
)
def test_nothing_is_prescribed_that_the_records_refuse(
    start: Start, begun: int, sessions: list[Session], hold_s: int | None
) -> None:
    profile = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)), assessed=ago(60))
    steps = profile_changes(Entries(), profile, ago(begun), {Leg.LEFT: start})
    checkins = tuple(checkin_on(day) for day in range(18, -1, -1))
    told = sorted({session.id: session for session in sessions}.values(), key=lambda each: each.date)
    entries = replace(changed(Entries(), *steps), checkins=checkins, sessions=tuple(told))
    for back in (0, 1, 3):
        practised(today(entries, ago(back)), Settings(hold_s=hold_s))


def test_a_year_of_good_sessions_asks_for_nothing_that_the_records_refuse() -> None:
    profile = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)))
    first = D - timedelta(days=365)
    named = profile_changes(Entries(), profile, first, {Leg.LEFT: Start(Step.RAISE_LOADED, 20)})
    entries, heaviest = changed(Entries(), *named), 0.0
    for day in (first + timedelta(days=number) for number in range(365)):
        entries = replace(entries, checkins=(*entries.checkins, replace(checkin_on(0), date=day)))
        entries, load = trained(entries, day)
        heaviest = max(heaviest, load)
    assert heaviest == 150


def trained(entries: Entries, day: date) -> tuple[Entries, float]:
    """The diary with the day's work done as it was asked, without a word of effort, and its heaviest load."""
    plans = lay_out(today(entries, day).rehab.work, Settings(), ())
    if not plans:
        return entries, 0
    done = (set_done(plan, window, window.target) for plan in plans for window in plan.windows)
    sets = tuple(replace(each, pain=1) for each in done)
    session = Session(id=f"{day}", date=day, completed=True, sets=sets)
    return replace(entries, sessions=(*entries.sessions, session)), max(done.load_kg for done in sets)
