import os
import signal
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from rehab_tui.practice.conducting.pacing import set_timeline
from rehab_tui.sound.device import LEAD_S
from rehab_tui.sound.messages import DeviceState
from rehab_tui.sound.player import (
    SENTENCES,
    TRIES,
    Channel,
    ChildPlayer,
    Player,
    SilentPlayer,
    Status,
    player_for,
)
from rehab_tui.sound.score import block, score_of
from rehab_tui.sound.stream import RAMP
from rehab_tui.sound.voices import RATE
from tests.machine import waited
from tests.practice.plans import raises
from tests.sound.listening import onsets, sounds
from tests.sound.orphans import until

TIMELINE = set_timeline(raises()[0], 0, 7)
SCORE = score_of(TIMELINE)
OWN = Path("own")


class Played:
    """A player over a child with a device that behaves as told, and what it played."""

    def __init__(self, how: str, file: Path, *, bell: bool = True) -> None:
        self.file = file
        self.player = ChildPlayer(
            bell=bell, command=(sys.executable, "-m", "tests.sound.odd_child", how, str(file))
        )

    @property
    def pcm(self) -> "array[int]":
        return array("h", self.file.read_bytes())

    def clock(self) -> float:
        """The seconds of a device that counts what it has played."""
        return self.file.stat().st_size / 2 / RATE

    def wait_for_sound(self) -> None:
        """Until the last 0.3 s sounded without a gap."""
        until(lambda: [end - start for start, end in sounds(self.pcm[-RATE * 3 // 10 :])] == [RATE * 3 // 10])

    def wait_for_silence(self) -> None:
        until(lambda: not any(self.pcm[-RATE // 10 :]))

    def waited(self) -> float:
        """Seconds for which player or child was kept waiting for a processor."""
        return waited(os.getpid()) + waited(int(self.file.with_suffix(".pid").read_text(encoding="utf-8")))

    def wait_for(self, channel: Channel, found: DeviceState | None) -> None:
        until(lambda: self.player.status.channel is channel)
        until(lambda: self.player.status.sentence.startswith(SENTENCES[found]))


@pytest.fixture(name="play")
def play_as(tmp_path: Path) -> Iterator[Callable[..., Played]]:
    made: list[Played] = []

    def play(how: str, *, bell: bool = True) -> Played:
        made.append(Played(how, tmp_path / "played.raw", bell=bell))
        return made[-1]

    yield play
    for each in made:
        process = each.player.process
        each.player.close()
        if process:
            process.join()


def place(pcm: "array[int]") -> int:
    """The sample of the score at which this piece begins; it must stand there bit for bit."""
    at = block(SCORE, 0, SCORE.length).tobytes().find(pcm.tobytes())
    assert at >= 0
    return at // 2


@pytest.mark.real
def test_a_set_is_played_paused_and_gone_on_with(play: Callable[..., Played]) -> None:
    played = play("counted")
    played.player.adjust(1.0)
    played.wait_for(Channel.SOUND, DeviceState.LIVE)
    played.player.start(TIMELINE, 0.5, played.clock())
    played.wait_for_sound()  # the voices are made at the first start
    played.player.stop()
    played.wait_for_silence()
    since, begun = len(played.pcm), played.clock()
    played.player.start(TIMELINE, 0.5, begun)
    played.wait_for_sound()
    paused = played.clock()
    played.player.stop()
    played.wait_for_silence()
    again = played.clock()
    played.player.start(TIMELINE, 0.5 + paused - begun, again)
    played.wait_for_sound()
    played.player.stop()
    played.wait_for_silence()
    pcm = played.pcm
    (first, first_end), (second, second_end) = sounds(pcm[since:])
    for start, end, elapsed, at in (
        (since + first, since + first_end, 0.5, begun),
        (since + second, since + second_end, 0.5 + paused - begun, again),
    ):
        where = place(pcm[start + RAMP : end - RAMP]) / RATE
        assert where == pytest.approx(elapsed + (start + RAMP) / RATE + LEAD_S - at, abs=0.001)


@pytest.mark.real
def test_three_beeps(play: Callable[..., Played]) -> None:
    played = play("counted")
    played.player.test()
    played.wait_for(Channel.SOUND, DeviceState.LIVE)
    until(lambda: played.file.exists() and len(list(onsets(played.pcm))) == 3)


@pytest.mark.real
def test_a_device_that_fails_at_the_start_is_found_later(play: Callable[..., Played]) -> None:
    played = play("late")
    played.player.adjust(1.0)
    assert played.player.status.channel is Channel.BELL
    played.wait_for(Channel.SOUND, DeviceState.LIVE)


@pytest.mark.real
def test_a_device_that_vanishes_in_the_middle_comes_back_at_the_right_place(
    play: Callable[..., Played],
) -> None:
    played = play("vanish")
    begun = time.monotonic()
    played.player.start(TIMELINE, 0.0, begun)
    played.wait_for(Channel.SOUND, DeviceState.LIVE)
    until(lambda: played.player.status.channel is Channel.BELL)
    assert played.player.status.sentence.startswith(SENTENCES[DeviceState.LOST])
    played.wait_for(Channel.SOUND, DeviceState.LIVE)
    before = played.waited()
    played.wait_for_sound()
    now = time.monotonic()
    late = abs(place(played.pcm[-480:]) / RATE - (now - begun))
    assert late < 0.1 + played.waited() - before


@pytest.mark.real
@pytest.mark.parametrize(
    ("how", "found"),
    [
        ("no-device", DeviceState.NO_DEVICE),
        ("no-library", DeviceState.NO_LIBRARY),
        ("crash", DeviceState.GONE),
    ],
)
def test_what_keeps_sound_from_playing_is_said(
    play: Callable[..., Played], how: str, found: DeviceState
) -> None:
    played = play(how, bell=False)
    played.player.start(TIMELINE, 0.0, time.monotonic())
    played.wait_for(Channel.FLASH, found)


@pytest.mark.real
def test_a_child_that_ended_is_replaced_but_not_for_ever(play: Callable[..., Played]) -> None:
    played = play("crash")
    processes = set()
    for _ in range(TRIES + 2):
        played.player.start(TIMELINE, 0.0, time.monotonic())
        processes.add(played.player.process)
        played.wait_for(Channel.BELL, DeviceState.GONE)
    assert len(processes) == TRIES


def test_a_program_that_does_not_exist_is_only_said(play: Callable[..., Played]) -> None:
    player = ChildPlayer(command=("/nowhere/at/all",))
    player.test()
    until(lambda: SENTENCES[DeviceState.GONE] in player.status.sentence)
    player.close()


def order(player: Player) -> None:
    """Far more than a pipe holds."""
    for _ in range(2000):
        player.start(TIMELINE, 0.0, 0.0)


@pytest.mark.real
def test_no_order_waits_for_the_child(play: Callable[..., Played]) -> None:
    played = play("well")
    played.player.test()
    played.wait_for(Channel.SOUND, DeviceState.LIVE)
    child = int(played.file.with_suffix(".pid").read_text(encoding="utf-8"))
    os.kill(child, signal.SIGSTOP)
    try:
        orders = Thread(target=order, args=(played.player,))
        orders.start()
        orders.join(120)
        assert not orders.is_alive(), "nobody reads what was ordered"
    finally:
        os.kill(child, signal.SIGCONT)


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_the_bell_stands_in_and_it_is_said(name: str) -> None:
    player = player_for({name: "x"}, OWN)
    assert isinstance(player, SilentPlayer)
    assert player.status.channel is Channel.BELL
    assert "another machine" in player.status.sentence


def test_over_ssh_with_the_sound_sent_on_it_is_played() -> None:
    assert isinstance(player_for({"SSH_TTY": "x", "PULSE_SERVER": "tcp:localhost"}, OWN), ChildPlayer)


def test_without_the_library_no_child_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rehab_tui.sound.player.find_spec", lambda _: None)
    player = player_for({}, OWN, bell=False)
    assert isinstance(player, SilentPlayer)
    assert player.status == Status(
        Channel.FLASH, "Sound cannot be played on this machine; the screen flashes for the cues."
    )


def test_a_silent_player_takes_every_order() -> None:
    player: Player = SilentPlayer("Quiet")
    before = player.status
    player.adjust(0.5)
    player.start(TIMELINE, 0.0, 0.0)
    player.stop()
    player.test()
    player.close()
    assert player.status == before


@pytest.mark.parametrize("found", [None, *DeviceState])
def test_every_state_has_a_sentence(found: DeviceState | None) -> None:
    assert SENTENCES[found]


def test_the_app_itself_never_loads_the_library_or_the_child() -> None:
    told = "import sys, rehab_tui.sound.player, rehab_tui.sound.follow; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "rehab_tui.sound.player_process" in loaded
    assert not loaded & {
        "miniaudio",
        "cffi",
        "rehab_tui.sound.child",
        "rehab_tui.sound.device",
        "ssl",
        "socket",
    }
