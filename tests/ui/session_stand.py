"""A session screen on a stand: a diary and a draft in memory, fake time, keys pressed for real."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.pilot import Pilot

import rehab_tui.ui
from rehab_tui.domain.records import DiaryError, Entries, Profile, Settings, Site, Tendon, Tendons
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.sound.player import Player
from rehab_tui.ui.commands import ALWAYS
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.sheet import Sheet
from rehab_tui.ui.themes import THEMES
from tests.ui.fake_time import FakeTime
from tests.ui.memory import MemoryDiary, MemoryDrafts
from tests.ui.odd_player import OddPlayer

PROFILE = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)))


class Drafts(MemoryDrafts):
    """`broken` makes every save fail."""

    def __init__(self, draft: Draft | None) -> None:
        super().__init__()
        self.draft, self.broken = draft, False

    def save(self, draft: Draft) -> None:
        if self.broken:
            raise DiaryError("The disk is full.")
        super().save(draft)


class Stand(App[None]):
    """Nothing but the session, under the program's own themes and styles."""

    BINDINGS: ClassVar[list[BindingType]] = [*ALWAYS]
    CSS_PATH = Path(rehab_tui.ui.__path__[0]) / "app.tcss"

    def __init__(
        self,
        time: FakeTime,
        plan: Sequence[SetPlan],
        *,
        settings: Settings | None = None,
        entries: Entries | None = None,
        draft: Draft | None = None,
        player: Player | None = None,
    ) -> None:
        super().__init__()
        self.stylesheet = Sheet(variables=self.get_css_variables())
        self.time = time
        self.diary = MemoryDiary(entries or Entries(profile=PROFILE), settings or Settings())
        self.drafts = Drafts(draft)
        ids = iter(range(1, 100))
        context = Context(
            diary=self.diary,
            drafts=self.drafts,
            clock=time,
            now=time.wall,
            new_id=lambda: f"session-{next(ids)}",
            open_player=lambda: player or OddPlayer(),
        )
        self.session = SessionScreen(context, plan, draft)
        self.bells = 0

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.push_screen(self.session)

    def bell(self) -> None:
        self.bells += 1

    async def press(self, pilot: Pilot[Any], *keys: str) -> None:
        """Press keys as a person does who means each of them."""
        await self.time.press(pilot, *keys)
