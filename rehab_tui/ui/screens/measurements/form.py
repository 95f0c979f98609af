"""One test result, new or stored."""

from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.measurements import MEASURES, with_unit
from rehab_tui.domain.records import HIGHEST, Leg, Measurement, MeasurementKind, Within, short
from rehab_tui.domain.rules.verdict import sentence
from rehab_tui.domain.typed import decimal_number, whole_number
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, Entry, Field, LineFormat, answers, calendar_day

TESTS = {kind: measure.in_a_row for kind, measure in MEASURES.items()}
HOW = {
    MeasurementKind.KNEE_TO_WALL: "Toes that far from a wall, knee to the wall, heel down.",
    MeasurementKind.HEEL_RAISES: "One leg, full height, 30 a minute, until height or pace is lost.",
    MeasurementKind.VISA_A: "The total of the questionnaire your physio gave you.",
    MeasurementKind.TENDON_RATING: "How good the tendon felt this week, in per cent.",
}

BY_THE_LEG = (MeasurementKind.KNEE_TO_WALL, MeasurementKind.HEEL_RAISES)
"""Tests that load or stretch: how they are done is not told on a red day, when only old ones are entered."""


def result(kind: MeasurementKind) -> LineFormat[float]:
    """How a result of that test is read, within what the test can give."""
    unit = MEASURES[kind].unit
    limits = [Within(0, HIGHEST[kind])]
    if kind is MeasurementKind.KNEE_TO_WALL:
        return LineFormat(decimal_number, f"a number of {unit}", limits, unit)
    return LineFormat(lambda line: float(whole_number(line)), f"a whole number of {unit}", limits, unit)


class MeasurementFormScreen(FormScreen):
    """Adds a result, of the day `on` if given, or changes `old`."""

    HEADING = "test"

    def __init__(self, context: Context, old: Measurement | None = None, on: date | None = None) -> None:
        super().__init__(context)
        kind, leg = MeasurementKind.KNEE_TO_WALL, next(iter(context.facts.situation.legs), Leg.LEFT)
        new = Measurement(id=context.new_id(), date=on or context.day, kind=kind, leg=leg, value=0)
        self.before = before = old or new
        self.about = f"The test of {short(old.date)}" if old else "A new test"
        self.kind = Choice("test", TESTS, before.kind, needed=True, then=self.explain)
        self.result = Entry("result", result(before.kind), old.value if old else None, needed=True)
        self.fields = {
            "date": Field(Entry("date", calendar_day(context.day), before.date, needed=True)),
            "kind": Field(self.kind),
            "leg": Field(Choice("leg", {leg: leg.value for leg in Leg}, before.leg, needed=True)),
            "value": Field(self.result),
        }
        self.norm = Static(classes="hint", markup=False)

    def compose_fields(self) -> ComposeResult:
        """When, which test, which leg, the result, and what it is compared with."""
        yield from super().compose_fields()
        yield self.norm

    def on_mount(self) -> None:
        """Say how the chosen test is done."""
        self.explain()

    def explain(self) -> None:
        """Read the result as the chosen test's, and say how it is done and compared."""
        kind = self.kind.answer or MeasurementKind.KNEE_TO_WALL
        self.result.format = result(kind)
        measure = MEASURES[kind]
        how = "" if kind in BY_THE_LEG and self.context.facts.verdict.red else f"{HOW[kind]} "
        compared = sentence(f"{measure.norm} ({measure.source})")
        self.norm.update(f"\n{how}0 to {HIGHEST[kind]} {measure.unit}.\n{compared}")

    def save(self) -> None:
        """Store the result and say so."""
        new = replace(self.before, **answers(self.fields))
        self.put(new, f"{MEASURES[new.kind].name}, {new.leg}: {with_unit(new.kind, new.value)}")
