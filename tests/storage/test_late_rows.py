"""Old rows of a long diary are read when they are asked for, and are then what they would have been."""

import json
import random
import re
import tracemalloc
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from hypothesis import given

from benchmarks.ten_years import LAST, ten_years
from rehab_tui.codec.convert import to_plain
from rehab_tui.codec.unchecked import unchecked
from rehab_tui.domain.records import TABLES, Change, CheckIn, Entries, Refused, Run, Session, order
from rehab_tui.domain.today import today
from rehab_tui.storage.diary import sealed as sealing
from rehab_tui.storage.diary.contents import contents
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.sealed import read_sealed, sealed
from rehab_tui.storage.diary.tables import encode, in_order, tables_of
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.findings import FindingsFile
from tests.domain.made import D
from tests.domain.random_diaries import DIARIES, THOROUGH

R = TypeVar("R")
SCHEMA = len(UPGRADES) + 1
NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
ROWS = re.compile(rb'"(?:session|run|rating)-\d+":(\{(?:[^{}]|\{[^{}]*\})*\})')


@contextmanager
def stretches_of(number: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("rehab_tui.domain.records.late"), "STRETCH", number)
        patch.setattr(sealing, "STRETCH", number)
        yield


def written(entries: Entries) -> bytes:
    tables = {name: in_order(name, rows) for name, rows in tables_of(entries).items()}
    return sealed(SCHEMA, b",", encode(tables)[1:])


@THOROUGH
@given(entries=DIARIES)
def test_what_is_read_late_is_what_is_read_at_once(entries: Entries) -> None:
    raw = written(entries)
    with stretches_of(4):
        found = read_sealed(raw, SCHEMA)
    checked = contents(raw)
    assert found == (checked.entries, checked.settings)
    assert len(found[0].checkins) <= 4 or not isinstance(found[0].checkins, tuple)
    for kind, name in TABLES.items():
        rows = getattr(found[0], name)
        assert {type(row) for row in rows} <= {kind}
        assert [vars(row).keys() for row in rows] == [
            vars(row).keys() for row in getattr(checked.entries, name)
        ]


@THOROUGH
@given(entries=DIARIES)
def test_today_is_the_same_from_rows_read_late(entries: Entries) -> None:
    with stretches_of(3):
        found = read_sealed(written(entries), SCHEMA)
        assert found
        assert today(found[0], D) == today(entries, D)


@THOROUGH
@given(entries=DIARIES)
def test_documents_are_put_in_the_order_of_their_records(entries: Entries) -> None:
    for name in TABLES.values():
        rows = list(tables_of(entries)[name].items())
        random.Random(1).shuffle(rows)
        wanted = sorted(getattr(entries, name), key=order)
        assert list(in_order(name, dict(rows)).values()) == list(map(to_plain, wanted))


def sessions_begun(*moments: str) -> dict[str, Any]:
    return {str(n): {"date": "2026-03-03", "started_at": at or None} for n, at in enumerate(moments)}


def test_sessions_of_a_day_stand_by_the_moment_they_began_whatever_their_offset() -> None:
    rows = sessions_begun("2026-03-03T09:00:00+02:00", "2026-03-03T08:00:00+00:00", "")
    assert list(in_order("sessions", rows)) == ["2", "0", "1"]


@cache
def long_diary() -> tuple[bytes, bytes]:
    """A diary of a thousand days as a run of the program leaves it, and what was found in it."""
    entries = ten_years(days=1000)
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    with TemporaryDirectory() as folder:
        with TinyDiary.open(Path(folder) / "diary.json", lambda: NOW) as diary:
            diary.apply(*(Change(None, row) for row in (entries.profile, *reversed(rows))))
            file = FindingsFile(diary)
            file.keep(today(diary.entries, LAST).found)
        return diary.path.read_bytes(), file.path.read_bytes()


def opened(path: Path, raw: bytes = b"") -> TinyDiary:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw or long_diary()[0])
    path.with_name("diary.json.found").write_bytes(long_diary()[1])
    return TinyDiary.open(path, lambda: NOW)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[type]:
    """How many records of each kind were made of sealed bytes."""
    counted = Counter[type]()

    def counting(kind: type[R], structs: Iterable[Any]) -> list[R]:
        rows = unchecked(kind, structs)
        counted[kind] += len(rows)
        return rows

    monkeypatch.setattr(sealing, "unchecked", counting)
    return counted


def test_today_asks_for_few_rows_of_a_long_diary(path: Path, made: Counter[type]) -> None:
    with opened(path) as diary:
        facts = today(diary.entries, LAST, FindingsFile(diary).read())
        assert facts.sentence
        assert len(diary.entries.checkins) == 1000
        assert len(diary.entries.sessions) > 400
        assert max(made[kind] for kind in (CheckIn, Session, Run)) <= 3 * 64
        assert facts == today(contents(diary.path.read_bytes()).entries, LAST)


def test_a_changed_byte_of_an_old_row_is_noticed_before_anything_is_read_late(path: Path) -> None:
    raw = long_diary()[0]
    old = raw.index(b'"morning_pain":')
    worse = raw[:old] + b'"morning_pain":50' + raw[raw.index(b",", old) :]
    assert read_sealed(worse, SCHEMA) is None
    with pytest.raises(Refused, match="morning_pain is 50"):
        contents(worse)
    other = raw[:old] + b'"morning_pain":9' + raw[raw.index(b",", old) :]
    with opened(path, other) as diary:
        assert diary.entries.checkins[0].tendons.left
        assert diary.entries.checkins[0].tendons.left.morning_pain == 9
        assert FindingsFile(diary).read() is None


def test_a_save_keeps_every_other_row_byte_for_byte(path: Path) -> None:
    before = ROWS.findall(long_diary()[0])
    with opened(path) as diary:
        old = diary.entries.runs[3]
        diary.apply(Change(diary.entries.checkins[-1], None), Change(old, None))
        entries = diary.entries
    after = ROWS.findall(path.read_bytes())
    assert len(before) > 800
    assert [row for row in before if f'"id":"{old.id}"'.encode() not in row] == after
    assert read_sealed(path.read_bytes(), SCHEMA) == (entries, diary.settings)


def test_rows_noted_in_any_order_stand_in_theirs(path: Path) -> None:
    tables = json.loads(long_diary()[0])
    for name in ("checkins", "runs", "sessions", "measurements"):
        days = [row["date"] for row in tables[name].values()]
        assert all(one <= other for one, other in pairwise(days))
    with opened(path) as diary:
        late = CheckIn(date=LAST - timedelta(days=2000))
        diary.apply(Change(None, late))
    with TinyDiary.open(path, lambda: NOW) as diary:
        assert diary.entries.checkins[0].date == late.date
        assert len(diary.entries.checkins) == 1001


def test_all_rows_are_made_once_if_all_are_asked_for(made: Counter[type]) -> None:
    found = read_sealed(long_diary()[0], SCHEMA)
    assert found
    sessions = found[0].sessions
    assert made[Session] < len(sessions) / 4
    assert list(sessions) == list(contents(long_diary()[0]).entries.sessions)
    assert next(iter(sessions)) is sessions[0]
    assert made[Session] == len(sessions)


def test_a_long_diary_takes_little_more_memory_than_its_bytes() -> None:
    raw = long_diary()[0]
    read_sealed(raw, SCHEMA)  # what is made once stays
    tracemalloc.start()
    try:
        found = read_sealed(raw, SCHEMA)
        late, _ = tracemalloc.get_traced_memory()
        assert found
        assert found[0] == contents(raw).entries
    finally:
        tracemalloc.stop()
    assert late < len(raw)
