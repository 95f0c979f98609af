"""The page for the physio from the screen: where it goes, what stands on it, and that it is the same page."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from rehab_tui.cli import main
from rehab_tui.domain.records import Change, DiaryError, Entries, Refused
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.report.parts import Part
from rehab_tui.launch import Pages
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.ports import PageWriter
from rehab_tui.ui.screens.progress.report import PARTS, ReportScreen
from rehab_tui.ui.screens.progress.screen import ProgressScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from rehab_tui.ui.screens.shared.help import HelpScreen
from tests.ui.memory import MORNING, burst, memory_context
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, SIZES


class Asked:
    """Stands in for the writer: notes what it is asked for; `wrong` makes it fail, `hold` makes it wait."""

    parts: tuple[str, ...] = ("weeks", "runs", "steps")
    weeks = (12, 16)

    def __init__(self, *there: str) -> None:
        self.there = set(there)
        self.written: list[tuple[str, int, list[str]]] = []
        self.wrong: Exception | None = None
        self.hold = Event()
        self.hold.set()

    def suggested(self, day: date) -> str:
        return f"~/rehab-{day}.html"

    def exists(self, name: str) -> bool:
        return name in self.there

    def write(self, entries: Entries, day: date, name: str, weeks: int, without: Collection[str]) -> str:
        assert self.hold.wait(timeout=120)
        if self.wrong:
            raise self.wrong
        self.written.append((name, weeks, list(without)))
        return f"/home/someone/{name}"


@asynccontextmanager
async def asking(asked: PageWriter) -> AsyncIterator[Pilot[None]]:
    """The form in front, over Progress."""
    context, _ = memory_context(demo_entries(DAY))
    async with RehabApp(replace(context, pages=asked)).run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("p", "e")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReportScreen)
        yield pilot


async def done(pilot: Pilot[None]) -> None:
    """Wait until the page is written or refused."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def told(pilot: Pilot[None]) -> str:
    """The notifications so far."""
    return "\n".join(f"{note.title}: {note.message}" for note in pilot.app._notifications)


NAME = f"~/rehab-{DAY}.html"


async def test_as_suggested_it_is_the_whole_page_of_twelve_weeks() -> None:
    asked = Asked()
    async with asking(asked) as pilot:
        await pilot.press("ctrl+s")
        await done(pilot)
        assert asked.written == [(NAME, 12, [])]
        assert isinstance(pilot.app.screen, ProgressScreen)
        assert f"Written: The page is in /home/someone/{NAME}" in told(pilot)


async def test_another_file_fewer_weeks_and_parts_left_out() -> None:
    asked = Asked()
    async with asking(asked) as pilot:
        await pilot.press("home", "ctrl+k", *"page.txt", "enter", "left", "left", "enter", "2", "3", "enter")
        await done(pilot)
    assert asked.written == [("page.txt", 10, ["runs", "steps"])]


@pytest.mark.parametrize(("key", "written"), [("y", 1), ("n", 0)])
async def test_a_file_that_is_there_is_asked_about(key: str, written: int) -> None:
    asked = Asked(NAME)
    async with asking(asked) as pilot:
        await burst(pilot, "ctrl+s ctrl+s")
        await pilot.pause()
        assert not asked.written
        assert "is there already" in text_of(pilot.app)
        await pilot.press(key)
        await done(pilot)
        assert len(asked.written) == written
        assert isinstance(pilot.app.screen, ReportScreen) is not bool(written)


@pytest.mark.parametrize(
    "wrong", [Refused("page.pdf ends in .pdf; accepted: .txt or .html"), DiaryError("The disk is full.")]
)
async def test_a_refusal_is_told_and_the_form_stays(wrong: Exception) -> None:
    asked = Asked()
    asked.wrong = wrong
    async with asking(asked) as pilot:
        await pilot.press("ctrl+s")
        await done(pilot)
        assert isinstance(pilot.app.screen, ReportScreen)
        assert f"Not written: {wrong}" in told(pilot)
        asked.wrong = None
        await pilot.press("ctrl+s")
        await done(pilot)
        assert len(asked.written) == 1


@pytest.mark.parametrize("weeks", ["0", "17", "", ["1", "underscore", "0"]])
async def test_weeks_that_no_page_holds_are_refused_at_the_field(weeks: Sequence[str]) -> None:
    asked = Asked()
    async with asking(asked) as pilot:
        await pilot.press("enter", "home", "ctrl+k", *weeks, "ctrl+s")
        await done(pilot)
        assert not asked.written
        assert "accepted: " in text_of(pilot.app)


async def test_the_screen_stays_alive_while_the_page_is_written_and_writes_it_once() -> None:
    asked = Asked()
    asked.hold.clear()
    async with asking(asked) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Writing the page." in text_of(pilot.app)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReportScreen)
        asked.hold.set()
        await done(pilot)
    assert len(asked.written) == 1


