"""RH1-RH8: the gates up, per tendon site."""

from tests.domain.builders import (
    began,
    checkin,
    checkins,
    moved,
    no_checkins,
    only_on,
    pain_free,
    run,
    site,
    work,
)
from tests.domain.cases.case import fires, spares

OPEN = {"decision": "offer", "missing": []}

OFF_THE_HOLDS = [
    fires("RH1", "held on 7 days", only_on("hold-single", 8, *range(1, 8)), next="raise-double-flat", **OPEN),
    spares(
        "RH1", "held on 6 days", only_on("hold-single", 8, *range(1, 7)), decision="stay", missing=["RH1"]
    ),
    fires("RH1", "30 s each time", only_on("hold-single", 8, *range(1, 8), held=30), **OPEN),
    spares(
        "RH1",
        "29 s each time",
        only_on("hold-single", 8, *range(1, 8), held=29),
        decision="stay",
        missing=["RH1"],
    ),
    spares(
        "RH1",
        "4 the morning before yesterday",
        only_on("hold-single", 8, *range(1, 8)),
        checkin(2, morning_pain=4),
        decision="stay",
        missing=["RH1"],
    ),
    fires(
        "RH1", "3 that morning", only_on("hold-single", 9, *range(1, 8)), checkin(2, morning_pain=3), **OPEN
    ),
    fires(
        "RH1",
        "4 the morning before that",
        only_on("hold-single", 9, *range(1, 8)),
        checkin(3, morning_pain=4),
        **OPEN,
    ),
    fires(
        "RH1",
        "double holds count as holds",
        only_on("hold-single", 4, 1, 2, 3),
        work("hold-double", 5, 6, 7, 8),
        next="raise-double-flat",
        **OPEN,
    ),
    fires("RH7", "two sessions complete", only_on("hold-double", 2, 1, 2), next="hold-single", **OPEN),
    spares("RH7", "one session", only_on("hold-double", 2, 1), decision="stay", missing=["RH7"]),
    fires("RH7", "pain 3 in one", only_on("hold-double", 3, 1), work("hold-double", 2, pain=3), **OPEN),
    spares(
        "RH7",
        "pain 4 in the first",
        only_on("hold-double", 3, 1),
        work("hold-double", 2, pain=4),
        decision="stay",
        missing=["RH7"],
    ),
    spares(
        "RH7",
        "pain not told",
        only_on("hold-double", 3, 1),
        work("hold-double", 2, pain=None),
        decision="stay",
        missing=["RH7"],
    ),
    spares("RH7", "29 s", only_on("hold-double", 3, 1, 2, held=29), decision="stay", missing=["RH7"]),
    fires("RH7", "four holds of 30 s", only_on("hold-double", 3, 1, 2, held=30, sets=4), **OPEN),
    spares("RH7", "three holds", only_on("hold-double", 3, 1, 2, sets=3), decision="stay", missing=["RH7"]),
]

FLAT = "raise-single-flat"
SHUT = {"decision": "stay", "missing": ["RH2"]}

