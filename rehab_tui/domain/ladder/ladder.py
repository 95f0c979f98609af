"""Where each sore leg stands on the ladder, what today allows, and what the next step still needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rehab_tui.domain.days import short
from rehab_tui.domain.exercises import STEROID_LIMIT, is_hold, ladder_for, on_ladder, step_above, step_below
from rehab_tui.domain.facts.sessions import LegSession, leg_sessions
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.ladder.gates import Gate, Position, gates, position_of
from rehab_tui.domain.records import STOP_PAIN, Leg, Level, Step, calm
from rehab_tui.domain.rules.verdict import Verdict

LONG_GAP = 10
SHORT_GAP = 4

CLEAN = (
    "one session of it at 3 or less, no worse the morning after; then your own step, one set less at first"
)
CALM = "a session at 3 or less, no worse the morning after"
ONCE = "one session of it"
INJECTION_TOLD = "whoever gave the injection agrees and the safety questions are answered anew"
"""How long the work stays eased: until this has happened."""


class Decision(StrEnum):
    """What the ladder says of a leg today."""

    STAY = "stay"
    OFFER = "offer"
    BACK = "back"
    HOLD_DOSE = "hold_dose"
    LOCKED = "locked"


@dataclass(frozen=True)
class Ruling:
    """What is decided of a leg; `why` with its rule or numbers, `until` what ends it, both "" where idle."""

    decision: Decision
    why: str = ""
    until: str = ""


OFFERED = Ruling(Decision.OFFER, "every point of the gate is met")
NOT_TOLD = Ruling(Decision.STAY, "AM8: the next step is offered once what is missing today is told")
BELOW_INJECTION = Ruling(Decision.BACK, "EV7: nothing above double-leg raises for now", INJECTION_TOLD)


@dataclass(frozen=True)
class LegLadder:
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


def leg_ladder(situation: Situation, said: Verdict, leg: Leg) -> LegLadder:
    """The ladder of one sore leg on the day."""
    tendon = situation.profile.tendons.on(leg)
    if tendon is None:
        raise ValueError(f"{leg} is not a sore leg")
    noted = position_of(situation.entries.steps, leg)
    position = Position(leg, on_ladder(noted.step, tendon.site), noted.since, noted.stage)
    sessions = leg_sessions(situation.entries.sessions, leg, situation.mornings[leg])
    found = gates(situation, position, sessions)
    ruling = _rule(situation, said, position, sessions)
    own = position.step
    if said.limits_ladder and own in ladder_for(tendon.site)[ladder_for(tendon.site).index(STEROID_LIMIT) :]:
        own = step_below(STEROID_LIMIT, tendon.site)
        ruling = max(ruling, BELOW_INJECTION, key=_firm)
    elif ruling.decision is Decision.BACK:
        own = step_below(own, tendon.site)
    if ruling.decision is Decision.STAY and found and all(gate.open for gate in found):
        ruling = OFFERED if said.allows_offers else NOT_TOLD
    again = position.loaded_stage is not None and position.stage < 3
    above = position.step if again else step_above(position.step, tendon.site)
    return LegLadder(ladder_for(tendon.site), position, ruling, own, above, found, sessions)


def _firm(ruling: Ruling) -> int:
    return [Decision.STAY, Decision.HOLD_DOSE, Decision.BACK, Decision.LOCKED].index(ruling.decision)


def _rule(situation: Situation, said: Verdict, position: Position, sessions: Sequence[LegSession]) -> Ruling:
    worst = said.reasons[0]
    if said.locked_by:
        lifted = next(reason.flips for reason in said.reasons if reason.locks)
        return Ruling(Decision.LOCKED, f"{said.locked_by} locks all loading", lifted)
    if said.level is Level.RED:
        return Ruling(
            Decision.BACK, f"{worst.rule}, {worst.seen}", f"the verdict is no longer red, and {CLEAN}"
        )
    return _Past(situation, position, sessions).ruling


class _Past:
    """Walks through a leg's sessions: `back` and `ease` are the rulings in force, else None."""

    def __init__(self, situation: Situation, position: Position, sessions: Sequence[LegSession]) -> None:
        self.situation, self.position = situation, position
        tendon = situation.profile.tendons.on(position.leg)
        self.below = step_below(position.step, tendon.site) if tendon else Step.HOLD_DOUBLE
        self.back: Ruling | None = None
        self.returned = False
        self.last: LegSession | None = None
        self.loaded_on: date | None = None
        for session in sessions:
            if position.since is not None and session.day <= position.since:
                self.last, self.loaded_on = session, session.day
            else:
                self._step(session)
        self._triggers(situation.day)

    @property
    def ruling(self) -> Ruling:
        """What follows from the sessions for today."""
        return self.back or self._eased()

    def _step(self, session: LegSession) -> None:
        self._triggers(session.day)
        if self.back and self._rank(session.step) <= self._rank(self.below):
            if session.clean:
                self.back, self.returned = None, True
            self.loaded_on = session.day
        elif is_hold(self.position.step) or not is_hold(session.step):
            # holds are daily work beside the raises too: they neither count as raises nor as a way back
            if self._rank(session.step) > self._rank(self.below):
                self.returned = False
            self.loaded_on = session.day
        self.last = session

    @staticmethod
    def _rank(step: Step) -> int:
        return step.rank

    def _triggers(self, until: date) -> None:
        if self.last is None:
            return
        if self.last.pain is not None and self.last.pain > STOP_PAIN:
            self._go_back(f"the session of {short(self.last.day)} reached {self.last.pain} of 10, above 5")
        if self.loaded_on and (until - self.loaded_on).days > LONG_GAP:
            self._go_back(f"{(until - self.loaded_on).days} days without this work, more than {LONG_GAP}")
        for stop in self.situation.stops:
            if self.last.day <= stop.raised <= until:
                self._go_back(f"{stop.rule} of {short(stop.raised)}, no calm session since")

    def _go_back(self, why: str) -> None:
        self.back = Ruling(Decision.BACK, why, CLEAN)

    def _eased(self) -> Ruling:
        if self.last is None or self.loaded_on is None:
            return Ruling(Decision.STAY)
        day, gap = short(self.last.day), (self.situation.day - self.loaded_on).days
        if self.last.pain is not None and not calm(self.last.pain):
            why = f"the session of {day} reached {self.last.pain} of 10, above 3"
            return Ruling(Decision.HOLD_DOSE, why, CALM)
        if self.last.worse_after:
            return Ruling(Decision.HOLD_DOSE, f"the morning after the session of {day} was worse", CALM)
        if gap >= SHORT_GAP:
            return Ruling(Decision.HOLD_DOSE, f"{gap} days without this work", ONCE)
        if self.returned:
            return Ruling(Decision.HOLD_DOSE, "the first session back on this step", ONCE)
        return Ruling(Decision.STAY)
