"""What a screen shows of files of runs before anything is taken, and what a person may answer."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from pathlib import Path
from typing import NamedTuple, Self

from rehab_tui.domain.once import Done
from rehab_tui.domain.records import Change, DistanceUnit, Entries, Refused, Run, harmless
from rehab_tui.exchange.runners.asking import zone_of
from rehab_tui.exchange.runners.gate import Tick
from rehab_tui.exchange.runners.preview import Preview, preview
from rehab_tui.exchange.runners.reading import read_runs
from rehab_tui.exchange.runners.seen import Kind, Told
from rehab_tui.exchange.runners.taking import Answers
from rehab_tui.exchange.runners.words import (
    LISTED,
    TIMER,
    done_in_words,
    said_in_words,
    span_in_words,
    waiting_in_words,
)


class PairTold(NamedTuple):
    """Something that comes and what it may be, in words, under a name."""

    name: str
    comes: str
    there: str


class Coming(NamedTuple):
    """What would come of it: in rows of a label and words, and as changes to be stored as one."""

    rows: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    doubtful: tuple[PairTold, ...]


@dataclass(frozen=True)
class RunsTold:
    """What files told, and what a person answered; kinds of activities go by their names in `Kind`."""

    told: Told
    zone: tzinfo | None = None
    unit: DistanceUnit | None = None
    also: Collection[str] = ()
    """What is taken beside runs; what is unclear is taken as a run."""

    @property
    def others(self) -> Mapping[str, int]:
        """How many there are of each kind but runs."""
        kinds = [one.kind for one in self.told.seen]
        return {str(kind): kinds.count(kind) for kind in Kind if kind is not Kind.RUN and kind in kinds}

    def zone_open(self, kinds: Collection[str]) -> bool:
        """Whether one of these kinds tells its time in UTC, and no zone."""
        return any(not one.zone_known and one.kind in kinds for one in self.told.seen)

    def unit_open(self, kinds: Collection[str]) -> bool:
        """Whether one of these kinds tells its distance without a unit."""
        return any(not one.unit_known and one.kind in kinds for one in self.told.seen)

    def zone_of(self, text: str) -> tzinfo:
        """The zone of that name; raises ValueError."""
        try:
            return zone_of(text)
        except Refused:
            raise ValueError(text) from None

    def answered(self, zone: tzinfo | None, unit: DistanceUnit | None, also: Collection[str]) -> Self:
        """The same with these answers."""
        return replace(self, zone=zone, unit=unit, also=also)

    def coming(self, diary: Entries, day: date, day_starts: str, two: Collection[str]) -> Coming:
        """What would be taken on that day beside what the diary holds, and of the doubtful which are two."""
        answers = Answers(
            today=day,
            day_starts=day_starts,
            zone=self.zone,
            unit=self.unit,
            kinds=frozenset({Kind.RUN, *map(Kind, self.also)}),
            unclear=Kind.RUN if Kind.UNCLEAR in self.also else None,
        )
        found, unit = preview(self.told, answers, diary), diary.profile.units.distance
        doubtful = found.found.doubtful
        taken = [pair.coming for pair in doubtful if pair.coming.id in two]
        shown = tuple((label, harmless(words)) for label, words in _rows(found, taken, day, unit))
        pairs = (
            PairTold(come.id, *(done_in_words(one, unit) for one in (come, there)))
            for come, there in doubtful
        )
        return Coming(shown, found.changes(taken), tuple(pairs))


def told_of(path: Path, tick: Tick) -> RunsTold:
    """What a file or a folder tells; raises Refused where that is nothing but a refusal."""
    told = read_runs([path], tick)
    if not told.seen and told.said:
        raise Refused(f"{told.said[0].name}: {told.said[0].sentence}")
    folder = f"{path.parent}{os.sep}"
    seen = tuple(one._replace(name=one.name.removeprefix(folder)) for one in told.seen)
    said = tuple(one._replace(name=one.name.removeprefix(folder)) for one in told.said)
    return RunsTold(Told(seen, said))


def _rows(found: Preview, taken: Sequence[Done], day: date, unit: DistanceUnit) -> Iterator[tuple[str, str]]:
    new, known, doubtful = found.found
    yield "", f"{len(new)} new{f', {span_in_words(new, unit)}' if new else ''}"
    yield "", f"{len(known)} known, {len(doubtful)} doubtful"
    if any(isinstance(done, Run) and done.duration_min for done in (*new, *taken)):
        yield "", TIMER
    if waiting := waiting_in_words((*new, *taken), day):
        yield "pain", waiting
    yield from (("refused", words) for words in said_in_words(found.refused))
    yield from (("note", words) for words in said_in_words(found.notes))
    newest = sorted(new, key=lambda done: done.date, reverse=True)
    yield from (("new", done_in_words(done, unit)) for done in newest[:LISTED])
    if len(new) > LISTED:
        yield "", f"and {len(new) - LISTED} older ones"