@pytest.mark.parametrize("wrong", [None, DiaryError("The disk is full.")])
async def test_a_page_that_takes_for_ever_holds_nobody_and_what_comes_of_it_is_said(
    wrong: Exception | None,
) -> None:
    asked = Asked()
    asked.wrong = wrong
    asked.hold.clear()
    async with asking(asked) as pilot:
        await pilot.press("enter", "right", "ctrl+s", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ProgressScreen)
        await pilot.press("escape")
        asked.hold.set()
        await done(pilot)
        assert ("Not written: The disk is full." if wrong else "Written: The page is in ") in told(pilot)


async def test_help_opened_meanwhile_stays_in_front() -> None:
    asked = Asked()
    asked.hold.clear()
    async with asking(asked) as pilot:
        await pilot.press("ctrl+s", "f1")
        await pilot.pause()
        asked.hold.set()
        await done(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReportScreen)
    assert len(asked.written) == 1


async def test_without_a_writer_there_is_no_such_key() -> None:
    context, _ = memory_context(demo_entries(DAY))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "e")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ProgressScreen)
        assert "e page" not in text_of(pilot.app)


# --- the writer that the program hands in


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """A diary with the demo's entries."""
    path = tmp_path / "diary.json"
    entries = demo_entries(DAY)
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    with TinyDiary.open(path, lambda: MORNING) as stored:
        stored.apply(*(Change(None, row) for row in (entries.profile, *rows)))
    return path


def entries_of(path: Path) -> Entries:
    with TinyDiary.open(path, lambda: MORNING, writing=False) as stored:
        return stored.entries


@pytest.mark.parametrize("ending", ["html", "txt"])
def test_it_is_the_page_that_the_command_writes(diary: Path, tmp_path: Path, ending: str) -> None:
    here, there = tmp_path / f"here.{ending}", tmp_path / f"there.{ending}"
    where = Pages(diary).write(entries_of(diary), DAY, str(here), 8, ["runs"])
    argv = ["--diary", str(diary), "report", str(there), "--weeks", "8", "--without", "runs"]
    assert main(argv, lambda: MORNING) == 0
    assert here.read_bytes() == there.read_bytes()
    assert where == str(here)
    assert here.stat().st_mode & 0o777 == 0o600


def test_it_never_takes_the_diarys_place_or_another_ending(diary: Path, tmp_path: Path) -> None:
    before = diary.read_bytes()
    (tmp_path / "link.txt").symlink_to(diary)
    for name, why in (("link.txt", "is the diary itself"), ("page.pdf", "accepted: .txt or .html")):
        with pytest.raises(Refused, match=why):
            Pages(diary).write(Entries(), DAY, str(tmp_path / name), 12, [])
    assert diary.read_bytes() == before


def test_a_home_is_found_or_refused(diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    pages = Pages(diary)
    assert not pages.exists(pages.suggested(DAY))
    assert pages.write(Entries(), DAY, pages.suggested(DAY), 1, []) == str(tmp_path / f"rehab-{DAY}.html")
    assert pages.exists(pages.suggested(DAY))
    with pytest.raises(Refused, match="home that is not known"):
        pages.exists("~nobody-of-that-name/page.txt")


def test_a_name_that_no_disk_takes_is_a_sentence(diary: Path) -> None:
    name = "a" * 500 + ".txt"
    assert not Pages(diary).exists(name)
    with pytest.raises(DiaryError, match="Could not write"):
        Pages(diary).write(Entries(), DAY, name, 12, [])


def test_every_part_has_a_name_on_the_screen() -> None:
    assert Pages(Path("diary.json")).parts == tuple(PARTS) == tuple(Part)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_picture(size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context(demo_entries(DAY))
    async with RehabApp(replace(context, pages=Pages(Path("diary.json")))).run_test(size=size) as pilot:
        await pilot.press("p", "e")
        await pilot.pause()
        await pilot.pause()
        await shot(pilot.app)


@pytest.mark.parametrize(
    ("keys", "replaced"), [("y", True), ("n", False), ("escape", False), ("q enter space 1 n", False)]
)
async def test_only_a_yes_puts_the_page_in_the_place_of_a_file(
    diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: str, replaced: bool
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    mine = tmp_path / f"rehab-{DAY}.html"
    mine.write_bytes(b"mine")
    async with asking(Pages(diary)) as pilot:
        await pilot.press("ctrl+s")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        await pilot.press(*keys.split())
        await done(pilot)
        assert isinstance(pilot.app.screen, ProgressScreen if replaced else ReportScreen)
    assert (mine.read_bytes() != b"mine") is replaced
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".rehab")] == []


@pytest.mark.parametrize("part", Pages(Path()).parts)
async def test_each_part_is_left_out_by_its_key(part: str) -> None:
    asked = Asked()
    asked.parts = Pages(Path()).parts
    async with asking(asked) as pilot:
        await pilot.press("enter", "enter", str(asked.parts.index(part) + 1), "ctrl+s")
        await done(pilot)
    assert asked.written == [(NAME, 12, [part])]
