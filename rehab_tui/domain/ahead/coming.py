"""The next run, and a race ahead or behind, in words: the same on screen, as text and on the page."""

from collections.abc import Iterator

from rehab_tui.domain.ahead.days import next_run
from rehab_tui.domain.plan.race import RecoveryPart, recovery_plan
from rehab_tui.domain.plan.race_words import RACE_ADVICE, race_named, race_needs
from rehab_tui.domain.records import day_and_month, relative
from rehab_tui.domain.today import Today


def next_run_words(told: Today) -> str:
    """When the next run is and how far, where it is not today; "" if it is, or none is in sight."""
    coming = next_run(told)
    if coming is None or coming.day == told.day:
        return ""
    far = told.units.distance.most(coming.plan.today_km)
    return f"{relative(coming.day, told.day)}, up to {far}, {coming.plan.ways}, if mornings stay as now"


def race_rows(told: Today) -> Iterator[tuple[str, str, str]]:
    """Each a label, words and a rule: the race, and what it needs."""
    ahead, unit = told.race_ahead, told.units.distance
    if ahead:
        yield "race", f"{race_named(ahead, told.day, unit)}. {RACE_ADVICE[ahead.rule]}", ahead.rule
        if needs := race_needs(ahead, unit):
            yield "", needs, ""


def recovery(told: Today) -> tuple[RecoveryPart, ...]:
    """What is left of the weeks after a race that was run, or of one ahead that is not ruled out."""
    raced, ahead = told.situation.raced, told.race_ahead
    if told.verdict.red:
        return ()
    if raced:
        return tuple(part for part in recovery_plan(raced) if part.last >= told.day)
    return recovery_plan(ahead.race.date) if ahead and ahead.rule != "RC2" else ()


def recovery_rows(told: Today) -> Iterator[tuple[str, str]]:
    """The days after the race and what they are for."""
    return ((_days(part), f"{part.words[0].upper()}{part.words[1:]}.") for part in recovery(told))


def _days(part: RecoveryPart) -> str:
    first, until = part.first, part.last
    if first == until:
        return day_and_month(first)
    return f"{first.day}{'' if first.month == until.month else f' {first:%b}'} to {day_and_month(until)}"
