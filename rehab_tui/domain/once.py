"""Each run once: which of those out of files are new, which the diary has, and which may be the same.

The same run comes by several ways, with other ids, starts seconds apart and clocks hours apart. Two that
begin within 3 minutes and are as long within 2 % are one. Where only the day and how long they were agree, or
they overlap, that is for the person to say: nothing is put together unasked.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain
from typing import NamedTuple

from rehab_tui.domain.facts import run_end, run_start
from rehab_tui.domain.records import Activity, Entries, Run

Done = Run | Activity

SAME_START = timedelta(minutes=3)
SAME_SHARE = 0.02
DAY = timedelta(days=1)
QUARTER = timedelta(minutes=15)
FARTHEST = timedelta(hours=14)
"""A clock that was told in a wrong zone is off by quarters of an hour, and by no more than this."""


class Pair(NamedTuple):
    """One out of a file, and the one it is or may be: in the diary, or before it in the files."""

    coming: Done
    there: Done


class Once(NamedTuple):
    """What is new, what is there already, and what may be."""

    new: tuple[Done, ...]
    known: tuple[Pair, ...]
    doubtful: tuple[Pair, ...]


def once(coming: Sequence[Done], diary: Entries) -> Once:
    """Each of those that come, in their order, beside the diary's and those before it."""
    new, known, doubtful = list[Done](), list[Pair](), list[Pair]()
    there: dict[object, list[Done]] = defaultdict(list)
    rows: tuple[Sequence[Done], ...] = (diary.runs, diary.activities)
    for done in chain.from_iterable(rows):
        there[done.date].append(done)
    for one in coming:
        near = [done for back in (0, -1, 1) for done in there[one.date + back * DAY]]
        same = next((done for done in near if _is(one, done)), None)
        like = None if same else next((done for done in near if _may_be(one, done)), None)
        if same:
            known.append(Pair(one, same))
            continue
        if like:
            doubtful.append(Pair(one, like))
        else:
            new.append(one)
        there[one.date].append(one)
    return Once(tuple(new), tuple(known), tuple(doubtful))


def _is(one: Done, other: Done) -> bool:
    if one.id == other.id:
        return True
    timed = bool(one.time and other.time) and _alike(one, other)
    return timed and abs(run_start(one) - run_start(other)) <= SAME_START and all(_shares(one, other)[:1])


def _may_be(one: Done, other: Done) -> bool:
    if not _alike(one, other):
        return False
    if one.time and other.time and _overlap(one, other):
        return True
    if not all(_shares(one, other)) or _source(one) == _source(other):
        return False
    return one.date == other.date or _slipped(one, other)


def _alike(one: Done, other: Done) -> bool:
    """Whether both are runs, or both the same cross-training."""
    if isinstance(one, Run) or isinstance(other, Run):
        return isinstance(one, Run) and isinstance(other, Run) and one.has_km and other.has_km
    return one.kind is other.kind


def _source(done: Done) -> object:
    """By which way it came: one file tells no run twice at other hours."""
    return done.source if isinstance(done, Run) else done.id


def _shares(one: Done, other: Done) -> list[bool]:
    """Whether they agree in km, then in minutes, as far as both tell them."""
    return [
        abs(some - others) <= SAME_SHARE * max(some, others)
        for some, others in zip(_sizes(one), _sizes(other), strict=True)
        if some is not None and others is not None
    ]


def _sizes(done: Done) -> Iterator[float | None]:
    if isinstance(done, Run):
        yield done.distance_km
    yield done.duration_min


def _overlap(one: Done, other: Done) -> bool:
    """Whether they share more than 3 minutes, or begin within as many: nobody runs two at once."""
    shared = min(run_end(one), run_end(other)) - max(run_start(one), run_start(other))
    return shared > SAME_START or abs(run_start(one) - run_start(other)) <= SAME_START


def _slipped(one: Done, other: Done) -> bool:
    """Whether the two clocks differ as two zones do, over midnight."""
    if not (one.time and other.time and one.duration_min and other.duration_min):
        return False
    apart = abs(run_start(one) - run_start(other))
    return apart <= FARTHEST and abs(apart - round(apart / QUARTER) * QUARTER) <= SAME_START
