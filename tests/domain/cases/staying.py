"""Staying, going back, gaps, pauses, and when work is due."""

from tests.domain.builders import (
    checkin,
    moved,
    no_sessions,
    only_on,
    pause,
    profile,
    run,
    screened,
    site,
    work,
)
from tests.domain.cases.case import fires, spares
from tests.domain.made import ago

FLAT, BELOW = "raise-single-flat", "raise-double-flat"
LESS = {"decision": "hold_dose", "dose": f"{FLAT} 2x12", "step": FLAT}
BACK = {"decision": "back", "dose": f"{BELOW} 3x15"}
FULL = {"decision": "offer", "dose": f"{FLAT} 3x12"}

STAYING = [
    fires("STAY", "last session's pain 4", work(FLAT, 2, pain=4), **LESS),
    fires("STAY", "last session's pain 5", work(FLAT, 2, pain=5), **LESS),
    spares("STAY", "last session's pain 3", work(FLAT, 2, pain=3), **FULL),
    spares("STAY", "pain 4 the session before", work(FLAT, 4, pain=4), dose=f"{FLAT} 3x12", decision="stay"),
    fires("STAY", "its morning after 1 worse", checkin(1, morning_pain=2), **LESS),
    fires("STAY", "its morning after 10 min stiffer", checkin(1, stiffness_min=20), **LESS),
    spares("STAY", "its morning after 9 min stiffer", checkin(1, stiffness_min=19), **FULL),
    fires("STAY", "one hold less", only_on("hold-single", 9, 1, pain=4), dose="hold-single 4x45"),
]

GOING_BACK = [
    fires("BACK", "last session's pain 6", work(FLAT, 2, pain=6), reasons="GR1", **BACK),
    spares("BACK", "last session's pain 5", work(FLAT, 2, pain=5), **LESS),
    fires("BACK", "a red day that locks nothing", run(2, limp=True), **BACK),
    fires("BACK", "night pain on bone", screened(bone_night_pain=True), **BACK),
    fires("BACK", "the step below not clean yet", work(FLAT, 4, pain=6), work(BELOW, 2, pain=4), **BACK),
    spares(
        "BACK", "a clean session there: one set less", work(FLAT, 4, pain=6), work(BELOW, 2, pain=3), **LESS
    ),
    fires(
        "BACK",
        "the morning after the session there was worse",
        work(FLAT, 4, pain=6),
        work(BELOW, 2),
        checkin(1, morning_pain=2),
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
        "BACK", "on double holds", only_on("hold-double", 9, 1, 2), run(2, limp=True), dose="hold-double 5x45"
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

GAPS = [
    spares("GAP", "3 days since the last session", no_sessions(range(7)), work(FLAT, 3, 5), **FULL),
    fires("GAP", "4 days", no_sessions(range(4)), reasons="GR1", **LESS),
    fires("GAP", "10 days", no_sessions(range(10)), work(FLAT, 10), reasons="AM6", **LESS),
    fires("GAP", "11 days", no_sessions(range(11)), reasons="AM6", **BACK),
    spares(
        "GAP",
        "11 days, then a clean session below",
        only_on(FLAT, 20, 18, 16, 13),
        work(BELOW, 2),
        **LESS,
    ),
    fires(
        "GAP", "counts through a pause", no_sessions(range(11)), pause(10, 1), reasons="AM6", due=True, **BACK
    ),
    fires("PAUSE", "nothing is due", pause(3), reasons="GR1", due=False, work=[]),
    fires("PAUSE", "its last day", pause(3, 0), due=False, work=[]),
    spares("PAUSE", "over since yesterday", pause(3, 1), due=True),
    spares("PAUSE", "begins tomorrow", pause(-1), due=True),
    fires("PAUSE", "AM6 is silent", no_sessions(range(7)), pause(3), reasons="GR1", due=False),
]


def _on(day: int) -> str:
    return ago(day).isoformat()


DUE = [
    fires("DUE", "two days after the last raises", due=True, next_due=_on(0)),
    spares("DUE", "raised yesterday", work(FLAT, 1), no_sessions([2]), due=False, next_due=_on(-1), work=[]),
    spares("DUE", "raised today", work(FLAT, 0), no_sessions([2]), due=False, next_due=_on(-2), work=[]),
    spares(
        "DUE",
        "three times in this week",
        no_sessions([7]),
        work(FLAT, 6),
        due=False,
        next_due=_on(-1),
        work=[],
    ),
    spares("DUE", "today makes three, the fourth waits", work(FLAT, 0), due=False, next_due=_on(-3), work=[]),
    fires("DUE", "held yesterday", only_on("hold-single", 9, 1, 2), due=True, next_due=_on(0)),
    spares("DUE", "held today", only_on("hold-single", 9, 0, 1), due=False, next_due=_on(-1), work=[]),
    fires(
        "DUE",
        "both legs and the seated raise",
        work=[f"left {FLAT} 3x12", f"right {FLAT} 3x12", "both seated-raise 3x15"],
    ),
    fires(
        "DUE",
        "a double raise is one exercise for both legs",
        only_on(BELOW, 9, 4, 2),
        work=[f"both {BELOW} 3x15", "both seated-raise 3x15"],
    ),
    fires(
        "DUE",
        "holds come alone",
        only_on("hold-single", 9, 1),
        work=["left hold-single 5x45", "right hold-single 5x45"],
    ),
    fires(
        "DUE",
        "the first day: double holds",
        only_on("hold-double", 0),
        profile(programme_start=ago(0)),
        dose="hold-double 5x45",
        reasons="AM6",
    ),
    fires(
        "OVERRIDE",
        "one step up, on the person's word",
        moved("raise-single-step", 1, "override"),
        step="raise-single-step",
    ),
    spares("OVERRIDE", "an override dated tomorrow", moved("raise-single-step", -1, "override"), step=FLAT),
]
