"""The bundle: every record as one public JSON document, read with one validator, written byte for byte."""

from collections import Counter
from pathlib import Path
from typing import Any, Literal

from rehab_tui.codec import structs
from rehab_tui.codec.convert import to_json
from rehab_tui.codec.reading import LARGEST_BUNDLE_MB, from_json
from rehab_tui.domain.records import TABLES, Checked, Entries, Frozen, Record, Refused, key
from rehab_tui.exchange.bundle.reading import read_limited

VERSION: Literal[2] = 2
"""What is written; a bundle of version 1 has fewer fields and is read just as well."""


class Header(Frozen):
    """The fields by which a bundle says what it is."""

    format: Literal["rehab-tui"]
    version: Literal[1, 2]


class Bundle(Checked, Entries, Header):
    """The document; lists may come in any order and are written oldest first."""

    def agree(self) -> None:
        """Refuse two records of a kind with one key, such as two check-ins on a date."""
        for name in TABLES.values():
            rows: tuple[Record, ...] = getattr(self, name)
            for same, times in Counter(key(row) for row in rows).items():
                if times > 1:
                    raise Refused(f"{name} has {times} entries for {same}; accepted: one")


def write(entries: Entries) -> bytes:
    """The bundle of everything; equal diaries give equal bytes."""
    rows: dict[str, Any] = {name: tuple(getattr(entries, name)) for name in TABLES.values()}
    return to_json(Bundle(format="rehab-tui", version=VERSION, profile=entries.profile, **rows))


def read(path: Path) -> Bundle:
    """The bundle in a file; raises Refused with one sentence naming the file, the place and the reason."""
    with read_limited(path, LARGEST_BUNDLE_MB) as text:
        return from_json(Bundle, text)


def schema() -> dict[str, Any]:
    """The bundle's JSON Schema."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **structs.schema(Bundle)}
