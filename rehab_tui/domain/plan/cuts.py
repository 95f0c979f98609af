"""Cuts of the week's km on symptom days (MD9): once in seven days, by the way to count that leaves least.

Of two symptom days within seven only one cuts, and the weeks behind them depend on which. So every way to
choose is counted: one more symptom day adds ways and takes none, and never leaves more.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

APART = timedelta(days=7)
CUT = Decimal("0.75")


class Why(StrEnum):
    """Why a week has the km it has."""

    FIRST = "first"
    GROW = "grow"
    HOLD = "hold"
    CUT = "cut"
    RETURN = "return"
    ZERO = "zero"


class Cut(NamedTuple):
    """The symptom day on which a week lost a quarter, and the rule that asked for it."""

    date: date
    rule: str


class Count(NamedTuple):
    """One way to count: km allowed (None if unknown), why, and the newest cut.

    `stood` was allowed in the last week with a run, less the cuts since; `begun` is what the week began with.
    """

    allowed: Decimal | None
    stood: Decimal
    why: Why
    cut: Cut | None = None
    begun: Decimal | None = None


def after(counts: Sequence[Count], cut: Cut, floor: Decimal) -> list[Count]:
    """The ways to count after a symptom day: it cuts or not where the last cut is seven days back."""
    free = [count for count in counts if not count.cut or cut.date - count.cut.date >= APART]
    return [*counts, *(_with(count, km, cut, floor) for count in free if (km := count.allowed) is not None)]


def _with(count: Count, km: Decimal, cut: Cut, floor: Decimal) -> Count:
    allowed = max(km * CUT, min(km, floor))
    return Count(allowed, count.stood * CUT, Why.CUT, cut, count.begun)


def telling(counts: Sequence[Count], first: date) -> tuple[Count, ...]:
    """Of the ways that may cut again on the same day from `first` on, the one that leaves least."""
    found: dict[date | None, Count] = {}
    for count in counts:
        near = count.cut.date if count.cut and first - count.cut.date < APART else None
        other = found.get(near, count)
        stood = min(count.stood, other.stood)
        found[near] = least([other, count])._replace(stood=stood)
    return tuple(found.values())


def least(counts: Sequence[Count]) -> Count:
    """The way that leaves least, of several the one that cut first."""
    return min(counts, key=_order)


def _order(count: Count) -> tuple[Decimal, bool, date]:
    return count.allowed or Decimal(0), count.cut is None, count.cut.date if count.cut else date.max
