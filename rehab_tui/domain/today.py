"""One day's answers together: may I run, what is my work, am I getting better, and what is still asked."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from rehab_tui.domain.facts import Look, Situation, Trend, open_pause, since, situation_on
from rehab_tui.domain.ladder import (
    ASK_AUTHOR,
    LegLadder,
    NextBlock,
    Past,
    Prescription,
    Work,
    holds_before_a_run,
    leg_ladder,
    next_block,
    prescribe,
    too_much_twice,
    why_left_out,
)
from rehab_tui.domain.plan.ledger import TrainingWeek
from rehab_tui.domain.plan.outlook import (
    Escalation,
    PatternLabel,
    Recovery,
    escalation,
    pattern_label,
    recovery,
)
from rehab_tui.domain.plan.race import RaceAhead, race_ahead
from rehab_tui.domain.plan.week import WeekPlan, plan_week
from rehab_tui.domain.records import (
    EXERCISES,
    STEROID_LIMIT,
    ActivityKind,
    CheckIn,
    Entries,
    Floor,
    Movement,
    Pause,
    Run,
    Settled,
    Site,
    Step,
    Units,
    may_do,
    short,
)
from rehab_tui.domain.rules.verdict import Reason, Verdict, verdict
from rehab_tui.domain.sentence import run_sentence, shown, week_line
from rehab_tui.domain.words import activity

SCREENED_AGAIN = timedelta(days=30)
GO_ON = (ActivityKind.SWIM, ActivityKind.BIKE, ActivityKind.AQUA_JOG)
"""What goes on where running stops."""


class QuestionKind(StrEnum):
    """What can be asked: of a pause its end, of a run what followed it, the week, the screening."""

    PAUSE = "pause"
    SETTLED = "settled"
    MORNING_AFTER = "morning_after"
    VERSUS_LAST_WEEK = "versus_last_week"
    SCREENING = "screening"


class Question(NamedTuple):
    """Something that is still open, and the pause, run or check-in that the answer belongs to."""

    kind: QuestionKind
    about: Run | CheckIn | Pause | None = None


class Found(NamedTuple):
    """What one look at a diary found that spares the next one work."""

    look: Look
    weeks: tuple[TrainingWeek, ...]
    pasts: tuple[Past, ...]


class Today(NamedTuple):
    """Everything the program says of a day; `entries` is the whole diary it was worked out from."""

    day: date
    entries: Entries
    situation: Situation
    verdict: Verdict
    ladders: tuple[LegLadder, ...]
    rehab: Prescription
    holds: tuple[Work, ...]
    plan: WeekPlan
    race_ahead: RaceAhead | None
    escalation: Escalation | None
    pattern: PatternLabel | None
    recovery: Recovery | None
    questions: tuple[Question, ...]
    next_block: NextBlock | None = None

    @property
    def programme_remarks(self) -> Iterator[str]:
        """What is left out of a programme that is no ladder, and whom to ask if it is too much."""
        plan = self.situation.programme.plan
        if plan and not self.rehab.locked_by:
            yield from filter(None, (why_left_out(self.situation, each) for each in plan.now.do))
            if too_much_twice(self.ladders):
                yield ASK_AUTHOR

    @property
    def race(self) -> str | None:
        """The rule of the race that lies ahead; None without one."""
        return self.race_ahead.rule if self.race_ahead else None

    @property
    def units(self) -> Units:
        """The units that distances and loads are told in."""
        return self.entries.profile.units

    @property
    def sentence(self) -> str:
        """Whether to run today, and how far."""
        latest = self.situation.latest
        return run_sentence(
            self.verdict, self.plan, self.day, latest.run if latest else None, self.units.distance
        )

    @property
    def shown(self) -> tuple[Reason, ...]:
        """The reasons worth showing beside the sentence, worst first."""
        return shown(self.verdict)

    @property
    def went_on(self) -> str:
        """On a red day that locks nothing: the newest swim, ride or aqua jog of the last 14 days; else ""."""
        lately = since(self.situation.entries.activities, self.day - timedelta(days=13))
        goes_on = self.verdict.red and not self.rehab.locked_by
        done = next((one for one in reversed(lately) if goes_on and one.kind in GO_ON), None)
        return f"{activity(done)}, on {short(done.date)}" if done else ""

    @property
    def week_line(self) -> str:
        """The week's km, and where they come from."""
        return week_line(self.plan, self.situation.profile)

    def past_weeks(self, number: int) -> tuple[WeekPlan, ...]:
        """The plans of so many weeks before this one, as each stood on its last day, oldest first."""
        look, plans = self.situation, []
        for week in self.plan.weeks[-number - 1 : -1]:
            look = situation_on(self.entries, week.first + timedelta(days=6), look)
            plans.append(plan_week(look, verdict(look), self.plan.weeks))
        return tuple(plans)

    @property
    def found(self) -> Found:
        """What spares the next look work."""
        return Found(self.situation, self.plan.weeks, tuple(ladder.past for ladder in self.ladders))

    @property
    def week_km(self) -> str:
        """The week's km run, against the cap unless there is none or nothing may be run."""
        unit, cap = self.units.distance, self.plan.week_km_cap
        of = f" of {unit.down(cap):.1f}" if cap else ""
        over = ", over" if cap and self.plan.week_km_done > cap else ""
        return f"{unit.of(self.plan.week_km_done):.1f}{of} {unit}{over}"

    def refusal(self, steps: Iterable[Step], movements: Iterable[Movement | None] = ()) -> str:
        """Why these exercises may not be done today, in a sentence; "" if they may."""
        if self.rehab.locked_by:
            return f"{self.rehab.locked_by} locks all loading today."
        sites = [tendon.site for tendon in self.situation.tendons]
        drops = any(each and each.floor is Floor.STEP for each in movements)
        if drops and any(site is not Site.MID_PORTION for site in sites):
            return "RH4: on a step the heel drops, which is never for this tendon."
        for step in (step for step in steps if step is not Step.SEATED_RAISE):
            if not all(may_do(step, site) for site in sites):
                return f"RH4: {EXERCISES[step].name} is never for this tendon."
            if self.verdict.limits_ladder and step.rank >= STEROID_LIMIT.rank:
                return "Nothing above double-leg raises for now: Today says why."
        return ""

    @property
    def week(self) -> int | None:
        """The programme's week, the first being 1; None before anything was noted."""
        return self.situation.days_managed // 7 + 1 if self.situation.programme_began else None


