"""Python's garbage collector, kept from walking a long diary again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 10_000
"""Objects from which on they are taken out of the collector's sight; a diary's hold no garbage."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps the collector off while a diary is read, and from then on off what was made, if that is much."""
    was_on, before = gc.isenabled(), gc.get_count()[0]
    gc.disable()
    try:
        yield
        if gc.get_count()[0] - before > MANY:
            gc.freeze()
    finally:
        if was_on:
            gc.enable()
