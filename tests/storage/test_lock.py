import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from rehab_tui.domain.records import Busy, DiaryError, Entries
from rehab_tui.storage.backup import contents_of, restore
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk import lock
from rehab_tui.storage.disk.lock import PAUSES_S, WriterLock
from tests.storage.faults import Faults
from tests.storage.samples import RUN, add, noon

HOLDER = """
import sys
from pathlib import Path
from rehab_tui.storage.disk.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diary.json"


def test_another_process_keeps_writers_out_until_it_is_killed(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        try:
            assert holder.stdout
            assert holder.stdout.readline().strip() == b"held"
            with pytest.raises(Busy) as raised:
                TinyDiary.open(path, noon)
            assert str(raised.value) == f"The diary {path} is already open in another window."
            assert TinyDiary.open(path, noon, writing=False).entries.runs == ()
        finally:
            holder.kill()
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))


def test_one_process_holds_it_once(path: Path) -> None:
    with WriterLock(path):
        with pytest.raises(Busy):
            WriterLock(path)
        with pytest.raises(Busy):  # a refused one lets nobody else in
            WriterLock(path)
    WriterLock(path).release()


def test_it_is_let_go_when_the_diary_is_closed(path: Path) -> None:
    TinyDiary.open(path, noon).close()
    TinyDiary.open(path, noon).close()


def test_the_lock_holds_through_every_save(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        with pytest.raises(Busy):
            TinyDiary.open(path, noon)


def test_a_command_waits_for_its_turn(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    others, pauses = [WriterLock(path)], list[float]()

    def sleep(pause: float) -> None:
        pauses.append(pause)
        if len(pauses) == 5:
            others.pop().release()

    monkeypatch.setattr(lock, "PAUSES_S", PAUSES_S)
    monkeypatch.setattr(lock, "time", SimpleNamespace(sleep=sleep))
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        assert len(pauses) == 5
        with pytest.raises(Busy):
            TinyDiary.open(path, noon)
        assert 1 < sum(pauses[5:]) < 5, "but not for long"
        del pauses[:]
        TinyDiary.open(path, noon, waiting=True).close()
        TinyDiary.open(path, noon, writing=False).close()
        assert pauses == [], "a window opens at once"


def test_so_does_a_restore(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = WriterLock(path)
    monkeypatch.setattr(lock, "PAUSES_S", PAUSES_S)
    monkeypatch.setattr(lock, "time", SimpleNamespace(sleep=lambda _: other.release()))
    assert restore(path, contents_of(Entries(runs=(RUN,))), noon()).before == 0


def next_handle() -> int:
    os.close(number := os.dup(0))
    return number


@pytest.mark.parametrize("number", [0, 1])
def test_a_lock_that_cannot_be_made_is_said_and_leaves_no_file_open(
    path: Path, faults: Faults, number: int
) -> None:
    before = next_handle()
    with (
        faults.failing_at(number),
        pytest.raises(DiaryError, match=r"^Could not lock .*: the disk is full\.$"),
    ):
        WriterLock(path)
    assert next_handle() == before
    WriterLock(path).release()
