"""What stands above a leg's days: its flare-ups, the red days, the steps on the ladder, the pauses."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from rehab_tui.domain.facts import Situation, flares, pause_end, red_days
from rehab_tui.domain.records import EXERCISES, ChangedBy, Leg
from rehab_tui.ui.widgets.chart_plot import Mark

MEANINGS = {"■": "red day", "▲": "flare-up", "◉": "step", "‖": "pause"}
DAY = timedelta(days=1)


class Events:
    """The days that stand out, worked out once."""

    def __init__(self, situation: Situation) -> None:
        self.entries = situation.entries
        self.red = red_days(situation)
        self.flares = {leg: flares(history) for leg, history in situation.histories.items()}

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
    for _, group in groupby(enumerate(sorted(days)), key=lambda one: one[1] - one[0] * DAY):
        run = [day for _, day in group]
        yield Mark(run[0], run[-1], sign, MEANINGS[sign], style)


def meanings(marks: Sequence[Mark], first: date, last: date) -> list[str]:
    """What the signs among those days mean."""
    seen = {mark.sign for mark in marks if mark.first <= last and mark.last >= first}
    return [f"{sign} {meaning}" for sign, meaning in MEANINGS.items() if sign in seen]
