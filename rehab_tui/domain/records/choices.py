"""The words a record may hold; each set of them is a public contract of the bundle."""

from enum import StrEnum


class Leg(StrEnum):
    """One leg, or both together."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> "Leg":
        """The opposite leg; both stays both."""
        return {Leg.LEFT: Leg.RIGHT, Leg.RIGHT: Leg.LEFT, Leg.BOTH: Leg.BOTH}[self]

    def covers(self, leg: "Leg") -> bool:
        """Whether work of this leg trains `leg`."""
        return self in (leg, Leg.BOTH)


SIDES = (Leg.LEFT, Leg.RIGHT)


class Site(StrEnum):
    """Where the tendon is tender: 2-6 cm above the heel bone, below 2 cm, in both places, or not known."""

    MID_PORTION = "mid-portion"
    INSERTIONAL = "insertional"
    BOTH = "both"
    UNSURE = "unsure"


class Sign(StrEnum):
    """What a check-in can report beside pain and stiffness."""

    POP = "pop"
    NO_PUSH_OFF = "no_push_off"
    NO_SINGLE_LEG_STAND = "no_single_leg_stand"
    SWELLING = "swelling"
    BRUISE = "bruise"
    SHARP_PAIN = "sharp_pain"
    LIMP = "limp"
    CALF_SWOLLEN = "calf_swollen"
    BREATHLESS = "breathless"
    FEVER = "fever"


class Settled(StrEnum):
    """The person's own answer to how a run settled."""

    NEVER_ROSE = "never_rose"
    WITHIN_24H = "within_24h"
    WITHIN_48H = "within_48h"
    LONGER = "longer"
    NOT_YET = "not_yet"


class MorningAfter(StrEnum):
    """The morning after a run or session against the morning before it."""

    NO_WORSE = "no_worse"
    SLIGHTLY = "slightly"
    NOTABLY = "notably"


class Versus(StrEnum):
    """The weekly question: than last week?"""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class Pattern(StrEnum):
    """Whether the tendon answers load in a way the person can foresee."""

    PREDICTABLE = "predictable"
    UNPREDICTABLE = "unpredictable"


class Weekday(StrEnum):
    """A day of the week, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class Notice(StrEnum):
    """How the terminal tells of an end while its window lies behind; OSC are commands to the terminal."""

    OFF = "off"
    BELL = "bell"
    OSC_9 = "osc9"
    OSC_777 = "osc777"


class RunEffort(StrEnum):
    """The kind of run; intervals and tempo are hard."""

    EASY = "easy"
    HARD = "hard"
    RACE = "race"


class Surface(StrEnum):
    """What the run was on."""

    ROAD = "road"
    FIRM_GRASS = "firm_grass"
    TRAIL = "trail"
    TRACK = "track"
    TREADMILL = "treadmill"
    SAND = "sand"


class Source(StrEnum):
    """Where a run's numbers came from."""

    MANUAL = "manual"
    STRAVA = "strava"
    FIT = "fit"
    GPX = "gpx"
    TCX = "tcx"
    GARMIN_CSV = "garmin_csv"
    FILE = "file"


class ActivityKind(StrEnum):
    """What was done beside running and rehab; the first three go on where running stops."""

    SWIM = "swim"
    BIKE = "bike"
    AQUA_JOG = "aqua_jog"
    WALK = "walk"
    OTHER = "other"


class MeasurementKind(StrEnum):
    """What was measured."""

    KNEE_TO_WALL = "knee-to-wall-cm"
    HEEL_RAISES = "heel-raise-reps"
    VISA_A = "visa-a"
    TENDON_RATING = "tendon-rating-pct"


class ChangedBy(StrEnum):
    """What moved a leg to another step."""

    OFFER = "offer"
    OVERRIDE = "override"
    RULE = "rule"
    START = "start"


class What(StrEnum):
    """What is done: a lowering rises on both legs and goes down on one."""

    HOLD = "hold"
    RAISE = "raise"
    LOWER = "lower"
    BOUNCE = "bounce"
    OWN = "own"


class Legs(StrEnum):
    """Which legs do it: each in turn, the sore one alone, or both together."""

    EACH = "each"
    SORE = "sore"
    BOTH = "both"


class For(StrEnum):
    """The tendon that a programme is for."""

    MID_PORTION = "mid-portion"
    INSERTIONAL = "insertional"
    ANY = "any"

    def fits(self, site: Site) -> bool:
        """Whether a tendon sore at that site may follow it."""
        return self in (For.ANY, For.of(site))

    @classmethod
    def of(cls, site: Site) -> "For":
        """What a tendon sore at that site counts as; insertional if the place is not known (RH4)."""
        return cls.MID_PORTION if site is Site.MID_PORTION else cls.INSERTIONAL


class Step(StrEnum):
    """A step of the calf-loading ladder; `seated-raise` goes beside every raise step."""

    HOLD_DOUBLE = "hold-double"
    HOLD_SINGLE = "hold-single"
    RAISE_DOUBLE_FLAT = "raise-double-flat"
    RAISE_SINGLE_FLAT = "raise-single-flat"
    RAISE_SINGLE_STEP = "raise-single-step"
    RAISE_LOADED = "raise-loaded"
    MAINTENANCE = "maintenance"
    SEATED_RAISE = "seated-raise"

    @property
    def rank(self) -> int:
        """The step's place in the order above, 0 for the lowest."""
        return RANKS[self]


RANKS = {step: rank for rank, step in enumerate(Step)}
