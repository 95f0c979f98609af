"""Half a year of one patient: each day it is told how it is, asked what is allowed, and done."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from math import floor
from typing import NamedTuple

from benchmarks.half_year.answers import answer
from benchmarks.half_year.kinds import KINDS
from benchmarks.half_year.patient import FIRST, Patient
from benchmarks.half_year.sessions import Calf, do_session
from benchmarks.half_year.watch import (
    RUNS_A_WEEK,
    TEST_RUN_KM,
    allowed_km,
    contradictions,
    share_km,
    waits_on_double_holds,
)
from rehab_tui.domain.ladder import step_up
from rehab_tui.domain.records import Level, Pause, RunEffort, Step
from rehab_tui.domain.today import Today, today

LEAST_RUN_KM = 1.0
CALM_STATE = 2.0
"""True pain of a day's worst moment up to which it was calm."""


class Day(NamedTuple):
    """What one day was like: what the program said, what was done, and what was true.

    `state` is the true pain in the morning; `calm` tells whether the whole day was at 2 or less, and its run
    rose by less than half a point and settled within 24 h. Km are those allowed (None if unknown) and those
    run, `kg` the heaviest added load.
    """

    level: Level
    rules: tuple[str, ...]
    cap_km: float | None
    allowed_km: float | None
    km: float
    steps: tuple[Step, ...]
    waits: bool
    prescribed_sets: int
    done_sets: int
    kg: float
    state: float
    calm: bool
    contradictions: tuple[str, ...]


@dataclass
class Life:
    """All the days of one patient of a kind."""

    kind: str
    number: int
    days: list[Day] = field(default_factory=list)


def live(kind: str, number: int, weeks: int, seed: int) -> Life:
    """The life of the patient with that number."""
    return _Living(kind, number, seed).through(weeks * 7)


class _Living:
    def __init__(self, kind: str, number: int, seed: int) -> None:
        self.kind = KINDS[kind]
        self.patient = Patient(self.kind, number, seed)
        self.calf = Calf()
        self.life = Life(kind, number)

    def through(self, days: int) -> Life:
        for number in range(days):
            self.life.days.append(self._day(number))
            for tendon in self.patient.tendons.values():
                tendon.sleep()
        return self.life

    def _day(self, number: int) -> Day:
        patient, day, state = self.patient, FIRST + timedelta(days=number), self.patient.state
        away = self.kind.holiday and self.kind.holiday[0] <= number <= self.kind.holiday[1]
        if away:
            self._leave(number, day)
            said = today(patient.entries, day)
        else:
            patient.check_in(day)
            said = self._take_offers(self._answer(today(patient.entries, day)))
        willing = not away and patient.chance.random() < self.kind.rehab_share
        works = said.rehab.work if willing else ()
        done = do_session(patient, self.calf, day, works) if works else ()
        if works and (again := today(patient.entries, day).rehab).not_before:
            done += do_session(patient, self.calf, day, again.work)
        km = 0.0 if away else self._run(said)
        if not away:
            patient.tell_the_day()
        ran = patient.truths.get(f"run-{day}") if km else None
        return Day(
            level=said.verdict.level,
            rules=tuple(reason.rule for reason in said.verdict.reasons),
            cap_km=said.plan.week_km_cap,
            allowed_km=allowed_km(said),
            km=km,
            steps=tuple(ladder.position.step for ladder in said.ladders),
            waits=waits_on_double_holds(said),
            prescribed_sets=sum(work.sets for work in works),
            done_sets=len(done),
            kg=max((row.load_kg for row in done), default=0.0),
            state=state,
            calm=patient.peak <= CALM_STATE and (ran is None or ran.calm),
            contradictions=tuple(contradictions(said)),
        )

    def _leave(self, number: int, day: date) -> None:
        if self.kind.holiday and number == self.kind.holiday[0]:
            end = FIRST + timedelta(days=self.kind.holiday[1])
            self.patient.note(Pause(from_=day, to=end, reason="holiday"))

    def _answer(self, said: Today) -> Today:
        answered = answer(self.patient, said.day, said.questions)
        return today(self.patient.entries, said.day) if answered else said

    def _take_offers(self, said: Today) -> Today:
        offered = [ladder for ladder in said.ladders if ladder.offered]
        for ladder in offered:
            self.patient.note(step_up(said.day, ladder))
        block = said.next_block if said.next_block and said.next_block.offered else None
        if block:
            self.patient.follow(said.day, block.number)
        return today(self.patient.entries, said.day) if offered or block else said

    def _run(self, said: Today) -> float:
        """Run on alternate days a 3.5th of the week's km, where the day allows it; the km run."""
        runs, allowed = self.patient.entries.runs, allowed_km(said)
        rested = not runs or runs[-1].date < said.day - timedelta(days=1)
        if not rested or said.verdict.level is Level.RED:
            return 0.0
        share = share_km(said, self.kind.usual_km)
        if self.kind.even and said.plan.week_km_cap:
            share = min(said.plan.week_km_cap, self.kind.usual_km) / RUNS_A_WEEK
        if self.kind.races:
            share *= 1.6 if len(runs) % 4 == 3 else 0.8
        km = min(share, TEST_RUN_KM if allowed is None else allowed) * self.kind.run_factor
        km = floor(km * 10 + 1e-6) / 10
        if km < LEAST_RUN_KM:
            return 0.0
        fast = self.kind.races and said.plan.speed_ok and said.plan.hard_ok_from is None
        self.patient.run(said.day, km, RunEffort.HARD if fast and len(runs) % 4 == 1 else RunEffort.EASY)
        return km
