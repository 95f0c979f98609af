"""The profile's questions about one tendon."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from rehab_tui.domain.records import Leg, LoadUnit, Site, Step, Tendon
from rehab_tui.ui.screens.profile.step import StepQuestions
from rehab_tui.ui.widgets.fields import YES_NO, Choice, Entry, Field, calendar_day

SITES = {
    None: "fine",
    Site.MID_PORTION: "middle",
    Site.INSERTIONAL: "heel",
    Site.BOTH: "both",
    Site.UNSURE: "unsure",
}
"""Where it is tender, as a person finds it with a finger; the table of names has the field's words."""


class TendonQuestions:
    """Where the tendon hurts; if it is sore, also since when, whether there is a lump, and its step."""

    def __init__(
        self,
        leg: Leg,
        tendon: Tendon | None,
        today: date,
        own: Step,
        open_steps: Collection[Step],
        unit: LoadUnit,
        load_kg: float | None,
    ) -> None:
        self.tendon = tendon
        self.asks_since = False
        """Whether a sore tendon must say since when: an assessment from before says nothing of it."""
        self.step = StepQuestions(leg, own, open_steps, unit, load_kg, label="  is on")
        site = tendon.site if tendon else None
        self.site = Choice(f"{leg} tendon", SITES, site, needed=True, then=self.show_more)
        self.since = Entry(
            f"{leg} since", calendar_day(today), tendon.since if tendon else None, hint="YYYY-MM-DD"
        )
        self.nodule = Choice(f"{leg} lump", YES_NO, tendon.nodule if tendon else None)
        self.more = (
            Field(self.since, "when it began", label="  since"),
            Field(self.nodule, "a thickened, tender spot in the tendon", label="  a lump"),
            self.step.rows[0],
        )

    def fields(self) -> Iterator[Field]:
        """The questions in their rows."""
        yield Field(self.site, classes="leg")
        yield from self.more
        yield self.step.load
        self.show_more()

    def show_more(self) -> None:
        """Ask further only of a sore tendon."""
        for field in self.more:
            field.display = self.site.answer is not None
        self.since.needed = self.asks_since and self.site.answer is not None
        self.step.show_load()
        self.step.load.display &= self.site.answer is not None

    @property
    def answer(self) -> Tendon | None:
        """The tendon, None if it is not sore; the height of the sore spot is kept only with its site."""
        if (site := self.site.answer) is None:
            return None
        before = self.tendon if self.tendon and self.tendon.site == site else Tendon(site=site)
        return replace(before, since=self.since.answer, nodule=bool(self.nodule.answer))
