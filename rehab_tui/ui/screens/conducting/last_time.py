"""What was done of an exercise the last time."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from rehab_tui.domain.facts import newest_sets
from rehab_tui.domain.records import Leg, Session, SetDone, Step
from rehab_tui.domain.words import number

LastTime = Callable[[Step, Leg], str]
"""The seconds or reps in a row that were noted of a step and leg the last time; empty if there are none."""


def last_time(sessions: Sequence[Session]) -> LastTime:
    """What the newest session with a step and leg noted of it, looked up once each."""
    return cache(lambda step, leg: amounts(newest_sets(sessions, leg, step)))


def amounts(sets: Iterable[SetDone]) -> str:
    """The seconds or reps of some sets, and their load: `12 12 11`, `45 45 38 s`, `15 15 15 with 10 kg`."""
    done = list(sets)
    if not done:
        return ""
    said = " ".join(number(one.amount) for one in done)
    unit = " s" if done[-1].held_s is not None else ""
    load = f" with {number(done[-1].load_kg)} kg" if done[-1].load_kg else ""
    return f"{said}{unit}{load}"
