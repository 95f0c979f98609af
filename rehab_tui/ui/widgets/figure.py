"""A figure of the exercise: the legs from the side, the heel as high as the phase says."""

from dataclasses import dataclass
from functools import cache

from rich.segment import Segment
from textual import on
from textual.events import Resize
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rehab_tui.resources import assets

SIZES = ("large", "small")
"""The folders of assets/figures/, the largest drawings first."""

BETWEEN_FRAMES = "\n--\n"


@dataclass(frozen=True)
class FigureDrawing:
    """One exercise at one size: frames of equal height, from the lowest heel to the highest."""

    frames: tuple[tuple[str, ...], ...]
    size: Size

    def frame_at(self, level: float) -> int:
        """Which frame stands for a heel at `level`, 0 lowest to 1 highest."""
        return round(min(1.0, max(0.0, level)) * (len(self.frames) - 1))


@cache
def drawing(name: str, size: str) -> FigureDrawing:
    """The drawing in assets/figures/`size`/`name`.txt, read once."""
    text = assets().joinpath("figures", size, f"{name}.txt").read_text(encoding="utf-8")
    frames = tuple(tuple(frame.splitlines()) for frame in text.split(BETWEEN_FRAMES))
    width = max(len(line) for frame in frames for line in frame)
    return FigureDrawing(frames, Size(width, len(frames[0])))


class Figure(Widget):
    """Shows the largest drawing of `exercise` that fits, its heel at `level`; nothing if none fits."""

    DEFAULT_CSS = "Figure { width: 1fr; height: 1fr; }"
    exercise: reactive[str] = reactive("")
    level: reactive[float] = reactive(0.0, repaint=False)
    frame: reactive[int] = reactive(0)

    @property
    def shown(self) -> FigureDrawing | None:
        """The drawing that has room here."""
        found = (drawing(self.exercise, size) for size in SIZES if self.exercise)
        return next((one for one in found if self.size.region.contains_region(one.size.region)), None)

    def watch_exercise(self) -> None:
        """Another exercise may have other frames."""
        self.watch_level()

    @on(Resize)
    def watch_level(self) -> None:
        """Take the frame that stands for the level in this room; only another frame is drawn."""
        shown = self.shown
        self.frame = shown.frame_at(self.level) if shown else 0

    def render_line(self, y: int) -> Strip:
        """One row; the drawing stands on the floor of its room."""
        shown, width = self.shown, self.size.width
        if shown is None:
            return Strip.blank(width, self.rich_style)
        lines = shown.frames[min(self.frame, len(shown.frames) - 1)]
        row = y - (self.size.height - len(lines))
        line = lines[row] if row >= 0 else ""
        return Strip([Segment(line.ljust(width), self.rich_style)])
