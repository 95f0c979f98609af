"""Screening added from the literature (EV1-EV9); told apart from the guide's rules in every text."""

from collections.abc import Callable

from rehab_tui.domain.records import Screening
from rehab_tui.domain.rules.red import ASSESSED, sign
from rehab_tui.domain.rules.rule import Found, Rule, on
from rehab_tui.domain.scales import Level, Sign, Site, Urgency
from rehab_tui.domain.situation import Situation

ANSWERED_ANEW = "a new answer to the safety questions, once a professional has looked at it"
LOW_SITES = (Site.INSERTIONAL, Site.BOTH, Site.UNSURE)


def screened(yes: Callable[[Screening], bool]) -> Callable[[Situation], Found | None]:
    """Holds while the safety questions' newest answers say so."""

    def find(now: Situation) -> Found | None:
        return on(now.screening.date) if now.screening and yes(now.screening) else None

    return find


def _clot_with_breath(now: Situation) -> Found | None:
    calf, breath = now.sign(Sign.CALF_SWOLLEN), now.sign(Sign.BREATHLESS)
    return on(max(calf, breath)) if calf and breath else None


def _inflammatory(now: Situation) -> Found | None:
    low_or_both = len(now.sites) > 1 or any(site in LOW_SITES for site in now.sites)
    return screened(lambda s: s.inflammatory)(now) if low_or_both else None


EVIDENCE = (
    Rule(
        id="EV1",
        level=Level.AMBER,
        urgency=Urgency.URGENT,
        find=screened(lambda s: s.fluoroquinolone),
        says="A fluoroquinolone antibiotic now or in the last 6 months: call the prescriber today; no "
        "loading until they have advised.",
        flips=ANSWERED_ANEW,
        origin="evidence",
        locks=True,
    ),
    Rule(
        id="EV2",
        level=Level.RED,
        urgency=Urgency.SAME_DAY,
        find=sign(Sign.CALF_SWOLLEN),
        says="One calf swollen, warm, red or throbbing ({day}): it can be a clot. Be seen today; no loading.",
        flips=ASSESSED,
        origin="evidence",
        locks=True,
    ),
    Rule(
        id="EV3",
        level=Level.RED,
        urgency=Urgency.SAME_DAY,
        find=_clot_with_breath,
        says="A swollen calf with breathlessness or chest pain ({day}): call the emergency number now.",
        flips=ASSESSED,
        origin="evidence",
        locks=True,
    ),
    Rule(
        id="EV4",
        level=Level.AMBER,
        urgency=Urgency.PHYSIO,
        find=_inflammatory,
        says="Sore where the tendon meets the heel, or on both sides, with signs of inflammation elsewhere: "
        "ask a doctor whether there is more behind it.",
        flips=ANSWERED_ANEW,
        origin="evidence",
    ),
    Rule(
        id="EV5",
        level=Level.RED,
        urgency=Urgency.URGENT,
        find=screened(lambda s: s.bone_night_pain),
        says="Pain at night or at rest, sharp on the bone: see a doctor before any running.",
        flips=ANSWERED_ANEW,
        origin="evidence",
    ),
    Rule(
        id="EV6",
        level=Level.RED,
        urgency=Urgency.SAME_DAY,
        find=sign(Sign.FEVER),
        says="Fever, hot red skin or a wound at the tendon on {day}: be seen today; no loading.",
        flips=ASSESSED,
        origin="evidence",
        locks=True,
    ),
    Rule(
        id="EV7",
        level=Level.AMBER,
        urgency=Urgency.PHYSIO,
        find=screened(lambda s: s.steroid_injection),
        says="A steroid injection near the tendon in the last 3 months: ask who gave it before heavy work.",
        flips=ANSWERED_ANEW,
        origin="evidence",
    ),
    Rule(
        id="EV8",
        level=Level.GREEN,
        find=screened(lambda s: s.cholesterol),
        says="Very high cholesterol in the family, or both tendons thick: ask a doctor for a lipid test.",
        flips="a lipid test",
        origin="evidence",
    ),
    Rule(
        id="EV9",
        level=Level.AMBER,
        urgency=Urgency.PHYSIO,
        find=screened(lambda s: s.under_18),
        says="Under 18, heel pain is often the growth plate, another injury: see a clinician.",
        flips=ANSWERED_ANEW,
        origin="evidence",
    ),
)
