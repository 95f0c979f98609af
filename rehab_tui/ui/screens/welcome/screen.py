"""The first start: four short steps, then the first check-in."""

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.ladder import profile_changes
from rehab_tui.domain.records import Profile
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.conducting.readable import ReadableScreen
from rehab_tui.ui.screens.conducting.sound_check import SoundCheckScreen
from rehab_tui.ui.screens.my_plan.screen import MyPlanScreen
from rehab_tui.ui.screens.shared.form import FormScreen, form_command
from rehab_tui.ui.screens.welcome.steps import About, Safety, StartingPoint, Starts, WhichTendon

STEPS = (About, WhichTendon, Safety, StartingPoint)


class WelcomeScreen(FormScreen):
    """One step of the first start; `profile` and `starts` carry the answers, stored after the last step."""

    HEADING = "welcome"
    DEFAULT_CLASSES = "-few"
    BINDINGS = bindings(
        "welcome",
        form_command("ctrl+s", "save_form", "go on", "Keep the answers and go on", show=False),
        command("ctrl+l", "plan", "my plan", "Keep the answers, and look at other programmes"),
        command("ctrl+n", "skip", "skip", "Go on without answering"),
        command("r", "read", "read it", "Digits as large as a set draws them"),
        command("b", "hear", "hear it", "Three beeps, or what stands in for them"),
        form_command("escape", "leave", "back", "One step back; from the first step, to today"),
    )

    def __init__(
        self,
        context: Context,
        number: int = 0,
        profile: Profile | None = None,
        starts: Starts | None = None,
    ) -> None:
        super().__init__(context)
        self.number, self.profile = number, profile or context.diary.entries.profile
        self.starts = starts or {}
        self.step = STEPS[number](self.profile, self.starts, context)
        self.about = f"{number + 1} of {len(STEPS) + 1}   {self.step.title}"

    def compose_fields(self) -> ComposeResult:
        """The step's words and questions."""
        yield Static(self.step.words, classes="words", markup=False)
        yield from self.step.rows()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to skip if something is asked; to read and to hear while nothing is typed."""
        first, last = self.number == 0, self.number + 1 == len(STEPS)
        shown = {"skip": not first, "read": first, "hear": first}
        shown["plan"] = last and bool(self.profile.tendons.sore)
        return shown.get(action, super().check_action(action, parameters))

    def save(self) -> None:
        """Take the answers along."""
        self.go_on(self.step.answer, self.step.starts)

    def action_skip(self) -> None:
        """Go on with what the steps before said."""
        self.go_on(self.profile, self.starts)

    def action_read(self) -> None:
        """See whether the digits can be read from there."""
        self.app.push_screen(ReadableScreen())

    def action_hear(self) -> None:
        """Hear whether cues reach the person."""
        self.app.push_screen(SoundCheckScreen(self.context))

    async def action_plan(self) -> None:
        """Store the answers, and look at other programmes before the first check-in."""
        await self.typed()
        if not self.form.refused():
            self.save()
            self.app.push_screen(MyPlanScreen(self.context))

    def go_on(self, profile: Profile, starts: Starts) -> None:
        """Show the next step; after the last one store the answers and open the first check-in."""
        entries = self.context.diary.entries
        if self.number + 1 < len(STEPS):
            self.app.switch_screen(WelcomeScreen(self.context, self.number + 1, profile, starts))
            return
        changes = profile_changes(entries, profile, self.context.day, starts)
        changed = [change for change in changes if change.before != change.after]
        if not changed or self.record(*changed):
            self.app.switch_screen(CheckInScreen(self.context))

    async def action_leave(self) -> None:
        """Show the step before and keep what is answered here, or leave the first start for another time."""
        await self.typed()
        if self.number:
            step = self.step
            kept = (self.profile, self.starts) if self.form.refused() else (step.answer, step.starts)
            self.app.switch_screen(WelcomeScreen(self.context, self.number - 1, *kept))
        else:
            self.dismiss()
