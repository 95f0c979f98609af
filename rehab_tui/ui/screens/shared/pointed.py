"""What a pointer hits on a screen."""

from contextlib import suppress
from typing import TypeVar

from textual.errors import NoWidget
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.widget import Widget

AnswerT = TypeVar("AnswerT")


class PointedScreen(Screen[AnswerT]):
    """Textual finds what is drawn, also where that was taken away and the next layout has yet to come."""

    def get_widget_at(self, x: int, y: int) -> tuple[Widget, Region]:
        """The widget there; raises NoWidget also for one that was taken away."""
        widget, region = super().get_widget_at(x, y)
        if not widget.is_attached:
            raise NoWidget(f"{widget} is gone")
        return widget, region

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The widget there and the place in its text, if it still stands."""
        with suppress(NoWidget):
            self.get_widget_at(x, y)
            return super().get_widget_and_offset_at(x, y)
        return None, None
