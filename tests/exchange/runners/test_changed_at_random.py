"""Files of every format changed at random, by the command line; benchmarks/runner_fuzz.py tries 20,000."""

from pathlib import Path

import pytest

from benchmarks.runner_fuzz import judged, mutated, sources
from rehab_tui.exchange.runners import fit_messages
from rehab_tui.exchange.runners.reading import read_runs


def test_each_is_refused_in_one_line_or_taken_once(tmp_path: Path) -> None:
    judgements = [judged(number, tmp_path) for number in range(30)]
    assert [fault for tally in judgements for fault in tally.faults] == []
    assert {outcome for tally in judgements for outcome in tally.outcomes} == {"refused", "taken", "known"}


def test_each_source_is_taken_as_it_is(tmp_path: Path) -> None:
    for number, content in enumerate(sources()):
        (tmp_path / f"{number}").write_bytes(content)
        assert read_runs([tmp_path / f"{number}"]).seen, number


def test_a_number_gives_the_same_file_again_and_others_differ() -> None:
    assert [mutated(number) for number in range(20)] == [mutated(number) for number in range(20)]
    assert len({mutated(number) for number in range(20)}) > 15


def test_records_without_end_are_not_counted_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit_messages, "MOST_RECORDS", 100)
    empty = b"\x0e\x20\x54\x08\0\0\0\0.FIT\0\0" + b"\x40\0\0\x14\0\0" + b"\0" * 200
    (tmp_path / "file").write_bytes(empty)
    (said,) = read_runs([tmp_path / "file"]).said
    assert said.sentence == "it has more than 100 records, the most that is read"
