"""RF and EV signs: they stand until an assessment behind them."""

from tests.domain.builders import assessed, both, checkin, checkins, profile
from tests.domain.cases.case import fires, spares
from tests.domain.made import ago

FLAGS = [
    ("RF1", "pop"),
    ("RF2", "no_push_off"),
    ("RF3", "no_single_leg_stand"),
    ("RF4", "swelling"),
    ("RF4", "bruise"),
    ("RF5", "sharp_pain"),
    ("EV2", "calf_swollen"),
    ("EV3", "breathless"),
    ("EV6", "fever"),
]


def _assessed_at(day: int, time: str) -> dict[str, object]:
    return {"assessed": ago(day), "assessed_time": time}


RED_FLAGS = [
    *(
        fires(rule, f"{sign} today", checkin(0, sign), reasons=rule, locked=rule, cap=0, today_why=rule)
        for rule, sign in FLAGS
    ),
    *(
        fires(rule, f"{sign} stands four weeks", checkin(27, sign), reasons=rule, locked=rule)
        for rule, sign in FLAGS
    ),
    *(
        fires(rule, f"{sign} after the assessment", checkin(5, sign), assessed(6), reasons=rule)
        for rule, sign in FLAGS
    ),
    *(
        fires(rule, f"{sign}, assessed that day, no time told", checkin(5, sign), assessed(5), reasons=rule)
        for rule, sign in FLAGS
    ),
    *(
        spares(
            rule, f"{sign}, assessed the day after", checkin(5, sign), assessed(4), reasons="GR1", locked=None
        )
        for rule, sign in FLAGS
    ),
    *(
        spares(
            rule,
            f"{sign} at 07:00, assessed at 07:01",
            checkin(5, sign),
            profile(**_assessed_at(5, "07:01")),
            reasons="GR1",
        )
        for rule, sign in FLAGS
    ),
    *(
        fires(
            rule,
            f"{sign} at 07:00, assessed at 07:00",
            checkin(5, sign),
            profile(**_assessed_at(5, "07:00")),
            reasons=rule,
        )
        for rule, sign in FLAGS
    ),
    fires(
        "RF1",
        "a check-in without a time, assessed that evening",
        checkin(5, "pop", time=None),
        profile(**_assessed_at(5, "20:00")),
        reasons="RF1",
    ),
    fires(
        "RF1", "stands though assessed tomorrow", checkin(3, "pop"), assessed(-1), level="red", locked="RF1"
    ),
    fires(
        "RF1",
        "two signs: both speak, the worse first",
        checkin(0, "bruise", "pop"),
        reasons="RF1 RF4",
        first="RF1",
        shown="RF1 RF4",
    ),
    fires(
        "RF1",
        "no good week clears it",
        checkin(20, "pop"),
        checkins(range(14), morning_pain=0),
        reasons="RF1",
    ),
    fires(
        "RF1",
        "a newer sign stands, the older one assessed",
        checkin(9, "pop"),
        checkin(2, "pop"),
        assessed(4),
        reasons="RF1",
    ),
    spares("RF1", "a pop noted for tomorrow", checkin(-1, "pop"), reasons="GR1"),
    fires(
        "EV3",
        "calf swollen and breathless",
        checkin(0, "calf_swollen", "breathless"),
        reasons="EV2 EV3",
        sentence="Call the emergency number now. No running, no rehab.",
    ),
    fires(
        "EV3",
        "breathless while the swollen calf of Sunday stands",
        checkin(3, "calf_swollen"),
        checkin(0, "breathless"),
        reasons="EV2 EV3",
    ),
    spares("EV3", "calf swollen, breath as ever", checkin(0, "calf_swollen"), reasons="EV2"),
    spares(
        "EV3",
        "both, assessed the day after",
        both(checkin(5, "calf_swollen", "breathless"), assessed(4)),
        reasons="GR1",
    ),
]
