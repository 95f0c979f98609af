import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rehab_tui.domain.records import (
    Activity,
    Damaged,
    DiaryError,
    KeptPlan,
    Pause,
    Race,
    Screening,
    Settings,
    TooNew,
    Units,
    Weekday,
    find,
    same,
)
from rehab_tui.storage.diary.migrations import UPGRADES, schema_of, stamp, upgrade
from rehab_tui.storage.diary.tables import Tables
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.faults import Faults
from tests.storage.samples import CHECKIN, DAY, EVERY, PROFILE, RUN, add, noon


def rename_outings(tables: Tables) -> None:
    tables["runs"] = tables.pop("outings")


def miles_to_km(tables: Tables) -> None:
    for run in tables["runs"].values():
        run["distance_km"] = run.pop("miles") * 1.609344


def note_added(tables: Tables) -> None:
    for run in tables["runs"].values():
        run["note"] = "from an old diary"


STEPS = (rename_outings, miles_to_km, note_added)
OLD = {
    "meta": {"diary": {"schema": 1}},
    "outings": {"a": {"id": "a", "date": "2026-03-01", "miles": 5}},
}


def written(path: Path, tables: object) -> bytes:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw := json.dumps(tables).encode())
    return raw


FIRST_USUAL = replace(PROFILE, usual_before=())
METRIC = replace(FIRST_USUAL, units=Units())
OLDER = {
    1: replace(
        METRIC,
        assessed_time=None,
        week_starts=Weekday.MONDAY,
        race=Race(date=date(2026, 9, 1), name="City half"),
        screening=Screening(date=DAY, steroid_injection=True),
    ),
    2: METRIC,
    3: FIRST_USUAL,
}
"""The profile as a file of that schema could hold it."""

NEW_IN = {Activity: 5, KeptPlan: 6}
"""The first schema with a table of them."""

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.mark.parametrize("schema", range(1, len(UPGRADES) + 2))
def test_a_diary_of_every_schema_there_ever_was_opens_with_everything_in_it(path: Path, schema: int) -> None:
    """Each file was written by the program of its time, and is never written anew."""
    raw = (FIXTURES / f"schema{schema}.json").read_bytes()
    path.parent.mkdir()
    path.write_bytes(raw)
    with TinyDiary.open(path, noon) as diary:
        for wanted in (OLDER.get(schema, PROFILE), *EVERY[1:]):
            found = find(diary.entries, wanted)
            gone = isinstance(wanted, Pause) or schema < NEW_IN.get(type(wanted), 1)
            assert same(found, None if gone else wanted), "the pause was deleted"
        assert diary.settings == Settings(prep_s=3)
    copies = [file.read_bytes() for file in path.parent.glob("diary.json.schema*")]
    assert copies == ([] if schema == len(UPGRADES) + 1 else [raw])


def test_every_step_from_the_files_schema_on_is_done_in_order() -> None:
    tables: Tables = json.loads(json.dumps(OLD))
    upgrade(tables, STEPS)
    assert tables["runs"]["a"]["distance_km"] == pytest.approx(8.04672)
    assert schema_of(tables) == 4


def test_steps_already_done_are_not_done_again() -> None:
    tables: Tables = {"meta": stamp(STEPS[:2]), "runs": {"a": {"note": ""}}}
    upgrade(tables, STEPS)
    assert tables == {"meta": {"diary": {"schema": 4}}, "runs": {"a": {"note": "from an old diary"}}}


def test_an_old_diary_opens_after_a_copy_of_it_was_made(path: Path) -> None:
    raw = written(path, OLD)
    with TinyDiary.open(path, noon, upgrades=STEPS) as diary:
        (run,) = diary.entries.runs
        assert run.note == "from an old diary"
        diary.apply(add(CHECKIN))
    copy = path.with_name("diary.json.schema1.20260303T120000Z")
    assert copy.read_bytes() == raw
    assert copy.stat().st_mode & 0o777 == 0o600
    again = TinyDiary.open(path, noon, writing=False, upgrades=STEPS)
    assert again.entries == diary.entries
    assert json.loads(path.read_bytes())["meta"]["diary"] == {"schema": 4}


def test_a_reader_sees_an_old_diary_up_to_date_and_leaves_it(path: Path) -> None:
    raw = written(path, OLD)
    assert len(TinyDiary.open(path, noon, writing=False, upgrades=STEPS).entries.runs) == 1
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == {"diary.json": raw}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_an_old_diary_that_its_owner_made_read_only_opens_and_stays_as_it_is(path: Path) -> None:
    raw = written(path, OLD)
    path.chmod(0o444)
    with TinyDiary.open(path, noon, waiting=True, upgrades=STEPS) as diary:
        assert diary.refresh() == f"The diary {path} is read-only, so nothing is saved."
        assert [run.note for run in diary.entries.runs] == ["from an old diary"]
        with pytest.raises(DiaryError, match="read-only"):
            diary.apply(add(CHECKIN))
    assert path.read_bytes() == raw


def test_an_upgrade_that_fails_leaves_the_old_diary(path: Path, faults: Faults) -> None:
    written(path, OLD)
    with faults.watching() as asked:
        TinyDiary.open(path, noon, upgrades=STEPS).close()
    sentences = set()
    for number in range(len(asked)):
        raw = written(path, OLD)
        try:
            with faults.failing_at(number):
                TinyDiary.open(path, noon, upgrades=STEPS).close()
        except DiaryError as error:
            sentences.add(" ".join(str(error).split()[:3]))
            assert path.read_bytes() == raw
    assert sentences == {"Could not lock", "Could not copy", "Could not save"}


def test_an_old_diary_that_cannot_be_upgraded_is_damaged_and_left(path: Path) -> None:
    raw = written(path, {**OLD, "outings": {"a": {"km": 5}}})
    with pytest.raises(Damaged, match=r"it could not be brought from schema 2 to 3\.$"):
        TinyDiary.open(path, noon, upgrades=STEPS)
    assert path.read_bytes() == raw


def test_a_newer_diary_is_refused(path: Path) -> None:
    written(path, {"meta": {"diary": {"schema": 5}}})
    with pytest.raises(TooNew, match=r"schema 5, and this version of the program knows up to 4\.$"):
        TinyDiary.open(path, noon, upgrades=STEPS)


def test_a_new_diary_is_born_with_the_newest_schema(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
    assert schema_of(json.loads(path.read_bytes())) == len(UPGRADES) + 1 == 6
