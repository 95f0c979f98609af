"""msgspec structs that mirror the frozen records, made from their annotations.

A struct refuses unknown fields and wrong types, the record itself refuses values out of bounds.
"""

from collections.abc import Collection
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from types import GenericAlias, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

from rehab_tui.domain.records import (
    SIDES,
    Entries,
    PlanExercise,
    Profile,
    SetDone,
    Settings,
    StepChange,
    Tendons,
    TendonsToday,
    Text,
    Within,
    limits_of,
)

RENAMED = {"from_": "from"}

LEFT_OUT: dict[type, Collection[str]] = {
    Entries: ("activities", "plans"),
    PlanExercise: ("knee", "floor", "name", "cues", "reps", "hold_s", "tempo", "load_kg", "load", "add_kg"),
    Profile: ("programme", "usual_before"),
    SetDone: ("top_s", "bottom_s", "what", "knee", "floor", "name"),
    Settings: ("voice", "notice"),
    StepChange: ("load_kg",),
    Tendons: SIDES,
    TendonsToday: SIDES,
}
"""The fields that are written only where they say something; every other one always is."""


_STRUCTS: dict[tuple[Any, bool], Any] = {}


def struct(record: Any, *, noted: bool = False) -> Any:
    """The msgspec struct type that mirrors a frozen record; `noted` with what only its JSON Schema tells."""
    if (record, noted) not in _STRUCTS:
        _STRUCTS[record, noted] = _make(record, noted)
    return _STRUCTS[record, noted]


def _make(record: Any, noted: bool) -> Any:
    left_out = next((LEFT_OUT[kind] for kind in record.__mro__ if kind in LEFT_OUT), ())
    parts: list[Any] = []
    for part in fields(record):
        hint = _mirrored(part.type, noted)
        default = part.default if part.default_factory is MISSING else part.default_factory()
        default = to_struct(default, noted=noted) if is_dataclass(default) else default
        if left_out and part.name not in left_out and default is not MISSING:
            hint, default = _written(hint, default, noted)
        parts.append((part.name, hint) if default is MISSING else (part.name, hint, default))
    return msgspec.defstruct(
        record.__name__,
        parts,
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        omit_defaults=bool(left_out),
        rename=RENAMED,
        namespace={"__doc__": record.__doc__},
    )


def _written(hint: Any, default: Any, noted: bool) -> tuple[Any, Any]:
    """The hint and the default of a field that is written even where it says nothing.

    msgspec leaves out what equals a default, not what a function makes; its schema knows no such default.
    """
    told = Annotated[hint, msgspec.Meta(extra_json_schema={"default": default})] if noted else hint
    return told, msgspec.field(default_factory=lambda: default)


def _mirrored(hint: Any, noted: bool) -> Any:
    if is_dataclass(hint):
        return struct(hint, noted=noted)
    if get_origin(hint) in (Union, UnionType):
        return Union[tuple(_mirrored(arm, noted) for arm in arms(hint))]  # noqa: UP007
    if get_origin(hint) is tuple:
        item = _mirrored(get_args(hint)[0], noted)
        return GenericAlias(tuple, (item, ...))
    if get_origin(hint) is Annotated:
        return _bounded(hint) if noted else get_args(hint)[0]
    return Annotated[datetime, msgspec.Meta(tz=True)] if hint is datetime else hint


def _bounded(hint: Any) -> Any:
    notes: dict[str, Any] = {}
    for limit in limits_of(hint)[0]:
        if isinstance(limit, Within):
            notes |= {"minimum": limit.low, "maximum": limit.high}
        elif isinstance(limit, Text):
            notes |= {"minLength": limit.shortest, "maxLength": limit.longest}
            notes |= {"pattern": f"^({limit.pattern})$"} if limit.pattern else {}
    return Annotated[get_args(hint)[0], msgspec.Meta(extra_json_schema=notes)]


def to_struct(record: Any, *, noted: bool = False) -> Any:
    """The struct that says the same as the record."""
    return msgspec.convert(record, struct(type(record), noted=noted), from_attributes=True)


def schema(record: Any) -> dict[str, Any]:
    """The JSON Schema of a record, bounds included."""
    return msgspec.json.schema(struct(record, noted=True))


def arms(hint: Any) -> tuple[Any, ...]:
    """What an annotation allows, one after the other."""
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
