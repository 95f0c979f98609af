"""What waits for a person: news of a diary that others write to as well, and what was left behind."""

from textual import work
from textual.app import App
from textual.timer import Timer

from rehab_tui.domain.diary import DiaryError
from rehab_tui.domain.records.checked import harmless
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.ahead import ahead
from rehab_tui.ui.context import Context
from rehab_tui.ui.navigation import confirm_screen, news_screen, resume_screen, session_screen, welcome_screen
from rehab_tui.ui.screens.shared.place import PlaceScreen

FOLLOWED_AT_S = 2
CONFLICT = (
    "A sync program has left a second copy of the diary, {}. Join it? Nothing is dropped: "
    "of each entry the last change stands."
)


class WaitingApp(App[None]):
    """An app that offers what waits, follows the diary, and takes over from a window that has closed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._watching: Timer | None = None

    def on_mount(self) -> None:
        """Once the app stands, offer what waits."""
        self.offer_what_waits()

    def on_app_focus(self) -> None:
        """Whoever comes back to this window may have used another one, or another device, meanwhile."""
        if isinstance(self.screen, PlaceScreen):
            self.follow()

    def follow(self) -> None:
        """Show what others have written; while another window writes, look again and again."""
        before = self.context.diary.writable
        self.tell_news()
        self.look_again()
        if not self.context.diary.writable:
            self.watch_writer()
        elif not before:
            if self._watching:
                self._watching.stop()
                self._watching = None
            self.offer_what_waits()

    def tell_news(self) -> None:
        """Take in what others have written, and say so."""
        if news := self.context.diary.refresh():
            self.notify(news, title="The diary", timeout=15, markup=False)

    def watch_writer(self) -> None:
        """Look every two seconds whether the window that writes is still there."""
        self._watching = self._watching or self.set_interval(FOLLOWED_AT_S, self.follow)

    @work
    async def offer_what_waits(self) -> None:
        """News of the diary first, then a session that an earlier end cut off; a new person is welcomed."""
        if news := self.context.diary.refresh():
            await self.push_screen_wait(news_screen("The diary", news))
        if not self.context.diary.writable:
            self.watch_writer()
            return
        await self.offer_copies()
        if words := ahead(self.context):
            self.notify(words, title="The date", timeout=15, markup=False)
        draft = self.context.drafts.load()
        if draft:
            await self.offer_draft(draft)
        elif self.context.is_new:
            self.push_screen(welcome_screen(self.context))

    async def offer_draft(self, draft: Draft) -> None:
        """Ask what shall become of a session that was cut off; one that is filed already is forgotten."""
        if any(session.id == draft.id for session in self.context.diary.entries.sessions):
            self.context.drafts.clear()
            return
        answer = await self.push_screen_wait(resume_screen(draft, self.context.day))
        if answer == "resume":
            self.push_screen(session_screen(self.context, draft.plan, draft))
        elif answer == "file":
            self.file(draft)

    def file(self, draft: Draft) -> None:
        """Put a cut-off session into the diary as it is."""
        try:
            self.context.file(draft)
        except DiaryError as error:
            self.complain("Not saved", error)
            return
        self.notify("The session is in the diary as it was.")
        self.look_again()

    async def offer_copies(self) -> None:
        """Ask for each copy that a sync program left beside the diary whether to join it."""
        copies = self.context.copies
        try:
            names = copies.waiting() if copies else []
        except DiaryError as error:
            self.complain("Not looked for copies", error)
            return
        for name in names:
            if await self.push_screen_wait(
                confirm_screen(CONFLICT.format(harmless(name)), "join", "not now")
            ):
                self.join_copy(name)

    def join_copy(self, name: str) -> None:
        """Join one copy and say what came of it."""
        if self.context.copies is None:
            return
        try:
            self.notify(self.context.copies.join(name), markup=False)
        except DiaryError as error:
            self.complain("Not joined", error)
        self.look_again()

    def complain(self, title: str, error: DiaryError) -> None:
        """Say what could not be done, and why."""
        self.notify(str(error), title=title, severity="error", timeout=15, markup=False)

    def look_again(self) -> None:
        """Bring the screen in front in line with the diary."""
        if isinstance(self.screen, PlaceScreen):
            self.screen.look_again()
