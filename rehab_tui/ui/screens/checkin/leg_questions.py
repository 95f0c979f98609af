"""The check-in's questions about each leg."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rehab_tui.domain.days import short
from rehab_tui.domain.records import CheckIn, Leg, TendonToday
from rehab_tui.ui.widgets.fields import Counter, Field, PainScale, whole

RECENT = timedelta(days=7)
"""How far back an earlier answer still helps beside today's question."""


class LegQuestions:
    """Morning pain, stiffness and pain in the day of one leg; the last answers stand beside, never in."""

    def __init__(self, leg: Leg, said: TendonToday, day: date, checkins: Sequence[CheckIn]) -> None:
        self.leg = leg
        self.pain = PainScale(f"{leg} morning pain", said.morning_pain)
        minutes = whole(TendonToday, "stiffness_min", "minutes")
        self.stiffness = Counter(f"{leg} stiffness", minutes, said.stiffness_min, step=5, width=5)
        self.day_pain = PainScale(f"{leg} pain in the day", said.day_pain)
        self.when, self.last = last_answers(leg, day, checkins)

    def fields(self) -> Iterator[Field]:
        """The three questions in their rows."""
        last = self.last
        yield Field(
            self.pain, self._beside(last.morning_pain), label=f"{self.leg:5} morning pain", classes="leg"
        )
        yield Field(
            self.stiffness,
            self._beside(last.stiffness_min, " min"),
            label="      stiffness",
            unit="min   ← → by 5",
        )
        yield Field(self.day_pain, self._beside(last.day_pain), label="      in the day")

    def _beside(self, value: int | None, unit: str = "") -> str:
        return "" if value is None else f"{self.when} {value}{unit}"

    @property
    def answer(self) -> TendonToday | None:
        """What was said of this leg, None if nothing was."""
        said = TendonToday(
            morning_pain=self.pain.answer, stiffness_min=self.stiffness.answer, day_pain=self.day_pain.answer
        )
        return said if said != TendonToday() else None


def last_answers(leg: Leg, day: date, checkins: Sequence[CheckIn]) -> tuple[str, TendonToday]:
    """When that leg was last spoken of before `day`, in words, and what was said."""
    for checkin in reversed(checkins):
        said = checkin.tendons.on(leg)
        if said and day - RECENT <= checkin.date < day:
            yesterday = checkin.date == day - timedelta(days=1)
            return "yesterday" if yesterday else short(checkin.date), said
    return "", TendonToday()
