"""Every record there can be, drawn from the records' own annotations."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from rehab_tui.domain.records import (
    FIRST_DAY,
    HIGHEST,
    LAST_DAY,
    Activity,
    Block,
    CheckIn,
    Entries,
    Floor,
    For,
    KeptPlan,
    Knee,
    Legs,
    Measurement,
    Pause,
    PlanExercise,
    Profile,
    RehabPlan,
    Run,
    Session,
    SetDone,
    StepChange,
    Text,
    What,
    Within,
    key,
    limits_of,
    order,
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
    if hint in (tuple[Block, ...], tuple[PlanExercise, ...]):
        return of(get_args(hint)[0]).map(lambda one: (one,))
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
    return made | AGREEING[kind](made) if kind in AGREEING else made


def _set(made: dict[str, Any]) -> dict[str, Any]:
    """Changes that make a set one of a hold or of raises, asked for by a programme or not."""
    hold, own = made["held_s"] is not None, made["what"] is What.OWN
    told = {"reps": None if hold else made["reps"] or 0, "name": "wall sit" if own else ""}
    return told if made["what"] else told | {"knee": None, "floor": None}


def _session(made: dict[str, Any]) -> dict[str, Any]:
    """The start before the end."""
    if not (made["started_at"] and made["ended_at"]):
        return {}
    started, ended = sorted((made["started_at"], made["ended_at"]))
    return {"started_at": started, "ended_at": ended}


def _exercise(made: dict[str, Any]) -> dict[str, Any]:
    """Changes that make a programme's exercise one that there can be."""
    own, what = made["what"] is What.OWN, made["what"]
    held = what is What.HOLD or (own and made["hold_s"] is not None)
    return {
        "name": "wall sit" if own else "",
        "cues": ("one", "two", "three") if own else (),
        "sets": 1,
        "hold_s": (made["hold_s"] or 45.0) if held else None,
        "reps": None if held else made["reps"] or 1,
        "tempo": "3-1-3-0.5",
        "legs": Legs.EACH if what is What.LOWER else made["legs"],
        "floor": Floor.FLAT if made["knee"] is Knee.SEATED else made["floor"],
        "load_kg": 0 if made["load"] else made["load_kg"],
    }


AGREEING: dict[type, Callable[[dict[str, Any]], dict[str, Any]]] = {
    CheckIn: lambda made: {"signs": tuple(dict.fromkeys(made["signs"]))},
    SetDone: _set,
    PlanExercise: _exercise,
    RehabPlan: lambda made: {
        "name": "mine",
        "source": made["source"] if made["source"].strip() else "a physio",
        "tendon": For.MID_PORTION,
        "at": 1,
    },
    Session: _session,
    Measurement: lambda made: {"value": min(made["value"], HIGHEST[made["kind"]])},
    Pause: lambda made: {"to": max(made["from_"], made["to"])} if made["to"] else {},
}
"""What must be changed in drawn values so that they do not contradict each other."""


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
        plans=table(KeptPlan),
    )
