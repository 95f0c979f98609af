"""What an earlier look at the diary found spares work and changes nothing, whatever was edited since."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.records import Entries
from rehab_tui.domain.today import Found, today
from tests.domain.builders import Edit, bundle, run
from tests.domain.made import ago
from tests.domain.random_diaries import MORNINGS, REST, RUNS, SEASONS, SITTINGS, THOROUGH

EDITS = st.one_of(MORNINGS, RUNS, REST, SITTINGS)
LONG_RUNS = st.builds(run, st.integers(0, 6), duration_min=st.sampled_from([1440, 2880]), time=st.none())
LOOKS = st.lists(
    st.tuples(st.integers(-2, 12), st.lists(EDITS | LONG_RUNS, max_size=2)), min_size=2, max_size=6
)


def facts_of(situation: Situation) -> tuple[object, ...]:
    """Everything that an earlier look can spare."""
    days = [ago(back) for back in range(-3, 40)]
    legs = [
        (leg, history.pain, history.stiffness, history.spells, [history.week(day) for day in days])
        for leg, history in situation.histories.items()
    ]
    mornings = [(leg, mornings.by_day) for leg, mornings in situation.mornings.items()]
    return legs, mornings, situation.answers, situation.stops


def looks(entries: Entries, steps: Sequence[tuple[int, Sequence[Edit]]]) -> None:
    """Look again and again, edited in between, each time with and without what the look before found."""
    before: Found | None = None
    for back, edits in steps:
        for edit in edits:
            entries = edit(entries)
        day: date = ago(back)
        found, anew = today(entries, day, before), today(entries, day)
        assert facts_of(found.situation) == facts_of(anew.situation)
        assert found == anew
        before = found.found


@THOROUGH
@given(start=st.just([]) | SEASONS, edits=st.lists(EDITS, max_size=5), steps=LOOKS)
def test_an_earlier_look_changes_nothing(
    start: list[Edit], edits: list[Edit], steps: list[tuple[int, list[Edit]]]
) -> None:
    looks(bundle(*start, *edits), steps)
