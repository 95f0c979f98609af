"""What a person notes down or sets, in values and frozen records; other rooms import them from here."""

from rehab_tui.domain.records.activity import Activity
from rehab_tui.domain.records.checked import (
    CONTROL,
    FIRST_DAY,
    LAST_DAY,
    Checked,
    Limit,
    Refused,
    Text,
    Within,
    harmless,
    limits_of,
    shown,
)
from rehab_tui.domain.records.choices import (
    SIDES,
    ActivityKind,
    ChangedBy,
    For,
    Leg,
    Legs,
    MeasurementKind,
    MorningAfter,
    Notice,
    Pattern,
    RunEffort,
    Settled,
    Sign,
    Site,
    Source,
    Step,
    Surface,
    Versus,
    Weekday,
    What,
)
from rehab_tui.domain.records.days import (
    day_and_month,
    day_of,
    in_column,
    in_full,
    last,
    may_be_noted,
    month_and_year,
    near,
    relative,
    short,
    short_with_year,
    with_year,
)
from rehab_tui.domain.records.diary import (
    TABLES,
    Busy,
    Change,
    Damaged,
    Diary,
    DiaryError,
    TooNew,
    changed,
    find,
    key,
    order,
    put,
    same,
)
from rehab_tui.domain.records.entries import Entries, Record, uuid7
from rehab_tui.domain.records.exercises import EXERCISES, STEROID_LIMIT, Exercise, Kind, Knee, is_hold, may_do
from rehab_tui.domain.records.floor import Floor, floor
from rehab_tui.domain.records.frozen import Frozen
from rehab_tui.domain.records.late import STRETCH, late
from rehab_tui.domain.records.log import HIGHEST, CheckIn, Measurement, Pause, Run, TendonsToday, TendonToday
from rehab_tui.domain.records.movement import Movement, exercise_of
from rehab_tui.domain.records.person import Profile, Race, Screening, Tendon, Tendons, UsualWeek
from rehab_tui.domain.records.rehab_plan import Block, KeptPlan, PlanExercise, RehabPlan
from rehab_tui.domain.records.rows import Joined, Rows
from rehab_tui.domain.records.scales import (
    CALM_PAIN,
    STOP_PAIN,
    Degree,
    Id,
    Level,
    Load,
    Note,
    Pain,
    Urgency,
    calm,
)
from rehab_tui.domain.records.sets import SetDone, Stay, Tempo
from rehab_tui.domain.records.settings import DEFAULT_SETTINGS, Settings
from rehab_tui.domain.records.units import DistanceUnit, LoadUnit, Unit, Units
from rehab_tui.domain.records.work import Session, StepChange, as_one, by_day
