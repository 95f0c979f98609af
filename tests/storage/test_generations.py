import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from rehab_tui.domain.records import DiaryError, Entries
from rehab_tui.storage.diary import generations
from rehab_tui.storage.diary.generations import earlier, make_room, next_place, tidy
from rehab_tui.storage.diary.tables import tables_of
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, NOON, RUN, SESSION, add, noon

FIRST = date(2026, 3, 1)


def saved(path: Path, *days: int) -> list[str]:
    """Names of what is kept after a save on each of the days, counted from the first."""
    for number, day in enumerate(days):
        place = next_place(path, FIRST + timedelta(days=day))
        place.write_text(str(number))
        tidy(path)
    return [file.read_text() for file in earlier(path)]


def test_the_last_five_are_kept(path: Path) -> None:
    assert saved(path, *[0] * 9) == ["8", "7", "6", "5", "4", "0"]


def test_and_the_first_of_each_of_the_last_fourteen_days(path: Path) -> None:
    thrice_a_day = [number // 3 for number in range(60)]
    last_five, firsts = ["59", "58", "57", "56", "55"], [str(3 * day) for day in range(19, 5, -1)]
    assert saved(path, *thrice_a_day) == sorted({*last_five, *firsts}, key=int, reverse=True)


@pytest.mark.parametrize("day", [-400, 400])
def test_a_wrong_clock_does_not_put_them_out_of_order(path: Path, day: int) -> None:
    assert saved(path, 0, 1, day, 2) == ["3", "2", "1", "0"]


@pytest.mark.parametrize(("free", "kept"), [(10**9, 6), (0, 1)])
def test_on_a_full_disk_older_states_make_room_for_the_next_save(
    path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kept: int
) -> None:
    saved(path, *[0] * 9)
    path.write_bytes(b"{}")
    newest = earlier(path)[0]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    make_room(path)
    assert len(earlier(path)) == kept
    assert earlier(path)[0] == newest


def test_other_files_in_the_folder_are_left_alone(path: Path) -> None:
    saved(path, 0)
    other = path.with_name("diary.json.earlier") / "mine.json"
    other.write_text("x")
    assert saved(path, *[0] * 9)
    assert other.exists()


def test_each_state_a_save_replaces_is_kept(path: Path) -> None:
    states = []
    with TinyDiary.open(path, noon) as diary:
        for record in (CHECKIN, RUN, SESSION):
            diary.apply(add(record))
            states.append(path.read_bytes())
    assert [file.read_bytes() for file in earlier(path)] == [states[1], states[0]]


def test_the_day_of_a_state_is_the_persons_own(path: Path) -> None:
    evening = datetime(2026, 3, 3, 23, 30, tzinfo=UTC).astimezone()
    with TinyDiary.open(path, lambda: evening) as diary:
        diary.apply(add(CHECKIN))
        diary.apply(add(RUN))
    assert [file.name for file in earlier(path)] == [f"000001.{evening.date()}.json"]


def test_a_year_of_use_keeps_nineteen_at_most(path: Path) -> None:
    clock = [NOON]
    with TinyDiary.open(path, lambda: clock[0]) as diary:
        for number in range(120):
            clock[0] += timedelta(hours=7)
            diary.apply(add(CHECKIN) if number % 2 else add(RUN))
    assert len(earlier(path)) <= 19


def test_a_save_stands_though_earlier_states_cannot_be_cleared_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = generations.earlier

    def denied_after_the_save(diary: Path) -> list[Path]:
        if b"sessions" in path.read_bytes():
            raise DiaryError("Could not read the folder: permission is denied.")
        return real(diary)

    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(CHECKIN))
        monkeypatch.setattr(generations, "earlier", denied_after_the_save)
        diary.apply(add(SESSION))
        assert len(diary.entries.sessions) == 1
    assert len(TinyDiary.open(path, noon, writing=False).entries.sessions) == 1


def test_merging_clears_away_as_saving_does(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        for number in range(9):
            run = replace(RUN, id=f"run-{number}", modified=NOON)
            diary.merge(tables_of(Entries(runs=(run,))))
        assert len(diary.entries.runs) == 9
    assert len(earlier(path)) == 6
