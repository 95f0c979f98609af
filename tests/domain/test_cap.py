"""The cap of a week that is over: the one that the whole diary up to its last day gives."""

from dataclasses import replace
from random import Random

import pytest

from rehab_tui.domain.diary import Change, changed
from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.plan.week import plan_week
from rehab_tui.domain.records import Entries, Settled, Sign, Step
from rehab_tui.domain.rules.verdict import verdict
from tests.domain.builders import bundle, checkin, checkins, run
from tests.domain.made import D, ago, checkin_on, run_on, session_on


def cap(entries: Entries, day: int) -> float | None:
    return cap_on(situation_on(entries, D), ago(day))


def whole_cap(entries: Entries, day: int) -> float | None:
    then = situation_on(entries, ago(day))
    return plan_week(then, verdict(then).level).week_km_cap


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("signs", [True, False])
def test_it_is_the_one_its_whole_diary_gives(seed: int, signs: bool) -> None:
    entries = up_and_down(Random(seed), signs=signs)
    for day in range(0, 140, 3):
        assert cap(entries, day) == whole_cap(entries, day)


def up_and_down(chance: Random, *, signs: bool) -> Entries:
    """A diary of 200 days with gaps, stops, a limp now and then, and signs that stand for long."""
    pain, rows = 2, list[Change]()
    for day in range(200, -1, -1):
        pain = max(0, min(8, pain + chance.choice((-1, 0, 0, 0, 1))))
        (sign,) = chance.choices([(), (Sign.LIMP,), (Sign.POP,)], [98, 1, signs])
        settled = chance.choice((None, Settled.WITHIN_24H, Settled.WITHIN_48H, Settled.LONGER))
        ran = replace(run_on(day), distance_km=chance.randint(3, 10), settled=settled, morning_after=None)
        calm = replace(ran, pain_start=pain, pain_worst=pain, pain_end=pain, pain_after=None)
        (noted,) = bundle(checkin(day, morning_pain=pain, stiffness_min=5 * pain, day_pain=None)).checkins[:1]
        noted = replace(checkin_on(day), tendons=noted.tendons, signs=sign)
        rows += [Change(None, noted)] * (chance.random() < 0.75)
        rows += [Change(None, calm)] * (chance.random() < 0.35)
        rows += [Change(None, session_on(Step.HOLD_DOUBLE, day))] * (chance.random() < 0.4)
    return changed(blank(assessed=40 if signs else 200), *rows)


def blank(assessed: int) -> Entries:
    profile = replace(bundle().profile, programme_start=ago(200), assessed=ago(assessed), usual_weekly_km=16)
    return Entries(profile=profile)


def test_a_stop_that_nothing_has_lifted_for_months_still_stands() -> None:
    sore = (checkin(90, morning_pain=7), checkins(range(1, 90), morning_pain=4))
    entries = bundle(*sore, run(8, distance_km=10), run(15, distance_km=20))
    assert cap(entries, 7) == whole_cap(entries, 7) == 0


def test_a_stop_that_was_lifted_since_stood_then() -> None:
    lifted = bundle(checkin(90, morning_pain=7), checkins(range(11, 90), morning_pain=4))
    assert [cap(lifted, day) for day in (20, 9, 5)] == [0, 0, 22]
    assert [whole_cap(lifted, day) for day in (20, 9, 5)] == [0, 0, 22]
