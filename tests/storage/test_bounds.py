"""The storage in numbers: how large a file and how long a name may be, and the room a save needs."""

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.codec.convert import from_plain
from rehab_tui.codec.reading import MOST_DIARY_VALUES, weigh
from rehab_tui.domain.records import DiaryError, Refused
from rehab_tui.storage.diary import atomic, tables
from rehab_tui.storage.diary.atomic import AtomicStorage
from rehab_tui.storage.diary.generations import earlier, make_room, next_place
from rehab_tui.storage.diary.migrations import schema_of, stamp
from rehab_tui.storage.diary.tables import Deleted, decode, encode
from rehab_tui.storage.disk.files import damaged_name
from tests.storage.samples import DAY

MB = 1024 * 1024


def padded(size: int) -> bytes:
    """Tables with a note that makes them so many bytes long."""
    frame = b'{"runs":{"1":{"note":""}}}'
    return frame.replace(b'""', b'"' + b"x" * (size - len(frame)) + b'"')


def test_thirty_two_megabytes_are_read_and_no_more() -> None:
    assert decode(padded(32 * MB)).keys() == {"runs"}
    with pytest.raises(Refused, match=r"^it is larger than 32 MB, the most that is read$"):
        decode(padded(32 * MB + 1))


def test_as_much_is_written_as_will_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic, "LARGEST_DIARY_MB", 1)
    storage = AtomicStorage(tmp_path / "file")
    storage.write(decode(padded(MB)))
    assert (tmp_path / "file").stat().st_size == MB
    with pytest.raises(DiaryError, match=r": it would be larger than 1 MB\.$"):
        storage.write(decode(padded(MB + 1)))
    assert (tmp_path / "file").stat().st_size == MB


def test_as_many_values_are_read_as_a_diary_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_DIARY_VALUES == 3_000_000
    monkeypatch.setattr(tables, "MOST_DIARY_VALUES", 50)
    assert decode(b'{"runs":{}}')
    with pytest.raises(Refused):
        decode(b'{"runs":{' + b",".join(b'"%d":{}' % number for number in range(51)) + b"}}")


@pytest.mark.parametrize(("field", "most"), [("kind", 40), ("key", 200)])
def test_what_is_remembered_of_a_deleted_entry(field: str, most: int) -> None:
    gone: dict[str, Any] = {"kind": "runs", "key": "a", "when": "2026-03-03T12:00:00+00:00"}
    for length in (1, most):
        assert getattr(from_plain(Deleted, gone | {field: "x" * length}), field) == "x" * length
    for length in (0, most + 1):
        with pytest.raises(Refused, match=f"^{field} is "):
            from_plain(Deleted, gone | {field: "x" * length})


@pytest.mark.parametrize("schema", [1, 2, 10_000])
def test_a_schema_is_a_number_from_one(schema: int) -> None:
    assert schema_of({"meta": {"diary": {"schema": schema}}}) == schema


@pytest.mark.parametrize("schema", [0, -1, 10_001, True, "1", 1.0, None])
def test_another_word_is_no_schema(schema: object) -> None:
    with pytest.raises(Refused, match=r"^it is not a diary$"):
        schema_of({"meta": {"diary": {"schema": schema}}})


def test_a_file_that_has_seen_no_upgrade_is_of_the_first_schema() -> None:
    assert stamp(()) == {"diary": {"schema": 1}}
    assert stamp((lambda _: None,) * 2) == {"diary": {"schema": 3}}


@pytest.mark.parametrize(("more", "kept"), [(-1, 1), (0, 3)])
def test_a_save_needs_twice_the_diarys_room(
    path: Path, monkeypatch: pytest.MonkeyPatch, more: int, kept: int
) -> None:
    for number in range(3):
        next_place(path, DAY).write_text(str(number))
    path.write_bytes(b"x" * 500)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000 + more))
    make_room(path)
    assert [file.read_text() for file in earlier(path)] == ["2", "1", "0"][:kept]


def test_only_as_many_are_given_up_as_the_save_needs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        next_place(path, DAY).write_text(str(number))
    path.write_bytes(b"x" * 500)
    free = iter((0, 0, 1000, 1000))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=next(free)))
    make_room(path)
    assert [file.read_text() for file in earlier(path)] == ["3", "2"]


def test_states_are_numbered_from_one_in_six_places(path: Path) -> None:
    for wanted in ("000001.2026-03-03.json", "000002.2026-03-03.json"):
        place = next_place(path, DAY)
        place.write_bytes(b"")
        assert place.name == wanted
    (path.with_name("diary.json.earlier") / "999999.2026-03-03.json").write_bytes(b"")
    assert next_place(path, DAY).name == "1000000.2026-03-03.json"


def test_what_is_set_aside_is_numbered_from_one_too(path: Path) -> None:
    path.parent.mkdir()
    for number in (1, 2, 3):
        place = damaged_name(path)
        assert place.name == f"diary.json.damaged-{number}"
        place.write_bytes(b"")


json_values = st.recursive(
    st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from("ab"), inner)
)


@given(value=json_values)
def test_values_are_counted_however_short_the_text(value: object) -> None:
    text = encode(value)
    many = sum(text.count(sign) for sign in (b",", b"[", b"{"))
    weigh(text, many)
    if many:
        with pytest.raises(Refused, match="too many values"):
            weigh(text, many - 1)
