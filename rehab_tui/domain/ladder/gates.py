"""The gates between steps (RH1, RH2, RH6, RH7, RH8, EV7, EV9): which points are met, and by what."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, takewhile
from typing import NamedTuple

from rehab_tui.domain.facts import HEAVY_EFFORT, MANAGEABLE_EFFORT, LegSession, Situation
from rehab_tui.domain.ladder.criteria import (
    Criterion,
    Evidence,
    dose_of,
    effort_of,
    left,
    logged,
    morning_of,
    of_both,
    pain_of,
    part,
)
from rehab_tui.domain.ladder.position import Position
from rehab_tui.domain.records import Leg, Step, calm
from rehab_tui.domain.rules.verdict import Verdict

HOLD_DAYS = 7
CALM_MORNINGS = 3
STAGE_DAYS = 14
MAINTENANCE_WEEKS = 12


class Gate(NamedTuple):
    """A rule between two steps, open when every point is met; some not even the person may override."""

    rule: str
    points: tuple[Criterion, ...]
    may_override: bool = True

    @property
    def open(self) -> bool:
        """Whether the gate lets one through."""
        return all(point.met for point in self.points)


def gates(
    situation: Situation, judged: Verdict, position: Position, sessions: Sequence[LegSession]
) -> tuple[Gate, ...]:
    """The gates above a leg's own step; none where the programme is no ladder."""
    if situation.programme.plan:
        return ()
    on_step = takewhile(lambda s: position.since is None or s.day >= position.since, reversed(sessions))
    own = list(islice((s.judged_at(position.step) for s in on_step if s.did(position.step)), 2))[::-1]
    match position.step:
        case Step.HOLD_DOUBLE:
            found = [_rh7(own)]
        case Step.HOLD_SINGLE:
            found = [_rh1(situation, position.leg, sessions, own)]
        case Step.RAISE_DOUBLE_FLAT:
            found = [_rh2("RH2", own)]
        case Step.RAISE_SINGLE_FLAT if _drops_heel(situation, position.leg):
            found = [_rh2("RH2", own)]
        case Step.RAISE_SINGLE_FLAT | Step.RAISE_SINGLE_STEP:
            found = [_rh2("RH2", own), _rh2("RH6", own)]
        case Step.RAISE_LOADED:
            found = [_rh2("RH2", own, position.loaded_stage), _rh8(situation, position)]
        case _:
            found = []
    limits = _limits(judged) if position.step.rank >= Step.RAISE_DOUBLE_FLAT.rank else ()
    return (*found, *limits)


def _drops_heel(situation: Situation, leg: Leg) -> bool:
    tendon = situation.profile.tendons.on(leg)
    return tendon is not None and Step.RAISE_SINGLE_STEP in situation.programme.ladder_for(tendon.site)


def _rh7(own: Sequence[LegSession]) -> Gate:
    holds = of_both("4 holds of 30 s or more", own, dose_of)
    return Gate("RH7", (holds, of_both("pain 0-3", own, pain_of), logged(own)))


def _rh1(situation: Situation, leg: Leg, sessions: Sequence[LegSession], own: Sequence[LegSession]) -> Gate:
    days = sum(session.held for session in sessions)
    told = situation.mornings[leg].by_day.items()
    pains = [(day, morning.pain) for day, morning in told if morning.pain is not None]
    mornings = tuple(Evidence(day, str(pain), calm(pain)) for day, pain in pains[-CALM_MORNINGS:])
    all_calm = len(mornings) == CALM_MORNINGS and all(morning.met for morning in mornings)
    points = (
        Criterion("holds on 7 different days", days >= HOLD_DAYS, seen=part(days, HOLD_DAYS)),
        Criterion("last three mornings 0-3", all_calm, mornings, left(CALM_MORNINGS - len(mornings))),
        Criterion("single-leg holds done on one day", any(session.full() for session in own)),
        logged([session for session in sessions if session.on_ladder]),
    )
    return Gate("RH1", points)


def _rh2(rule: str, own: Sequence[LegSession], stage: tuple[int, int] | None = None) -> Gate:
    heavy = bool(own) and own[-1].step.rank >= Step.RAISE_LOADED.rank
    points = (
        of_both("every set and rep at tempo", own, partial(dose_of, stage=stage)),
        of_both(f"pain 0-3, effort 0-{HEAVY_EFFORT if heavy else MANAGEABLE_EFFORT}", own, effort_of),
        of_both("the morning after no worse", own, morning_of),
    )
    return Gate(rule, points)


def _rh8(situation: Situation, position: Position) -> Gate:
    since = position.since or situation.day
    days, (sets, reps) = (situation.day - since).days, position.stages[position.stage]
    long_enough = days >= STAGE_DAYS
    seen = f"since {since}" if long_enough else f"{part(days, STAGE_DAYS)} days"
    stage = Criterion(f"two weeks at {sets} x {reps}", long_enough, seen=seen)
    if position.more_stages:
        return Gate("RH8", (stage,))
    weeks = situation.days_managed // 7
    enough = weeks >= MAINTENANCE_WEEKS
    managed = Criterion("12 weeks managed", enough, seen="" if enough else part(weeks, MAINTENANCE_WEEKS))
    return Gate("RH8", (stage, Criterion("no pain in the last 14 days", situation.pain_free), managed))


def _limits(judged: Verdict) -> Iterator[Gate]:
    """EV7, EV9: rules of the verdict that keep the ladder below the heavy steps."""
    for reason in judged.reasons:
        if reason.entry.limits_ladder:
            yield Gate(reason.rule, (Criterion(reason.entry.do, met=False),), may_override=False)
