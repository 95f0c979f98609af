"""The safety questions of rules EV1, EV4, EV5, EV7, EV8 and EV9, in plain words."""

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType

from rehab_tui.domain.records import Screening
from rehab_tui.ui.widgets.fields import Entry, Field, Ticks, calendar_day

NONE = "none"
QUESTIONS = {
    "fluoroquinolone": "a fluoroquinolone antibiotic (…floxacin) now or within 6 months",
    "inflammatory": "a sign of inflammation elsewhere, from the list below",
    "bone_night_pain": "pain at night or at rest, or sharp pain on the bone",
    "steroid_injection": "a steroid injection near the tendon in the last 3 months",
    "cholesterol": "very high cholesterol in the family, or both tendons thick",
    "under_18": "under 18 years old",
    NONE: "none of these",
}
INFLAMMATION = (
    "Inflammation: over 30 min of stiffness that moving eases, psoriasis, an inflamed eye, bowel disease, "
    "inflammatory back pain, a recent gut or urinary infection."
)
DRUGS = {"fluoroquinolone": "  antibiotic on", "steroid_injection": "  injection on"}
"""The answers that run out, counted from a day; asked about from the second time on."""

NO_DAYS: Mapping[str, date] = MappingProxyType({})


class ScreeningTicks(Ticks[str]):
    """Ticks what is true; nothing ticked means not answered."""

    def __init__(self, screening: Screening | None) -> None:
        ticked: list[str] = []
        if screening:
            ticked = [name for name in QUESTIONS if name != NONE and getattr(screening, name)] or [NONE]
        super().__init__("safety questions", QUESTIONS, ticked, alone=NONE)
        self.screening = screening

    def on(self, day: date, since: Mapping[str, date] = NO_DAYS) -> Screening | None:
        """The answers, dated `day` if any of them is a new one; None if nothing is ticked.

        `since` are the days from which the person says that a drug of them counts.
        """
        ticked = Screening.answered(day, self.answer, self.screening) if self.answer else None
        found = ticked if self.touched else self.screening
        if found is None:
            return None
        return found.with_drugs({name: said for name, said in since.items() if getattr(found, name)})


class DrugDays:
    """Asks for the newest day of each drug that was told of before, while it is ticked."""

    def __init__(self, screening: Screening | None, today: date) -> None:
        self.fields: dict[str, Field] = {}
        self.known: dict[str, date] = {}
        for name, label in DRUGS.items():
            if screening and (since := screening.counted_from(name)):
                self.known[name] = since
                asked = Entry(label, calendar_day(today), since, hint="YYYY-MM-DD")
                self.fields[name] = Field(asked, "again, or still: its newest day")

    def show(self, ticked: Collection[str]) -> None:
        """Ask about those that are ticked."""
        for name, field in self.fields.items():
            field.display = name in ticked

    @property
    def given(self) -> dict[str, date]:
        """The days that were entered anew."""
        said = {name: field.control.answer for name, field in self.fields.items() if field.changed}
        return {name: day for name, day in said.items() if day}

    @property
    def moved_back(self) -> str:
        """What is said where a day is earlier than the one that was known; "" if none is."""
        back = [
            name for name, day in self.given.items() if self.fields[name].display and day < self.known[name]
        ]
        told = (f"{DRUGS[name].strip()} {self.given[name]}, not {self.known[name]}" for name in back)
        return f"Counted from an earlier day than before: {', '.join(told)}." if back else ""
