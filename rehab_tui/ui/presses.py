"""Presses that count once: a key may be held, and a pointer pressed twice on what is no longer there."""

import re

from textual.app import App
from textual.errors import NoWidget
from textual.events import InputEvent, Key, MouseDown, MouseUp
from textual.geometry import Offset

from rehab_tui.practice.bounce import HELD_S, BounceFilter

ONCE = r"(?:app\.|screen\.)?(undo|answer)\b"
"""What a press does that cannot be taken back by another, or hits something else when it is repeated."""
DELIBERATE = "take"
"""What a key does only if it was let go since it led to the screen where it does that."""


class Presses:
    """Knows what was pressed last, in monotonic seconds: the same again within HELD_S is not meant."""

    def __init__(self) -> None:
        self._actions = BounceFilter(HELD_S)
        self._places = BounceFilter(HELD_S)
        self._under: tuple[Offset, object] | None = None
        self._keys = BounceFilter(HELD_S)
        self._held = self._dropped = False

    def counts(self, action: object, now: float) -> bool:
        """Whether an action is to be done, and not the repeat of a held key or of a click."""
        if action == DELIBERATE and self._held:
            return False
        return not (isinstance(action, str) and re.match(ONCE, action)) or self._actions.accepts(action, now)

    def hits(self, app: App[None], event: InputEvent, now: float) -> bool:
        """Whether an event is no second press at a place where something else has come up meanwhile."""
        self._held = isinstance(event, Key) and not self._keys.accepts(event.key, now)
        if isinstance(event, MouseDown):
            at = event.screen_offset
            under, before = (at, _under(app, at)), self._under
            again = not self._places.accepts(str(at), now)
            self._dropped = again and before is not None and before[0] == at and before != under
            self._under = before if self._dropped else under
        return not (self._dropped and isinstance(event, MouseDown | MouseUp))


def _under(app: App[None], at: Offset) -> object:
    """The widget at a place, and what a click there does."""
    try:
        widget, _ = app.get_widget_at(*at)
    except NoWidget:
        return None
    return widget, app.screen.get_style_at(*at).meta.get("@click")
