"""Flares and red flags: joined where they are one, never lost behind others."""

from datetime import date

from rehab_tui.domain.facts import StopRule, situation_on
from rehab_tui.domain.records import Leg, Sign
from rehab_tui.exchange.report.facts.events import FLARE, Answer, Event, What, events
from tests.domain.builders import Edit, assessed, bundle, checkin, checkins, run, screened
from tests.domain.made import D, ago

FOUR_WEEKS = ago(27)


def found(*edits: Edit, first: date = FOUR_WEEKS) -> list[Event]:
    return list(events(situation_on(bundle(*edits), D), first))


def named(what: What, *edits: Edit) -> Event:
    (event,) = (event for event in found(*edits) if event.what == what)
    return event


def test_a_calm_diary_has_none() -> None:
    assert found() == []


def test_a_stop_tells_its_days_and_its_worst_pain() -> None:
    event = named(StopRule.PAIN, run(11, pain_worst=7))
    assert event == Event(StopRule.PAIN, ago(11), ago(11), ago(4), Leg.LEFT, 7)


def test_stops_that_overlap_are_one() -> None:
    event = named(StopRule.PAIN, checkins([12, 11, 9], morning_pain=6), checkin(10, morning_pain=8))
    assert (event.first, event.last, event.over, event.worst) == (ago(12), ago(9), ago(2), 8)


def test_stops_apart_are_two() -> None:
    both = [
        event for event in found(run(18, pain_worst=7), run(4, pain_worst=6)) if event.what == StopRule.PAIN
    ]
    assert [(event.last, event.over) for event in both] == [(ago(4), None), (ago(18), ago(11))]


def test_a_stop_is_held_against_the_newest_of_its_rule() -> None:
    three = found(*(run(day, pain_worst=pain) for day, pain in ((25, 7), (14, 6), (10, 8))))
    assert [
        (event.first, event.last, event.over, event.worst) for event in three if event.what == StopRule.PAIN
    ] == [
        (ago(14), ago(10), ago(3), 8),
        (ago(25), ago(25), ago(18), 7),
    ]


def test_a_sign_stands_until_an_assessment() -> None:
    stands = named(Sign.POP, checkin(9, "pop"))
    assert (stands.first, stands.last, stands.over) == (ago(9), ago(9), None)
    assert named(Sign.POP, checkin(9, "pop"), assessed(8)).over == ago(8)


def test_a_sign_from_before_is_told_only_while_it_stands() -> None:
    assert [event.what for event in found(checkin(20, "pop"), first=ago(7))] == [Sign.POP]
    assert found(checkin(20, "pop"), assessed(19), first=ago(7)) == []


def test_what_stands_comes_first_and_red_signs_before_all() -> None:
    order = found(
        checkin(20, "pop"), run(3, pain_worst=7), screened(0, cholesterol=True), run(16, pain_worst=6)
    )
    names = [event.what for event in order]
    assert names[0] == Sign.POP
    assert {Answer.CHOLESTEROL, StopRule.PAIN} <= set(names[1:4])
    assert [event.over is None for event in order] == sorted((e.over is None for e in order), reverse=True)


def test_a_limp_is_told_once() -> None:
    assert [event.what for event in found(checkin(3, "limp"))] == [StopRule.LIMP]


def test_a_flare_is_one_over_neighbouring_days() -> None:
    event = named(FLARE, checkins([6, 4], morning_pain=4), checkin(5, morning_pain=5))
    assert (event.first, event.last, event.worst) == (ago(6), ago(4), 5)
