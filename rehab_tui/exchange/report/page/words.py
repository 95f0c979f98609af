"""The words of the physio's page."""

from rehab_tui.domain.records import ChangedBy, MeasurementKind, MorningAfter, Settled, Sign
from rehab_tui.exchange.report.facts.events import FLARE

TESTS = {
    MeasurementKind.KNEE_TO_WALL: ("knee to wall", "cm"),
    MeasurementKind.HEEL_RAISES: ("single-leg heel raises", "reps"),
    MeasurementKind.VISA_A: ("VISA-A", "of 100"),
    MeasurementKind.TENDON_RATING: ("tendon rating", "%"),
}
"""Each test's name and unit."""

MORNINGS = {
    MorningAfter.NO_WORSE: "no worse",
    MorningAfter.SLIGHTLY: "slightly worse",
    MorningAfter.NOTABLY: "notably worse",
}

SETTLED = {
    Settled.NEVER_ROSE: "never rose",
    Settled.WITHIN_24H: "in 24 h",
    Settled.WITHIN_48H: "in 48 h",
    Settled.LONGER: "over 48 h",
    Settled.NOT_YET: "not yet",
}

CHANGED_BY = {
    ChangedBy.OFFER: "offer",
    ChangedBy.OVERRIDE: "own decision",
    ChangedBy.RULE: "by a rule",
    ChangedBy.START: "start",
}

EVENTS = {
    FLARE: "flare: above 3, and 2 above the week before",
    "ST1": "ST1, stop: pain above 5",
    "ST2": "ST2, stop: over 48 h to settle",
    "ST3": "ST3, stop: a limp",
    "ST4": "ST4, stop: worse two weeks in a row",
    "ST5": "ST5, stop: pain 2 or more up in a run",
    Sign.POP: "a pop or snap",
    Sign.NO_PUSH_OFF: "no push-off from the toes",
    Sign.NO_SINGLE_LEG_STAND: "no standing on one leg",
    Sign.SWELLING: "marked swelling at the tendon",
    Sign.BRUISE: "a bruise at the tendon",
    Sign.SHARP_PAIN: "sudden sharp pain",
    Sign.CALF_SWOLLEN: "calf swollen, warm, red or throbbing",
    Sign.BREATHLESS: "breathless, or pain in the chest",
    Sign.FEVER: "fever, hot red skin or a wound at the tendon",
    "fluoroquinolone": "screening: fluoroquinolone antibiotic in the last 6 months",
    "inflammatory": "screening: signs of inflammation elsewhere",
    "bone_night_pain": "screening: pain at night or at rest, sharp on the bone",
    "steroid_injection": "screening: steroid injection in the last 3 months",
    "cholesterol": "screening: high cholesterol in the family, or thick tendons",
    "under_18": "screening: under 18",
}
"""What each event is called."""
