from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rehab_tui.codec.convert import to_json
from rehab_tui.codec.reading import from_json
from rehab_tui.domain.records import Refused, Settings
from rehab_tui.practice.conducting import Conductor, Reading
from rehab_tui.practice.draft import Draft
from tests.practice.plans import raises

START = datetime(2026, 9, 3, 19, 0, tzinfo=UTC)


def draft_after(seconds: int) -> Draft:
    conductor = Conductor(raises(sets=2, reps=1, rest_s=0), Settings(prep_s=0, auto_start=True))
    conductor.press(Reading(0, 0))
    for second in range(1, seconds + 1):
        conductor.look(Reading(second, second))
    return Draft(
        id="1",
        date=date(2026, 9, 3),
        started_at=START,
        saved_at=START + timedelta(seconds=seconds),
        plan=conductor.course.plan,
        sets=conductor.course.sets,
    )


def test_a_draft_survives_its_file() -> None:
    draft = replace(draft_after(30), note="The clock stood still.")
    assert len(draft.sets) == 3
    assert from_json(Draft, to_json(draft)) == draft


def test_a_session_is_complete_only_with_every_window_in_full() -> None:
    assert not draft_after(30).completed
    whole = draft_after(40)
    assert whole.completed
    assert whole.session(START + timedelta(minutes=5), effort=6).effort == 6
    short = replace(whole, sets=(*whole.sets[:-1], replace(whole.sets[-1], reps=0)))
    assert not short.completed


@pytest.mark.parametrize(("seconds", "done"), [(0, (0, 0)), (6, (0, 1)), (30, (1, 1)), (40, (2, 0))])
def test_a_set_begun_is_no_set_done(seconds: int, done: tuple[int, int]) -> None:
    draft = draft_after(seconds)
    assert draft.done == done
    if done[1]:
        less = replace(draft, sets=(*draft.sets[:-1], replace(draft.sets[-1], reps=0)))
        assert less.done == done


def test_more_done_than_planned_is_refused() -> None:
    draft = draft_after(40)
    with pytest.raises(Refused):
        replace(draft, plan=draft.plan[:1])
