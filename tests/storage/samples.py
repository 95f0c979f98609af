"""One of every record, with every field said, and a clock that stands still."""

from datetime import UTC, date, datetime, timedelta, timezone

from rehab_tui.domain.records import (
    Activity,
    ActivityKind,
    Block,
    Change,
    ChangedBy,
    CheckIn,
    DistanceUnit,
    KeptPlan,
    Leg,
    LoadUnit,
    Measurement,
    MeasurementKind,
    MorningAfter,
    Pattern,
    Pause,
    PlanExercise,
    Profile,
    Race,
    Record,
    RehabPlan,
    Run,
    RunEffort,
    Screening,
    Session,
    SetDone,
    Settled,
    Sign,
    Site,
    Source,
    Step,
    StepChange,
    Surface,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
    Units,
    UsualWeek,
    Versus,
    Weekday,
    What,
)

DAY = date(2026, 3, 3)
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
EARLIER = datetime(2026, 3, 1, 7, 5, 9, 123456, tzinfo=UTC)
EVENING = datetime(2026, 3, 3, 19, tzinfo=timezone(timedelta(hours=2)))


def noon() -> datetime:
    return NOON


PROFILE = Profile(
    tendons=Tendons(left=Tendon(site=Site.MID_PORTION, since=DAY, tender_cm=4.5, nodule=True)),
    assessed=DAY,
    assessed_time="09:30",
    programme_start=DAY,
    pattern=Pattern.PREDICTABLE,
    usual_weekly_km=41.5,
    usual_before=(UsualWeek(until=date(2026, 1, 31), km=50), UsualWeek(until=DAY, km=45.5)),
    week_starts=Weekday.SUNDAY,
    units=Units(distance=DistanceUnit.MI, load=LoadUnit.LB),
    race=Race(date=date(2026, 9, 1), name="City half", distance_km=21.1),
    screening=Screening(
        date=DAY,
        fluoroquinolone=True,
        fluoroquinolone_since=date(2026, 2, 1),
        steroid_injection=True,
        steroid_injection_since=date(2026, 1, 15),
    ),
)
CHECKIN = CheckIn(
    date=DAY,
    time="07:05",
    tendons=TendonsToday(left=TendonToday(morning_pain=3, stiffness_min=20, day_pain=4)),
    signs=(Sign.LIMP, Sign.SWELLING),
    versus_last_week=Versus.BETTER,
    note="Stairs: süß & 日本\n\U0001f9b6",
)
RUN = Run(
    id="0195-run",
    date=DAY,
    time="18:10",
    distance_km=5.1,
    duration_min=30.5,
    pain_start=1,
    pain_worst=3,
    pain_end=2,
    pain_after=2,
    limp=True,
    gait_altered=True,
    effort=RunEffort.HARD,
    hills=True,
    surface=Surface.TRAIL,
    cadence_spm=168,
    morning_after=MorningAfter.SLIGHTLY,
    settled=Settled.WITHIN_24H,
    source=Source.GPX,
    note="windy",
)
HOLD = SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, target_s=45, held_s=44.97, pain=2)
RAISES = SetDone(
    step=Step.RAISE_SINGLE_FLAT, leg=Leg.LEFT, set=2, target_reps=12, reps=11, up_s=3, down_s=3, load_kg=2.5
)
SESSION = Session(
    id="0195-session",
    date=DAY,
    started_at=EVENING,
    ended_at=EVENING + timedelta(minutes=14),
    completed=True,
    effort=6,
    note="steady",
    sets=(HOLD, RAISES),
)
MEASUREMENT = Measurement(id="0195-m", date=DAY, kind=MeasurementKind.KNEE_TO_WALL, leg=Leg.LEFT, value=9.5)
STEP = StepChange(
    date=DAY,
    leg=Leg.LEFT,
    from_=Step.HOLD_SINGLE,
    to=Step.RAISE_DOUBLE_FLAT,
    by=ChangedBy.OFFER,
    reason="RH1",
)
PAUSE = Pause(from_=DAY, to=date(2026, 3, 9), reason="illness")

ACTIVITY = Activity(
    id="0195-a",
    date=DAY,
    time="06:30",
    kind=ActivityKind.AQUA_JOG,
    duration_min=42.5,
    pain_worst=1,
    note="cold",
)

PLAN = KeptPlan(
    plan=RehabPlan(
        name="Anna's plan",
        source="Anna, physio",
        block=(Block(weeks=2, do=(PlanExercise(what=What.LOWER, reps=12, load="8RM"),)),) * 2,
        since=DAY,
        at=2,
        at_since=date(2026, 3, 17),
    ),
    left=date(2026, 3, 20),
)

EVERY: tuple[Record, ...] = (PROFILE, CHECKIN, RUN, SESSION, MEASUREMENT, STEP, PAUSE, ACTIVITY, PLAN)


def add(record: Record) -> Change:
    return Change(before=None, after=record)


def remove(record: Record) -> Change:
    return Change(before=record, after=None)
