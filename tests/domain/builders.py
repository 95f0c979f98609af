"""A believable diary for tests: green on day `D`, and small named edits that change one thing each."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import reduce
from typing import Any

from rehab_tui.domain.records import (
    Activity,
    ActivityKind,
    ChangedBy,
    Entries,
    Leg,
    Pattern,
    Pause,
    Profile,
    Race,
    Record,
    Screening,
    Session,
    Sign,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
    Versus,
    changed,
    put,
)
from tests.domain.made import ago, checkin_on, run_on, session_on, tendon, words

Edit = Callable[[Entries], Entries]


def bundle(*edits: Edit) -> Entries:
    """The green diary after the edits, in their order."""
    return reduce(lambda entries, edit: edit(entries), edits, GREEN)


def both(*edits: Edit) -> Edit:
    """Several edits as one."""
    return lambda entries: reduce(lambda done, edit: edit(done), edits, entries)


# --- what a person notes each day


def checkins(days: Iterable[int], *signs: str, leg: str = "left", **values: Any) -> Edit:
    """Change check-ins of those days, or add them: signs, `time`, `versus_last_week`, a tendon's values."""

    def edit(entries: Entries) -> Entries:
        for day in days:
            old = next((c for c in entries.checkins if c.date == ago(day)), checkin_on(day))
            before = old.tendons.on(Leg(leg)) or TendonToday()
            own = {name: values[name] for name in values.keys() & {"time", "versus_last_week"}}
            told = {name: values[name] for name in values.keys() - own.keys()}
            entries = _with(
                entries,
                replace(
                    old,
                    signs=tuple(dict.fromkeys((*old.signs, *map(Sign, signs)))),
                    tendons=_side(old.tendons, leg, replace(before, **told)),
                    **own,
                ),
            )
        return entries

    return edit


def checkin(day: int, *signs: str, **values: Any) -> Edit:
    """Change one check-in."""
    return checkins([day], *signs, **values)


def answer(day: int, versus: str) -> Edit:
    """Answer the weekly question."""
    return checkin(day, versus_last_week=Versus(versus))


def no_checkins(days: Iterable[int]) -> Edit:
    """Remove the check-ins of those days."""
    gone = {ago(day) for day in days}
    return lambda entries: replace(entries, checkins=tuple(c for c in entries.checkins if c.date not in gone))


# --- runs


def run(day: int, **changes: Any) -> Edit:
    """Change the run of that day, or add one."""

    def edit(entries: Entries) -> Entries:
        old = next((r for r in entries.runs if r.date == ago(day)), run_on(day))
        return _with(entries, replace(old, **words(changes)))

    return edit


def unanswered(day: int, **changes: Any) -> Edit:
    """A run whose settling and morning after the person has not told; the diary must work them out."""
    return run(day, settled=None, morning_after=None, **changes)


def no_runs(days: Iterable[int]) -> Edit:
    """Remove the runs of those days."""
    gone = {ago(day) for day in days}
    return lambda entries: replace(entries, runs=tuple(r for r in entries.runs if r.date not in gone))


# --- rehab


def work(step: str, *days: int, sets: int = 0, reps: int = 0, done: int = 0, **values: Any) -> Edit:
    """A session on each of those days: see `session_on` for the dose."""

    def edit(entries: Entries) -> Entries:
        for day in days:
            entries = _with(entries, session_on(Step(step), day, sets, reps, done, **values))
        return entries

    return edit


def only_leg(leg: str, *days: int) -> Edit:
    """The sessions of those days trained one leg alone."""
    own = {ago(day) for day in days}

    def trained(session: Session) -> Session:
        sets = tuple(done for done in session.sets if done.leg.covers(Leg(leg)))
        return replace(session, sets=sets) if session.date in own else session

    return lambda entries: replace(entries, sessions=tuple(map(trained, entries.sessions)))


def no_sessions(days: Iterable[int]) -> Edit:
    """Remove the sessions of those days."""
    gone = {ago(day) for day in days}
    return lambda entries: replace(entries, sessions=tuple(s for s in entries.sessions if s.date not in gone))


def moved(step: str, day: int, by: str = "offer") -> Edit:
    """Note that the left leg moved to a step."""

    def edit(entries: Entries) -> Entries:
        last = entries.steps[-1].to if entries.steps else None
        change = StepChange(date=ago(day), leg=Leg.LEFT, from_=last, to=Step(step), by=ChangedBy(by))
        return replace(entries, steps=(*entries.steps, change))

    return edit


