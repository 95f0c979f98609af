"""What was worked out of a long diary, kept beside it, so that the next start need not work it out again.

The file is good only for the very bytes of the diary and the very code that it came from: a key names both.
For any other it is as if there were none.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from importlib.util import source_hash

import msgspec

from rehab_tui.domain.facts import (
    Earlier,
    Easing,
    LegHistory,
    LegSession,
    Look,
    Morning,
    Mornings,
    MorningSeen,
    RunResponse,
    Signed,
    Situation,
    Stop,
    Trend,
    Week,
    situation_on,
)
from rehab_tui.domain.ladder import Past, Position, Ruling, State
from rehab_tui.domain.plan.ledger import TrainingWeek
from rehab_tui.domain.records import Entries, Leg, MorningAfter, Refused, Run, Session, Step, as_one, late
from rehab_tui.domain.today import Found
from rehab_tui.storage.diary.collector import uncollected
from rehab_tui.storage.diary.sealed import code_of
from rehab_tui.storage.diary.tables import bytes_of
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk.files import beside, replace_file

DIGEST = 8
CODE = ("domain/**/*.py", "storage/findings.py")
"""The code that works things out, and that writes them down."""


class _Leg(msgspec.Struct, array_like=True):
    leg: Leg
    mornings: dict[date, Morning]
    pain: dict[date, int]
    stiffness: dict[date, int]
    weeks: list[Week]
    spells: dict[date, Trend]

    def history(self, seen: date) -> LegHistory:
        """The leg's history as it was known on that day."""
        weeks = {week.end: week for week in self.weeks}
        return LegHistory(self.leg, self.pain, self.stiffness, seen, weeks, self.spells)


_Answer = tuple[int, tuple[MorningAfter | None, float | None, date | None, bool, bool]]
_Session = tuple[list[int], Step, MorningSeen, Easing | None]
_State = tuple[Ruling | None, bool, date | None, date | None]


class _Past(msgspec.Struct, array_like=True):
    position: Position
    below: Step
    sessions: list[_Session]
    states: list[_State]


class _Findings(msgspec.Struct, array_like=True):
    day: date
    legs: list[_Leg]
    answers: list[_Answer]
    stops: list[Stop]
    signed: list[Signed]
    weeks: tuple[TrainingWeek, ...]
    pasts: list[_Past]


class FindingsFile:
    """Implements ui.ports.Findings for an open diary."""

    def __init__(self, diary: TinyDiary) -> None:
        self.path = beside(diary.path, ".found")
        self._diary = diary

    def read(self) -> Found | None:
        """What was found in the diary; None if the file is not for it as it stands, or cannot be read."""
        with suppress(OSError, Refused), uncollected():
            return from_bytes(bytes_of(self.path), self._key, self._diary.entries)
        return None

    def keep(self, found: Found) -> None:
        """Write what was found in the diary as it stands; if that fails, the next start is but slower."""
        with suppress(OSError):
            replace_file(self.path, to_bytes(found, self._key))

    @property
    def _key(self) -> bytes:
        return source_hash(code_of(*CODE)) + self._diary.digest


def to_bytes(found: Found, key: bytes) -> bytes:
    """What a look found, for those who come with the same key."""
    facts = found.look.kept(found.look)
    legs = [
        _Leg(
            leg,
            facts.mornings[leg].by_day,
            known.pain,
            known.stiffness,
            list(known.seen_weeks.values()),
            known.seen_spells,
        )
        for leg, known in facts.histories.items()
    ]
    runs = {run.id: place for place, run in enumerate(found.look.entries.runs)}
    answers = [(runs[each.run.id], each[1:]) for each in facts.answers]
    places = _places(found.look.entries.sessions)
    pasts = [_told(past, places) for past in found.pasts]
    told = _Findings(facts.until, legs, answers, list(facts.stops), list(facts.signed), found.weeks, pasts)
    content = msgspec.msgpack.encode(told)
    return _digest(key, content) + content


def from_bytes(raw: bytes, key: bytes, entries: Entries) -> Found | None:
    """What was found in these entries; None if the bytes have another key or were damaged."""
    content = raw[DIGEST:]
    if raw[:DIGEST] != _digest(key, content):
        return None
    told = msgspec.msgpack.decode(content, type=_Findings)
    seen = situation_on(entries, told.day)
    facts = Earlier(
        told.day,
        {one.leg: one.history(told.day) for one in told.legs},
        {one.leg: Mornings((), one.leg, one.mornings) for one in told.legs},
        late(len(told.answers), partial(_answers, told.answers, seen.entries.runs)),
        told.stops,
        told.signed,
    )
    pasts = tuple(_past(past, seen) for past in told.pasts)
    return Found(Look(day=told.day, entries=seen.entries, earlier=facts), told.weeks, pasts)


def _digest(key: bytes, content: bytes) -> bytes:
    return source_hash(source_hash(key) + source_hash(content))


def _places(sessions: Sequence[Session]) -> Mapping[date, list[int]]:
    found: defaultdict[date, list[int]] = defaultdict(list)
    for place, session in enumerate(sessions):
        found[session.date].append(place)
    return found


def _told(past: Past, places: Mapping[date, list[int]]) -> _Past:
    sessions = [(places[each.day], each.step, each.morning, each.eased) for each in past.sessions]
    states = [(state.back, state.returned, state.loaded_on, state.stops_since) for state in past.states]
    return _Past(past.position, past.below, sessions, states)


def _answers(told: Sequence[_Answer], runs: Sequence[Run], part: slice) -> list[RunResponse]:
    return [RunResponse(runs[place], *followed) for place, followed in told[part]]


def _past(told: _Past, seen: Situation) -> Past:
    """The past of a leg; a state speaks of the last session on the ladder."""
    sessions = late(len(told.sessions), partial(_sessions, told, seen))
    states = late(len(told.states), partial(_states, told, sessions))
    return Past(told.position, told.below, sessions, states, programme=seen.programme)


def _sessions(told: _Past, seen: Situation, part: slice) -> list[LegSession]:
    own, found = (told.position.leg, Leg.BOTH), []
    for places, step, after, eased in told.sessions[part]:
        session = as_one([seen.entries.sessions[place] for place in places])
        sets = tuple([done for done in session.sets if done.leg in own])
        found.append(LegSession(session, step, sets, after, seen.programme, eased))
    return found


def _states(told: _Past, sessions: Sequence[LegSession], part: slice) -> list[State]:
    return [
        State(back, returned, _last(sessions, place), loaded_on, stops_since)
        for place, (back, returned, loaded_on, stops_since) in enumerate(told.states[part], part.start)
    ]


def _last(sessions: Sequence[LegSession], place: int) -> LegSession | None:
    until = (sessions[number] for number in range(place, -1, -1))
    return next((session for session in until if session.on_ladder), None)
