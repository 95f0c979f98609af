"""The bundle: the same bytes there and back."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from rehab_tui.domain.merging import imported
from rehab_tui.domain.records import CheckIn, Entries, changed
from rehab_tui.exchange.bundle import bundle
from tests.exchange.example import EXAMPLE
from tests.exchange.strategies import entries


def imported_file(file: Path) -> Entries:
    return changed(Entries(), *imported(bundle.read(file), Entries()).changes)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(diary=entries())
def test_any_diary_comes_back_as_the_same_bytes(file: Path, diary: Entries) -> None:
    written = bundle.write(diary)
    file.write_bytes(written)
    back = imported_file(file)
    assert bundle.write(back) == written
    assert back == diary


def test_the_contracts_example_loses_nothing(file: Path) -> None:
    file.write_text(json.dumps(EXAMPLE), encoding="utf-8")
    written = json.loads(bundle.write(imported_file(file)))
    assert holds(written, EXAMPLE)
    file.write_bytes(bundle.write(imported_file(file)))
    assert bundle.write(imported_file(file)) == file.read_bytes()


def holds(written: Any, said: Any) -> bool:
    """Whether all that was said stands in what was written, beside the defaults of what was not."""
    if isinstance(said, dict):
        return all(name in written and holds(written[name], value) for name, value in said.items())
    if isinstance(said, list):
        return len(written) == len(said) and all(map(holds, written, said))
    return bool(written == said)


def test_what_is_left_out_takes_its_default(file: Path) -> None:
    file.write_text('{"format": "rehab-tui", "version": 1, "checkins": [{"date": "2026-03-01"}]}')
    assert imported_file(file) == Entries(checkins=(CheckIn(date=date(2026, 3, 1)),))


def test_a_step_with_its_load_comes_back_and_one_of_version_1_says_none(file: Path) -> None:
    step = {"date": "2026-03-01", "leg": "left", "to": "raise-loaded", "by": "start"}
    file.write_text(json.dumps({"format": "rehab-tui", "version": 1, "steps": [step]}))
    old = imported_file(file)
    assert old.steps[0].load_kg is None
    assert b"load_kg" not in bundle.write(old)
    new = replace(old, steps=(replace(old.steps[0], load_kg=20),))
    file.write_bytes(bundle.write(new))
    assert json.loads(file.read_bytes())["steps"][0]["load_kg"] == 20
    assert imported_file(file) == new


def test_lists_in_any_order_are_written_oldest_first(file: Path) -> None:
    days = [{"date": f"2026-03-0{day}"} for day in (3, 1, 2)]
    file.write_text(json.dumps({"format": "rehab-tui", "version": 1, "checkins": days}))
    assert [checkin.date.day for checkin in imported_file(file).checkins] == [1, 2, 3]


def test_equal_diaries_give_equal_bytes_whatever_order_they_were_filled_in() -> None:
    one, two = (CheckIn(date=date(2026, 3, day)) for day in (1, 2))
    forth = imported_rows(one, two)
    assert bundle.write(forth) == bundle.write(imported_rows(two, one))


def imported_rows(*rows: CheckIn) -> Entries:
    found = imported(bundle.Bundle(format="rehab-tui", version=1, checkins=rows), Entries())
    return changed(Entries(), *found.changes)
