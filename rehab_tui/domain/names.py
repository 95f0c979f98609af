"""What each value of a record is called: one table a kind, the same on every screen and on paper."""

from rehab_tui.domain.records import (
    ChangedBy,
    Level,
    MorningAfter,
    Pattern,
    RunEffort,
    Settled,
    Sign,
    Site,
    Surface,
    Urgency,
    Versus,
)

LEVELS = {
    Level.GREEN: "you may run, within the plan",
    Level.AMBER: "less, or not yet",
    Level.RED: "no running today",
}
"""What each level means for a run today."""

URGENCIES = {
    Urgency.PHYSIO: "see a physio",
    Urgency.URGENT: "see a doctor urgently",
    Urgency.SAME_DAY: "be seen by a doctor today",
}
"""Who should look at it, and how soon; NONE has no words."""

SITES = {
    Site.MID_PORTION: "mid-portion",
    Site.INSERTIONAL: "insertional",
    Site.BOTH: "both places",
    Site.UNSURE: "site not known",
}

SIGNS = {
    Sign.POP: "a pop or snap heard or felt",
    Sign.NO_PUSH_OFF: "cannot push off the toes",
    Sign.NO_SINGLE_LEG_STAND: "cannot stand on that leg",
    Sign.SWELLING: "marked swelling",
    Sign.BRUISE: "bruising at the tendon",
    Sign.SHARP_PAIN: "sudden sharp pain",
    Sign.LIMP: "limping",
    Sign.CALF_SWOLLEN: "calf swollen, warm, red, throbbing",
    Sign.BREATHLESS: "breathless, or pain in the chest",
    Sign.FEVER: "fever, hot red skin, wound there",
}

SETTLED = {
    Settled.NEVER_ROSE: "never rose",
    Settled.WITHIN_24H: "in 24 h",
    Settled.WITHIN_48H: "in 48 h",
    Settled.LONGER: "> 48 h",
    Settled.NOT_YET: "not yet",
}

MORNINGS_AFTER = {
    MorningAfter.NO_WORSE: "no worse",
    MorningAfter.SLIGHTLY: "a bit worse",
    MorningAfter.NOTABLY: "much worse",
}

VERSUS = {Versus.BETTER: "better", Versus.SAME: "same", Versus.WORSE: "worse"}

EFFORTS = {RunEffort.EASY: "easy", RunEffort.HARD: "hard", RunEffort.RACE: "race"}

SURFACES = {
    Surface.ROAD: "road",
    Surface.FIRM_GRASS: "grass",
    Surface.TRAIL: "trail",
    Surface.TRACK: "track",
    Surface.TREADMILL: "treadmill",
    Surface.SAND: "sand",
}

PATTERNS = {Pattern.PREDICTABLE: "predictable", Pattern.UNPREDICTABLE: "unpredictable"}

CHANGED_BY = {
    ChangedBy.OFFER: "offered",
    ChangedBy.OVERRIDE: "own decision",
    ChangedBy.RULE: "by a rule",
    ChangedBy.START: "start",
}
