"""Opens the app on the person's diary or on sample data: all that it needs is put into one context."""

import gc
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

gc.disable()  # what is made while starting stays; looking for garbage in it takes a tenth of the start
from rehab_tui.domain.records import Change, Entries, Refused, RehabPlan, day_of, harmless
from rehab_tui.plain.terminal import in_cells
from rehab_tui.services import need_clock, services
from rehab_tui.storage.copies import ConflictCopies
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.ui.app import RehabApp

if TYPE_CHECKING:
    from rehab_tui.ui.ports import Findings, Known, RunsTold

LONG_DIARY = 1000
"""Entries from which on it spares a start something to read what was found."""

gc.freeze()
gc.enable()


def open_screens(path: Path, now: Callable[[], datetime], begin: str = "") -> int:
    """Open the app on the person's diary, at the work named by `begin`; returns its exit status."""
    _need_terminal()
    need_clock(now)
    with TinyDiary.open(path, now, waiting=True) as diary:
        return _run(diary, harmless(path), now, begin)


def open_demo(now: Callable[[], datetime]) -> int:
    """Open the app on sample data in a diary that is thrown away afterwards."""
    _need_terminal()
    from rehab_tui.exchange.demo.shipped import sample_entries

    entries = sample_entries(day_of(now()))
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    with (
        tempfile.TemporaryDirectory(prefix="rehab-tui-demo-") as folder,
        TinyDiary.open(Path(folder) / "diary.json", now) as diary,
    ):
        diary.apply(*(Change(before=None, after=row) for row in (entries.profile, *rows)))
        return _run(diary, "sample data in a temporary diary", now)


def _need_terminal() -> None:
    """Raise Refused if no key could reach the screens, or they not be drawn; other drivers need neither."""
    if "TEXTUAL_DRIVER" in os.environ:
        return
    if not (sys.stdin and sys.stdin.isatty()):
        raise Refused("the screens need a terminal; `rehab-tui today` and `session --plain` do without one")
    if os.environ.get("TERM") == "dumb":
        raise Refused("this terminal is a dumb one and shows no screens; `rehab-tui today` needs none")


def _run(diary: TinyDiary, place: str, now: Callable[[], datetime], begin: str = "") -> int:
    context = replace(
        services(diary, time.monotonic, now),
        diary_place=place,
        pages=Pages(diary.path),
        programmes=Programmes(diary.path),
        read_runs=read_runs,
        copies=ConflictCopies(diary),
        findings=_findings(diary),
        begin=begin,
    )
    in_cells(sys.__stdout__, sys.__stderr__)
    app = RehabApp(context)
    app.run(mouse="STY" not in os.environ)  # GNU screen tells of the mouse, but then holds Escape back
    if not app.return_code:  # what ended in a fault may hold what caused it
        context.keep_findings()
    return app.return_code or 0


def _findings(diary: TinyDiary) -> "Findings | None":
    """What earlier runs found in a long diary; a short one is as soon worked out as read."""
    if len(diary.entries.checkins) + len(diary.entries.sessions) + len(diary.entries.runs) < LONG_DIARY:
        return None
    from rehab_tui.storage.findings import FindingsFile

    return FindingsFile(diary)


class Pages(NamedTuple):
    """The page for the physio for a screen: the same bytes as the command `report` writes."""

    diary: Path

    @property
    def parts(self) -> tuple[str, ...]:
        """What may be left out."""
        from rehab_tui.exchange.report.parts import Part

        return tuple(str(part) for part in Part)

    @property
    def weeks(self) -> tuple[int, int]:
        """As usual, and at the most."""
        from rehab_tui.exchange.report.parts import MOST_WEEKS, WEEKS

        return WEEKS, MOST_WEEKS

    def suggested(self, day: date) -> str:
        """A page to print, in the person's home."""
        return f"~/rehab-{day}.html"

    def exists(self, name: str) -> bool:
        """Whether a file is there."""
        return exists(name)

    def write(self, entries: Entries, day: date, name: str, weeks: int, without: Collection[str]) -> str:
        """Write the page, never over the diary; raises Refused or DiaryError."""
        from rehab_tui.exchange.report.formats import page
        from rehab_tui.storage.exporting import export_file

        file = _named(name)
        export_file(page(entries, day, weeks, without, file).encode(), file, self.diary)
        return str(file)


@dataclass(frozen=True)
class Programmes:
    """Programmes for a screen: the same files as the command `programme` reads and writes."""

    diary: Path

    def known(self) -> "Sequence[Known]":
        """Those that come with the program."""
        from rehab_tui.exchange.programme.known import known_programmes

        return known_programmes()

    def read(self, name: str) -> RehabPlan:
        """The programme of a file; raises Refused."""
        from rehab_tui.exchange.bundle.reading import read_limited
        from rehab_tui.exchange.programme.reading import read_programme

        with read_limited(_named(name), 1) as content:
            return read_programme(content)

    def suggested(self, plan: RehabPlan) -> str:
        """A file named after the programme, in the person's home."""
        words = re.findall(r"[a-z0-9]+", plan.name.lower())
        return f"~/{'-'.join(words) or 'programme'}.toml"

    def exists(self, name: str) -> bool:
        """Whether a file is there."""
        return exists(name)

    def write(self, plan: RehabPlan, name: str) -> str:
        """Write the file, never over the diary; raises Refused or DiaryError."""
        from rehab_tui.exchange.programme.writing import write_programme
        from rehab_tui.storage.exporting import export_file

        file = _named(name)
        export_file(write_programme(plan), file, self.diary)
        return str(file)


def read_runs(name: str, tick: Callable[[str, int], None]) -> "RunsTold":
    """What a file or folder tells of runs, as the command `import` reads it; raises Refused."""
    from rehab_tui.exchange.runners.offer import told_of

    return told_of(_named(name), tick)


def exists(name: str) -> bool:
    """Whether a file is there; False if the system refuses to say, for writing will. Raises Refused."""
    try:
        return _named(name).exists()
    except OSError:
        return False


def _named(name: str) -> Path:
    """The file a person means: in the folder the program runs in, or in a home, begun with ~."""
    try:
        return Path(name).expanduser().absolute()
    except RuntimeError:
        raise Refused(f"{name} begins with a home that is not known; accepted: another file name") from None
