"""Wires screens, themes and commands; holds no rules."""

from collections.abc import Iterable
from functools import partial
from pathlib import PurePath
from typing import ClassVar

from textual.app import SystemCommand
from textual.binding import BindingType
from textual.driver import Driver
from textual.screen import Screen

from rehab_tui.domain.diary import DiaryError
from rehab_tui.ui.commands import ALWAYS, EVERYWHERE
from rehab_tui.ui.context import Context
from rehab_tui.ui.navigation import confirm_screen, help_screen, place, session_screen, why_screen
from rehab_tui.ui.screens.session.start import plan_of, why_not, works_of
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from rehab_tui.ui.terminal import lasting
from rehab_tui.ui.themes import THEMES
from rehab_tui.ui.waiting import WaitingApp


class RehabApp(WaitingApp):
    """The program on a terminal."""

    TITLE = "rehab"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/today/screen.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*EVERYWHERE, *ALWAYS]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        for theme in THEMES:
            self.register_theme(theme)
        chosen = context.diary.settings.theme
        self.theme = chosen if chosen in self.available_themes else THEMES[0].name

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this platform, made to last where it drives a terminal."""
        return lasting(super().get_driver_class())

    def get_default_screen(self) -> TodayScreen:
        """Today lies under all the other screens; no empty one is painted before it."""
        return TodayScreen(self.context)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer in the palette every command that can be run now."""
        for _, binding, enabled, tip in screen.active_bindings.values():
            if enabled and tip:
                run = partial(self.run_action, binding.action)
                yield SystemCommand(binding.description.capitalize(), tip, run)

    async def action_go(self, name: str) -> None:
        """Go to one of the places; today lies under all the others."""
        while isinstance(self.screen, PlaceScreen) and not isinstance(self.screen, TodayScreen):
            await self.pop_screen()
        if name != "today":
            await self.push_screen(place(name, self.context))

    async def action_quit(self) -> None:
        """Leave; a form with something typed asks first."""
        if isinstance(self.screen, PlaceScreen) and self.screen.unsaved:
            question = confirm_screen("Leave without saving what was typed here?", "leave", "stay")
            self.push_screen(question, lambda sure: self.exit() if sure else None)
        else:
            self.exit()

    def action_help(self) -> None:
        """Show every key of the screen in front."""
        self.push_screen(help_screen(self.screen))

    def action_why(self) -> None:
        """Show every reason of today's verdict in full."""
        self.push_screen(why_screen(self.context))

    def action_work(self, kind: str) -> None:
        """Begin the holds, the raises, or all of today's work; where nothing is due, say so."""
        works = works_of(self.context, kind)
        if not self.context.diary.writable:
            self.notify("Another window writes to this diary: begin there, or close it.", markup=False)
        elif works:
            self.push_screen(session_screen(self.context, plan_of(self.context, works)))
        else:
            self.notify(why_not(self.context), markup=False)

    def action_undo(self) -> None:
        """Take back the last change and show what stands then."""
        self.tell_news()
        try:
            undone = self.context.undo()
        except DiaryError as error:
            self.complain("Not undone", error)
            return
        self.notify("The last change is taken back." if undone else "Nothing to take back.")
        self.look_again()
