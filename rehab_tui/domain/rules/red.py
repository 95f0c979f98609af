"""Red: signs that need eyes on the tendon at once (RF), and signs to stop running (ST)."""

from collections.abc import Callable
from functools import partial
from math import isinf

from rehab_tui.domain.facts import Situation, Stop, StopRule
from rehab_tui.domain.records import Level, Sign, Urgency, short
from rehab_tui.domain.rules.rule import Facts, Finding, Rule, on

ASSESSED = "an assessment by a clinician, noted in the profile"


def sign(*signs: Sign) -> Callable[[Situation], Finding | None]:
    """Holds while one of the signs stands."""

    def find(situation: Situation) -> Finding | None:
        day = situation.sign(*signs)
        return on(day)._replace(leg=situation.only_leg) if day else None

    return find


def stop(rule: StopRule) -> Callable[[Situation], Finding | None]:
    """Holds while a stop of that rule stands."""

    def find(situation: Situation) -> Finding | None:
        standing = situation.standing(rule)
        if not standing:
            return None
        day = short(standing.ran)
        of = (
            f"the run of {day}"
            if standing.run
            else f"the rehab of {day}"
            if standing.session
            else f"the cross-training of {day}"
            if standing.activity
            else f"the pain of {day}"
        )
        words = {"day": day, "what": of}
        return Finding(_facts(standing), standing.leg or situation.only_leg, words)

    return find


def _facts(stop: Stop) -> Facts:
    """The stop's numbers; those of a run come after its date and id."""
    hours = "more than 48" if stop.hours and isinf(stop.hours) else stop.hours and round(stop.hours)
    numbers: Facts = {
        "pain": stop.pain,
        "hours": hours,
        "pain_start": stop.pain_start,
        "pain_end": stop.pain_end,
        "weekly_pain": list(stop.weekly_pain) or None,
    }
    known = {name: number for name, number in numbers.items() if number is not None}
    day = stop.ran.isoformat()
    return {"date": day, "run": stop.run, **known} if stop.run else {**known, "date": day}


_sign = partial(
    Rule,
    level=Level.RED,
    urgency=Urgency.URGENT,
    do="see a doctor urgently; no loading until then",
    flips=ASSESSED,
    locks=True,
)
_stop = partial(
    Rule,
    level=Level.RED,
    urgency=Urgency.PHYSIO,
    flips="seven days, then three check-ins in a row at 4 or less, no limp",
)

RED = (
    _sign(
        id="RF1",
        urgency=Urgency.SAME_DAY,
        find=sign(Sign.POP),
        says="a pop or snap on {day}: this can be a tear",
        do="be seen by a doctor today; no loading, no stretching",
    ),
    _sign(id="RF2", find=sign(Sign.NO_PUSH_OFF), says="no push-off from the toes on {day}"),
    _sign(id="RF3", find=sign(Sign.NO_SINGLE_LEG_STAND), says="no standing on the sore leg alone on {day}"),
    _sign(
        id="RF4",
        find=sign(Sign.SWELLING, Sign.BRUISE),
        says="marked swelling or a bruise at the tendon on {day}",
    ),
    _sign(id="RF5", find=sign(Sign.SHARP_PAIN), says="sudden sharp pain on {day}"),
    _stop(
        id="ST1",
        find=stop(StopRule.PAIN),
        says="{what} reached {pain} of 10, above 5",
        do="no running, rehab only, and see a physio",
    ),
    _stop(
        id="ST2",
        find=stop(StopRule.SETTLING),
        says="{what} took {hours} h to settle, over 48",
        do="no running, and see a physio",
    ),
    _stop(
        id="ST3",
        urgency=Urgency.NONE,
        find=stop(StopRule.LIMP),
        says="a limp on {day}",
        do="no running while the stride is not your own",
    ),
    _stop(
        id="ST4",
        urgency=Urgency.NONE,
        find=stop(StopRule.WORSENING),
        says="worse two weeks in a row, seen {day}",
        do="two weeks without running; rehab, bike and swim go on",
        flips="fourteen days, then three check-ins in a row at 4 or less, no limp",
    ),
    _stop(
        id="ST5",
        find=stop(StopRule.RISE),
        says="pain rose from {pain_start} to {pain_end} in {what}, by 2 or more",
        do="no running, and see a physio",
    ),
)
