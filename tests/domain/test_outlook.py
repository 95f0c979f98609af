"""The longer view in numbers: recovery windows, the limits of the patterns, and when help is suggested."""

import pytest

from rehab_tui.domain.facts import Trend
from rehab_tui.domain.plan.outlook import Escalation, Recovery
from rehab_tui.domain.records import Pattern, Site, Tendon, Tendons
from rehab_tui.domain.today import Today, today
from tests.domain.builders import (
    Edit,
    began,
    both,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    profile,
    run,
    site,
    work,
)
from tests.domain.made import D, ago


def on(*edits: Edit) -> Today:
    return today(bundle(*edits), D)


def window(*edits: Edit) -> tuple[int, int] | None:
    found = on(*edits).recovery
    return (found.from_weeks, found.to_weeks) if found else None


UNTOLD = profile(pattern=None)
"""Neither predictable nor not: the tendon has no pattern's label."""

STIFF = checkin(0, stiffness_min=25)
"""The morning of D is worse than usual."""


@pytest.mark.parametrize(
    ("name", "weeks"),
    [("mid-portion", (12, 26)), ("insertional", (16, 39)), ("both", (16, 39)), ("unsure", (16, 39))],
)
def test_weeks_that_others_needed_by_the_place_of_the_pain(name: str, weeks: tuple[int, int]) -> None:
    assert window(site(name, since=ago(60)), UNTOLD) == weeks


def test_a_degenerative_tendon_needs_longest_whatever_its_place() -> None:
    for name in Site:
        assert window(site(name, nodule=True)) == (24, 52)


@pytest.mark.parametrize(
    ("days_sore", "weeks"), [(27, (4, 8)), (28 + 27, (4, 8)), (29 + 27, (12, 26)), (None, (12, 26))]
)
def test_a_reactive_tendon_is_quick_where_it_was_sore_for_four_weeks_at_most(
    days_sore: int | None, weeks: tuple[int, int]
) -> None:
    since = None if days_sore is None else ago(days_sore)
    assert on(site("mid-portion", since=since)).pattern == "reactive"
    assert window(site("mid-portion", since=since)) == weeks


def test_a_low_tendon_is_never_quick_and_no_tendon_without_that_pattern() -> None:
    assert window(site("insertional", since=ago(30))) == (16, 39)
    assert window(site("mid-portion", since=ago(30)), UNTOLD) == (12, 26)


def two(left: Site, right: Site, left_since: int = 30, right_since: int = 30) -> Edit:
    return profile(
        tendons=Tendons(
            left=Tendon(site=left, since=ago(left_since)), right=Tendon(site=right, since=ago(right_since))
        )
    )


def test_of_two_legs_the_one_that_needs_longer_counts() -> None:
    assert window(both_legs, two(Site.MID_PORTION, Site.MID_PORTION)) == (4, 8)
    assert window(both_legs, two(Site.MID_PORTION, Site.MID_PORTION, right_since=60)) == (12, 26)
    assert window(both_legs, two(Site.MID_PORTION, Site.MID_PORTION, left_since=60)) == (12, 26)
    assert window(both_legs, two(Site.MID_PORTION, Site.INSERTIONAL)) == (16, 39)
    assert window(both_legs, two(Site.INSERTIONAL, Site.MID_PORTION)) == (16, 39)


@pytest.mark.parametrize(("days", "week"), [(0, 1), (6, 1), (7, 2), (13, 2), (14, 3)])
def test_the_first_week_is_one(days: int, week: int) -> None:
    told = on(site("mid-portion", since=ago(90)), UNTOLD, began(days))
    assert told.recovery == Recovery(12, 26, week)
    assert told.week == week


def test_without_a_sore_tendon_there_is_no_window() -> None:
    assert on(profile(tendons=Tendons())).recovery is None


def test_before_anything_was_noted_there_is_no_week() -> None:
    empty = on(
        no_checkins(range(28)), no_runs(range(28)), no_sessions(range(28)), profile(programme_start=None)
    )
    assert (empty.week, empty.recovery) == (None, None)


