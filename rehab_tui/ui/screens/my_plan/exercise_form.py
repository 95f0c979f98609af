"""The form of one exercise of a programme with its dose."""

from collections.abc import Callable
from typing import Any

from rehab_tui.domain.records import PlanExercise, Refused, What
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.exercise_fields import exercise_fields
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, answers

CUES = ("cue1", "cue2", "cue3")
OPTIONAL = ("add_kg", "tempo", "load", "load_kg", "rest_s")
"""Left empty, they are as the record has them."""


class ExerciseScreen(FormScreen):
    """Adds an exercise, or changes `old`; `keep` takes it, or refuses it beside the others."""

    HEADING = "my plan"

    def __init__(
        self, context: Context, old: PlanExercise | None, keep: Callable[[PlanExercise], None]
    ) -> None:
        super().__init__(context)
        self.done = keep
        self.about = old.says if old else "A new exercise"
        self.fields = exercise_fields(old, context.units.load, self.show_more)
        self.show_more()

    def chosen(self, name: str) -> Any:
        """The answer to a question of a few words."""
        control = self.fields[name].control
        return control.answer if isinstance(control, Choice) else None

    def show_more(self) -> None:
        """Ask for a name and cues of one's own exercise only, for seconds or reps, for a tempo of reps."""
        if not self.fields:
            return
        own = self.chosen("what") is What.OWN
        held = self.chosen("held") if own else self.chosen("what") is What.HOLD
        shows = {**dict.fromkeys(("name", *CUES, "held"), own), "hold_s": held}
        for name, shown in {**shows, "reps": not held, "tempo": not held}.items():
            self.fields[name].display = shown

    @property
    def exercise(self) -> PlanExercise:
        """The answers as a record; raises Refused."""
        said = answers(self.fields)
        said.pop("held", None)
        cues = tuple(filter(None, (said.pop(cue, "") for cue in CUES)))
        return PlanExercise(
            **{name: told for name, told in said.items() if told or name not in OPTIONAL}, cues=cues
        )

    def save(self) -> None:
        """Hand the exercise on; what is refused stays on the form."""
        try:
            self.done(self.exercise)
        except Refused as refused:
            self.notify(str(refused), severity="error", markup=False)
        else:
            self.dismiss()
