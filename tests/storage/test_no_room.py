"""A disk that is full, read-only or forbidden at any call: nothing is lost, one sentence, and on it goes."""

import errno
import shutil
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from rehab_tui.domain.records import DiaryError, Entries
from rehab_tui.storage.copies import ConflictCopies, conflict_copies
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.faults import Faults, Killed
from tests.storage.samples import CHECKIN, PAUSE, RUN, SESSION, add, noon

CODES = {
    errno.ENOSPC: "the disk is full",
    errno.EACCES: "permission is denied",
    errno.EROFS: "the disk is read-only",
}


def far(path: Path) -> Path:
    """Another device's diary: this one as it was, and a run of its own since."""
    place = path.parent.parent / "far" / "diary.json"
    place.parent.mkdir(exist_ok=True)
    shutil.copy(path, place)
    with TinyDiary.open(place, noon) as diary:
        diary.apply(add(replace(RUN, id="far")))
    return place


def filled(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(CHECKIN))
        diary.apply(add(RUN))


def damaged(path: Path) -> None:
    filled(path)
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(PAUSE))
    path.write_bytes(path.read_bytes()[:-1])


def beside(path: Path) -> None:
    filled(path)
    shutil.copy(far(path), path.with_name("diary (1).json"))


def open_it(path: Path, faults: Callable[[], object]) -> None:
    faults()
    TinyDiary.open(path, noon).close()


def save(path: Path, faults: Callable[[], object]) -> None:
    with TinyDiary.open(path, noon) as diary:
        faults()
        diary.apply(add(SESSION))


def take_in(path: Path, faults: Callable[[], object]) -> None:
    with TinyDiary.open(path, noon) as diary:
        shutil.copy(far(path), path)
        faults()
        diary.apply(add(SESSION))


def join_beside(path: Path, faults: Callable[[], object]) -> None:
    with TinyDiary.open(path, noon) as diary:
        faults()
        for name in ConflictCopies(diary).waiting():
            ConflictCopies(diary).join(name)


Action = Callable[[Path, Callable[[], object]], None]
CASES: dict[str, tuple[Callable[[Path], None], Action]] = {
    "a save": (filled, save),
    "recovering": (damaged, open_it),
    "taking in what a sync program brought": (filled, take_in),
    "joining a conflict copy": (beside, join_beside),
}


def known(entries: Entries) -> bool:
    """Whether what stood before is there."""
    return bool(entries.checkins) and RUN.id in {row.id for row in entries.runs}


@pytest.mark.parametrize("kind", ["failing", "killed"])
@pytest.mark.parametrize(("prepare", "act"), CASES.values(), ids=CASES)
def test_no_call_can_fail_so_that_something_is_lost(
    tmp_path: Path, faults: Faults, prepare: Callable[[Path], None], act: Action, kind: str
) -> None:
    wanted = finished(tmp_path / "counted", prepare, act)
    with faults.watching() as asked:
        act(prepared(tmp_path / "watched", prepare), asked.clear)
    assert len(asked) > 5
    said = []
    for number in range(len(asked)):
        path = prepared(tmp_path / str(number), prepare)
        code = list(CODES)[number % len(CODES)]
        with ExitStack() as faulty:
            fault = faults.failing_at(number, code) if kind == "failing" else faults.killed_at(number)
            try:
                act(path, partial(faulty.enter_context, fault))
            except DiaryError as error:
                said.append(str(error).endswith(f": {CODES[code]}."))
            except Killed:
                said.append(kind == "killed")
        assert known(TinyDiary.open(path, noon, writing=False).entries)
        with suppress(DiaryError):
            act(path, lambda: None)
        assert ids(path) == wanted
    assert said
    assert all(said)


def prepared(folder: Path, prepare: Callable[[Path], None]) -> Path:
    path = folder / "here" / "diary.json"
    prepare(path)
    return path


def finished(folder: Path, prepare: Callable[[Path], None], act: Action) -> set[str]:
    path = prepared(folder, prepare)
    act(path, lambda: None)
    assert conflict_copies(path) == []
    return ids(path)


def ids(path: Path) -> set[str]:
    entries = TinyDiary.open(path, noon, writing=False).entries
    return {run.id for run in entries.runs} | {session.id for session in entries.sessions}
