"""What was stopped and done later on the same day is one session: of two sittings each tells a part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.facts import doses, loads, newest_sets
from rehab_tui.domain.ladder import Decision, LegLadder
from rehab_tui.domain.records import Entries, Leg, Session, Step
from rehab_tui.domain.today import Today, today
from tests.domain.builders import Edit, bundle, moved, no_runs, only_on, work
from tests.domain.made import D, ago
from tests.domain.random_diaries import DIARIES, SITTINGS, THOROUGH

DOUBLE, SINGLE, FLAT, LOADED, SEATED = (
    "hold-double",
    "hold-single",
    "raise-single-flat",
    "raise-loaded",
    "seated-raise",
)
BACK, EASED, OFFER, STAY = Decision.BACK, Decision.HOLD_DOSE, Decision.OFFER, Decision.STAY


def two(step: str, *days: int, sets: tuple[int, int] = (1, 2), later: Any = None, **values: Any) -> Edit:
    """A session on each of those days that was stopped, and the rest of it; `later` are the rest's values."""
    first, rest = sets

    def edit(entries: Entries) -> Entries:
        stopped = work(step, *days, sets=first, completed=False, seated=None, **values)
        done = work(step, *days, sets=rest, part="-later", **(values | (later or {})))
        return done(stopped(entries))

    return edit


def seated(*days: int, **values: Any) -> Edit:
    """A session of nothing but seated raises on each of those days."""
    return work(SEATED, *days, reps=15, seated=None, part="-seated", **values)


def left(*edits: Edit) -> LegLadder:
    """The left leg on the ladder."""
    (ladder,) = today(bundle(*edits), D).ladders
    return ladder


def proposed(*edits: Edit) -> dict[Step, float]:
    """The load that is proposed of each exercise for the left leg."""
    whole = today(bundle(*edits), D).rehab.whole
    return {part.step: part.load_kg for part in whole if part.leg.covers(Leg.LEFT)}


def test_two_sittings_of_holds_open_the_gates_of_the_holds() -> None:
    days = range(1, 15)
    assert left(only_on(DOUBLE, 14), two(DOUBLE, *days, sets=(3, 2))).decision is OFFER
    assert left(only_on(DOUBLE, 14), two(DOUBLE, *days, sets=(2, 1))).missing == ("RH7",)
    ready = (only_on(DOUBLE, 14), two(DOUBLE, *days, sets=(3, 2)), moved(SINGLE, 2))
    assert left(*ready).missing == ("RH1",)
    assert left(*ready, two(SINGLE, 1, sets=(2, 2))).decision is OFFER


def test_two_sittings_of_raises_open_the_gates_of_the_raises() -> None:
    assert left(only_on(FLAT, 9), two(FLAT, 4, 2)).decision is OFFER
    assert left(only_on(FLAT, 9), two(FLAT, 2)).missing == ("RH2",)


def test_two_whole_sessions_of_a_day_are_one() -> None:
    twice = work(FLAT, 2), work(FLAT, 2, part="-later")
    assert left(only_on(FLAT, 9), *twice).missing == ("RH2",)


def test_holds_beside_raises_are_a_day_of_holds() -> None:
    beside = work(FLAT, *range(2, 9), part="-raises"), work(SINGLE, 1, sets=4)
    assert left(only_on(SINGLE, 9), *beside).missing == ("RH1",)
    assert left(only_on(SINGLE, 9), *beside, work(SINGLE, *range(2, 8), sets=4)).missing == ()


@pytest.mark.parametrize(
    ("own", "above", "days"),
    [(DOUBLE, SINGLE, (3, 2, 1)), ("raise-double-flat", FLAT, (4, 2)), (FLAT, "raise-single-step", (4, 2))],
)
def test_a_set_more_of_a_higher_step_hides_no_session_and_its_pain_counts(
    own: str, above: str, days: tuple[int, ...]
) -> None:
    def tried(**values: Any) -> LegLadder:
        more = work(above, *days, sets=1, seated=None, part="-more", **values)
        return left(only_on(own, 20, *days), more)

    assert (tried().decision, tried().missing) == (OFFER, ())
    assert tried(pain=4).missing
    rule = tried(pain=4).gates[0]
    assert [day.words for point in rule.points for day in point.days if not day.met] == ["pain 4"] * 2


def test_sets_of_a_higher_step_stand_for_none_of_the_own() -> None:
    part = work(FLAT, 4, 2, sets=2, seated=None), work("raise-single-step", 4, 2, part="-more")
    assert left(only_on(FLAT, 20), *part).missing == ("RH2",)


@pytest.mark.parametrize(
    ("what", "first", "later", "decision", "missing"),
    [
        ("calm", {}, {}, OFFER, ()),
        ("the first sore", {"pain": 4}, {"pain": 1}, EASED, ("RH2",)),
        ("the later sore", {}, {"pain": 4}, EASED, ("RH2",)),
        ("the first above 5", {"pain": 6}, {"pain": 1}, BACK, ("RH2",)),
        ("pain of the first not told", {"pain": None}, {"pain": 1}, STAY, ("RH2",)),
        ("the first hard", {"effort": 8}, {"effort": 5}, STAY, ("RH2",)),
        ("the later hard", {"effort": 5}, {"effort": 8}, STAY, ("RH2",)),
        ("no effort of the later told", {"effort": 7}, {"effort": None}, OFFER, ()),
        ("the first too quick", {"pace": 2}, {"pace": 3}, STAY, ("RH2",)),
    ],
)
def test_the_worse_sitting_counts(
    what: str, first: dict[str, Any], later: dict[str, Any], decision: Decision, missing: tuple[str, ...]
) -> None:
    ladder = left(no_runs(range(28)), only_on(FLAT, 9, 4), two(FLAT, 2, later=later, **first))
    assert (ladder.decision, ladder.missing) == (decision, missing), what


