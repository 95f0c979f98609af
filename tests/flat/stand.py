"""A session without a screen on a clock that moves only while something is waited for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from rehab_tui.domain.records import Entries, Session, Settings
from rehab_tui.flat.session import FlatSession
from rehab_tui.flat.typed import END
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.sound.player import Player
from rehab_tui.ui.context import Context
from tests.ui.memory import MORNING, MemoryDiary, memory_context
from tests.ui.odd_player import OddPlayer

SETTINGS = Settings(prep_s=5)


class Script:
    """Types what it is told, each at its second; with None as the word the machine sleeps for a minute."""

    def __init__(self, told: Sequence[tuple[float, str | None]], *, keys: bool) -> None:
        self.told, self.keys = list(told), keys
        self.now = 0.0
        self.lines: list[bool] = []
        """Whether a line was asked for, once for each thing typed."""

    def read(self, seconds: float, *, line: bool = False) -> str | None:
        if not self.told or self.told[0][0] > self.now + seconds:
            assert self.now < 3600, "nobody types any more"
            self.now += seconds
            return None
        at, word = self.told.pop(0)
        self.now = max(self.now, at)
        if word is None:
            self.now += 60
        self.lines.append(line)
        return word

    def wall(self) -> datetime:
        return MORNING + timedelta(seconds=self.now)


class Stand:
    """One session from its beginning to its end; `text` is all that was said, each line behind its second."""

    def __init__(
        self,
        plan: Sequence[SetPlan],
        *told: tuple[float, str | None],
        keys: bool = True,
        settings: Settings = SETTINGS,
        entries: Entries | None = None,
        draft: Draft | None = None,
        player: Player | None = None,
    ) -> None:
        self.typed = Script(told, keys=keys)
        memory, self.diary = memory_context(entries, settings)
        self.context: Context = replace(
            memory,
            clock=lambda: self.typed.now,
            now=self.typed.wall,
            open_player=lambda: player or OddPlayer(),
        )
        self.said: list[tuple[float, str]] = []
        self.session = FlatSession(self.context, plan, draft, self.typed, self.say)

    def say(self, line: str) -> None:
        self.said.append((self.typed.now, line))

    def conduct(self) -> "Stand":
        self.session.conduct()
        return self

    @property
    def text(self) -> str:
        return "\n".join(f"{at:5.1f}  {line}" for at, line in self.said)

    @property
    def words(self) -> list[str]:
        return [line for _, line in self.said]

    @property
    def filed(self) -> Session:
        [session] = self.diary.entries.sessions
        return session


__all__ = ["END", "SETTINGS", "MemoryDiary", "Stand"]
