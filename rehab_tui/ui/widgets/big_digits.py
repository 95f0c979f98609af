"""Digits and words as large as their room allows, drawn with half blocks."""

from typing import Literal

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rehab_tui.ui.widgets.glyphs import HEIGHT, columns, pixels

Across = Literal["left", "center", "right"]
STARTS: dict[Across, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


class BigDigits(Widget):
    """Shows `text` at the size at which `template` would just fit, so that 9 is as large as 10.

    A pixel is a block of whole half-cells, a square or up to half as high again where there is room.
    `hatched` draws it grey, to tell getting ready from the work.
    """

    DEFAULT_CSS = "BigDigits { width: 1fr; height: 1fr; }"
    text: reactive[str] = reactive("")
    template: reactive[str] = reactive("00")
    hatched: reactive[bool] = reactive(False)

    def __init__(
        self, template: str = "00", text: str = "", *, across: Across = "center", id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.set_reactive(BigDigits.template, template)
        self.set_reactive(BigDigits.text, text)
        self.across = across
        self._drawn: tuple[object, list[str]] = ((), [])

    def pixel(self, room: Size) -> tuple[int, int]:
        """Width and height of a pixel in half-cells in that room; at least 1 each."""
        wide = max(1, room.width // max(columns(self.template), columns(self.text), 1))
        high = min(room.height * 2 // HEIGHT, max(1, wide * 3 // 2))
        wide = min(wide, max(1, high))
        return wide, max(1, high - high % 2 if self.hatched and high > 1 else high)

    def render_line(self, y: int) -> Strip:
        """One row of the picture, which is drawn anew only when what it shows has changed."""
        shown = (self.text, self.template, self.hatched, self.size)
        if self._drawn[0] != shown:
            self._drawn = (shown, self._picture())
        rows = self._drawn[1]
        row = rows[y] if y < len(rows) else ""
        return Strip([Segment(row.ljust(self.size.width)[: self.size.width], self.rich_style)])

    def _picture(self) -> list[str]:
        (wide, high), (width, height) = self.pixel(self.size), self.size
        left = " " * int(max(0, width - columns(self.text) * wide) * STARTS[self.across])
        lines = [
            [pixel == "#" for pixel in row for _ in range(wide)]
            for row in pixels(self.text)
            for _ in range(high)
        ]
        lines += [[False] * columns(self.text) * wide] * (len(lines) % 2)
        above = max(0, height - len(lines) // 2) // 2
        solid = "▓" if self.hatched else "█"
        drawn = (
            "".join(HALVES[pair] for pair in zip(upper, lower, strict=True)).replace("█", solid)
            for upper, lower in zip(lines[::2], lines[1::2], strict=True)
        )
        return [""] * above + [left + line for line in drawn]
