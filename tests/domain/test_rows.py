"""Sequences joined read like the tuple of their rows, and what comes late is made once and no sooner."""

from collections.abc import Sequence
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import STRETCH, Joined, late
from rehab_tui.domain.records.rows import Rows

PARTS = st.lists(st.lists(st.integers(0, 9), max_size=4).map(tuple), max_size=5)
PLACES = st.none() | st.integers(-12, 12)


def both(parts: Sequence[tuple[int, ...]]) -> tuple[Rows[int], tuple[int, ...]]:
    return Joined(*parts), tuple(chain.from_iterable(parts))


@given(parts=PARTS, first=PLACES, end=PLACES, step=st.sampled_from([None, 1, 2, -1, -3]))
def test_a_stretch_is_that_of_the_tuple(
    parts: list[tuple[int, ...]], first: int | None, end: int | None, step: int | None
) -> None:
    joined, plain = both(parts)
    stretch, wanted = joined[first:end:step], plain[first:end:step]
    assert (tuple(stretch), len(stretch), bool(stretch)) == (wanted, len(wanted), bool(wanted))
    assert stretch == wanted
    assert wanted == stretch
    assert list(reversed(stretch)) == list(reversed(wanted))


@given(parts=PARTS, more=PARTS, place=st.integers(-25, 25))
def test_a_row_is_that_of_the_tuple(
    parts: list[tuple[int, ...]], more: list[tuple[int, ...]], place: int
) -> None:
    joined, plain = Joined(both(parts)[0], *more), tuple(chain.from_iterable([*parts, *more]))
    if -len(plain) <= place < len(plain):
        assert joined[place] == plain[place]
    else:
        with pytest.raises(IndexError):
            joined[place]


@given(one=PARTS, other=PARTS)
def test_they_are_equal_as_their_tuples_are(one: list[tuple[int, ...]], other: list[tuple[int, ...]]) -> None:
    (joined, plain), (second, wanted) = both(one), both(other)
    assert (joined == second) is (plain == wanted)
    assert (joined == wanted) is (plain == wanted)
    assert (joined != second) is (plain != wanted)
    assert joined != list(plain)
    assert hash(joined) == hash(plain)


def test_all_of_it_is_the_same_object() -> None:
    joined = Joined((1, 2), (3,))
    assert joined[:3] is joined[:] is joined


@pytest.mark.parametrize("number", [0, 1, STRETCH, STRETCH + 1, 3 * STRETCH - 1])
def test_what_comes_late_is_what_would_have_been_made_at_once(number: int) -> None:
    rows = range(100, 100 + number)
    assert late(number, lambda part: rows[part]) == tuple(rows)


def test_a_stretch_is_made_once_when_the_first_row_of_it_is_asked_for() -> None:
    made: list[slice] = []

    def make(part: slice) -> range:
        made.append(part)
        return range(part.start, part.stop)

    rows = late(10 * STRETCH, make)
    newest, all_but_one = rows[-STRETCH:], rows[:-STRETCH]
    assert (len(rows), len(newest), len(all_but_one), bool(rows), made) == (
        10 * STRETCH,
        STRETCH,
        9 * STRETCH,
        True,
        [],
    )
    assert rows[-1] == newest[-1] == newest[STRETCH - 1] == next(reversed(rows)) == 10 * STRETCH - 1
    assert made == [slice(9 * STRETCH, 10 * STRETCH)]
    assert (all_but_one[0], rows[1], rows[STRETCH]) == (0, 1, STRETCH)
    assert made[1:] == [slice(0, STRETCH), slice(STRETCH, 2 * STRETCH)]
    assert list(rows) == list(range(10 * STRETCH))
    assert len(made) == 10
