"""A figure that repeats its exercise by itself, at its tempo."""

from collections.abc import Callable

from textual.events import Hide, Show

from rehab_tui.ui.widgets.figure import Figure
from rehab_tui.ui.widgets.figures.exercises import FRAMES, PACED, SECONDS

LOOKS_A_SECOND = 10
"""A jog has no more drawings a second than this; a raise has less than three."""


class MovingFigure(Figure):
    """Repeats `exercise` by `clock`, in seconds; where motion is off it stands at the top.

    It stands still while it cannot be seen, or another screen lies over it.
    """

    def __init__(self, exercise: str, clock: Callable[[], float], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(MovingFigure.exercise, exercise)
        self._clock = clock
        self._began = clock()

    def on_mount(self) -> None:
        """Begin, at rest until it is seen."""
        self._looks = self.set_interval(1 / LOOKS_A_SECOND, self.look, pause=True)
        self.look()

    def on_show(self, _: Show) -> None:
        """Move while it is seen."""
        self._looks.resume()

    def on_hide(self, _: Hide) -> None:
        """Nobody sees it: rest."""
        self._looks.pause()

    def watch_exercise(self) -> None:
        """Another exercise begins at its beginning."""
        self._began = self._clock()

    def look(self) -> None:
        """Take the frame of this moment."""
        if self.app.animation_level == "none":
            self.frame = FRAMES // 2
        elif self.app.screen is self.screen:
            part = (self._clock() - self._began) / SECONDS.get(self.exercise, PACED)
            self.frame = int(part * FRAMES) % FRAMES
