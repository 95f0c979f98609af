"""When the next block of the programme in force is open, and when it was too much."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts import LegSession, Situation
from rehab_tui.domain.ladder.criteria import Criterion, dose_of, effort_of, morning_of, of_both, part
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.ladder.planned import in_block
from rehab_tui.domain.ladder.ruling import Decision
from rehab_tui.domain.names import in_weeks
from rehab_tui.domain.records import RehabPlan
from rehab_tui.domain.rules.verdict import Verdict

TWICE = 2
ASK_AUTHOR = "Twice in a row it was too much: speak with whoever made this programme."


class NextBlock(NamedTuple):
    """The block after the one in force: its number, and what is asked before it is offered."""

    number: int
    points: tuple[Criterion, ...]
    offered: bool

    @property
    def missing(self) -> str:
        """The first thing that is still asked; "" if there is none."""
        open_points = (point for point in self.points if not point.met)
        return next(
            (f"{point.asks} ({point.seen})" if point.seen else point.asks for point in open_points), ""
        )


def weeks_in_block(plan: RehabPlan, day: date) -> int:
    """The week of the block in force, the first being 1."""
    return max(0, (day - (plan.at_since or day)).days) // 7 + 1


def next_block(situation: Situation, judged: Verdict, ladders: Sequence[LegLadder]) -> NextBlock | None:
    """What the next block asks for: this one's weeks, and RH2 of its sessions; None without a next one."""
    plan = situation.programme.plan
    if plan is None or plan.coming is None:
        return None
    weeks = (situation.day - (plan.at_since or situation.day)).days // 7
    whole = plan.now.weeks
    time = Criterion(f"{in_weeks(whole)} of this block", weeks >= whole, seen=part(weeks, whole))
    points = (time, *(point for ladder in ladders for point in _went_well(plan, ladder)))
    calm = not (judged.red or situation.paused or situation.stopped_lately) and judged.allows_offers
    free = bool(ladders) and all(ladder.decision is Decision.STAY for ladder in ladders)
    return NextBlock(plan.at + 1, points, calm and free and all(point.met for point in points))


def _went_well(plan: RehabPlan, ladder: LegLadder) -> Iterator[Criterion]:
    """RH2 of a leg's last two sessions of each exercise in this block."""
    for exercise in plan.now.do:
        own = in_block(plan, exercise, ladder)[::-1]
        whose = f"{exercise.says}, {ladder.position.leg}"
        yield of_both(f"{whose}: every set at tempo", own, dose_of)
        yield of_both(f"{whose}: pain and effort low enough", own, effort_of)
        yield of_both(f"{whose}: the morning after no worse", own, morning_of)


def too_much_twice(ladders: Sequence[LegLadder]) -> bool:
    """Whether a leg's last two sessions of a programme were too sore, or made both mornings much worse."""
    return any(_twice(ladder) for ladder in ladders)


def _twice(ladder: LegLadder) -> bool:
    plan = ladder.past.programme.plan
    if plan is None:
        return False
    own = [each for each in ladder.past.sessions[-TWICE:] if plan.since is None or each.day >= plan.since]
    return len(own) == TWICE and all(_too_much(each, plan) for each in own)


def _too_much(session: LegSession, plan: RehabPlan) -> bool:
    return session.much_worse_after or (session.pain is not None and session.pain > plan.pain_max)
