"""The check-in's questions about each leg."""

from collections.abc import Sequence
from datetime import date, timedelta

from rehab_tui.domain.records import CheckIn, Leg, TendonToday, relative
from rehab_tui.ui.widgets.fields import Counter, Field, PainScale, answers, whole_minutes

ANCHORS = "0 none, 10 worst"
RECENT = timedelta(days=7)
"""How far back an earlier answer still helps beside today's question."""


class LegQuestions:
    """Morning pain, stiffness and pain in the day of one leg; the last answers stand beside, never in."""

    def __init__(self, leg: Leg, said: TendonToday, day: date, checkins: Sequence[CheckIn]) -> None:
        when, last = last_answers(leg, day, checkins)

        def beside(value: int | None, unit: str = "", first: str = "") -> str:
            return first if value is None else f"{when} {value}{unit}"

        pain = PainScale(f"{leg} morning pain", said.morning_pain)
        minutes = whole_minutes(TendonToday, "stiffness_min")
        stiffness = Counter(f"{leg} stiffness", minutes, said.stiffness_min, step=5, width=5)
        stiff = beside(last.stiffness_min, " min")
        day_pain = PainScale(f"{leg} pain in the day", said.day_pain)
        self.leg = leg
        self.fields = {
            "morning_pain": Field(
                pain, beside(last.morning_pain, first=ANCHORS), label=f"{leg:5} morning pain", classes="leg"
            ),
            "stiffness_min": Field(stiffness, stiff, label="      stiffness", unit="min   ← → by 5"),
            "day_pain": Field(day_pain, beside(last.day_pain), label="      in the day"),
        }

    @property
    def answer(self) -> TendonToday | None:
        """What was said of this leg, None if nothing was."""
        said = TendonToday(**answers(self.fields))
        return said if said != TendonToday() else None


def last_answers(leg: Leg, day: date, checkins: Sequence[CheckIn]) -> tuple[str, TendonToday]:
    """When that leg was last spoken of before `day`, in words, and what was said."""
    for checkin in reversed(checkins):
        said = checkin.tendons.on(leg)
        if said and day - RECENT <= checkin.date < day:
            return relative(checkin.date, day), said
    return "", TendonToday()
