"""The command `calendar`, and CSV tables that a spreadsheet knows for UTF-8."""

from pathlib import Path

import pytest

from tests.cli.told import USAGE, Run


def test_the_calendar_goes_to_a_file_or_to_standard_output(run: Run, example: Path, tmp_path: Path) -> None:
    run("import", example)
    file = tmp_path / "due.ics"
    told = run("calendar", file, "--at", "6.45")
    assert (told.status, told.out, told.err) == (0, f"what is due next is in {file}\n", "")
    content = file.read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert content.count(b"BEGIN:VEVENT") == 2
    assert b"T064500\r\n" in content
    assert run("calendar", "--at", "06:45").out.encode().replace(b"\r", b"") == content.replace(b"\r", b"")


def test_a_time_that_is_none_is_wrong_usage(run: Run) -> None:
    told = run("calendar", "--at", "25:00")
    assert told.status == USAGE
    assert "accepted: one such as 07:00" in told.err


@pytest.mark.parametrize(("asked", "mark"), [((), b""), (("--bom",), b"\xef\xbb\xbf")])
def test_tables_bear_a_mark_only_where_it_is_asked_for(
    asked: tuple[str, ...], mark: bytes, run: Run, example: Path, tmp_path: Path
) -> None:
    run("import", example)
    assert run("export", "--format", "csv", *asked, tmp_path).status == 0
    for name in ("runs", "sets", "profile"):
        content = (tmp_path / f"{name}.csv").read_bytes()
        assert content.startswith(mark)
        assert content.removeprefix(mark)[:1].isalpha()
