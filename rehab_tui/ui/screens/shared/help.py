"""Every key of the screen that was in front, drawn from the commands themselves."""

from typing import Any

from rich.markup import escape
from rich.table import Table
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.letters import AS_ARROWS
from rehab_tui.ui.screens.shared.standing import Dialog, answer


class HelpScreen(Dialog[None]):
    """Lists what can be pressed now and what it does."""

    BINDINGS = bindings(
        "help", command("escape,question_mark,f1,q,space,enter", "dismiss", "close", "Back to where you were")
    )

    def __init__(self, of: Screen[Any]) -> None:
        super().__init__()
        self.table = key_table(of)

    def compose(self) -> ComposeResult:
        """The table in a box that scrolls if it must."""
        with VerticalScroll(classes="dialog help") as box:
            box.border_title = "Keys of this screen"
            yield Static(self.table)
            yield Static(answer("dismiss", "escape", "back"), classes="answers")


def key_table(screen: Screen[Any]) -> Table:
    """Key, name and meaning of each binding that works on the screen now."""
    table = Table.grid(padding=(0, 2))
    keys: dict[tuple[str, str], list[str]] = {}
    for _, binding, enabled, tip in screen.active_bindings.values():
        if enabled and tip and not binding.system:
            keys.setdefault((binding.description, tip), []).append(screen.app.get_key_display(binding))
    for letter, arrow in AS_ARROWS.items():
        if letter not in screen.active_bindings:
            keys[arrow, f"As the arrow {arrow}, where no text is typed"] = [letter]
    for (name, tip), pressed in keys.items():
        table.add_row(f"[bold]{escape(' '.join(dict.fromkeys(pressed)))}[/]", name, f"[dim]{escape(tip)}[/]")
    return table
