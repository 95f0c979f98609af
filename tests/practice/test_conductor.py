from collections.abc import Sequence
from math import inf

import pytest

from rehab_tui.domain.records import Leg, SetDone, Settings
from rehab_tui.practice.conducting import Conductor, CueKind, PhaseKind, Reading, State
from rehab_tui.practice.plan import SetPlan
from tests.practice.plans import holds, raises


class Person:
    """Drives a conductor with looks every 50 ms; `asleep` is how far the wall clock ran ahead."""

    def __init__(
        self, plan: Sequence[SetPlan], settings: Settings | None = None, done: Sequence[SetDone] = ()
    ) -> None:
        self.now, self.asleep = 1000.0, 0.0
        self.heard: list[CueKind] = []
        self.conductor = Conductor(plan, settings or Settings(), done)
        self.conductor.look(self.reading)

    @property
    def reading(self) -> Reading:
        return Reading(self.now, self.now + self.asleep)

    def wait(self, seconds: float) -> None:
        start, looks = self.now, round(seconds / 0.05)
        for look in range(1, looks + 1):
            self.now = start + look * 0.05
            self.look()

    def look(self) -> None:
        self.heard += [cue.kind for cue in self.conductor.look(self.reading)]

    def press(self) -> None:
        self.conductor.press(self.reading)

    def enough(self) -> None:
        self.conductor.enough(self.reading)
        self.look()

    def stands(self, state: State) -> bool:
        return self.conductor.state is state

    def does(self, kind: PhaseKind) -> bool:
        return self.conductor.moment.phase.kind is kind

    def uses(self, leg: Leg) -> bool:
        return self.conductor.course.part.leg is leg

    def stand_still(self, seconds: float) -> None:
        self.now += seconds
        self.look()


def test_a_hold_ends_at_exactly_its_length() -> None:
    person = Person(holds())
    person.press()
    assert person.does(PhaseKind.PREP)
    person.wait(10 + 44.95)
    assert person.does(PhaseKind.HOLD)
    assert not person.conductor.course.sets
    person.wait(0.05)
    assert person.stands(State.RESTING)
    assert person.conductor.course.sets[0].held_s == 45.0
    assert person.conductor.rest_left == 120


def test_one_key_carries_a_whole_session() -> None:
    person = Person(raises(sets=2, reps=3))
    person.press()
    person.wait(10 + 18 + 7 + 18)
    assert [(done.leg, done.reps) for done in person.conductor.course.sets] == [(Leg.LEFT, 3), (Leg.RIGHT, 3)]
    assert person.stands(State.RESTING)
    person.wait(130)
    assert person.conductor.rest_left == -10
    person.press()
    assert person.conductor.course.current.number == 2
    person.wait(60)
    assert person.stands(State.DONE)
    assert [done.reps for done in person.conductor.course.sets] == [3, 3, 3, 3]
    person.press()
    assert person.stands(State.DONE)
    assert person.heard.count(CueKind.REST_END) == 1
    assert person.heard.count(CueKind.TOP) == 12


def test_a_pause_stops_the_reading_and_breaks_the_hold() -> None:
    """To go on behind a pause is not one hold: of 10 and 35 s the longer part counts, and it is said."""
    person = Person(holds())
    person.press()
    person.wait(20)
    person.press()
    person.wait(300)
    assert person.stands(State.PAUSED)
    assert person.conductor.proven == 10
    person.press()
    person.wait(5)
    assert person.conductor.proven == 10
    person.wait(29.95)
    assert person.stands(State.RUNNING)
    assert person.conductor.proven == pytest.approx(34.95)
    person.wait(0.05)
    assert person.conductor.course.sets[0].held_s == 35.0
    assert person.conductor.notes == ("Set 1, both legs: paused; the longest part, 35 s, counts.",)


def test_a_pause_breaks_neither_raises_nor_the_countdown() -> None:
    person = Person(holds())
    person.press()
    person.wait(5)
    person.press()
    person.wait(1)
    person.press()
    person.wait(50)
    assert person.conductor.course.sets[0].held_s == 45.0
    person = Person(raises())
    person.press()
    person.wait(20)
    person.press()
    person.wait(1)
    person.press()
    person.wait(62)
    assert person.conductor.course.sets[0].reps == 12
    assert person.conductor.notes == ()


