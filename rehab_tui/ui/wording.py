"""The words the screens use for what a record holds."""

from datetime import date

from rehab_tui.domain.records import (
    MorningAfter,
    Pattern,
    RunEffort,
    Settled,
    Sign,
    Site,
    Surface,
    Versus,
)

SIGNS = (
    (Sign.POP, "a pop or snap heard or felt"),
    (Sign.NO_PUSH_OFF, "cannot push off the toes"),
    (Sign.NO_SINGLE_LEG_STAND, "cannot stand on that leg"),
    (Sign.SWELLING, "marked swelling"),
    (Sign.BRUISE, "bruising at the tendon"),
    (Sign.SHARP_PAIN, "sudden sharp pain"),
    (Sign.LIMP, "limping"),
    (Sign.CALF_SWOLLEN, "calf swollen, warm, red, throbbing"),
    (Sign.BREATHLESS, "breathless, or pain in the chest"),
    (Sign.FEVER, "fever, hot red skin, wound there"),
)

SETTLED = (
    (Settled.NEVER_ROSE, "never rose"),
    (Settled.WITHIN_24H, "in 24 h"),
    (Settled.WITHIN_48H, "in 48 h"),
    (Settled.LONGER, "longer"),
    (Settled.NOT_YET, "not yet"),
)

MORNINGS_AFTER = (
    (MorningAfter.NO_WORSE, "no worse"),
    (MorningAfter.SLIGHTLY, "slightly worse"),
    (MorningAfter.NOTABLY, "notably worse"),
)

VERSUS = ((Versus.BETTER, "better"), (Versus.SAME, "same"), (Versus.WORSE, "worse"))

EFFORTS = ((RunEffort.EASY, "easy"), (RunEffort.HARD, "hard: intervals, tempo"), (RunEffort.RACE, "race"))

SURFACES = (
    (Surface.ROAD, "road"),
    (Surface.FIRM_GRASS, "grass"),
    (Surface.TRAIL, "trail"),
    (Surface.TRACK, "track"),
    (Surface.TREADMILL, "treadmill"),
    (Surface.SAND, "sand"),
)

SITES = (
    (None, "not sore"),
    (Site.MID_PORTION, "2-6 cm up"),
    (Site.INSERTIONAL, "below 2 cm"),
    (Site.BOTH, "both"),
    (Site.UNSURE, "unsure"),
)

PATTERNS = ((Pattern.PREDICTABLE, "predictable"), (Pattern.UNPREDICTABLE, "unpredictable"))

YES_NO = ((False, "no"), (True, "yes"))


def short_day(day: date) -> str:
    """A day as `Tue 3 Mar`."""
    return f"{day:%a} {day.day} {day:%b}"
