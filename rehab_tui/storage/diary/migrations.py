"""Old files brought up to date: numbered steps on raw tables, before TinyDB and the records see them."""

from collections.abc import Callable, Sequence

from rehab_tui.domain.records import Refused, TooNew
from rehab_tui.storage.diary.tables import META, Tables

Upgrade = Callable[[Tables], None]
"""Changes tables of one schema, in place, into tables of the next."""

MOST_SCHEMAS = 10_000
"""A greater number was never a schema's."""


def _as_it_was(tables: Tables) -> None:
    """It only adds fields that may be missing.

    Schema 2: since when, how far, at what time. Schema 3: the units, and whether anything moves.
    Schema 4: the usual weeks of before. Schema 5: cross-training, a programme of one's
    own and what its sets were, the voice, notices, runs out of files. Schema 6: programmes that were
    followed.
    """


UPGRADES: Sequence[Upgrade] = (_as_it_was,) * 5
"""The first takes schema 1 to 2, and so on. A new field is a new schema: older programs refuse it."""


def stamp(upgrades: Sequence[Upgrade]) -> dict[str, dict[str, int]]:
    """The meta table of a file that has seen all upgrades."""
    return {"diary": {"schema": len(upgrades) + 1}}


def schema_of(tables: Tables) -> int:
    """The schema a file was written with, from 1; raises Refused if it names none."""
    schema = tables.get(META, {}).get("diary", {}).get("schema")
    if type(schema) is not int or not 1 <= schema <= MOST_SCHEMAS:
        raise Refused("it is not a diary")
    return schema


def upgrade(tables: Tables, upgrades: Sequence[Upgrade]) -> int:
    """Bring tables up to date, in place; returns their schema before. Raises TooNew or Refused."""
    schema, newest = schema_of(tables), len(upgrades) + 1
    if schema > newest:
        raise TooNew(f"it has schema {schema}, and this version of the program knows up to {newest}")
    for number, step in enumerate(upgrades[schema - 1 :], schema):
        try:
            step(tables)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise Refused(f"it could not be brought from schema {number} to {number + 1}") from error
    tables[META] = stamp(upgrades)
    return schema