def test_that_is_all_the_leg_could_do() -> None:
    """After 8 of 12 reps on the left leg the right one follows; after 31.4 s of a hold the rest."""
    person = Person(raises())
    person.press()
    person.wait(10 + 8 * 6 + 2)
    person.enough()
    assert person.conductor.course.sets[0].reps == 8
    assert person.does(PhaseKind.CHANGE_OVER)
    assert person.uses(Leg.RIGHT)
    assert person.heard[-1] is CueKind.END
    person.wait(1)
    person.enough()
    assert person.does(PhaseKind.CHANGE_OVER), "no work has begun, so none is ended"
    person.wait(6 + 72)
    assert [done.reps for done in person.conductor.course.sets] == [8, 12]
    person = Person(holds())
    person.press()
    person.wait(41.4)
    person.enough()
    assert person.stands(State.RESTING)
    assert person.conductor.course.sets[0].held_s == 31.4
    assert person.conductor.rest_left == pytest.approx(120)


def test_it_is_all_in_a_pause_too_but_not_after_the_set() -> None:
    person = Person(holds())
    person.enough()
    assert person.stands(State.READY)
    person.press()
    person.wait(30)
    person.press()
    person.wait(60)
    person.enough()
    assert person.conductor.course.sets[0].held_s == 20.0
    person.wait(5)
    person.enough()
    assert person.stands(State.RESTING)
    assert len(person.conductor.course.sets) == 1


def test_a_bouncing_key_counts_once() -> None:
    person = Person(holds())
    person.press()
    person.wait(12)
    for _ in range(4):
        person.press()
        person.wait(0.1)
    assert person.stands(State.PAUSED)
    person.wait(0.1)
    person.press()
    assert person.stands(State.RUNNING)


def test_a_key_that_comes_just_after_the_end_of_a_set_does_not_skip_the_rest() -> None:
    person = Person(holds())
    person.press()
    person.wait(55.5)
    person.press()
    assert person.stands(State.RESTING)
    person.wait(1)
    person.press()
    assert person.stands(State.RUNNING)


def test_a_standstill_is_not_awarded_and_the_person_is_asked() -> None:
    person = Person(holds())
    person.press()
    person.wait(30)
    person.stand_still(5)
    assert person.stands(State.STALLED)
    assert person.conductor.claimed == 20.0
    person.wait(40)
    person.press()
    assert person.conductor.course.sets[0].held_s == 20.0
    assert person.stands(State.RESTING)
    assert "20 s proven, 20 s noted" in person.conductor.notes[0]


def test_a_sleep_that_only_the_wall_clock_saw_is_noticed() -> None:
    person = Person(raises())
    person.press()
    person.wait(10 + 6 * 4 + 2)
    person.asleep = 3600
    person.look()
    assert person.stands(State.STALLED)
    assert person.conductor.claimed == 4
    person.conductor.claim(99)
    assert person.conductor.claimed == 12
    person.press()
    assert person.conductor.course.sets[0].reps == 12
    assert person.stands(State.READY)
    assert person.uses(Leg.RIGHT)
    person.wait(1)
    person.press()
    person.wait(10 + 72)
    assert person.stands(State.RESTING)


def test_a_second_without_a_look_is_still_awarded() -> None:
    person = Person(holds())
    person.press()
    person.wait(30)
    person.stand_still(1)
    assert person.stands(State.RUNNING)
    person.wait(24)
    assert person.conductor.course.sets[0].held_s == 45.0


def test_a_wall_clock_put_back_is_no_standstill() -> None:
    person = Person(holds())
    person.press()
    person.wait(30)
    person.asleep = -3600
    person.wait(1)
    assert person.stands(State.RUNNING)


