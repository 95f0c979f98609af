"""Records made from structs without checking their bounds again, for bytes that were checked before.

There may be tens of thousands, so each step is taken for all of them at once.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import is_dataclass
from functools import cache
from itertools import chain, islice, repeat
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from msgspec.structs import asdict

from rehab_tui.codec.structs import arms

R = TypeVar("R")


def unchecked(record: type[R], structs: Iterable[Any]) -> list[R]:
    """The records that structs say: of the types they have, and everything else on their word."""
    fields = list(map(asdict, structs))
    kind: Any = record
    for name, inner, many in _inner_records(kind):
        found = [each[name] for each in fields]
        if many:
            rows = iter(unchecked(inner, chain.from_iterable(found)))
            for each, of_it in zip(fields, found, strict=True):
                each[name] = tuple(islice(rows, len(of_it)))
        else:
            having = [each for each in fields if each[name] is not None]
            for each, one in zip(having, unchecked(inner, (each[name] for each in having)), strict=True):
                each[name] = one
    made = list(map(object.__new__, repeat(record, len(fields))))
    deque(map(object.__setattr__, made, repeat("__dict__"), fields), maxlen=0)
    return made


@cache
def _inner_records(record: Any) -> list[tuple[str, Any, bool]]:
    """The fields that hold records, the kind of these, and whether there are many."""
    found = []
    for name, hint in get_type_hints(record).items():
        for arm in arms(hint):
            many = get_origin(arm) is tuple
            kind = get_args(arm)[0] if many else arm
            if is_dataclass(kind):
                found.append((name, kind, many))
    return found
