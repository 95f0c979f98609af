"""What was worked out of a diary is good for that diary and that code alone, and changes no answer."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import reduce
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import Change, Entries, Record
from rehab_tui.domain.today import Found, today
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.findings import FindingsFile, from_bytes, to_bytes
from tests.domain.builders import Edit, bundle, work
from tests.domain.made import D, ago
from tests.domain.random_diaries import DIARIES, MORNINGS, REST, RUNS, SITTINGS, THOROUGH
from tests.domain.test_earlier_look import facts_of

AT = datetime(2026, 9, 30, 8, tzinfo=UTC)
KEY = b"this diary, this code"
FLAT, SEATED = "raise-single-flat", "seated-raise"
EDITS = MORNINGS | RUNS | REST | SITTINGS


def back(entries: Entries, found: Found) -> Found:
    """What a later run reads of it."""
    read = from_bytes(to_bytes(found, KEY), KEY, entries)
    assert read is not None
    return read


@THOROUGH
@given(
    entries=DIARIES,
    before=st.lists(SITTINGS, max_size=3),
    then=st.integers(0, 9),
    days=st.integers(0, 9),
    edits=st.lists(EDITS),
)
def test_what_is_read_back_changes_no_answer(
    entries: Entries, before: list[Edit], then: int, days: int, edits: list[Edit]
) -> None:
    entries = reduce(lambda made, edit: edit(made), before, entries)
    found = back(entries, today(entries, ago(then)).found)
    entries = reduce(lambda made, edit: edit(made), edits, entries)
    day = ago(then - days)
    quick, anew = today(entries, day, found), today(entries, day)
    assert facts_of(quick.situation) == facts_of(anew.situation)
    assert quick == anew


@pytest.mark.parametrize(
    "sittings",
    [
        (),
        (work(FLAT, 2, part="-later"), work(SEATED, 3, 1, seated=None)),
        (work("hold-double", *range(28, 100)), work(FLAT, 2, part="-later")),
    ],
)
def test_it_says_what_was_found(sittings: Sequence[Edit]) -> None:
    """Else the property above would hold of an empty file too."""
    entries = bundle(*sittings)
    facts = today(entries, D)
    found, kept = back(entries, facts.found), facts.situation.kept(facts.situation)
    earlier = found.look.earlier
    assert (found.look.day, found.weeks, found.pasts) == (D, facts.plan.weeks, facts.found.pasts)
    assert (earlier.until, earlier.histories, earlier.stops) == (kept.until, kept.histories, kept.stops)
    assert earlier.answers == kept.answers != []
    assert found.pasts[0].sessions


@pytest.mark.parametrize("place", [0, 20, 40, 300, -1])
def test_a_changed_byte_is_noticed(place: int) -> None:
    raw = bytearray(to_bytes(today(bundle(), D).found, KEY))
    raw[place] ^= 1
    assert from_bytes(bytes(raw), KEY, bundle()) is None


@pytest.mark.parametrize("raw", [b"", b"\0" * 31, b"\0" * 40])
def test_what_was_never_written_is_nothing(raw: bytes) -> None:
    assert from_bytes(raw, KEY, bundle()) is None


def test_another_diary_or_other_code_is_noticed() -> None:
    assert from_bytes(to_bytes(today(bundle(), D).found, KEY), KEY + b".", bundle()) is None


def open_diary(path: Path) -> TinyDiary:
    """A diary with the entries of the tests."""
    diary = TinyDiary.open(path, lambda: AT)
    entries = bundle()
    rows: list[Record] = [
        entries.profile,
        *entries.checkins,
        *entries.runs,
        *entries.sessions,
        *entries.steps,
    ]
    diary.apply(*(Change(before=None, after=row) for row in rows))
    return diary


def test_the_file_is_for_the_diary_as_it_stands(tmp_path: Path) -> None:
    with open_diary(tmp_path / "diary.json") as diary:
        file = FindingsFile(diary)
        assert file.read() is None
        facts = today(diary.entries, D)
        file.keep(facts.found)
        assert today(diary.entries, D, file.read()) == facts
        assert file.path.name == "diary.json.found"
        assert file.path.stat().st_mode & 0o077 == 0
        diary.apply(Change(diary.entries.checkins[-1], None))
        assert file.read() is None
    with TinyDiary.open(tmp_path / "diary.json", lambda: AT) as diary:
        FindingsFile(diary).keep(today(diary.entries, D).found)
    with TinyDiary.open(tmp_path / "diary.json", lambda: AT, writing=False) as diary:
        assert today(diary.entries, D, FindingsFile(diary).read()) == today(diary.entries, D)


def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path) -> None:
    with open_diary(tmp_path / "diary.json") as diary:
        file = FindingsFile(diary)
        file.path.mkdir()
        file.keep(today(diary.entries, D).found)
        assert file.read() is None
