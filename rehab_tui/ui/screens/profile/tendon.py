"""The profile's questions about one tendon."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from rehab_tui.domain.records import EXERCISES, Leg, Site, Step, Tendon
from rehab_tui.ui.widgets.fields import YES_NO, Choice, Dial, Entry, Field, iso_day

SITES = {
    None: "not sore",
    Site.MID_PORTION: "2-6 cm up",
    Site.INSERTIONAL: "below 2 cm",
    Site.BOTH: "both",
    Site.UNSURE: "unsure",
}
"""Where it is tender, as a person finds it with a finger; the table of names has the field's words."""


STEPS = {step: exercise.name for step, exercise in EXERCISES.items() if step is not Step.SEATED_RAISE} | {
    Step.MAINTENANCE: "prevention, no pain now"
}
"""The ladder as a person says where on it they are."""


def step_dial(leg: Leg, own: Step, open_steps: Collection[Step]) -> Dial[Step]:
    """On which step a leg is: its own one, or another that it may do."""
    words: dict[Step, str] = {step: name for step, name in STEPS.items() if step is own or step in open_steps}
    return Dial(f"{leg} is on", words, own, needed=True)


class TendonQuestions:
    """Where the tendon hurts; if it is sore, also since when, whether there is a lump, and its step."""

    def __init__(
        self, leg: Leg, tendon: Tendon | None, today: date, own: Step, open_steps: Collection[Step]
    ) -> None:
        self.tendon = tendon
        self.step = step_dial(leg, own, open_steps)
        site = tendon.site if tendon else None
        self.site = Choice(f"{leg} tendon", SITES, site, needed=True, then=self.show_more)
        self.since = Entry(
            f"{leg} since", iso_day(today), tendon.since if tendon else None, hint="YYYY-MM-DD"
        )
        self.nodule = Choice(f"{leg} lump", YES_NO, tendon.nodule if tendon else None)
        self.more = (
            Field(self.since, "when it began", label="  since"),
            Field(self.nodule, "a thickened, tender spot in the tendon", label="  a lump"),
            Field(self.step, "← → its step now", label="  is on"),
        )

    def fields(self) -> Iterator[Field]:
        """The questions in their rows."""
        yield Field(self.site, classes="leg")
        yield from self.more
        self.show_more()

    def show_more(self) -> None:
        """Ask further only of a sore tendon."""
        for field in self.more:
            field.display = self.site.answer is not None

    @property
    def answer(self) -> Tendon | None:
        """The tendon, None if it is not sore; the height of the sore spot is kept only with its site."""
        if (site := self.site.answer) is None:
            return None
        before = self.tendon if self.tendon and self.tendon.site == site else Tendon(site=site)
        return replace(before, since=self.since.answer, nodule=bool(self.nodule.answer))
