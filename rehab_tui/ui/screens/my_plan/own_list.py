"""The exercises of one's own programme under each other, each over its dose."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from rehab_tui.domain.programme_words import exercise_line
from rehab_tui.domain.records import PlanExercise, Units
from rehab_tui.ui.commands import bindings, command


class ExerciseList(OptionList):
    """Enter changes the one under the cursor."""

    BINDINGS = bindings("exercises", command("enter", "select", "change", "Change this exercise"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no change without an exercise."""
        return self.option_count > 0 if action == "select" else super().check_action(action, parameters)

    def show(self, exercises: Sequence[PlanExercise], units: Units, at: int) -> None:
        """Show these, the cursor on the one at that place, or on the last."""
        self.clear_options()
        self.add_options([Option(_told(each, units)) for each in exercises])
        self.highlighted = min(at, len(exercises) - 1) if exercises else None


def _told(each: PlanExercise, units: Units) -> Content:
    dose = exercise_line(each, units).removeprefix(f"{each.says}: ")
    return Content.assemble((each.says, "bold"), f"\n  {dose}")
