"""Series, trends and dose: what the charts, the progress screen and the report draw from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.days import last
from rehab_tui.domain.records import Entries, Session, SetDone
from rehab_tui.domain.scales import SIDES, Leg, Step
from rehab_tui.domain.situation import Situation
from rehab_tui.domain.steps import DOSES

Series = tuple[float | None, ...]
"""One value a day or week, oldest first; None where nothing was logged."""


def daily(by_day: Mapping[date, int], until: date, days: int) -> Series:
    """The logged values of the `days` days that end with `until`."""
    first, _ = last(days, until)
    return tuple(by_day.get(first + timedelta(days=n)) for n in range(days))


def weekly_pain(now: Situation, leg: Leg, weeks: int) -> Series:
    """The weekly pain values of one leg, oldest first."""
    found = (now.histories[leg].week(now.day - timedelta(days=7 * back)) for back in reversed(range(weeks)))
    return tuple(week.pain if week else None for week in found)


def weekly_stiffness(now: Situation, leg: Leg, weeks: int) -> Series:
    """The weekly stiffness values of one leg in minutes, oldest first."""
    found = (now.histories[leg].week(now.day - timedelta(days=7 * back)) for back in reversed(range(weeks)))
    return tuple(week.stiffness if week else None for week in found)


@dataclass(frozen=True)
class DoseDone:
    """What one leg did of one exercise against what its sessions prescribed: reps, or seconds held."""

    leg: Leg
    step: Step
    sessions: int
    done: float
    prescribed: float

    @property
    def unit(self) -> str:
        """What is counted."""
        return "s" if DOSES[self.step].kind == "hold" else "reps"


def doses(entries: Entries, first: date, until: date) -> tuple[DoseDone, ...]:
    """The dose of each leg and exercise over some days; a session stopped early counts its whole dose."""
    found: dict[tuple[Leg, Step], list[tuple[float, float]]] = {}
    for session in entries.sessions:
        if first <= session.date <= until:
            for leg in SIDES:
                for step in Step:
                    sets = [done for done in session.sets if done.step is step and done.leg.covers(leg)]
                    if sets:
                        found.setdefault((leg, step), []).append(_dose(session, step, sets))
    return tuple(
        DoseDone(leg, step, len(parts), sum(done for done, _ in parts), sum(asked for _, asked in parts))
        for (leg, step), parts in sorted(found.items(), key=lambda item: list(Step).index(item[0][1]))
    )


def _dose(session: Session, step: Step, sets: Sequence[SetDone]) -> tuple[float, float]:
    amounts = [done.held_s if done.held_s is not None else done.reps or 0 for done in sets]
    targets = [(done.target_s if done.held_s is not None else done.target_reps) or 0 for done in sets]
    planned = len(sets) if session.completed else max(len(sets), DOSES[step].sets)
    return sum(amounts), sum(targets) + (planned - len(sets)) * max(targets)


def last_time(entries: Entries, leg: Leg, step: Step) -> tuple[float, ...]:
    """Reps or seconds of each set the last time this leg did the exercise; empty before the first time."""
    for session in reversed(entries.sessions):
        sets = [done for done in session.sets if done.step is step and done.leg.covers(leg)]
        if sets:
            return tuple(float(done.held_s if done.held_s is not None else done.reps or 0) for done in sets)
    return ()
