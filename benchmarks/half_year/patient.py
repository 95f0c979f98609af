"""A simulated patient: what the tendons feel like, and what is noted of it in the diary."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from benchmarks.half_year.kinds import Kind
from benchmarks.half_year.tendon import UNSETTLED, Tendon
from benchmarks.half_year.watch import RUNS_A_WEEK
from rehab_tui.domain.ladder import profile_changes, put_in_force
from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Leg,
    MorningAfter,
    Profile,
    Race,
    Record,
    Run,
    RunEffort,
    Screening,
    Session,
    SetDone,
    Settled,
    Sign,
    Tendons,
    TendonsToday,
    TendonToday,
    changed,
    put,
)
from rehab_tui.domain.records import Tendon as SoreTendon
from rehab_tui.exchange.programme.known import known_programmes

KNOWN = {known.word: known.plan for known in known_programmes()}

FIRST = date(2026, 1, 5)
"""The programme's first day, a Monday: its weeks are training weeks."""

CHECKS_IN, RUNS_AT = time(7), time(17)
MINUTES_A_KM = 6

WITHIN_A_RUN = 0.3
"""How far the numbers of one run, or of one session, scatter among themselves, beside those of other days."""


class RunTruth(NamedTuple):
    """What is true of a run: the state before it, the pain at its end, the hours until it has settled.

    `told` is the rise in whole points that was noted of it.
    """

    before: float
    end: float
    hours: float
    told: int

    @property
    def calm(self) -> bool:
        """Whether it rose by less than half a point, and settled in a day.

        Scatter makes two of half a point once in some hundred runs: who tells of two is not calm (ST5).
        """
        return self.end - self.before < UNSETTLED and self.told < 2 and self.hours <= 24


class Patient:
    """One patient with a diary, the same for the same kind, number and seed."""

    def __init__(self, kind: Kind, number: int, seed: int) -> None:
        self.kind = kind
        self.chance = Random(f"{seed}/{kind.name}/{number}")
        usual_run = kind.usual_km / RUNS_A_WEEK
        self.tendons = {leg: Tendon(nature, usual_run) for leg, nature in kind.tendons}
        self.states: dict[date, float] = {}
        self.truths: dict[str, RunTruth] = {}
        self.entries = Entries()
        self.entries = changed(self.entries, *profile_changes(self.entries, self._profile(), FIRST))
        self.follow(FIRST)
        self._run_before()

    def _profile(self) -> Profile:
        kind, since = self.kind, FIRST - timedelta(days=30)
        sore = {leg: SoreTendon(site=kind.site, since=since, nodule=kind.nodule) for leg in self.tendons}
        return Profile(
            tendons=Tendons(left=sore.get(Leg.LEFT), right=sore.get(Leg.RIGHT)),
            assessed=FIRST - timedelta(days=3) if kind.assessed else None,
            usual_weekly_km=kind.usual_km,
            race=Race(date=FIRST + timedelta(days=139)) if kind.races else None,
            screening=Screening(date=FIRST),
        )

    def _run_before(self) -> None:
        """Note the usual runs of the weeks before the programme, all calm."""
        last = FIRST - timedelta(days=self.kind.days_off + 1)
        for back in range(self.kind.weeks_run * 7 - 1, -1, -2):
            run = _run(last - timedelta(days=back), self.kind.usual_km / RUNS_A_WEEK, (0, 0, 0, 0))
            self.note(replace(run, settled=Settled.NEVER_ROSE, morning_after=MorningAfter.NO_WORSE))

    def follow(self, day: date, block: int = 1) -> None:
        """Take a block of the known programme that this kind follows, if it follows one."""
        if plan := KNOWN.get(self.kind.programme):
            self.entries = changed(self.entries, *put_in_force(self.entries, plan, day, block))

    def note(self, *rows: Record) -> None:
        """Put records into the diary, each in place of the one with its key."""
        self.entries = changed(self.entries, *(put(self.entries, row) for row in rows))

    @property
    def state(self) -> float:
        """The true pain of the sorer leg."""
        return max(tendon.state for tendon in self.tendons.values())

    @property
    def peak(self) -> float:
        """The highest true pain of the day so far."""
        return max(tendon.peak for tendon in self.tendons.values())

    def told(self, true: float, scatter: float) -> int:
        return min(10, max(0, int(true - self.kind.hides + scatter + 0.5)))

    def scatter(self, part: float = 1) -> float:
        """How far a number lies beside the truth this time."""
        return self.chance.gauss(0, self.kind.scatter * part)

    def check_in(self, day: date) -> None:
        """Note the morning of each sore leg."""
        self.states[day] = self.state
        mornings = {leg: self._morning(tendon) for leg, tendon in self.tendons.items()}
        limps = self.state - self.kind.hides > 6.5
        self.note(
            CheckIn(
                date=day,
                time=f"{CHECKS_IN:%H:%M}",
                tendons=TendonsToday(left=mornings.get(Leg.LEFT), right=mornings.get(Leg.RIGHT)),
                signs=(Sign.LIMP,) if limps else (),
            )
        )

    def _morning(self, tendon: Tendon) -> TendonToday:
        stiff = self.kind.stiff_min * max(0.0, tendon.state - self.kind.hides)
        return TendonToday(
            morning_pain=self.told(tendon.state, self.scatter()),
            stiffness_min=max(0, round(stiff + self.chance.gauss(0, self.kind.scatter_min))),
        )

    def tell_the_day(self) -> None:
        """Add the pain through the day to its check-in."""
        checkin = self.entries.checkins[-1]
        days = {
            leg: replace(noted, day_pain=self.told(tendon.state, self.scatter()))
            for leg, tendon in self.tendons.items()
            if (noted := checkin.tendons.on(leg))
        }
        self.note(replace(checkin, tendons=TendonsToday(left=days.get(Leg.LEFT), right=days.get(Leg.RIGHT))))

    def run(self, day: date, km: float, effort: RunEffort = RunEffort.EASY) -> None:
        """Run, and note it with the pain before, in and after it."""
        start, scatter = self.state, self.scatter()
        felt, hours = (max(both) for both in zip(*(t.run(km) for t in self.tendons.values()), strict=True))
        numbers = (start, felt, felt, self.state)
        first, worst, end, after = (self.told(true, scatter + self.scatter(WITHIN_A_RUN)) for true in numbers)
        done = _run(day, km, (first, max(first, worst, end), end, after))
        self.truths[done.id] = RunTruth(start, felt, hours, end - first)
        self.note(replace(done, effort=effort, limp=felt - self.kind.hides > 6.5, gait_altered=felt > 5.5))

    def session(self, day: date, sets: Sequence[SetDone], effort: int, *, completed: bool) -> None:
        """Note a session."""
        number = sum(one.date == day for one in self.entries.sessions)
        began = datetime.combine(day, time(12 + 5 * number), UTC)
        self.note(
            Session(
                id=f"session-{day}-{number}",
                date=day,
                started_at=began,
                ended_at=began + timedelta(minutes=30),
                completed=completed,
                effort=effort,
                sets=tuple(sets),
            )
        )


def _run(day: date, km: float, pains: tuple[int, int, int, int]) -> Run:
    start, worst, end, after = pains
    return Run(
        id=f"run-{day}",
        date=day,
        time=f"{RUNS_AT:%H:%M}",
        distance_km=km,
        duration_min=round(km * MINUTES_A_KM),
        pain_start=start,
        pain_worst=worst,
        pain_end=end,
        pain_after=after,
    )
