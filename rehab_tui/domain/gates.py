"""The gates between steps (RH1, RH2, RH6, RH7, RH8, EV7): which points are met, and by what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.records import StepChange
from rehab_tui.domain.scales import ChangedBy, Leg, MorningAfter, Site, Step
from rehab_tui.domain.sessions import LegSession, stage_of
from rehab_tui.domain.situation import Situation
from rehab_tui.domain.steps import LOADED_STAGES, is_hold

HOLD_DAYS = 7
CALM_MORNINGS = 3
STAGE_DAYS = 14
MAINTENANCE_WEEKS = 12


@dataclass(frozen=True)
class Point:
    """One thing a gate asks for, whether it is met, and what was seen."""

    asks: str
    met: bool
    seen: str = ""


@dataclass(frozen=True)
class Gate:
    """A rule between two steps; open when every point is met."""

    rule: str
    points: tuple[Point, ...]

    @property
    def open(self) -> bool:
        """Whether the gate lets one through."""
        return all(point.met for point in self.points)


@dataclass(frozen=True)
class Place:
    """Where a leg stands on the ladder: its own step, since when, at which stage of the loaded raises."""

    leg: Leg
    step: Step
    since: date | None
    stage: int = 0

    @property
    def loaded_stage(self) -> tuple[int, int] | None:
        """Sets and reps where the step is the loaded raise, else None."""
        return stage_of(self.stage) if self.step is Step.RAISE_LOADED else None


def place_of(steps: Sequence[StepChange], leg: Leg) -> Place:
    """The leg's own step after all its changes; the ladder begins with double-leg holds."""
    step, since, stage = Step.HOLD_DOUBLE, None, 0
    for change in steps:
        if change.leg.covers(leg) and change.to is not Step.SEATED_RAISE:
            again = change.to is step is Step.RAISE_LOADED and change.by is not ChangedBy.START
            step, since, stage = change.to, change.date, stage + 1 if again else 0
    return Place(leg, step, since, min(stage, len(LOADED_STAGES) - 1))


def gates(now: Situation, place: Place, sessions: Sequence[LegSession]) -> tuple[Gate, ...]:
    """The gates above a leg's own step."""
    own = [s for s in sessions if s.step is place.step and (place.since is None or s.day >= place.since)]
    match place.step:
        case Step.HOLD_DOUBLE:
            found = [_rh7(own)]
        case Step.HOLD_SINGLE:
            found = [_rh1(now, place.leg, sessions)]
        case Step.RAISE_DOUBLE_FLAT:
            found = [_rh2("RH2", own), *_ev7(now)]
        case Step.RAISE_SINGLE_FLAT if drops_heel(now, place.leg):
            found = [_rh2("RH2", own)]
        case Step.RAISE_SINGLE_FLAT | Step.RAISE_SINGLE_STEP:
            found = [_rh2("RH2", own), _rh2("RH6", own)]
        case Step.RAISE_LOADED:
            found = [_rh2("RH2", own, place.loaded_stage), _rh8(now, place)]
        case _:
            found = []
    return tuple(found)


def drops_heel(now: Situation, leg: Leg) -> bool:
    """RH4: whether this tendon may ever drop its heel below a step."""
    tendon = now.profile.tendons.on(leg)
    return tendon is not None and tendon.site is Site.MID_PORTION


def _rh7(own: Sequence[LegSession]) -> Gate:
    newest = own[-2:]
    complete = sum(s.full() for s in newest)
    calm = sum(s.pain is not None and s.pain <= 3 for s in newest)
    return Gate(
        "RH7",
        (
            Point("last two sessions: 4 holds of 30 s or more", complete == 2, f"{complete} of 2"),
            Point("pain told, 3 or less in both", calm == 2, _pains(newest)),
            _logged(own),
        ),
    )


def _rh1(now: Situation, leg: Leg, sessions: Sequence[LegSession]) -> Gate:
    days = {s.day for s in sessions if is_hold(s.step) and s.full()}
    mornings = [today.morning_pain or 0 for today in list(now.mornings[leg].by_day.values())[-CALM_MORNINGS:]]
    calm = len(mornings) == CALM_MORNINGS and max(mornings) <= 3
    seen = ", ".join(str(pain) for pain in mornings) or "none yet"
    return Gate(
        "RH1",
        (
            Point("holds done on 7 different days", len(days) >= HOLD_DAYS, f"{len(days)} of {HOLD_DAYS}"),
            Point("last three mornings at 3 or less", calm, seen),
            _logged(sessions),
        ),
    )


def _rh2(rule: str, own: Sequence[LegSession], stage: tuple[int, int] | None = None) -> Gate:
    newest = own[-2:]
    full = sum(s.full(stage) for s in newest)
    calm = sum(s.manageable for s in newest)
    mornings = sum(s.morning_after is MorningAfter.NO_WORSE for s in newest)
    return Gate(
        rule,
        (
            Point("last two sessions: every set and rep at tempo", full == 2, f"{full} of 2"),
            Point("pain told, 3 or less, effort 7 or less", calm == 2, _pains(newest)),
            Point("mornings after them no worse", mornings == 2, f"{mornings} of 2"),
        ),
    )


def _rh8(now: Situation, place: Place) -> Gate:
    since = place.since or now.day
    days = (now.day - since).days
    if place.stage < len(LOADED_STAGES) - 1:
        sets, reps = stage_of(place.stage)
        asks = f"two weeks at {sets} x {reps}"
        return Gate("RH8", (Point(asks, days >= STAGE_DAYS, f"{days} of {STAGE_DAYS} days"),))
    weeks = now.days_managed // 7
    return Gate(
        "RH8",
        (
            Point("two weeks at 4 x 6", days >= STAGE_DAYS, f"{days} of {STAGE_DAYS} days"),
            Point("no pain in the last 14 days", now.pain_free),
            Point("12 weeks managed", weeks >= MAINTENANCE_WEEKS, f"{weeks} of {MAINTENANCE_WEEKS}"),
        ),
    )


def _ev7(now: Situation) -> tuple[Gate, ...]:
    steroid = now.screening is not None and now.screening.steroid_injection
    point = Point("word from whoever gave the steroid injection", met=False)
    return (Gate("EV7", (point,)),) if steroid else ()


def _logged(sessions: Sequence[LegSession]) -> Point:
    known = bool(sessions) and sessions[-1].morning_after is not None
    return Point("morning after the last session logged", known)


def _pains(sessions: Sequence[LegSession]) -> str:
    told = ["not told" if s.pain is None else str(s.pain) for s in sessions]
    return "pain " + " and ".join(told) if told else "no session yet"
