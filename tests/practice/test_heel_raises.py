from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Leg,
    Profile,
    Screening,
    Settings,
    Sign,
    Site,
    Tendon,
    Tendons,
)
from rehab_tui.domain.today import today
from rehab_tui.practice.conducting import (
    REST_S,
    Count,
    CueKind,
    HeelRaiseState,
    HeelRaiseTest,
    Reading,
    legs_in_order,
    speaks_against,
    symmetry,
)
from rehab_tui.practice.conducting.heel_raises import MOST
from rehab_tui.sound.score import score_of
from rehab_tui.sound.voices import RATE

BOTH = (Leg.RIGHT, Leg.LEFT)
PREP = 10
DAY = date(2026, 3, 3)


class Trial:
    """A test with clocks that move together, looked at ten times a second."""

    def __init__(self, legs: Sequence[Leg] = BOTH) -> None:
        self.test = HeelRaiseTest(legs, Settings(prep_s=PREP))
        self.ticks = 1000
        self.asleep = 0.0
        self.cues: list[CueKind] = []

    @property
    def reading(self) -> Reading:
        return Reading(self.ticks / 10, 5000 + self.ticks / 10 + self.asleep)

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 10)):
            self.ticks += 1
            self.look()

    def look(self) -> None:
        self.cues += [cue.kind for cue in self.test.look(self.reading)]

    def press(self) -> None:
        self.test.press(self.reading)

    def one_leg(self, seconds: float) -> None:
        """Countdown, so many seconds of raises, and the end."""
        self.wait(1)
        self.press()
        self.wait(PREP + seconds)
        self.press()


def reps(trial: Trial) -> list[tuple[Leg, int, int]]:
    return [(count.leg, count.paced, count.reps) for count in trial.test.counts]


def state(trial: Trial) -> HeelRaiseState:
    return trial.test.state


def test_sixty_seconds_are_thirty_raises() -> None:
    trial = Trial()
    trial.one_leg(60)
    assert reps(trial) == [(Leg.RIGHT, 30, 30)]
    assert trial.cues.count(CueKind.TOP) == 30


