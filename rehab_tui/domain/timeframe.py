"""The diary as it stood on a day: nothing dated later is seen, so a verdict can be asked for any day."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from rehab_tui.domain.records import CheckIn, Entries, Profile, Run

USUAL_CHECK_IN = time(7)
USUAL_RUN_END = time(18)


def until(entries: Entries, day: date) -> Entries:
    """Only what is dated `day` or earlier, the profile's own dates included."""
    return Entries(
        profile=_profile_until(entries.profile, day),
        checkins=tuple(row for row in entries.checkins if row.date <= day),
        runs=tuple(row for row in entries.runs if row.date <= day),
        sessions=tuple(row for row in entries.sessions if row.date <= day),
        measurements=tuple(row for row in entries.measurements if row.date <= day),
        steps=tuple(row for row in entries.steps if row.date <= day),
        pauses=tuple(row for row in entries.pauses if row.from_ <= day),
    )


def _profile_until(profile: Profile, day: date) -> Profile:
    later_assessed = profile.assessed and profile.assessed > day
    later_screened = profile.screening and profile.screening.date > day
    later_start = profile.programme_start and profile.programme_start > day
    return replace(
        profile,
        assessed=None if later_assessed else profile.assessed,
        screening=None if later_screened else profile.screening,
        programme_start=None if later_start else profile.programme_start,
    )


def checked_at(checkin: CheckIn) -> datetime:
    """The moment of a check-in; without a time it counts as 07:00."""
    return datetime.combine(
        checkin.date, time.fromisoformat(checkin.time) if checkin.time else USUAL_CHECK_IN
    )


def run_start(run: Run) -> datetime:
    """The moment a run began; without a time it is laid so that it ended at 18:00."""
    if run.time:
        return datetime.combine(run.date, time.fromisoformat(run.time))
    return datetime.combine(run.date, USUAL_RUN_END) - timedelta(minutes=run.duration_min or 0)


def run_end(run: Run) -> datetime:
    """The moment a run ended."""
    return run_start(run) + timedelta(minutes=run.duration_min or 0)
