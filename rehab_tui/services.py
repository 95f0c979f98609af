"""What conducting needs of the machine, with screens or without: the diary, drafts, clocks, names, sound."""

import os
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from rehab_tui.awake import awake
from rehab_tui.domain.records import Refused, day_of, may_be_noted, uuid7
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.ui.context import Context

if TYPE_CHECKING:
    from rehab_tui.sound.player import Player


def services(diary: TinyDiary, clock: Callable[[], float], now: Callable[[], datetime]) -> Context:
    """The context of one run of the program on a diary; `clock` tells monotonic seconds."""
    return Context(
        diary=diary,
        drafts=DraftFile(diary.path),
        clock=clock,
        now=now,
        new_id=lambda: uuid7(now(), os.urandom(10)),
        open_player=_open_player,
        awake=awake(),
    )


def need_clock(now: Callable[[], datetime]) -> None:
    """Raise Refused if the clock is so wrong that no entry could be dated by it."""
    if not may_be_noted(day_of(now())):
        raise Refused(f"the computer's clock says {now():%Y-%m-%d}; set it, then this opens")


def _open_player() -> "Player":
    from rehab_tui.sound.player import player_for
    from rehab_tui.storage.disk.paths import voice_folder

    return player_for(os.environ, voice_folder())
