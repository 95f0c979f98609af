"""How a patient does the work that is prescribed: every set as it was laid out, until one hurts too much."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from benchmarks.half_year.patient import WITHIN_A_RUN, Patient
from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import DEFAULT_SETTINGS, STOP_PAIN, Leg, SetDone, Step
from rehab_tui.practice.course import set_done
from rehab_tui.practice.layout import lay_out
from rehab_tui.practice.plan import SetPlan

DEMANDS = {
    Step.HOLD_DOUBLE: 0.5,
    Step.HOLD_SINGLE: 0.8,
    Step.RAISE_DOUBLE_FLAT: 0.6,
    Step.RAISE_SINGLE_FLAT: 1.0,
    Step.RAISE_SINGLE_STEP: 1.05,
    Step.RAISE_LOADED: 1.0,
    Step.MAINTENANCE: 1.0,
    Step.SEATED_RAISE: 0.5,
}
"""What an exercise asks of calf and tendon without added load, in single-leg raises."""

BODY_KG = 70
"""Added to a raise, this doubles its demand."""

STRONGEST = 2.0


class Calf:
    """The strength of a patient's calves, in the demand of which twelve raises are hard work (8 of 10)."""

    def __init__(self) -> None:
        self.strength = 1.2

    def effort(self, demand: float, scatter: float) -> int:
        """How hard a session of that demand was, 0-10; raises make stronger."""
        felt = 2 + 6 * demand / self.strength + scatter
        self.strength += 0.012 * min(1.0, demand) * (STRONGEST - self.strength)
        return min(10, max(0, round(felt)))


def do_session(patient: Patient, calf: Calf, day: date, works: Sequence[Work]) -> tuple[SetDone, ...]:
    """Do the work and note it; a set in which a sore leg goes above 5 ends the session."""
    plan = lay_out(works, DEFAULT_SETTINGS, tuple(patient.tendons))
    planned = sum(len(one.windows) for one in plan)
    hardest = {leg: max(_demands(works, leg), default=0.0) for leg in patient.tendons}
    felt = {leg: tendon.feel(hardest[leg]) for leg, tendon in patient.tendons.items()}
    done = _until_it_hurts(patient, plan, felt)
    for leg, tendon in patient.tendons.items():
        tendon.work(hardest[leg], len(done) / planned)
    effort = calf.effort(max(hardest.values()), patient.scatter())
    patient.session(day, done, effort, completed=len(done) == planned)
    return done


def _demands(works: Sequence[Work], leg: Leg) -> list[float]:
    return [DEMANDS[work.step] + work.load_kg / BODY_KG for work in works if work.leg.covers(leg)]


def _until_it_hurts(
    patient: Patient, plan: Sequence[SetPlan], felt: Mapping[Leg, float]
) -> tuple[SetDone, ...]:
    scatter, done = patient.scatter(), []
    for one in plan:
        for window in one.windows:
            sore = [felt[leg] for leg in felt if window.leg.covers(leg)]
            pain = patient.told(max(sore), scatter + patient.scatter(WITHIN_A_RUN)) if sore else 0
            done.append(replace(set_done(one, window, window.target), pain=pain))
        if max(row.pain or 0 for row in done) > STOP_PAIN:
            break
    return tuple(done)
