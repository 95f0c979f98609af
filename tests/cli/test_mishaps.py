"""Diaries that do not open, outputs that fail, and the demo, which touches nothing."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rehab_tui import cli, launch
from rehab_tui.domain.records import Entries
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.cli.told import NOW, REFUSAL, TODAY, Run, Told, entries, refused

# --- a diary that does not open


def test_a_diary_open_elsewhere_is_busy_for_writers_only(run: Run, example: Path, diary: Path) -> None:
    run("checkin", "--left-pain", "3")
    with TinyDiary.open(diary, lambda: NOW):
        for words in (["checkin", "--left-pain", "4"], ["import", str(example)]):
            assert refused(run(*words)) == f"The diary {diary} is already open in another window."
        for words in (["today"], ["export"], ["import", "--dry-run", str(example)]):
            assert run(*words).status == 0


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"meta": {"diary": {"schema": 99}}}'])
def test_a_diary_that_does_not_read_is_left_as_it_is(
    run: Run, content: bytes, diary: Path, example: Path
) -> None:
    diary.write_bytes(content)
    for words in (["today"], ["export"], ["checkin", "--left-pain", "3"], ["import", str(example)]):
        assert f"The diary {diary} " in refused(run(*words))
    assert diary.read_bytes() == content


def test_a_diary_that_cannot_be_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path, tmp_path / "file" / "diary.json", tmp_path / ("x" * 300)):
        refused(run("--diary", path, "checkin", "--left-pain", "3"))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no pipes among its files")
def test_nobody_waits_for_a_bundle_that_never_comes(run: Run, tmp_path: Path, diary: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    assert refused(run("import", pipe)) == f"{pipe}: it is a pipe; accepted: a file"
    assert refused(run("import", "/dev/zero")) == "/dev/zero: it is a device; accepted: a file"
    assert not diary.exists()


# --- outputs that fail


def started(*argv: str, stdin: int = subprocess.DEVNULL, stdout: int = subprocess.PIPE) -> Told:
    """The command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "rehab_tui", *argv],
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    return Told(done.returncode, done.stdout or "", done.stderr)


@pytest.mark.parametrize("command", ["today", "schema", "export"])
def test_a_reader_that_went_away_is_no_mishap(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    told = started(command, stdout=writer)
    os.close(writer)
    assert told == Told(REFUSAL, "", "")


def test_a_full_disk_is_said_in_one_sentence() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("only Linux has a device that is always full")
    with full.open("w") as out:
        for words in (["schema"], ["--version"], ["--help"], ["report", "--help"]):
            assert refused(started(*words, stdout=out.fileno())) == "No space left on device"


def test_the_screens_are_refused_where_no_key_could_reach_them(own_home: Path) -> None:
    for words in ((), ("demo",), ("hold",)):
        assert "the screens need a terminal" in refused(started(*words))
    assert list(own_home.iterdir()) == []


def test_the_screens_are_refused_where_they_could_not_be_drawn(
    run: Run, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    assert "a dumb one and shows no screens; `rehab-tui today` needs none" in refused(run("demo"))
    assert list(own_home.iterdir()) == []


def test_a_terminal_that_cannot_spell_a_name_gets_it_escaped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plain = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", plain)
    assert cli.main(["--diary", str(tmp_path / "é.json"), "path"], lambda: NOW) == 0
    plain.seek(0)
    assert plain.read().endswith("\\xe9.json\n")


def test_an_interrupted_command_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "diary_path", interrupted)
    assert refused(run("path")) == "interrupted"


# --- the demo


@pytest.mark.parametrize("file", ["other.json", "today", "é b.json"])
def test_the_screens_open_the_diary_that_is_named_in_any_way(
    file: str, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: list[Path] = []
    monkeypatch.setattr(launch, "open_screens", lambda path, _: named.append(path))
    for words in ([], ["--diary", file], [f"--diary={file}"], ["--dia", file]):
        cli.main(words, lambda: NOW)
    assert named == [diary, *[Path(file)] * 3]


def test_a_file_that_would_be_an_option_is_no_diary(run: Run) -> None:
    assert run("--diary", "-x").err.endswith("argument --diary: expected one argument\n")


def test_the_demo_opens_its_story_in_a_diary_of_its_own(
    run: Run, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    seen: list[tuple[Path, Entries]] = []

    def look(diary: TinyDiary, place: str, now: cli.Now) -> int:
        assert place == "sample data in a temporary diary"
        seen.append((diary.path, entries(diary.path)))
        return 0

    monkeypatch.setattr(launch, "_run", look)
    monkeypatch.setattr(launch, "_need_terminal", lambda: None)
    assert run("demo") == Told(0, "", "")
    ((path, shown),) = seen
    assert [row.date for row in shown.checkins] == [row.date for row in demo_entries(TODAY).checkins]
    assert len(shown.sessions) == len(demo_entries(TODAY).sessions)
    assert not path.exists()
    assert list(own_home.iterdir()) == []
