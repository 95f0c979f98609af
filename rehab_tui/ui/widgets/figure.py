"""A figure of the exercise: a person from the side, the heel as high as the phase says."""

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rehab_tui.ui.widgets.figures.canvas import Cell
from rehab_tui.ui.widgets.figures.exercises import FRAMES, drawing, scale_in

SMALLEST = 0.65
"""Below this scale a person is not to be made out."""


class Figure(Widget):
    """Shows `exercise` as large as there is room, or nothing; its heel is at `level`, 0 to 1."""

    COMPONENT_CLASSES = {"figure--ground", "figure--body", "figure--leg", "figure--load"}
    DEFAULT_CSS = """
    Figure {
        width: 1fr;
        height: 1fr;
        & > .figure--ground { color: $secondary; }
        & > .figure--body { color: $foreground; }
        & > .figure--leg { color: $accent; }
        & > .figure--load { color: $warning; }
    }
    """
    exercise: reactive[str] = reactive("")
    level: reactive[float] = reactive(0.0, repaint=False)
    frame: reactive[int] = reactive(0)

    @property
    def shown(self) -> bool:
        """Whether there is an exercise, and room for it."""
        return bool(self.exercise) and scale_in(self.size.width, self.size.height) >= SMALLEST

    def watch_level(self, level: float) -> None:
        """Take the frame that stands for the level; only another frame is drawn."""
        self.frame = round(min(1.0, max(0.0, level)) * FRAMES / 2)

    def render_line(self, y: int) -> Strip:
        """One row; the person stands on the floor of the room."""
        width, height = self.size
        if not self.shown:
            return Strip.blank(width, self.rich_style)
        return Strip(self._segments(drawing(self.exercise, self.frame, width, height)[y]), width)

    def _segments(self, cells: tuple[Cell, ...]) -> Iterator[Segment]:
        for sign, part, behind in cells:
            style = self.rich_style
            if part:
                style += self.get_component_rich_style(f"figure--{part}", partial=True)
            if behind:
                style += Style(bgcolor=self.get_component_rich_style(f"figure--{behind}").color)
            yield Segment(sign, style)
