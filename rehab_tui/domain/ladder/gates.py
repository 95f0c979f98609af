"""The gates between steps (RH1, RH2, RH6, RH7, RH8, EV7): which points are met, and by what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rehab_tui.domain.exercises import is_hold
from rehab_tui.domain.facts.sessions import FEWEST_HOLDS, SHORTEST_HOLD, LegSession, stage_of
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.names import MORNINGS_AFTER
from rehab_tui.domain.programme import GUIDE
from rehab_tui.domain.records import ChangedBy, Leg, MorningAfter, Site, Step, StepChange, calm

HOLD_DAYS = 7
CALM_MORNINGS = 3
STAGE_DAYS = 14
MAINTENANCE_WEEKS = 12


@dataclass(frozen=True)
class Evidence:
    """What one day says of a point, in a few words, and whether it meets it."""

    day: date
    words: str
    met: bool


@dataclass(frozen=True)
class Criterion:
    """One thing a gate asks for, whether it is met, the days that say so, and what else was seen."""

    asks: str
    met: bool
    days: tuple[Evidence, ...] = ()
    seen: str = ""


@dataclass(frozen=True)
class Gate:
    """A rule between two steps, open when every point is met; some not even the person may override."""

    rule: str
    points: tuple[Criterion, ...]
    may_override: bool = True

    @property
    def open(self) -> bool:
        """Whether the gate lets one through."""
        return all(point.met for point in self.points)


@dataclass(frozen=True)
class Position:
    """Where a leg stands on the ladder: its own step, since when, at which stage of the loaded raises."""

    leg: Leg
    step: Step
    since: date | None
    stage: int = 0

    @property
    def loaded_stage(self) -> tuple[int, int] | None:
        """Sets and reps where the step is the loaded raise, else None."""
        return stage_of(self.stage) if self.step is Step.RAISE_LOADED else None


def position_of(steps: Sequence[StepChange], leg: Leg) -> Position:
    """The leg's own step after all its changes; the ladder begins with double-leg holds."""
    step, since, stage = Step.HOLD_DOUBLE, None, 0
    for change in steps:
        if change.leg.covers(leg) and change.to is not Step.SEATED_RAISE:
            again = change.to is step is Step.RAISE_LOADED and change.by is not ChangedBy.START
            step, since, stage = change.to, change.date, stage + 1 if again else 0
    return Position(leg, step, since, min(stage, len(GUIDE.loaded_stages) - 1))


def gates(situation: Situation, position: Position, sessions: Sequence[LegSession]) -> tuple[Gate, ...]:
    """The gates above a leg's own step."""
    own = [
        s for s in sessions if s.step is position.step and (position.since is None or s.day >= position.since)
    ]
    match position.step:
        case Step.HOLD_DOUBLE:
            found = [_rh7(own)]
        case Step.HOLD_SINGLE:
            found = [_rh1(situation, position.leg, sessions)]
        case Step.RAISE_DOUBLE_FLAT:
            found = [_rh2("RH2", own), *_ev7(situation)]
        case Step.RAISE_SINGLE_FLAT if drops_heel(situation, position.leg):
            found = [_rh2("RH2", own)]
        case Step.RAISE_SINGLE_FLAT | Step.RAISE_SINGLE_STEP:
            found = [_rh2("RH2", own), _rh2("RH6", own)]
        case Step.RAISE_LOADED:
            found = [_rh2("RH2", own, position.loaded_stage), _rh8(situation, position)]
        case _:
            found = []
    return tuple(found)


def drops_heel(situation: Situation, leg: Leg) -> bool:
    """RH4: whether this tendon may ever drop its heel below a step."""
    tendon = situation.profile.tendons.on(leg)
    return tendon is not None and tendon.site is Site.MID_PORTION


def _rh7(own: Sequence[LegSession]) -> Gate:
    return Gate(
        "RH7",
        (
            _of_both("4 holds of 30 s or more", [_dose_of(s) for s in own[-2:]]),
            _of_both("pain 0-3", [_pain_of(s) for s in own[-2:]]),
            _logged(own),
        ),
    )


