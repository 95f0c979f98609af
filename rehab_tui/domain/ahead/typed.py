"""A run that is asked about, as people type it: `6 km easy on Thursday`, `thu 5mi hills`."""

import re
from datetime import date

from rehab_tui.domain.records import DistanceUnit, Run, RunEffort, may_be_noted
from rehab_tui.domain.typed import DECIMAL, amount
from rehab_tui.domain.typed_days import named_day

EXPECTS = "a distance, easy or hard, hills or not, and a day, such as 6 km easy on thu"

EFFORTS = {
    **dict.fromkeys(("easy", "slow"), RunEffort.EASY),
    **dict.fromkeys(("hard", "fast", "tempo", "intervals"), RunEffort.HARD),
    "race": RunEffort.RACE,
}
HILLS = {"hills": True, "hilly": True, "flat": False}
MOST_KM = 300
"""As far as a run is noted."""

BETWEEN = {"on", "at", "a", "run", "and", "with", "pace"}

FIRST = rf"({DECIMAL})\s*(km|k|mi|miles?|kilomet(?:re|er)s?)?(?=\s|$)(.*)"
"""The distance where a text begins with it."""
LATER = rf"(.*?)\b({DECIMAL})\s*(km|k|mi|miles?|kilomet(?:re|er)s?)\b(.*)"
"""The distance behind other words, known by its unit."""


def asked_run(text: str, today: date, unit: DistanceUnit) -> Run:
    """The run of a text, on the next such day, today if none is named; raises ValueError or Refused."""
    said = re.sub(r"[?,;](?=\s|$)", " ", text.strip().lower())
    if found := re.fullmatch(LATER, said):
        before, digits, name, behind = found.groups()
    elif found := re.fullmatch(FIRST, said):
        before, (digits, name, behind) = "", found.groups()
    else:
        raise ValueError(text)
    words = f"{before} {behind}".split()
    efforts = [EFFORTS[word] for word in words if word in EFFORTS]
    hills = [HILLS[word] for word in words if word in HILLS]
    day = " ".join(word for word in words if word not in {*EFFORTS, *HILLS, *BETWEEN})
    km = amount(f"{digits} {name or unit}", unit)
    if not 0 < km <= MOST_KM or len(set(efforts)) > 1 or len(set(hills)) > 1:
        raise ValueError(text)
    on = named_day(day, today, ahead=True) if day else today
    if not may_be_noted(on):
        raise ValueError(text)
    return Run(
        id="asked",
        date=on,
        distance_km=km,
        effort=efforts[0] if efforts else RunEffort.EASY,
        hills=hills[0] if hills else False,
    )
