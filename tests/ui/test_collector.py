"""No garbage is searched for in the middle of a set, whatever else is open."""

import gc
from collections.abc import Iterator

import pytest

from rehab_tui.ui.screens.conducting.collector import CollectorPause, SmallSearches


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was_on else gc.disable)()


def test_the_collector_rests_within_the_pause() -> None:
    with CollectorPause():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_of_several_pauses_the_last_one_ends_it() -> None:
    pause = CollectorPause()
    with pause, pause:
        pass
    assert gc.isenabled()
    pause.__enter__()
    with pause:
        pause.__exit__(None, None, None)
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with CollectorPause():
        pass
    assert not gc.isenabled()


def test_a_failure_ends_the_pause() -> None:
    with pytest.raises(ValueError, match="in the middle"), CollectorPause():
        raise ValueError("in the middle")
    assert gc.isenabled()


@pytest.mark.parametrize("at_rest", [False, True])
def test_only_at_rest_is_everything_searched_through(monkeypatch: pytest.MonkeyPatch, at_rest: bool) -> None:
    searched: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: searched.append(generation))
    searches = SmallSearches()
    for _ in range(120):
        searches.search(at_rest=at_rest)
    assert [searched.count(part) for part in range(3)] == ([106, 12, 2] if at_rest else [108, 12, 0])
