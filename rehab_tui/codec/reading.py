"""JSON text to records, TOML text to plain values; refuses text that is neither, or too much of it."""

import codecs
import re
from collections import Counter
from typing import Any, TypeVar

from rehab_tui.codec.convert import from_plain
from rehab_tui.domain.records import Refused, shown

R = TypeVar("R")

LARGEST_BUNDLE_MB, MOST_BUNDLE_VALUES = 64, 2_000_000
LARGEST_DIARY_MB, MOST_DIARY_VALUES = 32, 3_000_000
"""More is not read. Thirty years have about 1.5 million values: 25 MB as a diary, 32 MB as a bundle, which is
indented. Its values may be fewer: Python's objects are made of them, and it keeps nothing deleted."""

MANY_DIGITS = 30
"""Whole numbers from this length on are far out of all bounds, and Python refuses to read very long ones."""

STRING = rb'(?s)"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)'


def from_json(record: type[R], text: bytes) -> R:
    """The record that a UTF-8 JSON text describes; raises Refused, naming the line or the place."""
    text = unmarked(text)
    weigh(text, MOST_BUNDLE_VALUES)
    import json

    try:
        plain = json.loads(
            text.decode(), object_pairs_hook=_once, parse_int=_whole, parse_constant=_no_constant
        )
    except UnicodeDecodeError as error:
        raise Refused(f"not valid JSON: byte {error.start + 1} is not UTF-8 text") from error
    except RecursionError as error:
        raise Refused("not valid JSON: it is nested too deeply") from error
    except json.JSONDecodeError as error:
        what = error.msg[:1].lower() + error.msg[1:]
        raise Refused(f"not valid JSON: line {error.lineno}, column {error.colno}: {what}") from error
    return from_plain(record, plain)


def from_toml(text: bytes) -> dict[str, Any]:
    """The plain values of a UTF-8 TOML text; raises Refused, naming the line."""
    import tomllib

    try:
        return tomllib.loads(unmarked(text).decode())
    except UnicodeDecodeError as error:
        raise Refused(f"not valid TOML: byte {error.start + 1} is not UTF-8 text") from error
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        what = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise Refused(f"not valid TOML: {what[:1].lower()}{what[1:]}") from error


def unmarked(text: bytes) -> bytes:
    """A UTF-8 text without the byte order mark that some editors put before it."""
    return text.removeprefix(codecs.BOM_UTF8)


def weigh(text: bytes, most: int) -> None:
    """Raise Refused if a JSON text has more values than that; each takes 100 bytes or so once read."""
    # quick looks first: two bytes of three at most are commas and brackets, and those in notes count too
    if 2 * len(text) > 3 * most and _values(text) > most and _values(re.sub(STRING, b"", text)) > most:
        raise Refused(f"it holds too many values; accepted: up to {most:,}")


def _values(text: bytes) -> int:
    return sum(map(text.count, (b",", b"[", b"{")))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these fields; Python alone would let the last of two with one name win."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        raise Refused(f"the field {shown(twice)} stands twice in one object")
    return found


def _whole(digits: str) -> float:
    return int(digits) if len(digits) < MANY_DIGITS else float(digits)


def _no_constant(name: str) -> float:
    raise Refused(f"not valid JSON: {name} is not a number")
