"""A sample diary of fourteen weeks: a made-up runner asks the program each morning and does what it says."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random

from rehab_tui.domain.diary import changed, put
from rehab_tui.domain.ids import uuid7
from rehab_tui.domain.ladder.ruling import Decision
from rehab_tui.domain.records import (
    ChangedBy,
    CheckIn,
    Entries,
    Leg,
    Level,
    Measurement,
    MeasurementKind,
    MorningAfter,
    Pattern,
    Pause,
    Profile,
    Race,
    Record,
    Run,
    RunEffort,
    Screening,
    Session,
    SetDone,
    Settled,
    Site,
    Step,
    StepChange,
    Surface,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
)
from rehab_tui.domain.settings import Settings
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.demo import story
from rehab_tui.practice.plan import SetPlan, Window, expected_s, lay_out

SORE = Leg.LEFT
ANSWERED_AFTER = 3
"""Days after which the runner tells how a run settled."""

SURFACES = (Surface.FIRM_GRASS, Surface.TRAIL, Surface.ROAD)


@cache
def demo_entries(day: date) -> Entries:
    """Fourteen weeks that end with a check-in on `day`; the same for every day but for the dates."""
    runner = _Runner(day - timedelta(days=story.DAYS - 1))
    for number in range(story.DAYS):
        runner.live(number)
    return runner.entries


def _profile(first: date) -> Profile:
    def on(number: int) -> date:
        return first + timedelta(days=number)

    return Profile(
        tendons=Tendons(left=Tendon(site=Site.MID_PORTION, since=on(-70), tender_cm=4)),
        assessed=on(-12),
        programme_start=first,
        pattern=Pattern.PREDICTABLE,
        usual_weekly_km=30,
        race=Race(date=on(168), name="Harbour half marathon"),
        screening=Screening(date=on(84)),
    )


class _Runner:
    """Lives the story's days in their order, keeping a diary; `number` counts the days from 0."""

    def __init__(self, first: date) -> None:
        self.first = first
        self.chance = Random(14)
        self.entries = Entries(profile=_profile(first))
        self._note(StepChange(date=first, leg=SORE, to=Step.HOLD_DOUBLE, by=ChangedBy.START))

    def live(self, number: int) -> None:
        """One day: tell how it feels, ask what is allowed, and do that."""
        day, felt = self._date(number), story.day(number)
        if number == story.ILL[0]:
            self._note(Pause(from_=day, to=self._date(story.ILL[1]), reason="a cold"))
        self._tell_how_runs_settled(number)
        self._check_in(number, felt)
        said = self._climb(today(self.entries, day))
        self._measure(number)
        if felt.rehab and said.rehab.due:
            self._do_rehab(number, said, *felt.rehab)
        if felt.jog and said.verdict.level is not Level.RED and not said.situation.paused:
            self._run(number, felt.jog)

    def _date(self, number: int) -> date:
        return self.first + timedelta(days=number)

    def _note(self, record: Record) -> None:
        self.entries = changed(self.entries, put(self.entries, record))

    def _at(self, number: int, hour: int) -> datetime:
        return datetime.combine(self._date(number), time(hour, self.chance.randrange(60)), UTC)

    def _id(self, moment: datetime) -> str:
        return uuid7(moment, self.chance.randbytes(10))

    def _check_in(self, number: int, felt: story.Day) -> None:
        if felt.morning is None:
            return
        stiffness = 5 + 5 * felt.morning + self.chance.choice((0, 0, 5))
        left = TendonToday(
            morning_pain=felt.morning, stiffness_min=stiffness, day_pain=max(0, felt.morning - 1)
        )
        self._note(
            CheckIn(
                date=self._date(number),
                time=f"{self._at(number, 6):%H:%M}",
                tendons=TendonsToday(left=left),
                versus_last_week=felt.versus,
                note=story.CHECKIN_NOTES.get(number, ""),
            )
        )

    def _tell_how_runs_settled(self, number: int) -> None:
        for run in self.entries.runs[-2:]:
            then = (run.date - self.first).days
            if run.settled is None and number - then >= ANSWERED_AFTER:
                rose = (run.pain_worst or 0) > (run.pain_start or 0)
                usual = Settled.WITHIN_24H if rose else Settled.NEVER_ROSE
                unlogged = story.day(then + 1).morning is None
                self._note(
                    replace(
                        run,
                        settled=story.SLOW_TO_SETTLE.get(then, usual),
                        morning_after=MorningAfter.NO_WORSE if unlogged else None,
                    )
                )

    def _climb(self, said: Today) -> Today:
        ladder = said.ladders[0]
        if ladder.decision is not Decision.OFFER or ladder.next is None:
            return said
        rules = ", ".join(gate.rule for gate in ladder.gates)
        own = ladder.position.step
        self._note(
            StepChange(date=said.day, leg=SORE, from_=own, to=ladder.next, by=ChangedBy.OFFER, reason=rules)
        )
        return today(self.entries, said.day)

    def _measure(self, number: int) -> None:
        if number % 7 == 6:
            self._measured(number, MeasurementKind.TENDON_RATING, SORE, story.RATINGS[number // 7])
        for kind, (left, right) in story.TESTS.get(number, {}).items():
            self._measured(number, kind, Leg.LEFT, left)
            self._measured(number, kind, Leg.RIGHT, right)

    def _measured(self, number: int, kind: MeasurementKind, leg: Leg, value: float) -> None:
        name = self._id(self._at(number, 7))
        self._note(Measurement(id=name, date=self._date(number), kind=kind, leg=leg, value=value))

    def _do_rehab(self, number: int, said: Today, pain: int, effort: int) -> None:
        more = story.HEAVIER.get(number, {})
        works = [replace(work, load_kg=work.load_kg + more.get(work.step, 0)) for work in said.rehab.work]
        plan = lay_out(works, Settings(), (SORE,))
        done = plan[: story.STOPPED_AFTER.get(number, len(plan))]
        sorest = [one for one in done if one.step is not Step.SEATED_RAISE][-1]
        short = story.REPS_SHORT.get(number, 0)
        begin = self._at(number, 19)
        length = timedelta(seconds=int(expected_s(done, Settings())) + self.chance.randrange(20, 200))
        self._note(
            Session(
                id=self._id(begin),
                date=said.day,
                started_at=begin,
                ended_at=begin + length,
                completed=len(done) == len(plan),
                effort=effort,
                note=story.SESSION_NOTES.get(number, ""),
                sets=tuple(
                    _done(one, window, pain, short) if one is sorest else _done(one, window, pain - 1)
                    for one in done
                    for window in one.windows
                ),
            )
        )

    def _run(self, number: int, jog: story.Jog) -> None:
        begin = self._at(number, 17)
        start, worst, end, after = (int(pain) for pain in jog.pains)
        hard = number in story.HARD_RUNS
        self._note(
            Run(
                id=self._id(begin),
                date=self._date(number),
                time=f"{begin:%H:%M}",
                distance_km=jog.km,
                duration_min=round(jog.km * (5.3 if hard else self.chance.uniform(6.0, 6.6))),
                pain_start=start,
                pain_worst=worst,
                pain_end=end,
                pain_after=after,
                effort=RunEffort.HARD if hard else RunEffort.EASY,
                surface=SURFACES[number % 3],
                cadence_spm=self.chance.randrange(166, 173),
                note=story.RUN_NOTES.get(number, ""),
            )
        )


def _done(one: SetPlan, window: Window, pain: int, short: int = 0) -> SetDone:
    """A set as it went; the sore leg felt `pain` in it and fell `short` of that many reps."""
    sore = window.leg.covers(SORE)
    return SetDone(
        step=one.step,
        leg=window.leg,
        set=one.number,
        target_s=window.hold_s,
        held_s=window.hold_s,
        target_reps=window.reps,
        reps=window.reps - short * sore if window.reps else None,
        up_s=window.up_s if window.reps else None,
        down_s=window.down_s if window.reps else None,
        load_kg=window.load_kg,
        pain=max(0, pain) if sore else 0,
    )
