import json
import re
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from functools import cache
from importlib.util import source_hash
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import Entries, Settings, put
from rehab_tui.storage.backup import back_up, restore
from rehab_tui.storage.diary import contents as reading
from rehab_tui.storage.diary import sealed as sealing
from rehab_tui.storage.diary.contents import contents
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.migrations import UPGRADES, stamp
from rehab_tui.storage.diary.sealed import read_sealed, sealed
from rehab_tui.storage.diary.tables import META, Tables, encode
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.faults import Faults, Killed
from tests.storage.samples import CHECKIN, EVERY, NOON, RUN, add, noon, remove

SCHEMA = len(UPGRADES) + 1
SEAL = re.compile(rb'"seal":"([0-9a-f]{16})"')


def everything(path: Path) -> bytes:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(*map(add, EVERY))
        diary.apply(add(replace(RUN, id="gone")))
        diary.apply(remove(replace(RUN, id="gone")))
        diary.configure(Settings(prep_s=3))
    return path.read_bytes()


@cache
def written() -> bytes:
    with TemporaryDirectory() as folder:
        return everything(Path(folder) / "diary.json")


def put_there(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def opened(path: Path) -> TinyDiary:
    return TinyDiary.open(path, noon, writing=False)


def with_pain(tables: Tables, pain: object) -> Tables:
    """The tables with a check-in that no form could have noted."""
    changed: Tables = json.loads(encode(tables))
    changed["checkins"]["2026-03-03"]["tendons"]["left"]["morning_pain"] = pain
    return changed


def said_to_be_checked(tables: Tables) -> bytes:
    rest = encode({name: rows for name, rows in tables.items() if name != META})
    return sealed(SCHEMA, b",", rest[1:])


def types_of(value: object) -> Any:
    if is_dataclass(value):
        return type(value), {part.name: types_of(getattr(value, part.name)) for part in fields(value)}
    return (tuple, *map(types_of, value)) if isinstance(value, tuple) else type(value)


def test_what_the_seal_spares_to_check_reads_as_if_it_were_checked() -> None:
    found, checked = read_sealed(written(), SCHEMA), contents(written())
    assert found == (checked.entries, checked.settings)
    assert types_of(found) == types_of((checked.entries, checked.settings))
    assert checked.tables[META] == stamp(UPGRADES)


def test_what_this_program_wrote_is_not_checked_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everything(path)
    monkeypatch.setattr(reading, "contents_from", None)
    with TinyDiary.open(path, noon) as diary:
        diary.apply(put(diary.entries, replace(CHECKIN, note="later")))
    assert [row.note for row in opened(path).entries.checkins] == ["later"]


@given(place=st.integers(0, len(written()) - 1), bits=st.integers(1, 255))
def test_a_changed_byte_anywhere_is_noticed(place: int, bits: int) -> None:
    raw = bytearray(written())
    raw[place] ^= bits
    assert read_sealed(bytes(raw), SCHEMA) is None


@given(start=st.integers(0, len(written())), length=st.integers(0, 200), instead=st.binary(max_size=5))
def test_a_piece_that_is_missing_or_added_is_noticed(start: int, length: int, instead: bytes) -> None:
    raw = written()[:start] + instead + written()[start + length :]
    assert raw == written() or read_sealed(raw, SCHEMA) is None


@pytest.mark.parametrize("seal", [b"", b"0" * 16, b"f" * 15, b"0" * 64, b'","x":"'])
def test_without_a_seal_that_fits_everything_is_checked(path: Path, seal: bytes) -> None:
    wrong = SEAL.sub(b'"seal":"' + seal + b'"', written())
    assert read_sealed(wrong, SCHEMA) is None
    put_there(path, wrong.replace(b'"morning_pain":3', b'"morning_pain":50'))
    with TinyDiary.open(path, noon) as diary:
        assert "morning_pain is 50" in diary.refresh()


def test_a_seal_of_an_earlier_state_does_not_fit(path: Path) -> None:
    everything(path)
    (old,) = SEAL.findall(earlier(path)[0].read_bytes())
    put_there(path, SEAL.sub(b'"seal":"' + old + b'"', path.read_bytes()))
    assert read_sealed(path.read_bytes(), SCHEMA) is None
    assert opened(path).entries == contents(written()).entries


def test_a_plain_digest_is_no_seal() -> None:
    """Whoever works out a seal without this program's own code gets none that fits."""
    rest = encode(with_pain(contents(written()).tables, 50))[1:]
    for text in (rest, b"," + rest, b"{" + rest):
        forged = source_hash(text).hex().encode()
        assert read_sealed(sealing.HEAD % (SCHEMA, forged) + b"," + rest, SCHEMA) is None


@pytest.mark.parametrize("pain", ["5", [5], {}, 5.5])
def test_even_under_a_seal_that_fits_values_have_their_type(path: Path, pain: object) -> None:
    put_there(path, said_to_be_checked(with_pain(contents(written()).tables, pain)))
    with TinyDiary.open(path, noon) as diary:
        assert "morning_pain" in diary.refresh()


def test_even_under_a_seal_that_fits_unknown_names_are_refused() -> None:
    tables = contents(written()).tables
    strange = json.loads(encode(tables))
    strange["runs"][RUN.id]["mood"] = 1
    for wrong in (strange, {**tables, "moods": {}}):
        assert read_sealed(said_to_be_checked(wrong), SCHEMA) is None
    assert read_sealed(said_to_be_checked(tables), SCHEMA)


def test_the_seal_of_another_version_of_the_program_does_not_fit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "code_of", lambda *_: b"another")
    put_there(path, said_to_be_checked(with_pain(contents(written()).tables, 50)))
    assert read_sealed(path.read_bytes(), SCHEMA)
    monkeypatch.undo()
    with TinyDiary.open(path, noon) as diary:
        assert "morning_pain is 50" in diary.refresh()


