"""A disk that fails or a process that ends at any step: the old state or the new one, never anything else."""

import errno
from contextlib import suppress
from pathlib import Path

import pytest

from rehab_tui.domain.records import DiaryError, Settings
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.tables import Tables
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.faults import Faults, Killed
from tests.storage.samples import CHECKIN, RUN, SESSION, add, noon, remove


def read(path: Path) -> TinyDiary:
    return TinyDiary.open(path, noon, writing=False)


def started(folder: Path, name: str, existing: bool) -> TinyDiary:
    diary = TinyDiary.open(folder / name / "diary.json", noon)
    if existing:
        diary.apply(add(CHECKIN))
    return diary


def steps(folder: Path, faults: Faults, existing: bool) -> range:
    with started(folder, "counted", existing) as diary, faults.watching() as asked:
        diary.apply(add(RUN), add(SESSION))
    assert asked.count("fsync") == 3 - existing, "the file, its folder, and at first the copies' folder"
    return range(len(asked))


@pytest.mark.parametrize("existing", [False, True])
def test_a_failing_write_changes_neither_file_nor_memory(
    tmp_path: Path, faults: Faults, existing: bool
) -> None:
    sentences = set()
    for number in steps(tmp_path, faults, existing):
        with started(tmp_path, str(number), existing) as diary:
            before = diary.entries
            try:
                with faults.failing_at(number):
                    diary.apply(add(RUN), add(SESSION))
            except DiaryError as error:
                sentences.add(str(error).replace(str(diary.path), "PATH"))
                assert diary.entries is before
            assert read(diary.path).entries == diary.entries
            diary.apply(remove(CHECKIN), add(RUN), add(SESSION))
            assert read(diary.path).entries == diary.entries
            assert len(diary.entries.runs) == len(diary.entries.sessions) == 1
    folder = {"Could not make the folder PATH.earlier: the disk is full."} if not existing else set()
    assert sentences == {"Could not save PATH: the disk is full."} | folder


def test_settings_that_could_not_be_saved_are_not_shown(path: Path, faults: Faults) -> None:
    with TinyDiary.open(path, noon) as diary:
        with faults.failing_at(0), pytest.raises(DiaryError):
            diary.configure(Settings(prep_s=3))
        assert diary.settings == Settings()


@pytest.mark.parametrize("existing", [False, True])
def test_a_kill_at_any_step_leaves_the_old_or_the_new_diary(
    tmp_path: Path, faults: Faults, existing: bool
) -> None:
    found = []
    for number in steps(tmp_path, faults, existing):
        with started(tmp_path, str(number), existing) as diary:
            before = diary.entries
            with suppress(Killed), faults.killed_at(number):
                diary.apply(add(RUN), add(SESSION))
        with TinyDiary.open(diary.path, noon) as again:
            found.append(again.entries != before)
            assert again.entries == before or (len(again.entries.runs) == len(again.entries.sessions) == 1)
            again.apply(add(RUN))
            assert read(diary.path).entries == again.entries
    assert found == sorted(found), "the new state, once there, stays"
    assert set(found) == {False, True}


def notes_in_capitals(tables: Tables) -> None:
    for run in tables["runs"].values():
        run["note"] = run["note"].upper()


@pytest.mark.parametrize("how", ["failing_at", "killed_at"])
def test_an_upgrade_that_is_cut_short_is_done_at_the_next_start(
    tmp_path: Path, faults: Faults, how: str
) -> None:
    for number in range(12):
        with started(tmp_path, str(number), existing=False) as diary:
            diary.apply(add(RUN))
        with suppress(DiaryError, Killed), getattr(faults, how)(number):
            TinyDiary.open(diary.path, noon, upgrades=(*UPGRADES, notes_in_capitals)).close()
        with TinyDiary.open(diary.path, noon, upgrades=(*UPGRADES, notes_in_capitals)) as again:
            assert [run.note for run in again.entries.runs] == [RUN.note.upper()]


@pytest.mark.parametrize("writing", [True, False])
def test_a_diary_that_may_not_be_read_is_never_taken_for_an_empty_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, writing: bool
) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))

    def denied(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(DiaryError) as raised:
        TinyDiary.open(path, noon, writing=writing)
    assert str(raised.value) == f"Could not read {path}: permission is denied."
