"""Every record there can be, drawn from the records' own annotations."""

import re
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from rehab_tui.domain.diary import key, order
from rehab_tui.domain.records import (
    FIRST_DAY,
    HIGHEST,
    LAST_DAY,
    Activity,
    CheckIn,
    Entries,
    Measurement,
    Pause,
    Profile,
    Run,
    Session,
    SetDone,
    StepChange,
    Text,
    Within,
    limits_of,
)

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LETTERS = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=TURNING) | st.sampled_from("\t\n")
OFFSETS = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
MOMENTS = st.builds(
    datetime.combine,
    st.dates(FIRST_DAY, LAST_DAY),
    st.times(),
    OFFSETS | st.just(UTC),
)


def of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that the annotation accepts."""
    if get_origin(hint) in (Union, UnionType):
        return st.one_of([of(arm) for arm in get_args(hint)])
    if get_origin(hint) is tuple:
        return st.lists(of(get_args(hint)[0]), max_size=3).map(tuple)
    if is_dataclass(hint) and isinstance(hint, type):
        return record(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    plain = {NoneType: st.none(), bool: st.booleans(), datetime: MOMENTS, date: st.dates(FIRST_DAY, LAST_DAY)}
    return plain[hint] if hint in plain else limited(hint)


def limited(hint: Any) -> st.SearchStrategy[Any]:
    """Any number or text within the annotation's limits."""
    for limit in limits_of(hint)[0]:
        if isinstance(limit, Text) and limit.pattern:
            return st.from_regex(re.compile(limit.pattern, re.ASCII), fullmatch=True)
        if isinstance(limit, Text):
            return st.text(LETTERS, min_size=limit.shortest, max_size=min(limit.longest, 20))
        if isinstance(limit, Within) and get_args(hint)[0] is int:
            return st.integers(int(limit.low), int(limit.high))
        if isinstance(limit, Within):
            return st.floats(limit.low, limit.high) | st.integers(int(limit.low) + 1, int(limit.high))
    raise TypeError(f"nothing limits {hint}")


def record(kind: type) -> st.SearchStrategy[Any]:
    """Any record of the kind whose fields agree with each other."""
    hints = get_type_hints(kind, include_extras=True)
    values = {part.name: of(hints[part.name]) for part in fields(kind)}
    return st.fixed_dictionaries(values).map(lambda made: kind(**agreeing(kind, made)))


def agreeing(kind: type, made: dict[str, Any]) -> dict[str, Any]:
    """The values with those changed that would contradict another."""
    if kind is CheckIn:
        return made | {"signs": tuple(dict.fromkeys(made["signs"]))}
    if kind is SetDone:
        hold = made["held_s"] is not None
        return made | {"reps": None if hold else made["reps"] or 0}
    if kind is Session and made["started_at"] and made["ended_at"]:
        started, ended = sorted((made["started_at"], made["ended_at"]))
        return made | {"started_at": started, "ended_at": ended}
    if kind is Measurement:
        return made | {"value": min(made["value"], HIGHEST[made["kind"]])}
    if kind is Pause and made["to"]:
        return made | {"to": max(made["from_"], made["to"])}
    return made


def table(kind: type) -> st.SearchStrategy[tuple[Any, ...]]:
    """Records with different keys, in the diary's order."""
    rows = st.lists(record(kind), max_size=3, unique_by=key)
    return rows.map(lambda found: tuple(sorted(found, key=order)))


def entries() -> st.SearchStrategy[Entries]:
    """Any diary of a few records."""
    return st.builds(
        Entries,
        profile=record(Profile),
        checkins=table(CheckIn),
        runs=table(Run),
        sessions=table(Session),
        measurements=table(Measurement),
        steps=table(StepChange),
        pauses=table(Pause),
        activities=table(Activity),
    )
