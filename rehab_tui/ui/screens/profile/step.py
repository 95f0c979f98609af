"""The profile's questions about the step of the ladder that a leg is on, and its load."""

from collections.abc import Collection

from rehab_tui.domain.ladder import Start
from rehab_tui.domain.records import EXERCISES, Leg, LoadUnit, Step, StepChange
from rehab_tui.ui.widgets.fields import Dial, Entry, Field, amount

STEPS = {step: exercise.name for step, exercise in EXERCISES.items() if step is not Step.SEATED_RAISE} | {
    Step.MAINTENANCE: "prevention, no pain now"
}
"""The ladder as a person says where on it they are."""


class StepQuestions:
    """On which step a leg is: its own one, or another that it may do; and with which load if it has one.

    `said` is what the person said before, if it is not what the leg is on.
    """

    def __init__(
        self,
        leg: Leg,
        own: Step,
        open_steps: Collection[Step],
        unit: LoadUnit,
        load_kg: float | None = None,
        said: Start | None = None,
        label: str | None = None,
    ) -> None:
        words: dict[Step, str] = {
            step: name for step, name in STEPS.items() if step is own or step in open_steps
        }
        self.own, at = own, said.step if said and said.step in words else own
        self.dial = Dial(f"{leg} is on", words, at, needed=True, then=self.show_load)
        format = amount(StepChange, "load_kg", unit)
        self.load = Field(
            Entry(f"{leg} load", format, said.load_kg if said else load_kg, hint=unit),
            f"{unit} added now; empty: not known",
            label="  with",
        )
        self.rows = Field(self.dial, "← → its step now", label=label), self.load
        self.show_load()

    def show_load(self) -> None:
        """Ask for the load only of a step that has one."""
        self.load.display = bool((step := self.dial.answer) and EXERCISES[step].loaded)

    @property
    def answer(self) -> Start | None:
        """The step, and the load where another one is said than stands there."""
        if (step := self.dial.answer) is None:
            return None
        new = self.load.display and (self.load.changed or step is not self.own)
        return Start(step, self.load.control.answer if new else None)
