"""Where each sore leg stands on the ladder, what today allows, and what the next step still needs."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts import LegSession, Situation
from rehab_tui.domain.ladder.gates import Gate, gates
from rehab_tui.domain.ladder.past import Past, done_on_way, named_after, too_early, walk
from rehab_tui.domain.ladder.position import Position, position_of
from rehab_tui.domain.ladder.ruling import (
    FIRMNESS,
    FREE,
    OFFERED,
    PAUSED,
    STOPPED,
    UNANSWERED,
    Decision,
    Ruling,
)
from rehab_tui.domain.programme import GUIDE, nearest, step_above, step_below
from rehab_tui.domain.records import EXERCISES, STEROID_LIMIT, ChangedBy, Leg, Level, Step, calm
from rehab_tui.domain.rules.verdict import Verdict


class LegLadder(NamedTuple):
    """One sore leg: the steps its tendon may do, its own one, that of today's work, and the gates above.

    `next` is the step above, or None at the top; `no_minutes` are the mornings whose minutes of stiffness a
    gate, or the way back, waits for.
    """

    steps: tuple[Step, ...]
    position: Position
    ruling: Ruling
    work_step: Step
    next: Step | None
    gates: tuple[Gate, ...]
    past: Past
    red: bool
    no_minutes: tuple[date, ...] = ()

    @property
    def decision(self) -> Decision:
        """What the ladder says of the leg today."""
        return self.ruling.decision

    @property
    def missing(self) -> tuple[str, ...]:
        """The rules of the gates that are still closed."""
        return tuple(gate.rule for gate in self.gates if not gate.open)

    @property
    def offered(self) -> bool:
        """Whether the step above is offered now."""
        return self.decision is Decision.OFFER and self.next is not None

    @property
    def locked(self) -> bool:
        """Whether a rule locks all loading, so that nothing is said of the step above."""
        return self.decision is Decision.LOCKED

    @property
    def may_override(self) -> bool:
        """Whether the person may go one step up on their own word.

        Not on a red day, and after a step up not before a session of it and its morning are known.
        """
        may = all(gate.open or gate.may_override for gate in self.gates)
        return may and self.next is not None and not self.red and not self._untried

    @property
    def _untried(self) -> bool:
        own = self.position
        known = (s.morning.told for s in self.past.sessions if self._since_step(s))
        taken = own.by in (ChangedBy.OFFER, ChangedBy.OVERRIDE)
        return taken and not any(known)

    def _since_step(self, session: LegSession) -> bool:
        own = self.position
        return session.did(own.step) and (own.since is None or session.day >= own.since)


def leg_ladder(situation: Situation, judged: Verdict, leg: Leg, pasts: Iterable[Past] = ()) -> LegLadder:
    """The ladder of one sore leg on the day; raises ValueError for a sound leg.

    `pasts` are those of the legs that an earlier look found.
    """
    tendon = situation.profile.tendons.on(leg)
    if tendon is None:
        raise ValueError(f"{leg} is not a sore leg")
    steps = situation.programme.ladder_for(tendon.site)
    noted = position_of(situation.programme, situation.entries.steps, leg)
    position = noted._replace(step=nearest(steps, noted.step))
    below = _way_back(situation, steps, position)
    earlier = next((past for past in pasts if past.position.leg is leg), None)
    past = walk(situation, position, below, earlier)
    found = gates(situation, judged, position, past.sessions)
    limited = _limited(judged) if position.step.rank >= STEROID_LIMIT.rank else FREE
    ruling = max(_locked(judged), limited, past.ruling, key=lambda each: FIRMNESS.index(each.decision))
    work_step = below if ruling.decision is Decision.BACK else position.step
    if limited.decision is Decision.BACK:
        # a programme may begin above the limit; then the guide's step below it is done
        work_step = min(
            (step_below(each, STEROID_LIMIT) for each in (steps, GUIDE.steps)), key=lambda step: step.rank
        )
    if ruling.decision is Decision.STAY and found and all(gate.open for gate in found):
        ruling = _offer(situation, judged)
    above = position.step if position.more_stages else step_above(steps, position.step)
    red = judged.level is Level.RED
    lacking = _no_minutes(situation, past, found, ruling.decision)
    return LegLadder(steps, position, ruling, work_step, above, found, past, red, lacking)


def _no_minutes(
    situation: Situation, past: Past, found: Iterable[Gate], decision: Decision
) -> tuple[date, ...]:
    """The mornings without minutes, and without which no gate opens, or no way back ends."""
    days = {seen.day for gate in found for point in gate.points for seen in point.days if seen.no_minutes}
    if decision is Decision.BACK:
        days = {each.day for each in past.sessions[-1:] if _may_end_it(situation, past, each)}
    mornings = situation.mornings[past.position.leg]
    return tuple(sorted({morning for day in days for morning in mornings.without_minutes(day)}))


def _may_end_it(situation: Situation, past: Past, last: LegSession) -> bool:
    """Whether the last session, done on the way back, ends it if its morning was no worse."""
    calm_at_least = last.pain is not None and calm(last.pain) and last.morning_after is None
    on_the_way = done_on_way(last, past.position.step, past.below) and past.ruling == past.states[-1].back
    late_enough = not too_early(situation, past.position, past.below, last.day)
    stopped = any(stop.raised >= last.day for stop in situation.stops)
    return calm_at_least and on_the_way and late_enough and not stopped


def _way_back(situation: Situation, steps: Sequence[Step], position: Position) -> Step:
    """The step below a leg's own; named after a stop, none higher than below the step before it.

    One of both legs is none higher than the other sore leg's own step.
    """
    below, since = step_below(steps, position.step), position.since
    if position.leg.other in situation.profile.tendons.sore and not EXERCISES[below].single_leg:
        other = position_of(situation.programme, situation.entries.steps, position.leg.other).step
        below = min(below, nearest(steps, other), key=lambda step: step.rank)
    if since is None or named_after(situation, position) is None:
        return below
    earlier = [change for change in situation.entries.steps if change.date < since]
    before = nearest(steps, position_of(situation.programme, earlier, position.leg).step)
    return min(below, step_below(steps, before), key=lambda step: step.rank)


def _locked(judged: Verdict) -> Ruling:
    """Locked where a rule locks all loading."""
    locks = next((reason for reason in judged.reasons if reason.entry.locks), None)
    return Ruling(Decision.LOCKED, f"{locks.rule} locks all loading", locks.entry.flips) if locks else FREE


def _limited(judged: Verdict) -> Ruling:
    """Back below the single-leg raises where a rule keeps the ladder there (EV7, EV9)."""
    limits = next((reason for reason in judged.reasons if reason.entry.limits_ladder), None)
    why = "nothing above double-leg raises for now"
    return Ruling(Decision.BACK, f"{limits.rule}: {why}", limits.entry.flips) if limits else FREE


def _offer(situation: Situation, judged: Verdict) -> Ruling:
    """The offer of the next step, unless the plan is paused, an answer missing or a stop not a week old."""
    if situation.paused:
        return PAUSED
    if situation.stopped_lately:
        return STOPPED
    return OFFERED if judged.allows_offers else UNANSWERED
