"""What a killed save, copy, export or page leaves beside the diary: named nowhere, gone with the next one."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from rehab_tui.domain.records import Change
from rehab_tui.launch import Pages
from rehab_tui.practice.draft import Draft
from rehab_tui.storage import examination
from rehab_tui.storage.backup import back_up
from rehab_tui.storage.copies import conflict_copies
from rehab_tui.storage.diary.contents import contents_of_file
from rehab_tui.storage.diary.generations import earlier, folder_of
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.storage.exporting import export_files
from tests.practice.plans import holds
from tests.storage.faults import Faults, Killed
from tests.storage.samples import CHECKIN, DAY, RUN
from tests.ui.memory import MORNING


def save(path: Path) -> None:
    with TinyDiary.open(path, lambda: MORNING) as diary:
        before = next(iter(diary.entries.runs), None)
        diary.apply(Change(before, None if before else RUN))


def save_draft(path: Path) -> None:
    DraftFile(path).save(Draft(id="d", date=DAY, started_at=MORNING, saved_at=MORNING, plan=holds(2)))


def write_page(path: Path) -> None:
    with TinyDiary.open(path, lambda: MORNING, writing=False) as diary:
        Pages(path).write(diary.entries, DAY, str(path.with_name("page.html")), 2, [])


def export(path: Path) -> None:
    export_files({"a.csv": b"a", "b.csv": b"b"}, path.parent, path)


def copy(path: Path) -> None:
    back_up(path, MORNING, path.with_name("copy.json"))


@pytest.mark.parametrize("act", [save, save_draft, write_page, export, copy])
def test_what_a_kill_leaves_is_named_nowhere_and_goes_with_the_next_one(
    act: Callable[[Path], None],
    tmp_path: Path,
    faults: Faults,
) -> None:
    usual = names(done(act, tmp_path / "whole"))
    with faults.watching() as asked:
        act(begun(tmp_path / "counted"))
    littered = 0
    for number in range(len(asked)):
        path = begun(tmp_path / f"at-{number}")
        with faults.killed_at(number), suppress(Killed):
            act(path)
        left = names(path) - usual
        littered += bool(left)
        assert not conflict_copies(path)
        assert all(contents_of_file(state, UPGRADES) for state in earlier(path))
        found = examination.diary(path, MORNING).facts
        facts = [
            *found,
            *examination.earlier_states(path, MORNING),
            *examination.surroundings(path, MORNING),
        ]
        assert not any(fact.todo for fact in facts)
        told = "\n".join(fact.text for fact in facts)
        assert not [name for name in left if name in told]
        path.with_name("copy.json").unlink(missing_ok=True)
        with TinyDiary.open(path, lambda: MORNING) as diary:
            assert [row.note for row in diary.entries.checkins] == [CHECKIN.note]
        act(path)
        assert names(path) <= usual
    assert littered > 1


def begun(folder: Path) -> Path:
    """A diary of one entry in a folder of its own."""
    folder.mkdir()
    with TinyDiary.open(folder / "diary.json", lambda: MORNING) as diary:
        diary.apply(Change(None, CHECKIN))
        return diary.path


def done(act: Callable[[Path], None], folder: Path) -> Path:
    path = begun(folder)
    act(path)
    return path


def names(path: Path) -> set[str]:
    """The files beside the diary, and the odd ones among its earlier states."""
    own = {state.name for state in earlier(path)}
    kept = {file.name for file in folder_of(path).iterdir()} if folder_of(path).is_dir() else set()
    return {file.name for file in path.parent.iterdir() if file != folder_of(path)} | (kept - own)
