"""Which pages help on a day: a flare's on its first three days, whom to call where a rule locks."""

from datetime import timedelta

import pytest

from rehab_tui.domain.helpful import MOST, RACE, Help, flare_began, helpful
from rehab_tui.domain.records import Entries, Pattern, Race, Settled
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.demo.story import DAYS
from tests.domain.builders import (
    Edit,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    pause,
    profile,
    run,
    screened,
)
from tests.domain.made import D, ago

DEMO = demo_entries(D)


def pages(entries: Entries, back: int = 0) -> list[str]:
    return [one.page for one in helpful(today(entries, D - timedelta(days=back)))]


def test_a_bad_day_after_calm_ones_is_a_flare_for_three_days() -> None:
    for back in range(3):
        flared = bundle(checkin(back, morning_pain=5))
        assert pages(flared)[:2] == ["flare", "shoes"]
        assert f"day {back + 1} of 3" in helpful(today(flared, D))[0].words
    assert "flare" not in pages(bundle(checkin(3, morning_pain=5)))


def test_a_bad_day_soon_after_another_is_the_same_flare() -> None:
    assert "flare" not in pages(bundle(checkin(4, morning_pain=5), checkin(0, morning_pain=5)))
    assert "flare" in pages(bundle(checkin(5, morning_pain=5), checkin(0, morning_pain=5)))


def test_who_begins_the_diary_on_a_bad_day_or_comes_back_on_one_is_told_too() -> None:
    first = DEMO.first_day
    assert first is not None
    assert flare_began(today(DEMO, first).situation) == first
    away = bundle(checkins(range(6), morning_pain=None), checkin(0, morning_pain=5))
    assert pages(away)[0] == "flare"


def test_a_green_day_to_run_on_begins_with_a_warm_up() -> None:
    assert pages(bundle()) == ["warm-up"]


def test_a_flare_and_a_warm_up_are_never_offered_together() -> None:
    for back in range(DAYS):
        assert not {"flare", "warm-up"} <= {*pages(DEMO, back)}
    easing = bundle(checkin(1, morning_pain=4), no_runs(range(3)))
    assert today(easing, D).plan.today_km
    assert "flare" in pages(easing)
    assert "warm-up" not in pages(easing)


def test_days_without_a_run_say_what_to_do_and_a_day_between_two_runs_does_not() -> None:
    used_up = bundle(run(2, distance_km=40))
    assert today(used_up, D).plan.today_why == "MD9"
    assert pages(used_up) == ["goes-on"]
    assert pages(bundle(pause(3))) == ["prevention"]
    unsettled = bundle(
        run(2, settled=Settled.NOT_YET, morning_after=None), checkins(range(2), morning_pain=3)
    )
    assert today(unsettled, D).plan.today_why == "AM8"
    assert "goes-on" in pages(unsettled)
    for why, entries in {
        "MD3": bundle(checkin(0, morning_pain=1), run(1)),
        "AM8": bundle(no_checkins([0])),
    }.items():
        assert (today(entries, D).plan.today_why, pages(entries)) == (why, [])


@pytest.mark.parametrize("sign", ["pop", "no_push_off", "swelling", "calf_swollen", "fever"])
def test_where_a_rule_locks_only_whom_to_call_is_offered(sign: str) -> None:
    assert pages(bundle(checkin(0, sign, morning_pain=8))) == ["red-flags"]


def test_an_antibiotic_that_locks_is_a_matter_of_who_prescribed_it() -> None:
    assert pages(bundle(screened(fluoroquinolone=True))) == ["safety-questions"]
    assert pages(bundle(screened(fluoroquinolone=True), checkin(0, "pop"))) == ["red-flags"]


def test_a_red_day_says_what_goes_on_and_no_warm_up() -> None:
    assert pages(bundle(checkin(0, morning_pain=7))) == ["flare", "shoes", "goes-on"]
    later = bundle(checkins(range(6), morning_pain=3), checkin(5, morning_pain=7))
    assert pages(later) == ["goes-on"]


def test_the_demo_meets_its_beginning_and_both_of_its_flares_on_their_first_day() -> None:
    offered = {DAYS - 1 - back for back in range(DAYS) if "flare" in pages(DEMO, back)}
    assert offered == {0, 1, 2, 32, 33, 34, 44, 45, 46}


def test_without_a_race_never_more_than_three_and_none_twice() -> None:
    for back in range(DAYS):
        found = pages(DEMO, back)
        assert len(found) <= MOST
        assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("in_days", "day", "rule"),
    [
        (21, (), "RC1"),
        (0, (checkin(0, morning_pain=4),), "RC3"),
        (7, (profile(pattern=Pattern.UNPREDICTABLE),), "RC2"),
        (7, (checkin(0, morning_pain=7),), "RC2"),
        (-1, (), None),
        (-21, (), None),
    ],
)
def test_near_a_race_its_page_is_offered_by_what_speaks_for_or_against_it(
    in_days: int, day: tuple[Edit, ...], rule: str | None
) -> None:
    race = profile(race=Race(date=ago(-in_days), distance_km=20))
    told = today(bundle(*day, race), D)
    assert told.race == rule
    assert Help("racing", f"The race: {RACE[rule]}") in helpful(told)


@pytest.mark.parametrize("in_days", [22, -22])
def test_a_race_far_off_is_no_matter_of_today(in_days: int) -> None:
    assert "racing" not in pages(bundle(profile(race=Race(date=ago(-in_days), distance_km=20))))
