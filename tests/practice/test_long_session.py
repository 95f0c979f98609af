"""Forty minutes of a mixed day: two legs on different steps, then seated raises, as one session."""

from random import Random

from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import Leg, Settings, Step
from rehab_tui.practice.conducting import Conductor, PhaseKind, Reading, State
from rehab_tui.practice.layout import expected_s, lay_out
from rehab_tui.practice.plan import SetPlan

SETTINGS = Settings(rest_s=180, auto_start=True)
WHOLE_S = 3 * (10 + 72) + 4 * (10 + 60) + 3 * (10 + 90) + 9 * 180
LONGEST_LOOK_S = 0.9


def mixed_day(left: int = 3, right: int = 4, both: int = 3) -> tuple[SetPlan, ...]:
    """So many sets of each leg's own raise, and of the seated raise for both."""
    works = [
        Work(leg=Leg.LEFT, step=Step.RAISE_SINGLE_FLAT, sets=left, reps=12, up_s=3, down_s=3),
        Work(leg=Leg.RIGHT, step=Step.RAISE_LOADED, sets=right, reps=10, up_s=3, down_s=3, load_kg=5),
        Work(leg=Leg.BOTH, step=Step.SEATED_RAISE, sets=both, reps=15, up_s=3, down_s=3, load_kg=10),
    ]
    return lay_out(works, SETTINGS, (Leg.LEFT, Leg.RIGHT))


def changes(clock_s: float, seed: int) -> list[tuple[float, PhaseKind, Leg]]:
    """When each phase was first seen, in s since the key, by somebody who looks at odd moments."""
    chance, conductor = Random(seed), Conductor(mixed_day(), SETTINGS)
    now = start = clock_s
    conductor.press(Reading(now, now))
    seen = [(0.0, conductor.moment.phase.kind, conductor.moment.phase.leg)]
    phase = conductor.moment.phase
    while conductor.state is not State.DONE:
        now += chance.uniform(0.01, LONGEST_LOOK_S)
        conductor.look(Reading(now, now))
        if conductor.moment.phase != phase:
            phase = conductor.moment.phase
            seen.append((now - start, phase.kind, phase.leg))
    seen.append((now - start, PhaseKind.REST, Leg.BOTH))
    return seen


def test_the_day_is_one_session_in_the_order_of_the_ladder() -> None:
    plan = mixed_day()
    assert [(one.step, one.number, one.of, one.windows[0].leg) for one in plan] == [
        *((Step.RAISE_SINGLE_FLAT, number, 3, Leg.LEFT) for number in (1, 2, 3)),
        *((Step.RAISE_LOADED, number, 4, Leg.RIGHT) for number in (1, 2, 3, 4)),
        *((Step.SEATED_RAISE, number, 3, Leg.BOTH) for number in (1, 2, 3)),
    ]
    assert expected_s(plan, SETTINGS) == WHOLE_S > 40 * 60


def test_it_ends_to_the_millisecond_when_its_phases_are_over() -> None:
    conductor = Conductor(mixed_day(), SETTINGS)
    conductor.press(Reading(0.0, 0.0))
    for look in range(1, int(WHOLE_S / 0.7) + 1):
        conductor.look(Reading(look * 0.7, look * 0.7))
    states = []
    for moment in (WHOLE_S - 0.001, WHOLE_S):
        conductor.look(Reading(moment, moment))
        states.append(conductor.state)
    assert states == [State.RUNNING, State.DONE]
    assert [done.reps for done in conductor.course.sets] == [12] * 3 + [10] * 4 + [15] * 3


def test_late_looks_never_add_up() -> None:
    """Each phase is seen at most one look after its time, in the last minute as in the first."""
    due, expected = 0.0, []
    plan = mixed_day()
    for place, one in enumerate(plan):
        expected.append(due)
        due += SETTINGS.prep_s
        for window in one.windows:
            for _ in range(window.reps or 0):
                expected += [due, due + window.up_s]
                due += window.up_s + window.down_s
        if place + 1 < len(plan):
            expected.append(due)
            due += one.rest_s
    expected.append(due)
    assert due == WHOLE_S
    for seed in range(5):
        late = [seen - at for (seen, _, _), at in zip(changes(86_400.0, seed), expected, strict=True)]
        assert min(late) >= -1e-6
        assert max(late) <= LONGEST_LOOK_S
