"""What the screens that conduct work share: looks at both clocks, cues, questions, and keys that are true."""

import gc
from collections.abc import Sequence
from dataclasses import replace

from textual import on
from textual.binding import Binding
from textual.events import Resize
from textual.screen import ModalScreen

from rehab_tui.domain.diary import DiaryError
from rehab_tui.domain.settings import Settings
from rehab_tui.practice.conductor import Conductor
from rehab_tui.practice.standstill import Reading
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.conducting.cues import SessionCues
from rehab_tui.ui.screens.conducting.questions import Questions
from rehab_tui.ui.screens.conducting.readable import ReadableScreen
from rehab_tui.ui.screens.conducting.stage import too_small
from rehab_tui.ui.screens.shared.help import HelpScreen

LOOKS_A_SECOND = 10
"""Enough for the column; a phase or a whole second that ends between two looks gets a look of its own."""

AFTER_S = 0.0005
"""A change is looked at this much behind its moment, so that a rounded clock is never just before it."""

WIDTHS = {"-wide": 112, "-broad": 150}
HEIGHTS = {"-tall": 37, "-high": 46}


class ConductedScreen(ModalScreen[None]):
    """Looks at the clocks many times a second; what that means, `conduct` and `show` of a subclass say.

    Modal, so that no key of the other places can leave the work by chance.
    """

    def __init__(self, context: Context, keys: Sequence[Binding]) -> None:
        super().__init__()
        self.context = context
        self.cues = SessionCues(context.open_player(), context.diary.settings, context.clock())
        self.questions = Questions()
        self._actions = {key.action.partition("(")[0] for key in keys}
        self._keys: frozenset[str] = frozenset()

    @property
    def in_charge(self) -> Conductor:
        """The conductor of the set in progress or to come."""
        raise NotImplementedError

    @property
    def keys_now(self) -> frozenset[str]:
        """The actions that do something as things stand, with their first word where that matters."""
        raise NotImplementedError

    def conduct(self, reading: Reading) -> None:
        """Bring the work in line with the clocks, and give the cues that fell due."""
        raise NotImplementedError

    def show(self) -> None:
        """Draw what changed; here that is the keys."""
        now = self.keys_now
        if now != self._keys:
            self._keys = now
            self.refresh_bindings()

    def on_mount(self) -> None:
        """Look at the clocks from now on; what they say is drawn only where it changed."""
        gc.disable()  # a search for garbage in the middle of a set would hold the picture back by 60 ms
        self.set_interval(1 / LOOKS_A_SECOND, self.look_ahead)
        self.look()

    def on_unmount(self) -> None:
        """Let go of the sound device, and of tidying up by hand."""
        self.cues.close()
        gc.enable()

    @on(Resize)
    def note_size(self, event: Resize) -> None:
        """Larger words in larger windows; say so where the terminal is too small."""
        width, height = event.size
        self.set_class(bool(too_small(event.size)), "-small")
        for name, enough in WIDTHS.items():
            self.set_class(width >= enough, name)
        for name, enough in HEIGHTS.items():
            self.set_class(height >= enough, name)

    @property
    def reading(self) -> Reading:
        """Both clocks, now."""
        return Reading(self.context.clock(), self.context.now().timestamp())

    def look_ahead(self) -> None:
        """Look, and once more at the very moment of a change that falls before the next look."""
        self.look()
        if (wait := self.in_charge.until_change) < 1 / LOOKS_A_SECOND:
            self.set_timer(wait + AFTER_S, self.look)

    def look(self) -> None:
        """Read the clocks, and bring everything in line with them."""
        reading = self.reading
        self.questions.look(reading.now)
        self.conduct(reading)
        self.show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that does nothing now is not shown, and does nothing."""
        names = {action, *(f"{action} {word}" for word in parameters)}
        return action not in self._actions or not names.isdisjoint(self._keys)

    def action_sound(self, word: str) -> None:
        """Let the cues be heard or not, from now on and next time."""
        self.tune(replace(self.cues.settings, sound=word == "on"))

    def tune(self, settings: Settings) -> None:
        """Sound otherwise from now on and next time; where that cannot be stored, say why."""
        self.cues.tune(settings)
        try:
            self.context.diary.configure(settings)
        except DiaryError as error:
            self.notify(str(error), title="Not saved", severity="error", markup=False)
        self.look()

    def action_help(self) -> None:
        """Show what each key does."""
        self.app.push_screen(HelpScreen(self.app.screen))

    def action_distance(self) -> None:
        """Try whether digits and words can be read from the place where the work is done."""
        self.app.push_screen(ReadableScreen())

    def action_leave(self) -> None:
        """Go back; nothing has begun."""
        self.dismiss()

    def leave_if(self, sure: bool | None) -> None:
        """Go back, once a question whether to is answered with yes."""
        if sure:
            self.dismiss()
