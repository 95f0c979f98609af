"""What happened on single days: flares and red flags, and what the person asks in their notes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from rehab_tui.domain.facts import RED_SIGNS, Situation, StopRule, flares
from rehab_tui.domain.records import Activity, CheckIn, Leg, Run, Session, Sign


class Answer(StrEnum):
    """A yes to one of the safety questions, by its name in the screening."""

    FLUOROQUINOLONE = "fluoroquinolone"
    INFLAMMATORY = "inflammatory"
    BONE_NIGHT_PAIN = "bone_night_pain"
    STEROID_INJECTION = "steroid_injection"
    CHOLESTEROL = "cholesterol"
    UNDER_18 = "under_18"


FLARE: Literal["flare"] = "flare"
What = StopRule | Sign | Answer | Literal["flare"]
"""What can happen."""

FLARE_GAP = 3
"""Days within which two sore days belong to one flare."""


@dataclass(frozen=True)
class Event:
    """Something that stopped or should have been looked at, from its first day to its last noted one.

    `worst` is the highest pain. `over` is the day a stop was lifted, a flare's last day, or a sign's
    assessment; None while it stands.
    """

    what: What
    first: date
    last: date
    over: date | None
    leg: Leg | None = None
    worst: int | None = None


def events(situation: Situation, first: date) -> tuple[Event, ...]:
    """What was raised since `first` or still stands; what stands comes first, then the newest."""
    found = [*_signs(situation, first), *_screened(situation), *_stops(situation), *_flares(situation)]
    seen = [event for event in found if event.over is None or max(event.last, event.over) >= first]
    return tuple(sorted(seen, key=_weight, reverse=True))


def _weight(event: Event) -> tuple[bool, bool, date, date]:
    return event.over is None, isinstance(event.what, Sign), event.last, event.first


def _stops(situation: Situation) -> list[Event]:
    episodes: dict[tuple[StopRule, Leg | None], list[Event]] = {}
    for stop in situation.stops:
        leg = stop.leg or situation.only_leg
        event = Event(stop.rule, stop.raised, stop.raised, stop.lifted, leg, stop.pain)
        rows = episodes.setdefault((stop.rule, leg), [])
        if rows and (rows[-1].over is None or rows[-1].over >= stop.raised):
            event = _joined(rows.pop(), event)
        rows.append(event)
    return [event for rows in episodes.values() for event in rows]


def _joined(one: Event, other: Event) -> Event:
    overs = [event.over for event in (one, other) if event.over]
    pains = [event.worst for event in (one, other) if event.worst is not None]
    over = max(overs) if len(overs) == 2 else None
    return replace(one, last=max(one.last, other.last), over=over, worst=max(pains, default=None))


def _flares(situation: Situation) -> Iterator[Event]:
    for leg, history in situation.histories.items():
        found: list[Event] = []
        for day in sorted(flares(history)):
            event = Event(FLARE, day, day, day, leg, history.pain[day])
            if found and day - found[-1].last <= timedelta(days=FLARE_GAP):
                event = _joined(found.pop(), event)
            found.append(event)
        yield from found


def _signs(situation: Situation, first: date) -> Iterator[Event]:
    assessed = situation.profile.assessed
    for sign in RED_SIGNS:  # a limp is a stop of its own, ST3
        noted = [checkin.date for checkin in situation.entries.checkins if sign in checkin.signs]
        days = [day for day in noted if day >= first or not (assessed and assessed >= day)]
        if days:
            over = assessed if assessed and assessed >= days[-1] else None
            yield Event(sign, days[0], days[-1], over, situation.only_leg)


def _screened(situation: Situation) -> Iterator[Event]:
    answers = situation.screening
    if answers:
        for answer in Answer:
            if getattr(answers, answer) is True:
                yield Event(answer, answers.date, answers.date, None)


NotedRecord = CheckIn | Run | Session | Activity
"""What a person may write a note on."""


def questions_since(situation: Situation, first: date) -> tuple[NotedRecord, ...]:
    """What was noted from `first` on with a question mark, newest first."""
    entries = situation.entries
    rows: tuple[NotedRecord, ...] = (
        *entries.checkins,
        *entries.runs,
        *entries.sessions,
        *entries.activities,
    )
    asked = [row for row in rows if row.date >= first and "?" in row.note]
    return tuple(sorted(asked, key=lambda row: row.date, reverse=True))
