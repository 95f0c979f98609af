"""The sessions and the dose of the last four weeks."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.facts import DoseDone, doses, session_count, since
from rehab_tui.domain.records import Step, by_day
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import key
from rehab_tui.ui.widgets.bars import bar

DOSE_DAYS = 28
ONE_LINE = 74
"""Columns from which both legs of an exercise stand in one line."""
NAMED = 27
"""Columns of the longest name in such a line."""
AROUND = 29
"""Columns beside a bar."""
TODAY, BEGIN = key("app.go.today", "t"), key("today.begin", "space")


def dose_title(facts: Today) -> str:
    """How many sessions there were."""
    first = facts.day - timedelta(days=DOSE_DAYS - 1)
    count = session_count(facts.situation, first)
    early = sum(not day.completed for day in by_day(since(facts.situation.entries.sessions, first)))
    stopped = f", {early} stopped early" if early else ""
    number = f"{count} session{'' if count == 1 else 's'}" if count else "no session"
    return f"My rehab: {number} in 4 weeks{stopped}"


def dose_rows(facts: Today, width: int, *, bars: bool = False) -> list[Content]:
    """The dose of the last four weeks, done against prescribed, newest exercise first."""
    found = sorted(doses(facts.situation, facts.day - timedelta(days=DOSE_DAYS - 1)), key=_newest_first)
    long = any(len(dose.exercise.name) > NAMED for dose in found)
    draw = _barred if bars or long or width < ONE_LINE else _in_a_line
    by_exercise = groupby(found, key=lambda dose: dose.exercise)
    return [row for _, legs in by_exercise for row in draw(list(legs), width)] or [
        Content(f"What is done shows here after the first session: {TODAY}, then {BEGIN}.")
    ]


def _newest_first(dose: DoseDone) -> tuple[bool, int, str]:
    return dose.step is Step.SEATED_RAISE, -dose.step.rank, dose.exercise.name


def _in_a_line(legs: Sequence[DoseDone], _: int) -> Iterator[Content]:
    sides = "".join(f"{dose.leg:<6}{_amount(dose):<15}" for dose in legs)
    yield Content(f"{legs[0].exercise.name:<28}{sides}{legs[0].unit}")


def _barred(legs: Sequence[DoseDone], width: int) -> Iterator[Content]:
    yield Content(legs[0].exercise.name)
    for dose in legs:
        filled = bar(dose.done, dose.prescribed, max(1, width - AROUND))
        yield Content.assemble(
            (f"{dose.leg:<7}", "$secondary"), (filled, "$primary"), f" {_amount(dose)} {dose.unit}"
        )


def _amount(dose: DoseDone) -> str:
    return f"{words.number(dose.done)} of {words.number(dose.prescribed)}"
