"""Screening (EV1-EV9), added from the literature and usual practice; `origin` tells it from the guide."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.records import Level, Screening, Sign, Site, Urgency
from rehab_tui.domain.rules.red import ASSESSED, sign
from rehab_tui.domain.rules.rule import Finding, Rule, on

ANSWERED_ANEW = "a new answer to the safety questions, once a professional has looked at it"
SIX_MONTHS, THREE_MONTHS = timedelta(days=183), timedelta(days=92)
STIFF, VERY_STIFF = 30, 60
"""Minutes of weekly morning stiffness that point to an inflammation, at a low site or at any."""

LOW_SITES = (Site.INSERTIONAL, Site.BOTH, Site.UNSURE)


def screened(yes: Callable[[Screening], bool]) -> Callable[[Situation], Finding | None]:
    """Holds while the newest answers to the safety questions say yes."""

    def find(situation: Situation) -> Finding | None:
        return on(situation.screening.date) if situation.screening and yes(situation.screening) else None

    return find


def _antibiotic(situation: Situation) -> Finding | None:
    """EV1: for six months from the first answer that said yes."""
    answers = situation.screening
    if answers is None or not answers.fluoroquinolone:
        return None
    since = answers.fluoroquinolone_since or answers.date
    return on(since) if situation.day - since <= SIX_MONTHS else None


def _injection(situation: Situation) -> Finding | None:
    """EV7: for three months from the first answer that said yes."""
    answers = situation.screening
    if answers is None or not answers.steroid_injection:
        return None
    since = answers.steroid_injection_since or answers.date
    return on(since) if situation.day - since <= THREE_MONTHS else None


def _inflammatory(situation: Situation) -> Finding | None:
    """EV4: answered so, or stiff for long, at a low site or on both sides; very stiff at any site."""
    low_or_both = len(situation.tendons) > 1 or any(one.site in LOW_SITES for one in situation.tendons)
    answered = situation.screening is not None and situation.screening.inflammatory
    stiff = situation.stiffness
    if stiff <= VERY_STIFF and not (low_or_both and (answered or stiff > STIFF)):
        return None
    return Finding({"stiffness_min": round(stiff)} if stiff > STIFF else {})


_answer = partial(Rule, level=Level.AMBER, urgency=Urgency.PHYSIO, flips=ANSWERED_ANEW, origin="evidence")
_sign = partial(
    Rule, level=Level.RED, urgency=Urgency.SAME_DAY, flips=ASSESSED, origin="evidence", locks=True
)

SCREENING = (
    _answer(
        id="EV1",
        level=Level.RED,
        urgency=Urgency.URGENT,
        paper="FDA warning 2008",
        find=_antibiotic,
        says="a fluoroquinolone antibiotic in the last 6 months",
        do="call the prescriber today; no running and no loading until they have advised",
        locks=True,
    ),
    _sign(
        id="EV2",
        find=sign(Sign.CALF_SWOLLEN),
        says="a calf swollen, warm, red or throbbing on {day}: it can be a clot",
        do="be seen by a doctor today; no loading",
    ),
    _sign(
        id="EV3",
        find=sign(Sign.BREATHLESS),
        says="breathless, or pain in the chest, on {day}: it can be a clot in the lung",
        do="call the emergency number now",
    ),
    _answer(
        id="EV4",
        find=_inflammatory,
        says="a low or two-sided soreness with signs of inflammation",
        do="ask a doctor whether there is more behind it",
    ),
    _answer(
        id="EV5",
        level=Level.RED,
        urgency=Urgency.URGENT,
        find=screened(lambda s: s.bone_night_pain),
        says="pain at night or at rest, sharp on the bone",
        do="see a doctor; no running and no loading until then",
        locks=True,
    ),
    _sign(
        id="EV6",
        find=sign(Sign.FEVER),
        says="fever, hot red skin or a wound at the tendon on {day}",
        do="be seen by a doctor today; no loading",
    ),
    _answer(
        id="EV7",
        find=_injection,
        says="a steroid injection near the tendon in the last 3 months",
        do="ask who gave it before heavy work",
        limits_ladder=True,
    ),
    _answer(
        id="EV8",
        level=Level.GREEN,
        urgency=Urgency.NONE,
        find=screened(lambda s: s.cholesterol),
        says="high cholesterol in the family, or both tendons thick",
        do="ask a doctor for a lipid test",
        flips="a lipid test",
    ),
    _answer(
        id="EV9",
        find=screened(lambda s: s.under_18),
        says="under 18, heel pain is often the growth plate",
        do="see a clinician: it is another injury",
        limits_ladder=True,
    ),
)