@given(tenths=st.integers(min_value=0, max_value=400))
def test_only_raises_paced_to_their_end_count(tenths: int) -> None:
    trial = Trial()
    trial.one_leg(tenths / 10)
    assert reps(trial) == [(Leg.RIGHT, tenths // 20, tenths // 20)]


def test_the_countdown_can_be_left_and_counts_nothing() -> None:
    trial = Trial()
    trial.press()
    trial.wait(PREP - 0.1)
    trial.press()
    assert (state(trial), trial.test.counts) == (HeelRaiseState.READY, ())
    trial.one_leg(4)
    assert reps(trial) == [(Leg.RIGHT, 2, 2)]


def test_one_leg_follows_the_other_and_then_the_result() -> None:
    trial = Trial()
    trial.one_leg(8)
    trial.wait(60)
    trial.one_leg(6)
    assert reps(trial) == [(Leg.RIGHT, 4, 4), (Leg.LEFT, 3, 3)]
    trial.wait(1)
    trial.press()
    assert state(trial) is HeelRaiseState.RESULT
    trial.test.back()
    assert state(trial) is HeelRaiseState.COUNTED


@pytest.mark.parametrize("by", ["the loop", "the machine"])
def test_a_standstill_ends_the_leg_and_nothing_of_it_counts(by: str) -> None:
    trial = Trial()
    trial.press()
    trial.wait(PREP + 7)
    if by == "the loop":
        trial.ticks += 300
    else:
        trial.asleep += 30
    trial.wait(0.1)
    assert trial.test.counts == (Count(leg=Leg.RIGHT, paced=3, reps=3, broken=True),)
    trial.wait(20)
    assert reps(trial) == [(Leg.RIGHT, 3, 3)]
    trial.test.redo()
    trial.one_leg(10)
    assert trial.test.counts == (Count(leg=Leg.RIGHT, paced=5, reps=5),)


def test_a_standstill_seen_only_by_the_last_key_does_not_count_either() -> None:
    trial = Trial()
    trial.press()
    trial.wait(PREP + 7)
    trial.ticks += 300
    trial.press()
    assert trial.test.counts == (Count(leg=Leg.RIGHT, paced=3, reps=3, broken=True),)


def test_a_standstill_in_the_countdown_begins_it_anew() -> None:
    trial = Trial()
    trial.press()
    trial.wait(4)
    trial.ticks += 300
    trial.wait(0.1)
    assert (state(trial), trial.test.interrupted) == (HeelRaiseState.READY, True)
    trial.one_leg(2)
    assert (trial.test.interrupted, reps(trial)) == (False, [(Leg.RIGHT, 1, 1)])


def test_so_many_raises_are_enough() -> None:
    trial = Trial()
    trial.press()
    trial.wait(PREP + 2 * MOST)
    assert reps(trial) == [(Leg.RIGHT, MOST, MOST)]
    assert state(trial) is HeelRaiseState.COUNTED


def test_a_key_that_bounces_counts_once_and_one_meant_for_the_end_begins_nothing() -> None:
    trial = Trial()
    trial.press()
    trial.wait(0.1)
    trial.press()
    assert state(trial) is HeelRaiseState.PACED
    trial.wait(PREP + 4)
    for _ in range(4):
        trial.press()
        trial.wait(0.2)
    assert state(trial) is HeelRaiseState.COUNTED
    trial.wait(0.2)
    trial.press()
    assert state(trial) is HeelRaiseState.PACED


def test_the_rest_is_counted_announced_and_never_ends_by_itself() -> None:
    trial = Trial()
    trial.one_leg(4)
    trial.cues.clear()
    trial.wait(REST_S - 0.1)
    assert trial.test.rest_left == pytest.approx(0.1)
    assert CueKind.REST_END not in trial.cues
    trial.wait(30)
    assert trial.cues == [CueKind.COUNT] * 3 + [CueKind.REST_END]
    assert trial.test.rest_left == pytest.approx(-29.9)
    assert state(trial) is HeelRaiseState.COUNTED


def test_the_persons_word_stands_beside_what_was_paced() -> None:
    trial = Trial()
    trial.one_leg(8)
    trial.test.correct(-1)
    trial.test.set_pain(4)
    assert trial.test.counts == (Count(leg=Leg.RIGHT, paced=4, reps=3, pain=4),)
    trial.test.correct(-50)
    assert trial.test.counts[0].reps == 0
    trial.test.correct(500)
    assert trial.test.counts[0].reps == 200


def test_a_word_on_the_second_leg_leaves_the_first_as_it_was() -> None:
    trial = Trial()
    trial.one_leg(8)
    trial.wait(60)
    trial.one_leg(6)
    trial.test.correct(-1)
    trial.test.set_pain(2)
    first, second = Count(leg=Leg.RIGHT, paced=4, reps=4), Count(leg=Leg.LEFT, paced=3, reps=2, pain=2)
    assert list(trial.test.counts) == [first, second]
    trial.test.redo()
    assert (list(trial.test.counts), state(trial)) == ([first], HeelRaiseState.READY)
    assert trial.test.upcoming is Leg.LEFT
    trial.one_leg(10)
    assert list(trial.test.counts) == [first, Count(leg=Leg.LEFT, paced=5, reps=5)]


def test_a_leg_can_be_left_out_but_not_both() -> None:
    trial = Trial()
    trial.test.leave_out()
    assert trial.test.legs == (Leg.LEFT,)
    trial.test.leave_out()
    assert trial.test.legs == (Leg.LEFT,)
    other = Trial()
    other.one_leg(4)
    other.test.leave_out()
    assert (other.test.upcoming, other.test.resting, state(other)) == (None, False, HeelRaiseState.COUNTED)
    third = Trial()
    third.one_leg(4)
    third.wait(2)
    third.press()
    third.wait(1)
    third.press()
    assert state(third) is HeelRaiseState.READY
    third.test.leave_out()
    assert state(third) is HeelRaiseState.RESULT


@pytest.mark.parametrize(
    ("sore", "order"),
    [
        ((Leg.LEFT,), (Leg.RIGHT, Leg.LEFT)),
        ((Leg.RIGHT,), (Leg.LEFT, Leg.RIGHT)),
        ((Leg.LEFT, Leg.RIGHT), (Leg.LEFT, Leg.RIGHT)),
        ((), (Leg.LEFT, Leg.RIGHT)),
    ],
)
def test_the_sore_leg_comes_second(sore: tuple[Leg, ...], order: tuple[Leg, ...]) -> None:
    assert legs_in_order(sore) == order


@pytest.mark.parametrize(
    ("left", "right", "sore", "percent"),
    [
        (20, 25, (Leg.LEFT,), 80),
        (25, 20, (Leg.LEFT,), 125),
        (25, 20, (Leg.LEFT, Leg.RIGHT), 80),
        (25, 20, (), 80),
        (0, 20, (Leg.LEFT,), 0),
        (20, 0, (Leg.LEFT,), None),
        (0, 0, (), None),
    ],
)
def test_symmetry(left: int, right: int, sore: tuple[Leg, ...], percent: float | None) -> None:
    assert symmetry({Leg.LEFT: left, Leg.RIGHT: right}, sore) == percent


def test_one_leg_has_no_symmetry() -> None:
    assert symmetry({Leg.LEFT: 20}, (Leg.LEFT,)) is None


FINE = Entries(
    profile=Profile(
        tendons=Tendons(left=Tendon(site=Site.MID_PORTION)), assessed=DAY, screening=Screening(date=DAY)
    )
)


def test_without_a_rule_against_it_the_test_is_free() -> None:
    assert speaks_against(today(FINE, DAY).verdict) is None


@pytest.mark.parametrize(
    ("sign", "rule"), [(Sign.POP, "RF1"), (Sign.LIMP, "ST3"), (Sign.CALF_SWOLLEN, "EV2")]
)
def test_a_red_day_speaks_against_the_test(sign: Sign, rule: str) -> None:
    profile = replace(FINE.profile, assessed=None)
    reason = speaks_against(
        today(Entries(profile=profile, checkins=(CheckIn(date=DAY, signs=(sign,)),)), DAY).verdict
    )
    assert reason
    assert reason.rule == rule


@pytest.mark.parametrize(
    ("screening", "rule"),
    [
        (Screening(date=DAY, fluoroquinolone=True), "EV1"),
        (Screening(date=DAY, steroid_injection=True), "EV7"),
    ],
)
def test_what_makes_the_tendon_weak_speaks_against_the_test(screening: Screening, rule: str) -> None:
    reason = speaks_against(
        today(replace(FINE, profile=replace(FINE.profile, screening=screening)), DAY).verdict
    )
    assert reason
    assert reason.rule == rule


def test_the_pace_can_be_heard_to_the_sample() -> None:
    score = score_of(HeelRaiseTest(BOTH, Settings(prep_s=PREP)).conductor.timeline)
    beats = {note.start for note in score.notes if note.cue}
    assert {second * RATE for second in range(PREP, PREP + 2 * MOST)} <= beats
    assert all(note.end <= note.start - note.start % RATE + RATE for note in score.notes if not note.cue)
