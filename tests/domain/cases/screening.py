"""EV1, EV4, EV5, EV7-EV9: what the screening answers add, kept apart from the guide's own rules."""

from rehab_tui.domain.records import Tendons
from tests.domain.builders import both_legs, checkins, moved, only_on, profile, screened, site
from tests.domain.cases.case import fires, spares
from tests.domain.made import ago

DOUBLE = "raise-double-flat"
ON_DOUBLE = only_on(DOUBLE, 14, 9, 7, 4, 2)

ANSWERS = [
    fires(
        "EV1",
        "a fluoroquinolone: no running and no loading",
        screened(fluoroquinolone=True),
        reasons="EV1",
        urgency="urgent",
        locked="EV1",
        cap=0,
        today_km=0,
        today_why="EV1",
        decision="locked",
        sentence="Do not run and do no rehab. Call whoever prescribed the antibiotic today.",
    ),
    fires(
        "EV1",
        "first said nearly six months ago",
        screened(fluoroquinolone=True, fluoroquinolone_since=ago(181)),
        reasons="EV1",
    ),
    spares(
        "EV1",
        "first said more than six months ago, said again since",
        screened(fluoroquinolone=True, fluoroquinolone_since=ago(185)),
        reasons="GR1",
        locked=None,
    ),
    fires(
        "EV1",
        "no first day noted, answered 100 days ago",
        screened(100, fluoroquinolone=True),
        reasons="EV1 AM13",
    ),
    spares(
        "EV1",
        "no first day noted, answered 200 days ago",
        screened(200, fluoroquinolone=True),
        reasons="AM13",
    ),
    spares("EV1", "answered anew: no", screened(0), reasons="GR1"),
    spares("EV1", "answered only tomorrow", screened(-1, fluoroquinolone=True), locked=None, reasons="AM13"),
    fires(
        "EV5",
        "night pain on bone: no running, no loading",
        screened(bone_night_pain=True),
        reasons="EV5",
        urgency="urgent",
        locked="EV5",
        cap=0,
        decision="locked",
        work=[],
        sentence="Do not run and do no rehab. See a doctor as soon as you can.",
    ),
    spares("EV5", "no night pain", screened(), reasons="GR1", locked=None),
    fires(
        "EV7",
        "steroid injection: single-leg raises wait",
        screened(steroid_injection=True),
        reasons="EV7",
        locked=None,
        dose=f"{DOUBLE} 3x15",
    ),
    fires(
        "EV7",
        "the ladder stops on the double raise",
        screened(steroid_injection=True),
        ON_DOUBLE,
        reasons="EV7",
        decision="stay",
    ),
    spares(
        "EV7",
        "without it the double raise moves on",
        ON_DOUBLE,
        reasons="GR1",
        decision="offer",
        next="raise-single-flat",
    ),
    fires(
        "EV7",
        "first said nearly three months ago",
        screened(steroid_injection=True, steroid_injection_since=ago(90)),
        reasons="EV7",
    ),
    spares(
        "EV7",
        "first said more than three months ago",
        screened(steroid_injection=True, steroid_injection_since=ago(93)),
        ON_DOUBLE,
        reasons="GR1",
        decision="offer",
    ),
    fires(
        "EV8",
        "cholesterol: a note beside green",
        screened(cholesterol=True),
        reasons="GR1 EV8",
        level="green",
    ),
    spares("EV8", "no such family", screened(), reasons="GR1"),
    fires(
        "EV9",
        "under 18: single-leg raises wait",
        screened(under_18=True),
        reasons="EV9",
        locked=None,
        dose=f"{DOUBLE} 3x15",
    ),
    fires(
        "EV9",
        "the ladder stops on the double raise",
        screened(under_18=True),
        ON_DOUBLE,
        reasons="EV9",
        decision="stay",
    ),
    fires(
        "EV9",
        "whatever step one says one is on",
        screened(under_18=True),
        only_on("raise-loaded", 3),
        reasons="AM6 EV9",
        dose=f"{DOUBLE} 3x15",
    ),
    spares("EV9", "grown up", screened(), reasons="GR1"),
    fires(
        "EV9",
        "every answer yes: every rule speaks, the worst first",
        site("insertional"),
        screened(
            fluoroquinolone=True,
            inflammatory=True,
            bone_night_pain=True,
            steroid_injection=True,
            cholesterol=True,
            under_18=True,
        ),
        reasons="EV1 EV4 EV5 EV7 EV8 EV9",
        first="EV1",
        locked="EV1",
        level="red",
        shown="EV1 EV5",
    ),
    spares("EV9", "no screening kept", profile(screening=None), reasons="AM13"),
]

INFLAMED = [
    *(
        fires("EV4", f"{name}, an inflammatory sign", site(name), screened(inflammatory=True), reasons="EV4")
        for name in ("insertional", "both", "unsure")
    ),
    fires("EV4", "both heels", both_legs, screened(inflammatory=True), reasons="EV4", locked=None),
    spares("EV4", "one mid-portion leg", screened(inflammatory=True), reasons="GR1"),
    spares("EV4", "no tendon is noted as sore", profile(tendons=Tendons()), screened(inflammatory=True)),
    spares("EV4", "insertional without a sign", site("insertional"), reasons="GR1"),
    fires(
        "EV4",
        "insertional, stiff for 31 min a week",
        site("insertional"),
        checkins(range(28), stiffness_min=31),
        reasons="EV4",
        urgency="physio",
    ),
    spares(
        "EV4",
        "insertional, 30 min",
        site("insertional"),
        checkins(range(28), stiffness_min=30),
        reasons="GR1",
    ),
    fires("EV4", "both heels, 31 min", both_legs, checkins(range(28), stiffness_min=31), reasons="EV4"),
    spares("EV4", "mid-portion, 31 min", checkins(range(28), stiffness_min=31), reasons="GR1"),
    fires("EV4", "mid-portion, 61 min", checkins(range(28), stiffness_min=61), reasons="EV4"),
    spares("EV4", "mid-portion, 60 min", checkins(range(28), stiffness_min=60), reasons="GR1"),
]

START = [
    fires(
        "START",
        "one says one is on the loaded raise",
        only_on("raise-loaded", 3, 2),
        step="raise-loaded",
        dose="raise-loaded 3x12",
    ),
    fires(
        "START",
        "no pain now: prevention",
        only_on("maintenance", 9, 4),
        step="maintenance",
        dose="maintenance 3x8",
        next=None,
    ),
    spares(
        "START",
        "the step is never for an insertional tendon",
        site("insertional"),
        only_on("raise-single-step", 3, 2),
        step="raise-single-flat",
    ),
    spares(
        "START",
        "an injection keeps the work below it",
        only_on("raise-loaded", 9, 2),
        screened(steroid_injection=True),
        dose=f"{DOUBLE} 3x15",
    ),
    spares(
        "START",
        "noted for tomorrow",
        moved("raise-loaded", -1, "start"),
        step="raise-single-flat",
    ),
]
