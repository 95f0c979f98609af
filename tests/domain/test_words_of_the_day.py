"""What a day says never contradicts itself: the sentence, the reasons shown, the week's line, the race."""

import pytest
from hypothesis import given

from rehab_tui.domain import words
from rehab_tui.domain.records import Entries, Level
from rehab_tui.domain.rules.verdict import RULES
from rehab_tui.domain.sentence import SHOWN, shown
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, assessed, bundle, checkin, no_runs, run, screened
from tests.domain.made import D
from tests.domain.random_diaries import DIARIES, THOROUGH
from tests.invitations import RUN

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
"""A diary that fails is long; what failed must still be told."""

REFUSALS = ("No running today.", "Do not run and do no rehab.", "Call the emergency number now.")


@given(DIARIES)
@THOROUGH
def test_the_sentence_never_contradicts_the_level_nor_the_number(entries: Entries) -> None:
    told = today(entries, D)
    red, km = told.verdict.level is Level.RED, told.plan.today_km
    assert told.sentence.startswith(REFUSALS) is red
    assert (f"up to {words.number(km)} km" in told.sentence) is bool(km)
    assert ("no rehab" in told.sentence.lower()) is (told.rehab.locked_by is not None)
    assert not (told.rehab.locked_by and (told.rehab.work or told.holds))


@given(DIARIES)
@THOROUGH
def test_a_green_day_always_has_a_limit(entries: Entries) -> None:
    told = today(entries, D)
    if told.verdict.level is Level.GREEN:
        assert told.plan.week_km_cap is not None
    limit = told.plan.week_km_cap
    assert limit is not None or "test run" in told.sentence or not told.plan.today_km
    assert limit is None or told.plan.today_km <= max(0, round(limit - told.plan.week_km_done, 1) + 0.1)


@given(DIARIES)
@THOROUGH
def test_what_is_shown_is_of_the_days_level_and_short(entries: Entries) -> None:
    told = today(entries, D).verdict
    assert 1 <= len(shown(told)) <= SHOWN
    assert {reason.level for reason in shown(told)} == {told.level}
    assert all(reason in told.reasons for reason in shown(told))


def test_no_red_rule_itself_invites_to_run() -> None:
    for rule in (rule for rule in RULES if rule.level is Level.RED):
        told = f"{rule.says} {rule.do} {rule.flips}".lower()
        assert not [words for words in RUN if words in told], rule.id


@pytest.mark.parametrize(
    ("edits", "rules"),
    [
        ((run(2, limp=True), assessed(None), no_runs(range(3, 28))), ["ST3"]),
        ((run(2, limp=True, pain_worst=6, settled="longer"),), ["ST1", "ST2"]),
        ((checkin(0, "pop"), checkin(0, day_pain=7)), ["RF1"]),  # "rehab only" would stand beside the lock
        ((assessed(None),), ["AM5"]),
        ((), ["GR1"]),
        ((screened(9, cholesterol=True),), ["GR1", "EV8"]),
    ],
)
def test_the_two_worst_reasons_of_the_days_level_are_shown(edits: tuple[Edit, ...], rules: list[str]) -> None:
    assert [reason.rule for reason in shown(today(bundle(*edits), D).verdict)] == rules


@pytest.mark.parametrize(
    ("edits", "sentence"),
    [
        ((screened(9, fluoroquinolone=True),), "Call whoever prescribed the antibiotic today."),
        ((screened(9, fluoroquinolone=True), checkin(0, "pop")), "Be seen by a doctor today."),
        ((screened(9, fluoroquinolone=True), checkin(0, "bruise")), "See a doctor as soon as you can."),
        ((screened(9, fluoroquinolone=True), checkin(0, "breathless")), "Call the emergency number now."),
        ((screened(9, bone_night_pain=True),), "See a doctor as soon as you can."),
    ],
)
def test_the_most_serious_rule_has_the_word(edits: tuple[Edit, ...], sentence: str) -> None:
    assert sentence in today(bundle(*edits), D).sentence
