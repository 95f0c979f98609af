"""A run of 0 km is none: it is no good news, and what is noted with it counts all the same."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import Entries, Run, RunEffort, Settled, changed, put
from rehab_tui.domain.today import today
from rehab_tui.exchange.today.as_json import as_json
from tests.domain.builders import Edit, bundle, checkins, no_runs, run, unanswered
from tests.domain.made import D, ago
from tests.domain.random_diaries import DIARIES, THOROUGH
from tests.domain.test_safety import stricter_or_equal

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
"""A diary that fails is long; what failed must still be told."""

TIMES = st.none() | st.sampled_from(["05:59", "18:00", "23:10"])


def nothing(day: int, **noted: Any) -> Run:
    """A run of 0 km of that day."""
    return replace(Run(id=f"nothing-{day}", date=ago(day), distance_km=0), **noted)


def rules(*edits: Edit) -> set[str]:
    return {reason.rule for reason in today(bundle(*edits), D).verdict.reasons}


@given(DIARIES, st.integers(0, 20), TIMES, st.sampled_from(RunEffort))
@THOROUGH
def test_nothing_noted_with_it_changes_nothing(
    entries: Entries, day: int, time: str | None, effort: RunEffort
) -> None:
    more = changed(entries, put(entries, nothing(day, time=time, effort=effort)))
    assert as_json(today(more, D)) == as_json(today(entries, D))


@given(DIARIES, st.integers(0, 6), st.integers(3, 8), st.booleans(), st.none() | st.sampled_from(Settled))
@THOROUGH
def test_what_is_noted_with_it_never_allows_more(
    entries: Entries, day: int, pain: int, limp: bool, settled: Settled | None
) -> None:
    """A day of pain 3 or more, among mornings that are no sorer, is no good news either."""
    calm = bundle(lambda _: entries, checkins(range(28), morning_pain=2, day_pain=2))
    sore = nothing(day, pain_worst=pain, limp=limp, settled=settled)
    stricter_or_equal(today(changed(calm, put(calm, sore)), D), today(calm, D))


NONE = no_runs(range(28))


@pytest.mark.parametrize(
    ("edits", "rule"),
    [
        ((NONE, run(2, distance_km=0)), "AM9"),
        ((run(12, pain_worst=6), no_runs(range(12)), run(2, distance_km=0)), "AM12"),
        ((run(2, pain_worst=None), run(1, distance_km=0, pain_worst=1)), "AM8"),
        ((NONE, run(2, distance_km=0, pain_worst=6)), "ST1"),
        ((NONE, run(2, distance_km=0, limp=True)), "ST3"),
        ((NONE, run(2, distance_km=0, settled="longer")), "ST2"),
        ((NONE, run(2, distance_km=0, pain_worst=4)), "AM1"),
        ((NONE, run(2, distance_km=0, gait_altered=True)), "AM7"),
        ((NONE, run(2, distance_km=0, morning_after="notably")), "AM3"),
    ],
)
def test_it_ends_no_rule_and_its_symptoms_raise_them(edits: tuple[Edit, ...], rule: str) -> None:
    assert rule in rules(*edits)


def test_a_sore_morning_behind_it_belongs_to_the_run_before() -> None:
    sore = checkins(range(3), morning_pain=5)
    between = rules(unanswered(3), no_runs([2]), unanswered(2, distance_km=0), sore)
    assert "ST2" in between
    assert between == rules(unanswered(3), no_runs([2]), sore)
    assert "ST2" not in rules(unanswered(3), unanswered(2), sore)
