"""Backup and restore as a person types them."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rehab_tui.domain.records import Change, Settings
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.cli.told import NOW, Run, Told, entries, refused
from tests.storage.faults import Faults
from tests.storage.samples import RUN

BACKUP = "diary-backup-20260904-073000.json"


@pytest.fixture
def noted(run: Run, example: Path, diary: Path) -> bytes:
    """The bytes of a diary of six entries and a profile."""
    run("import", example)
    return diary.read_bytes()


def backups(diary: Path) -> list[Path]:
    return sorted(diary.parent.glob("*-backup-*"))


@pytest.mark.parametrize("command", ["restore", "merge"])
@pytest.mark.parametrize("link", [Path.hardlink_to, Path.symlink_to])
def test_the_diary_under_another_name_is_itself(
    run: Run, noted: bytes, diary: Path, tmp_path: Path, link: Callable[[Path, Path], None], command: str
) -> None:
    link(tmp_path / "other.json", diary)
    assert refused(run(command, tmp_path / "other.json")).endswith(
        "is the diary itself; accepted: another file"
    )
    assert diary.read_bytes() == noted


# --- an editor's byte order mark


def marked(file: Path, content: bytes) -> Path:
    file.write_bytes(b"\xef\xbb\xbf" + content)
    return file


def test_a_mark_before_the_diary_is_passed_over(run: Run, noted: bytes, diary: Path) -> None:
    before = entries(diary)
    marked(diary, noted)
    assert run("today").err == ""
    assert run("checkin", "--date", "2026-01-05", "--left-pain", "2", "--left-stiffness", "0") == Told(
        0, "check-in of 2026-01-05 saved\n", ""
    )
    after = entries(diary)
    assert len(after.checkins) == len(before.checkins) + 1
    assert (after.runs, after.sessions) == (before.runs, before.sessions)
    assert not diary.read_bytes().startswith(b"\xef")


@pytest.mark.parametrize("command", ["restore", "merge", "import"])
def test_a_mark_before_what_comes_in_is_passed_over(
    run: Run, noted: bytes, example: Path, diary: Path, tmp_path: Path, command: str
) -> None:
    whole = entries(diary)
    files = [marked(tmp_path / "bundle.json", example.read_bytes())]
    if command != "import":
        files.append(marked(tmp_path / "copy.json", noted))
    for file in files:
        diary.unlink()
        shutil.rmtree(diary.with_name("diary.json.earlier"), ignore_errors=True)
        assert run(command, file).status == 0
        assert len(entries(diary).runs) == len(whole.runs)


# --- backup


def test_a_backup_says_where_it_is(run: Run, noted: bytes, diary: Path) -> None:
    copy = diary.with_name(BACKUP)
    assert run("backup") == Told(0, f"a copy of the diary is in {copy}\n", "")
    assert copy.read_bytes() == noted


def test_a_backup_of_a_diary_that_does_not_read_is_made_and_said(run: Run, diary: Path) -> None:
    diary.write_bytes(b"{")
    told = run("backup")
    assert told.status == 0
    assert told.err.startswith("rehab-tui: the copy is faithful, but the diary does not read: it is not")
    assert told.err.count("\n") == 1
    assert diary.with_name(BACKUP).read_bytes() == b"{"


def test_a_backup_never_takes_the_place_of_a_file(run: Run, noted: bytes, example: Path, diary: Path) -> None:
    before = example.read_bytes()
    assert refused(run("backup", example)).endswith("is already there; accepted: a new file, or a folder")
    assert example.read_bytes() == before
    refused(run("backup", diary))
    assert diary.read_bytes() == noted


def test_a_backup_where_nothing_is_or_can_be_is_refused(run: Run, diary: Path, tmp_path: Path) -> None:
    assert refused(run("backup")) == f"there is no diary at {diary}"
    run("checkin", "--left-pain", "2")
    assert "No such file or directory" in refused(run("backup", tmp_path / "none" / "copy.json"))


def test_a_backup_while_the_screens_are_open(run: Run, noted: bytes, diary: Path) -> None:
    with TinyDiary.open(diary, lambda: NOW):
        assert run("backup").status == 0
    assert diary.with_name(BACKUP).read_bytes() == noted


# --- restore


def test_a_backup_comes_back_and_what_stood_before_is_kept(run: Run, noted: bytes, diary: Path) -> None:
    run("backup")
    run("checkin", "--left-pain", "2")
    newer, before = diary.read_bytes(), entries(diary)
    told = run("restore", diary.with_name(BACKUP))
    kept = diary.with_name("diary-backup-20260904-073000-2.json")
    assert told == Told(0, f"what stood before is in {kept}\n6 entries stand now; 7 stood before\n", "")
    assert kept.read_bytes() == newer
    assert len(entries(diary).checkins) == len(before.checkins) - 1
    assert run("restore", kept).out.endswith("7 entries stand now; 6 stood before\n")
    assert entries(diary) == before


def test_a_bundle_replaces_the_records_and_leaves_the_settings(
    run: Run, example: Path, diary: Path, tmp_path: Path
) -> None:
    with TinyDiary.open(diary, lambda: NOW) as opened:
        opened.configure(type(opened.settings)(prep_s=3))
    run("checkin", "--left-pain", "2")
    assert run("restore", example).out.endswith("6 entries stand now; 1 stood before\n")
    with TinyDiary.open(diary, lambda: NOW, writing=False) as opened:
        assert (opened.settings.prep_s, len(opened.entries.checkins)) == (3, 1)
    run("export", tmp_path / "one.json")
    run("--diary", tmp_path / "other.json", "import", example)
    run("--diary", tmp_path / "other.json", "export", tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_diary_comes_back_where_none_is(run: Run, noted: bytes, tmp_path: Path) -> None:
    run("backup", tmp_path / "copy.json")
    told = run("--diary", tmp_path / "new" / "diary.json", "restore", tmp_path / "copy.json")
    assert told == Told(0, "6 entries stand now; 0 stood before\n", "")


def test_a_damaged_diary_gives_way(run: Run, noted: bytes, diary: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "copy.json")
    diary.write_bytes(noted[:-9])
    told = run("restore", tmp_path / "copy.json")
    assert told.out.endswith("6 entries stand now; what stood before did not read\n")
    assert backups(diary)[0].read_bytes() == noted[:-9]
    assert len(entries(diary).runs) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b"{", "it is not whole JSON"),
        (b"[]", "it is not a diary"),
        (b"[" * 100_000, "it is not"),
        (b"\xff", "it is not whole JSON"),
        (b'{"meta":{"diary":{"schema":99}}}', "it has schema 99, and this version"),
        (b'{"meta":{"diary":{"schema":1}},"moods":{}}', "'moods' is no table of a diary"),
        (b'{"format":"rehab-tui","version":3}', "version is 3; accepted: 1, 2"),
        (b'{"format":"rehab-tui","version":1,"runs":[{}]}', "runs[0]: the field"),
    ],
)
def test_a_file_that_is_refused_leaves_everything_untouched(
    run: Run, noted: bytes, diary: Path, tmp_path: Path, content: bytes, why: str
) -> None:
    bad, there = tmp_path / "bad.json", sorted(diary.parent.rglob("*"))
    bad.write_bytes(content)
    assert refused(run("restore", bad)).startswith(f"{bad}: {why}")
    assert diary.read_bytes() == noted
    assert sorted(diary.parent.rglob("*")) == there


def test_a_file_that_is_none_is_refused(run: Run, noted: bytes, diary: Path, tmp_path: Path) -> None:
    assert refused(run("restore", tmp_path / "none")) == f"{tmp_path / 'none'}: No such file or directory"
    for odd, what in ((tmp_path, "a folder"), (Path(os.devnull), "a device")):
        assert refused(run("restore", odd)) == f"{odd}: it is {what}; accepted: a file"
    assert refused(run("restore", diary)) == f"{diary} is the diary itself; accepted: another file"
    assert diary.read_bytes() == noted
    assert backups(diary) == []


def test_whatever_fails_is_one_line_and_the_old_diary_stays(
    run: Run, noted: bytes, diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup", tmp_path / "copy.json")
    run("checkin", "--left-pain", "2")
    newer, faults = diary.read_bytes(), Faults(monkeypatch)
    with faults.watching() as asked:
        assert run("restore", tmp_path / "copy.json").status == 0
    for number in range(len(asked)):
        diary.write_bytes(newer)
        with faults.failing_at(number):
            told = run("restore", tmp_path / "copy.json")
        if told.status:
            assert refused(told)
            assert diary.read_bytes() == newer
        else:
            assert len(entries(diary).checkins) == 1


def test_an_open_window_keeps_its_diary(run: Run, noted: bytes, diary: Path, example: Path) -> None:
    with TinyDiary.open(diary, lambda: NOW):
        told = refused(run("restore", example))
    assert told == f"The diary {diary} is already open in another window."
    assert diary.read_bytes() == noted
    assert backups(diary) == []


def test_a_name_with_escapes_is_spelt_out(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / "\x1b[2J\u202ename"
    odd.write_bytes(b"")
    for words in (["restore", odd], ["import", odd], ["export", "a", "b", odd]):
        told = run(*words)
        assert "\x1b" not in told.err + told.out
        assert "\\x1b[2J\\u202ename" in told.err


@pytest.mark.parametrize("words", ["restore", "restore a b", "backup a b", "doctor a"])
def test_wrong_usage(run: Run, words: str, own_home: Path) -> None:
    told = run(*words.split())
    assert (told.status, told.out) == (2, "")
    assert list(own_home.iterdir()) == []


# --- merge


@pytest.fixture
def far(tmp_path: Path) -> Path:
    """The diary of another machine, with a run of its own."""
    path = tmp_path / "far" / "diary.json"
    with TinyDiary.open(path, lambda: NOW) as other:
        other.apply(Change(None, RUN))
        other.configure(Settings(prep_s=30))
    return path


@pytest.mark.parametrize("bundled", [True, False])
def test_merging_joins_and_merging_again_changes_nothing(
    run: Run, noted: bytes, diary: Path, far: Path, tmp_path: Path, bundled: bool
) -> None:
    other = tmp_path / "far.json" if bundled else far
    if bundled:
        run("--diary", far, "export", other)
    raw, runs = other.read_bytes(), len(entries(diary).runs)
    for new in (1, 0):
        told = run("merge", other)
        assert told == Told(0, f"{other}: {new} new, 0 changed, 0 deleted here because of it\n", "")
        assert len(entries(diary).runs) == runs + 1
    assert other.read_bytes() == raw
    with TinyDiary.open(diary, lambda: NOW, writing=False) as merged:
        assert merged.settings == Settings()


def test_a_merged_conflict_copy_is_put_away(run: Run, noted: bytes, diary: Path, far: Path) -> None:
    copy = diary.with_name("diary.sync-conflict-20260904-073000-ABCDEF7.json")
    copy.write_bytes(far.read_bytes())
    assert run("merge", copy).status == 0
    assert not copy.exists()
    assert (diary.with_name("diary.json.earlier") / copy.name).read_bytes() == far.read_bytes()


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"meta":{"diary":{"schema":99}}}'])
def test_what_does_not_read_is_not_merged(run: Run, noted: bytes, diary: Path, far: Path, raw: bytes) -> None:
    far.write_bytes(raw)
    assert str(far) in refused(run("merge", far))
    assert diary.read_bytes() == noted


def test_the_diary_itself_is_not_merged_and_an_open_one_neither(
    run: Run, noted: bytes, diary: Path, far: Path
) -> None:
    assert "is the diary itself" in refused(run("merge", diary))
    with TinyDiary.open(diary, lambda: NOW):
        assert "already open in another window" in refused(run("merge", far))
    assert diary.read_bytes() == noted


def test_a_command_says_where_the_diary_had_to_be_recovered(run: Run, noted: bytes, diary: Path) -> None:
    run("checkin", "--left-pain", "2")
    diary.write_bytes(b"{")
    told = run("today")
    assert told.status == 0
    assert "RUN" in told.out
    assert told.err.count("\n") == 1
    assert "could not be read: it is not whole JSON" in told.err
    assert diary.read_bytes() == b"{"


def test_what_stood_before_a_restore_is_an_earlier_state_too(run: Run, noted: bytes, diary: Path) -> None:
    copy = diary.with_name(BACKUP)
    run("backup")
    run("checkin", "--left-pain", "2")
    before = diary.read_bytes()
    run("restore", copy)
    assert earlier(diary)[0].read_bytes() == before


def test_a_session_in_progress_is_of_the_diary_before_a_restore(run: Run, noted: bytes, diary: Path) -> None:
    run("backup")
    draft = diary.with_name("diary.json.draft")
    draft.write_text("a session in progress")
    told = run("restore", diary.with_name(BACKUP))
    assert not draft.exists()
    [aside] = diary.parent.glob("diary.json.draft-*")
    assert aside.read_text() == "a session in progress"
    assert f"the session that was in progress is in {aside}" in told.out.replace("\n", " ")


def test_options_for_every_command_stand_before_or_behind_it(run: Run, tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    assert run("path", "--diary", one).out == run("--diary", one, "path").out
    assert str(other) in run("--diary", one, "path", "--diary", other).out, "the last one counts"
    assert str(one) in run("--diary", one, "path").out
    assert run("today", "--version").out == run("--version").out
    assert "--diary FILE" in run("today", "--help").out