def only_on(step: str, since: int, *days: int, **values: Any) -> Edit:
    """The leg came to the step `since` days ago and did it on those days; no other session or step stands."""
    return both(
        lambda entries: replace(entries, sessions=(), steps=()),
        moved(step, since),
        work(step, *days, **values),
    )


# --- cross-training


def swim(day: int, pain: int | None, part: str = "") -> Edit:
    """A swim of that day, with the worst pain in it; `part` tells two of a day apart."""
    kind = ActivityKind.SWIM
    done = Activity(id=f"swim-{day}{part}", date=ago(day), kind=kind, duration_min=40, pain_worst=pain)
    return lambda entries: _with(entries, done)


# --- the profile


def profile(**changes: Any) -> Edit:
    """Change what stands in the profile."""
    return lambda entries: replace(entries, profile=replace(entries.profile, **changes))


def assessed(day: int | None) -> Edit:
    """A clinician ruled out a tear on that day, or never."""
    return profile(assessed=None if day is None else ago(day))


def began(day: int) -> Edit:
    """The programme began that many days ago."""
    return profile(programme_start=ago(day))


def screened(day: int = 27, **answers: Any) -> Edit:
    """Answers to the screening, with the days of their first yes; what is not named is no."""
    return profile(screening=Screening(date=ago(day), **answers))


def race(entries: Entries) -> Entries:
    """A race of 20 km two months away."""
    return profile(race=Race(date=ago(-60), distance_km=20))(entries)


def site(name: str, **more: Any) -> Edit:
    """The left tendon is sore at that site."""
    return profile(tendons=Tendons(left=Tendon(site=Site(name), **more)))


def both_legs(entries: Entries) -> Entries:
    """The right tendon is as sore as the left."""
    entries = profile(
        tendons=Tendons(left=Tendon(site=Site.MID_PORTION), right=Tendon(site=Site.MID_PORTION))
    )(entries)
    mirrored = [replace(c, tendons=replace(c.tendons, right=c.tendons.left)) for c in entries.checkins]
    return replace(entries, checkins=tuple(mirrored))


def pause(first: int, last: int | None = None) -> Edit:
    """A marked illness or holiday, from that many days ago; without an end it goes on."""
    return lambda entries: _with(entries, Pause(from_=ago(first), to=None if last is None else ago(last)))


def pain_free(entries: Entries) -> Entries:
    """Every pain number noted is 0."""
    for each in entries.checkins:
        entries = _with(entries, replace(each, tendons=_side(each.tendons, "left", tendon(0))))
    runs = tuple(replace(each, pain_start=0, pain_worst=0, pain_end=0, pain_after=0) for each in entries.runs)
    sessions = tuple(
        replace(each, sets=tuple(replace(done, pain=0) for done in each.sets)) for each in entries.sessions
    )
    return replace(entries, runs=runs, sessions=sessions)


# --- the green diary itself


def _with(entries: Entries, record: Record) -> Entries:
    return changed(entries, put(entries, record))


def _side(tendons: TendonsToday, leg: str, told: TendonToday) -> TendonsToday:
    return replace(tendons, left=told) if leg == "left" else replace(tendons, right=told)


def _green() -> Entries:
    plain = Entries(
        profile=Profile(
            tendons=Tendons(left=Tendon(site=Site.MID_PORTION, since=ago(60), tender_cm=4)),
            assessed=ago(40),
            programme_start=ago(27),
            pattern=Pattern.PREDICTABLE,
            usual_weekly_km=20,
            screening=Screening(date=ago(27)),
        )
    )
    filled = both(
        checkins(range(28)),
        *(run(7 * week + day, distance_km=km) for week in range(4) for day, km in ((2, 6), (4, 4), (6, 10))),
        moved("hold-double", 27, "start"),
        work("hold-double", 27, 26, 25),
        moved("hold-single", 24),
        work("hold-single", 24, 23, 22, 21, 20, 19),
        moved("raise-double-flat", 18),
        work("raise-double-flat", 18, 16, 14),
        moved("raise-single-flat", 11),
        work("raise-single-flat", 11, 9, 7, 4, 2),
    )
    return filled(plain)


GREEN = _green()
"""A mid-portion left tendon, assessed and screened; four weeks of pain 2 then 1, 20 km each, rehab done."""
