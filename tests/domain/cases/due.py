"""GAP, PAUSE, LEFT, DUE and OVERRIDE: when work is due, and how much of it."""

from tests.domain.builders import moved, no_sessions, only_on, pause, profile, work
from tests.domain.cases.case import fires, spares
from tests.domain.made import ago

FLAT, BELOW = "raise-single-flat", "raise-double-flat"
LESS = {"decision": "hold_dose", "dose": f"{FLAT} 2x12", "step": FLAT}
BACK = {"decision": "back", "dose": f"{BELOW} 3x15"}
FULL = {"decision": "offer", "dose": f"{FLAT} 3x12"}

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
    spares("GAP", "maintenance: 4 days", only_on("maintenance", 30, 12, 8, 4), decision="stay"),
    fires("GAP", "maintenance: 5 days", only_on("maintenance", 30, 12, 8, 5), decision="hold_dose"),
    spares(
        "PAUSE",
        "of 10 days: one set less",
        no_sessions(range(11)),
        pause(10, 1),
        reasons="GR1",
        due=True,
        **LESS,
    ),
    spares(
        "PAUSE",
        "of 14 days: one set less",
        only_on(FLAT, 30, 21, 19, 17),
        pause(16, 3),
        reasons="GR1",
        due=True,
        **LESS,
    ),
    spares("PAUSE", "of 15 days: back", only_on(FLAT, 30, 21, 19, 18), pause(17, 3), due=True, **BACK),
    spares(
        "PAUSE",
        "of 10 days, and a session since: whole again",
        only_on(FLAT, 30, 18, 16, 14),
        pause(12, 3),
        work(FLAT, 2, sets=2),
        decision="offer",
        dose=f"{FLAT} 3x12",
    ),
    fires("PAUSE", "nothing is due", pause(3), reasons="GR1", due=False, work=[]),
    fires("PAUSE", "its last day", pause(3, 0), due=False, work=[]),
    spares("PAUSE", "over since yesterday", pause(3, 1), due=True),
    spares("PAUSE", "begins tomorrow", pause(-1), due=True),
    fires("PAUSE", "AM6 is silent", no_sessions(range(7)), pause(3), reasons="GR1", due=False),
]


def _on(day: int) -> str:
    return ago(day).isoformat()


LEFT = [
    fires(
        "LEFT",
        "one set of three was done",
        work(FLAT, 0, sets=1, seated=None, completed=False),
        work=[f"left {FLAT} 2x12", f"right {FLAT} 2x12", "both seated-raise 3x15"],
        due=True,
    ),
    fires(
        "LEFT",
        "two sessions of a set each",
        work(FLAT, 0, sets=1, seated=None, completed=False),
        work(FLAT, 0, sets=1, completed=False, part="b"),
        work=[f"left {FLAT} 1x12", f"right {FLAT} 1x12"],
        due=True,
    ),
    fires(
        "LEFT",
        "the seated raises are left",
        work(FLAT, 0, seated=None),
        work=["both seated-raise 3x15"],
        due=True,
    ),
    fires(
        "LEFT",
        "two holds of five were done",
        only_on("hold-double", 9, 1),
        work("hold-double", 0, sets=2, completed=False),
        work=["both hold-double 3x45"],
    ),
    spares("LEFT", "nothing is left", work(FLAT, 0), work=[], due=False),
    spares(
        "LEFT",
        "nothing is left after two sessions",
        work(FLAT, 0, sets=2, completed=False),
        work(FLAT, 0, sets=1, seated=None, part="b"),
        work=[],
        due=False,
    ),
]

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
