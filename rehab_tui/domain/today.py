"""One day's answers together: may I run, what is my work, am I getting better, and what is still asked."""

from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.facts.situation import Situation, situation_on
from rehab_tui.domain.facts.trends import Trend
from rehab_tui.domain.ladder.ladder import LegLadder, leg_ladder
from rehab_tui.domain.ladder.prescription import Prescription, Work, holds_before_a_run, prescribe
from rehab_tui.domain.plan.outlook import (
    Escalation,
    PatternLabel,
    Recovery,
    escalation,
    pattern_label,
    recovery,
)
from rehab_tui.domain.plan.week import WeekPlan, plan_week, race_rule
from rehab_tui.domain.records import Entries, Settled
from rehab_tui.domain.rules.verdict import Verdict, verdict

SCREENED_AGAIN = timedelta(days=30)


@dataclass(frozen=True)
class Today:
    """Everything the program says of a day; `entries` is the whole diary it was worked out from."""

    day: date
    entries: Entries
    situation: Situation
    verdict: Verdict
    ladders: tuple[LegLadder, ...]
    rehab: Prescription
    holds: tuple[Work, ...]
    plan: WeekPlan
    race: str | None
    escalation: Escalation | None
    pattern: PatternLabel | None
    recovery: Recovery | None
    questions: tuple[str, ...]

    @property
    def week(self) -> int | None:
        """The programme's week, the first being 1; None before anything was noted."""
        return self.situation.days_managed // 7 + 1 if self.situation.programme_began else None


def today(entries: Entries, day: date) -> Today:
    """The answers for that day, from the diary alone."""
    situation = situation_on(entries, day)
    said = verdict(situation)
    ladders = tuple(leg_ladder(situation, said, leg) for leg in situation.profile.tendons.sore)
    pattern = pattern_label(situation)
    return Today(
        day=day,
        entries=entries,
        situation=situation,
        verdict=said,
        ladders=ladders,
        rehab=prescribe(situation, ladders, said.locked_by),
        holds=holds_before_a_run(situation, ladders, said.locked_by),
        plan=plan_week(situation, said.level),
        race=race_rule(situation, said.level),
        escalation=escalation(situation),
        pattern=pattern,
        recovery=recovery(situation, pattern),
        questions=_questions(situation),
    )


def _questions(situation: Situation) -> tuple[str, ...]:
    asked = []
    if situation.latest and situation.latest.run.settled in (None, Settled.NOT_YET):
        asked.append(f"settled:{situation.latest.run.id}")
    if (
        situation.latest
        and situation.latest.morning_after is None
        and situation.latest.run.date < situation.day
    ):
        asked.append(f"morning_after:{situation.latest.run.id}")
    if situation.trend is Trend.UNKNOWN:
        asked.append("versus_last_week")
    if not situation.screening or situation.day - situation.screening.date >= SCREENED_AGAIN:
        asked.append("screening")
    return tuple(asked)
