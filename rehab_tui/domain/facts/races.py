"""The last race: a run noted as one, or the profile's, noted or not."""

from datetime import date, timedelta

from rehab_tui.domain.facts.timeframe import since
from rehab_tui.domain.records import Entries, RunEffort


def last_race(entries: Entries, day: date) -> date | None:
    """The day of the newest race of three weeks; one in the profile that is over counts until taken out.

    Whether that one was run is unknown, which asks for rest.
    """
    first, race = day - timedelta(weeks=3), entries.profile.race
    runs = [run for run in since(entries.runs, first) if run.has_km]
    days = [run.date for run in runs if run.effort is RunEffort.RACE]
    if race and (first <= race.date < day or race.date in (run.date for run in runs)):
        days.append(race.date)
    return max(days, default=None)
