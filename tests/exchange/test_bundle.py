"""The bundle: the same bytes there and back, and the newer of two copies."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from rehab_tui.domain.diary import changed
from rehab_tui.domain.merging import imported
from rehab_tui.domain.records import CheckIn, Entries, Profile, TendonsToday, TendonToday
from rehab_tui.exchange.bundle import bundle
from tests.exchange.example import EXAMPLE
from tests.exchange.strategies import entries


def imported_file(file: Path) -> Entries:
    return changed(Entries(), *imported(bundle.read(file), Entries()).changes)


# --- there and back


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


def test_lists_in_any_order_are_written_oldest_first(file: Path) -> None:
    days = [{"date": f"2026-03-0{day}"} for day in (3, 1, 2)]
    file.write_text(json.dumps({"format": "rehab-tui", "version": 1, "checkins": days}))
    assert [checkin.date.day for checkin in imported_file(file).checkins] == [1, 2, 3]


# --- joining two copies


def morning(pain: int, hour: int | None = None) -> CheckIn:
    stamp = None if hour is None else datetime(2026, 3, 1, hour, tzinfo=UTC)
    told = TendonsToday(left=TendonToday(morning_pain=pain))
    return CheckIn(date=date(2026, 3, 1), tendons=told, modified=stamp)


@pytest.mark.parametrize(
    ("here", "there", "said", "pain"),
    [
        (None, morning(4), "1 new, 0 changed, 0 known, 0 kept as newer here", 4),
        (morning(3), morning(3), "0 new, 0 changed, 1 known, 0 kept as newer here", 3),
        (morning(3, 8), morning(3, 9), "0 new, 0 changed, 1 known, 0 kept as newer here", 3),
        (morning(3), morning(4), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
        (morning(3, 8), morning(4, 9), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
        (morning(3, 9), morning(4, 8), "0 new, 0 changed, 0 known, 1 kept as newer here", 3),
        (morning(3, 9), morning(4), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
    ],
)
def test_the_newer_of_two_copies_wins(here: CheckIn | None, there: CheckIn, said: str, pain: int) -> None:
    diary = Entries(checkins=(here,) if here else ())
    found = imported(bundle.Bundle(format="rehab-tui", version=1, checkins=(there,)), diary)
    assert str(found) == said
    (after,) = changed(diary, *found.changes).checkins
    assert after.tendons.left == TendonToday(morning_pain=pain)


def test_a_bundle_without_a_profile_leaves_the_one_that_stands() -> None:
    diary = Entries(profile=Profile(usual_weekly_km=30))
    found = imported(bundle.Bundle(format="rehab-tui", version=1), diary)
    assert changed(diary, *found.changes) == diary


def test_a_first_profile_is_new_and_another_one_is_a_change() -> None:
    one, two = Profile(usual_weekly_km=30), Profile(usual_weekly_km=40)
    new = imported(bundle.Bundle(format="rehab-tui", version=1, profile=one), Entries())
    assert (new.new, new.changed) == (1, 0)
    other = imported(bundle.Bundle(format="rehab-tui", version=1, profile=two), Entries(profile=one))
    assert (other.new, other.changed) == (0, 1)


def test_equal_diaries_give_equal_bytes_whatever_order_they_were_filled_in() -> None:
    one, two = morning(1), replace(morning(2), date=date(2026, 3, 2))
    forth = imported_rows(one, two)
    assert bundle.write(forth) == bundle.write(imported_rows(two, one))


def imported_rows(*rows: CheckIn) -> Entries:
    found = imported(bundle.Bundle(format="rehab-tui", version=1, checkins=rows), Entries())
    return changed(Entries(), *found.changes)
