"""Minutes of stiffness that were not noted: which mornings lack them is said wherever a rule needs them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from rehab_tui.domain import words
from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.ladder import Decision, LegLadder
from rehab_tui.domain.names import minutes_asked_for, minutes_not_noted
from rehab_tui.domain.records import SIDES, CheckIn, Entries, Leg, TendonToday
from rehab_tui.domain.today import today
from tests.domain.builders import (
    Edit,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    only_on,
    run,
    unanswered,
    work,
)
from tests.domain.made import D, ago
from tests.domain.random_diaries import DIARIES, THOROUGH

FLAT, BELOW, HOLD = "raise-single-flat", "raise-double-flat", "hold-double"
MONDAY = "the minutes of stiffness on Mon 28 Sep were not noted: add them in that day's check-in"


def minutes(*days: int, pain: int = 1) -> Edit:
    """Mornings of those days without minutes."""
    return checkins(days, morning_pain=pain, stiffness_min=None)


def ladder(*edits: Edit) -> LegLadder:
    (found,) = today(bundle(*edits), D).ladders
    return found


@pytest.mark.parametrize(
    ("edits", "lacking"),
    [
        ((), ()),
        ((minutes(1),), (1,)),
        ((minutes(2, 3),), ()),
        ((minutes(2, 3, 4, 5),), (2,)),
        ((minutes(*range(1, 6)),), (2, 1)),
        ((minutes(*range(1, 6)), no_checkins([2])), (3, 1)),
        ((no_checkins([1]),), ()),
        ((checkin(1, morning_pain=None),), ()),
        ((checkin(1, morning_pain=None, stiffness_min=None, day_pain=1),), ()),
        ((no_checkins(range(2, 28)), minutes(1)), ()),
    ],
)
def test_the_mornings_that_lack_them_are_the_one_after_and_one_before(
    edits: tuple[Edit, ...], lacking: tuple[int, ...]
) -> None:
    mornings = situation_on(bundle(*edits), D).mornings[Leg.LEFT]
    assert mornings.without_minutes(ago(2)) == tuple(map(ago, lacking))


def test_they_are_named_with_the_way_to_add_them() -> None:
    assert minutes_not_noted([]) == ""
    assert minutes_not_noted([ago(2)]) == MONDAY
    assert minutes_not_noted([ago(2), ago(1)]) == (
        "the minutes of stiffness on Mon 28 Sep and Tue 29 Sep were not noted: "
        "add them in those days' check-ins"
    )


@pytest.mark.parametrize(
    ("edits", "named"),
    [
        ((), ()),
        ((minutes(1),), (1,)),
        ((minutes(1, 3),), (3, 1)),
        ((minutes(1, 3), work(FLAT, 2, pain=4)), (3, 1)),
        ((minutes(1, pain=4),), ()),
        ((only_on(HOLD, 3, 2, 1), minutes(0)), (0,)),
        ((only_on(HOLD, 3, 2, 1), minutes(0, pain=3)), (0,)),
        ((only_on(HOLD, 3, 2, 1), minutes(1)), ()),
        ((no_runs(range(28)), work(FLAT, 4, pain=6), work(BELOW, 2), minutes(1)), (1,)),
        ((no_runs(range(28)), work(FLAT, 4, pain=6), work(BELOW, 2, pain=4), minutes(1)), ()),
        ((no_runs(range(28)), work(FLAT, 2, pain=6), minutes(1)), ()),
        ((only_on(HOLD, 20, 13), minutes(12)), ()),
        ((only_on(HOLD, 20, 13, 1), minutes(0)), (0,)),
        ((only_on(HOLD, 20, 3), minutes(2), checkin(1, "limp")), ()),
        ((only_on(HOLD, 20, 3, 1), minutes(0), checkin(1, "limp")), ()),
        ((only_on(HOLD, 20, 3, 1), minutes(0), checkin(2, "limp")), (0,)),
    ],
)
def test_a_gate_and_the_way_back_name_those_they_wait_for(
    edits: tuple[Edit, ...], named: tuple[int, ...]
) -> None:
    assert ladder(*edits).no_minutes == tuple(map(ago, named))


def test_the_ruling_says_it_and_the_minutes_open_the_gate_or_end_the_way_back() -> None:
    said = "the minutes of stiffness on Tue 29 Sep were not noted: add them in that day's check-in"
    stays = ladder(minutes(1))
    assert (stays.decision, words.ruling(stays)) == (Decision.STAY, said)
    assert ladder().offered
    sore = (no_runs(range(28)), work(FLAT, 4, pain=6), work(BELOW, 2))
    back = ladder(*sore, minutes(1))
    assert back.decision is Decision.BACK
    assert words.ruling(back, until=True).endswith(f"; until {back.ruling.until}; {said}")
    assert ladder(*sore).decision is Decision.HOLD_DOSE
    locked = ladder(minutes(1), checkin(0, "pop"))
    assert said not in words.ruling(locked)


@pytest.mark.parametrize(
    ("edits", "seen"),
    [
        ((unanswered(3), minutes(2, 1, 0)), f"how the last run settled; {MONDAY}"),
        (
            (run(3, settled=None, morning_after="no_worse"), minutes(2, 1, 0)),
            "",
        ),
        (
            (unanswered(3), no_checkins([2, 1]), minutes(0)),
            "how the last run settled",
        ),
        (
            (run(0, settled="not_yet", morning_after=None),),
            "that the last run has settled; say so when it has, or note a morning no worse than before it, "
            "its minutes of stiffness too",
        ),
    ],
)
def test_what_is_missing_of_the_last_run_is_said_with_what_tells_it(
    edits: tuple[Edit, ...], seen: str
) -> None:
    reasons = today(bundle(no_runs(range(3)), *edits), D).verdict.reasons
    said = next((reason.seen for reason in reasons if reason.rule == "AM8"), "")
    assert said == (f"not noted yet: {seen}" if seen else "")


def test_a_check_in_with_pain_alone_says_what_the_next_step_asks_for() -> None:
    told, bare = TendonToday(morning_pain=2, stiffness_min=0), TendonToday(morning_pain=2)

    def said(left: TendonToday | None, right: TendonToday | None, *sore: Leg) -> bool:
        tendons = replace(CheckIn(date=D).tendons, left=left, right=right)
        return bool(minutes_asked_for(CheckIn(date=D, tendons=tendons), sore))

    assert said(bare, None, Leg.LEFT)
    assert said(told, bare, *SIDES)
    assert not said(told, bare, Leg.LEFT)
    assert not said(None, None, Leg.LEFT)
    assert not said(TendonToday(day_pain=1), None, Leg.LEFT)


@given(DIARIES)
@THOROUGH
def test_a_morning_whose_minutes_are_added_is_named_no_more(entries: Entries) -> None:
    for leg in today(entries, D).ladders:
        filled = _filled(entries, leg.position.leg, leg.no_minutes)
        later = next(each for each in today(filled, D).ladders if each.position.leg is leg.position.leg)
        assert not {*leg.no_minutes} & {*later.no_minutes}
        if leg.no_minutes and leg.decision is Decision.BACK:
            assert later.ruling != leg.ruling


def _filled(entries: Entries, leg: Leg, days: Iterable[date]) -> Entries:
    """Ten minutes of stiffness on those mornings."""
    side, gone = str(leg), set(days)
    more = {
        row.date: replace(
            row,
            tendons=replace(row.tendons, **{side: replace(told, stiffness_min=10)}),
        )
        for row in entries.checkins
        if row.date in gone and (told := row.tendons.on(leg))
    }
    assert more.keys() == gone
    return replace(entries, checkins=tuple(more.get(row.date, row) for row in entries.checkins))
