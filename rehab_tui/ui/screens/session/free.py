"""A session of one's own choosing: holds or raises where none of them are prescribed."""

from collections.abc import Sequence
from dataclasses import replace

from rehab_tui.domain.records import EXERCISES, SIDES, Kind, Leg, Refused, SetDone, Step
from rehab_tui.practice.layout import lay_out
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.session.start import free_steps, free_works
from rehab_tui.ui.screens.shared.form import FormScreen, form_command
from rehab_tui.ui.widgets.fields import Choice, Dial, Entry, Field, amount, decimal, whole

CHOICE = {Leg.BOTH: "each leg", Leg.LEFT: "left", Leg.RIGHT: "right"}


class FreeSessionScreen(FormScreen):
    """Asks for exercise, legs, sets, seconds or reps, and load; then conducts them as any session."""

    HEADING = "session"
    about = "A session of your own"
    remark = "Pain up to 3 of 10 is fine; above 5 the session ends."
    BINDINGS = bindings(
        "free",
        form_command("ctrl+s", "save_form", "begin", "Conduct these sets"),
        command("g", "explain", "guide", "How this exercise is done; in a number it is a letter", show=False),
    )

    def __init__(self, context: Context, kind: Kind) -> None:
        super().__init__(context)
        words = {step: EXERCISES[step].name for step in free_steps(context, kind)}
        self.step = Dial("exercise", words, next(iter(words)), needed=True, then=self.suggest)
        self.legs = Choice("legs", CHOICE, Leg.BOTH, needed=True)
        self.sets = Entry("sets", whole(SetDone, "set", "sets"), width=5, needed=True)
        self.held = Entry("hold", decimal(Window, "hold_s", "seconds"), width=5, needed=True)
        self.reps = Entry("reps", whole(Window, "reps", "reps"), width=5, needed=True)
        unit = context.units.load
        self.load = Entry("load", amount(SetDone, "load_kg", unit), width=5, needed=True)
        self.fields = {
            "step": Field(self.step, "← → another"),
            "legs": Field(self.legs),
            "sets": Field(self.sets, classes="gap"),
            "held": Field(self.held, "s each"),
            "reps": Field(self.reps, "each"),
            "load": Field(self.load, unit),
        }
        self.suggest()

    @property
    def chosen(self) -> Step:
        """The exercise in the dial."""
        return self.step.answer or self.step.options[0]

    def suggest(self) -> None:
        """Put the exercise's usual dose into the form, and ask only for what it has."""
        dose, exercise = (
            self.context.facts.situation.programme.ladder.dose(self.chosen),
            EXERCISES[self.chosen],
        )
        held = self.context.diary.settings.hold_s or dose.hold_s or 0
        self.sets.value, self.reps.value = str(dose.sets), str(dose.reps or 0)
        self.held.value = f"{held:g}"
        self.load.put(dose.first_load_kg)
        hold = exercise.kind is Kind.HOLD
        has = {"legs": exercise.single_leg, "held": hold, "reps": not hold, "load": exercise.loaded}
        for part, shows in has.items():
            self.fields[part].display = shows

    @property
    def plan(self) -> Sequence[SetPlan]:
        """The sets as they were asked for; raises Refused."""
        leg = self.legs.answer
        legs = SIDES if leg in (None, Leg.BOTH) else (leg,)
        works = [
            usual._replace(
                sets=self.sets.answer or 1,
                reps=usual.reps and self.reps.answer,
                hold_s=usual.hold_s and self.held.answer,
                load_kg=self.load.answer or 0 if EXERCISES[self.chosen].loaded else 0,
            )
            for usual in free_works(self.context, self.chosen, legs)
        ]
        asked = replace(self.context.diary.settings, hold_s=None)
        return lay_out(works, asked, self.context.facts.situation.profile.tendons.sore)

    async def action_explain(self) -> None:
        """Show the guide's page of the exercise in the dial."""
        await self.run_action(f"app.page({str(self.chosen)!r})")

    def save(self) -> None:
        """Conduct the sets, unless a lock has come to stand meanwhile."""
        try:
            if refusal := self.context.facts.refusal((self.chosen,)):
                raise Refused(refusal)
            self.app.switch_screen(SessionScreen(self.context, self.plan))
        except Refused as refused:
            self.notify(str(refused), severity="error", markup=False)
