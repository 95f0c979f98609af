"""Runs out of files on the screen: seen, taken as one, taken back; and a season that begins with them."""

import re
from asyncio import sleep
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import TypeVar
from zipfile import ZipFile

from textual.pilot import Pilot
from textual.screen import Screen

from benchmarks.runners_made import HEAD, row
from rehab_tui.domain.records import Activity, Race, Refused, Run, Source
from rehab_tui.exchange.today.as_json import as_json
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.following import refresh_front
from rehab_tui.ui.ports import RunsTold
from rehab_tui.ui.screens.runs.coming import ComingScreen
from rehab_tui.ui.screens.runs.file_form import RunFileScreen
from rehab_tui.ui.screens.runs.form import PainScreen
from rehab_tui.ui.screens.runs.open_form import OpenForm
from rehab_tui.ui.screens.runs.screen import RunsScreen
from tests.ui.memory import MORNING, memory_context, press, unhurried
from tests.ui.snapshot import text_of
from tests.ui.test_my_plan import said
from tests.ui.test_my_plan_lived import Life
from tests.ui.test_today import DAY, beginner, checkin

EVENING = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
SMALL, TALL = (80, 24), (80, 60)
ScreenT = TypeVar("ScreenT", bound=Screen[None])


def export(path: Path, *rows: str) -> Path:
    """Strava's export with these activities."""
    with ZipFile(path, "w") as archive:
        archive.writestr("activities.csv", "\n".join((HEAD, *rows)))
    return path


def shown(pilot: Pilot[None]) -> str:
    """All that is on the screen, without frames and breaks."""
    return " ".join(text_of(pilot.app).replace("│", " ").split())


async def comes_to(pilot: Pilot[None], kind: type[ScreenT]) -> ScreenT:
    """Wait for the thread that reads, and for the screen that shows what it found."""
    while pilot.app.is_running:
        screen = pilot.app.screen
        if isinstance(screen, kind) and screen.is_mounted:
            await pilot.pause()
            return screen
        await sleep(0)
    raise AssertionError("the program ended")


async def reads(pilot: Pilot[None], path: Path) -> None:
    """From the runs to what a file leaves open."""
    await press(pilot, "o")
    screen = await comes_to(pilot, RunFileScreen)
    screen.file.value = str(path)
    await press(pilot, "ctrl+s")


async def test_runs_are_seen_before_they_are_taken_as_one_change(tmp_path: Path) -> None:
    typed = Run(id="typed", date=DAY - timedelta(days=5), distance_km=5, duration_min=30.2)
    other = replace(typed, id="other", date=DAY - timedelta(days=12))
    before = replace(beginner(), runs=(other, typed))
    context, diary = memory_context(before)
    days = [EVENING - timedelta(days=days) for days in (0, 3, 10, 20, -30)]
    runs = [row(number, start, 5, 30) for number, start in enumerate(days)]
    path = export(tmp_path / "strava.zip", *runs, row(8, EVENING - timedelta(days=1), 20, 60, "Ride"))
    async with RehabApp(unhurried(context)).run_test(size=SMALL) as pilot:
        await press(pilot, "r")
        await reads(pilot, path)
        await comes_to(pilot, OpenForm)
        await press(pilot, "ctrl+s")
        assert "Time zone is empty; accepted: a zone such as Europe/Berlin" in shown(pilot)
        await press(pilot, '"Asia/Kolkat ctrl+s')
        assert "Time zone is Asia/Kolkat; accepted: a zone such as Europe/Berlin" in shown(pilot)
        await press(pilot, '"Asia/Kolkata enter 1 ctrl+s')
        await comes_to(pilot, ComingScreen)
        seen = shown(pilot)
        for words in (
            "3 new, 2026-02-09 to 2026-03-01, 10.0 km 0 known, 2 doubtful",
            "1 of the last 14 days wait for their pain numbers",
            *(
                f"[ ] the same comes {day} 22:30 5.00 km 30 min strava there {day} 5.00 km 30 min manual"
                for day in ("2026-02-26", "2026-02-19")
            ),
            "refused strava.zip/activities.csv, row 6: date is 2026-03-31; accepted: 2000",
            "new 2026-03-01 22:30 5.00 km 30 min strava",
        ):
            assert words in seen
        for keys, two in (("d", 2), ("d", 0), ("enter", 1), ("d", 2), ("enter", 1), ("down enter", 0)):
            await press(pilot, keys)
            assert shown(pilot).count("[x] two of them comes") == two
        await press(pilot, "enter")
        assert diary.entries == before
        await press(pilot, "y")
        assert [(str(run.date), run.source) for run in diary.entries.runs] == [
            ("2026-02-09", Source.STRAVA),
            ("2026-02-19", Source.MANUAL),
            ("2026-02-19", Source.STRAVA),
            ("2026-02-26", Source.MANUAL),
            ("2026-03-01", Source.STRAVA),
        ]
        assert [type(done) for done in diary.entries.activities] == [Activity]
        assert "2 runs wait for their pain: n" in shown(pilot)
        await press(pilot, "n")
        await comes_to(pilot, PainScreen)
        await press(pilot, "1 enter 2 enter 1 ctrl+s")
        told = diary.entries.runs[-1]
        assert (told.pain_start, told.pain_worst, told.pain_end) == (1, 2, 1)
        assert "1 run waits for its pain: n" in shown(pilot)
        await press(pilot, "u u")
        assert diary.entries == before


