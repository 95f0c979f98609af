"""One's own programme: its exercises in a list, to be added, changed, moved and removed."""

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from rehab_tui.domain.names import in_weeks
from rehab_tui.domain.records import PlanExercise, Refused, RehabPlan
from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.amount import minutes_line
from rehab_tui.ui.screens.my_plan.draft import PlanDraft
from rehab_tui.ui.screens.my_plan.exercise_form import ExerciseScreen
from rehab_tui.ui.screens.my_plan.head_form import HeadScreen
from rehab_tui.ui.screens.my_plan.own_list import ExerciseList
from rehab_tui.ui.screens.my_plan.preview import PLAN_CSS, preview_of
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.screens.shared.place import PlaceScreen

NONE_YET = (
    f"No exercise yet: {key('own.add', 'a')} adds one. {key('own.name', 'n')} says what the programme is "
    "called and whose it is."
)


class OwnPlanScreen(PlaceScreen):
    """Puts a programme together, from nothing or from `plan`; it is looked at before it is taken."""

    HEADING = "my own plan"
    AUTO_FOCUS = "ExerciseList"
    CSS_PATH = PLAN_CSS
    BINDINGS = bindings(
        "own",
        command("a", "add", "add", "Add an exercise"),
        command("d,delete", "remove", "remove", "Remove this exercise"),
        command(
            "shift+up,minus", "shift(-1)", "sooner", "Do this exercise before the one above", shown_key="-"
        ),
        command("shift+down,plus", "shift(1)", "later", "Do this exercise after the one below", show=False),
        command("n", "name", "name", "Name, source, tendon, limit of pain, weeks"),
        command("b", "block", "block", "Add a block after this one, a copy of it", show=False),
        command("left", "turn(-1)", "block before", "The block before", show=False),
        command("right", "turn(1)", "next block", "The block after", show=False),
        command("ctrl+s,y", "preview", "look", "Look at the whole, and take it", shown_key="y"),
        command("escape", "leave", "back", "Back; asks first where something would be lost"),
        command("f1,question_mark", "app.help", "help", "Every key of this screen", shown_key="F1"),
    )

    found = getters.query_one(ExerciseList)
    none_yet = getters.query_one("#none", Static)

    def __init__(self, context: Context, plan: RehabPlan | None = None) -> None:
        super().__init__(context)
        self.draft = self.before = PlanDraft.of(plan) if plan else PlanDraft()

    @property
    def widest(self) -> int:
        """As the style sheet has it."""
        return 104

    @property
    def is_modal(self) -> bool:
        """Keep the program's one-letter keys out of what is being put together."""
        return True

    @property
    def unsaved(self) -> bool:
        """Whether something was put together that is not in force."""
        return self.draft != self.before

    @property
    def at(self) -> int:
        """The place of the exercise under the cursor."""
        return self.found.highlighted or 0

    def compose_place(self) -> ComposeResult:
        """The list, and what is shown instead of an empty one."""
        with Vertical(id="own"):
            yield ExerciseList(markup=False, classes="panel")
            yield Static(NONE_YET, id="none", markup=False, classes="panel")

    def show_facts(self) -> None:
        """List the exercises of the block that is worked on."""
        draft, do = self.draft, self.draft.part.do
        self.found.show(do, self.context.units, self.at)
        many = f", block {draft.at + 1} of {len(draft.parts)}" if len(draft.parts) > 1 else ""
        title = f"{draft.name or 'No name yet'}{many}, {in_weeks(draft.part.weeks)}"
        self.found.border_title = self.none_yet.border_title = Content(title)
        self.found.border_subtitle = minutes_line(self.context, draft.part.do) if do else ""
        self.found.display, self.none_yet.display = bool(do), not do

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only keys that do something now."""
        match action:
            case "remove" | "preview" | "block":
                return bool(self.draft.part.do)
            case "shift":
                return len(self.draft.part.do) > 1
            case "turn":
                return len(self.draft.parts) > 1
        return super().check_action(action, parameters)

    def change(self, draft: PlanDraft, at: int | None = None) -> None:
        """Work on with another draft, the cursor where it was or at a place."""
        self.draft = draft
        self.show_facts()
        if at is not None and draft.part.do:
            self.found.highlighted = min(max(0, at), len(draft.part.do) - 1)
        self.refresh_bindings()

    def action_add(self) -> None:
        """Ask for a new exercise."""
        self.ask_for(None, len(self.draft.part.do))

    @on(OptionList.OptionSelected)
    def edit(self, chosen: OptionList.OptionSelected) -> None:
        """Ask for another dose."""
        self.ask_for(self.draft.part.do[chosen.option_index], chosen.option_index)

    def ask_for(self, old: PlanExercise | None, place: int) -> None:
        """Open the form of an exercise."""
        self.app.push_screen(
            ExerciseScreen(self.context, old, lambda new: self.change(self.draft.put(new, place), place))
        )

    def action_remove(self) -> None:
        """Remove the exercise under the cursor."""
        self.change(self.draft.without(self.at))

    def action_shift(self, by: int) -> None:
        """Change the exercise under the cursor over with its neighbour."""
        self.change(self.draft.moved(self.at, by), self.at + by)

    def action_block(self) -> None:
        """Work on a copy of the block, after it."""
        self.change(self.draft.with_block())

    def action_turn(self, by: int) -> None:
        """Work on the block beside."""
        self.change(self.draft.turned(by))

    def action_name(self) -> None:
        """Ask for what stands above the exercises."""
        self.app.push_screen(HeadScreen(self.context, self.draft, self.change))

    def action_preview(self) -> None:
        """Show the whole, to be taken; say what is refused, and ask for a name that is missing."""
        if not self.draft.name:
            self.action_name()
            return
        try:
            plan = self.draft.plan
        except Refused as refused:
            self.notify(str(refused), severity="error", markup=False)
        else:
            self.app.push_screen(preview_of(self.context, plan, self.dismiss))

    @work(exclusive=True)
    async def action_leave(self) -> None:
        """Go back, asking first if something would be lost."""
        if not self.unsaved or await ask(self, "Leave without this programme?", "leave", "stay"):
            self.dismiss()