def today(entries: Entries, day: date, before: Found | None = None) -> Today:
    """The answers for that day, from the diary alone; `before` only spares work, where it still holds."""
    situation = situation_on(entries, day, before.look if before else None)
    judged = verdict(situation)
    pasts = before.pasts if before else ()
    ladders = tuple(leg_ladder(situation, judged, leg, pasts) for leg in situation.profile.tendons.sore)
    pattern = pattern_label(situation)
    return Today(
        day=day,
        entries=entries,
        situation=situation,
        verdict=judged,
        ladders=ladders,
        rehab=prescribe(situation, ladders, judged.locked_by),
        holds=holds_before_a_run(situation, ladders, judged.locked_by),
        plan=plan_week(situation, judged, before.weeks if before else ()),
        race_ahead=race_ahead(situation, judged.level),
        escalation=escalation(situation),
        pattern=pattern,
        recovery=recovery(situation, pattern),
        questions=_questions(situation),
        next_block=next_block(situation, judged, ladders),
    )


def _questions(situation: Situation) -> tuple[Question, ...]:
    pause = open_pause(situation.entries.pauses, situation.day)
    asked = [Question(QuestionKind.PAUSE, pause)] if pause else []
    if latest := situation.latest:
        if latest.run.settled in (None, Settled.NOT_YET):
            asked.append(Question(QuestionKind.SETTLED, latest.run))
        if not latest.morning_told and latest.run.date < situation.day:
            asked.append(Question(QuestionKind.MORNING_AFTER, latest.run))
    if situation.trend is Trend.UNKNOWN:
        asked.append(Question(QuestionKind.VERSUS_LAST_WEEK, situation.checkin))
    if not situation.screening or situation.day - situation.screening.date >= SCREENED_AGAIN:
        asked.append(Question(QuestionKind.SCREENING))
    return tuple(asked)
