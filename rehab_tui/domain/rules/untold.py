"""What is not told (AM8): the facts that a green day needs, and what would tell them."""

from collections.abc import Sequence

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.names import minutes_not_noted
from rehab_tui.domain.records import Settled
from rehab_tui.domain.rules.rule import Finding

MISSING = {
    "checkin": "today's morning pain",
    "pain_worst": "the highest pain of the last run",
    "pain_start": "the pain at the start of the last run",
    "pain_end": "the pain at the end of the last run",
    "other_runs": "the pain in each run of the last three days that came out of a file",
    "settled": "how the last run settled",
    "morning_after": "the morning after it",
}

UNKNOWN = MISSING | {
    "run": "how you take a run",
    "trend": "how the weeks go",
    "assessed": "whether a clinician has ruled out a tear",
    "screening": "the safety questions of the last 45 days",
}
"""What else a green day needs."""


def in_words(unknown: Sequence[str]) -> str:
    """Facts that are not known, one after the other."""
    return ", ".join(UNKNOWN[name] for name in unknown)


def unanswered(situation: Situation) -> Finding | None:
    """Something a green day needs is not noted."""
    missing = [name for name in situation.unknown if name in MISSING]
    known = _but_for_more(situation) if "settled" in missing else {}
    told = [*filter(None, (known.get(name, MISSING[name]) for name in missing))]
    words = " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
    return Finding({"missing": missing}, words={"words": words}) if missing else None


def _but_for_more(situation: Situation) -> dict[str, str]:
    """What is said of a run that has not settled as far as is told; the morning after it is part of that."""
    if not situation.latest:
        return {}
    run = situation.latest.run
    if run.settled is Settled.NOT_YET:
        ends = "say so when it has, or note a morning no worse than before it, its minutes of stiffness too"
        return {"settled": f"that the last run has settled; {ends}", "morning_after": ""}
    days = {day for mornings in situation.mornings.values() for day in mornings.without_minutes(run.date)}
    told = minutes_not_noted(sorted(days))
    return {"settled": f"{MISSING['settled']}{told and '; '}{told}", "morning_after": ""}
