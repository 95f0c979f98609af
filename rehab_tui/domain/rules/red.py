"""Red: signs that need eyes on the tendon at once (RF), and signs to stop running (ST)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.records import Level, Sign, Urgency
from rehab_tui.domain.rules.rule import Finding, Rule, on, spoken

ASSESSED = "an assessment by a clinician, noted in the profile"


def sign(*signs: Sign) -> Callable[[Situation], Finding | None]:
    """Holds while one of the signs stands."""

    def find(situation: Situation) -> Finding | None:
        day = situation.sign(*signs)
        return replace(on(day), leg=situation.only_leg) if day else None

    return find


def stop(rule: str) -> Callable[[Situation], Finding | None]:
    """Holds while a stop of that rule stands."""

    def find(situation: Situation) -> Finding | None:
        standing = situation.standing(rule)
        if not standing:
            return None
        raised = {"day": spoken(standing.raised), "what": _what(standing.facts, standing.raised)}
        return Finding(standing.facts, standing.leg or situation.only_leg, raised)

    return find


def _what(facts: object, raised: date) -> str:
    ran = isinstance(facts, dict) and "run" in facts
    return f"the run of {spoken(raised)}" if ran else spoken(raised)


RED = (
    Rule(
        id="RF1",
        level=Level.RED,
        urgency=Urgency.SAME_DAY,
        find=sign(Sign.POP),
        says="a pop or snap on {day}: this can be a tear",
        do="be seen by a doctor today; no loading, no stretching",
        flips=ASSESSED,
        locks=True,
    ),
    Rule(
        id="RF2",
        level=Level.RED,
        urgency=Urgency.URGENT,
        find=sign(Sign.NO_PUSH_OFF),
        says="no push-off from the toes on {day}",
        do="see a doctor urgently; no loading until then",
        flips=ASSESSED,
        locks=True,
    ),
    Rule(
        id="RF3",
        level=Level.RED,
        urgency=Urgency.URGENT,
        find=sign(Sign.NO_SINGLE_LEG_STAND),
        says="no standing on the sore leg alone on {day}",
        do="see a doctor urgently; no loading until then",
        flips=ASSESSED,
        locks=True,
    ),
    Rule(
        id="RF4",
        level=Level.RED,
        urgency=Urgency.URGENT,
        find=sign(Sign.SWELLING, Sign.BRUISE),
        says="marked swelling or a bruise at the tendon on {day}",
        do="see a doctor urgently; no loading until then",
        flips=ASSESSED,
        locks=True,
    ),
    Rule(
        id="RF5",
        level=Level.RED,
        urgency=Urgency.URGENT,
        find=sign(Sign.SHARP_PAIN),
        says="sudden sharp pain on {day}",
        do="see a doctor urgently; no loading until then",
        flips=ASSESSED,
        locks=True,
    ),
    Rule(
        id="ST1",
        level=Level.RED,
        urgency=Urgency.PHYSIO,
        find=stop("ST1"),
        says="{what} reached {pain} of 10, above 5",
        do="no running, rehab only, and see a physio",
        flips="seven days, then three check-ins in a row at 3 or less, no limp",
    ),
    Rule(
        id="ST2",
        level=Level.RED,
        urgency=Urgency.PHYSIO,
        find=stop("ST2"),
        says="{what} took {hours} h to settle, over 48",
        do="no running, and see a physio",
        flips="seven days, then three check-ins in a row at 3 or less, no limp",
    ),
    Rule(
        id="ST3",
        level=Level.RED,
        find=stop("ST3"),
        says="a limp on {day}",
        do="no running while the stride is not your own",
        flips="seven days, then three check-ins in a row at 3 or less, no limp",
    ),
    Rule(
        id="ST4",
        level=Level.RED,
        find=stop("ST4"),
        says="worse two weeks in a row, seen {day}",
        do="two weeks without running; rehab, bike and swim go on",
        flips="fourteen days, then three check-ins in a row at 3 or less, no limp",
    ),
    Rule(
        id="ST5",
        level=Level.RED,
        urgency=Urgency.PHYSIO,
        find=stop("ST5"),
        says="{what} went from {pain_start} to {pain_end}, 2 or more up",
        do="no running, and see a physio",
        flips="seven days, then three check-ins in a row at 3 or less, no limp",
    ),
)
