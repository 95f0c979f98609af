"""The answer to a run that is asked about, as text and as JSON."""

import json
from typing import Any

from rehab_tui.domain.ahead import EXPECTS, Answer, asked_run, in_short, reasons, what_if
from rehab_tui.domain.records import Refused
from rehab_tui.domain.today import Today


def answered(text: str, told: Today, *, as_json: bool = False) -> str:
    """What `what-if` prints for the run of a text; raises Refused."""
    try:
        run = asked_run(text, told.day, told.units.distance)
    except Refused as instead:
        raise Refused(f"day of {text!r}; accepted: {instead}") from None
    except ValueError:
        raise Refused(f"{text!r} tells no run; accepted: {EXPECTS}") from None
    answer = what_if(told, run)
    if as_json:
        return json.dumps(answer_json(answer, told))
    rows = (f"  {words}{f' ({rule})' if rule else ''}" for rule, words in reasons(answer, told))
    return "\n".join([in_short(answer, told), *rows])


def answer_json(answer: Answer, told: Today) -> dict[str, Any]:
    """The run, whether it fits its day, and the numbers that decide."""
    run = answer.run
    return {
        "date": run.date.isoformat(),
        "km": run.distance_km,
        "effort": run.effort,
        "hills": run.hills,
        "fits": answer.fits,
        "most_km": answer.day.plan.today_km,
        "rules": [each.rule for each in answer.against],
        "week_km_with_it": answer.after.plan.week_km_done if answer.after else None,
        "first_day": answer.instead.isoformat() if answer.instead else None,
        "text": " ".join([in_short(answer, told), *(words for _, words in reasons(answer, told))]),
    }
