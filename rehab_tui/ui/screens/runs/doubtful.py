"""What comes and may be there already, pair by pair: the same, or two of them."""

from collections.abc import Collection, Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.ports import Pair

SAME, TWO = "[ ] the same     ", "[x] two of them  "


class DoubtfulList(OptionList):
    """Each pair in two lines; enter tells whether the one under the cursor is one or two."""

    BINDINGS = bindings(
        "doubtful",
        command("enter,space", "select", "same or two", "The same, and yours stays; or two, and both do"),
    )

    def show(self, pairs: Sequence[Pair], two: Collection[str]) -> None:
        """Show these, the cursor where it was."""
        at = self.highlighted or 0
        self.clear_options()
        self.add_options([Option(_told(pair, pair.name in two)) for pair in pairs])
        self.highlighted = min(at, len(pairs) - 1) if pairs else None
        self.display = bool(pairs)


def _told(pair: Pair, two: bool) -> Content:
    said = Content.styled(TWO if two else SAME, "bold")
    return Content.assemble(said, f"comes  {pair.comes}\n{' ' * len(SAME)}there  {pair.there}")
