"""The counts of the heel-raise test: each leg keeps its own."""

from rehab_tui.domain.scales import Leg
from rehab_tui.practice.heel_raises import Part
from tests.practice.test_heel_raises import Trial


def both_counted() -> Trial:
    trial = Trial()
    trial.one_leg(8)
    trial.wait(60)
    trial.one_leg(6)
    return trial


def counts(trial: Trial) -> list[tuple[Leg, int, int | None]]:
    return [(count.leg, count.reps, count.pain) for count in trial.test.counts]


def test_a_word_about_the_second_leg_leaves_the_first_alone() -> None:
    trial = both_counted()
    trial.test.correct(-1)
    trial.test.feel(5)
    assert counts(trial) == [(Leg.RIGHT, 4, None), (Leg.LEFT, 2, 5)]


def test_the_second_leg_is_done_again_without_the_first() -> None:
    trial = both_counted()
    trial.test.again()
    assert counts(trial) == [(Leg.RIGHT, 4, None)]
    assert (trial.test.part, trial.test.upcoming) == (Part.READY, Leg.LEFT)
    trial.one_leg(10)
    assert counts(trial) == [(Leg.RIGHT, 4, None), (Leg.LEFT, 5, None)]
