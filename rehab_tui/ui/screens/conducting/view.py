"""The frame of conducted work: one line above, a part for each stand of it, a word where room lacks."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import ContentSwitcher

from rehab_tui.practice.conductor import Conductor
from rehab_tui.ui.screens.conducting.stage import in_short, too_small
from rehab_tui.ui.widgets.steady import Steady


class ConductedView(Vertical):
    """Shows one of the parts that a subclass composes in `compose_parts`, the first of them named `ready`."""

    def compose(self) -> ComposeResult:
        """The work and its place above; the parts, or the sentence instead of them."""
        with Horizontal(id="above"):
            yield Steady(id="work")
            yield Steady(id="where")
        with ContentSwitcher(id="parts", initial="ready"):
            yield from self.compose_parts()
        yield Steady(id="too-small")

    def compose_parts(self) -> ComposeResult:
        """A part for each stand of the work."""
        yield from ()

    def show_frame(self, work: str, where: str, part: str, conductor: Conductor) -> None:
        """Bring what stands around the parts in line, and bring one of them to the front."""
        self.query_one("#work", Steady).say(work)
        self.query_one("#where", Steady).say(where)
        self.query_one(ContentSwitcher).current = part
        small = too_small(self.app.size)
        self.query_one("#too-small", Steady).say(f"{in_short(conductor)}\n\n{small}" if small else "")
