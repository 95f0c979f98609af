"""Series, trends and dose: what the charts, the progress screen and the report draw from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.exercises import EXERCISES, Kind
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.trends import LOGGED_DAYS_NEEDED, LegHistory, median
from rehab_tui.domain.programme import GUIDE
from rehab_tui.domain.records import SIDES, Entries, Leg, MeasurementKind, Run, Session, SetDone, Sign, Step

Series = tuple[float | None, ...]
"""One value a day or week, oldest first; None where nothing was logged."""


def weekly_pain(situation: Situation, leg: Leg, weeks: int) -> Series:
    """The weekly pain values of one leg, oldest first."""
    found = (
        situation.histories[leg].week(situation.day - timedelta(days=7 * back))
        for back in reversed(range(weeks))
    )
    return tuple(week.pain if week else None for week in found)


def weekly_stiffness(situation: Situation, leg: Leg, weeks: int) -> Series:
    """The weekly stiffness values of one leg in minutes, oldest first."""
    found = (
        situation.histories[leg].week(situation.day - timedelta(days=7 * back))
        for back in reversed(range(weeks))
    )
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
        return "s" if EXERCISES[self.step].kind is Kind.HOLD else "reps"


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
    planned = len(sets) if session.completed else max(len(sets), GUIDE.doses[step].sets)
    return sum(amounts), sum(targets) + (planned - len(sets)) * max(targets)


def last_time(entries: Entries, leg: Leg, step: Step) -> tuple[float, ...]:
    """Reps or seconds of each set the last time this leg did the exercise; empty before the first time."""
    for session in reversed(entries.sessions):
        sets = [done for done in session.sets if done.step is step and done.leg.covers(leg)]
        if sets:
            return tuple(float(done.held_s if done.held_s is not None else done.reps or 0) for done in sets)
    return ()


@dataclass(frozen=True)
class Norm:
    """What a test is compared with, in words for a person, and where that comes from."""

    says: str
    source: str


NORMS = {
    MeasurementKind.KNEE_TO_WALL: Norm("10 cm is the mark; sound legs differ too", "the coach's guide"),
    MeasurementKind.HEEL_RAISES: Norm(
        "median 24 (men), 21 (women), on a 10 degree slope; under 6 apart may be noise", "Hebert-Losier 2017"
    ),
    MeasurementKind.VISA_A: Norm("100 is best, healthy above 96", "Robinson 2001"),
    MeasurementKind.TENDON_RATING: Norm("100 % is as good as before; no norm", "own rating"),
}
"""Norms by kind of test; only numbers whose source was read."""


@dataclass(frozen=True)
class Stretch:
    """One value that speaks for the days from `first` to `last`, both included."""

    first: date
    last: date
    value: float


def stretches(first: date, until: date, days: int) -> list[tuple[date, date]]:
    """The days from `first` to `until` in stretches that end with `until`, oldest first; the first is cut."""
    ends = [until - timedelta(days=n) for n in range(0, (until - first).days + 1, days)]
    return [(max(first, end - timedelta(days=days - 1)), end) for end in reversed(ends)]


def medians(by_day: Mapping[date, float], first: date, until: date, days: int = 7) -> tuple[Stretch, ...]:
    """The median of each stretch with at least three logged days a week; the others stay gaps."""
    found = []
    for begin, end in stretches(first, until, days):
        start = end - timedelta(days=days - 1)
        values = [by_day[day] for n in range(days) if (day := start + timedelta(days=n)) in by_day]
        if len(values) * 7 >= LOGGED_DAYS_NEEDED * days:
            found.append(Stretch(begin, end, median(values)))
    return tuple(found)


def weekly_totals(
    by_day: Mapping[date, float], first: date, until: date, days: int = 7
) -> tuple[Stretch, ...]:
    """What was done a week, on the average of each stretch; a stretch with nothing stays a gap."""
    found = []
    for begin, end in stretches(first, until, days):
        start = end - timedelta(days=days - 1)
        values = [by_day[day] for n in range(days) if (day := start + timedelta(days=n)) in by_day]
        if values:
            found.append(Stretch(begin, end, sum(values) * 7 / days))
    return tuple(found)


@dataclass(frozen=True)
class LoadDone:
    """One leg's day: seconds under tension done and prescribed, and the heaviest added load in kg."""

    seconds: float
    prescribed: float
    kg: float


def loads(sessions: Sequence[Session], leg: Leg) -> dict[date, LoadDone]:
    """What one leg's tendon was loaded with, day by day; a raise counts its seconds up and down."""
    found: dict[date, LoadDone] = {}
    for session in sessions:
        mine = [done for done in session.sets if done.leg.covers(leg)]
        for step in dict.fromkeys(done.step for done in mine):
            sets = [done for done in mine if done.step is step]
            done, prescribed = _dose(session, step, sets)
            each = _seconds_each(sets[0])
            so_far = found.get(session.date, LoadDone(0, 0, 0))
            found[session.date] = LoadDone(
                so_far.seconds + done * each,
                so_far.prescribed + prescribed * each,
                max(so_far.kg, *(one.load_kg for one in sets)),
            )
    return found


def _seconds_each(done: SetDone) -> float:
    """Seconds under tension of what the set counts: a second held, or one rep at its tempo."""
    if done.held_s is not None:
        return 1
    dose = GUIDE.doses[done.step]
    return (done.up_s or dose.up_s or 0) + (done.down_s or dose.down_s or 0)


def km_by_day(runs: Sequence[Run]) -> dict[date, float]:
    """Kilometres run on each day with a run."""
    found: dict[date, float] = {}
    for run in runs:
        found[run.date] = found.get(run.date, 0) + run.distance_km
    return found


FLARE_RISE = 2
FLARE_ABOVE = 3


def flares(history: LegHistory) -> frozenset[date]:
    """Days above 3 of 10 and two or more above the week before (app's reading of a flare-up)."""
    return frozenset(
        day
        for day, pain in history.pain.items()
        if pain > FLARE_ABOVE
        and (week := history.week(day - timedelta(days=1)))
        and pain - week.pain >= FLARE_RISE
    )


RED_SIGNS = tuple(sign for sign in Sign if sign is not Sign.LIMP)


def red_days(situation: Situation) -> frozenset[date]:
    """Days on which a stop stood or a red sign was noted, or stands to this day."""
    tomorrow = situation.day + timedelta(days=1)
    spans = [(stop.raised, stop.lifted or tomorrow) for stop in situation.stops]
    noted = [row.date for row in situation.entries.checkins if set(RED_SIGNS) & set(row.signs)]
    spans += [(day, day + timedelta(days=1)) for day in noted]
    if standing := situation.sign(*RED_SIGNS):
        spans.append((standing, tomorrow))
    return frozenset(first + timedelta(days=n) for first, end in spans for n in range((end - first).days))