def _rh1(situation: Situation, leg: Leg, sessions: Sequence[LegSession]) -> Gate:
    days = {s.day for s in sessions if is_hold(s.step) and s.full()}
    newest = list(situation.mornings[leg].by_day.items())[-CALM_MORNINGS:]
    mornings = tuple(
        Evidence(day, str(pain), calm(pain))
        for day, today in newest
        if (pain := today.morning_pain) is not None
    )
    all_calm = len(mornings) == CALM_MORNINGS and all(morning.met for morning in mornings)
    return Gate(
        "RH1",
        (
            Criterion("holds on 7 different days", len(days) >= HOLD_DAYS, seen=_part(len(days), HOLD_DAYS)),
            Criterion("last three mornings 0-3", all_calm, mornings, _left(CALM_MORNINGS - len(mornings))),
            _logged(sessions),
        ),
    )


def _rh2(rule: str, own: Sequence[LegSession], stage: tuple[int, int] | None = None) -> Gate:
    newest = own[-2:]
    return Gate(
        rule,
        (
            _of_both("every set and rep at tempo", [_dose_of(s, stage) for s in newest]),
            _of_both("pain 0-3, effort 0-7", [_effort_of(s) for s in newest]),
            _of_both("the morning after no worse", [_morning_of(s) for s in newest]),
        ),
    )


def _rh8(situation: Situation, position: Position) -> Gate:
    since = position.since or situation.day
    days, (sets, reps) = (situation.day - since).days, stage_of(position.stage)
    long_enough = days >= STAGE_DAYS
    seen = f"since {since}" if long_enough else f"{_part(days, STAGE_DAYS)} days"
    stage = Criterion(f"two weeks at {sets} x {reps}", long_enough, seen=seen)
    if position.stage < len(GUIDE.loaded_stages) - 1:
        return Gate("RH8", (stage,))
    weeks = situation.days_managed // 7
    enough = weeks >= MAINTENANCE_WEEKS
    return Gate(
        "RH8",
        (
            stage,
            Criterion("no pain in the last 14 days", situation.pain_free),
            Criterion("12 weeks managed", enough, seen="" if enough else _part(weeks, MAINTENANCE_WEEKS)),
        ),
    )


def _ev7(situation: Situation) -> tuple[Gate, ...]:
    steroid = situation.screening is not None and situation.screening.steroid_injection
    point = Criterion("word from whoever gave the steroid injection", met=False)
    return (Gate("EV7", (point,), may_override=False),) if steroid else ()


def _of_both(asks: str, sessions: Sequence[Evidence]) -> Criterion:
    """What the last two sessions of a step must both meet."""
    met = len(sessions) == 2 and all(session.met for session in sessions)
    return Criterion(asks, met, tuple(sessions), _left(2 - len(sessions)))


def _logged(sessions: Sequence[LegSession]) -> Criterion:
    newest = [_morning_of(session) for session in sessions[-1:]]
    known = bool(sessions) and sessions[-1].morning_after is not None
    days = tuple(replace(seen, met=known) for seen in newest)
    return Criterion("the morning after told", known, days, _left(1 - len(days)))


def _dose_of(session: LegSession, stage: tuple[int, int] | None = None) -> Evidence:
    full = session.full(stage)
    return Evidence(session.day, "full" if full else _shortfall(session, stage), full)


def _shortfall(session: LegSession, stage: tuple[int, int] | None) -> str:
    """What a session that is not full left out first: holds, sets, reps, or else the tempo."""
    main = [done for done in session.sets if done.step is session.step]
    if is_hold(session.step):
        return f"{sum((done.held_s or 0) >= SHORTEST_HOLD for done in main)} of {FEWEST_HOLDS} holds"
    dose = GUIDE.doses[session.step]
    sets, reps = stage or (dose.sets, dose.reps or 0)
    if len(main) < sets:
        return f"{_part(len(main), sets)} sets"
    short = (done for done in main if (done.reps or 0) < reps)
    return next((f"set {done.set}: {done.reps}/{reps}" for done in short), "too quick")


def _pain_of(session: LegSession) -> Evidence:
    pain = session.pain
    if pain is None:
        return Evidence(session.day, "pain not told", met=False)
    return Evidence(session.day, f"pain {pain}", calm(pain))


def _effort_of(session: LegSession) -> Evidence:
    pain, effort = _pain_of(session), session.session.effort
    hard = pain.met and not session.manageable
    return Evidence(session.day, f"effort {effort}" if hard else pain.words, session.manageable)


def _morning_of(session: LegSession) -> Evidence:
    after = session.morning_after
    return Evidence(
        session.day, MORNINGS_AFTER[after] if after else "not told", after is MorningAfter.NO_WORSE
    )


def _part(done: int, whole: int) -> str:
    return f"{done} of {whole}"


def _left(number: int) -> str:
    return f"{number} more to come" if number > 0 else ""
