"""Opens the app: on the person's diary, or on sample data."""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rehab_tui.domain.days import day_of
from rehab_tui.domain.diary import Change
from rehab_tui.domain.records import FIRST_DAY, LAST_DAY, Refused, harmless, uuid7
from rehab_tui.launch.pages import Pages
from rehab_tui.storage.copies import ConflictCopies
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile

gc.disable()  # what is made while starting stays; looking for garbage in it takes a tenth of the start
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context

if TYPE_CHECKING:
    from rehab_tui.sound.player import Player

gc.freeze()
gc.enable()


def open_screens(path: Path, now: Callable[[], datetime]) -> int:
    """Open the app on the person's diary; returns its exit status."""
    _need_terminal()
    _need_clock(now)
    with TinyDiary.open(path, now, waiting=True) as diary:
        return _run(diary, harmless(path), now)


def open_demo(now: Callable[[], datetime]) -> int:
    """Open the app on sample data in a diary that is thrown away afterwards."""
    _need_terminal()
    from rehab_tui.exchange.demo.runner import demo_entries

    entries = demo_entries(day_of(now()))
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    with (
        tempfile.TemporaryDirectory(prefix="rehab-tui-demo-") as folder,
        TinyDiary.open(Path(folder) / "diary.json", now) as diary,
    ):
        diary.apply(*(Change(before=None, after=row) for row in (entries.profile, *rows)))
        return _run(diary, "sample data in a temporary diary", now)


def _need_terminal() -> None:
    """Raise Refused if no key could ever reach the screens; Textual's other drivers need none."""
    if not (sys.stdin and sys.stdin.isatty()) and "TEXTUAL_DRIVER" not in os.environ:
        raise Refused("the screens need a terminal; `rehab-tui today` does without one")


def _need_clock(now: Callable[[], datetime]) -> None:
    """Raise Refused if the clock is so wrong that no entry could be dated by it."""
    if not FIRST_DAY <= day_of(now()) <= LAST_DAY:
        raise Refused(f"the computer's clock says {now():%Y-%m-%d}; set it, then the screens open")


def _open_player() -> "Player":
    from rehab_tui.sound.player import player_for

    return player_for(os.environ)


def _run(diary: TinyDiary, place: str, now: Callable[[], datetime]) -> int:
    context = Context(
        diary=diary,
        drafts=DraftFile(diary.path),
        clock=time.monotonic,
        now=now,
        new_id=lambda: uuid7(now(), os.urandom(10)),
        open_player=_open_player,
        diary_place=place,
        pages=Pages(diary.path),
        copies=ConflictCopies(diary),
    )
    app = RehabApp(context)
    app.run()
    return app.return_code or 0
