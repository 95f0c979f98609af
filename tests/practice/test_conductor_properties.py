from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import Settings
from rehab_tui.practice.conducting import PACED, Conductor, Reading, State
from rehab_tui.practice.conducting.standstill import STALL_S
from rehab_tui.practice.plan import SetPlan
from tests.practice.plans import holds, raises

plans = st.sampled_from([holds(sets=2, hold_s=12, rest_s=5), raises(sets=2, reps=2, rest_s=0)])
gaps = st.floats(0.001, STALL_S - 0.001)
looks = st.tuples(gaps, st.sampled_from(["look"] * 8 + ["press", "pause"]))
sleeps = st.tuples(st.floats(STALL_S + 0.01, 900), st.just("look"))
SETTINGS = Settings(prep_s=2, change_over_s=5, auto_start=True)


class Witness:
    """Sums up, beside the conductor, the time that passed while a set was visibly being paced."""

    def __init__(self, plan: tuple[SetPlan, ...]) -> None:
        self.now, self.paced = 500.0, 0.0
        self.conductor = Conductor(plan, SETTINGS)
        self.conductor.press(Reading(self.now, self.now))

    def pass_by(self, gap: float, deed: str) -> None:
        running = self.conductor.state is State.RUNNING
        self.now += gap
        if running and gap <= STALL_S:
            self.paced += gap
        reading = Reading(self.now, self.now)
        match deed:
            case "press":
                self.conductor.press(reading)
            case "pause":
                self.conductor.pause(reading)
            case _:
                self.conductor.look(reading)

    @property
    def awarded(self) -> float:
        """Seconds of work in the records, and in the window still going on."""
        sets = self.conductor.course.sets
        whole = sum((one.held_s or 0) + (one.reps or 0) * 6 for one in sets)
        running = self.conductor.state not in (State.RESTING, State.DONE)
        unit = 1 if self.conductor.course.part.hold_s is not None else 6
        return whole + (self.conductor.proven * unit if running else 0)


@given(plans, st.lists(st.one_of(looks, looks, looks, sleeps), max_size=120))
def test_never_more_is_awarded_than_was_paced(
    plan: tuple[SetPlan, ...], events: list[tuple[float, str]]
) -> None:
    witness = Witness(plan)
    for gap, deed in events:
        witness.pass_by(gap, deed)
        assert witness.awarded <= witness.paced + 1e-4


@given(plans, st.lists(gaps, min_size=300, max_size=300))
def test_a_window_that_ran_through_is_noted_exactly(plan: tuple[SetPlan, ...], steps: list[float]) -> None:
    witness = Witness(plan)
    for step in steps:
        witness.pass_by(step, "look")
    assert {one.held_s for one in witness.conductor.course.sets} <= {12.0, None}
    assert {one.reps for one in witness.conductor.course.sets} <= {2, None}


@given(st.lists(gaps, min_size=1, max_size=40), st.floats(STALL_S + 0.001, 1e5), st.booleans())
def test_a_standstill_in_the_work_freezes_what_was_proven(
    steps: list[float], gap: float, only_wall: bool
) -> None:
    now, conductor = 500.0, Conductor(holds(), SETTINGS)
    conductor.press(Reading(now, now))
    for step in steps:
        now += step
        conductor.look(Reading(now, now))
    proven, kind = conductor.proven, conductor.moment.phase.kind
    conductor.look(Reading(now + 0.01, now + 0.01 + gap) if only_wall else Reading(now + gap, now + gap))
    assert conductor.proven == proven
    assert conductor.state is (State.STALLED if kind in PACED else State.PAUSED)
    assert conductor.claimed <= proven