RAISES = [
    fires("RH2", "two clean sessions", step=FLAT, next="raise-single-step", **OPEN),
    spares("RH2", "one session on the step", only_on(FLAT, 3, 2), **SHUT),
    fires("RH2", "effort 7", work(FLAT, 4, effort=7), **OPEN),
    spares("RH2", "effort 8", work(FLAT, 4, effort=8), **SHUT),
    fires("RH2", "effort skipped", work(FLAT, 4, effort=None), **OPEN),
    fires("RH2", "pain 3", work(FLAT, 4, pain=3), **OPEN),
    spares("RH2", "pain 4", work(FLAT, 4, pain=4), **SHUT),
    spares("RH2", "pain not told", work(FLAT, 4, pain=None), **SHUT),
    fires("RH2", "pain 4 three sessions ago", work(FLAT, 7, pain=4), **OPEN),
    spares("RH2", "11 reps of 12", work(FLAT, 4, reps=12, done=11), **SHUT),
    spares("RH2", "2 sets of 3", work(FLAT, 4, sets=2), **SHUT),
    spares("RH2", "2 s up and down", work(FLAT, 4, pace=2), **SHUT),
    spares(
        "RH2",
        "the morning after was 1 worse, at 3",
        checkins(range(4, 28), morning_pain=2),
        checkin(3, morning_pain=3),
        **SHUT,
    ),
    fires("RH2", "1 worse, at 2", checkin(3, morning_pain=2), **OPEN),
    spares("RH2", "the morning after was 15 min stiffer", checkin(3, stiffness_min=25), **SHUT),
    fires("RH2", "14 min stiffer", checkin(3, stiffness_min=24), **OPEN),
    spares(
        "RH2",
        "2 sets of 3, which was the dose after a sore session",
        work(FLAT, 7, pain=4),
        work(FLAT, 4, sets=2),
        **SHUT,
    ),
    fires("RH2", "the whole dose after a sore session", work(FLAT, 7, pain=4), **OPEN),
    fires(
        "RH2",
        "2 sets of 3, which was the dose after a gap",
        only_on(FLAT, 20, 9, 2),
        work(FLAT, 4, sets=2),
        **OPEN,
    ),
    spares(
        "RH2",
        "2 sets again, when 3 were prescribed",
        work(FLAT, 7, pain=4),
        work(FLAT, 4, 2, sets=2),
        **SHUT,
    ),
    spares("RH2", "the morning after without its stiffness", checkin(3, stiffness_min=None), **SHUT),
    spares("RH2", "1 set of those 2", work(FLAT, 7, pain=4), work(FLAT, 4, sets=1), **SHUT),
    spares("RH2", "yesterday, the morning after, is not logged", no_checkins([1]), decision="stay"),
    spares("RH2", "the second session was today", work(FLAT, 0), decision="stay", due=False),
    spares("RH2", "a stop in the last 7 days", run(6, limp=True), decision="back"),
    fires("RH2", "an amber day still offers", run(2, pain_worst=4), reasons="AM1", **OPEN),
    spares("RH2", "nothing is offered before the check-in", no_checkins([0]), decision="stay"),
    fires("RH4", "mid-portion goes to the step", next="raise-single-step", **OPEN),
    *(
        spares("RH4", f"{name} goes to loaded raises", site(name), next="raise-loaded", decision="offer")
        for name in ("insertional", "both", "unsure")
    ),
    spares(
        "RH4",
        "an override is no way to the step",
        site("insertional"),
        moved("raise-single-step", 3, "override"),
        step=FLAT,
        dose=f"{FLAT} 3x12",
    ),
    spares(
        "RH4",
        "loaded by a flat way back",
        site("insertional"),
        only_on("raise-loaded", 9, 7, 4, 2),
        run(2, limp=True),
        dose=f"{FLAT} 3x12",
    ),
]

ON_STEP = "raise-single-step"

LOADED = [
    fires("RH6", "3 x 12 manageable twice", only_on(ON_STEP, 9, 7, 4, 2), next="raise-loaded", **OPEN),
    spares("RH6", "once only", only_on(ON_STEP, 3, 2), decision="stay", next="raise-loaded"),
    spares("RH6", "effort 8", only_on(ON_STEP, 9, 7, 4), work(ON_STEP, 2, effort=8), decision="stay"),
    spares("RH6", "3 x 10", only_on(ON_STEP, 9, 7, 4, 2, reps=10), decision="stay", next="raise-loaded"),
    fires("RH8", "two weeks of 3 x 12", only_on("raise-loaded", 14, 9, 7, 4, 2, load=5), **OPEN),
    spares(
        "RH8",
        "13 days of 3 x 12",
        only_on("raise-loaded", 13, 9, 7, 4, 2, load=5),
        decision="stay",
        missing=["RH8"],
        dose="raise-loaded 3x12",
    ),
    fires(
        "RH8",
        "two weeks at effort 8: it is meant to be hard",
        only_on("raise-loaded", 14, 9, 4),
        work("raise-loaded", 2, effort=8),
        **OPEN,
    ),
    spares(
        "RH8",
        "two weeks, but effort 9",
        only_on("raise-loaded", 14, 9, 4),
        work("raise-loaded", 2, effort=9),
        decision="stay",
    ),
]

FOUR_BY_SIX = (
    only_on("raise-loaded", 80),
    moved("raise-loaded", 60),
    moved("raise-loaded", 40),
    moved("raise-loaded", 20),
    work("raise-loaded", 9, 7, 4, 2, sets=4, reps=6, load=15),
    pain_free,
)
"""Loaded raises in their fourth stage, no pain."""

MAINTENANCE = [
    fires("RH8", "12 weeks, pain-free: maintenance", *FOUR_BY_SIX, began(84), next="maintenance", **OPEN),
    spares("RH8", "11 weeks and 6 days", *FOUR_BY_SIX, began(83), next="maintenance", decision="stay"),
    spares("RH8", "a pain of 1 in a run", *FOUR_BY_SIX, began(84), run(11, pain_worst=1), decision="stay"),
    spares(
        "RH8",
        "a pain not told",
        *FOUR_BY_SIX,
        began(84),
        work("raise-loaded", 2, sets=4, reps=6, pain=None),
        decision="stay",
    ),
]
