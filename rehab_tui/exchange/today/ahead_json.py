"""The days ahead, a race, and a run that was asked about, in the public JSON."""

from typing import Any

from rehab_tui.domain.ahead import Answer, in_short, next_run, reasons, recovery, week_days
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
    return {"raced": today.raced.isoformat() if today.raced else None, "parts": parts} if parts else None


def answer_json(answer: Answer, told: Today) -> dict[str, Any]:
    """What `what-if --json` prints."""
    run, fits = answer.run, answer.fits
    return {
        "date": run.date.isoformat(),
        "km": run.distance_km,
        "effort": run.effort,
        "hills": run.hills,
        "fits": fits,
        "most_km": answer.day.plan.today_km,
        "rules": [each.rule for each in answer.against],
        "week_km_with_it": answer.after.plan.week_km_done if answer.after else None,
        "first_day": answer.instead.isoformat() if answer.instead else None,
        "text": " ".join([in_short(answer, told), *(words for _, words in reasons(answer, told))]),
    }
