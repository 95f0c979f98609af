"""What a rule is: an id, how bad it is, when it holds, and what it says about the numbers it saw."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.records import Leg, Level, Urgency, short
from rehab_tui.domain.rules.origins import Origin

Facts = Mapping[str, int | float | str | list[str] | list[float] | None]
"""Numbers and days by name, as they stand in the JSON."""


class Finding(NamedTuple):
    """What made a rule hold: `facts` for the JSON, `words` for the sentence only, the leg if it is one."""

    facts: Facts = MappingProxyType({})
    leg: Leg | None = None
    words: Mapping[str, str | int] = MappingProxyType({})


class Rule(NamedTuple):
    """One entry of the table; `says` tells what was seen against which limit, `do` what follows from it.

    `origin` tells the coach's guide from the app's own reading and from what is added to both: by the
    `paper` that is named, or, where none is, because clinicians usually ask it; a rule that
    `locks` forbids all loading and stretching; one that `limits_ladder` keeps the ladder below the heavy
    steps; one that `withholds_offers` lets no step up be offered.
    """

    id: str
    level: Level
    find: Callable[[Situation], Finding | None]
    says: str
    do: str
    flips: str
    urgency: Urgency = Urgency.NONE
    origin: Origin = "guide"
    paper: str = ""
    locks: bool = False
    limits_ladder: bool = False
    withholds_offers: bool = False


def on(day: date, **facts: int | str | None) -> Finding:
    """A finding about one day."""
    return Finding({**facts, "date": day.isoformat()}, words={"day": short(day)})