def test_after_a_standstill_one_can_go_on_behind_what_is_proven() -> None:
    person = Person(holds())
    person.press()
    person.wait(30)
    person.stand_still(5)
    person.conductor.carry_on(person.reading)
    assert person.stands(State.RUNNING)
    person.wait(24.95)
    assert not person.conductor.course.sets
    person.wait(0.05)
    assert person.conductor.course.sets[0].held_s == 25.0, "the longest unbroken part"
    assert person.conductor.notes


def test_a_standstill_while_getting_ready_only_pauses() -> None:
    person = Person(holds())
    person.press()
    person.wait(5)
    person.stand_still(60)
    assert person.stands(State.PAUSED)
    assert person.conductor.interrupted
    person.press()
    assert not person.conductor.interrupted
    assert person.conductor.moment.left == 5


def test_a_rest_counts_the_time_asleep() -> None:
    person = Person(holds())
    person.press()
    person.wait(55)
    person.asleep = 60
    person.wait(10)
    assert person.conductor.rest_left == 120 - 70


def test_sets_start_alone_only_where_that_is_set_and_nobody_slept() -> None:
    person = Person(holds(), Settings(auto_start=True))
    person.press()
    person.wait(55 + 120 + 10)
    assert person.does(PhaseKind.HOLD)
    assert person.conductor.moment.into == 0
    person.wait(45)
    person.stand_still(600)
    assert person.stands(State.RESTING)


def test_a_hold_that_starts_alone_at_a_late_look_is_whole() -> None:
    person = Person(holds(sets=2, rest_s=5), Settings(auto_start=True, prep_s=0))
    person.press()
    person.wait(49.8)
    person.stand_still(0.5)
    person.wait(45)
    assert [done.held_s for done in person.conductor.course.sets] == [45, 45]


def test_without_rest_the_next_set_waits_for_the_key() -> None:
    person = Person(holds(rest_s=0))
    person.press()
    person.wait(55 + 30)
    assert person.stands(State.RESTING)
    assert CueKind.REST_END not in person.heard


def test_a_rest_can_be_shifted_and_skipped() -> None:
    person = Person(holds())
    person.press()
    person.wait(55 + 20)
    person.conductor.shift_rest(15, person.reading)
    assert person.conductor.rest_left == 115
    person.wait(0.2)
    person.conductor.shift_rest(-15, person.reading)
    person.wait(0.8)
    assert person.conductor.rest_left == 99
    person.conductor.skip(person.reading)
    assert person.stands(State.RUNNING)
    assert person.conductor.course.current.number == 2
    assert person.conductor.moment.left == 10, "the countdown begins at its beginning"


def test_redo_from_a_pause_starts_the_leg_again_and_from_the_rest_the_set() -> None:
    person = Person(raises(reps=3))
    person.press()
    person.wait(10 + 18 + 7 + 7)
    person.conductor.redo(person.reading)
    assert person.does(PhaseKind.UP), "a running set is not thrown away by one key"
    person.press()
    person.wait(1)
    person.conductor.redo(person.reading)
    assert person.does(PhaseKind.PREP)
    assert person.uses(Leg.RIGHT)
    person.wait(10 + 18 + 5)
    person.conductor.redo(person.reading)
    assert person.uses(Leg.LEFT)
    assert len(person.conductor.course.sets) == 2, "the set done stands until the new one ends"


def test_a_redo_can_be_given_up_and_stopping_it_loses_nothing() -> None:
    person = Person(holds())
    person.press()
    person.wait(55 + 5)
    person.conductor.set_pain(person.conductor.course.positions, 2)
    person.conductor.redo(person.reading)
    person.wait(20)
    person.conductor.skip(person.reading)
    assert person.stands(State.RESTING)
    assert person.conductor.course.sets[0].pain == 2
    person.wait(1)
    person.conductor.redo(person.reading)
    person.wait(20)
    person.conductor.stop(person.reading)
    assert [done.held_s for done in person.conductor.course.sets] == [45.0]


def test_a_redone_set_takes_the_place_of_the_first_try() -> None:
    person = Person(holds())
    person.press()
    person.wait(55 + 5)
    person.conductor.set_pain([0], 2)
    person.conductor.redo(person.reading)
    person.wait(55)
    assert [(done.held_s, done.pain) for done in person.conductor.course.sets] == [(45.0, None)]
    assert person.stands(State.RESTING)


