"""A PulseAudio server of one's own with a sink that plays nowhere, and a recorder at that sink."""

import array
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from rehab_tui.sound.voices import RATE

PATIENCE_S = 10.0


class NullSink:
    """The server, while the block runs; programs started within find it through their environment."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._home = Path(self._folder.name)
        self._recording = self._home / "recorded.raw"
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        socket = self._home / "native"
        os.environ["PULSE_SERVER"] = f"unix:{socket}"
        os.environ["XDG_RUNTIME_DIR"] = os.environ["HOME"] = str(self._home)
        sink = f"module-null-sink sink_name=nowhere rate={RATE} channels=1 format=s16le"
        door = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
        words = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L", sink, "-L", door]
        self._run(words)
        self._wait_until(socket.exists)
        with self._recording.open("wb") as file:
            record = ["parec", "--device=nowhere.monitor", "--raw", "--format=s16le", f"--rate={RATE}"]
            self._run([*record, "--channels=1", "--latency-msec=20"], file.fileno())
        self._wait_until(lambda: self._recording.stat().st_size > 0)
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._running):
            process.kill()
            process.wait()
        self._folder.cleanup()

    @property
    def recorded(self) -> "array.array[int]":
        """Every sample so far."""
        data = self._recording.read_bytes()
        return array.array("h", data[: len(data) // 2 * 2])

    def _run(self, words: list[str], out: int = subprocess.DEVNULL) -> None:
        self._running.append(subprocess.Popen(words, stdout=out, stderr=subprocess.DEVNULL))

    def _wait_until(self, ready: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError("PulseAudio did not start")
            time.sleep(0.02)
