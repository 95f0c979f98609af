"""What a person is told where entries are dated later than today: the clock was ahead, or is back now."""

from rehab_tui.domain.days import day_of, short
from rehab_tui.domain.facts.timeframe import later
from rehab_tui.domain.records import CheckIn
from rehab_tui.ui.context import Context

ADVICE = "Nothing of it counts before its day; the calendar (p, then k) leads there, to change or delete it."


def ahead(context: Context) -> str:
    """The sentences, empty where nothing is dated later and the clock agrees about today."""
    rows = later(context.diary.entries, context.day)
    if rows:
        last = max(row.date for row in rows)
        many = f"{len(rows)} entries are" if len(rows) > 1 else "One entry is"
        signs = any(isinstance(row, CheckIn) and row.signs for row in rows)
        stop = " A stop sign is among them: if it is true, tick it today as well." if signs else ""
        return f"{many} dated later than today, up to {short(last)} {last.year}.{stop} {ADVICE}"
    clock = day_of(context.now(), context.diary.settings.day_starts)
    if clock == context.day:
        return ""
    noted = short(context.day)
    return f"{noted} is noted already, so it is still that day; the clock says {short(clock)}."
