"""What every full screen shares: a head line, a footer, and one way to store what a person enters."""

from collections.abc import Mapping
from typing import Any

from rich.text import Text
from textual import constants, getters, on
from textual.app import App, ComposeResult
from textual.events import Resize, ScreenResume
from textual.widgets import Static

from rehab_tui.domain.records import Change, DiaryError, Settings
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.headline import headline
from rehab_tui.ui.screens.shared.standing import OwnScreen
from rehab_tui.ui.themes import to_show
from rehab_tui.ui.widgets.key_line import KeyLine


class PlaceScreen(OwnScreen[None]):
    """One of the program's places; subclasses compose their middle in `compose_place`."""

    HEADING = ""
    REFRESHED_AT_S = 30
    headline = getters.query_one("#headline", Static)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._drawn: object = None  # what the widgets were last brought in line with

    @property
    def unsaved(self) -> bool:
        """Whether something typed here would be lost by leaving."""
        return False

    @property
    def tips(self) -> Mapping[str, str]:
        """What some actions do now, where that is more than their commands say."""
        return {}

    @property
    def widest(self) -> int:
        """The columns that the middle takes at the most; a line is hard to follow further with the eye."""
        return 176

    @property
    def head(self) -> Text:
        """The head line, which begins where the middle does."""
        return headline(self.context, self.HEADING, max(0, self.app.size.width - self.widest) // 2)

    def compose(self) -> ComposeResult:
        """A head line, the place itself, the footer."""
        yield Static(self.head, id="headline", markup=False)
        yield from self.compose_place()
        yield KeyLine()

    def compose_place(self) -> ComposeResult:
        """The widgets between head line and footer."""
        yield from ()

    def on_mount(self) -> None:
        """Notice when a new day begins while the program stays open."""
        self.set_interval(self.REFRESHED_AT_S, self.refresh_facts)

    @on(ScreenResume)
    @on(Resize)
    def refresh_facts(self) -> bool:
        """Bring the screen in line with diary, day and size; True if it was not."""
        if not self.stands:
            return False
        current = self.context.facts, self.context.diary.settings, self.context.diary.writable, self.app.size
        if current == self._drawn:
            return False
        first, self._drawn = self._drawn is None, current
        self.headline.update(self.head)
        self.show_facts()
        if not first:  # Textual shows the keys of a screen that comes to the front; twice takes its time
            self.refresh_bindings()
        return True

    def show_facts(self) -> None:
        """Bring the widgets in line with the diary."""

    def record(self, *changes: Change) -> bool:
        """Store changes; if that fails, say why and answer False."""
        try:
            self.context.record(*changes)
        except DiaryError as error:
            complain(self, "Not saved", error)
            return False
        self.refresh_facts()
        return True

    def configure(self, settings: Settings) -> bool:
        """Store settings, take up theme and motion; False, and the reason told, if they cannot be stored."""
        try:
            self.context.diary.configure(settings)
        except DiaryError as error:
            complain(self, "Settings not saved", error)
            return False
        self.app.theme = to_show(self.app, settings.theme)
        self.app.animation_level = constants.TEXTUAL_ANIMATIONS if settings.motion else "none"
        return True


def leave_for_today(app: App[Any]) -> None:
    """Go to Today, unless something typed in the screen in front would be lost."""
    if not (isinstance(app.screen, PlaceScreen) and app.screen.unsaved):
        app.call_later(app.run_action, "go('today')")
