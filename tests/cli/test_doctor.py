"""The examination: true of a diary in any state, changing none of it."""

import errno
import os
import re
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from rehab_tui import __version__
from rehab_tui.cli import doctor
from rehab_tui.codec.convert import to_json
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.sound.player import Channel, SilentPlayer, Status
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.cli.told import NOW, REFUSAL, Run, Told, refused
from tests.practice.plans import holds


class Disk(NamedTuple):
    total: int
    used: int
    free: int


class Waking(SilentPlayer):
    """A player whose device never says anything."""

    def __init__(self) -> None:
        super().__init__("nothing")
        self.status = Status(Channel.BELL, "Sound is getting ready; the bell gives the cues.")


@pytest.fixture(autouse=True)
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "player_for", lambda *_: SilentPlayer("No sound here"))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(10**12, 0, 10**12))


def lines(told: Told) -> dict[str, str]:
    """The facts by name; of several with one name the last."""
    assert told.err == ""
    facts = [line.strip() for line in told.out.splitlines() if line.startswith("  ")]
    return dict(re.split(r"\s{2,}", fact, maxsplit=1) for fact in facts)


def last(told: Told) -> str:
    return told.out.splitlines()[-1]


def snapshot(folder: Path) -> dict[Path, tuple[bytes, int, int]]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file: (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_mode) for file in files}


def test_before_there_is_a_diary(run: Run, diary: Path, own_home: Path) -> None:
    told = run("doctor")
    facts = lines(told)
    assert told.status == 0
    assert facts["version"] == f"{__version__}, rules 2"
    assert facts["path"] == str(diary)
    assert facts["file"] == "none yet; it comes with the first entry"
    assert facts["now"] == "2026-09-04 07:30:00+02:00"
    assert facts["cues"] == "No sound here; the terminal's bell and the screen give the cues."
    assert facts["recordings"].startswith("none; they would lie in ")
    assert facts["recordings"].endswith("voice")
    assert last(told) == "Nothing needs doing."
    assert list(own_home.iterdir()) == []


def test_a_diary_in_good_order(run: Run, example: Path, own_home: Path) -> None:
    run("import", example)
    before = snapshot(own_home)
    told = run("doctor")
    facts = lines(told)
    assert told.status == 0
    assert facts["reads"] == "yes, schema 6"
    assert (
        facts["entries"]
        == "1 checkins, 1 runs, 1 sessions, 1 measurements, 1 steps, 1 pauses, 0 activities, 0 plans"
    )
    assert facts["may be read by"].endswith("(file 0600, folder 0755)")
    assert facts["lock"] == "free"
    assert facts["session"] == "none in progress"
    assert facts["later than today"].startswith("1 entries, the last of them 2026-09-10")
    assert snapshot(own_home) == before


@pytest.mark.parametrize(
    ("content", "why", "todo"),
    [
        (b"", "no: it is empty", "Put a backup in its place"),
        (b"{", "no: it is not whole JSON", "Put a backup in its place"),
        (b"[]", "no: it is not a diary", "Put a backup in its place"),
        (b'{"meta":{"diary":{"schema":99}}}', "no: it has schema 99", "Install the newest version"),
    ],
)
def test_a_diary_that_does_not_read(
    run: Run, diary: Path, own_home: Path, content: bytes, why: str, todo: str
) -> None:
    diary.write_bytes(content)
    before = snapshot(own_home)
    told = run("doctor")
    assert told.status == REFUSAL
    assert lines(told)["reads"].startswith(why)
    assert last(told).startswith(f"To do: {todo}")
    assert snapshot(own_home) == before


