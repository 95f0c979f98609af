"""One test result, new or stored."""

from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.days import short
from rehab_tui.domain.diary import put
from rehab_tui.domain.measurements import MEASURES, with_unit
from rehab_tui.domain.records import HIGHEST, Leg, Measurement, MeasurementKind, Within
from rehab_tui.domain.rules.verdict import sentence
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.choice import Choice
from rehab_tui.ui.widgets.entry import Entry
from rehab_tui.ui.widgets.form import Field
from rehab_tui.ui.widgets.line_format import LineFormat, iso_day

TESTS = tuple((kind, measure.name) for kind, measure in MEASURES.items())
LEGS = ((Leg.LEFT, "left"), (Leg.RIGHT, "right"), (Leg.BOTH, "both"))
HOW = {
    MeasurementKind.KNEE_TO_WALL: "Toes that far from a wall, knee to the wall, heel down.",
    MeasurementKind.HEEL_RAISES: "One leg, full height, 30 a minute, until height or pace is lost.",
    MeasurementKind.VISA_A: "The total of the questionnaire your physio gave you.",
    MeasurementKind.TENDON_RATING: "How good the tendon felt this week, in per cent.",
}


def result(kind: MeasurementKind) -> LineFormat[float]:
    """How a result of that test is read, within what the test can give."""
    unit = MEASURES[kind].unit
    limits = [Within(0, HIGHEST[kind])]
    if kind is MeasurementKind.KNEE_TO_WALL:
        return LineFormat(lambda line: float(line.replace(",", ".")), f"a number of {unit}", limits, unit)
    return LineFormat(lambda line: float(int(line)), f"a whole number of {unit}", limits, unit)


class MeasurementFormScreen(FormScreen):
    """Adds a result, of the day `on` if given, or changes `measurement`."""

    HEADING = "test"

    def __init__(
        self, context: Context, measurement: Measurement | None = None, on: date | None = None
    ) -> None:
        super().__init__(context)
        old, self.before = measurement, measurement
        leg = next(iter(context.facts.situation.legs), Leg.LEFT)
        kind = old.kind if old else MeasurementKind.KNEE_TO_WALL
        self.date = Entry(
            "date", iso_day(context.day), old.date if old else on or context.day, width=11, needed=True
        )
        self.kind = Choice("test", TESTS, kind, needed=True, then=self.explain)
        self.leg = Choice("leg", LEGS, old.leg if old else leg, needed=True)
        self.result = Entry("result", result(kind), old.value if old else None, width=11, needed=True)
        self.norm = Static(classes="hint", markup=False)

    def compose_fields(self) -> ComposeResult:
        """When, which test, which leg, the result, and what it is compared with."""
        title = f"The test of {short(self.before.date)}" if self.before else "A new test"
        yield Static(title, classes="day", markup=False)
        yield Field(self.date)
        yield Field(self.kind)
        yield Field(self.leg)
        yield Field(self.result)
        yield self.norm

    def on_mount(self) -> None:
        """Say how the chosen test is done."""
        self.explain()

    def explain(self) -> None:
        """Read the result as the chosen test's, and say how it is done and compared."""
        kind = self.kind.answer or MeasurementKind.KNEE_TO_WALL
        self.result.format = result(kind)
        measure = MEASURES[kind]
        compared = sentence(f"{measure.norm} ({measure.source})")
        self.norm.update(f"\n{HOW[kind]} 0 to {HIGHEST[kind]} {measure.unit}.\n{compared}")

    @property
    def measurement(self) -> Measurement:
        """The answers as a record."""
        new = Measurement(
            id=self.before.id if self.before else self.context.new_id(),
            date=self.date.given,
            kind=self.kind.answer or MeasurementKind.KNEE_TO_WALL,
            leg=self.leg.answer or Leg.LEFT,
            value=self.result.given,
        )
        return replace(new, modified=self.before.modified) if self.before else new

    def save(self) -> None:
        """Store the result and say so."""
        new = self.measurement
        if self.record(put(self.context.diary.entries, new)):
            said = f"{MEASURES[new.kind].name}, {new.leg}: {with_unit(new.kind, new.value)}"
            self.notify(said, title="Saved", markup=False)
            self.dismiss()
