"""What was recorded is taken back in the reverse order, and what could not be stored is not remembered."""

import pytest

from rehab_tui.domain.records import Change, DiaryError
from rehab_tui.ui.history import History
from tests.storage.samples import CHECKIN, RUN
from tests.ui.memory import MemoryDiary


def test_the_last_change_goes_first() -> None:
    diary = MemoryDiary()
    history = History(diary)
    history.record(Change(None, RUN))
    history.record(Change(None, CHECKIN))
    assert history.undo()
    assert (diary.entries.runs, diary.entries.checkins) == ((RUN,), ())
    assert history.undo()
    assert diary.entries.runs == ()
    assert not history.undo()


def test_changes_made_at_once_are_taken_back_at_once() -> None:
    diary = MemoryDiary()
    history = History(diary)
    history.record(Change(None, RUN), Change(None, CHECKIN))
    assert history.undo()
    assert (diary.entries.runs, diary.entries.checkins) == ((), ())


def test_what_could_not_be_stored_is_not_remembered() -> None:
    diary = MemoryDiary()
    history = History(diary)
    diary.broken = True
    with pytest.raises(DiaryError):
        history.record(Change(None, RUN))
    assert history.made == []


def test_an_undo_that_could_not_be_stored_can_be_tried_again() -> None:
    diary = MemoryDiary()
    history = History(diary)
    history.record(Change(None, RUN))
    diary.broken = True
    with pytest.raises(DiaryError):
        history.undo()
    diary.broken = False
    assert history.undo()
    assert diary.entries.runs == ()
