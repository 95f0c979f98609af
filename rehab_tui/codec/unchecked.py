"""Records made from structs without checking their bounds again, for bytes that were checked before.

There may be tens of thousands, so each step is taken for all of them at once.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain, islice, repeat
from typing import Any, TypeVar, get_args, get_origin

from msgspec.structs import asdict

from rehab_tui.codec.structs import arms

R = TypeVar("R")


def unchecked(record: type[R], structs: Iterable[Any]) -> list[R]:
    """The records that structs say: of the types they have, and everything else on their word."""
    values = list(map(asdict, structs))
    kind: Any = record
    for name, inner, many in _inner_records(kind):
        found = [each[name] for each in values]
        if many:
            rows = iter(unchecked(inner, chain.from_iterable(found)))
            for each, of_it in zip(values, found, strict=True):
                each[name] = tuple(islice(rows, len(of_it)))
        else:
            having = [each for each in values if each[name] is not None]
            for each, one in zip(having, unchecked(inner, (each[name] for each in having)), strict=True):
                each[name] = one
    made = list(map(object.__new__, repeat(record, len(values))))
    deque(map(object.__setattr__, made, repeat("__dict__"), values), maxlen=0)
    return made


@cache
def _inner_records(record: Any) -> list[tuple[str, Any, bool]]:
    """The fields that hold records, the kind of these, and whether there are many."""
    found = []
    for part in fields(record):
        for arm in arms(part.type):
            many = get_origin(arm) is tuple
            kind = get_args(arm)[0] if many else arm
            if is_dataclass(kind):
                found.append((part.name, kind, many))
    return found
