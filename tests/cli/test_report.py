"""The page for a physio from the command line."""

import io
import sys
from pathlib import Path

import pytest

from rehab_tui import cli
from tests.cli.told import NOW, TODAY, USAGE, Run, Told, refused


@pytest.fixture(autouse=True)
def noted(run: Run, example: Path) -> None:
    run("import", example)


def test_without_a_file_it_is_text(run: Run) -> None:
    told = run("report")
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("ACHILLES TENDON DIARY")
    assert f" to {TODAY} (" in told.out


@pytest.mark.parametrize(
    ("name", "begins"),
    [("page.html", "<!doctype html>"), ("PAGE.HTML", "<!doctype"), ("page.txt", "ACHILLES")],
)
def test_the_ending_chooses_the_format(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    file = tmp_path / name
    assert run("report", file) == Told(0, f"the page is in {file}\n", "")
    assert file.read_text(encoding="utf-8").startswith(begins)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_dash_is_standard_output(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    for command in ("report", "export"):
        assert run(command, "-") == run(command)
    assert "CSV is several files" in refused(run("export", "-", "--format", "csv"))
    assert sorted(tmp_path.iterdir()) == before


class Screen(io.TextIOWrapper):
    """A terminal that shows Latin-1."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_all_is_shown_as_well_as_can_be_and_a_file_is_utf_8(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("checkin", "--left-pain", "3", "--note", "Größer → 日")
    got = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Screen(got, encoding="latin-1"))
    assert cli.main(["export"], lambda: NOW) == 0
    assert "Größer > " in got.getvalue().decode("latin-1")
    run("export", tmp_path / "all.json")
    assert "Größer → 日" in (tmp_path / "all.json").read_text("utf-8")


class Asked(io.StringIO):
    """A terminal at which a person gives one answer."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("answer", ["", "\n", "n\n", "what?\n"])
def test_a_file_that_is_there_stays_without_a_yes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    file = tmp_path / "page.txt"
    file.write_text("mine")
    monkeypatch.setattr(sys, "stdin", Asked(answer))
    told = run("report", file)
    question, _, refusal = told.err.partition(" [y/N] ")
    assert question == f"{file} is there already. Put the page in its place?"
    assert "stays as it was" in refused(Told(told.status, told.out, refusal))
    assert file.read_text() == "mine"


@pytest.mark.parametrize("answer", ["y\n", "YES\n", " y \n"])
def test_with_a_yes_the_page_takes_its_place(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    file = tmp_path / "page.txt"
    file.write_text("mine")
    monkeypatch.setattr(sys, "stdin", Asked(answer))
    assert run("report", file).status == 0
    assert file.read_text(encoding="utf-8").startswith("ACHILLES")


def test_where_nobody_can_be_asked_the_command_line_must_say_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "page.txt"
    file.write_text("mine")
    for closed in (None, io.StringIO("y\n")):
        monkeypatch.setattr(sys, "stdin", closed)
        assert refused(run("report", file)) == (
            f"{file} is already there and stays as it was; accepted: another file, or --replace"
        )
    assert file.read_text() == "mine"
    assert run("report", "--replace", file) == Told(0, f"the page is in {file}\n", "")
    assert file.read_text(encoding="utf-8").startswith("ACHILLES")


@pytest.mark.parametrize("name", ["page.pdf", "page", "page.htm", ".html"])
def test_another_ending_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    assert refused(run("report", tmp_path / name)).endswith("; accepted: .txt or .html")
    assert not (tmp_path / name).exists()


def test_it_never_takes_the_place_of_the_diary(run: Run, diary: Path, tmp_path: Path) -> None:
    before = diary.read_bytes()
    (tmp_path / "link.txt").symlink_to(diary)
    assert "is the diary itself" in refused(run("report", tmp_path / "link.txt"))
    assert diary.read_bytes() == before


def test_nor_of_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").mkdir()
    assert "is not a file" in refused(run("report", tmp_path / "page.txt"))


def test_weeks_and_parts_are_asked_for(run: Run) -> None:
    assert "RUNS" in run("report").out.splitlines()
    told = run("report", "--weeks", "1", "--without", "runs", "--without", "steps")
    assert "RUNS" not in told.out.splitlines()
    assert "Left out by choice: runs, steps" in told.out
    assert refused(run("report", "--weeks", "0")) == "weeks is 0; accepted: 1 to 16"


@pytest.mark.parametrize("words", ["--without lump", "--weeks few", "--weeks 1_0", "a.txt b.txt"])
def test_wrong_usage(run: Run, words: str) -> None:
    assert run("report", *words.split()).status == USAGE


def test_it_leaves_the_diary_as_it_was(run: Run, diary: Path) -> None:
    before = diary.read_bytes()
    run("report")
    assert diary.read_bytes() == before


def test_an_empty_home_gets_a_page_and_no_diary(run: Run, tmp_path: Path) -> None:
    told = run("--diary", tmp_path / "none.json", "report")
    assert told.status == 0
    assert "No sore tendon is noted" in told.out
    assert not (tmp_path / "none.json").exists()
