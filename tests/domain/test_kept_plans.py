"""A programme that was followed is kept as it was left, and goes on there or begins anew."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rehab_tui.domain.ladder import left_off, own_plans, put_in_force
from rehab_tui.domain.records import Entries, Profile, RehabPlan, changed
from tests.domain.made import D
from tests.domain.programmes import KNOWN, taken

BEYER, OTHER = KNOWN["beyer"], KNOWN["isometric"]
OWN = replace(BEYER, name="mine")
COPY = replace(OWN, name="mine too")
BLANK = Entries(profile=Profile())


def after(days: int) -> date:
    return D + timedelta(days=days)


def followed(entries: Entries) -> RehabPlan:
    plan = entries.profile.programme
    assert plan
    return plan


def take(entries: Entries, plan: RehabPlan | None, day: date, block: int | None = None) -> Entries:
    return changed(entries, *put_in_force(entries, plan, day, block))


@pytest.mark.parametrize(
    ("plan", "block", "at", "spent"),
    [
        (OWN, None, 2, 10),  # it goes on where it was left: the days away do not count
        (OWN, 2, 2, 0),
        (OWN, 1, 1, 0),
        (replace(OWN, source="another word of whose it is"), None, 2, 10),
        (replace(OWN, block=OWN.block[:1]), None, 1, 0),  # of its name, but another one
        (COPY, None, 1, 0),
    ],
)
def test_what_was_left_goes_on_there_or_begins_anew(
    plan: RehabPlan, block: int | None, at: int, spent: int
) -> None:
    entries = take(taken(BLANK, OWN, D, 2), OTHER, after(10))
    left = left_off(entries, OWN)
    assert left
    assert (left.left, left.plan.at, left.plan.at_since) == (after(10), 2, D)
    assert followed(entries).name == OTHER.name
    back = followed(take(entries, plan, after(40), block))
    assert (back.at, back.since, back.at_since) == (at, after(40), after(40 - spent))


def test_what_is_followed_goes_on_under_another_name_too_and_of_two_alike_each_where_it_was() -> None:
    there = taken(BLANK, OWN, D, 2)
    assert followed(take(there, OWN, after(5))) == followed(there)
    renamed = take(there, COPY, after(5))
    assert (followed(renamed).at, followed(renamed).at_since) == (2, D)
    assert followed(take(take(renamed, COPY, after(6), 3), OWN, after(9))).at == 2, "as it was left"
    anew = followed(take(there, OWN, after(5), 2))
    assert (anew.since, anew.at_since) == (D, after(5))


def test_one_that_another_device_had_in_force_goes_on_where_it_is() -> None:
    """Of two profiles that are joined one stands whole, and with it what is followed; the programmes stay."""
    there = taken(BLANK, OWN, D, 2)
    joined = replace(there, profile=Profile())
    back = followed(take(joined, OWN, after(9)))
    assert (back.at, back.since, back.at_since) == (2, after(9), D)


def test_every_own_one_is_kept_from_the_day_it_is_taken_and_undo_takes_all_of_it_back() -> None:
    shipped = KNOWN.values()
    entries, before = BLANK, []
    for number, plan in enumerate((OWN, BEYER, COPY, None)):
        before.append(entries)
        changes = put_in_force(entries, plan, after(number))
        entries = changed(entries, *changes)
        assert changed(entries, *(change.undone for change in reversed(changes))) == before[-1]
        assert own_plans(replace(entries, profile=Profile()), shipped) == own_plans(entries, shipped)
    assert list(own_plans(entries, shipped)) == ["mine", "mine too"]
    assert {kept.plan.name for kept in entries.plans} == {OWN.name, BEYER.name, COPY.name}
    assert left_off(entries, BEYER)
