"""Where a recovered diary comes from and what may be missing in it, in sentences for a person."""

from collections.abc import Iterator, Sequence

from rehab_tui.domain.diary import TABLES
from rehab_tui.domain.merging import Place
from rehab_tui.domain.records import shown
from rehab_tui.storage.diary.tables import Tables

SHOWN = 3
"""Entries that are named; more are counted."""


def source(name: str, readable: Tables | None) -> str:
    """Which state is open instead; `name` is the earlier copy's, "" if there is none."""
    if not name:
        return "There is no earlier copy; the entries that still read are kept."
    joined = ", with every entry of the damaged file that still reads" if readable else ""
    return f"The newest good copy, {name}, is open instead{joined}."


def losses(lost: Sequence[Place], tables: Tables) -> Iterator[str]:
    """What became of the entries that did not read: `tables` are those to go on with."""
    back = {(name, key): key in tables.get(name, {}) for name, key in lost}
    if gone := [place for place in lost if not back[place]]:
        yield f"Lost: {_listed(gone)}."
    if older := [place for place in lost if back[place]]:
        yield f"An earlier version stands of {_listed(older)}."
    if not lost:
        yield "Nothing is lost."


def gap(good: Tables) -> str:
    """From when on something may be missing: the minute of the last change that the good copy knows."""
    stamps = (
        document.get("modified") for name in TABLES.values() for document in good.get(name, {}).values()
    )
    last = max((str(stamp) for stamp in stamps if stamp), default="")
    return f"What was noted {f'after {last[:10]} {last[11:16]} UTC' if last else 'since'} may be missing."


def _listed(places: Sequence[Place]) -> str:
    more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return ", ".join(f"{name} {shown(key)}" for name, key in places[:SHOWN]) + more
