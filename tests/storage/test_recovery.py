"""What stands after a recovery, and whether the sentence about it is true."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rehab_tui.domain.records import Entries, Settings, put
from rehab_tui.storage.backup import contents_of, restore
from rehab_tui.storage.diary import recovery
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.recovery import recover
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, NOON, RUN, SESSION, add, noon


def damage(path: Path, table: str, key: str) -> None:
    """Make one entry of a diary unreadable."""
    tables = json.loads(path.read_bytes())
    tables[table][key]["note"] = 5
    path.write_text(json.dumps(tables))


def test_the_newest_settings_stand(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.configure(Settings(prep_s=3))
        diary.configure(Settings(prep_s=7))
    damage(path, "runs", RUN.id)
    with TinyDiary.open(path, noon) as diary:
        assert len(diary.entries.runs) == 1
        assert diary.settings == Settings(prep_s=7)


def test_settings_that_do_not_read_come_from_the_copy(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.configure(Settings(prep_s=3))
        diary.apply(add(RUN))
    tables = json.loads(path.read_bytes())
    tables["settings"]["settings"]["prep_s"] = 99
    path.write_text(json.dumps(tables))
    with TinyDiary.open(path, noon) as diary:
        assert diary.settings == Settings(prep_s=3)
        assert "An earlier version stands of settings 'settings'." in diary.refresh()


def test_an_edit_that_is_lost_is_not_called_nothing(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.apply(put(diary.entries, replace(RUN, note="edited")))
    damage(path, "runs", RUN.id)
    with TinyDiary.open(path, noon) as diary:
        news = diary.refresh()
        assert [run.note for run in diary.entries.runs] == [RUN.note]
    assert "An earlier version stands of runs '0195-run'." in news
    assert "Nothing is lost" not in news


def test_an_open_window_knows_better_than_the_copies(path: Path) -> None:
    """After a restore, for one, the newest copy is what was done away with."""
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
    restore(path, contents_of(Entries(checkins=(CHECKIN,))), NOON)
    with TinyDiary.open(path, noon) as diary:
        path.write_bytes(b"")
        assert "What this window knew is saved again." in diary.refresh()
        assert (len(diary.entries.checkins), diary.entries.runs) == (1, ())


def test_many_losses_are_counted(path: Path) -> None:
    runs = [replace(RUN, id=f"run-{number}") for number in range(5)]
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(CHECKIN))
        diary.apply(*map(add, runs))
    for run in runs:
        damage(path, "runs", run.id)
    with TinyDiary.open(path, noon) as diary:
        assert "Lost: runs 'run-0', runs 'run-1', runs 'run-2' and 2 more." in diary.refresh()


def test_an_upgrade_and_a_recovery_at_once(path: Path) -> None:
    """The damaged file has been upgraded already, its copies have not."""

    def louder(tables: dict[str, dict[str, dict[str, Any]]]) -> None:
        for run in tables.get("runs", {}).values():
            run["note"] = run["note"].upper()

    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.apply(add(CHECKIN))
    with TinyDiary.open(path, noon, upgrades=(*UPGRADES, louder)) as diary:
        diary.apply(add(SESSION))
    damage(path, "checkins", str(CHECKIN.date))
    for copy in earlier(path)[:1]:
        copy.unlink()
    with TinyDiary.open(path, noon, upgrades=(*UPGRADES, louder)) as diary:
        assert "An earlier version stands of checkins" in diary.refresh()
        assert [run.note for run in diary.entries.runs] == [RUN.note.upper()]
        assert len(diary.entries.sessions) == len(diary.entries.checkins) == 1


def test_a_copy_that_is_cleared_away_meanwhile_is_no_empty_diary(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window that only reads may recover while another one writes, and clears earlier copies away."""
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.apply(add(CHECKIN))
    path.write_bytes(b"")
    found = earlier(path)
    gone = found[0].with_name("000009.2026-03-03.json")
    monkeypatch.setattr(recovery, "earlier", lambda _: [gone, *found])
    instead = recover(path, UPGRADES)
    assert instead
    assert instead.tables["runs"].keys() == {RUN.id}
