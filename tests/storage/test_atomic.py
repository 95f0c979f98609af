import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from rehab_tui.domain.records import DiaryError, Refused
from rehab_tui.storage.diary import atomic
from rehab_tui.storage.diary.atomic import AtomicStorage
from rehab_tui.storage.diary.tables import decode, encode
from rehab_tui.storage.disk.files import replace_file
from tests.storage.faults import Faults, Killed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return folder / "file"


def content_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize("umask", [0, 0o077, 0o777])
def test_files_belong_to_their_owner_only_whatever_the_umask(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        replace_file(path, b"one", path.with_name("kept"))
        replace_file(path, b"two", path.with_name("kept"))
    finally:
        os.umask(before)
    assert {file.name: mode(file) for file in path.parent.iterdir()} == {"file": 0o600, "kept": 0o600}


def test_the_old_content_is_kept_only_where_asked(path: Path) -> None:
    replace_file(path, b"one")
    replace_file(path, b"two")
    assert content_of(path.parent) == {"file": b"two"}
    replace_file(path, b"three", path.with_name("kept"))
    assert content_of(path.parent) == {"file": b"three", "kept": b"two"}


def test_leftovers_of_a_kill_do_not_matter(path: Path) -> None:
    replace_file(path, b"one")
    path.with_name("file.new").write_bytes(b"half")
    path.with_name("file.old").write_bytes(b"half")
    replace_file(path, b"two")
    assert content_of(path.parent) == {"file": b"two"}


def test_a_file_system_without_hard_links_keeps_a_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    replace_file(path, b"one")
    replace_file(path, b"two", path.with_name("kept"))
    assert content_of(path.parent) == {"file": b"two", "kept": b"one"}


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_folder_that_cannot_be_synced_is_no_failure(path: Path, faults: Faults, code: int) -> None:
    replace_file(path, b"zero")
    with faults.watching() as asked:
        replace_file(path, b"one")
    of_the_folder = [n for n, name in enumerate(asked) if name == "fsync"][-1]
    with faults.failing_at(of_the_folder, code):
        replace_file(path, b"two")
    assert path.read_bytes() == b"two"


def prepared(folder: Path, existing: bool) -> tuple[Path, Path]:
    folder.mkdir()
    path, kept = folder / "file", folder / "kept"
    if existing:
        replace_file(path, b"zero", kept)
        replace_file(path, b"one", kept)
    return path, kept


def steps(folder: Path, faults: Faults, existing: bool) -> range:
    path, kept = prepared(folder / "counted", existing)
    with faults.watching() as asked:
        replace_file(path, b"two", kept)
    return range(len(asked))


@pytest.mark.parametrize("existing", [False, True])
def test_any_failure_leaves_every_file_as_it_was(path: Path, faults: Faults, existing: bool) -> None:
    unnoticed = []
    for number in steps(path.parent, faults, existing):
        path, kept = prepared(path.with_name(str(number)), existing)
        before = content_of(path.parent)
        with faults.failing_at(number):
            try:
                replace_file(path, b"two", kept)
            except OSError:
                failed = True
            else:
                failed = False
                unnoticed.append(faults.asked[number])
        assert content_of(path.parent) == (before if failed else {**content_of(path.parent), "file": b"two"})
    # a link that falls back to a copy, and tidying up the working names, are no reason to fail
    assert unnoticed == ["link"] * existing + ["unlink"] * 2


@pytest.mark.parametrize("existing", [False, True])
def test_a_kill_at_any_step_leaves_the_old_or_the_new_content(
    path: Path, faults: Faults, existing: bool
) -> None:
    for number in steps(path.parent, faults, existing):
        path, kept = prepared(path.with_name(str(number)), existing)
        with suppress(Killed), faults.killed_at(number):
            replace_file(path, b"two", kept)
        assert (path.read_bytes() if path.exists() else None) in (b"one" if existing else None, b"two")
        assert not existing or kept.read_bytes() in (b"zero", b"one")
        replace_file(path, b"three", kept)
        assert content_of(path.parent).keys() <= {"file", "kept"}


def test_a_disk_that_fills_while_writing_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_file(path, b"one")
    real = os.open

    def full(name: Any, *args: Any) -> int:
        handle = real(name, *args)
        if str(name).endswith(".new"):
            os.dup2(opened := real("/dev/full", os.O_WRONLY), handle)
            os.close(opened)
        return handle

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(OSError, match="No space left"):
        replace_file(path, b"two" * 100_000)
    assert content_of(path.parent) == {"file": b"one"}


# The storage, as TinyDB uses it


def storage(path: Path) -> AtomicStorage:
    return AtomicStorage(path, blank={"meta": {}}, keep=lambda: path.with_name("kept"))


def test_the_file_is_read_once(path: Path) -> None:
    replace_file(path, b'{"runs":{"1":{"km":5}}}')
    database = TinyDB(storage=lambda: storage(path))
    assert database.table("runs").all() == [{"km": 5}]
    path.write_bytes(b"gone")
    assert database.table("runs").all() == [{"km": 5}]


def test_a_missing_file_is_blank_until_something_is_written(path: Path) -> None:
    kept = storage(path)
    assert kept.read() == {"meta": {}}
    assert not path.exists()
    kept.write({"meta": {}, "runs": {}})
    assert path.read_bytes() == b'{"meta":{},"runs":{}}'


def test_only_tables_that_changed_are_worked_out_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs, checkins = {"1": {"km": 5}}, {"2026-03-03": {"note": ""}}
    kept = storage(path)
    kept.write({"runs": runs, "checkins": checkins})
    encoded: list[object] = []

    def noting(part: object) -> bytes:
        encoded.append(part)
        return encode(part)

    monkeypatch.setattr(atomic, "encode", noting)
    more = {**runs, "2": {"km": 7}}
    kept.write({"runs": more, "checkins": checkins})
    assert [part for part in encoded if isinstance(part, dict)] == [more]
    assert decode(path.read_bytes()) == {"runs": more, "checkins": checkins}


def test_a_batch_is_one_write(path: Path, faults: Faults) -> None:
    kept = storage(path)
    runs = TinyDB(storage=lambda: kept).table("runs")
    with faults.watching() as asked, kept.batch():
        for km in range(10):
            runs.insert({"km": km})
    assert asked.count("replace") == 1
    assert len(TinyDB(storage=lambda: storage(path)).table("runs")) == 10


def test_a_batch_that_ends_early_is_no_write(path: Path) -> None:
    kept = storage(path)
    runs = TinyDB(storage=lambda: kept).table("runs")
    runs.insert({"km": 1})
    before = path.read_bytes()
    with suppress(KeyboardInterrupt), kept.batch():
        runs.insert({"km": 2})
        raise KeyboardInterrupt
    assert path.read_bytes() == before
    assert runs.all() == [{"km": 1}]


def test_a_batch_without_a_write_touches_nothing(path: Path) -> None:
    with storage(path).batch():
        pass
    assert not path.exists()


@pytest.mark.parametrize("value", [object(), "\ud800", {1, object()}])
def test_what_cannot_be_written_is_forgotten_again(path: Path, value: object) -> None:
    kept = storage(path)
    runs = TinyDB(storage=lambda: kept).table("runs")
    runs.insert({"km": 1})
    before = content_of(path.parent)
    with pytest.raises((TypeError, ValueError)):
        runs.insert({"km": value})
    assert content_of(path.parent) == before
    assert runs.all() == [{"km": 1}]
    runs.insert({"km": 2})
    assert len(TinyDB(storage=lambda: storage(path)).table("runs")) == 2


def test_a_failure_goes_back_to_what_was_saved_even_if_the_file_is_away(path: Path) -> None:
    kept = storage(path)
    runs = TinyDB(storage=lambda: kept).table("runs")
    runs.insert({"km": 1})
    path.parent.rename(path.parent.with_name("unplugged"))
    with pytest.raises(DiaryError, match=r"^Could not save .*file: No such file or directory\.$"):
        runs.insert({"km": 2})
    path.parent.mkdir()
    runs.insert({"km": 3})
    assert TinyDB(storage=lambda: storage(path)).table("runs").all() == [{"km": 1}, {"km": 3}]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "permission is denied"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_errors_of_the_disk_are_said_in_one_sentence(
    path: Path, faults: Faults, code: int, says: str
) -> None:
    with pytest.raises(DiaryError) as raised, faults.failing_at(0, code):
        storage(path).write({})
    assert str(raised.value) == f"Could not save {path}: {says}."


@pytest.mark.parametrize("raw", [b"", b"null", b"[]", b'{"runs":[]}', b'{"runs":{"1":5}}', b"{", b"\xff"])
def test_a_file_that_holds_no_tables_is_refused(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    runs = TinyDB(storage=lambda: storage(path)).table("runs")
    with pytest.raises(Refused):
        runs.insert({"km": 1})
    assert content_of(path.parent) == {"file": raw}
