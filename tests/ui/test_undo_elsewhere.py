"""Taking back a change where another device has written too: only what this window made goes."""

from dataclasses import replace
from pathlib import Path

import pytest

from rehab_tui.domain.records import Change, DiaryError, put
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk import files
from rehab_tui.ui.context import Context
from tests.storage.samples import CHECKIN, RUN, add, noon
from tests.ui.memory import memory_context

FAR = replace(CHECKIN, note="on the other device")


@pytest.fixture
def near(tmp_path: Path) -> Context:
    context, _ = memory_context()
    return replace(context, diary=TinyDiary.open(tmp_path / "near" / "diary.json", noon))


def arrives(tmp_path: Path, change: Change) -> None:
    near = tmp_path / "near" / "diary.json"
    with TinyDiary.open(tmp_path / "far" / "diary.json", noon) as far:
        if near.exists():
            far.merge(TinyDiary.open(near, noon, writing=False).tables)
        far.apply(change)
        files.replace_file(near, far.path.read_bytes())


def test_what_arrived_unseen_stands_again(near: Context, tmp_path: Path) -> None:
    arrives(tmp_path, add(FAR))
    near.record(put(near.diary.entries, CHECKIN))
    assert near.history.undo()
    assert [entry.note for entry in near.diary.entries.checkins] == [FAR.note]


def test_so_does_what_a_moved_entry_took_the_place_of(near: Context, tmp_path: Path) -> None:
    other = replace(CHECKIN, date=CHECKIN.date.replace(day=4))
    near.record(add(other))
    arrives(tmp_path, add(FAR))
    near.record(Change(other, CHECKIN))
    assert near.history.undo()
    assert [entry.note for entry in near.diary.entries.checkins] == [FAR.note, other.note]
    assert near.history.undo()
    assert [entry.note for entry in near.diary.entries.checkins] == [FAR.note]


def test_what_was_changed_elsewhere_since_stays(near: Context, tmp_path: Path) -> None:
    near.record(add(RUN))
    near.record(add(CHECKIN))
    arrives(tmp_path, Change(CHECKIN, FAR))
    near.diary.refresh()
    with pytest.raises(DiaryError, match="changed elsewhere since"):
        near.history.undo()
    assert [entry.note for entry in near.diary.entries.checkins] == [FAR.note]
    assert near.history.undo(), "the change before that"
    assert near.diary.entries.runs == ()
