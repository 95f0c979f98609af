"""The laws of joining two copies: order and repetition do not matter, and no entry's last change is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.codec.convert import to_plain
from rehab_tui.domain.records import Change, CheckIn, Entries, Profile, Record, Run, Settings, put
from rehab_tui.storage.diary.merging import differences, merge
from rehab_tui.storage.diary.tables import DELETED, META, PROFILE, SETTINGS, Tables, records, tables_of
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, EVERY, NOON, RUN, STEP, add, noon, remove

MOMENTS = [NOON + timedelta(hours=hours) for hours in range(4)]
META_TABLE: Tables = {META: {"diary": {"schema": 1}}}

STATES = ("there", "deleted", "unknown")

moments = st.sampled_from([None, *MOMENTS])
notes = st.sampled_from(["", "a", "b"])


def checkin(day: int, modified: datetime | None, note: str) -> CheckIn:
    return CheckIn(date=date(2026, 3, day), note=note, modified=modified)


def run(number: int, modified: datetime | None, note: str) -> Run:
    return Run(id=f"run-{number}", date=date(2026, 3, 1), distance_km=5, note=note, modified=modified)


@st.composite
def copies(draw: st.DrawFn, states: tuple[str, ...] = (*STATES, "there and deleted")) -> Tables:
    """A copy of a diary: each of a few entries is there, deleted, never known, or, edited by hand, both."""
    tables: Tables = {META: {"diary": {"schema": 1}}}
    for name, make in (("checkins", checkin), ("runs", run)):
        for number in (1, 2, 3):
            key = f"2026-03-0{number}" if name == "checkins" else f"run-{number}"
            state = draw(st.sampled_from(states))
            if "there" in state:
                record = make(number, draw(moments), draw(notes))
                tables.setdefault(name, {})[key] = to_plain(record)
            if "deleted" in state:
                when = draw(st.sampled_from(MOMENTS)).isoformat()
                gone = {"kind": name, "key": key, "when": when}
                tables.setdefault(DELETED, {})[f"{name}/{key}"] = gone
    km = draw(st.none() | st.integers(1, 3))
    if km:
        profile = Profile(usual_weekly_km=km, modified=draw(moments))
        tables[PROFILE] = {"profile": to_plain(profile)}
    return tables


@pytest.mark.parametrize("newest", [None, 20])
def test_the_load_of_a_step_goes_with_its_newest_copy(newest: float | None) -> None:
    """One device said the load, the other took it back or said it later."""
    older = replace(STEP, load_kg=25 if newest is None else None, modified=MOMENTS[0])
    newer = replace(STEP, load_kg=newest, modified=MOMENTS[1])
    one, other = (META_TABLE | tables_of(Entries(steps=(step,))) for step in (older, newer))
    for joined in (merge(one, other), merge(other, one)):
        assert records(joined)[0].steps == (newer,)


@given(copies(), copies())
def test_either_order_gives_the_same(one: Tables, other: Tables) -> None:
    assert merge(one, other) == merge(other, one)


@given(copies(), copies(), copies())
def test_three_copies_may_be_joined_in_any_order(one: Tables, two: Tables, three: Tables) -> None:
    assert merge(merge(one, two), three) == merge(one, merge(two, three))


@given(copies(), copies())
def test_joining_twice_changes_nothing(one: Tables, other: Tables) -> None:
    joined = merge(one, other)
    assert merge(joined, other) == merge(joined, joined) == joined


@given(copies(STATES))
def test_joining_a_copy_to_itself_changes_nothing(one: Tables) -> None:
    assert merge(one, one) == one


@given(copies(), copies())
def test_the_last_change_of_every_entry_stands_and_the_result_reads(one: Tables, other: Tables) -> None:
    joined = merge(one, other)
    records(joined)
    for place, version in latest(one, other).items():
        assert latest(joined)[place] == version
    assert latest(joined).keys() == latest(one, other).keys()


def latest(*copies: Tables) -> dict[str, tuple[datetime, bool]]:
    """For each entry the moment of its last change, and whether it was there after it."""
    found: dict[str, tuple[datetime, bool]] = {}
    for tables in copies:
        for name in ("checkins", "runs", PROFILE):
            for key, document in tables.get(name, {}).items():
                when = moment(document["modified"])
                found[f"{name}/{key}"] = max(found.get(f"{name}/{key}", (when, True)), (when, True))
        for place, gone in tables.get(DELETED, {}).items():
            when = moment(gone["when"])
            found[place] = max(found.get(place, (when, False)), (when, False))
    return found


def moment(text: str | None) -> datetime:
    return datetime.fromisoformat(text) if text else datetime.min.replace(tzinfo=UTC)


def test_settings_belong_to_the_device() -> None:
    ours = {**META_TABLE, SETTINGS: {SETTINGS: to_plain(Settings(prep_s=3))}}
    theirs = {**META_TABLE, SETTINGS: {SETTINGS: to_plain(Settings(prep_s=30))}}
    assert merge(ours, theirs) == ours
    assert merge(META_TABLE, theirs) == META_TABLE


@pytest.mark.parametrize(
    ("zone", "wins"), [("2026-03-03T12:30:00+00:00", True), ("2026-03-03T12:30:00+02:00", False)]
)
def test_moments_of_different_zones_are_compared_as_moments(zone: str, wins: bool) -> None:
    old, new = (to_plain(run(1, NOON, note)) for note in ("old", "new"))
    joined = merge({"runs": {"run-1": old}}, {"runs": {"run-1": {**new, "modified": zone}}})
    assert (joined["runs"]["run-1"]["note"] == "new") is wins


def test_it_is_said_what_came_of_it() -> None:
    before: Tables = {"runs": {"run-1": to_plain(run(1, None, "")), "run-2": to_plain(run(2, None, ""))}}
    after: Tables = {"runs": {"run-2": to_plain(run(2, NOON, "x")), "run-3": to_plain(run(3, NOON, ""))}}
    assert differences(before, after) == (1, 1, 1)
    assert differences(before, before) == (0, 0, 0)


def test_records_become_tables_and_come_back() -> None:
    lists: dict[str, Any] = {
        name: tuple(row for row in EVERY if type(row).__name__ == kind)
        for name, kind in (("checkins", "CheckIn"), ("runs", "Run"), ("pauses", "Pause"))
    }
    entries = Entries(profile=next(row for row in EVERY if isinstance(row, Profile)), **lists)
    assert records(tables_of(entries)) == (entries, Settings())
    assert PROFILE not in tables_of(Entries())


# The same through a diary: two devices that were apart


def device(folder: Path, name: str) -> TinyDiary:
    return TinyDiary.open(folder / name / "diary.json", noon)


def test_two_devices_that_were_apart_end_up_the_same(tmp_path: Path) -> None:
    with device(tmp_path, "laptop") as laptop, device(tmp_path, "desktop") as desktop:
        laptop.apply(*map(add, EVERY))
        assert desktop.merge(laptop.tables) == (len(EVERY), 0, 0)
        laptop.apply(remove(RUN), Change(before=CHECKIN, after=replace(CHECKIN, note="evening")))
        desktop.apply(add(replace(RUN, id="another")))
        assert desktop.merge(laptop.tables) == (0, 1, 1)
        assert laptop.merge(desktop.tables) == (1, 0, 0)
        assert laptop.entries == desktop.entries
        assert laptop.merge(desktop.tables) == desktop.merge(laptop.tables) == (0, 0, 0)
    with TinyDiary.open(laptop.path, noon) as again:
        assert again.entries == desktop.entries


def later_record(record: Record) -> Record:
    return replace(record, note="edited") if isinstance(record, CheckIn | Run) else record


@pytest.mark.parametrize("record", [CHECKIN, RUN])
def test_an_edit_outlives_its_own_past_though_the_clock_went_back(tmp_path: Path, record: Record) -> None:
    clock = [NOON]
    with TinyDiary.open(tmp_path / "diary.json", lambda: clock[0]) as diary:
        diary.apply(add(record))
        past = dict(diary.tables)
        clock[0] -= timedelta(days=1)
        diary.apply(put(diary.entries, later_record(record)))
        edited = diary.entries
        diary.merge(past)
        assert diary.entries == edited
        diary.apply(remove(record))
        diary.merge(past)
        assert diary.entries == Entries()
        clock[0] -= timedelta(days=1)
        deleted = dict(diary.tables)
        diary.apply(add(record))
        there = diary.entries
        diary.merge(deleted)
        assert diary.entries == there != Entries()
