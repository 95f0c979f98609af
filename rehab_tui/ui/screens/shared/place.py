"""What every full screen shares: a head line, a footer, and one way to store what a person enters."""

from textual import on
from textual.app import ComposeResult
from textual.events import Resize, ScreenResume
from textual.screen import Screen
from textual.widgets import Footer, Static

from rehab_tui.domain.diary import Change, DiaryError
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.headline import headline

LOOKED_AT_S = 30


class PlaceScreen(Screen[None]):
    """One of the program's places; subclasses compose their middle in `compose_place`."""

    HEADING = ""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._shown: object = None

    @property
    def unsaved(self) -> bool:
        """Whether something typed here would be lost by leaving."""
        return False

    def compose(self) -> ComposeResult:
        """A head line, the place itself, the footer."""
        yield Static(headline(self.context, self.HEADING), id="headline", markup=False)
        yield from self.compose_place()
        yield Footer(show_command_palette=False)

    def compose_place(self) -> ComposeResult:
        """The widgets between head line and footer."""
        yield from ()

    def on_mount(self) -> None:
        """Notice when a new day begins while the program stays open."""
        self.set_interval(LOOKED_AT_S, self.look_again)

    @on(ScreenResume)
    @on(Resize)
    def look_again(self) -> bool:
        """Bring the screen in line with diary, day and size; answers whether it was not."""
        stands = (self.context.facts, self.context.diary.settings, self.context.diary.writable, self.app.size)
        if stands == self._shown:
            return False
        self._shown = stands
        self.query_one("#headline", Static).update(headline(self.context, self.HEADING))
        self.show_facts()
        self.refresh_bindings()
        return True

    def show_facts(self) -> None:
        """Bring the widgets in line with the diary."""

    def record(self, *changes: Change) -> bool:
        """Store changes; where that fails, say why and answer False."""
        try:
            self.context.record(*changes)
        except DiaryError as error:
            self.notify(str(error), title="Not saved", severity="error", timeout=15, markup=False)
            return False
        self.look_again()
        return True
