"""EV1-EV9: what the screening answers add, kept apart from the guide's own rules."""

from rehab_tui.domain.records import Tendons
from tests.domain.builders import both_legs, only_on, profile, screened, site
from tests.domain.cases.case import fires, spares

SCREENING = [
    fires("EV1", "a fluoroquinolone", screened(fluoroquinolone=True), reasons="EV1", locked="EV1", cap=15.0),
    spares("EV1", "answered only tomorrow", screened(-1, fluoroquinolone=True), locked=None),
    fires(
        "EV4",
        "insertional, an inflammatory sign",
        site("insertional"),
        screened(inflammatory=True),
        reasons="EV4",
    ),
    fires("EV4", "tender in both places", site("both"), screened(inflammatory=True), reasons="EV4"),
    fires("EV4", "both heels", both_legs, screened(inflammatory=True), reasons="EV4", locked=None),
    spares("EV4", "one mid-portion leg", screened(inflammatory=True), reasons="GR1"),
    spares("EV4", "insertional without a sign", site("insertional"), reasons="GR1"),
    spares("EV4", "no tendon is noted as sore", profile(tendons=Tendons()), screened(inflammatory=True)),
    fires(
        "EV5",
        "night pain on bone: no running, nothing locked",
        screened(bone_night_pain=True),
        reasons="EV5",
        locked=None,
        cap=0,
        decision="back",
    ),
    spares("EV5", "no night pain", screened(), reasons="GR1"),
    fires(
        "EV7",
        "steroid injection: single-leg raises wait",
        screened(steroid_injection=True),
        reasons="EV7",
        locked=None,
        dose="raise-double-flat 3x15",
    ),
    fires(
        "EV7",
        "the ladder stops on the double raise",
        screened(steroid_injection=True),
        only_on("raise-double-flat", 14, 9, 7, 4, 2),
        reasons="EV7",
        decision="stay",
    ),
    spares(
        "EV7",
        "without it the double raise moves on",
        only_on("raise-double-flat", 14, 9, 7, 4, 2),
        reasons="GR1",
        decision="offer",
        next="raise-single-flat",
    ),
    fires(
        "EV8",
        "cholesterol: a note beside green",
        screened(cholesterol=True),
        reasons="GR1 EV8",
        level="green",
    ),
    spares("EV8", "no such family", screened(), reasons="GR1"),
    fires("EV9", "under 18", screened(under_18=True), reasons="EV9", locked=None),
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
        first="EV5",
        locked="EV1",
        level="red",
    ),
    spares("EV9", "no screening kept", profile(screening=None)),
]
