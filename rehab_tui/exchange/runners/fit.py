"""Reads FIT, what most watches write: one activity a session, local by the file's own clock."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from rehab_tui.domain.records import Refused, Source
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.fit_messages import MAGIC, MAGIC_AT, Values, messages
from rehab_tui.exchange.runners.seen import Kind, Said, Seen

SESSION, ACTIVITY = 18, 34
START, SPORT, SUB_SPORT, ELAPSED, TIMER, DISTANCE, CADENCE, CADENCE_128TH = 2, 5, 6, 7, 8, 9, 18, 92
LOCAL, AT = 5, 253
"""Fields of the two messages, by their numbers."""

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
FIRST_DATE = 0x10000000
"""A smaller number is no date but seconds since the watch was switched on."""

SPORTS = {
    0: Kind.UNCLEAR,
    1: Kind.RUN,
    2: Kind.RIDE,
    5: Kind.SWIM,
    11: Kind.WALK,
    17: Kind.WALK,
    21: Kind.RIDE,
}
SUB_SPORTS = {1: Kind.RUN, 45: Kind.RUN, 6: Kind.RIDE, 27: Kind.WALK}
"""What was done on a machine for which the sport has no word of its own."""

FITNESS = 4
QUARTER = timedelta(minutes=15)
FAREST = timedelta(hours=14)
"""No zone is farther from UTC."""


def looks_so(head: bytes) -> bool:
    """Whether these first bytes are FIT's."""
    return head[MAGIC_AT : MAGIC_AT + 4] == MAGIC


def read(content: Content) -> Iterator[Seen | Said]:
    """The sessions of a file; what stands before a damage is read, and it is said."""
    sessions, clock, damage = list[Values](), Values(), ""
    try:
        for message, values in messages(content.whole(), (SESSION, ACTIVITY)):
            if message == SESSION:
                sessions.append(values)
            else:
                clock = values
    except Refused as refused:
        damage = str(refused)
    if not sessions:
        raise Refused(damage or "it holds no activity")
    for number, session in enumerate(sessions, 1):
        yield _seen(session, clock, content.name if len(sessions) == 1 else f"{content.name}, part {number}")
    if damage:
        yield Said(content.name, f"{damage}; what stands before that is read", refused=False)


def _seen(session: Values, clock: Values, name: str) -> Seen | Said:
    start = _start(session.get(START, 0), clock)
    if start is None:
        return Said(name, "it does not tell when it began")
    zone = None if start.tzinfo is None else _zone(clock)
    timer = session.get(TIMER, session.get(ELAPSED))
    strides = session.get(CADENCE, 0) + session.get(CADENCE_128TH, 0) / 128
    kind = _kind(session)
    return Seen(
        kind=kind,
        start=start.astimezone(zone) if zone else start,
        distance=session.get(DISTANCE, 0) / 100_000,
        minutes=None if timer is None else timer / 60_000,
        source=Source.FIT,
        name=name,
        zone_known=start.tzinfo is None or zone is not None,
        cadence=round(2 * strides) if strides and kind is Kind.RUN else None,
    )


def _kind(session: Values) -> Kind:
    sport, sub_sport = session.get(SPORT, 0), session.get(SUB_SPORT, 0)
    if sport == FITNESS:
        return SUB_SPORTS.get(sub_sport, Kind.OTHER)
    return SPORTS.get(sport, Kind.OTHER)


def _start(start: int, clock: Values) -> datetime | None:
    """In UTC; by the wall clock where seconds count from when the watch was switched on."""
    if start >= FIRST_DATE:
        return EPOCH + timedelta(seconds=start)
    local, now = clock.get(LOCAL, 0), clock.get(AT, 0)
    if start and local >= FIRST_DATE and start <= now < FIRST_DATE:
        return (EPOCH + timedelta(seconds=local - now + start)).replace(tzinfo=None)
    return None


def _zone(clock: Values) -> timezone | None:
    """By how much the watch's clock went before UTC; one that is equal to UTC may not have been told."""
    ahead = timedelta(seconds=clock.get(LOCAL, 0) - clock.get(AT, 0))
    rounded = round(ahead / QUARTER) * QUARTER
    sane = abs(ahead) <= FAREST and abs(ahead - rounded) <= timedelta(minutes=1)
    return timezone(rounded) if sane and rounded else None
