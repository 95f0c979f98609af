"""Files handed to a person: whole, for them alone, and nothing else of theirs touched."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from rehab_tui.domain.records import DiaryError, Refused
from rehab_tui.storage.disk.among_others import put_file
from rehab_tui.storage.exporting import export_file, export_files
from tests.storage.faults import Faults, Killed

if sys.platform != "win32":
    import fcntl


@pytest.fixture
def diary(own_home: Path) -> Path:
    return own_home / "diary.json"


def test_neighbours_with_like_names_are_left_alone(own_home: Path, diary: Path) -> None:
    file = own_home / "page.html"
    own = [own_home / f"page.html{ending}" for ending in (".old", ".new", ".tmp")]
    for each in own:
        each.write_bytes(b"mine")
    export_file(b"page", file, diary)
    assert [each.read_bytes() for each in own] == [b"mine"] * 3
    assert sorted(own_home.iterdir()) == sorted([file, *own])


@pytest.mark.parametrize("replace", [True, False])
def test_what_a_kill_leaves_is_cleared_away_by_the_next_writer(
    tmp_path: Path, faults: Faults, replace: bool
) -> None:
    with faults.watching() as asked:
        put_file(tmp_path / "counted", b"x", replace=replace)
    littered = 0
    for number in range(len(asked) + 2):
        folder = tmp_path / f"at-{number}"
        folder.mkdir()
        if replace:
            (folder / "page.txt").write_bytes(b"old")
        with faults.killed_at(number), suppress(Killed):
            put_file(folder / "page.txt", b"new", replace=replace)
        littered += any(file.name != "page.txt" for file in folder.iterdir())
        put_file(folder / "next.txt", b"next", replace=False)
        assert {file.name for file in folder.iterdir()} - {"page.txt"} == {"next.txt"}
    assert littered > 3


def test_two_writers_of_one_folder_leave_each_other_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        real(handle)
        monkeypatch.setattr(os, "fsync", real)
        put_file(tmp_path / "second.txt", b"second", replace=False)

    monkeypatch.setattr(os, "fsync", fsync)
    put_file(tmp_path / "first.txt", b"first", replace=False)
    assert {file.name for file in tmp_path.glob("*.txt")} == {"first.txt", "second.txt"}
    assert not list(tmp_path.glob(".*"))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a file that is open by itself")
def test_the_working_files_of_a_living_writer_and_what_only_looks_like_one_stay(tmp_path: Path) -> None:
    mine = [tmp_path / name for name in (".rehab-tui-notes.txt", ".rehab-tui-ABCDEFGH", "rehab-tui-abcdefgh")]
    for file in mine:
        file.write_bytes(b"mine")
    (tmp_path / ".rehab-tui-linklink").symlink_to(mine[0])
    alive, gone = tmp_path / ".rehab-tui-alive_12", tmp_path / ".rehab-tui-gone_123"
    for file in (alive, gone):
        for ending in ("", ".new", ".old"):
            file.with_name(f"{file.name}{ending}").write_bytes(b"half")
    before = sorted(tmp_path.iterdir())
    with alive.open() as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        put_file(tmp_path / "page.txt", b"new", replace=False)
    left = {file for file in before if not file.name.startswith(gone.name)}
    assert set(tmp_path.iterdir()) == left | {tmp_path / "page.txt"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mask", [0o000, 0o077, 0o777])
def test_files_and_new_folders_are_for_their_owner_only(own_home: Path, diary: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        export_files({"a.csv": b"a"}, own_home / "new" / "folder", diary)
    finally:
        os.umask(before)
    made = [own_home / "new", own_home / "new" / "folder", own_home / "new" / "folder" / "a.csv"]
    assert [path.stat().st_mode & 0o777 for path in made] == [0o700, 0o700, 0o600]


def test_a_folder_that_is_there_keeps_its_mode_and_its_other_files(own_home: Path, diary: Path) -> None:
    folder = own_home / "mine"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    (folder / "b.csv").write_bytes(b"mine")
    export_files({"a.csv": b"a"}, folder, diary)
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (folder / "b.csv").read_bytes() == b"mine"


def test_where_one_file_cannot_be_none_is_written(own_home: Path, diary: Path) -> None:
    folder = own_home / "tables"
    (folder / "b.csv").mkdir(parents=True)
    with pytest.raises(Refused, match=r"b\.csv is not a file; accepted: a file, new or old$"):
        export_files({"a.csv": b"a", "b.csv": b"b"}, folder, diary)
    assert not (folder / "a.csv").exists()


@pytest.mark.parametrize("name", ["diary.json", "diary.json.lock", "diary.json.earlier/1"])
def test_what_belongs_to_the_diary_is_never_written_over(own_home: Path, diary: Path, name: str) -> None:
    with pytest.raises(Refused, match="the diary"):
        export_file(b"page", own_home / name, diary)
    assert list(own_home.iterdir()) == []


def test_a_failing_disk_leaves_the_old_file_or_the_new_one(
    own_home: Path, diary: Path, faults: Faults
) -> None:
    file = own_home / "page.html"
    left, sentences = set(), set()
    with faults.watching() as asked:
        export_file(b"old", file, diary)
    for number in range(len(asked)):
        file.write_bytes(b"old")
        try:
            with faults.failing_at(number):
                export_file(b"new", file, diary)
        except DiaryError as error:
            sentences.add(str(error))
        left.add(file.read_bytes())
    assert left == {b"old", b"new"}
    assert sentences == {f"Could not write {file}: the disk is full."}


def test_a_new_file_takes_no_others_place_where_there_are_no_hard_links(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    put_file(own_home / "copy", b"one", replace=False)
    with pytest.raises(FileExistsError):
        put_file(own_home / "copy", b"two", replace=False)
    assert [file.read_bytes() for file in own_home.iterdir()] == [b"one"]


def test_a_failing_disk_leaves_no_part_of_a_new_file(own_home: Path, faults: Faults) -> None:
    with faults.watching() as asked:
        put_file(own_home / "counted", b"one", replace=False)
    for number in range(len(asked)):
        file = own_home / str(number)
        try:
            with faults.failing_at(number):
                put_file(file, b"one", replace=False)
        except OSError:
            assert not file.exists()
        else:
            assert file.read_bytes() == b"one"
