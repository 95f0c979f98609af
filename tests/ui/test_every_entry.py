"""Every kind of entry of an earlier day: added, changed, deleted, undone by keys, and what follows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

import pytest
from textual.pilot import Pilot

from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.records import (
    TABLES,
    Activity,
    Change,
    CheckIn,
    Entries,
    Measurement,
    MeasurementKind,
    Pause,
    Profile,
    Record,
    Run,
    Screening,
    Session,
    Settled,
    Sign,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    changed,
    order,
)
from rehab_tui.domain.today import Today
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.diary.day import DayScreen
from tests.ui.memory import memory_context, press
from tests.ui.test_today import DAY, checkin, holds, ready_to_move_up


def back(days: int) -> date:
    return DAY - timedelta(days=days)


THEN = back(2)


def calm(*, rehab: bool = True) -> Entries:
    """Four green weeks: only the check-in of the day before yesterday is missing."""
    profile = Profile(
        tendons=Tendons(left=Tendon(site=Site.MID_PORTION)),
        assessed=back(28),
        screening=Screening(date=back(28)),
    )
    run = Run(id="r", date=back(5), distance_km=5, pain_start=1, pain_worst=1, pain_end=1)
    entries = Entries(profile=replace(profile, programme_start=back(28)))
    rows: list[Record] = [checkin(back(n), 1, 5) for n in range(28) if n != 2]
    rows += [replace(run, settled=Settled.NEVER_ROSE), *([holds(back(3))] if rehab else [])]
    return changed(entries, *(Change(None, row) for row in rows))


def says(facts: Today) -> str:
    return " ".join(reason.rule for reason in facts.verdict.reasons)


def stands(facts: Today) -> tuple[Step, date | None]:
    return facts.ladders[0].position.step, facts.ladders[0].position.since


def decision(facts: Today) -> Decision:
    return facts.ladders[0].decision


def spoken(facts: Today) -> list[tuple[MeasurementKind, float]]:
    return [(one.kind, one.value) for one in facts.entries.measurements]


@dataclass(frozen=True)
class Case:
    """`add` and `edit` are keys pressed on the day; `follows` is what today makes of it, at three moments."""

    kind: type
    add: str
    edit: str
    follows: Callable[[Today], object]
    before: object
    added: object
    edited: object
    rehab: bool = True


RUN = "5 tab tab 1 tab 6 tab 1 tab tab tab tab tab tab 1"
"""5 km, pain 1 6 1, never rose afterwards."""

CASES = (
    Case(CheckIn, "a c 7 ctrl+s", "enter 2 ctrl+s", says, "GR1", "ST1 AM4", "GR1"),
    Case(
        Run,
        f"a r tab tab {RUN} ctrl+s",
        "enter tab tab tab tab tab 4 ctrl+s",
        says,
        "GR1",
        "ST1",
        "AM1",
    ),
    Case(
        Session,
        "a s tab tab tab tab 2 ctrl+s",
        f"enter {'tab ' * 11} 1 ctrl+s",
        says,
        "AM6",
        "GR1",
        "GR1",  # not said to be completed, but all its sets were done
        rehab=False,
    ),
    Case(
        Activity,
        "a x tab tab 2 tab 4 5 tab 6 ctrl+s",
        "enter tab tab 1 tab tab 4 ctrl+s",
        says,
        "GR1",
        "ST1",
        "GR1",  # a 4 asks for less on its day and the next
    ),
    Case(
        Measurement,
        "a m tab 3 tab 3 tab 8 1 ctrl+s",
        "enter tab tab tab 8 4 ctrl+s",
        spoken,
        [],
        [(MeasurementKind.VISA_A, 81)],
        [(MeasurementKind.VISA_A, 84)],
    ),
    Case(
        StepChange,
        'a l tab tab tab "it_was_easy ctrl+s',
        f'enter "{back(3)} tab "so_it_was ctrl+s',
        stands,
        (Step.HOLD_DOUBLE, None),
        (Step.HOLD_SINGLE, THEN),
        (Step.HOLD_SINGLE, back(3)),
    ),
    Case(
        Pause,
        'a b tab tab "a_cold ctrl+s',
        f'enter tab "{back(1)} ctrl+s',
        says,
        "AM6",
        "GR1",
        "GR1",  # the rehab may wait three days after a pause, too
        rehab=False,
    ),
)


async def day_before_yesterday(pilot: Pilot[None]) -> None:
    """Go there as a person would: Progress, the calendar, two days back."""
    await press(pilot, "p k left left enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, DayScreen)
    assert pilot.app.screen.day == THEN


def rows(context: Context, kind: type) -> Sequence[Record]:
    table: Sequence[Record] = getattr(context.diary.entries, TABLES[kind])
    return table


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind.__name__)
async def test_added_changed_deleted_and_undone_on_an_earlier_day(case: Case) -> None:
    before = calm(rehab=case.rehab)
    made, diary = memory_context(before)
    context = replace(made, clock=count().__next__)  # a second for each press: a held u takes back once
    async with RehabApp(context).run_test(size=(100, 40)) as pilot:
        await day_before_yesterday(pilot)
        assert case.follows(context.facts) == case.before

        await press(pilot, case.add)
        (new,) = set(rows(context, case.kind)) - set(getattr(before, TABLES[case.kind]))
        added = diary.entries
        assert order(new)[0] == THEN.isoformat()
        assert case.follows(context.facts) == case.added

        await press(pilot, case.edit)
        assert new not in rows(context, case.kind)
        assert len(rows(context, case.kind)) == len(getattr(added, TABLES[case.kind]))
        assert case.follows(context.facts) == case.edited

        await press(pilot, "u")
        assert diary.entries == added
        assert case.follows(context.facts) == case.added

        await press(pilot, "d y")
        assert diary.entries == before
        assert case.follows(context.facts) == case.before

        await press(pilot, "u")
        assert diary.entries == added
        assert case.follows(context.facts) == case.added

        await press(pilot, "u")
        assert diary.entries == before
        assert case.follows(context.facts) == case.before


@pytest.mark.parametrize(
    ("keys", "follows", "before", "after"),
    [
        ("c left_square_bracket left_square_bracket 7 ctrl+s", says, "GR1", "ST1 AM4"),
        (f'r a "{THEN} tab tab {RUN} ctrl+s', says, "GR1", "ST1"),
        (f'r x "{DAY} tab tab 1 tab 4 0 tab 5 ctrl+s', says, "GR1", "AM1"),
        (f'p m a "{THEN} tab 3 tab 3 tab 8 1 ctrl+s', spoken, [], [(MeasurementKind.VISA_A, 81)]),
        ('p o "it_was_easy enter', stands, (Step.HOLD_DOUBLE, None), (Step.HOLD_SINGLE, DAY)),
    ],
    ids=["check-in", "run", "cross-training", "test", "step"],
)
async def test_added_in_its_own_place_and_undone(
    keys: str, follows: Callable[[Today], object], before: object, after: object
) -> None:
    context, _ = memory_context(calm())
    async with RehabApp(context).run_test(size=(100, 40)) as pilot:
        assert follows(context.facts) == before
        await press(pilot, keys)
        await pilot.pause()
        assert follows(context.facts) == after
        await press(pilot, "u")
        assert follows(context.facts) == before


async def test_a_deleted_session_closes_the_gate_again() -> None:
    context, _ = memory_context(ready_to_move_up())
    async with RehabApp(context).run_test() as pilot:
        await day_before_yesterday(pilot)
        assert decision(context.facts) is Decision.OFFER
        await press(pilot, "down d y")
        assert decision(context.facts) is Decision.STAY
        assert context.facts.ladders[0].missing == ("RH7",)
        await press(pilot, "u")
        assert decision(context.facts) is Decision.OFFER


async def test_a_red_sign_of_an_earlier_day_locks_today_until_it_is_deleted() -> None:
    context, _ = memory_context(calm())
    async with RehabApp(context).run_test() as pilot:
        await day_before_yesterday(pilot)
        await press(pilot, "c 1 enter enter enter 1 ctrl+s")
        assert context.diary.entries.checkins[-3].signs == (Sign.POP,)
        assert context.facts.verdict.locked_by == "RF1"
        await press(pilot, "d y")
        assert context.facts.verdict.locked_by is None


async def test_a_pause_that_lies_ahead_stands_under_today() -> None:
    ahead = Pause(from_=DAY + timedelta(days=6), reason="holiday")
    context, diary = memory_context(changed(calm(), Change(None, ahead)))
    async with RehabApp(context).run_test() as pilot:
        await press(pilot, "p k enter down d y")
        assert diary.entries.pauses == ()
