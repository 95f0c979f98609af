"""Where each sore leg stands on the ladder, what today allows, and what the next step still needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rehab_tui.domain.gates import Gate, Place, gates, place_of
from rehab_tui.domain.records import StepChange
from rehab_tui.domain.scales import ChangedBy, Leg, Level, Step
from rehab_tui.domain.sessions import LegSession, leg_sessions
from rehab_tui.domain.situation import Situation
from rehab_tui.domain.steps import STEROID_LIMIT, is_hold, ladder_for, on_ladder, step_above, step_below
from rehab_tui.domain.verdict import Verdict

LONG_GAP = 10
SHORT_GAP = 4


class Decision(StrEnum):
    """What the ladder says of a leg today."""

    STAY = "stay"
    OFFER = "offer"
    BACK = "back"
    HOLD_DOSE = "hold_dose"
    LOCKED = "locked"


@dataclass(frozen=True)
class LegLadder:
    """One sore leg: its own step, the step of today's work, and the gates above.

    `why` says in a sentence what decided, `next` is the step above or None at the top.
    """

    place: Place
    decision: Decision
    work_step: Step
    why: str
    next: Step | None
    gates: tuple[Gate, ...]
    sessions: tuple[LegSession, ...]

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
        return self.next is not None and self.decision is not Decision.LOCKED and "EV7" not in self.missing


def step_up(day: date, ladder: LegLadder, own_reason: str = "") -> StepChange:
    """The record of going one step up: on the offer, or against the gates with the person's own reason."""
    if ladder.next is None:
        raise ValueError(f"{ladder.place.step} is the top of the ladder")
    return StepChange(
        date=day,
        leg=ladder.place.leg,
        from_=ladder.place.step,
        to=ladder.next,
        by=ChangedBy.OVERRIDE if own_reason else ChangedBy.OFFER,
        reason=own_reason or " ".join(dict.fromkeys(gate.rule for gate in ladder.gates)),
    )


def may_move_up(said: Verdict) -> bool:
    """Nothing is offered on a red day, nor before what is missing has been told (AM8)."""
    return said.level is not Level.RED and not said.has("AM8")


def leg_ladder(now: Situation, said: Verdict, leg: Leg) -> LegLadder:
    """The ladder of one sore leg on the day."""
    tendon = now.profile.tendons.on(leg)
    if tendon is None:
        raise ValueError(f"{leg} is not a sore leg")
    noted = place_of(now.entries.steps, leg)
    place = Place(leg, on_ladder(noted.step, tendon.site), noted.since, noted.stage)
    sessions = leg_sessions(now.entries.sessions, leg, now.mornings[leg])
    found = gates(now, place, sessions)
    decision, why = _decide(now, said, place, sessions)
    own = place.step
    if said.has("EV7") and own in ladder_for(tendon.site)[ladder_for(tendon.site).index(STEROID_LIMIT) :]:
        own = step_below(STEROID_LIMIT, tendon.site)
        decision, why = max(
            (decision, why), (Decision.BACK, "EV7: nothing above double-leg raises for now"), key=_firm
        )
    elif decision is Decision.BACK:
        own = step_below(own, tendon.site)
    if decision is Decision.STAY and found and all(gate.open for gate in found) and may_move_up(said):
        decision, why = Decision.OFFER, "every point of the gate is met"
    again = place.loaded_stage is not None and place.stage < 3
    above = place.step if again else step_above(place.step, tendon.site)
    return LegLadder(place, decision, own, why, above, found, sessions)


def _firm(choice: tuple[Decision, str]) -> int:
    return [Decision.STAY, Decision.HOLD_DOSE, Decision.BACK, Decision.LOCKED].index(choice[0])


def _decide(
    now: Situation, said: Verdict, place: Place, sessions: Sequence[LegSession]
) -> tuple[Decision, str]:
    if said.locked_by:
        return Decision.LOCKED, f"{said.locked_by} locks all loading"
    if said.level is Level.RED:
        return Decision.BACK, f"{said.reasons[0].rule}: the step below while the verdict is red"
    past = _Past(now, place, sessions)
    if past.back:
        return Decision.BACK, past.back
    return (Decision.HOLD_DOSE, past.ease) if past.ease else (Decision.STAY, "")


class _Past:
    """Walks through a leg's sessions: `back` and `ease` hold the reason while one is in force, else ''."""

    def __init__(self, now: Situation, place: Place, sessions: Sequence[LegSession]) -> None:
        self.now, self.place = now, place
        tendon = now.profile.tendons.on(place.leg)
        self.below = step_below(place.step, tendon.site) if tendon else Step.HOLD_DOUBLE
        self.back = self.ease = ""
        self.last: LegSession | None = None
        self.loaded_on: date | None = None
        for session in sessions:
            if place.since is not None and session.day <= place.since:
                self.last, self.loaded_on = session, session.day
            else:
                self._step(session)
        self._triggers(now.day)
        if not self.back:
            self.ease = self._eased()

    def _step(self, session: LegSession) -> None:
        self._triggers(session.day)
        if self.back and self._rank(session.step) <= self._rank(self.below):
            if session.clean:
                self.back, self.ease = "", "the first session back on this step"
            self.loaded_on = session.day
        elif is_hold(self.place.step) or not is_hold(session.step):
            # holds are daily work beside the raises too: they neither count as raises nor as a way back
            if self._rank(session.step) > self._rank(self.below):
                self.ease = ""
            self.loaded_on = session.day
        self.last = session

    @staticmethod
    def _rank(step: Step) -> int:
        return list(Step).index(step)

    def _triggers(self, until: date) -> None:
        if self.last is None:
            return
        if self.last.pain is not None and self.last.pain > 5:
            self.back = f"the last session reached {self.last.pain} of 10"
        if self.loaded_on and (until - self.loaded_on).days > LONG_GAP:
            self.back = f"{(until - self.loaded_on).days} days without this work"
        for stop in self.now.stops:
            if self.last.day <= stop.arose <= until:
                self.back = f"{stop.rule}: one session at the step below first"

    def _eased(self) -> str:
        if self.last is None or self.loaded_on is None:
            return self.ease
        if self.last.pain is not None and self.last.pain > 3:
            return f"the last session reached {self.last.pain} of 10: one set less"
        if self.last.worse_after:
            return "the morning after the last session was worse: one set less"
        gap = (self.now.day - self.loaded_on).days
        if gap >= SHORT_GAP:
            return f"{gap} days without this work: one set less"
        return self.ease and f"{self.ease}: one set less"
