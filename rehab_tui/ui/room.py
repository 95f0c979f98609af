"""Windows of any size: no screen is laid out for less than it needs; where that lacks, a sentence says so.

What cannot be seen is not answered either: there no key does anything but those that the sentence names.
"""

from collections.abc import Mapping
from textwrap import wrap

from rich.console import RenderableType
from rich.control import Control
from rich.segment import Segment, Segments
from textual.app import App
from textual.binding import Binding
from textual.events import Event, InputEvent, Key, Paste, Resize
from textual.geometry import Size
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widgets import Input

from rehab_tui.ui.commands import ALWAYS, SHELL, dotted
from rehab_tui.ui.screens.shared.standing import OwnScreen
from rehab_tui.ui.screens.shared.window import too_small
from rehab_tui.ui.sheet import Sheet

LEAST = Size(40, 10)
PRIORITY = {binding.key: binding for binding in ALWAYS if binding.priority}
SUREST = ("escape", "ctrl+q")
"""Of several keys of an action these are the ones to name."""


class RoomyApp(App[None]):
    """Its screens know of no window smaller than `LEAST`; what they draw is not shown in one."""

    def __init__(self) -> None:
        super().__init__()
        self.stylesheet = Sheet(variables=self.get_css_variables())

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

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Tell it behind its title, on one line if there is room: it lies over what stands there."""
        told = f"{title}: {message}" if title else message
        super().notify(told, severity=severity, timeout=timeout, markup=markup and not title)

    async def on_event(self, event: Event) -> None:
        """Let no key, paste or pointer do what the person cannot see."""
        if self._may(event):
            await super().on_event(event)

    def _may(self, event: Event) -> bool:
        if not isinstance(event, InputEvent | Paste) or not too_small(self.window, LEAST):
            return True
        typed = isinstance(self.focused, Input) and isinstance(event, Key) and event.is_printable
        return not typed and isinstance(event, Key) and event.key in _unseen(self.screen)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Show what was drawn, or that the window has no room for it."""
        if sentence := too_small(self.window, LEAST):
            asks, found = _asks(screen), _named(_unseen(screen))
            keys = [f"{key} {name}." for key, name in found if not asks or key not in PRIORITY]
            sentence = " ".join([asks, *keys, sentence] if asks else [sentence, *keys])
        super()._display(screen, _filling(self.window, sentence) if sentence and renderable else renderable)


def _asks(screen: Screen[object]) -> str:
    """The question that waits on a screen, or ""."""
    return screen.asks if isinstance(screen, OwnScreen) else ""


def _unseen(screen: Screen[object]) -> dict[str, Binding]:
    """What each key does on a screen that cannot be seen; where something is asked, one key an answer."""
    found: dict[str, Binding] = {}
    for key, (node, binding, *_) in screen.active_bindings.items():
        own = node.unseen if isinstance(node, OwnScreen) else frozenset[str]()
        if dotted(binding.action).replace(".", " ") in own | {"quit"}:
            found[key] = binding
    asked = _named(found) if _asks(screen) else ()
    return {**({key: found[key] for key, _ in asked} or found), **PRIORITY}


def _named(unseen: Mapping[str, Binding]) -> list[tuple[str, str]]:
    """A key of each action, with its name."""
    named: dict[str, str] = {}
    for key, binding in unseen.items():
        if key in SUREST or (binding.action not in named and binding.action != SHELL.action):
            named[binding.action] = key
    return [(key, unseen[key].description) for key in named.values()]


def at_least(size: Size) -> Size:
    """A size in which the screens have room."""
    return Size(max(size.width, LEAST.width), max(size.height, LEAST.height))


def _filling(window: Size, sentence: str) -> Segments:
    """As much of the sentence as an otherwise empty window can hold."""
    segments: list[Segment] = [Control.clear().segment]
    for row, line in enumerate(wrap(sentence, max(1, window.width))[: window.height]):
        segments += [Control.move_to(0, row).segment, Segment(line)]
    return Segments(segments)