@pytest.mark.parametrize(
    ("what", "edit", "label"),
    [
        ("3 of 10 today", checkin(0, day_pain=3), "reactive"),
        ("4 of 10 today", checkin(0, day_pain=4), None),
        ("4 of 10 13 days ago", checkin(13, day_pain=4), None),
        ("4 of 10 14 days ago", checkin(14, day_pain=4), "reactive"),
        ("5 of 10", checkin(0, day_pain=5), None),
        ("6 of 10", checkin(0, day_pain=6), "degenerative"),
        ("6 of 10 13 days ago", checkin(13, day_pain=6), "degenerative"),
        ("6 of 10 14 days ago", checkin(14, day_pain=6), "reactive"),
        ("settled within 24 h", run(2, settled="within_24h"), "reactive"),
        ("settled within 48 h", run(2, settled="within_48h"), None),
        ("not yet after 24 h", both(STIFF, run(1, time="06:30", settled="not_yet")), "reactive"),
        ("not yet after 24 1/2 h", both(STIFF, run(1, time="06:00", settled="not_yet")), None),
        ("over 48 h", run(2, settled="longer"), "degenerative"),
        ("over 48 h, 13 days ago", run(13, settled="longer"), "degenerative"),
        ("over 48 h, 14 days ago", run(14, settled="longer"), "reactive"),
        ("unpredictable", profile(pattern=Pattern.UNPREDICTABLE), "degenerative"),
        ("not told", profile(pattern=None), None),
        ("a nodule", site("mid-portion", nodule=True), "degenerative"),
    ],
)
def test_the_pattern_and_its_limits(what: str, edit: Edit, label: str | None) -> None:
    assert on(edit).pattern == label, what


def test_a_nodule_on_either_side_is_enough() -> None:
    for nodules in ((True, False), (False, True)):
        left, right = (Tendon(site=Site.MID_PORTION, nodule=nodule) for nodule in nodules)
        assert on(both_legs, profile(tendons=Tendons(left=left, right=right))).pattern == "degenerative"


def test_two_worse_weeks_are_degenerative() -> None:
    rise = [checkins(range(7 * week, 7 * week + 7), morning_pain=3 - week, day_pain=0) for week in range(3)]
    told = on(*rise, no_runs(range(28)))
    assert told.situation.trend.word == "progressive"
    assert told.pattern == "degenerative"


def test_without_a_number_there_is_no_pattern() -> None:
    assert on(no_checkins(range(28)), no_runs(range(28)), no_sessions(range(28))).pattern is None


LEVEL = [checkins(range(28), morning_pain=2, day_pain=2), no_runs(range(28)), no_sessions(range(28))]
"""As sore today as on the first day."""


@pytest.mark.parametrize(
    ("days", "said"), [(13, None), (14, False), (15, False), (20, False), (21, True), (22, True)]
)
def test_from_day_14_a_physio_is_suggested_and_from_day_21_firmly(days: int, said: bool | None) -> None:
    found = on(*LEVEL, began(days)).escalation
    assert (found.firm if found else None) is said
    assert found is None or found.rule == "ES1"


def calmer(leg: str) -> Edit:
    return checkins(range(7), leg=leg, morning_pain=1, day_pain=1)


def sore(leg: str) -> Edit:
    return checkins(range(28), leg=leg, morning_pain=2, day_pain=2)


@pytest.mark.parametrize(
    ("calm", "better"), [(["left"], False), (["right"], False), (["left", "right"], True)]
)
def test_with_two_sore_legs_better_means_both(calm: list[str], better: bool) -> None:
    told = on(
        two(Site.MID_PORTION, Site.MID_PORTION),
        no_runs(range(28)),
        no_sessions(range(28)),
        sore("left"),
        sore("right"),
        *map(calmer, calm),
    )
    assert told.situation.improved is better
    assert (told.escalation is None) is better


