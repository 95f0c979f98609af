"""Where each sore leg stands on the ladder, what today allows, and what the next step still needs."""

from typing import NamedTuple

from rehab_tui.domain.facts import LegSession, Situation, leg_sessions
from rehab_tui.domain.ladder.gates import Gate, gates
from rehab_tui.domain.ladder.position import Position, position_of
from rehab_tui.domain.ladder.ruling import (
    BELOW_INJECTION,
    CLEAN,
    FIRMNESS,
    OFFERED,
    UNANSWERED,
    Decision,
    Ruling,
)
from rehab_tui.domain.ladder.setbacks import setback
from rehab_tui.domain.programme import nearest, step_above, step_below
from rehab_tui.domain.records import STEROID_LIMIT, Leg, Level, Step
from rehab_tui.domain.rules.verdict import Verdict


class LegLadder(NamedTuple):
    """One sore leg: the steps its tendon may do, its own one, that of today's work, and the gates above.

    `next` is the step above, or None at the top.
    """

    steps: tuple[Step, ...]
    position: Position
    ruling: Ruling
    work_step: Step
    next: Step | None
    gates: tuple[Gate, ...]
    sessions: tuple[LegSession, ...]

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
    def may_override(self) -> bool:
        """Whether the person may go one step up on their own word."""
        may = all(gate.open or gate.may_override for gate in self.gates)
        return may and self.next is not None and self.decision is not Decision.LOCKED


def leg_ladder(situation: Situation, judged: Verdict, leg: Leg) -> LegLadder:
    """The ladder of one sore leg on the day; raises ValueError for a sound leg."""
    tendon = situation.profile.tendons.on(leg)
    if tendon is None:
        raise ValueError(f"{leg} is not a sore leg")
    steps = situation.programme.ladder_for(tendon.site)
    noted = position_of(situation.programme, situation.entries.steps, leg)
    position = noted._replace(step=nearest(steps, noted.step))
    sessions = leg_sessions(situation, leg)
    found = gates(situation, position, sessions)
    below = step_below(steps, position.step)
    ruling = _ruling(judged) or setback(position, below, sessions, situation.stops, situation.day)
    work_step = position.step
    if judged.limits_ladder and position.step in steps[steps.index(STEROID_LIMIT) :]:
        work_step = step_below(steps, STEROID_LIMIT)
        ruling = max(ruling, BELOW_INJECTION, key=lambda each: FIRMNESS.index(each.decision))
    elif ruling.decision is Decision.BACK:
        work_step = below
    if ruling.decision is Decision.STAY and found and all(gate.open for gate in found):
        ruling = OFFERED if judged.allows_offers else UNANSWERED
    above = position.step if position.more_stages else step_above(steps, position.step)
    return LegLadder(steps, position, ruling, work_step, above, found, sessions)


def _ruling(judged: Verdict) -> Ruling | None:
    """What the verdict decides of every leg alike; None if it leaves it to the leg's sessions."""
    worst = judged.reasons[0]
    if judged.locked_by:
        lifted = next(reason.flips for reason in judged.reasons if reason.locks)
        return Ruling(Decision.LOCKED, f"{judged.locked_by} locks all loading", lifted)
    if judged.level is Level.RED:
        return Ruling(
            Decision.BACK, f"{worst.rule}, {worst.seen}", f"the verdict is no longer red, and {CLEAN}"
        )
    return None
