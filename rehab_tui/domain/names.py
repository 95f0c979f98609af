"""What each value of a record is called: one table a kind, the same on every screen and on paper."""

from collections.abc import Iterable, Sequence
from datetime import date

from rehab_tui.domain import records
from rehab_tui.domain.facts import Trend
from rehab_tui.domain.records import short

LEVELS = {
    records.Level.GREEN: "you may run, within the plan",
    records.Level.AMBER: "less, or not yet",
    records.Level.RED: "no running today",
}
"""What each level means for a run today."""

URGENCIES = {
    records.Urgency.PHYSIO: "see a physio",
    records.Urgency.URGENT: "see a doctor urgently",
    records.Urgency.SAME_DAY: "be seen by a doctor today",
}
"""Who should look at it, and how soon; NONE has no words."""

LEGS = {
    records.Leg.LEFT: "left leg",
    records.Leg.RIGHT: "right leg",
    records.Leg.BOTH: "both legs",
}
"""A form whose label says leg shows the value alone."""

SITES = {
    records.Site.MID_PORTION: "mid-portion",
    records.Site.INSERTIONAL: "insertional",
    records.Site.BOTH: "both places",
    records.Site.UNSURE: "site not known",
}

SIGNS = {
    records.Sign.POP: "a pop or snap heard or felt",
    records.Sign.NO_PUSH_OFF: "cannot push off the toes",
    records.Sign.NO_SINGLE_LEG_STAND: "cannot stand on that leg",
    records.Sign.SWELLING: "marked swelling",
    records.Sign.BRUISE: "bruising at the tendon",
    records.Sign.SHARP_PAIN: "sudden sharp pain",
    records.Sign.LIMP: "limping",
    records.Sign.CALF_SWOLLEN: "calf swollen, warm, red, throbbing",
    records.Sign.BREATHLESS: "breathless, or pain in the chest",
    records.Sign.FEVER: "fever, hot red skin, wound there",
}

SETTLED = {
    records.Settled.NEVER_ROSE: "never rose",
    records.Settled.WITHIN_24H: "in 24 h",
    records.Settled.WITHIN_48H: "in 48 h",
    records.Settled.LONGER: "> 48 h",
    records.Settled.NOT_YET: "not yet",
}

MORNINGS_AFTER = {
    records.MorningAfter.NO_WORSE: "no worse",
    records.MorningAfter.SLIGHTLY: "a bit worse",
    records.MorningAfter.NOTABLY: "much worse",
}
VERSUS = {records.Versus.BETTER: "better", records.Versus.SAME: "same", records.Versus.WORSE: "worse"}
PATTERNS = {records.Pattern.PREDICTABLE: "predictable", records.Pattern.UNPREDICTABLE: "unpredictable"}
WEEKDAYS = {day: day.value[:3].capitalize() for day in records.Weekday}
EFFORTS = {records.RunEffort.EASY: "easy", records.RunEffort.HARD: "hard", records.RunEffort.RACE: "race"}

SURFACES = {
    records.Surface.ROAD: "road",
    records.Surface.FIRM_GRASS: "grass",
    records.Surface.TRAIL: "trail",
    records.Surface.TRACK: "track",
    records.Surface.TREADMILL: "treadmill",
    records.Surface.SAND: "sand",
}

ACTIVITIES = {
    records.ActivityKind.SWIM: "swim",
    records.ActivityKind.BIKE: "bike",
    records.ActivityKind.AQUA_JOG: "aqua jog",
    records.ActivityKind.WALK: "walk",
    records.ActivityKind.OTHER: "other",
}
"""What cross-training was; together they are called that."""

SOURCES = {
    records.Source.MANUAL: "manual",
    records.Source.STRAVA: "strava",
    records.Source.FIT: "fit",
    records.Source.GPX: "gpx",
    records.Source.TCX: "tcx",
    records.Source.GARMIN_CSV: "garmin csv",
    records.Source.FILE: "file",
}

FLOORS = {
    records.Floor.FLAT: "flat",
    records.Floor.STEP: "on a step",
    records.Floor.WEDGE: "flat or heel slightly raised",
}
"""Where an exercise is done; a chair is in its name."""

TRENDS = {
    Trend.IMPROVING: "improving",
    Trend.STEADY: "steady",
    Trend.UNKNOWN: "not known yet",
    Trend.WORSE_ONCE: "worse than last week",
    Trend.PROGRESSIVE: "worse two weeks in a row",
}

CHANGED_BY = {
    records.ChangedBy.OFFER: "offered",
    records.ChangedBy.OVERRIDE: "own decision",
    records.ChangedBy.RULE: "by a rule",
    records.ChangedBy.START: "start",
}


def minutes_not_noted(days: Iterable[date]) -> str:
    """Which mornings lack their minutes of stiffness, and how to add them; "" without any day."""
    named = [short(day) for day in days]
    listed = " and ".join(filter(None, (", ".join(named[:-1]), *named[-1:])))
    where = "those days' check-ins" if len(named) > 1 else "that day's check-in"
    return f"the minutes of stiffness on {listed} were not noted: add them in {where}" if named else ""


def minutes_asked_for(checkin: records.CheckIn, sore: Sequence[records.Leg]) -> str:
    """What is said of a check-in with the pain of a sore leg and no minutes; "" for any other."""
    legs = [told for leg in sore if (told := checkin.tendons.on(leg))]
    lacking = any(told.morning_pain is not None and told.stiffness_min is None for told in legs)
    return "The next step asks for the minutes of stiffness too, 0 if there were none." if lacking else ""


def in_weeks(number: int) -> str:
    """So many weeks: `1 week`, `12 weeks`."""
    return "1 week" if number == 1 else f"{number} weeks"
