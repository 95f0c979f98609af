"""Runs out of files on the command line: what is said and asked; nothing comes twice or in part."""

import io
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from benchmarks.runners_made import HEAD, fit, row, strava_zip
from rehab_tui.cli.runs import progress
from rehab_tui.domain.records import ActivityKind, Source
from tests.cli.told import USAGE, Run, entries, refused

START = datetime(2026, 9, 1, 16, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def watch(tmp_path: Path) -> Path:
    path = tmp_path / "watch"
    path.write_bytes(fit(START, 5.02, 31.5, 2 * HOUR))
    return path


def test_a_run_comes_once(run: Run, watch: Path, diary: Path) -> None:
    told = run("import", "--dry-run", watch)
    assert told.out == (
        "1 new, 0 known, 0 doubtful\nnew: 2026-09-01 18:00 5.02 km 32 min fit\n"
        "minutes are those in which the timer ran, unless a note says otherwise\n"
        "1 of the last 14 days wait for their pain numbers: a file does not tell them\n"
    )
    assert not diary.exists()
    assert run("import", watch).out.startswith("1 new, 0 known, 0 doubtful\nnew: 2026-09-01, 5.0 km\n")
    (found,) = entries(diary).runs
    assert (found.distance_km, found.duration_min, found.cadence_spm) == (5.02, 31.5, 164)
    assert (found.source, found.pain_worst) == (Source.FIT, None)
    before = diary.read_bytes()
    assert run("import", watch).out == "0 new, 1 known, 0 doubtful\n"
    assert diary.read_bytes() == before


def test_the_zone_is_asked_for_and_never_taken_from_the_computer(
    run: Run, tmp_path: Path, diary: Path
) -> None:
    table = tmp_path / "table"
    table.write_text("\n".join((HEAD, row(1, START, 5, 30), row(2, START + 48 * HOUR, 6, 36))))
    assert refused(run("import", table)) == (
        f"{table}, row 2 and 1 more: the time is told in UTC, and no zone. In which one were you? "
        "accepted: --tz with a zone such as Europe/Berlin, or its hours ahead of UTC such as UTC+01:00"
    )
    assert not diary.exists()
    assert run("import", table, "--tz", "Berlin").status == USAGE
    run("import", table, "--tz", "Asia/Tokyo")
    assert [(str(one.date), one.time) for one in entries(diary).runs] == [
        ("2026-09-01", "01:00"),
        ("2026-09-03", "01:00"),
    ]
    assert run("import", table, "--tz", "UTC-05:00").out.startswith("0 new, 2 known, 0 doubtful\n")


def test_a_doubtful_pair_stands_side_by_side_and_is_taken_on_word(
    run: Run, watch: Path, tmp_path: Path, diary: Path
) -> None:
    run("import", watch)
    table = tmp_path / "table"
    table.write_text("\n".join((HEAD, row(1, START, 5.02, 31.5))))
    told = run("import", table, "--tz", "+00:00").out.splitlines()
    assert told[:2] == [
        "0 new, 0 known, 1 doubtful",
        "doubtful 1, not taken: 2026-09-01 16:00 5.02 km 31 min strava  |  there: 2026-09-01 18:00 5.02 km"
        " 32 min fit",
    ]
    assert len(entries(diary).runs) == 1
    for wrong in ("2", "1,x", "0", "", "1.5"):
        why = f"of 1 doubtful {wrong!r} are to be two; accepted: all, none, or the numbers of those that are"
        assert why in refused(run("import", table, "--tz", "+00:00", f"--doubtful={wrong}"))
    taken = run("import", table, "--tz", "+00:00", "--doubtful", "1").out
    assert "doubtful 1, taken: " in taken
    assert "held to be the same" not in taken
    assert "1 of the last 14 days wait" in taken
    assert len(entries(diary).runs) == 2


def test_on_a_terminal_each_doubtful_pair_is_asked_about(
    run: Run, tmp_path: Path, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = [START + days * 48 * HOUR for days in range(-4, 1)]
    files = tmp_path / "files"
    files.mkdir()
    for number, start in enumerate(starts):
        (files / f"{number}").write_bytes(fit(start, 5 + number, 30 + number, 2 * HOUR))
    run("import", files)
    table = tmp_path / "table"
    rows = (row(number, start, 5 + number, 30 + number) for number, start in enumerate(starts))
    table.write_text("\n".join((HEAD, *rows)))
    asked = ("import", table, "--tz", "+00:00")
    before = diary.read_bytes()
    for answers in ("\n\n\n\n\n", "none\n", "n\nNO\nnone\n", ""):
        monkeypatch.setattr(sys, "stdin", _Typed(answers))
        assert run(*asked).out.startswith("0 new, 0 known, 5 doubtful\ndoubtful 1, not taken: ")
        assert diary.read_bytes() == before
    monkeypatch.setattr(sys, "stdin", _Typed("what\ny\nn\nall\n"))
    told = run(*asked)
    assert told.err.count("1 of 5: 2026-08-24 16:00 5.00 km 30 min strava  |  there: 2026-08-24 18:00") == 2
    assert [line.partition(":")[0] for line in told.out.splitlines()[1:6]] == [
        "doubtful 1, taken",
        "doubtful 2, not taken",
        "doubtful 3, taken",
        "doubtful 4, taken",
        "doubtful 5, taken",
    ]
    assert len(entries(diary).runs) == 9


def test_what_is_no_run_comes_on_word(run: Run, tmp_path: Path, diary: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for number, sport in enumerate((0, 2, 11)):
        (files / f"{number}").write_bytes(fit(START + number * 24 * HOUR, 5, 30, 2 * HOUR, sport=sport))
    assert run("import", files).out == (
        "0 new, 0 known, 0 doubtful\nleft out: walks (1); --also walk takes them\n"
        "left out: rides (1); --also ride takes them\n"
        "left out: what does not say what it was (1); --unclear run takes it as runs\n"
    )
    assert not diary.exists()
    run("import", files, "--also", "walk", "--also", "ride", "--unclear", "run")
    assert [one.kind for one in entries(diary).activities] == [ActivityKind.BIKE, ActivityKind.WALK]
    assert len(entries(diary).runs) == 1


def test_on_a_terminal_it_is_asked_what_generic_was(
    run: Run, tmp_path: Path, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generic = tmp_path / "generic"
    generic.write_bytes(fit(START, 5, 30, 2 * HOUR, sport=0))
    for answer, out in (("\n", "0 new"), ("", "0 new"), ("Swim\n", "1 new"), ("run\n", "0 new, 1 known")):
        monkeypatch.setattr(sys, "stdin", _Typed(answer))
        told = run("import", generic)
        assert told.err.startswith(f"{generic}: the file does not say what it was. What was it? (run, walk, ")
        assert told.out.startswith(out)
    assert [one.kind for one in entries(diary).activities] == [ActivityKind.SWIM]
    assert not entries(diary).runs
    monkeypatch.setattr(sys, "stdin", _Typed("sprint\n"))
    assert (
        "'sprint' is no kind; accepted: run, walk, ride, swim, other; or nothing"
        in run("import", generic).err
    )


def test_a_bad_file_is_listed_and_one_alone_is_refused(
    run: Run, watch: Path, tmp_path: Path, diary: Path
) -> None:
    bad = tmp_path / "bad"
    bad.write_bytes(watch.read_bytes()[:60])
    assert refused(run("import", bad)) == f"{bad}: it ends early"
    assert not diary.exists()
    told = run("import", bad, watch)
    assert told.status == 0
    assert f"refused: {bad}: it ends early\n" in told.out
    assert len(entries(diary).runs) == 1


def test_a_run_of_tomorrow_is_refused(run: Run, tmp_path: Path, diary: Path) -> None:
    late = tmp_path / "late"
    late.write_bytes(fit(START + 96 * HOUR, 5, 30, 2 * HOUR))
    assert "date is 2026-09-05; accepted: 2000-01-01 to 2026-09-04" in run("import", late).out
    assert not diary.exists()


def test_a_bundle_and_runs_come_one_kind_at_a_time(run: Run, watch: Path, example: Path) -> None:
    assert refused(run("import", watch, example)).startswith("bundles and files of runs together; accepted: ")


def test_an_export_of_strava_comes_whole_and_once(run: Run, tmp_path: Path, diary: Path) -> None:
    export = tmp_path / "export"
    export.write_bytes(strava_zip(40, points=3))
    first = run("import", export, "--tz", "+01:00")
    assert first.out.startswith("40 new, 0 known, 0 doubtful\n")
    assert {one.source for one in entries(diary).runs} == {Source.STRAVA}
    assert run("import", export, "--tz", "+01:00").out.startswith("0 new, 40 known, 0 doubtful\n")


class _Typed(io.StringIO):
    """Standard input or error of a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_the_zone_and_the_unit_are_asked_once(
    run: Run, tmp_path: Path, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, connect = tmp_path / "table", tmp_path / "connect"
    table.write_text("\n".join((HEAD, row(1, START, 5, 30), row(2, START + 48 * HOUR, 6, 36))))
    connect.write_text(
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time\n"
        "Running,2026-08-01 07:15:23,false,A,6.21,1,00:50:12\n"
    )
    monkeypatch.setattr(sys, "stdin", _Typed("Europe/Berlin\nmi\n"))
    told = run("import", table, connect)
    assert told.err == (
        f"{table}, row 2 and 1 more: the time is told in UTC, and no zone. In which one were you? "
        "(--tz with a zone such as Europe/Berlin, or its hours ahead of UTC such as UTC+01:00) "
        f"{connect}, row 2: the distance is told without its unit. Is it in km or mi? "
        "(--unit km or --unit mi) "
    )
    assert [(one.time, one.distance_km) for one in entries(diary).runs] == [
        ("07:15", 9.994),
        ("18:00", 5),
        ("18:00", 6),
    ]
    monkeypatch.setattr(sys, "stdin", _Typed("where I was\n"))
    assert run("import", table).err.endswith(
        "rehab-tui: 'where I was' is no zone; accepted: a zone such as Europe/Berlin, "
        "or its hours ahead of UTC such as UTC+01:00\n"
    )


def test_a_terminal_hears_after_half_a_second_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    times, screen = iter((0.0, 0.4, 0.6, 0.6, 0.9, 1.2, 1.2)), _Typed()
    monkeypatch.setattr(sys, "stderr", screen)
    tick = progress(lambda: next(times))
    for name in ("a", "b", "c", "d"):
        tick(name, 1)
    assert screen.getvalue() == "reading b\nreading d\n"


def test_an_import_that_is_stopped_takes_nothing(
    run: Run, watch: Path, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(clock: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("rehab_tui.cli.runs.progress", stopped)
    assert run("import", watch).status != 0
    assert not diary.exists()