async def test_reading_is_said_stopped_and_refused_and_nothing_is_taken(tmp_path: Path) -> None:
    tried, begun, ended = Event(), Event(), Event()

    def endless(name: str, tick: Callable[[str, int], None]) -> RunsTold:
        if not tried.is_set():
            tried.set()
            raise Refused(f"{Path(name).name}: it holds nothing that is read")
        try:
            while True:
                tick("a huge file", 1_000_000)
                begun.set()
        finally:
            ended.set()

    context, diary = memory_context(beginner())
    async with RehabApp(replace(context, read_runs=endless)).run_test(size=SMALL) as pilot:
        await press(pilot, "r")
        await reads(pilot, tmp_path / "folder")
        screen = await comes_to(pilot, RunFileScreen)
        while screen.reading:
            await sleep(0)
        await press(pilot, "ctrl+s")
        assert "folder: it holds nothing that is read" in said(pilot)
        while not begun.is_set():
            await sleep(0)
        screen.say_how_far()
        await pilot.pause()
        assert "Reading a huge file" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, RunsScreen)
        ended.wait()
    assert diary.entries == beginner()


class Season(Life):
    """A year of runs in a file, and the days after it."""

    def begins(self) -> None:
        """The race is known, and the mornings of three weeks were calm."""
        profile = self.diary.entries.profile
        race = Race(date=DAY + timedelta(days=40), distance_km=10)
        self.notes(replace(profile, race=race, programme_start=DAY - timedelta(days=100)))
        for back in range(21):
            self.notes(checkin(DAY - timedelta(days=back), 1, 5))

    def on(self, day: int, pain: int = 1, stiffness: int = 5) -> None:
        """So many days after the first the morning is like that."""
        self.now = MORNING + timedelta(days=day)
        self.notes(checkin(self.day, pain, stiffness))

    def runs(self, km: float) -> None:
        """An easy run today, as calm as can be."""
        done = Run(id=f"{self.day}", date=self.day, distance_km=km, duration_min=km * 6)
        self.notes(calm(done))


def calm(run: Run) -> Run:
    """The run with as little pain as there can be."""
    return replace(run, pain_start=1, pain_worst=1, pain_end=1, pain_after=1)


async def test_a_season_of_an_import_a_flare_a_return_and_a_race(tmp_path: Path) -> None:
    life = Season()
    life.begins()
    year = [row(n, EVENING - timedelta(days=2 * n), 5 + n % 4, 30 + n % 4 * 6) for n in range(180)]
    async with RehabApp(life.context).run_test(size=TALL) as pilot:

        async def shows() -> str:
            refresh_front(pilot.app)
            await pilot.pause()
            seen = re.sub(r" [A-Z]{2}\d+\b", "", shown(pilot))
            assert as_json(life.context.facts)["run"]["sentence"] in seen
            return seen

        await press(pilot, "r")
        await reads(pilot, export(tmp_path / "year.zip", *year))
        await comes_to(pilot, OpenForm)
        await press(pilot, '"+01:00 ctrl+s')
        await comes_to(pilot, ComingScreen)
        await press(pilot, "y")
        assert len(life.diary.entries.runs) == 180
        assert "First say how the last run went" in await shows(), "what is not known is never green"
        for run in life.context.facts.situation.waiting:
            life.notes(calm(run))
        assert "Run up to 8.8 km" in await shows(), "the year in the file says how far"
        life.on(1, 7, 50)
        red = await shows()
        assert "No running today" in red
        assert "Do not race" in red
        assert "what if" not in red
        for day in range(2, 9):
            life.on(day)
        back = await shows()
        assert "A test run of up to 3 km" in back, "a week without running came before it"
        assert "Ask a physio before race day" in back
        for day in range(9, 40):
            life.on(day)
            if day % 3 == 0:
                life.runs(min(3 + day // 6, 8))
        life.on(40)
        life.runs(10)
        life.on(41)
        after = await shows()
        assert "No run today: rest after your race. The next run can be on Thu 16 Apr." in after
        assert "after 13 to 14 Apr: Heel in the shoes" in after
        for day in (42, 43, 44):
            life.on(day)
            assert ("rest after your race" in await shows()) is (day < 44)
