"""What a rule is: an id, how bad it is, when it holds, and what it says about the numbers it saw."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.records import Leg, Level, Urgency

Origin = Literal["guide", "app", "evidence"]


def spoken(day: date) -> str:
    """A day as a person says it: Sun 1 Mar."""
    return f"{day:%a} {day.day} {day:%b}"


@dataclass(frozen=True)
class Finding:
    """What made a rule hold: `facts` for the JSON, `words` for the sentence only, the leg if it is one."""

    facts: Mapping[str, object] = field(default_factory=dict)
    leg: Leg | None = None
    words: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One entry of the table; `says` tells what was seen against which limit, `do` what follows from it.

    `origin` tells the coach's guide from the app's own reading and from the literature; a rule that
    `locks` forbids all loading and stretching.
    """

    id: str
    level: Level
    urgency: Urgency = Urgency.NONE
    find: Callable[[Situation], Finding | None]
    says: str
    do: str
    flips: str
    origin: Origin = "guide"
    locks: bool = False

    def seen(self, found: Finding) -> str:
        """What was seen, in a person's words."""
        return self.says.format(**{**found.facts, **found.words})


def on(day: date, **facts: object) -> Finding:
    """A finding about one day."""
    return Finding({**facts, "date": day.isoformat()}, words={"day": spoken(day)})
