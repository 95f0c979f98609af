"""Which programme is followed: one is taken, gone on with where it was left, and kept when another is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rehab_tui.domain.records import Change, Entries, For, KeptPlan, Refused, RehabPlan, put


def put_in_force(
    entries: Entries, plan: RehabPlan | None, day: date, block: int | None = None
) -> tuple[Change, ...]:
    """Follow a programme from that day on, from the beginning of a block; None is the guide's ladder.

    Without a block it goes on where it stands or was left, else it begins. Every programme that is followed
    is kept by its name. Raises Refused if it is not for a sore tendon of the person, or has no such block.
    """
    profile, before = entries.profile, entries.profile.programme
    taken = plan and _placed(entries, plan, day, block)
    kept = [KeptPlan(plan=taken)] if taken else []
    if before and not (taken and taken.name == before.name):
        kept.append(KeptPlan(plan=before, left=day))
    return (put(entries, replace(profile, programme=taken)), *(put(entries, each) for each in kept))


def left_off(entries: Entries, plan: RehabPlan) -> KeptPlan | None:
    """The programme as it was left, if it was followed before and is not now."""
    followed = entries.profile.programme
    kept = next((each for each in entries.plans if each.plan.name == plan.name), None)
    here = followed and followed.name == plan.name
    return kept if kept and not here and kept.plan.block == plan.block else None


def own_plans(entries: Entries, known: Iterable[RehabPlan]) -> dict[str, RehabPlan]:
    """By name, every programme that is followed, or was, and is none of the `known` ones."""
    plans = {each.plan.name: each.plan for each in entries.plans}
    if followed := entries.profile.programme:
        plans[followed.name] = followed
    shipped = [(plan.name, plan.block) for plan in known]
    return {name: plan for name, plan in plans.items() if (name, plan.block) not in shipped}


def _placed(entries: Entries, plan: RehabPlan, day: date, block: int | None) -> RehabPlan:
    """The programme in its block, the days that were spent in it before counted where it goes on."""
    _fits(entries, plan)
    before, left = entries.profile.programme, left_off(entries, plan)
    if before and not left and before.block == plan.block and before.since and before.since <= day:
        at, at_since = (before.at, before.at_since) if block is None else (block, day)
        return replace(plan, since=before.since, at=at, at_since=at_since)
    at, spent = (left.plan.at, left.spent(day)) if left and block is None else (block or 1, day - day)
    return replace(plan, since=day, at=at, at_since=day - spent)


def _fits(entries: Entries, plan: RehabPlan) -> None:
    tendons = entries.profile.tendons
    for leg in tendons.sore:
        tendon = tendons.on(leg)
        if tendon and not plan.tendon.fits(tendon.site):
            raise Refused(f"tendon is {plan.tendon}; accepted for the {leg} leg: {For.of(tendon.site)}, any")
