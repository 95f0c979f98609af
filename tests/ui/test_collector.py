"""No garbage is searched for in the middle of a set, whatever else is open."""

import gc
from collections.abc import Iterator

import pytest

from rehab_tui.ui.screens.conducting.collector import CollectorPause


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
