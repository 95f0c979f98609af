"""A row of the log: how far, the pains, and how the tendon took it."""

from math import isinf

from rich.text import Text

from rehab_tui.domain.facts import RunResponse
from rehab_tui.domain.names import ACTIVITIES, EFFORTS, SETTLED, SOURCES
from rehab_tui.domain.records import Activity, DistanceUnit, MorningAfter, Run

COLUMNS = ("start", "worst", "end", "after", "effort", "settled", "morning", "source")
UNTOLD = "·"
MORNINGS = {
    None: UNTOLD,
    MorningAfter.NO_WORSE: "no worse",
    MorningAfter.SLIGHTLY: "worse",
    MorningAfter.NOTABLY: "much worse",
}
"""The morning after, by the worse of what was said and what the check-ins tell."""


def cells(one: Run | Activity, unit: DistanceUnit, seen: RunResponse | None = None) -> tuple[Text, ...]:
    """What stands behind the day: km, of cross-training minutes; what is not known is a dot."""
    if isinstance(one, Run):
        amount = f"{unit.of(one.distance_km):.1f}"
        pains = (one.pain_start, one.pain_worst, one.pain_end, one.pain_after)
        how = MORNINGS[seen.morning_after if seen else one.morning_after]
        rest = (_manner(one), _settled(one, seen), how, SOURCES[one.source])
    else:
        amount, pains = f"{one.duration_min:.0f} min", (None, one.pain_worst, None, None)
        rest = (ACTIVITIES[one.kind], UNTOLD, UNTOLD, UNTOLD)
    told = (amount, *(UNTOLD if pain is None else str(pain) for pain in pains))
    return *(Text(each, justify="right") for each in told), *map(Text, rest)


def _manner(run: Run) -> str:
    """How hard it was, and what a verdict looks at beside pain."""
    gait = "limp" if run.limp else "gait" if run.gait_altered else ""
    return ", ".join(filter(None, (EFFORTS[run.effort], gait, "hills" if run.hills else "")))


def _settled(run: Run, seen: RunResponse | None) -> str:
    """What was said of it; where nothing was, the hours that the check-ins tell."""
    if run.settled or seen is None or seen.hours is None or isinf(seen.hours):
        return SETTLED[run.settled] if run.settled else UNTOLD
    return f"{seen.hours:.0f} h" if seen.hours else "at once"
