"""By how much a clock on the wall went before UTC, where that is what the clocks of a zone do."""

from datetime import timedelta, timezone

QUARTER, FURTHEST = timedelta(minutes=15), timedelta(hours=14)
"""By what the clocks of zones differ, and by how much at most."""


def offset_of(ahead: timedelta) -> timezone | None:
    """The offset, None where no zone has such a one."""
    return timezone(ahead) if abs(ahead) <= FURTHEST and not ahead % QUARTER else None
