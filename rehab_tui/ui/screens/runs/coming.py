"""What would come out of files, looked at before it is taken on one deliberate key."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from rehab_tui.ui.commands import TAKES_BACK, bindings, command, key
from rehab_tui.ui.context import Context
from rehab_tui.ui.ports import Coming, RunsTold
from rehab_tui.ui.screens.runs.open_form import OpenForm
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.shared.ruled import Ruled, RuledLines

RUNS = ("run",)


class ComingScreen(PlaceScreen):
    """New, known, doubtful and refused; y takes what is new as one change."""

    HEADING = "import"
    BINDINGS = bindings(
        "coming",
        command("y", "take", "take them", f"Take what is new, as one change: {TAKES_BACK}"),
        command("d", "doubtful", "doubtful too", "Take the doubtful as runs of their own, or leave them out"),
        command("escape", "dismiss", "back", "Back; nothing is taken"),
    )

    def __init__(self, context: Context, told: RunsTold) -> None:
        super().__init__(context)
        self.told, self.doubtful = told, False
        self.coming = self.looked_at()

    def looked_at(self) -> Coming:
        """What would come into the diary as it stands."""
        diary = self.context.diary
        starts = diary.settings.day_starts
        return self.told.coming(diary.entries, self.context.day, starts, doubtful=self.doubtful)

    def compose_place(self) -> ComposeResult:
        """One list that scrolls."""
        with VerticalScroll(classes="panel") as panel:
            panel.border_title = "What the file would bring"
            yield RuledLines()

    def show_facts(self) -> None:
        """List it again, as the diary stands now."""
        self.coming = self.looked_at()
        rows = [Ruled(*row) for row in self.coming.rows]
        if doubtful := self.coming.doubtful:
            d = key("coming.doubtful", "d")
            what = f"are taken too; {d} leaves them out" if self.doubtful else f"stay out; {d} takes them too"
            rows.insert(2, Ruled("", f"{doubtful} may be there already: they {what}"))
        lines = self.query_one(RuledLines)
        lines.rows = tuple(rows)
        lines.refresh(layout=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take only what there is."""
        match action:
            case "take":
                return bool(self.coming.changes)
            case "doubtful":
                return bool(self.coming.doubtful)
        return super().check_action(action, parameters)

    def action_doubtful(self) -> None:
        """Take the doubtful along, or no longer."""
        self.doubtful = not self.doubtful
        self.show_facts()
        self.refresh_bindings()

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
