"""What is said of a session in the diary: how it went, its pain, what comes next and when."""

from rehab_tui.domain import words
from rehab_tui.domain.records import STOP_PAIN, Session, calm, relative
from rehab_tui.domain.today import Today, today

TOO_SORE = "{} of 10 is too much: {}running waits. Next time the step below; if it stays so, see a physio."
AFTERWARDS = "Tomorrow's check-in shows how the tendon took it."


def too_sore(pain: int) -> str:
    """ST1: what is said when the pain of a set was above 5."""
    return TOO_SORE.format(pain, "the session ends here, and ")


def kept(session: Session) -> str:
    """That it is in the diary, whole or in part."""
    whole = "Every set is done and in your diary."
    return whole if session.completed else "You stopped early. What you did counts, and it is in your diary."


def how_it_went(session: Session) -> str:
    """How long it took, and the effort."""
    minutes = ""
    if session.started_at and session.ended_at:
        minutes = f"{max(1, round((session.ended_at - session.started_at).total_seconds() / 60))} min, "
    return f"{minutes}effort {'not told' if session.effort is None else f'{session.effort} of 10'}"


def worst_pain(session: Session) -> str:
    """The worst pain told of its sets, and what that means."""
    worst = max((done.pain for done in session.sets if done.pain is not None), default=None)
    if worst is None:
        return "No pain was told."
    if worst > STOP_PAIN:
        return f"Worst pain {TOO_SORE.format(worst, '')}"
    meaning = "up to 3 is fine" if calm(worst) else "more than 3, so keep an eye on it"
    return f"Worst pain {worst} of 10: {meaning}."


def what_comes(facts: Today) -> tuple[str, str]:
    """What is left of today's work, or the next day with work and what it is by what is known now.

    The first of the two says which, where there is either.
    """
    rehab, day = facts.rehab, facts.rehab.next_due
    if rehab.locked_by:
        return "", f"No loading for now: {rehab.locked_by} locks it, and Today says what lifts it."
    if rehab.work:
        return "Still due today: ", f"{words.listed(rehab.work)}."
    if not facts.ladders:
        return "", "No sore tendon is noted, so nothing is due."
    if day is None:
        return "Next: ", "after the pause."
    coming = today(facts.entries, day, facts.found).rehab.work
    work = f", and as things stand that is\n{words.listed(coming)}" if coming else ""
    return "Next: ", f"{relative(day, facts.day)}{work}."
