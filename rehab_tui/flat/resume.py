"""A session that was cut off: gone on with, filed as it is, thrown away, or put off."""

from collections.abc import Callable

from rehab_tui.domain.records import Refused, put, relative
from rehab_tui.flat.typed import Typed
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.context import Context

ANSWERS_WITHIN_S = 1.0


def cut_off(context: Context, typed: Typed, say: Callable[[str], None]) -> Draft | None:
    """The session to go on with, if one was cut off.

    Where no keys are heard it is gone on with, or filed if it may not be: nothing of it is lost.
    Raises Refused if the person puts it off, and DiaryError.
    """
    draft = context.drafts.load()
    if draft is None:
        return None
    if not any(session.id == draft.id for session in context.diary.entries.sessions):
        refusal = context.facts.refusal(
            (plan.step for plan in draft.plan), (plan.movement for plan in draft.plan)
        )
        may_go_on = draft.date == context.day and not refusal
        say(_kept(context, draft))
        if refusal:
            say(f"It cannot be gone on with. {refusal}")
        usual = "g" if may_go_on else "f"
        said = _chosen(typed, say, usual) if typed.keys else usual
        if said == "g":
            return draft
        if said == "f":
            context.record(put(context.diary.entries, draft.session(draft.saved_at)))
            say("It is in the diary as it was.")
    context.drafts.clear()
    return None


def _kept(context: Context, draft: Draft) -> str:
    full, part = draft.done
    more = f", and what was done of {part} more" if part else ""
    day = relative(draft.date, context.day)
    return f"A session was cut off {day}: {full} of {len(draft.plan)} sets are kept{more}."


def _chosen(typed: Typed, say: Callable[[str], None], usual: str) -> str:
    """Whether to go on, g, to file it, f, or to throw it away, d; raises Refused for anything else."""
    say(f"{'g, go on; ' if usual == 'g' else ''}f, file it as it is; d, throw it away; q, later")
    said = _key(typed)
    if said == "d":
        say("Throw it away? y or n")
        said = "d" if _key(typed) == "y" else ""
    if said not in {usual, "f", "d"}:
        raise Refused("the session that was cut off is offered again next time; nothing was begun")
    return said


def _key(typed: Typed) -> str:
    while (said := typed.read(ANSWERS_WITHIN_S)) is None:
        pass
    return said
