"""Records to plain JSON values and back."""

from typing import Any, TypeVar

import msgspec

from rehab_tui.codec.structs import struct, to_struct
from rehab_tui.domain.records import Refused, shown

R = TypeVar("R")


def to_plain(record: object) -> dict[str, Any]:
    """The record as plain JSON values, the same ones that reading its JSON gives."""
    return msgspec.json.decode(msgspec.json.encode(to_struct(record)), type=dict[str, Any])


def from_plain(record: type[R], plain: object) -> R:
    """The record that plain JSON values describe; raises Refused in a sentence that begins with the place."""
    try:
        return msgspec.convert(msgspec.convert(plain, struct(record)), record, from_attributes=True)
    except msgspec.ValidationError as error:
        from rehab_tui.codec.refusals import refusal

        raise Refused(refusal(record, plain, error)) from error
    except UnicodeEncodeError as error:
        half = error.object[error.start : error.end]
        raise Refused(f"{shown(half)} is half of a character, which no file can hold") from error


def to_json(record: object) -> bytes:
    """The record as indented UTF-8 JSON that ends in a newline; equal records give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(to_struct(record)), indent=1) + b"\n"
