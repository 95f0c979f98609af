"""Files changed at random: refused in one line and nothing touched, or taken whole."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from benchmarks import fuzzing
from benchmarks.fuzzing import NOON, bundles, diaries, judged, mutated
from rehab_tui import cli
from rehab_tui.exchange.bundle import bundle

PAIRS, AT_ONCE = 1250, 125


@pytest.mark.parametrize("first", range(0, PAIRS, AT_ONCE))
def test_each_is_refused_in_one_line_or_taken_whole(tmp_path: Path, first: int) -> None:
    found = fuzzing.Tally()
    for number in range(first, first + AT_ONCE):
        found.add(judged(number, tmp_path))
    assert found.faults == []
    assert {"bundle refused", "bundle taken", "diary refused", "diary taken"} <= found.outcomes.keys()


def test_a_seed_gives_the_same_file_again_and_others_differ() -> None:
    files = [mutated(number, bundles()) for number in range(50)]
    assert files == [mutated(number, bundles()) for number in range(50)]
    assert len({*files, *bundles()}) > 50


@pytest.mark.parametrize("at_fault", [RecursionError, MemoryError])
def test_another_end_than_a_refusal_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_fault: type[Exception]
) -> None:
    def read(_: Path) -> bundle.Bundle:
        raise at_fault

    diaries()  # made by reading bundles, once for all tests
    monkeypatch.setattr(bundle, "read", read)
    assert f"bundle 0: {at_fault()!r}" in judged(0, tmp_path).faults


# --- through the command line

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def run(*words: str | Path, now: datetime = NOON) -> tuple[int, str, str]:
        status = cli.main([str(word) for word in words], lambda: now)
        return status, *capsys.readouterr()

    return run


@pytest.mark.parametrize("first", range(0, 100, 25))
def test_import_takes_it_whole_or_leaves_the_diary_alone(tmp_path: Path, said: Said, first: int) -> None:
    file, diary, other = tmp_path / "bundle.json", tmp_path / "diary.json", tmp_path / "new" / "diary.json"
    out, back = tmp_path / "out.json", tmp_path / "back.json"
    for number in range(first, first + 25):
        diary.write_bytes(diaries()[0])
        file.write_bytes(mutated(number, bundles()))
        status, words, complaint = said("--diary", diary, "import", file)
        if status == 0:
            assert complaint == ""
            other.unlink(missing_ok=True)
            for again in (["--diary", diary, "export", out], ["--diary", other, "import", out]):
                assert said(*again)[0] == 0
            assert said("--diary", other, "export", back)[0] == 0
            assert back.read_bytes() == out.read_bytes()
        else:
            assert (status, words, complaint.count("\n")) == (1, "", 1)
            assert complaint.startswith(f"rehab-tui: {file}: ")
            assert diary.read_bytes() == diaries()[0]


@pytest.mark.parametrize("first", range(0, 100, 25))
def test_a_damaged_diary_is_asked_without_a_traceback_and_stays(
    tmp_path: Path, said: Said, first: int
) -> None:
    diary = tmp_path / "diary.json"
    for number in range(first, first + 25):
        content = mutated(number, diaries())
        diary.write_bytes(content)
        status, words, complaint = said("--diary", diary, "today")
        assert status in (0, 1)
        assert complaint.count("\n") <= 1
        assert bool(words) == (status == 0)
        assert diary.read_bytes() == content
