"""Faults that change nothing anyone could see, each with the reason; a report names them as survivors.

A fault is known by its room, the source line it stands on, and what becomes what, so that a move of the
module does not lose it. One that stands in no module any more must go.
"""

from collections.abc import Mapping, Sequence

from benchmarks.mutants.finder import Place

Key = tuple[str, str, str]

EQUIVALENT: Mapping[Key, str] = {}


def key(place: Place) -> Key:
    """What a fault is known by."""
    return place.room, place.text, f"{place.before} -> {place.after}"


def outdated(places: Sequence[Place]) -> list[Key]:
    """The entries of the table that stand in no module."""
    standing = {key(place) for place in places}
    return [entry for entry in EQUIVALENT if entry not in standing]
