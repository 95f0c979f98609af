"""What can be added to a day, each with its letter."""

from rich.table import Table
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from rehab_tui.ui.commands import bindings, command, key, named, slot
from rehab_tui.ui.screens.shared.standing import Dialog, answer

ADDED = named(
    "day",
    command("c", "new('checkin')", "check-in", "Add or change this day's check-in", show=False),
    command("s", "new('session')", "session", "Add a session done without the program", show=False),
    command("r", "new('run')", "run", "Add a run of this day", show=False),
    command("x", "new('activity')", "cross-training", "Add a swim, a ride, a walk or the like", show=False),
    command("m", "new('test')", "test", "Add a test of this day", show=False),
    command("l", "new('step')", "step", "Add a step on the ladder", show=False),
    command("b", "new('pause')", "pause", "Mark illness or holiday from this day on", show=False),
)
"""Every kind of entry a day can have; the letters work on the day itself too."""


class AddScreen(Dialog[str]):
    """Gives the action of the kind that was chosen, or None."""

    BINDINGS = bindings(
        "add",
        *(command(kind.key, f"dismiss({kind.action!r})", kind.description, kind.tooltip) for kind in ADDED),
        command("escape", "dismiss", "back", "Add nothing"),
    )

    def compose(self) -> ComposeResult:
        """The kinds under each other."""
        table = Table.grid(padding=(0, 2))
        for kind in ADDED:
            table.add_row(
                f"[bold]{key(slot(kind), kind.key)}[/bold]", kind.description, f"[dim]{kind.tooltip}[/dim]"
            )
        with Vertical(classes="dialog"):
            yield Static("Add to this day", classes="title")
            yield Static(table)
            yield Static(answer("dismiss", "escape", "back"), classes="answers")
