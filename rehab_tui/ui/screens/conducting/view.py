"""The frame of conducted work: a line above, one part for each state, a sentence if the room lacks."""

from math import ceil

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import ContentSwitcher

from rehab_tui.domain.names import LEGS
from rehab_tui.practice.conducting import Conductor
from rehab_tui.ui.screens.conducting.words import PHASES
from rehab_tui.ui.screens.shared.window import too_small
from rehab_tui.ui.widgets.cached_static import CachedStatic


class ConductedView(Vertical):
    """Shows one of the parts that a subclass composes in `compose_parts`, at the beginning the `first`."""

    first = "ready"
    work = getters.query_one("#work", CachedStatic)
    place = getters.query_one("#where", CachedStatic)
    parts = getters.query_one("#parts", ContentSwitcher)
    sentence = getters.query_one("#too-small", CachedStatic)

    def compose(self) -> ComposeResult:
        """The work and its place above; the parts, or the sentence instead of them."""
        with Horizontal(id="above"):
            yield CachedStatic(id="work")
            yield CachedStatic(id="where")
        with ContentSwitcher(id="parts", initial=self.first):
            yield from self.compose_parts()
        yield CachedStatic(id="too-small")

    def compose_parts(self) -> ComposeResult:
        """A part for each state of the work."""
        yield from ()

    def show_frame(self, work: str, place: str, part: str, conductor: Conductor) -> None:
        """Update what stands around the parts, and bring one of them to the front."""
        self.work.set_text(work)
        self.place.set_text(place)
        self.parts.current = part
        small = too_small(self.app.size)
        self.sentence.set_text(f"{in_short(conductor)}\n\n{small}" if small else "")


def in_short(conductor: Conductor) -> str:
    """The phase, its seconds left, the leg and the state of the set in one line."""
    moment = conductor.moment
    phase = moment.phase
    return f"{PHASES[phase.kind]} {ceil(moment.left)} s, {LEGS[phase.leg]}, {conductor.state}"