def test_stopping_early_keeps_what_was_done() -> None:
    person = Person(raises())
    person.press()
    person.wait(10 + 6 * 5 + 4)
    person.conductor.pause(person.reading)
    person.wait(8)
    person.conductor.stop(person.reading)
    assert person.stands(State.DONE)
    assert [(done.reps, done.target_reps) for done in person.conductor.course.sets] == [(5, 12)]


def test_a_hold_cut_short_is_never_rounded_up() -> None:
    person = Person(holds())
    person.press()
    person.wait(10 + 12.85)
    person.conductor.stop(person.reading)
    assert person.conductor.course.sets[0].held_s == 12.8


def test_stopping_before_anything_was_done_notes_nothing() -> None:
    person = Person(holds())
    person.press()
    person.wait(5)
    person.conductor.stop(person.reading)
    assert person.conductor.course.sets == ()


def test_a_session_goes_on_at_the_first_window_not_yet_done() -> None:
    first = Person(raises(reps=3))
    first.press()
    first.wait(10 + 18 + 3)
    done = first.conductor.course.sets
    again = Person(raises(reps=3), done=done)
    assert again.stands(State.READY)
    assert again.uses(Leg.RIGHT)
    again.press()
    again.wait(10 + 18)
    assert [one.leg for one in again.conductor.course.sets] == [Leg.LEFT, Leg.RIGHT]
    assert again.stands(State.RESTING)
    third = Person(raises(reps=3), done=again.conductor.course.sets)
    assert third.conductor.course.current.number == 2


def test_a_session_already_whole_is_done() -> None:
    person = Person(holds(sets=1))
    person.press()
    person.wait(55)
    assert Person(holds(sets=1), done=person.conductor.course.sets).conductor.state is State.DONE


def test_load_can_change_before_a_set_for_it_and_those_behind_it() -> None:
    person = Person(holds(sets=3))
    person.conductor.add_load(2.5)
    person.conductor.add_load(-10)
    person.conductor.add_load(5)
    person.press()
    person.conductor.add_load(5)
    person.wait(55)
    person.conductor.add_load(-2.5)
    assert [one.windows[0].load_kg for one in person.conductor.course.plan] == [5, 2.5, 2.5]
    assert person.conductor.course.sets[0].load_kg == 5


def test_no_drift_over_a_long_session() -> None:
    person = Person(raises(sets=8, rest_s=90), Settings(auto_start=True))
    person.press()
    start = person.now
    whole = 8 * (10 + 72 + 7 + 72) + 7 * 90
    person.wait(whole - 0.05)
    assert person.stands(State.RUNNING)
    person.wait(0.05)
    assert person.stands(State.DONE)
    assert person.now - start < whole + 0.001


def test_a_late_look_loses_no_time_of_the_rest_or_the_next_countdown() -> None:
    person = Person(holds(rest_s=5), Settings(auto_start=True))
    person.press()
    person.wait(54.5)
    person.stand_still(0.9)
    assert person.conductor.rest_left == pytest.approx(4.6)
    person.wait(4.2)
    person.stand_still(0.9)
    assert person.stands(State.RUNNING)
    assert person.conductor.moment.left == pytest.approx(9.5)


def test_the_next_change_to_be_seen_is_known_while_time_runs() -> None:
    """A phase ends, or one of its whole seconds: then the digits change."""
    person = Person(raises(sets=2, rest_s=5), Settings(prep_s=2))
    assert person.conductor.until_change == inf
    person.press()
    for wait, change in ((0, 1), (0.75, 0.25), (1.0, 0.25), (0.25, 1), (2.75, 0.25)):
        person.wait(wait)
        assert person.conductor.until_change == pytest.approx(change)
    person.press()
    assert person.conductor.until_change == inf
    person.wait(1)
    person.press()
    person.wait(0.25 + 69 + 7 + 72 + 4.75)
    assert person.stands(State.RESTING)
    for wait, change in ((0, 0.25), (0.5, 0.75)):
        person.wait(wait)
        assert person.conductor.until_change == pytest.approx(change), "overtime counts on"
