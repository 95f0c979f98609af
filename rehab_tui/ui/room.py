"""Windows of any size: no screen is laid out for less than it needs; where that lacks, a sentence says so."""

from textwrap import wrap

from rich.console import RenderableType
from rich.control import Control
from rich.segment import Segment, Segments
from textual.app import App
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen

from rehab_tui.ui.screens.conducting.words import too_small

LEAST = Size(40, 10)


class RoomyApp(App[None]):
    """Its screens know of no window smaller than `LEAST`; what they draw is not shown in one."""

    @property
    def size(self) -> Size:
        """The size that the screens have."""
        return at_least(super().size)

    @property
    def window(self) -> Size:
        """The size of the terminal's window."""
        return self._window or super().size

    _window: Size | None = None

    def on_resize(self, event: Resize) -> None:
        """Draw everything again if it was not shown in the window before, or is not now."""
        before, self._window = self.window, event.size
        event.size = event.virtual_size = at_least(event.size)
        if too_small(before, LEAST) or too_small(self.window, LEAST):
            self.refresh(layout=True)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Show what was drawn, or that the window has no room for it."""
        sentence = too_small(self.window, LEAST)
        super()._display(screen, _filling(self.window, sentence) if sentence and renderable else renderable)


def at_least(size: Size) -> Size:
    """A size in which the screens have room."""
    return Size(max(size.width, LEAST.width), max(size.height, LEAST.height))


def _filling(window: Size, sentence: str) -> Segments:
    """As much of the sentence as an otherwise empty window can hold."""
    segments: list[Segment] = [Control.clear().segment]
    for row, line in enumerate(wrap(sentence, max(1, window.width))[: window.height]):
        segments += [Control.move_to(0, row).segment, Segment(line)]
    return Segments(segments)
