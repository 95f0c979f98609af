"""The examination of a diary's file: each fact, and what should be done about it."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from rehab_tui.practice.draft import Draft
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.storage.examination import Fact, diary, earlier_states, surroundings
from tests.practice.plans import raises
from tests.storage.samples import CHECKIN, EVERY, NOON, RUN, add, noon

MB = 10**6


def told(facts: object) -> dict[str, Fact]:
    assert isinstance(facts, tuple | list)
    return {fact.name: fact for fact in facts}


def beside(path: Path) -> dict[str, Fact]:
    return told(list(surroundings(path, NOON)))


@pytest.fixture
def kept(path: Path) -> Path:
    """A diary with one of everything, last saved at noon, and two earlier states."""
    with TinyDiary.open(path, noon) as opened:
        opened.apply(*map(add, EVERY[:3]))
        opened.apply(*map(add, EVERY[3:5]))
        opened.apply(*map(add, EVERY[5:]))
    for file in (path, *path.with_name("diary.json.earlier").iterdir()):
        os.utime(file, (NOON.timestamp(), NOON.timestamp()))
    return path


def test_a_diary_that_reads(kept: Path) -> None:
    found = diary(kept, NOON)
    size = kept.stat().st_size
    assert 1000 < size < 10_000
    facts = told(found.facts)
    assert facts["file"].text == f"{size / 1000:.3g} kB, last saved 2026-03-03 12:00"
    assert facts["reads"].text == "yes, schema 6"
    assert (
        facts["entries"].text
        == "1 checkins, 1 runs, 1 sessions, 1 measurements, 1 steps, 1 pauses, 1 activities, 1 plans"
    )
    assert not any(fact.todo for fact in found.facts)
    assert found.entries.runs[0].id == RUN.id


def test_the_moment_is_told_by_the_persons_own_clock(kept: Path) -> None:
    west = datetime.fromisoformat("2026-03-03T04:00:00-08:00")
    assert "last saved 2026-03-03 04:00" in told(diary(kept, west).facts)["file"].text


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize(
    ("mode", "who"),
    [
        (0o600, "you alone (file 0600, folder 0700)"),
        (0o640, "others too; the next save keeps it to you (file 0640, folder 0700)"),
        (0o601, "others too; the next save keeps it to you (file 0601, folder 0700)"),
        (0o604, "others too; the next save keeps it to you (file 0604, folder 0700)"),
        (0o700, "you alone (file 0700, folder 0700)"),
    ],
)
def test_who_may_read_it(kept: Path, mode: int, who: str) -> None:
    kept.chmod(mode)
    assert told(diary(kept, NOON).facts)["may be read by"].text == who


def test_no_diary_yet_is_nothing_to_worry_about(path: Path) -> None:
    assert diary(path, NOON).facts == (Fact("file", "none yet; it comes with the first entry"),)
    assert list(earlier_states(path, NOON)) == [Fact("none yet", "they come with the first changes")]


def test_a_diary_that_is_gone_though_it_was_there(kept: Path) -> None:
    kept.unlink()
    file, instead = diary(kept, NOON).facts
    assert file.text == "missing, though earlier copies are there"
    assert instead.text.startswith("The newest good copy, 000002.2026-03-03.json, is open instead")
    assert instead.todo.startswith("Open rehab-tui to go on")


def test_a_diary_that_does_not_read(kept: Path) -> None:
    kept.write_bytes(b"[]")
    facts = told(diary(kept, NOON).facts)
    assert facts["reads"].text == "no: it is not a diary"
    assert facts["file"].text.startswith("2 bytes, last saved ")
    assert facts["instead"].todo


def test_a_diary_that_nothing_stands_in_for(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"[]")
    instead = told(diary(path, NOON).facts)["instead"]
    assert instead.text == "nothing that reads is here"
    assert instead.todo == "Put a backup in its place: rehab-tui restore FILE."


def test_a_diary_of_a_newer_program(kept: Path) -> None:
    kept.write_bytes(kept.read_bytes().replace(b'"schema":6', b'"schema":7'))
    reads = told(diary(kept, NOON).facts)["reads"]
    assert reads.text == "no: it has schema 7, and this version of the program knows up to 6"
    assert reads.todo == "Install the newest version of rehab-tui; this one leaves the diary alone."


def test_a_diary_that_is_a_folder(path: Path) -> None:
    path.mkdir(parents=True)
    (reads,) = diary(path, NOON).facts
    assert reads.text == f"no: Could not read {path}: it is not a file."


def test_the_earlier_states_newest_first(kept: Path) -> None:
    folder = kept.with_name("diary.json.earlier")
    (folder / "000003.2026-03-04.json").write_bytes(b"[]")
    damaged, second, first = earlier_states(kept, NOON)
    assert (damaged.name, damaged.text) == ("000003.2026-03-04.json", "damaged: it is not a diary")
    assert damaged.todo == f"Delete the damaged copies in {folder}."
    # the profile is told apart from the entries
    assert (second.name, second.text) == (
        "000002.2026-03-03.json",
        "good, 4 entries, saved 2026-03-03 12:00",
    )
    assert (first.name, first.text, first.todo) == (
        "000001.2026-03-03.json",
        "good, 2 entries, saved 2026-03-03 12:00",
        "",
    )


def test_the_lock(kept: Path) -> None:
    assert beside(kept)["lock"].text == "free"
    with TinyDiary.open(kept, noon):
        assert beside(kept)["lock"].text == "held by another window"
    kept.with_name("diary.json.lock").unlink()
    assert beside(kept)["lock"].text == "free"
    assert not kept.with_name("diary.json.lock").exists()


def test_the_session_in_progress(kept: Path) -> None:
    assert beside(kept)["session"].text == "none in progress"
    saved = NOON - timedelta(minutes=7)
    draft = Draft(id="1", date=NOON.date(), started_at=saved, saved_at=saved, plan=raises(sets=2))
    DraftFile(kept).save(draft)
    assert beside(kept)["session"].text == "one in progress, 0 of 2 sets done, saved 2026-03-03 11:53"
    kept.with_name("diary.json.draft").write_bytes(b"{")
    assert beside(kept)["session"].text.startswith("one in progress, which does not read: ")


@pytest.mark.parametrize("name", ["diary.json.lock", "diary.json.draft", "diary.json.earlier"])
def test_what_stands_in_the_way(path: Path, name: str) -> None:
    path.parent.mkdir(exist_ok=True)
    assert "in the way" not in beside(path)
    strange = path.with_name(name)
    strange.touch() if name.endswith("earlier") else strange.mkdir()
    fact = beside(path)["in the way"]
    assert fact.text == f"{name} is {'a file' if name.endswith('earlier') else 'a folder'}"
    assert fact.todo == f"Move {strange} away: nothing is saved beside it."


def test_what_was_set_aside_and_what_another_device_left(kept: Path) -> None:
    assert not {"set aside", "conflict copy"} & beside(kept).keys()
    kept.with_name("diary.json.damaged-1").write_bytes(b"")
    kept.with_name("diary.sync-conflict-20260303-120000-ABCDEFG.json").write_bytes(b"")
    facts = beside(kept)
    assert facts["set aside"].text.startswith("diary.json.damaged-1, which did not read; ")
    assert facts["conflict copy"].text.startswith("diary.sync-conflict-20260303-120000-ABCDEFG.json, which ")
    assert facts["conflict copy"].todo == "Join the conflict copies: open rehab-tui, or rehab-tui merge FILE."


@pytest.mark.parametrize(("more", "enough"), [(-1, False), (0, True)])
def test_ten_megabytes_and_four_times_the_diary_must_be_free(
    kept: Path, monkeypatch: pytest.MonkeyPatch, more: int, enough: bool
) -> None:
    free = 10 * MB + 4 * kept.stat().st_size + more
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert beside(kept)["disk"] == Fact("disk", "10 MB free", "" if enough else "Make room on the disk.")


@pytest.mark.parametrize(("more", "enough"), [(-1, False), (0, True)])
def test_and_ten_megabytes_where_there_is_none_yet(
    path: Path, monkeypatch: pytest.MonkeyPatch, more: int, enough: bool
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10 * MB + more))
    assert bool(beside(path)["disk"].todo) is not enough


@pytest.mark.parametrize(
    ("free", "told_as"),
    [
        (999, "999 bytes free"),
        (1000, "1 kB free"),
        (999_000, "999 kB free"),
        (MB, "1 MB free"),
        (25_600_000, "25.6 MB free"),
        (10**9, "1.0 GB free"),
        (1_234_500_000_000, "1,234.5 GB free"),
    ],
)
def test_room_is_told_in_the_unit_that_suits(
    path: Path, monkeypatch: pytest.MonkeyPatch, free: int, told_as: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert beside(path)["disk"].text == told_as


def test_a_folder_that_is_a_file(path: Path) -> None:
    path.parent.write_bytes(b"")
    assert beside(path)["folder"] == Fact(
        "folder", f"{path.parent} is a file", "Choose another place for the diary."
    )


def test_a_folder_that_may_not_be_written_to(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "folder" not in beside(kept)
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    assert beside(kept)["folder"].todo == f"Allow writing to {kept.parent}."


def test_one_check_in_is_one_entry(path: Path) -> None:
    with TinyDiary.open(path, noon) as opened:
        opened.apply(add(CHECKIN))
        opened.apply(add(RUN))
    (copy,) = earlier_states(path, datetime.now(UTC))
    assert copy.text.startswith("good, 1 entries, ")


def test_what_was_set_aside_stands_in_order(kept: Path) -> None:
    for number in (3, 1, 5, 2, 4):
        kept.with_name(f"diary.json.damaged-{number}").write_bytes(b"")
    facts = [fact for fact in surroundings(kept, NOON) if fact.name == "set aside"]
    assert [fact.text.partition(",")[0] for fact in facts] == [
        f"diary.json.damaged-{number}" for number in (1, 2, 3, 4, 5)
    ]
