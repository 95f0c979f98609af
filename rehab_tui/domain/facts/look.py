"""A look at the diary: the facts that grow with it. What an earlier look found is not worked out again."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from rehab_tui.domain.facts.mornings import Mornings
from rehab_tui.domain.facts.run_response import RunResponse, answered_since, responses, settled_for_good
from rehab_tui.domain.facts.stops import Signed, Stop, lifted_on, raised_after, signed
from rehab_tui.domain.facts.timeframe import BEFORE_ALL, DAY, after, same_until
from rehab_tui.domain.facts.trends import LegHistory
from rehab_tui.domain.records import SIDES, Entries, Frozen, Leg, Profile


class Earlier(NamedTuple):
    """What an earlier look found that depends on nothing noted after `until`, or changed there since."""

    until: date = BEFORE_ALL
    histories: Mapping[Leg, LegHistory] = {}
    mornings: Mapping[Leg, Mornings] = {}
    answers: Sequence[RunResponse] = ()
    stops: Sequence[Stop] = ()
    signed: Sequence[Signed] = ()


class Look(Frozen):
    """What the entries up to `day` tell of the sore legs, day by day."""

    day: date
    entries: Entries
    earlier: Earlier = field(default=Earlier(), compare=False, repr=False)

    @property
    def profile(self) -> Profile:
        """The profile as it stood that day."""
        return self.entries.profile

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """The sore legs; if none is noted yet, those with an answer in a check-in."""
        checkins = self.entries.checkins
        return self.profile.tendons.sore or tuple(
            leg for leg in SIDES if any(checkin.tendons.on(leg) for checkin in checkins)
        )

    @cached_property
    def mornings(self) -> dict[Leg, Mornings]:
        """The mornings of each leg."""
        earlier = self.earlier.mornings
        return {leg: earlier.get(leg, Mornings((), leg)).extended(self._newer.checkins) for leg in self.legs}

    @cached_property
    def histories(self) -> dict[Leg, LegHistory]:
        """The logged days of each leg."""
        earlier = self.earlier.histories
        return {leg: earlier.get(leg, LegHistory(leg)).extended(self._newer) for leg in self.legs}

    @cached_property
    def answers(self) -> Sequence[RunResponse]:
        """Every run with what followed it, oldest first."""
        mornings = tuple(self.mornings.values())
        return responses(self.entries, mornings, self.day, self.earlier.answers)

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """Every stop (ST1-ST5) ever raised, with the day it was lifted."""
        fresh = raised_after(self.firm, self.entries, self.answers, self.histories.values())
        found = *(stop for stop in self.earlier.stops if stop.raised <= self.firm), *fresh
        checkins, day = self.entries.checkins, self.day
        return tuple(
            stop if stop.lifted else stop._replace(lifted=lifted_on(stop, checkins, day))
            for stop in found
            if stop.raised <= day
        )

    @cached_property
    def stop_days(self) -> list[date]:
        """The day of each stop."""
        return [stop.raised for stop in self.stops]

    def answers_since(self, first: date) -> list[RunResponse]:
        """Those of the runs dated `first` or later, oldest first."""
        return answered_since(self.answers, first)

    @cached_property
    def signed(self) -> tuple[Signed, ...]:
        """The check-ins with signs, oldest first."""
        return *self.earlier.signed, *signed(self._newer.checkins)

    @cached_property
    def firm(self) -> date:
        """The last day of which nothing changed since the earlier look, what followed its runs included."""
        open_runs = (answer.run.date for answer in self.answers[len(self.earlier.answers) :])
        return min(self.earlier.until, min(open_runs, default=date.max) - DAY)

    @cached_property
    def _newer(self) -> Entries:
        """What the earlier look did not see."""
        entries, until = self.entries, self.earlier.until
        return Entries(
            checkins=after(entries.checkins, until),
            runs=after(entries.runs, until),
            sessions=after(entries.sessions, until),
            activities=after(entries.activities, until),
        )

    def kept(self, other: "Look") -> Earlier:
        """What of this look holds in another one too: all up to the first day on which they differ."""
        if self.legs != other.legs:
            return Earlier()
        day = min(same_until(self.entries, other.entries), self.day, other.day)
        if day == self.earlier.until:
            return self.earlier
        stops = (stop for stop in self.stops if stop.raised <= day)
        known = len(self.earlier.answers) if self.earlier.until <= day else 0
        return Earlier(
            day,
            {leg: history.until(day) for leg, history in self.histories.items()},
            {leg: mornings.until(day) for leg, mornings in self.mornings.items()},
            settled_for_good(self.answers, day, known),
            [stop if stop.lifted and stop.lifted <= day else stop._replace(lifted=None) for stop in stops],
            [each for each in self.signed if each.date <= day],
        )
