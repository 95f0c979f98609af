"""A race that lies ahead, and the weeks after it, in words."""

from datetime import date

from rehab_tui.domain.plan.race import CHECKINS, RaceAhead
from rehab_tui.domain.records import DistanceUnit, harmless, short, with_year

RACE_ADVICE = {
    "RC1": "A race is a reasonable choice, with eyes open and a plan for the recovery after it.",
    "RC2": "Do not race: the tendon is not calm enough, and a tear would cost far more than this race.",
    "RC3": "Ask a physio before race day, not after.",
}
"""What each race rule says to a person."""

AGAINST = {
    "red": "the day is red",
    "trend": "the week is worse",
    "limp": "there was a limp",
    "pattern": "the pain cannot be foreseen",
}
"""What RC2 sees."""


def race_named(ahead: RaceAhead, today: date, unit: DistanceUnit) -> str:
    """Which race it is: `Harbour half, Wed 13 May, 21.1 km, in 71 days`."""
    race, days = ahead.race, (ahead.race.date - today).days
    day = short(race.date) if race.date.year == today.year else with_year(race.date)
    far = unit.words(race.distance_km) if race.distance_km else ""
    away = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
    return ", ".join(filter(None, (harmless(race.name), day, far, away)))


def race_needs(ahead: RaceAhead, unit: DistanceUnit) -> str:
    """What would change its rule, or speaks against it, in a sentence; "" for RC1."""
    if ahead.rule == "RC2":
        return f"Against it: {', '.join(AGAINST[name] for name in ahead.needs)}."
    lacks = {
        "green": "a green day",
        "pattern": "pain you can foresee, as the profile tells it",
        "weeks": f"three weeks managed{_from(ahead)}",
        "checkins": f"{CHECKINS} check-ins in 21 days ({ahead.checkins} so far)",
        "distance": _distance(ahead, unit),
    }
    return f"For a yes: {'; '.join(lacks[name] for name in ahead.needs)}." if ahead.needs else ""


def _from(ahead: RaceAhead) -> str:
    return f", on {short(ahead.managed_from)}" if ahead.managed_from else ""


def _distance(ahead: RaceAhead, unit: DistanceUnit) -> str:
    if ahead.needed_km is None:
        return "its length in the profile"
    lately = f"longest of 30 days: {unit.tenths(ahead.longest_km)}" if ahead.longest_km else "none in 30 days"
    return f"a run of half its length, {unit.least(ahead.needed_km)} ({lately})"
