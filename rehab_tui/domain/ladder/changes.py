"""Changes of step: the first one of a sore leg, up on an offer or on one's own word, or on an earlier day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts import situation_on, with_past_weeks
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.ladder.position import position_of
from rehab_tui.domain.records import (
    EXERCISES,
    STEROID_LIMIT,
    Change,
    ChangedBy,
    Entries,
    Leg,
    Profile,
    Refused,
    Step,
    StepChange,
    put,
)
from rehab_tui.domain.rules.verdict import verdict


class Start(NamedTuple):
    """The step that a person says a leg is on; with its load in kg, or None if they said none."""

    step: Step
    load_kg: float | None = None


def open_steps(entries: Entries, profile: Profile, day: date, leg: Leg) -> tuple[Step, ...]:
    """The steps a person with this profile may name as their own: none on a locked day or for a sound leg."""
    situation = situation_on(replace(entries, profile=profile), day)
    judged, tendon = verdict(situation), profile.tendons.on(leg)
    if tendon is None or judged.locked_by:
        return ()
    steps = situation.programme.ladder.ladder_for(tendon.site)
    return tuple(step for step in steps if not judged.limits_ladder or step.rank < STEROID_LIMIT.rank)


def profile_changes(
    entries: Entries, profile: Profile, day: date, starts: Mapping[Leg, Start] | None = None
) -> tuple[Change, ...]:
    """Store `profile`; a sore tendon begins the programme on `day`, at its lowest step, unless begun.

    Weeks that are over keep the usual week that they were allowed by.

    `starts` are the steps, with loads, that the person says the legs are on; raises Refused if a tendon may
    not do one.
    """
    sore = profile.tendons.sore
    if sore and profile.programme_start is None:
        profile = replace(profile, programme_start=day)
    profile = with_past_weeks(entries, profile, day)
    firsts = [_start(entries, profile, day, leg, (starts or {}).get(leg)) for leg in sore]
    return put(entries, profile), *(put(entries, first) for first in firsts if first)


def _start(entries: Entries, profile: Profile, day: date, leg: Leg, said: Start | None) -> StepChange | None:
    ladder = situation_on(replace(entries, profile=profile), day).programme.ladder
    begun = any(step.leg.covers(leg) for step in entries.steps)
    own = position_of(ladder, entries.steps, leg).step if begun else None
    lowest = ladder.steps[0]
    to, load_kg = said or Start(own or lowest)
    if to is own and load_kg is None:
        return None
    if to is not lowest and to not in open_steps(entries, profile, day, leg):
        raise Refused(f"{EXERCISES[to].name} is not for the {leg} leg now: the safety answers or RH4.")
    same_day = (step for step in entries.steps if step.date == day and step.leg is leg and step.to is to)
    before = next((step for step in same_day if step.by is ChangedBy.START), None)
    from_ = before.from_ if before and to is own else own
    return StepChange(date=day, leg=leg, from_=from_, to=to, by=ChangedBy.START, load_kg=load_kg)


def step_up(day: date, ladder: LegLadder, own_reason: str = "") -> StepChange:
    """The record of going one step up: on the offer, or against the gates with the person's own reason.

    Raises ValueError at the top of the ladder.
    """
    if ladder.next is None:
        raise ValueError(f"{ladder.position.step} is the top of the ladder")
    by = ChangedBy.OVERRIDE if own_reason else ChangedBy.OFFER
    reason = own_reason or " ".join(dict.fromkeys(gate.rule for gate in ladder.gates))
    return _change(day, ladder, ladder.next, by, reason)


def step_on(day: date, ladder: LegLadder, to: Step, reason: str) -> StepChange:
    """The record of a step taken on `day`, up or down; `ladder` is that day's.

    Raises Refused if the tendon never does the step, if it was not open, or lies more than one above.
    """
    if refusal := _refusal(ladder, to, reason):
        raise Refused(refusal)
    if to is not ladder.next:
        return _change(day, ladder, to, ChangedBy.OVERRIDE, reason)
    up = step_up(day, ladder, own_reason="" if ladder.offered else reason)
    return replace(up, reason=reason or up.reason)


def _refusal(ladder: LegLadder, to: Step, reason: str) -> str:
    leg, own = ladder.position.leg, ladder.position.step
    if to not in ladder.steps:
        return f"RH4: {EXERCISES[to].name} is never for this tendon."
    if to is ladder.next:
        locked = "" if ladder.may_override else "Going up was locked that day."
        return locked or ("" if reason or ladder.offered else "It was not offered that day: say why.")
    if to is own:
        return f"The {leg} leg stood on {EXERCISES[to].name} already."
    above = EXERCISES[ladder.next].name if ladder.next else ""
    return f"One step up at a time: {above} comes next." if to.rank > own.rank else ""


def _change(day: date, ladder: LegLadder, to: Step, by: ChangedBy, reason: str) -> StepChange:
    own = ladder.position
    return StepChange(date=day, leg=own.leg, from_=own.step, to=to, by=by, reason=reason)
