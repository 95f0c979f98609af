"""Follows a diary that other windows and devices write to as well, also before a change is taken back."""

from collections.abc import Callable

from textual.app import App
from textual.timer import Timer

from rehab_tui.domain.records import Diary, DiaryError
from rehab_tui.ui.history import History
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.place import PlaceScreen

FOLLOWED_AT_S = 2


class DiaryFollower:
    """Shows what others have written, and calls `taken_over` once the window that wrote has closed."""

    def __init__(self, app: App[None], diary: Diary, taken_over: Callable[[], object]) -> None:
        self.app, self.diary, self.taken_over = app, diary, taken_over
        self._timer: Timer | None = None

    def follow(self) -> None:
        """Show what others have written; while another window writes, follow it every two seconds."""
        before = self.diary.writable
        self.take_in()
        refresh_front(self.app)
        if not self.diary.writable:
            self.watch()
        elif not before:
            if self._timer:
                self._timer.stop()
                self._timer = None
            self.taken_over()

    def take_in(self) -> None:
        """Read what others have written, and say so."""
        if news := self.diary.refresh():
            self.app.notify(news, title="The diary", timeout=15, markup=False)

    def watch(self) -> None:
        """Follow every two seconds from now on."""
        self._timer = self._timer or self.app.set_interval(FOLLOWED_AT_S, self.follow)

    def undo(self, history: History) -> None:
        """Take back the last change, say so, and show the diary without it."""
        self.take_in()
        try:
            undone = history.undo()
        except DiaryError as error:
            complain(self.app, "Not undone", error)
            return
        self.app.notify("The last change is taken back." if undone else "Nothing to take back.")
        refresh_front(self.app)


def refresh_front(app: App[None]) -> None:
    """Bring the screen in front in line with the diary, if it is a place."""
    if isinstance(app.screen, PlaceScreen):
        app.screen.refresh_facts()
