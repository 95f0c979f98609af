"""Records <-> plain JSON values, with one validator for the diary's file and the public bundle.

Each frozen record gets a msgspec struct of the same fields, made from its annotations: the struct refuses
unknown fields and wrong types, the record itself refuses values out of bounds.
"""

from dataclasses import MISSING, fields, is_dataclass
from types import GenericAlias, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from rehab_tui.domain.checked import Refused, Text, Within, limits_of

R = TypeVar("R")

RENAMED = {"from_": "from"}


_WIRES: dict[Any, Any] = {}


def wire(record: Any) -> Any:
    """The msgspec struct type that mirrors a frozen record, its bounds noted for the JSON Schema."""
    if record not in _WIRES:
        _WIRES[record] = _make(record)
    return _WIRES[record]


def _make(record: Any) -> Any:
    hints = get_type_hints(record, include_extras=True)
    parts: list[Any] = []
    for part in fields(record):
        hint = _wired(hints[part.name])
        if part.default is not MISSING:
            default = to_wire(part.default) if is_dataclass(part.default) else part.default
            parts.append((part.name, hint, default))
        elif part.default_factory is not MISSING:
            made = part.default_factory()
            parts.append((part.name, hint, to_wire(made) if is_dataclass(made) else made))
        else:
            parts.append((part.name, hint))
    either_leg = [part.name for part in fields(record)] == ["left", "right"]
    return msgspec.defstruct(
        record.__name__,
        parts,
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        omit_defaults=either_leg,
        rename=RENAMED,
    )


def _wired(hint: Any) -> Any:
    if is_dataclass(hint):
        return wire(hint)
    if get_origin(hint) in (Union, UnionType):
        return Union[tuple(_wired(arm) for arm in get_args(hint))]  # noqa: UP007
    if get_origin(hint) is tuple:
        item = _wired(get_args(hint)[0])
        return GenericAlias(tuple, (item, ...))
    if get_origin(hint) is Annotated:
        noted: dict[str, Any] = {}
        for limit in limits_of(hint)[0]:
            if isinstance(limit, Within):
                noted |= {"minimum": limit.low, "maximum": limit.high}
            elif isinstance(limit, Text):
                noted |= {"minLength": limit.shortest, "maxLength": limit.longest}
                noted |= {"pattern": f"^({limit.pattern})$"} if limit.pattern else {}
        return Annotated[get_args(hint)[0], msgspec.Meta(extra_json_schema=noted)]
    return hint


def to_wire(record: Any) -> Any:
    """The struct that says the same as the record."""
    return msgspec.convert(record, wire(type(record)), from_attributes=True)


def to_plain(record: object) -> dict[str, Any]:
    """The record as plain JSON values."""
    plain: dict[str, Any] = msgspec.to_builtins(to_wire(record))
    return plain


def from_plain(record: type[R], plain: object) -> R:
    """The record that plain JSON values describe; raises Refused, naming the place."""
    with _clear_words():
        return msgspec.convert(msgspec.convert(plain, wire(record)), record, from_attributes=True)


def from_json(record: type[R], text: bytes) -> R:
    """The record that a JSON text describes; raises Refused, naming the place."""
    with _clear_words():
        return msgspec.convert(msgspec.json.decode(text, type=wire(record)), record, from_attributes=True)


def to_json(record: object) -> bytes:
    """The record as indented UTF-8 JSON that ends in a newline; equal records give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(to_wire(record)), indent=1) + b"\n"


class _clear_words:  # noqa: N801 - used as a statement
    """Turns msgspec's complaint into one sentence that begins with the place."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, msgspec.ValidationError):
            what, _, where = str(error).partition(" - at `$")
            place = where.rstrip("`").lstrip(".")
            raise Refused(f"{place}: {what}" if place else what) from error
        if isinstance(error, msgspec.DecodeError):
            raise Refused(f"not valid JSON: {error}") from error
        if isinstance(error, (UnicodeDecodeError, RecursionError)):
            raise Refused(f"not valid JSON: {error}") from error


def schema(record: Any) -> dict[str, Any]:
    """The JSON Schema of a record, bounds included."""
    made: dict[str, Any] = msgspec.json.schema(wire(record))
    return made
