"""What runners' files say: one activity as it was read, and all that reading them told."""

from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from rehab_tui.domain.records import Source
from rehab_tui.exchange.runners.content import Content


class Kind(StrEnum):
    """What was done; `unclear` where the file has no word for it, or only "generic"."""

    RUN = "run"
    WALK = "walk"
    RIDE = "ride"
    SWIM = "swim"
    OTHER = "other"
    UNCLEAR = "unclear"


class Seen(NamedTuple):
    """One activity as a file tells it.

    A `start` with an offset is in the runner's own zone, or in UTC where `zone_known` is False; one without
    is what the clock on the wall showed. `distance` is in km, or in a unit to be asked where `unit_known`
    is False. `minutes` run while the timer did, and are None where no file tells. `name` is the file, with
    the row or session in it; `origin` what the file calls the activity. A distance that was summed up over
    positions is `from_points`.
    """

    kind: Kind
    start: datetime
    distance: float
    minutes: float | None
    source: Source
    name: str
    zone_known: bool = True
    unit_known: bool = True
    cadence: int | None = None
    from_points: bool = False
    origin: str = ""
    note: str = ""


class Said(NamedTuple):
    """A sentence about a file or a row: why it was refused, or what is to be known of what was taken."""

    name: str
    sentence: str
    refused: bool = True


class Told(NamedTuple):
    """All that some files told, in their order."""

    seen: tuple[Seen, ...]
    said: tuple[Said, ...]


Reader = Callable[[Content], Iterator[Seen | Said]]
"""Reads one content; what it has yielded stands, and it raises Refused where it cannot go on."""
