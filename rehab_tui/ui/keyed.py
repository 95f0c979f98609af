"""An app whose keys are those of every keyboard, count once, and are shown as the terminal can show them."""

import sys
from collections.abc import Callable

from textual.binding import Binding
from textual.events import Event, InputEvent, Key
from textual.widgets import Input

from rehab_tui.plain.terminal import shown
from rehab_tui.ui.letters import Hints, as_arrow, as_bound, hint, untaken
from rehab_tui.ui.presses import Presses
from rehab_tui.ui.room import RoomyApp
from rehab_tui.ui.terminal import NotTaken

NAMED_KEYS = ("enter", "backspace")


class KeyedApp(RoomyApp):
    """Hears keys and clicks for its screens; `clock` tells monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self.clock = clock
        self.hints = Hints(self, clock)
        self.presses = Presses()

    def get_key_display(self, binding: Binding) -> str:
        """The sign of a key, or its name where the terminal does not show a sign that has no plain one."""
        sign = super().get_key_display(binding)
        return sign if binding.key not in NAMED_KEYS or shown(sign, sys.__stderr__) else binding.key

    async def on_event(self, event: Event) -> None:
        """Outside of a text, a letter is a key in either case, and one that is none is said to be none."""
        if isinstance(event, InputEvent) and self.screen_stack:
            await self.screen._mounted_event.wait()  # a key is for a screen that stands
            if not event.is_forwarded and not self.presses.hits(self, event, self.clock()):
                return
        if isinstance(event, Key) and not event.is_forwarded and not isinstance(self.focused, Input):
            self.hints.tell(hint(event))
            event = as_arrow(as_bound(event), self.screen)
        await super().on_event(event)

    def on_not_taken(self, message: NotTaken) -> None:
        """Tell a person whose key may have been lost how to press it so that it counts."""
        self.hints.tell(untaken(message.sign, is_open=message.is_open))
