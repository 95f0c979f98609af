"""Places that are no place for a file, and files that are none: refused in one sentence, nothing touched."""

import errno
import os
from pathlib import Path

import pytest

from rehab_tui.domain.records import DiaryError, Refused
from rehab_tui.storage.backup import back_up
from rehab_tui.storage.copies import ConflictCopies
from rehab_tui.storage.diary.contents import on_disk
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk.among_others import put_file
from rehab_tui.storage.exporting import export_file, export_files
from tests.storage.samples import NOON, noon


def test_a_folder_to_fill_is_no_file(own_home: Path) -> None:
    file = own_home / "tables"
    file.write_bytes(b"mine")
    with pytest.raises(Refused, match=f"^{file} is not a folder; accepted: a folder, new or old$"):
        export_files({"a.csv": b"a"}, file, own_home / "diary.json")
    assert file.read_bytes() == b"mine"


def test_a_file_to_fill_is_no_folder(own_home: Path) -> None:
    with pytest.raises(Refused, match=r"is not a file; accepted: a file, new or old$"):
        export_file(b"page", own_home, own_home / "diary.json")
    assert list(own_home.iterdir()) == []


def test_a_file_is_exported_through_a_link(own_home: Path) -> None:
    real, link = own_home / "real", own_home / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    export_file(b"new", link, own_home / "diary.json")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_the_diary_is_not_written_over_through_a_link(own_home: Path) -> None:
    diary, link = own_home / "diary.json", own_home / "page.html"
    diary.write_bytes(b"{}")
    link.symlink_to(diary)
    with pytest.raises(Refused, match=r"is the diary itself; accepted: another file$"):
        export_file(b"page", link, diary)
    assert diary.read_bytes() == b"{}"


def test_a_name_that_only_begins_like_the_diarys_is_another_file(own_home: Path) -> None:
    export_file(b"page", own_home / "diary.json5", own_home / "diary.json")
    assert (own_home / "diary.json5").read_bytes() == b"page"


@pytest.mark.parametrize("kind", ["a file", "a folder", "a link to nowhere"])
def test_a_copy_takes_no_place_that_is_taken(own_home: Path, kind: str) -> None:
    place = own_home / "copy"
    match kind:
        case "a file":
            place.write_bytes(b"mine")
        case "a folder":
            place.mkdir()
        case _:
            place.symlink_to(own_home / "nowhere")
    with pytest.raises(FileExistsError):
        put_file(place, b"copy", replace=False)
    assert [each.name for each in own_home.iterdir()] == ["copy"]


def test_a_copy_takes_no_place_that_was_taken_in_the_last_moment(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "copy").write_bytes(b"mine")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    with pytest.raises(FileExistsError):
        put_file(own_home / "copy", b"copy", replace=False)
    assert (own_home / "copy").read_bytes() == b"mine"
    assert len(list(own_home.iterdir())) == 1


def test_a_diary_that_is_a_folder_is_not_opened(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(DiaryError, match=f"^Could not open {path}: it is not a file.$"):
        TinyDiary.open(path, noon)
    with pytest.raises(DiaryError, match=f"^Could not open {path}: it is not a file.$"):
        TinyDiary.open(path, noon, writing=False)


def test_what_is_not_there_has_no_content_and_a_folder_none_to_read(own_home: Path) -> None:
    assert on_disk(own_home / "none") is None
    with pytest.raises(DiaryError, match=f"^Could not read {own_home}: "):
        on_disk(own_home)


def test_where_there_is_no_diary_there_is_nothing_to_copy(path: Path) -> None:
    with pytest.raises(Refused, match=f"^there is no diary at {path}$"):
        back_up(path, NOON)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (errno.EPERM, "permission is denied"),
        (errno.EISDIR, "it is a folder"),
        (errno.ENOSPC, "the disk is full"),
        (errno.ENODEV, os.strerror(errno.ENODEV)),
    ],
)
def test_why_is_said_in_plain_words(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, code: int, why: str
) -> None:
    def failing(*_: object, **__: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(DiaryError, match=f"^Could not write {own_home / 'page'}: {why}.$"):
        export_file(b"page", own_home / "page", own_home / "diary.json")


def test_a_conflict_copy_is_put_away_through_a_link_too(path: Path, own_home: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        copy = path.with_name("diary.sync-conflict-20260303-120000-ABCDEFG.json")
        other = path.with_name("mine.json")
        for file in (copy, other):
            file.write_bytes(b"{}")
        (own_home / "linked").symlink_to(path.parent)
        for file in (copy, other):
            ConflictCopies(diary).put_away(own_home / "linked" / file.name)
    assert not copy.exists()
    assert path.with_name("diary.json.earlier").joinpath(copy.name).read_bytes() == b"{}"
    assert other.exists()
