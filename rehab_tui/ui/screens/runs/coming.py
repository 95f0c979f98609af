"""What would come out of files, looked at before it is taken on one deliberate key."""

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList

from rehab_tui.ui.commands import TAKES_BACK, bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.ports import Coming, RunsTold
from rehab_tui.ui.screens.runs.doubtful import DoubtfulList
from rehab_tui.ui.screens.runs.open_form import OpenForm
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.shared.ruled import Ruled, RuledLines

RUNS = ("run",)


class ComingScreen(PlaceScreen):
    """New, known, doubtful and refused; y takes what is new as one change."""

    HEADING = "import"
    CSS_PATH = "coming.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-below"), (140, "-beside")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]
    BINDINGS = bindings(
        "coming",
        command("y", "take", "take them", f"Take what is new, as one change: {TAKES_BACK}"),
        command("d", "all", "all of them", "Say of all of the doubtful that they are two, or the same"),
        command("escape", "dismiss", "back", "Back; nothing is taken"),
    )

    pairs = getters.query_one(DoubtfulList)

    def __init__(self, context: Context, told: RunsTold) -> None:
        super().__init__(context)
        self.told, self.two = told, frozenset[str]()
        self.coming = self.looked_at()

    def looked_at(self) -> Coming:
        """What would come into the diary as it stands."""
        diary = self.context.diary
        return self.told.coming(diary.entries, self.context.day, diary.settings.day_starts, self.two)

    def compose_place(self) -> ComposeResult:
        """One list that scrolls, and the doubtful under it."""
        with Vertical(id="coming"):
            with VerticalScroll(classes="panel") as panel:
                panel.border_title = "What the file would bring"
                yield RuledLines()
            yield DoubtfulList(markup=False, classes="panel")

    def show_facts(self) -> None:
        """List it again, as the diary stands now."""
        self.coming = self.looked_at()
        lines, doubtful = self.query_one(RuledLines), self.coming.doubtful
        lines.rows = tuple(Ruled(*row) for row in self.coming.rows)
        lines.refresh(layout=True)
        if doubtful and not self.pairs.option_count:
            self.pairs.focus()  # begin where something is to be said
        self.pairs.show(doubtful, self.two)
        self.pairs.border_title = "In the diary already? The same stays out; of two both are kept"
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take only what there is."""
        match action:
            case "take":
                return bool(self.coming.changes)
            case "all":
                return len(self.coming.doubtful) > 1
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected)
    def judge(self, chosen: OptionList.OptionSelected) -> None:
        """The pair is two, or the same after all."""
        self.say(self.two ^ {self.coming.doubtful[chosen.option_index].name})

    def action_all(self) -> None:
        """All of them are two, or the same after all."""
        names = frozenset(pair.name for pair in self.coming.doubtful)
        self.say(frozenset() if names <= self.two else names)

    def say(self, two: frozenset[str]) -> None:
        """Show what comes of it."""
        self.two = two
        self.show_facts()

    def action_take(self) -> None:
        """Store all of it as one change, and go back; nothing is stored if that fails."""
        changes = self.coming.changes
        if self.record(*changes):
            self.app.notify(TAKES_BACK, title=f"{len(changes)} taken")
            self.dismiss()


def next_screen(context: Context, told: RunsTold) -> PlaceScreen:
    """The questions that files leave open, if there are any, and then what they would bring."""
    if told.others or told.zone_open(RUNS) or told.unit_open(RUNS):
        return OpenForm(context, told, lambda answered: ComingScreen(context, answered))
    return ComingScreen(context, told)
