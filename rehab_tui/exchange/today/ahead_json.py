"""The days ahead, and a race, in the public JSON."""

from typing import Any

from rehab_tui.domain.ahead import next_run, recovery, week_days
from rehab_tui.domain.today import Today


def ahead_json(today: Today) -> dict[str, Any]:
    """The next run, and the days of the training week."""
    coming = next_run(today)
    days = [
        {"date": day.date.isoformat(), "ran_km": day.ran_km, "most_km": day.most_km, "hard_ok": day.hard}
        for day in week_days(today)
    ]
    run = {"date": coming.day.isoformat(), "km": coming.plan.today_km} if coming else None
    return {"next_run": run, "days": days}


def race_json(today: Today) -> dict[str, Any] | None:
    """The race that lies ahead, with what keeps it from RC1, or of RC2 what speaks against it."""
    if (ahead := today.race_ahead) is None:
        return None
    return {
        "rule": ahead.rule,
        "date": ahead.race.date.isoformat(),
        "distance_km": ahead.race.distance_km,
        "needs": list(ahead.needs),
        "needed_km": ahead.needed_km,
        "longest_km": ahead.longest_km,
        "checkins": ahead.checkins,
    }


def after_race_json(today: Today) -> dict[str, Any] | None:
    """What the days after a race are for: of one that was run, or of one ahead that is not ruled out."""
    parts = [
        {"from": part.first.isoformat(), "to": part.last.isoformat(), "text": part.words}
        for part in recovery(today)
    ]
    raced = today.situation.raced
    return {"raced": raced.isoformat() if raced else None, "parts": parts} if parts else None