@pytest.mark.parametrize("pattern", sealing.CHECKING)
def test_the_code_that_checks_is_part_of_the_seal(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "CHECKING", tuple(set(sealing.CHECKING) - {pattern}))
    sealing.code_of.cache_clear()
    try:
        assert read_sealed(written(), SCHEMA) is None
    finally:
        sealing.code_of.cache_clear()


def test_a_newer_schema_brings_a_sealed_file_up_to_date(path: Path) -> None:
    def noted(tables: Tables) -> None:
        tables["runs"][RUN.id]["note"] = "brought up to date"

    put_there(path, written())
    with TinyDiary.open(path, noon, upgrades=(*UPGRADES, noted)) as diary:
        assert [run.note for run in diary.entries.runs] == ["brought up to date"]
    assert read_sealed(path.read_bytes(), SCHEMA) is None
    assert read_sealed(path.read_bytes(), SCHEMA + 1) == (diary.entries, diary.settings)


def test_a_window_that_reads_and_one_that_takes_over_see_what_was_sealed(path: Path) -> None:
    everything(path)
    with TinyDiary.open(path, noon) as first, TinyDiary.open(path, noon, waiting=True) as second:
        first.apply(put(first.entries, replace(CHECKIN, note="from the first")))
        second.refresh()
        assert second.entries == first.entries
        first.close()
        second.refresh()
        second.apply(put(second.entries, replace(RUN, note="from the second")))
    assert read_sealed(path.read_bytes(), SCHEMA) == (second.entries, second.settings)


def test_a_kill_leaves_no_file_whose_seal_does_not_fit(path: Path, faults: Faults) -> None:
    everything(path)
    for number in range(40):
        diary = TinyDiary.open(path, noon)
        with suppress(Killed), faults.killed_at(number):
            diary.apply(put(diary.entries, replace(CHECKIN, note=str(number))))
        diary.close()
        assert all(read_sealed(file.read_bytes(), SCHEMA) for file in (path, *earlier(path)))


def test_to_read_nothing_is_written_whether_the_seal_fits_or_not(path: Path) -> None:
    for raw in (written(), SEAL.sub(b'"seal":""', written())):
        put_there(path, raw)
        assert opened(path).entries == contents(written()).entries
        assert [file.name for file in path.parent.iterdir()] == ["diary.json"]
        assert path.read_bytes() == raw


def test_a_backup_bears_its_seal_and_what_is_restored_gets_one(path: Path) -> None:
    before = everything(path)
    copy = back_up(path, NOON).file
    assert copy.read_bytes() == before
    restore(path, contents(copy.read_bytes()), NOON + timedelta(hours=1))
    with TinyDiary.open(path, noon) as diary:
        assert diary.entries == contents(before).entries
        diary.apply(add(replace(RUN, id="new")))
    assert read_sealed(path.read_bytes(), SCHEMA) == (diary.entries, diary.settings)
    put_there(path, before)
    assert opened(path).entries == contents(before).entries


def test_a_diary_without_entries_is_sealed_too(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.configure(Settings())
    assert read_sealed(path.read_bytes(), SCHEMA) == (Entries(), Settings())
    assert json.loads(path.read_bytes()).keys() == {"meta", "settings"}


def test_entries_are_in_order_however_they_were_written(path: Path) -> None:
    runs = [
        replace(RUN, id=f"{day}{time}", date=RUN.date + timedelta(days=day), time=time)
        for day in (2, 0, 1)
        for time in ("18:00", "07:00", None)
    ]
    with TinyDiary.open(path, noon) as diary:
        diary.apply(*map(add, runs))
    assert opened(path).entries == diary.entries
    assert [run.id for run in opened(path).entries.runs][:3] == ["0None", "007:00", "018:00"]
