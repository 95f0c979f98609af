"""The safety questions of rules EV1, EV4, EV5, EV7, EV8 and EV9, in plain words."""

from datetime import date

from rehab_tui.domain.records import Screening
from rehab_tui.ui.widgets.fields import Ticks

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


class ScreeningTicks(Ticks[str]):
    """Ticks what is true; nothing ticked means not answered."""

    def __init__(self, screening: Screening | None) -> None:
        ticked: list[str] = []
        if screening:
            ticked = [name for name in QUESTIONS if name != NONE and getattr(screening, name)] or [NONE]
        super().__init__("safety questions", QUESTIONS, ticked, alone=NONE)
        self.screening = screening

    def on(self, day: date) -> Screening | None:
        """The answers, dated `day` if any of them is a new one; None if nothing is ticked."""
        if not self.touched:
            return self.screening
        if not self.answer:
            return None
        return Screening.answered(day, self.answer, self.screening)
