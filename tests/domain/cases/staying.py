"""STAY and BACK: staying on a step with less, and going back."""

from tests.domain.builders import checkin, checkins, no_sessions, only_on, run, site, work
from tests.domain.cases.case import fires, spares

FLAT, BELOW = "raise-single-flat", "raise-double-flat"
LESS = {"decision": "hold_dose", "dose": f"{FLAT} 2x12", "step": FLAT}
BACK = {"decision": "back", "dose": f"{BELOW} 3x15"}
FULL = {"decision": "offer", "dose": f"{FLAT} 3x12"}
WHOLE = {"decision": "stay", "dose": f"{FLAT} 3x12", "missing": ["RH2"]}

STAYING = [
    fires("STAY", "last session's pain 4", work(FLAT, 2, pain=4), **LESS),
    fires("STAY", "last session's pain 5", work(FLAT, 2, pain=5), **LESS),
    spares("STAY", "last session's pain 3", work(FLAT, 2, pain=3), **FULL),
    spares("STAY", "pain 4 the session before", work(FLAT, 4, pain=4), dose=f"{FLAT} 3x12", decision="stay"),
    fires("STAY", "its morning after 2 worse", checkin(1, morning_pain=3), reasons="AM3", **LESS),
    spares(
        "STAY",
        "its morning after 1 worse, at 3",
        checkins(range(2, 28), morning_pain=2),
        checkin(1, morning_pain=3),
        **WHOLE,
    ),
    fires("STAY", "its morning after 20 min stiffer", checkin(1, stiffness_min=30), **LESS),
    spares("STAY", "its morning after 19 min stiffer", checkin(1, stiffness_min=29), **WHOLE),
    fires("STAY", "one hold less", only_on("hold-single", 9, 1, pain=4), dose="hold-single 4x45"),
]

GOING_BACK = [
    fires("BACK", "last session's pain 6", work(FLAT, 2, pain=6), reasons="ST1", **BACK),
    spares("BACK", "last session's pain 5", work(FLAT, 2, pain=5), **LESS),
    fires("BACK", "a red day that locks nothing", run(2, limp=True), **BACK),
    fires("BACK", "a limp 5 days ago, only the own step since", checkin(5, "limp"), reasons="ST3", **BACK),
    fires("BACK", "6 this morning", checkin(0, morning_pain=6), reasons="ST1", **BACK),
    fires("BACK", "a run too slow to settle", run(2, settled="longer"), reasons="ST2", **BACK),
    fires("BACK", "the step below not clean yet", work(FLAT, 4, pain=6), work(BELOW, 2, pain=4), **BACK),
    spares(
        "BACK", "a clean session there: one set less", work(FLAT, 4, pain=6), work(BELOW, 2, pain=3), **LESS
    ),
    fires(
        "BACK",
        "the morning after the session there was worse",
        work(FLAT, 4, pain=6),
        work(BELOW, 2),
        checkin(1, stiffness_min=25),
        **BACK,
    ),
    spares(
        "BACK",
        "and the session after that is whole again",
        work(FLAT, 7, pain=6),
        work(BELOW, 4),
        work(FLAT, 2, sets=2),
        dose=f"{FLAT} 3x12",
        decision="stay",
    ),
    fires(
        "BACK",
        "off single holds",
        only_on("hold-single", 9, 1, 2),
        run(2, limp=True),
        decision="back",
        dose="hold-double 5x45",
        work=["both hold-double 5x45"],
    ),
    fires(
        "BACK",
        "on double holds",
        only_on("hold-double", 9, 2, 3),
        run(2, limp=True),
        decision="back",
        dose="hold-double 4x45",
    ),
    spares(
        "BACK",
        "on double holds, one clean session since",
        only_on("hold-double", 9, 1, 2),
        run(2, limp=True),
        level="red",
        decision="stay",
        dose="hold-double 5x45",
    ),
    fires(
        "BACK",
        "on double holds, pain 4 in the session since",
        only_on("hold-double", 9, 2, 3),
        work("hold-double", 1, pain=4),
        run(2, limp=True),
        decision="back",
    ),
    spares(
        "BACK",
        "on double holds, the stop is 8 days old: the next step is offered",
        only_on("hold-double", 20, *range(1, 15)),
        run(8, limp=True),
        decision="offer",
        next="hold-single",
    ),
    fires(
        "BACK",
        "the first raises go back to holds",
        only_on(BELOW, 9, 4),
        work(BELOW, 2, pain=6),
        decision="back",
        dose="hold-single 5x45",
    ),
    fires(
        "BACK",
        "loaded raises go back to the step",
        only_on("raise-loaded", 9, 4),
        work("raise-loaded", 2, pain=6),
        decision="back",
        dose="raise-single-step 3x12",
    ),
    fires(
        "BACK",
        "insertional goes back to the flat raise",
        site("insertional"),
        only_on("raise-loaded", 9, 4),
        work("raise-loaded", 2, pain=6),
        decision="back",
        dose=f"{FLAT} 3x12",
    ),
    fires(
        "BACK",
        "the red is over, no session below yet",
        run(9, limp=True),
        no_sessions(range(9)),
        reasons="AM6",
        **BACK,
    ),
    fires("BACK", "the red is over, the work below was skipped", run(9, limp=True), reasons="GR1", **BACK),
    fires("BACK", "after a 6 the work below was skipped", work(FLAT, 4, pain=6), **BACK),
    spares(
        "BACK",
        "the red is over and a session below was clean",
        run(9, limp=True),
        no_sessions(range(9)),
        work(BELOW, 2),
        reasons="GR1",
        **LESS,
    ),
]
