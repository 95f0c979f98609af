"""A figure of the exercise: a person from the side, the heel as high as the phase says."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rehab_tui.ui.widgets.figures.canvas import EMPTY, Cell
from rehab_tui.ui.widgets.figures.exercises import FRAMES, drawing, scale_in
from rehab_tui.ui.widgets.figures.shapes import Part

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
    level: reactive[float] = reactive(0.0, repaint=False, init=False)
    frame: reactive[int] = reactive(0)

    @property
    def shown(self) -> bool:
        """Whether there is an exercise, and room for it."""
        return bool(self.exercise) and scale_in(self.size.width, self.size.height) >= SMALLEST

    def watch_level(self, level: float) -> None:
        """Take the frame that stands for the level; only another frame is drawn."""
        self.frame = round(min(1.0, max(0.0, level)) * FRAMES / 2)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows, of which the styles are looked up once for all."""
        parts: list[Part | None] = [None, *Part]
        own = self.rich_style
        styles = {part: self.get_component_rich_style(f"figure--{part}") if part else own for part in parts}
        self._lines = [_strip(row, styles) for row in self._cells()]
        return super().render_lines(crop)

    def _cells(self) -> Sequence[Sequence[Cell]]:
        width, height = self.size
        return drawing(self.exercise, self.frame, width, height) if self.shown else [[EMPTY] * width] * height

    def render_line(self, y: int) -> Strip:
        """One row; the person stands on the floor of the room."""
        return self._lines[y]


def _strip(cells: Sequence[Cell], styles: Mapping[Part | None, Style]) -> Strip:
    pieces = []
    for (part, behind), signs in groupby(cells, key=itemgetter(1, 2)):
        style = styles[part] + Style(bgcolor=styles[behind].color) if behind else styles[part]
        pieces.append(Segment("".join(sign for sign, _, _ in signs), style))
    return Strip(pieces, len(cells))
