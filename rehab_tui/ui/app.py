"""Wires screens, themes and commands; holds no rules."""

import os
from asyncio import CancelledError, shield
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from textual import work
from textual.app import App, SystemCommand
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen
from textual.worker import get_current_worker

from rehab_tui.domain.records import Kind, Settings
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.commands import ALWAYS, EVERYWHERE, key
from rehab_tui.ui.context import Context
from rehab_tui.ui.following import DiaryFollower
from rehab_tui.ui.keyed import KeyedApp
from rehab_tui.ui.navigation import (
    PLACES,
    free_session_screen,
    guide_screen,
    help_screen,
    leave_screen,
    page_screen,
    session_screen,
    welcome_screen,
    why_screen,
)
from rehab_tui.ui.offered import elsewhere, running
from rehab_tui.ui.screens.session.start import free_steps, plan_of, too_early, why_not, works_of
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.shared.standing import AnswerT, OwnScreen, Palette
from rehab_tui.ui.screens.today.screen import TODAY_CSS, TodayScreen
from rehab_tui.ui.terminal import resilient
from rehab_tui.ui.themes import NAMES, THEMES, to_show


class RehabApp(KeyedApp):
    """The program on a terminal."""

    TITLE = "rehab"
    CSS_PATH = [Path(__file__).with_name("app.tcss"), TODAY_CSS]
    BINDINGS = [*EVERYWHERE, *ALWAYS]

    def __init__(self, context: Context) -> None:
        super().__init__(context.clock)
        self.context, self._begin = context, context.begin
        self.follower = DiaryFollower(self, context.diary, self.offer_what_waits)
        for theme in THEMES:
            self.register_theme(theme)
        self._begin_with(context.diary.settings)

    def _begin_with(self, settings: Settings) -> None:
        """Choose the theme before anything is styled: a change of it reads every style sheet again."""
        self.set_reactive(App.theme, to_show(self, settings.theme))
        self.animation_level = self.animation_level if settings.motion else "none"
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this platform, made resilient if it drives a POSIX terminal."""
        return resilient(super().get_driver_class())

    def get_default_screen(self) -> TodayScreen:
        """Today lies under all the other screens; no empty one is painted before it."""
        return TodayScreen(self.context)

    def on_mount(self) -> None:
        """Offer what waits, now that Today is on the screen."""
        self.call_after_refresh(self.offer_what_waits)

    @work
    async def offer_what_waits(self) -> None:
        """Ask and tell what a person should know before going on."""
        from rehab_tui.ui.startup import offer_what_waits

        free = await offer_what_waits(self, self.context, self.follower)
        begin, self._begin = self._begin, ""
        if begin and free and isinstance(self.screen, TodayScreen):
            self.action_work(begin)

    def action_command_palette(self) -> None:
        """Show the commands."""
        if not any(isinstance(screen, Palette) for screen in self.screen_stack):
            self.push_screen(Palette(id="--command-palette"))

    async def run_action(
        self,
        action: str | tuple[str, str, tuple[Any, ...]],
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do nothing on a screen that does not stand, which may lack its widgets, nor for a held key."""
        gone = isinstance(default_namespace, OwnScreen) and not default_namespace.stands
        counts = not gone and self.presses.counts(action, self.clock())
        return counts and await super().run_action(action, default_namespace, namespaces)

    async def push_screen_wait(
        self, screen: Screen[AnswerT] | str, *, mode: str | None = None
    ) -> AnswerT | Any:
        """Show a screen for its answer; what asks for a screen that was left in the meantime is cancelled."""
        # Textual would first wait here for the screens that go; if the one that asks is among them, its end
        # cancels what waits, thereby its own going, and the program ends in the middle of it all
        asks = get_current_worker().node
        if isinstance(asks, Screen) and asks not in self.screen_stack:
            raise CancelledError
        return await shield(self.push_screen(screen, wait_for_dismiss=True, mode=mode))

    def on_app_focus(self) -> None:
        """Take in what other windows and devices wrote while this window was behind."""
        if isinstance(self.screen, PlaceScreen):
            self.follower.follow()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer in the palette every command that can be run now, and the themes."""
        yield from running(self, screen)
        if isinstance(screen, PlaceScreen):
            yield from elsewhere(self, screen)
        if isinstance(screen, PlaceScreen) and not screen.query("#theme"):
            for theme, name in NAMES.items():
                use = partial(screen.configure, replace(self.context.diary.settings, theme=theme))
                yield SystemCommand(f"Theme: {name}", "Use it, now and next time", use)

    async def action_go(self, name: str) -> None:
        """Go to one of the places; today lies under all the others."""
        await self._to_today()
        if name != "today":
            await self.push_screen(PLACES[name](self.context))

    async def action_welcome(self) -> None:
        """Go through the steps of the first start again, unless something typed would be lost."""
        if await self._left():
            await self.push_screen(welcome_screen(self.context))

    async def action_question(self, name: str) -> None:
        """Go to a question of the profile, unless something typed would be lost."""
        if not self.screen.query(f"#{name}") and await self._left():
            await self.push_screen(PLACES["profile"](self.context))
        for asked in self.screen.query(f"#{name}"):
            asked.focus(scroll_visible=False)  # the form does so, once it is laid out

    async def action_report(self) -> None:
        """Go to Progress and write the page for the physio."""
        await self.action_go("progress")
        await self.run_action("screen.report")

    async def _left(self) -> bool:
        """Go back to Today; False, with a word, if something typed would be lost."""
        if isinstance(self.screen, PlaceScreen) and self.screen.unsaved:
            self.notify(
                f"Save what you entered first: {key('form.save_form', 'ctrl+s')}.", severity="warning"
            )
            return False
        await self._to_today()
        return True

    async def _to_today(self) -> None:
        while isinstance(self.screen, PlaceScreen) and not isinstance(self.screen, TodayScreen):
            await self.pop_screen()

    async def action_quit(self) -> None:
        """Leave; a form with something typed asks first, also from under what lies over it, and only once."""
        if not any(isinstance(screen, PlaceScreen) and screen.unsaved for screen in self.screen_stack):
            self.exit()
        elif all(worker.is_finished for worker in self.workers if worker.group == "quit"):
            self.quit_if_sure()

    @work(exclusive=True, group="quit")
    async def quit_if_sure(self) -> None:
        """Leave if the person says so."""
        if await self.push_screen_wait(leave_screen()):
            self.exit()

    def action_help(self) -> None:
        """Show every key of the screen in front."""
        self.push_screen(help_screen(self.screen))

    def action_guide(self) -> None:
        """Show the guide's pages, those that explain the screen in front first; over a dialog, one page."""
        if isinstance(self.screen, PlaceScreen):
            self.push_screen(guide_screen(self.context, self.screen.HEADING))
        else:
            self.action_page("start")

    def action_page(self, name: str) -> None:
        """Show the page of that name, or of that rule or step."""
        self.push_screen(page_screen(self.context, name))

    def action_why(self, rules: str = "") -> None:
        """Show every reason of today's verdict in full, or what some rules say and what ends them."""
        self.push_screen(why_screen(self.context, rules.split()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is due can be begun only if something is; holds and raises say why not. POSIX has shells."""
        if (action, parameters) == ("work", ("today",)):
            return bool(works_of(self.context))
        if action == "suspend_process":
            return os.name == "posix"
        return super().check_action(action, parameters)

    def action_work(self, what: str) -> None:
        """Begin the holds, the raises, or all of today's work; first ask about a session that was cut off.

        Its sets would else give way to those of the new one.
        """
        from rehab_tui.ui.startup import cut_off

        if self.context.diary.writable and (draft := cut_off(self, self.context)):
            self.begin_after(draft, what)
        else:
            self._work(what)

    @work(exclusive=True, group="draft")
    async def begin_after(self, draft: Draft, what: str) -> None:
        """Ask about a session that was cut off, and begin the work unless it is gone on with or put off."""
        from rehab_tui.ui.startup import offer_draft

        if await offer_draft(self, self.context, draft):
            self._work(what)

    def _work(self, what: str) -> None:
        """Begin what is prescribed; where nothing is, a free session; else say why not."""
        works = works_of(self.context, None if what == "today" else Kind(what))
        if (writable := self.context.diary.writable) and works:
            if words := too_early(self.context):
                self.notify(words, markup=False)
            self.push_screen(session_screen(self.context, plan_of(self.context, works)))
        elif writable and what != "today" and free_steps(self.context, Kind(what)):
            self.push_screen(free_session_screen(self.context, Kind(what)))
        else:
            self.notify(why_not(self.context), markup=False)

    def action_undo(self) -> None:
        """Take back the last change and show the diary without it."""
        self.follower.undo(self.context.history)
