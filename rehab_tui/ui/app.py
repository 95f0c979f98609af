"""Wires screens, themes and commands; holds no rules."""

from collections.abc import Iterable
from functools import partial
from pathlib import PurePath
from typing import ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.driver import Driver
from textual.screen import Screen

from rehab_tui.domain.checked import harmless
from rehab_tui.domain.diary import DiaryError
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.ahead import ahead
from rehab_tui.ui.begin import plan_of, why_not, works_of
from rehab_tui.ui.commands import ALWAYS, EVERYWHERE
from rehab_tui.ui.kit import Kit
from rehab_tui.ui.places import (
    confirm_screen,
    help_screen,
    news_screen,
    place,
    resume_screen,
    session_screen,
    welcome_screen,
    why_screen,
)
from rehab_tui.ui.screens.base import PlaceScreen
from rehab_tui.ui.screens.today import TodayScreen
from rehab_tui.ui.terminal import lasting
from rehab_tui.ui.themes import THEMES

FOLLOWED_AT_S = 2
CONFLICT = (
    "A sync program has left a second copy of the diary, {}. Join it? Nothing is dropped: "
    "of each entry the last change stands."
)


class RehabApp(App[None]):
    """The program on a terminal."""

    TITLE = "rehab"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/today.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*EVERYWHERE, *ALWAYS]

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit

        for theme in THEMES:
            self.register_theme(theme)
        chosen = kit.diary.settings.theme
        self.theme = chosen if chosen in self.available_themes else THEMES[0].name

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this platform, made to last where it drives a terminal."""
        return lasting(super().get_driver_class())

    def get_default_screen(self) -> TodayScreen:
        """Today lies under all the other screens; no empty one is painted before it."""
        return TodayScreen(self.kit)

    def on_mount(self) -> None:
        """Once the app stands, offer what waits."""
        self.offer_what_waits()

    def on_app_focus(self) -> None:
        """Whoever comes back to this window may have used another one, or another device, meanwhile."""
        if isinstance(self.screen, PlaceScreen):
            self.follow()

    def follow(self) -> None:
        """Show what others have written to the diary; while another window writes, look again and again."""
        before = self.kit.diary.writable
        if news := self.kit.diary.refresh():
            self.notify(news, title="The diary", timeout=15, markup=False)
        self.look_again()
        if not self.kit.diary.writable:
            self.set_timer(FOLLOWED_AT_S, self.follow)
        elif not before:
            self.offer_what_waits()

    @work
    async def offer_what_waits(self) -> None:
        """News of the diary first, then a session that an earlier end cut off; a new person is welcomed."""
        if news := self.kit.diary.refresh():
            await self.push_screen_wait(news_screen("The diary", news))
        if not self.kit.diary.writable:
            self.set_timer(FOLLOWED_AT_S, self.follow)
            return
        await self.offer_copies()
        if words := ahead(self.kit):
            self.notify(words, title="The date", timeout=15, markup=False)
        draft = self.kit.drafts.load()
        if draft and any(session.id == draft.id for session in self.kit.diary.entries.sessions):
            self.kit.drafts.clear()
        elif draft:
            answer = await self.push_screen_wait(resume_screen(draft, self.kit.day))
            if answer == "resume":
                self.push_screen(session_screen(self.kit, draft.plan, draft))
            elif answer == "file":
                self.file(draft)
        elif self.kit.is_new:
            self.push_screen(welcome_screen(self.kit))

    async def offer_copies(self) -> None:
        """Ask for each copy that a sync program left beside the diary whether to join it."""
        copies = self.kit.copies
        if copies is None:
            return
        try:
            for name in copies.waiting():
                if await self.push_screen_wait(
                    confirm_screen(CONFLICT.format(harmless(name)), "join", "not now")
                ):
                    self.notify(copies.join(name), markup=False)
                    self.look_again()
        except DiaryError as error:
            self.notify(str(error), title="Not joined", severity="error", timeout=15, markup=False)

    def file(self, draft: Draft) -> None:
        """Put a cut-off session into the diary as it is."""
        try:
            self.kit.file(draft)
        except DiaryError as error:
            self.notify(str(error), title="Not saved", severity="error", timeout=15, markup=False)
            return
        self.notify("The session is in the diary as it was.")
        self.look_again()

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
            await self.push_screen(place(name, self.kit))

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
        self.push_screen(why_screen(self.kit))

    def action_work(self, kind: str) -> None:
        """Begin the holds, the raises, or all of today's work; where nothing is due, say so."""
        works = works_of(self.kit, kind)
        if not self.kit.diary.writable:
            self.notify("Another window writes to this diary: begin there, or close it.", markup=False)
        elif works:
            self.push_screen(session_screen(self.kit, plan_of(self.kit, works)))
        else:
            self.notify(why_not(self.kit), markup=False)

    def action_undo(self) -> None:
        """Take back the last change and show what stands then."""
        try:
            undone = self.kit.undo()
        except DiaryError as error:
            self.notify(str(error), title="Not undone", severity="error", timeout=15, markup=False)
            return
        self.notify("The last change is taken back." if undone else "Nothing to take back.")
        self.look_again()

    def look_again(self) -> None:
        """Bring the screen in front in line with the diary."""
        if isinstance(self.screen, PlaceScreen):
            self.screen.look_again()
