"""One day's answers together: may I run, what is my work, am I getting better, and what is still asked."""

from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.ladder import LegLadder, leg_ladder
from rehab_tui.domain.outlook import Escalation, PatternLabel, Recovery, escalation, pattern_label, recovery
from rehab_tui.domain.planning import WeekPlan, plan_week, race_rule
from rehab_tui.domain.prescription import Prescription, Work, holds_before_a_run, prescribe
from rehab_tui.domain.records import Entries
from rehab_tui.domain.scales import Settled
from rehab_tui.domain.situation import Situation, situation
from rehab_tui.domain.trends import Trend
from rehab_tui.domain.verdict import Verdict, verdict

SCREENED_AGAIN = timedelta(days=30)


@dataclass(frozen=True)
class Today:
    """Everything the program says of a day; `entries` is the whole diary it was worked out from."""

    day: date
    entries: Entries
    now: Situation
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
        return self.now.days_managed // 7 + 1 if self.now.began else None


def today(entries: Entries, day: date) -> Today:
    """The answers for that day, from the diary alone."""
    now = situation(entries, day)
    said = verdict(now)
    ladders = tuple(leg_ladder(now, said, leg) for leg in now.profile.tendons.sore)
    pattern = pattern_label(now)
    return Today(
        day=day,
        entries=entries,
        now=now,
        verdict=said,
        ladders=ladders,
        rehab=prescribe(now, ladders, said.locked_by),
        holds=holds_before_a_run(now, ladders, said.locked_by),
        plan=plan_week(now, said.level),
        race=race_rule(now, said.level),
        escalation=escalation(now),
        pattern=pattern,
        recovery=recovery(now, pattern),
        questions=_questions(now),
    )


def _questions(now: Situation) -> tuple[str, ...]:
    asked = []
    if now.latest and now.latest.run.settled in (None, Settled.NOT_YET):
        asked.append(f"settled:{now.latest.run.id}")
    if now.latest and now.latest.morning_after is None and now.latest.run.date < now.day:
        asked.append(f"morning_after:{now.latest.run.id}")
    if now.trend is Trend.UNKNOWN:
        asked.append("versus_last_week")
    if not now.screening or now.day - now.screening.date >= SCREENED_AGAIN:
        asked.append("screening")
    return tuple(asked)
