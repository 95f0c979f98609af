"""Reads the person's own file of keys, and takes all of it or nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rehab_tui.codec.reading import from_toml
from rehab_tui.domain.records import Refused, harmless, shown
from rehab_tui.exchange.bundle.reading import read_limited
from rehab_tui.exchange.keys.faults import faults

Moved = dict[str, tuple[str, ...]]


def read_keys(file: Path) -> tuple[Moved, list[str]]:
    """The keys of each command that the file names, and a sentence a fault; with a fault nothing holds."""
    try:
        with read_limited(file, 1) as content:
            own = dict(_told(from_toml(content)))
    except Refused as error:
        return {}, [harmless(error)]
    wrong = [harmless(f"{file}: {fault}") for fault in faults(own)]
    return ({} if wrong else own), wrong


def _told(plain: dict[str, Any], above: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each command with its keys; a name whose parts stand outside of quotes is one too."""
    for name, value in plain.items():
        if isinstance(value, dict):
            yield from _told(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", _keys(f"{above}{name}", value)


def _keys(name: str, value: Any) -> tuple[str, ...]:
    """The keys of a line, of which one may stand without brackets; raises Refused."""
    keys = [value] if isinstance(value, str) else value
    if not (isinstance(keys, list) and all(isinstance(key, str) for key in keys)):
        raise Refused(f'{shown(name)} is {shown(value)}; accepted: a list of keys, such as ["n"]')
    return tuple(dict.fromkeys(keys))
