"""What stands above a leg's days: its flare-ups, the red days, the steps on the ladder, the pauses."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from rehab_tui.domain.facts import flares, pause_end, red_days
from rehab_tui.domain.records import EXERCISES, ChangedBy, Leg
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.widgets.chart_plot import Mark

MEANINGS = {"■": "red day", "▲": "flare-up", "◉": "step", "‖": "pause"}
DAY = timedelta(days=1)


class Events:
    """The days that stand out, worked out once."""

    def __init__(self, facts: Today) -> None:
        self.entries = facts.situation.entries
        self.red = red_days(facts.situation)
        self.flares = {leg: flares(history) for leg, history in facts.situation.histories.items()}

    def marks(self, leg: Leg) -> tuple[Mark, ...]:
        """Those of a leg; where days share a column a red day covers a flare-up, and that the rest."""
        pauses = (Mark(one.from_, pause_end(one), "‖", "pause", "$secondary") for one in self.entries.pauses)
        steps = (
            Mark(step.date, step.date, "◉", EXERCISES[step.to].name, "$primary")
            for step in self.entries.steps
            if step.leg.covers(leg) and step.by is not ChangedBy.START
        )
        sore = _stretches(self.flares.get(leg, ()), "▲", "bold $warning")
        return (*pauses, *steps, *sore, *_stretches(self.red, "■", "bold $error"))


def _stretches(days: Iterable[date], sign: str, style: str) -> Iterator[Mark]:
    """Days that follow each other as one mark."""
    first = last = None
    for day in sorted(days):
        if first and last and day - last > DAY:
            yield Mark(first, last, sign, MEANINGS[sign], style)
        first = day if first is None or last is None or day - last > DAY else first
        last = day
    if first and last:
        yield Mark(first, last, sign, MEANINGS[sign], style)


def meanings(marks: Sequence[Mark], days: DrawnDays) -> list[str]:
    """What the signs among those days mean."""
    seen = {mark.sign for mark in marks if mark.first <= days.last and mark.last >= days.first}
    return [f"{sign} {meaning}" for sign, meaning in MEANINGS.items() if sign in seen]