@pytest.mark.parametrize(("later", "decision"), [(1, EASED), (4, BACK)])
def test_a_step_back_ends_with_the_day_if_all_of_it_is_clean(later: int, decision: Decision) -> None:
    sore, way = work(FLAT, 6, pain=6), two("raise-double-flat", 4, later={"pain": later})
    assert left(no_runs(range(28)), only_on(FLAT, 40), sore, way).decision is decision


@pytest.mark.parametrize(
    ("what", "edits", "kg"),
    [
        ("two at 20", (two(LOADED, 4, 2, load=20),), 22),
        ("two at 20, one at 22", (work(LOADED, 8, 5, load=20), two(LOADED, 2, load=22)), 22),
        (
            "a rep missed",
            (work(LOADED, 8, 5, load=20), two(LOADED, 2, load=22, later={"reps": 12, "done": 11})),
            20,
        ),
        ("only stopped", (work(LOADED, 8, 5, load=20), work(LOADED, 2, sets=1, load=22)), 20),
        ("lighter later", (two(LOADED, 2, load=20, later={"load": 18}),), 20),
    ],
)
def test_the_load_is_that_of_the_whole_day(what: str, edits: Sequence[Edit], kg: float) -> None:
    assert proposed(only_on(LOADED, 20), *edits)[Step.RAISE_LOADED] == kg, what


def test_seated_raises_as_the_days_rest_have_a_load_of_their_own() -> None:
    raised = only_on(LOADED, 20, 4, 2, seated=None)
    assert proposed(raised)[Step.SEATED_RAISE] == 2
    assert proposed(raised, seated(4, 2, load=10))[Step.SEATED_RAISE] == 12
    assert proposed(raised, seated(4, 2, load=10, pain=4))[Step.SEATED_RAISE] == 10
    assert proposed(raised, seated(4, load=8), seated(2, load=10, pain=4))[Step.SEATED_RAISE] == 8


def test_seated_raises_alone_move_nothing_on_the_ladder() -> None:
    gone, sore = only_on(FLAT, 40, 15, 13), only_on(FLAT, 40, 4, 2, pain=4)
    assert left(gone, seated(5, 1)).decision is left(gone).decision is BACK
    assert left(sore, seated(1)).decision is left(sore).decision is EASED
    held = only_on(SINGLE, 20, *range(3, 14))
    assert left(held, seated(0)).gates == left(held).gates


def test_one_set_less_was_asked_of_seated_raises_alone_too() -> None:
    rested = only_on(FLAT, 40, 12, 10, seated=None), work(SEATED, 9, 7, reps=15, load=10, seated=None)
    assert proposed(*rested, seated(5, load=12, sets=2))[Step.SEATED_RAISE] == 12
    assert proposed(*rested, seated(6, load=12, sets=2))[Step.SEATED_RAISE] == 12
    assert proposed(*rested, seated(8, load=12, sets=2))[Step.SEATED_RAISE] == 10


def test_the_last_time_and_the_dose_are_of_the_whole_day() -> None:
    entries = bundle(only_on(FLAT, 9), two(FLAT, 4, 2))
    assert [done.set for done in newest_sets(entries.sessions, Leg.LEFT, Step.RAISE_SINGLE_FLAT)] == [1, 1, 2]
    situation = today(entries, D).situation
    dose = next(each for each in doses(situation, ago(9)) if each.leg is Leg.LEFT)
    assert (dose.sessions, dose.done, dose.prescribed) == (2, 72, 72)
    load = loads(situation, Leg.LEFT)[ago(2)]
    assert load.seconds == load.prescribed


def test_a_day_of_two_sore_sittings_has_one_stop() -> None:
    stops = today(bundle(two(FLAT, 2, pain=6, later={"pain": 7})), D).situation.stops
    assert [(stop.raised, stop.pain) for stop in stops] == [(ago(2), 7)]


# --- at random


def said(found: Today) -> object:
    """What a day says, but for the sessions it says it of."""
    ladders = [ladder._replace(past=ladder.past._replace(sessions=(), states=())) for ladder in found.ladders]
    return found.verdict, ladders, found.rehab, found.plan, found.sentence, found.questions


def parted(session: Session, places: Sequence[bool], *, told_later: bool) -> Iterator[Session]:
    """The session in two sittings; its place says which one a set is of."""
    later = [places[number % len(places)] for number in range(len(session.sets))]
    for part, completed in ((False, False), (True, session.completed)):
        sets = tuple(done for done, is_later in zip(session.sets, later, strict=True) if is_later is part)
        yield replace(
            session,
            id=f"{session.id}-{part}",
            completed=completed,
            effort=session.effort if part is told_later else None,
            sets=sets,
        )


@THOROUGH
@given(
    entries=DIARIES,
    more=st.lists(SITTINGS, max_size=4),
    places=st.lists(st.booleans(), min_size=1, max_size=7),
    told_later=st.booleans(),
)
def test_a_session_in_two_sittings_changes_nothing(
    entries: Entries, more: list[Edit], places: list[bool], told_later: bool
) -> None:
    entries = reduce(lambda made, edit: edit(made), more, entries)
    sittings = [part for whole in entries.sessions for part in parted(whole, places, told_later=told_later)]
    halves = replace(entries, sessions=tuple(sittings))
    for back in (0, 3, 9):
        assert said(today(halves, ago(back))) == said(today(entries, ago(back)))