def test_a_week_that_stands_where_the_first_did_is_no_better() -> None:
    assert on(*LEVEL).situation.improved is False
    assert on(*LEVEL, calmer("left")).situation.improved is True
    assert on(*LEVEL, calmer("left"), no_checkins(range(5))).situation.improved is False
    assert on(*LEVEL, work("hold-double", 0, pain=9)).situation.improved is False


def test_where_no_leg_is_known_to_be_sore_nothing_is_known_to_be_better() -> None:
    assert on(profile(tendons=Tendons()), no_checkins(range(28))).situation.improved is False


@pytest.mark.parametrize(
    ("days", "better"), [((0, 1, 2), True), ((4, 5, 6), True), ((0, 6, 3), True), ((5, 6, 7), False)]
)
def test_the_programmes_first_seven_days_are_what_it_is_held_against(
    days: tuple[int, ...], better: bool
) -> None:
    """`days` are those of the programme, from 0, on which anything was logged before this week."""
    silent = [no_runs(range(28)), no_sessions(range(28)), no_checkins(range(7, 28))]
    now = checkins(range(7), morning_pain=2, day_pain=2)
    logged = checkins([27 - day for day in days], morning_pain=3, day_pain=3)
    assert on(*silent, now, logged).situation.improved is better


@pytest.mark.parametrize(
    ("first", "now", "better"),
    [
        ([3, 3, 3, 3], [3, 3, 2, 2], True),
        ([3, 3, 3, 3], [3, 3, 3, 2], False),
        ([1, 1, 1, 1], [1, 1, 1, 1], True),
        ([1, 1, 1, 1], [2, 1, 1, 1], False),
        ([0, 0, 0, 0], [1, 1, 1, 1], True),
    ],
)
def test_improved_is_half_a_point_less_or_one_at_most(first: list[int], now: list[int], better: bool) -> None:
    days = dict(zip((27, 26, 25, 24, 3, 2, 1, 0), (*first, *now), strict=True))
    logged = [checkin(day, morning_pain=pain, day_pain=pain) for day, pain in days.items()]
    told = on(no_runs(range(28)), no_sessions(range(28)), no_checkins(range(28)), *logged)
    assert told.situation.improved is better


@pytest.mark.parametrize(("then", "crept"), [(2, True), (3, False)])
@pytest.mark.parametrize("leg", ["left", "right"])
def test_a_slow_creep_over_eight_weeks_asks_for_a_physio(then: int, crept: bool, leg: str) -> None:
    """The week of eight weeks before held 2 or 3 points; this one holds 4, and no trend says so."""
    calm = [checkins(range(84), leg=side, morning_pain=0, day_pain=0) for side in ("left", "right")]
    before = checkins(range(56, 63), leg=leg, morning_pain=then, day_pain=then)
    now = checkins(range(28), leg=leg, morning_pain=4, day_pain=4)
    tendons = two(Site.MID_PORTION, Site.MID_PORTION)
    told = on(tendons, no_runs(range(28)), no_sessions(range(28)), *calm, before, now, began(13))
    assert told.situation.crept_up is crept
    assert (told.escalation == Escalation("ES2", firm=False)) is crept


@pytest.mark.parametrize(("then", "crept"), [(5, True), (6, False)])
def test_stiffness_that_creeps_without_pain_asks_for_a_physio_too(then: int, crept: bool) -> None:
    """It stands at 35 min now, for four weeks: no trend says so."""
    before = checkins(range(28, 84), morning_pain=0, day_pain=0, stiffness_min=then)
    now = checkins(range(28), morning_pain=0, day_pain=0, stiffness_min=35)
    told = on(no_runs(range(28)), no_sessions(range(28)), before, now, began(13))
    assert (told.situation.trend, told.situation.crept_up) == (Trend.STEADY, crept)


def test_no_creep_is_seen_where_eight_weeks_before_nothing_was_logged() -> None:
    assert not on(*LEVEL).situation.crept_up
