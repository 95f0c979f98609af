"""What is known on a day, worked out from the records; nothing here decides. Others import from here."""

from rehab_tui.domain.facts.load import DoseDone, LoadDone, doses, loads, session_count
from rehab_tui.domain.facts.look import Earlier, Look
from rehab_tui.domain.facts.mornings import WORSE, Morning, Mornings, MorningSeen, worse_of, worst_after
from rehab_tui.domain.facts.notable_days import RED_SIGNS, flares, red_days
from rehab_tui.domain.facts.pauses import brief, covers, excused, open_pause, pause_end
from rehab_tui.domain.facts.run_response import RunResponse, settled_by, told_too_early
from rehab_tui.domain.facts.series import (
    Series,
    Span,
    km_by_day,
    logged_mean,
    spans,
    stretches,
    weekly,
    weekly_total,
)
from rehab_tui.domain.facts.sessions import (
    HEAVY_EFFORT,
    MANAGEABLE_EFFORT,
    Easing,
    LegSession,
    leg_sessions,
    newest_sets,
)
from rehab_tui.domain.facts.situation import Situation, situation_on
from rehab_tui.domain.facts.stops import Signed, Stop, StopRule, painful_leg
from rehab_tui.domain.facts.symptoms import symptom_days
from rehab_tui.domain.facts.timeframe import (
    BEFORE_ALL,
    after,
    clock_of,
    count_until,
    current_day,
    later,
    run_end,
    run_start,
    since,
)
from rehab_tui.domain.facts.training_week import same_week, week_of, with_past_weeks
from rehab_tui.domain.facts.trends import LegHistory, Trend, Week, answered_trend
