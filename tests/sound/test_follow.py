from dataclasses import dataclass, field, replace

import pytest

from rehab_tui.domain.records import Settings
from rehab_tui.practice.conducting import Conductor, Reading, Timeline
from rehab_tui.sound.follow import Follower
from rehab_tui.sound.player import SilentPlayer
from tests.practice.plans import holds, raises

NOON = 1000.0


class Listed(SilentPlayer):
    """A player that notes what it is told."""

    def __init__(self) -> None:
        super().__init__("only noting")
        self.told: list[tuple[Timeline, float, float] | str] = []

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        self.told.append((timeline, round(elapsed, 6), round(at, 6)))

    def stop(self) -> None:
        self.told.append("stop")


@dataclass
class Stand:
    """A conductor and a follower, looked at thirty times a second."""

    conductor: Conductor
    player: Listed = field(default_factory=Listed)
    now: float = NOON

    def __post_init__(self) -> None:
        self.follower = Follower(self.player)
        self.conductor.look(self.reading)

    @property
    def reading(self) -> Reading:
        return Reading(self.now, self.now)

    def look(self) -> None:
        self.conductor.look(self.reading)
        self.follower.look(self.conductor, self.now)

    def run(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end - 1e-9:
            self.now = min(self.now + 1 / 30, end)
            self.look()

    def press(self) -> None:
        self.conductor.press(self.reading)
        self.look()

    @property
    def told(self) -> list[tuple[Timeline, float, float] | str]:
        told, self.player.told = self.player.told, []
        return told


SHORT = Settings(prep_s=3)


@pytest.fixture(name="stand")
def stand_with_holds() -> Stand:
    return Stand(Conductor(holds(sets=2, hold_s=5, rest_s=60), SHORT))


def test_before_the_key_nothing_sounds_and_a_set_is_told_once(stand: Stand) -> None:
    stand.run(2)
    assert stand.told == []
    stand.press()
    stand.run(7)
    assert stand.told == [(stand.conductor.timeline, 0.0, NOON + 2)]


def test_a_pause_stops_and_the_key_goes_on_where_the_screen_does(stand: Stand) -> None:
    stand.press()
    stand.run(4)
    stand.press()
    stand.run(10)
    stand.press()
    timeline = stand.conductor.timeline
    assert stand.told == [(timeline, 0.0, NOON), "stop", (timeline, 4.0, NOON + 14)]


def test_the_rest_follows_without_cutting_the_end_of_the_set(stand: Stand) -> None:
    stand.press()
    stand.run(8.5)
    first, rest = stand.told
    assert first != "stop"
    assert rest == (stand.conductor.timeline, 0.0, NOON + 8)


def test_the_last_end_rings_out(stand: Stand) -> None:
    stand.press()
    stand.run(8.5)
    stand.conductor.stop(stand.reading)
    stand.look()
    assert stand.told[-1] == "stop"
    last = Stand(Conductor(holds(sets=1, hold_s=5), SHORT))
    last.press()
    last.run(9)
    assert "stop" not in last.told


def test_a_longer_rest_is_told_with_what_is_over_of_it(stand: Stand) -> None:
    stand.press()
    stand.run(18)
    assert len(stand.told) == 2
    stand.conductor.shift_rest(15, stand.reading)
    stand.look()
    assert stand.told == [(stand.conductor.timeline, 10.0, NOON + 18)]


def test_a_standstill_stops_the_sound(stand: Stand) -> None:
    stand.press()
    stand.run(5)
    stand.now += 5
    stand.look()
    assert stand.told[-1] == "stop"


def test_a_set_begun_again_is_told_again(stand: Stand) -> None:
    stand.press()
    stand.run(5)
    stand.press()
    stand.conductor.redo(stand.reading)
    stand.look()
    assert stand.told[-1] == (stand.conductor.timeline, 0.0, NOON + 5)


def test_a_set_that_starts_alone_is_sounded_from_its_very_beginning() -> None:
    settings = replace(SHORT, prep_s=0, auto_start=True)
    stand = Stand(Conductor(raises(sets=2, reps=1, rest_s=5), settings))
    stand.press()
    stand.run(6 + 7 + 6 + 5.5)
    _, _, second = stand.told
    assert second == (stand.conductor.timeline, 0.0, NOON + 24)


def test_a_rest_that_went_on_while_the_machine_slept_is_told_anew(stand: Stand) -> None:
    stand.press()
    stand.run(18)
    assert len(stand.told) == 2
    stand.now += 0.03
    stand.conductor.look(Reading(stand.now, stand.now + 20))
    stand.follower.look(stand.conductor, stand.now)
    assert stand.told == [(stand.conductor.timeline, 30.03, NOON + 18.03)]
