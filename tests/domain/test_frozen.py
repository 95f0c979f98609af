"""Values that never change: they behave as frozen dataclasses do, without code written for each kind."""

from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any

import pytest

from rehab_tui.domain.records import Frozen


class Walk(Frozen):
    """A kind with a field that must be told, and one that does not count."""

    km: float
    place: str = "here"
    note: str = field(default="", compare=False)


class Stroll(Walk):
    """A kind with the fields of another."""

    slow: bool = True


def test_it_says_compares_and_counts_itself_as_a_frozen_dataclass_does() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Plain:
        km: float
        place: str = "here"
        note: str = field(default="", compare=False)

    assert repr(Walk(km=2, note="x")) == repr(Plain(km=2, note="x")).replace(Plain.__qualname__, "Walk")
    assert Walk(km=2, note="x") == Walk(km=2.0, note="y") != Walk(km=2, place="there")
    assert len({Walk(km=2, note="x"), Walk(km=2, note="y"), Walk(km=3)}) == 2
    assert Walk(km=2) != Plain(km=2) != Stroll(km=2)
    assert Walk(km=2) != 2


def test_a_changed_one_is_another() -> None:
    walk = Walk(km=2)
    assert replace(walk, place="there") == Walk(km=2, place="there")
    assert walk.place == "here"
    with pytest.raises(FrozenInstanceError):
        setattr(walk, "km", 3)  # noqa: B010
    with pytest.raises(FrozenInstanceError):
        delattr(walk, "km")
    assert walk == Walk(km=2)


@pytest.mark.parametrize("told", [{}, {"place": "there"}, {"km": 2, "far": True}])
def test_a_field_too_few_or_too_many_is_a_fault_of_the_caller(told: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"Walk lacks .*: (km|far)$"):
        Walk(**told)


def test_a_kind_has_the_fields_of_those_it_is_made_of() -> None:
    assert [part.name for part in fields(Stroll)] == ["km", "place", "note", "slow"]
    assert repr(Stroll(km=2)) == "Stroll(km=2, place='here', note='', slow=True)"
