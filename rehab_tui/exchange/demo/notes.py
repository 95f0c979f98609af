"""The records of the sample diary: what the story says of a day, with chance for all that it leaves open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from rehab_tui.domain import records
from rehab_tui.domain.records import changed, put
from rehab_tui.exchange.demo import story
from rehab_tui.practice.course import set_done
from rehab_tui.practice.layout import expected_s
from rehab_tui.practice.plan import SetPlan, Window

SORE = records.Leg.LEFT
SURFACES = (records.Surface.FIRM_GRASS, records.Surface.TRAIL, records.Surface.ROAD)


class Notes:
    """Keeps the diary as it grows; `number` counts the days from 0."""

    def __init__(self, first: date) -> None:
        self.first = first
        self.chance = Random(14)
        self.entries = records.Entries(profile=self._profile())
        start = records.ChangedBy.START
        self.note(records.StepChange(date=first, leg=SORE, to=records.Step.HOLD_DOUBLE, by=start))

    def _profile(self) -> records.Profile:
        tendon = records.Tendon(site=records.Site.MID_PORTION, since=self.on(-70), tender_cm=4)
        return records.Profile(
            tendons=records.Tendons(left=tendon),
            assessed=self.on(-12),
            programme_start=self.first,
            pattern=records.Pattern.PREDICTABLE,
            usual_weekly_km=30,
            week_starts=tuple(records.Weekday)[self.first.weekday()],
            race=records.Race(date=self.on(168), name="Harbour half marathon", distance_km=21.1),
            screening=records.Screening(date=self.first),
        )

    def on(self, number: int) -> date:
        """The day of the story's number."""
        return self.first + timedelta(days=number)

    def note(self, record: records.Record) -> None:
        """Put a record into the diary, in place of the one with its key."""
        self.entries = changed(self.entries, put(self.entries, record))

    def _at(self, number: int, hour: int) -> datetime:
        return datetime.combine(self.on(number), time(hour, self.chance.randrange(60)), UTC)

    def _id(self, moment: datetime) -> str:
        return records.uuid7(moment, self.chance.randbytes(10))

    def answer_screening(self, number: int) -> None:
        """Answer the safety questions anew: none of them applies."""
        again = records.Screening(date=self.on(number))
        self.note(replace(self.entries.profile, screening=again))

    def check_in(self, number: int, felt: story.Day) -> None:
        """Note the morning, unless nothing was noted that day."""
        if felt.morning is None:
            return
        stiffness = 5 + 5 * felt.morning + self.chance.choice((0, 0, 5))
        later = max(0, felt.morning - 1)
        left = records.TendonToday(morning_pain=felt.morning, stiffness_min=stiffness, day_pain=later)
        self.note(
            records.CheckIn(
                date=self.on(number),
                time=f"{self._at(number, 6):%H:%M}",
                tendons=records.TendonsToday(left=left),
                versus_last_week=felt.versus,
                note=story.note("checkins", number),
            )
        )

    def measured(self, number: int, kind: records.MeasurementKind, leg: records.Leg, value: float) -> None:
        """Note a test of the day."""
        name = self._id(self._at(number, 7))
        self.note(records.Measurement(id=name, date=self.on(number), kind=kind, leg=leg, value=value))

    def session(
        self, number: int, done: Sequence[SetPlan], pain: int, effort: int, *, completed: bool
    ) -> None:
        """Note the sets as they went; the sorest exercise's last set hurt most, and fell short."""
        sorest = [one for one in done if one.step is not records.Step.SEATED_RAISE][-1]
        short = story.REPS_SHORT.get(number, 0)
        begin = self._at(number, 19)
        length = timedelta(seconds=int(expected_s(done, records.Settings())) + self.chance.randrange(20, 200))
        self.note(
            records.Session(
                id=self._id(begin),
                date=self.on(number),
                started_at=begin,
                ended_at=begin + length,
                completed=completed,
                effort=effort,
                note=story.note("sessions", number),
                sets=tuple(
                    _done(one, window, pain, short) if one is sorest else _done(one, window, pain - 1)
                    for one in done
                    for window in one.windows
                ),
            )
        )

    def run(self, number: int, jog: story.Jog, km: float) -> None:
        """Note the run of the day, if it is one."""
        if not km:
            return
        begin = self._at(number, 17)
        start, worst, end, after = (int(pain) for pain in jog.pains)
        hard = number in story.HARD_RUNS
        self.note(
            records.Run(
                id=self._id(begin),
                date=self.on(number),
                time=f"{begin:%H:%M}",
                distance_km=km,
                duration_min=round(km * (5.3 if hard else self.chance.uniform(6.0, 6.5))),
                pain_start=start,
                pain_worst=worst,
                pain_end=end,
                pain_after=after,
                effort=records.RunEffort.HARD if hard else records.RunEffort.EASY,
                surface=SURFACES[number % 3],
                cadence_spm=self.chance.randrange(166, 173),
                note=story.note("runs", number),
            )
        )


def _done(one: SetPlan, window: Window, pain: int, short: int = 0) -> records.SetDone:
    """A set as it went; the sore leg felt `pain` in it and fell `short` of that many reps."""
    sore = window.leg.covers(SORE)
    done = set_done(one, window, window.target - short * sore)
    return replace(done, pain=max(0, pain) if sore else 0)
