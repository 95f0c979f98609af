"""LOCK and RH2: what keeps a step from being offered, and what does not."""

from tests.domain.builders import assessed, checkin, moved, only_on, run, screened, work
from tests.domain.cases.case import fires, spares
from tests.domain.cases.ladder import FLAT, ON_STEP, OPEN

CLIMBED_BACK = (only_on(FLAT, 20, 12, 10, 3, 1), work("raise-double-flat", 5))
"""After a stop of 6 or 7 days ago: a clean session of the step below, then two of the own one."""

OFFERS = [
    fires("LOCK", "a pop locks the ladder", checkin(0, "pop"), decision="locked", work=[], due=False),
    fires(
        "LOCK",
        "an override opens no lock",
        checkin(0, "pop"),
        moved(ON_STEP, 0, "override"),
        decision="locked",
        work=[],
    ),
    fires(
        "LOCK",
        "an antibiotic locks",
        screened(fluoroquinolone=True),
        decision="locked",
        work=[],
        due=False,
    ),
    spares("LOCK", "a limp does not lock", run(2, limp=True), locked=None, decision="back"),
    spares("RH2", "the stop was 6 days ago", *CLIMBED_BACK, checkin(6, "limp"), level="red", decision="stay"),
    fires("RH2", "the stop was 7 days ago", *CLIMBED_BACK, checkin(7, "limp"), reasons="AM12", **OPEN),
    fires(
        "RH2",
        "still red, but of 7 days ago",
        *CLIMBED_BACK,
        checkin(7, "limp"),
        checkin(2, day_pain=5),
        level="red",
        **OPEN,
    ),
    spares(
        "RH2",
        "amber for want of the run's pain at its end",
        run(2, pain_end=None),
        reasons="AM8",
        decision="stay",
        missing=[],
    ),
    fires("RH2", "amber for want of an assessment", assessed(None), reasons="AM5", **OPEN),
    fires("RH2", "amber for old safety answers", screened(60), reasons="AM13", **OPEN),
]
