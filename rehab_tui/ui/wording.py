"""The answers a form offers, in their order."""

from rehab_tui.domain import names
from rehab_tui.domain.records import RunEffort, Site

SIGNS = tuple(names.SIGNS.items())
SETTLED = tuple(names.SETTLED.items())
MORNINGS_AFTER = tuple(names.MORNINGS_AFTER.items())
VERSUS = tuple(names.VERSUS.items())
SURFACES = tuple(names.SURFACES.items())
PATTERNS = tuple(names.PATTERNS.items())

EFFORTS = tuple((names.EFFORTS | {RunEffort.HARD: "hard: intervals, tempo"}).items())

SITES = (
    (None, "not sore"),
    (Site.MID_PORTION, "2-6 cm up"),
    (Site.INSERTIONAL, "below 2 cm"),
    (Site.BOTH, "both"),
    (Site.UNSURE, "unsure"),
)
"""Where it is tender, as a person finds it with a finger."""

YES_NO = ((False, "no"), (True, "yes"))
