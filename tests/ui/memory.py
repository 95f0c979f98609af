"""A diary and a draft store in memory, a context around them, and an app that shows one screen of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import count, groupby
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen

from rehab_tui.domain.records import Busy, Change, DiaryError, Entries, Settings, changed
from rehab_tui.launch import Programmes, read_runs
from rehab_tui.practice.draft import Draft
from rehab_tui.sound.player import SilentPlayer
from rehab_tui.ui.commands import ALWAYS, PLACES
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.sheet import Sheet
from rehab_tui.ui.themes import THEMES

MORNING = datetime.fromisoformat("2026-03-03T07:05:00+01:00")


class MemoryDiary:
    """Keeps the contract of the diary's port; `broken` makes every write fail, `news` is told once.

    Where it is not `writable`, another window writes until it is `freed`.
    """

    def __init__(self, entries: Entries | None = None, settings: Settings | None = None) -> None:
        self._entries, self._settings = entries or Entries(), settings or Settings()
        self.broken = False
        self.writable = True
        self.freed = False
        self.news = ""
        self.refreshed = 0

    @property
    def entries(self) -> Entries:
        return self._entries

    @property
    def settings(self) -> Settings:
        return self._settings

    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        self._check()
        self._entries = changed(self._entries, *changes)
        return changes

    def configure(self, settings: Settings) -> None:
        self._check()
        self._settings = settings

    def refresh(self) -> str:
        self.writable |= self.freed
        self.refreshed += 1
        news, self.news = self.news, ""
        return news

    def become(self, entries: Entries) -> None:
        """Hold another diary from now on."""
        self._entries = entries

    def _check(self) -> None:
        if not self.writable:
            raise Busy("Another window writes.")
        if self.broken:
            raise DiaryError("The disk is full.")


class MemoryDrafts:
    """Keeps at most one draft."""

    def __init__(self) -> None:
        self.draft: Draft | None = None

    def load(self) -> Draft | None:
        return self.draft

    def save(self, draft: Draft) -> None:
        self.draft = draft

    def clear(self) -> None:
        self.draft = None


def memory_context(
    entries: Entries | None = None, settings: Settings | None = None, now: datetime = MORNING
) -> tuple[Context, MemoryDiary]:
    """A context whose day is Tuesday 3 March 2026, and the diary inside it."""
    diary, numbers = MemoryDiary(entries, settings), count(1)
    context = Context(
        diary=diary,
        drafts=MemoryDrafts(),
        clock=lambda: 0.0,
        now=lambda: now,
        new_id=lambda: f"id-{next(numbers)}",
        open_player=lambda: SilentPlayer("No sound in tests"),
        diary_place="~/diary.json",
        programmes=Programmes(Path("diary.json")),
        read_runs=read_runs,
    )
    return context, diary


def unhurried(context: Context) -> Context:
    """The same on a clock that goes on by seconds between two keys."""
    return replace(context, clock=partial(next, count(0.0, 5.0)))


class OneScreen(App[None]):
    """Shows one screen over an empty one, with the program's look and its undo."""

    BINDINGS: ClassVar[list[BindingType]] = [*PLACES, *ALWAYS]
    CSS_PATH = "../../rehab_tui/ui/app.tcss"

    def __init__(
        self, context: Context, make: Callable[[Context], Screen[None]], theme: str = THEMES[0].name
    ) -> None:
        super().__init__()
        self.stylesheet = Sheet(variables=self.get_css_variables())
        self.context, self.make, self.wanted = context, make, theme
        self.went: list[str] = []

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.wanted
        self.push_screen(self.make(self.context))

    def action_go(self, place: str) -> None:
        self.went.append(place)

    def action_work(self, kind: str) -> None:
        self.went.append(kind)

    def action_undo(self) -> None:
        self.context.history.undo()
        if isinstance(self.screen, PlaceScreen):
            self.screen.refresh_facts()

    @property
    def left(self) -> bool:
        """Whether the screen has gone back."""
        return len(self.screen_stack) == 1

    @property
    def told(self) -> str:
        """The notifications so far, in one text."""
        return "\n".join(f"{note.title}: {note.message}" for note in self._notifications)


HELD = ("tab", "shift+tab", "left", "right", "backspace")
NAMES = {".": "full_stop", "-": "minus", ":": "colon", ",": "comma", "_": "space", " ": "space"}


async def burst(pilot: Pilot[None], keys: str) -> None:
    """The same keys at once, as a slow line or a paste brings them: none waits for the one before."""
    for key in names_of(keys):
        pilot.app.post_message(Key(key, " " if key == "space" else key if len(key) == 1 else None))
    await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[None], keys: str) -> None:
    """Press keys written with spaces between; `"text` types the text at once, `_` standing for a space.

    A key that only moves on or deletes comes at once too where it is pressed several times in a row.
    """
    for part, same in groupby(keys.split()):
        times = len([*same])
        if part in HELD and times > 1:
            await burst(pilot, f"{part} " * times)
        elif part.startswith('"'):
            for letter in part[1:].replace("_", " "):
                pilot.app.post_message(Key(NAMES.get(letter, letter), letter))
            await pilot.pause()
        else:
            await pilot.press(*[part] * times)


def names_of(keys: str) -> list[str]:
    """The keys' names as Textual knows them."""
    names: list[str] = []
    for part in keys.split():
        names += [NAMES.get(letter, letter) for letter in part[1:]] if part.startswith('"') else [part]
    return names
