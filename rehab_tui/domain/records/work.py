"""The rehab that was done, as frozen records: sessions, and steps of the ladder taken."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, groupby
from operator import attrgetter
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Refused, Within
from rehab_tui.domain.records.choices import ChangedBy, Leg, Step
from rehab_tui.domain.records.scales import Id, Load, Note
from rehab_tui.domain.records.sets import SetDone


class Session(Checked):
    """One rehab session; `completed` means every prescribed set was done, `effort` is 0-10."""

    id: Id
    date: date
    started_at: datetime | None = None
    ended_at: datetime | None = None
    completed: bool = False
    effort: Annotated[int, Within(0, 10)] | None = None
    note: Note = ""
    sets: tuple[SetDone, ...] = ()
    modified: datetime | None = None

    @property
    def worst_pain(self) -> int:
        """The highest pain of its sets, 0 if none was noted."""
        return max([done.pain or 0 for done in self.sets], default=0)

    def agree(self) -> None:
        """Refuse an end before the start."""
        if self.started_at and self.ended_at and self.ended_at < self.started_at:
            started = self.started_at.isoformat()
            raise Refused(f"ended_at is {self.ended_at.isoformat()}; accepted: {started} or later")


def by_day(sessions: Iterable[Session]) -> Iterator[Session]:
    """The sessions of each day as one."""
    return (as_one(tuple(sittings)) for _, sittings in groupby(sessions, key=attrgetter("date")))


def as_one(sittings: Sequence[Session]) -> Session:
    """The last of a day's sessions, with the sets of all and the highest effort; at least one is needed."""
    if len(sittings) == 1:
        return sittings[0]
    effort = max((each.effort for each in sittings if each.effort is not None), default=None)
    sets = tuple(chain.from_iterable(each.sets for each in sittings))
    return replace(sittings[-1], effort=effort, sets=sets)


class StepChange(Checked):
    """A leg moved to another step of the ladder; `reason` is a rule id or the person's own words.

    `load_kg` is the load in kg that the leg is said to be at; a bundle leaves it out where none was said.
    """

    date: date
    leg: Leg
    from_: Step | None = None
    to: Step
    by: ChangedBy
    reason: Note = ""
    load_kg: Load | None = None
    modified: datetime | None = None
