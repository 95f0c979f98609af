"""The cap of a week that is over: what the plan of its last day allowed (MD9, MD10)."""

from dataclasses import replace
from datetime import date, timedelta

from rehab_tui.domain.facts.flares import RED_SIGNS
from rehab_tui.domain.facts.situation import Situation, situation_on
from rehab_tui.domain.plan.week import plan_week
from rehab_tui.domain.records import Entries, Level
from rehab_tui.domain.rules.verdict import verdict

RED = frozenset(RED_SIGNS)
LOOKS_BACK = timedelta(days=56)
"""What the rules read lies within it, but for signs and stops that stand longer."""


def cap_on(situation: Situation, day: date) -> float | None:
    """Kilometres that the week ended with `day` might have, None if no cap was known.

    The verdict of that day sees eight weeks of the diary, beside older signs and stops that still stood:
    over ten years it takes too long for a line of twelve weeks.
    """
    first = day - LOOKS_BACK
    stopped = any(
        stop.raised < first and (stop.lifted is None or stop.lifted > day) for stop in situation.stops
    )
    then = situation_on(_since(situation.entries, first), day)
    return plan_week(then, Level.RED if stopped else verdict(then).level).week_km_cap


def _since(entries: Entries, first: date) -> Entries:
    return replace(
        entries,
        checkins=tuple(row for row in entries.checkins if row.date >= first or not RED.isdisjoint(row.signs)),
        runs=tuple(row for row in entries.runs if row.date >= first),
        sessions=tuple(row for row in entries.sessions if row.date >= first),
    )
