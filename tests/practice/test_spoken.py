"""What is said: of the right leg, in time, and in words that are recorded."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import Leg, Settings, Step
from rehab_tui.practice.conducting import Conductor, PhaseKind, Reading, State, Timeline
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.practice.conducting.spoken import duration
from rehab_tui.practice.plan import SetPlan, Window
from tests.practice.plans import holds, lowering, raises


def words(timeline: Timeline) -> list[tuple[float, str]]:
    return [(said.at, said.words) for said in timeline.said]


def test_what_is_said_in_a_set_of_holds() -> None:
    said = [(0, "both legs"), (0, "set one of five"), (10, "hold"), (32.5, "half way"), (45, "ten seconds")]
    assert words(set_timeline(holds()[0], 10, 7)) == said
    last = set_timeline(holds()[4], 10, 7, final=True)
    assert words(last) == [said[0], (0, "last set"), *said[2:], (55, "done")]


def test_what_is_said_in_a_set_of_each_leg() -> None:
    assert words(set_timeline(raises(sets=1, reps=2)[0], 10, 7)) == [
        (0, "left leg"),
        (10, "up"),
        (16, "last rep"),
        (22, "right leg next"),
        (29, "up"),
        (35, "last rep"),
    ]


def test_what_is_said_in_a_set_that_rises_on_both_legs_and_lowers_on_one() -> None:
    timeline = set_timeline(lowering(), 10, 7)
    assert words(timeline) == [
        (0, "left leg"),
        (10, "up, both legs"),
        (13, "down, left leg"),
        (16, "last rep"),
        (22, "right leg next"),
        (29, "up, both legs"),
        (32, "down, right leg"),
        (35, "last rep"),
    ]
    for at, said in words(timeline):
        assert said.endswith(LEGS[timeline.at(at).phase.leg]) is ("leg" in said and "next" not in said)


def test_what_is_said_in_a_rest() -> None:
    assert words(rest_timeline(90, Leg.RIGHT)) == [
        (0, "rest, one minute, thirty seconds"),
        (80, "right leg next"),
    ]
    assert words(rest_timeline(60)) == [(0, "rest, one minute")]
    assert words(rest_timeline(0, Leg.LEFT)) == words(rest_timeline(5000, Leg.LEFT)) == []


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "one second"),
        (13, "thirteen seconds"),
        (47.4, "forty seven seconds"),
        (120, "two minutes"),
        (661, "eleven minutes, one second"),
        (3599, "fifty nine minutes, fifty nine seconds"),
    ],
)
def test_a_length_in_words(seconds: float, said: str) -> None:
    assert duration(seconds) == said


LEG_ORDERS = st.lists(st.sampled_from(Leg), min_size=1, max_size=2)


@settings(max_examples=40)
@given(orders=st.lists(LEG_ORDERS, min_size=1, max_size=3), prep=st.sampled_from((0, 1)))
def test_a_leg_that_is_said_is_the_one_that_works_next(orders: list[list[Leg]], prep: int) -> None:
    plan = [
        SetPlan(
            step=Step.RAISE_SINGLE_FLAT,
            number=number,
            of=len(orders),
            windows=tuple(Window(leg=leg, hold_s=1) for leg in legs),
            rest_s=1,
        )
        for number, legs in enumerate(orders, 1)
    ]
    conductor = Conductor(plan, Settings(prep_s=prep, change_over_s=5, auto_start=True))
    announced: list[str] = []
    worked: list[Leg] = []
    now, said_of = 0.0, None
    conductor.look(Reading(now, now))
    conductor.press(Reading(now, now))
    while conductor.state is not State.DONE:
        phase, timeline = conductor.moment.phase, conductor.timeline
        if (phase, timeline) != said_of:
            said_of = (phase, timeline)
            announced += [
                one.words
                for one in timeline.said
                if phase.start <= one.at < phase.end and any(leg in one.words for leg in LEGS.values())
            ]
            if phase.kind is PhaseKind.HOLD:
                assert all(one.startswith(LEGS[phase.leg]) for one in announced)
                announced.clear()
                worked.append(phase.leg)
        now += 0.5
        conductor.look(Reading(now, now))
    assert worked == [leg for legs in orders for leg in legs]
