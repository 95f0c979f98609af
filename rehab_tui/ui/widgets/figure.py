"""A figure of the exercise: a person from the side, the heel as high as the phase says."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rehab_tui.ui.widgets.figures.canvas import Cell
from rehab_tui.ui.widgets.figures.exercises import FRAMES, drawing, scale_in
from rehab_tui.ui.widgets.figures.shapes import Part

SMALLEST = 0.65
"""Below this scale a person is not to be made out."""


class Figure(Widget):
    """Shows `exercise` as large as there is room, or nothing; its heel is at `level`, 0 to 1."""

    COMPONENT_CLASSES = {f"figure--{part}" for part in Part}
    DEFAULT_CSS = """
    Figure {
        width: 1fr;
        height: 1fr;
        & > .figure--ground { color: $secondary; }
        & > .figure--body { color: $foreground; }
        & > .figure--leg { color: $accent; }
        & > .figure--load { color: $warning; }
        & > .figure--far-body { color: $foreground 75%; }
        & > .figure--far-leg { color: $accent 60%; }
        & > .figure--gauge { color: $success; }
        &:ansi > .figure--far-leg { color: ansi_magenta; }
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
        styles = tuple(self.get_component_rich_style(f"figure--{part}") for part in Part)
        blank = [Strip.blank(self.size.width, self.rich_style)] * self.size.height
        self._lines = _strips(self.exercise, self.frame, self.size, styles) if self.shown else blank
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row; the person stands on the floor of the room."""
        return self._lines[y]


@lru_cache(64)
def _strips(exercise: str, frame: int, size: Size, styles: tuple[Style, ...]) -> list[Strip]:
    """The rows in those styles of the parts; they remember what the terminal is sent for them."""
    by_part = dict(zip(Part, styles, strict=True))
    return [_strip(row, by_part) for row in drawing(exercise, frame, *size)]


def _strip(cells: Sequence[Cell], styles: Mapping[Part, Style]) -> Strip:
    pieces = []
    for (part, behind), signs in groupby(cells, key=itemgetter(1, 2)):
        style = styles[part or Part.GROUND]
        if behind:
            style += Style(bgcolor=styles[behind].color)
        pieces.append(Segment("".join(sign for sign, _, _ in signs), style))
    return Strip(pieces, len(cells))