@pytest.mark.parametrize("odd", ["folder", "file/diary.json", "x" * 300])
def test_a_place_where_no_diary_can_be(run: Run, tmp_path: Path, odd: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    told = run("--diary", tmp_path / odd, "doctor")
    assert (told.status, told.err) == (REFUSAL, "")
    assert last(told).startswith("To do: ")


@pytest.fixture
def changed(run: Run, diary: Path) -> list[Path]:
    """The earlier copies of a diary that has been changed four times, newest first."""
    for pain in range(4):
        run("checkin", "--left-pain", str(pain))
    copies = earlier(diary)
    assert len(copies) == 3
    return copies


def test_earlier_copies_are_told_newest_first(run: Run, changed: list[Path]) -> None:
    told = run("doctor")
    assert told.status == 0
    assert [lines(told)[copy.name].startswith("good, 1 entries, saved ") for copy in changed] == [True] * 3
    assert [told.out.index(copy.name) for copy in changed] == sorted(
        told.out.index(copy.name) for copy in changed
    )


def test_a_damaged_copy_needs_a_person(run: Run, changed: list[Path], own_home: Path) -> None:
    changed[1].write_bytes(b"{")
    before = snapshot(own_home)
    told = run("doctor")
    assert told.status == REFUSAL
    assert lines(told)[changed[1].name].startswith("damaged: it is not whole JSON")
    assert last(told) == f"To do: Delete the damaged copies in {changed[1].parent}."
    assert snapshot(own_home) == before


def test_a_copy_of_a_newer_version_is_not_damaged(run: Run, changed: list[Path]) -> None:
    changed[1].write_bytes(b'{"meta":{"diary":{"schema":99}}}')
    told = run("doctor")
    assert told.status == 0
    assert lines(told)[changed[1].name].startswith("it has schema 99, and this version")


def test_files_that_may_not_be_read(run: Run, changed: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)
    told = run("doctor")
    assert told.status == REFUSAL
    assert "instead" not in lines(told)
    assert last(told) == "To do: See why the diary's file cannot be read."


def test_a_folder_that_may_not_be_looked_into(
    run: Run, changed: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: Path) -> list[Path]:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", denied)
    told = run("doctor")
    assert told.status == REFUSAL
    assert lines(told)["not known"].startswith("Could not read ")
    assert last(told) == "To do: See why the diary's folder cannot be looked into."
    assert lines(told)["encoding"]


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_what_can_be_had_instead_of_a_damaged_diary(
    run: Run, changed: list[Path], diary: Path, own_home: Path, damage: str
) -> None:
    if damage == "gone":
        diary.unlink()
    else:
        diary.write_bytes(diary.read_bytes()[:-9])
    before = snapshot(own_home)
    told = run("doctor")
    assert told.status == REFUSAL
    assert lines(told)["instead"].startswith(f"The newest good copy, {changed[0].name}, is open instead")
    assert last(told).startswith("To do: Open rehab-tui to go on with what is left")
    assert snapshot(own_home) == before


def test_conflict_copies_need_a_person(run: Run, diary: Path) -> None:
    run("checkin", "--left-pain", "2")
    copy = diary.with_name("diary.sync-conflict-20260903-120000-ABCDEFG.json")
    shutil.copy(diary, copy)
    told = run("doctor")
    assert told.status == REFUSAL
    assert lines(told)["conflict copy"].startswith(copy.name)
    assert last(told) == "To do: Join the conflict copies: open rehab-tui, or rehab-tui merge FILE."


def test_a_diary_that_others_may_read(run: Run, diary: Path) -> None:
    run("checkin", "--left-pain", "2")
    diary.chmod(0o644)
    assert lines(run("doctor"))["may be read by"].startswith("others too; the next save")


def test_through_a_link(run: Run, diary: Path, tmp_path: Path) -> None:
    run("checkin", "--left-pain", "2")
    link = tmp_path / "link.json"
    link.symlink_to(diary)
    assert lines(run("--diary", link, "doctor"))["path"] == f"{link}, which leads to {diary}"


def test_while_another_window_has_it(run: Run, diary: Path) -> None:
    run("checkin", "--left-pain", "2")
    with TinyDiary.open(diary, lambda: NOW):
        told = run("doctor")
    assert told.status == 0
    assert lines(told)["lock"] == "held by another window"


def test_a_session_in_progress(run: Run, diary: Path, own_home: Path) -> None:
    draft = diary.with_name("diary.json.draft")
    plan: tuple[SetPlan, ...] = holds()
    begun = datetime(2026, 9, 3, 17, tzinfo=UTC)
    draft.write_bytes(to_json(Draft(id="1", date=begun.date(), started_at=begun, saved_at=begun, plan=plan)))
    assert lines(run("doctor"))["session"].startswith("one in progress, 0 of ")
    assert lines(run("doctor"))["session"].endswith("saved 2026-09-03 19:00")
    draft.write_bytes(b"{")
    before = snapshot(own_home)
    assert lines(run("doctor"))["session"].startswith("one in progress, which does not read: not valid JSON")
    assert snapshot(own_home) == before


def test_files_set_aside(run: Run, diary: Path) -> None:
    for name in ("diary.json.damaged-1", "diary.json.draft.damaged-1"):
        diary.with_name(name).write_bytes(b"{")
    told = run("doctor")
    assert told.status == 0
    assert told.out.count("set aside") == 2


def test_a_full_disk(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(10**12, 10**12 - 5000, 5000))
    told = run("doctor")
    assert told.status == REFUSAL
    assert lines(told)["disk"] == "5 kB free"
    assert last(told) == "To do: Make room on the disk."


def test_a_clock_that_is_far_off(run: Run) -> None:
    told = run("doctor", now=datetime(1970, 1, 1, tzinfo=UTC))
    assert told.status == REFUSAL
    assert last(told).startswith("To do: Set the computer's clock")


def test_a_sound_device_that_never_answers_is_waited_for_in_vain(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    sleep: Callable[[float], None] = waited.append
    monkeypatch.setattr(doctor, "player_for", lambda *_: Waking())
    monkeypatch.setattr(time, "sleep", sleep)
    assert lines(run("doctor"))["cues"].startswith("Sound is getting ready")
    assert sum(waited) == pytest.approx(3.5)


@pytest.mark.parametrize(
    ("channel", "unread", "said", "todo"),
    [
        (Channel.SOUND, (), ", all of which can be used", "Nothing needs doing."),
        (
            Channel.SOUND,
            ("left-leg.ogg", "up.wav"),
            "; these cannot be used: left-leg.ogg, up.wav",
            "To do: Record anew or delete: left-leg.ogg, up.wav.",
        ),
        (Channel.BELL, (), "; whether they can be used is not known without sound", "Nothing needs doing."),
    ],
)
def test_own_recordings_are_looked_at_without_a_sound_device(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    channel: Channel,
    unread: tuple[str, ...],
    said: str,
    todo: str,
) -> None:
    looked = SilentPlayer("")
    looked.status = Status(channel, "", unread)
    monkeypatch.setattr(doctor, "soundless_player", lambda _: looked)
    monkeypatch.setattr(doctor, "voice_folder", lambda: tmp_path)
    told = run("doctor")
    assert (lines(told)["recordings"], last(told)) == (f"in {tmp_path}{said}", todo)


def test_what_the_surroundings_say_is_spelt_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "\x1b[2Jxterm")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((72, 20)))
    monkeypatch.delenv("COLORTERM", raising=False)
    facts = lines(run("doctor"))
    assert (facts["TERM"], facts["NO_COLOR"], facts["COLORTERM"]) == ("\\x1b[2Jxterm", "1", "not set")
    assert facts["size"] == "72x20; the screens want 80x24"


def test_arguments_are_refused(run: Run) -> None:
    assert run("doctor", "--cure").status == 2
    assert refused(run("restore", "none"))
