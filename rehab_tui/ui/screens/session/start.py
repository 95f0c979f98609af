"""Today's prescription as the plan of a session, or the sentence that says why there is none."""

from collections.abc import Sequence

from rehab_tui.domain.ladder import Work, dosed
from rehab_tui.domain.records import EXERCISES, SIDES, Kind, Leg, Step, relative
from rehab_tui.practice.layout import lay_out
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.context import Context
from rehab_tui.ui.moved import key

NO_TENDON = f"No sore tendon is noted yet: {key('app.go.profile', 's')} opens the profile."


def works_of(context: Context, kind: Kind | None = None) -> tuple[Work, ...]:
    """The work that can begin now: all that is due, or that of one kind; holds can always be done."""
    due = context.facts.rehab.work
    if kind is None:
        return due
    chosen = tuple(work for work in due if work.exercise.kind is kind)
    return chosen or (context.facts.holds if kind is Kind.HOLD else ())


def free_steps(context: Context, kind: Kind) -> tuple[Step, ...]:
    """The exercises of a kind that may be done freely: none on a locked day or where they are prescribed.

    On a red day a sore leg does only what is prescribed: a step up on one's own word is closed then.
    """
    facts = context.facts
    if facts.rehab.locked_by or (facts.ladders and facts.verdict.red):
        return ()
    if any(EXERCISES[ladder.work_step].kind is kind for ladder in facts.ladders):
        return ()
    steps = (step for step, exercise in EXERCISES.items() if exercise.kind is kind)
    return tuple(step for step in steps if not facts.refusal((step,)))


def free_works(context: Context, step: Step, legs: Sequence[Leg] = SIDES) -> tuple[Work, ...]:
    """The usual dose of an exercise for these legs, or for both at once if that is how it is done."""
    exercise, dose = EXERCISES[step], context.facts.situation.programme.ladder.dose(step)
    return tuple(
        dosed(dose, leg, step, dose.sets)._replace(load_kg=dose.first_load_kg if exercise.loaded else 0)
        for leg in (legs if exercise.single_leg else (Leg.BOTH,))
    )


def too_early(context: Context) -> str:
    """One sentence where the second session of the day would begin before its time; else ""."""
    due = context.facts.rehab.not_before
    if due is None or context.now() >= due:
        return ""
    return f"The second session is due from {due:%H:%M}, four hours after the first."


def why_not(context: Context) -> str:
    """One sentence on why there is nothing to begin."""
    rehab = context.facts.rehab
    if not context.diary.writable:
        return "Another window writes to this diary: begin there, or close it."
    if rehab.locked_by:
        return f"{rehab.locked_by} locks all loading; Today says what lifts it."
    if not context.facts.ladders:
        return NO_TENDON
    if rehab.next_due and rehab.next_due > context.day:
        return f"Nothing of this is due; next {relative(rehab.next_due, context.day)}."
    return "Nothing of this is due today."


def plan_of(context: Context, works: tuple[Work, ...]) -> tuple[SetPlan, ...]:
    """The work as sets in order, the sore leg first if the settings say so."""
    return lay_out(works, context.diary.settings, context.facts.situation.profile.tendons.sore)
