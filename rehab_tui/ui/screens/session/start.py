"""From today's prescription to a session that can begin, or the sentence that says why not."""

from rehab_tui.domain.days import relative
from rehab_tui.domain.exercises import EXERCISES
from rehab_tui.domain.ladder.prescription import Work
from rehab_tui.practice.plan import SetPlan, lay_out
from rehab_tui.ui.context import Context


def works_of(context: Context, kind: str) -> tuple[Work, ...]:
    """What can be begun now: `hold`, `raise`, or `today` for all that is due; holds may always be done."""
    due = context.facts.rehab.work
    if kind == "today":
        return due
    chosen = tuple(work for work in due if EXERCISES[work.step].kind == kind)
    return chosen or (context.facts.holds if kind == "hold" else ())


def why_not(context: Context) -> str:
    """One sentence on why there is nothing to begin."""
    rehab = context.facts.rehab
    if rehab.locked_by:
        return f"{rehab.locked_by} locks all loading; Today says what lifts it."
    if not context.facts.ladders:
        return "No sore tendon is noted yet: s opens the profile."
    if rehab.next_due and rehab.next_due > context.day:
        return f"Nothing of this is due; next {relative(rehab.next_due, context.day)}."
    return "Nothing of this is due today."


def plan_of(context: Context, works: tuple[Work, ...]) -> tuple[SetPlan, ...]:
    """The work as sets in order, the sore leg first where that is set."""
    return lay_out(works, context.diary.settings, context.facts.situation.profile.tendons.sore)
