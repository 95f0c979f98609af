"""One day with everything in it: look, add, change, delete; the day's verdict follows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from rich.text import Text
from textual import getters, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.records import (
    Activity,
    CheckIn,
    Measurement,
    Pause,
    Run,
    Session,
    StepChange,
    in_full,
    short,
)
from rehab_tui.domain.rules.verdict import Verdict, sentence, verdict
from rehab_tui.ui.commands import PROFILE, bindings, command, key
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.diary.add import ADDED, AddScreen
from rehab_tui.ui.screens.diary.pause_form import PauseFormScreen
from rehab_tui.ui.screens.diary.session_form import SessionFormScreen, SessionNewScreen
from rehab_tui.ui.screens.diary.step_form import StepFormScreen, StepNewScreen
from rehab_tui.ui.screens.diary.words import KINDS, DayEntry, entries_of, words_of
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.runs.activity_form import ActivityFormScreen, form_of
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.shared.entries import ENTRIES_CSS, FRAME, EntriesScreen, EntryTable
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.screens.shared.rule_ids import linked
from rehab_tui.ui.screens.shared.text import level_badge
from rehab_tui.ui.screens.shared.why import WhyScreen

KIND_WIDTH = 14
NEW_FORMS: Mapping[str, Callable[[Context, date], FormScreen]] = {
    "checkin": CheckInScreen,
    "session": SessionNewScreen,
    "run": lambda context, day: RunFormScreen(context, on=day),
    "activity": lambda context, day: ActivityFormScreen(context, on=day),
    "test": lambda context, day: MeasurementFormScreen(context, on=day),
    "step": StepNewScreen,
    "pause": PauseFormScreen,
}
"""The empty form of each kind of entry that a day can have."""


class DayScreen(EntriesScreen[DayEntry]):
    """Lies over the calendar; the brackets go to the day before and after."""

    HEADING = "day"
    TITLE_OF_LIST = "What was noted"
    NONE_YET = (
        "Nothing was noted on this day.\n\n"
        "Its check-in, rehab, runs, cross-training, tests, steps and pauses stand here: "
        f"{key('day.add', 'a')} adds one."
    )
    CSS_PATH = [ENTRIES_CSS, Path(__file__).with_name("day.tcss")]
    BINDINGS = bindings(
        "day",
        command("a", "add", "add", "Add anything to this day"),
        *ADDED,
        command("d,delete", "delete", "delete", "Delete this entry, after a question"),
        command("u", "undo", "undo", "Take back the last change made since the program was opened"),
        command("w", "why", "why", "Every rule that fired on this day, in full"),
        command("left_square_bracket", "day(-1)", "day", "The day before", shown_key="[ ]"),
        command("right_square_bracket", "day(1)", "day after", "The day after", show=False),
        command("escape", "dismiss", "back", "Back to the calendar"),
    )

    which = getters.query_one("#which", Static)

    def __init__(self, context: Context, day: date) -> None:
        super().__init__(context)
        self.day = day

    def compose_place(self) -> ComposeResult:
        """The day and its verdict, the entries."""
        yield Static(id="which", classes="panel rules", markup=False)
        yield from self.compose_entries(show_header=False)

    @property
    def entries(self) -> Sequence[DayEntry]:
        """Everything noted of the day."""
        return entries_of(self.context.diary.entries, self.day, self.context.day)

    def fill(self, table: EntryTable) -> None:
        """A row an entry, as high as its words need."""
        room = min(self.app.size.width, self.widest) - FRAME - KIND_WIDTH - 4
        table.add_column("kind", width=KIND_WIDTH)
        table.add_column("entry", width=room)
        for entry in self.entries:
            text = Text(words_of(entry, self.context.units))
            lines = len(text.wrap(self.app.console, room))
            table.add_row(Text(KINDS[type(entry)], "bold"), text, height=lines)

    def show_facts(self) -> None:
        """Write the day again."""
        super().show_facts()
        self.which.border_title = in_full(self.day)
        self.which.update(self._which())
        self.refresh_bindings()

    @property
    def verdict(self) -> Verdict:
        """The day's; today's is known already."""
        facts, day = self.context.facts, self.day
        return (
            facts.verdict if day == facts.day else verdict(situation_on(facts.entries, day, facts.situation))
        )

    def _which(self) -> Content:
        """The verdict, the worst of its reasons, and how many more there are."""
        said = self.verdict
        worst, *others = said.reasons
        more = f"   {key('day.why', 'w')}: {len(others)} more" if others else ""
        return Content.assemble(
            level_badge(said.level),
            f"  {sentence(worst.seen)}  ",
            linked(worst.rule, "screen.why"),
            (more, "$secondary @click=screen.why"),
        )

    def action_why(self, rules: str = "") -> None:
        """Show every rule that fired on this day, or one of them."""
        self.app.push_screen(WhyScreen(self.verdict, self.day, rules.split()))

    def form(self, entry: DayEntry) -> FormScreen:
        """The form that changes an entry."""
        match entry:
            case CheckIn():
                return CheckInScreen(self.context, entry.date)
            case Session():
                return SessionFormScreen(self.context, entry)
            case Run() | Activity():
                return form_of(self.context, entry)
            case Measurement():
                return MeasurementFormScreen(self.context, entry)
            case StepChange():
                return StepFormScreen(self.context, entry)
            case Pause():
                return PauseFormScreen(self.context, entry.from_, entry)

    def delete_words(self, entry: DayEntry) -> tuple[str, str]:
        """The question before an entry is deleted, and what is said afterwards."""
        what = f"the {KINDS[type(entry)]}"
        return f"Delete {what} of {short(self.day)}?", f"Deleted {what}"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer undo only after a change, and nothing but a pause after today."""
        if action in ("add", "new"):
            return self.day <= self.context.day or parameters == ("pause",)
        if action == "undo":
            return bool(self.context.history.made)
        if action == "day" and parameters == (1,):
            return self.day < self.context.day
        return super().check_action(action, parameters)

    def action_day(self, by: int) -> None:
        """Go to a day beside this one."""
        self.day += timedelta(days=by)
        self.show_facts()

    @work(exclusive=True)
    async def action_add(self) -> None:
        """Ask what to add, then open it."""
        if action := await self.app.push_screen_wait(AddScreen()):
            await self.run_action(action)

    async def action_undo(self) -> None:
        """Take back the last change, as everywhere; here the footer shows the key while there is one."""
        await self.run_action("app.undo")

    def action_new(self, kind: str) -> None:
        """Open an empty form of the day; without a sore leg there is no ladder to take a step on."""
        if kind == "step" and not self.context.diary.entries.profile.tendons.sore:
            self.notify(f"A step belongs to a sore leg: {PROFILE} on Today opens the profile.")
        else:
            self.app.push_screen(NEW_FORMS[kind](self.context, self.day))
