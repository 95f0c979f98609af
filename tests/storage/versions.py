"""A model of what devices know: which version of each entry stands, and which one each has beaten."""

from dataclasses import replace
from datetime import date

from rehab_tui.domain.records import CheckIn, Entries, Run, find
from tests.storage.samples import CHECKIN, RUN

PLACES: tuple[CheckIn | Run, ...] = (
    CHECKIN,
    replace(CHECKIN, date=date(2026, 3, 4)),
    replace(RUN, id="a/b"),
    replace(RUN, id="c"),
)

State = dict[int, str]
"""Of each place the version that stands there; of a deletion the name begins with a minus."""


def notes(entries: Entries) -> State:
    found = {place: find(entries, record) for place, record in enumerate(PLACES)}
    return {place: vars(record)["note"] for place, record in found.items() if record}


def living(state: State) -> State:
    return {place: version for place, version in state.items() if not version.startswith("-")}


class Versions:
    """Which version has beaten which."""

    def __init__(self) -> None:
        self._beaten: dict[str, set[str]] = {}
        self._deletions: State = {}

    def new(self, state: State, place: int, sign: str = "") -> State:
        """The state after a change that was made in sight of it."""
        name = f"{sign}{len(self._beaten) + 1}"
        self._beaten[name] = {state[place]} if place in state else set()
        if sign:
            self._deletions[place] = name
        return {**state, place: name}

    def deletion(self, place: int) -> str:
        """The last deletion of an entry."""
        return self._deletions[place]

    def beats(self, one: str, other: str) -> bool:
        return one == other or any(self.beats(lesser, other) for lesser in self._beaten[one])

    def joined(self, one: State, other: State, seen: State) -> State:
        """The state after a join; where nothing is known of two versions yet, what was seen decides."""
        state = {**one, **other}
        for place in one.keys() & other.keys():
            ours, theirs = one[place], other[place]
            if self.beats(ours, theirs):
                state[place] = ours
            elif not self.beats(theirs, ours):
                won, lost = (ours, theirs) if place in living({place: ours}) else (theirs, ours)
                if seen.get(place) != living({place: won}).get(place):
                    won, lost = lost, won
                if {won[0], lost[0]} != {"-"}:  # of two deletions nobody can see which one stands
                    self._beaten[won].add(lost)
                state[place] = won
        return state
