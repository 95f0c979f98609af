"""What a session without a screen begins with: the work that may be done, and what is said of it before."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rehab_tui.domain.records import Kind, Refused
from rehab_tui.domain.words import exercise
from rehab_tui.flat.hearing import HELP
from rehab_tui.flat.words import aloud, work
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.layout import expected_minutes
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.conducting.exercises import cues_of, pain_rule, site_of, weight
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.screens.session.start import free_steps, free_works, plan_of, why_not, works_of

NO_TENDON = "no sore tendon is noted yet, so nothing is due; the command `hold` needs none"


def sets_due(context: Context, kind: Kind | None) -> tuple[SetPlan, ...]:
    """Today's work, or that of a kind, or a hold of one's own; raises Refused where a rule forbids it."""
    works = works_of(context, kind)
    if not works and kind is Kind.HOLD:
        works = tuple(one for step in free_steps(context, kind)[:1] for one in free_works(context, step))
    if not works:
        raise Refused(why_not(context) if context.facts.ladders else NO_TENDON)
    return plan_of(context, works)


def introduction(
    context: Context, plan: Sequence[SetPlan], draft: Draft | None, *, keys: bool
) -> Iterator[str]:
    """What is said before the first set; with keys, which nothing hurries, also how it is done."""
    entries, profile = context.diary.entries, context.diary.entries.profile
    site = site_of(profile.tendons)
    last_time = LastTime(entries.sessions, context.units)
    if draft:
        yield "The session goes on."
    for _, group in groupby(plan, key=lambda one: (one.step, one.movement)):
        sets = list(group)
        first = sets[0].windows[0]
        name = exercise(sets[0].step, site, sets[0].exercise)
        many = "1 set" if len(sets) == 1 else f"{len(sets)} sets"
        yield f"{name}, {many}, {work(first, context.units)}"
        if asked := weight(sets[0], profile.programme):
            yield asked
        if before := last_time(sets[0], first.leg):
            yield f"last time {aloud(before)}"
        if keys:
            yield from cues_of(sets[0], site)
    minutes = expected_minutes(plan, context.diary.settings)
    yield f"about {aloud(f'{minutes} min')}"
    if keys:
        yield pain_rule(plan[0], profile.programme)
        yield HELP
