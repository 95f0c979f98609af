import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rehab_tui.practice.conducting.pacing import set_timeline
from rehab_tui.resources import assets
from rehab_tui.sound.child import WAKE_S, Child
from rehab_tui.sound.decoding import decoded
from rehab_tui.sound.messages import (
    REPORTS,
    Adjust,
    Beep,
    DeviceState,
    Heartbeat,
    Order,
    Play,
    Silence,
    line_of,
)
from rehab_tui.sound.recordings import Recordings
from rehab_tui.sound.score import BEEPS, block, score_of
from rehab_tui.sound.stream import RAMP, Stream
from rehab_tui.sound.voices import RATE
from tests.practice.plans import raises
from tests.sound.orphans import ODD_CHILD, alive, kill_the_parent, until

TIMELINE = set_timeline(raises()[0], 3, 7)
SPOKEN = set_timeline(raises()[0], 10, 7)
PROGRAM = Recordings((assets() / "voice",), decoded)
NOON = 1000.0


def after(*orders: Order) -> Stream:
    stream = Stream()
    Child(stream, lambda: NOON).handle_all(line_of(order) for order in orders)
    return stream


def test_a_timeline_survives_the_way_as_a_line() -> None:
    taken = after(Adjust(1.0, False, -100), Play(TIMELINE, 5.0, NOON)).take(RATE, NOON)
    wanted = block(score_of(TIMELINE), round(5.1 * RATE), RATE, beat=False)
    assert taken[RAMP:] == wanted[RAMP:]


def test_what_is_recorded_is_said_unless_the_voice_is_off() -> None:
    for voice in (True, False):
        stream = Stream()
        child = Child(stream, lambda: NOON, PROGRAM)
        child.handle_all(line_of(order) for order in (Adjust(voice=voice), Play(SPOKEN, 0.0, NOON)))
        wanted = block(score_of(SPOKEN, PROGRAM.said if voice else lambda _: None), 0, 5 * RATE)
        assert stream.take(5 * RATE, NOON) == wanted


def test_stop_beeps_and_a_sign_of_life() -> None:
    stopped = after(Play(TIMELINE, 3.5, NOON), Silence(), Heartbeat())
    stopped.take(480, NOON)
    assert not any(stopped.take(480, NOON + 0.01))
    assert after(Beep()).take(2 * RATE, NOON) == block(BEEPS, round(-WAKE_S * RATE), 2 * RATE)


@pytest.mark.real
def test_its_input_ending_ends_it_and_it_names_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "left-leg.ogg").write_bytes(b"no sound")
    with subprocess.Popen(
        [sys.executable, "-m", "rehab_tui.sound", "--own", str(tmp_path), "NULL"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout
        report = REPORTS.decode(child.stdout.readline())
        assert (report.state, report.unread) == (DeviceState.LIVE, ("left-leg.ogg",))
        assert child.stdin
        child.stdin.close()
        assert child.wait(120) == 0
        assert child.stderr
        assert child.stderr.read() == b""


@pytest.mark.real
@pytest.mark.parametrize("turn", range(3))
def test_with_its_parent_killed_it_leaves_at_once(tmp_path: Path, turn: int) -> None:
    assert kill_the_parent(tmp_path / "played.raw") < 1


@pytest.mark.real
def test_a_parent_that_forgot_it_leaves_without_hanging(tmp_path: Path) -> None:
    file = tmp_path / "played.raw"
    done = subprocess.run(
        [sys.executable, "-m", "tests.sound.parent", "leave", str(file)],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    child = int(file.with_suffix(".pid").read_text())
    until(lambda: not alive(child))


@pytest.mark.real
def test_it_ends_with_its_parent_even_where_someone_else_holds_its_input_open(tmp_path: Path) -> None:
    file = tmp_path / "played.raw"
    start = "import subprocess, sys; subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL)"
    with subprocess.Popen(
        [sys.executable, "-c", start, *ODD_CHILD, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    ) as parent:
        try:
            until(file.exists)
            child = int(file.with_suffix(".pid").read_text())
        finally:
            parent.kill()
        until(lambda: not alive(child))


@pytest.mark.real
def test_while_its_parent_stands_still_it_is_silent(tmp_path: Path) -> None:
    file = tmp_path / "played.raw"
    with subprocess.Popen([sys.executable, "-m", "tests.sound.parent", "stay", str(file)]) as parent:
        try:
            until(lambda: file.exists() and any(file.read_bytes()[-RATE // 5 :]))
            parent.send_signal(signal.SIGSTOP)
            until(lambda: not any(file.read_bytes()[-RATE // 2 :]))
            silent = file.stat().st_size
            until(lambda: file.stat().st_size > silent + 2 * RATE)  # the set would sound all the while
            assert not any(file.read_bytes()[silent:])
            parent.send_signal(signal.SIGCONT)
            until(lambda: any(file.read_bytes()[-RATE // 5 :]))
        finally:
            parent.kill()
