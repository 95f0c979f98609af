"""The sound device, and how miniaudio opens it."""

import sys
from collections.abc import Callable, Generator
from typing import Any, Protocol

from rehab_tui.sound.voices import RATE

PERIOD_MS, PERIODS = 10, 3
LEAD_S = (PERIODS - 1) * PERIOD_MS / 1000
"""A sample is heard this long after the device asked for it: the other periods are played first."""

BACKENDS = {"linux": ("PULSEAUDIO", "ALSA"), "darwin": ("COREAUDIO",), "win32": ("WASAPI", "DSOUND")}
"""Named, because the library's own choice ends in a device that only pretends to play."""

Feed = Callable[[int], bytes]
"""Returns that many samples as bytes; called on the device's own thread."""


class NoDevice(Exception):
    """No device could be opened."""


class NoLibrary(Exception):
    """The sound library is not installed, or does not load here."""


class Device(Protocol):
    """A device that plays until it is closed."""

    backend: str

    def close(self) -> None:
        """Stop playing; may wait for one period."""


OpenDevice = Callable[[Feed], Device]
"""Opens a device and starts it; raises NoDevice or NoLibrary."""


def miniaudio_device(feed: Feed, backends: tuple[str, ...] = ()) -> Device:
    """Open the default device through miniaudio, which is loaded here and nowhere else."""
    try:
        import miniaudio
    except (ImportError, OSError) as error:
        raise NoLibrary from error
    try:
        device: Any = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=PERIOD_MS,
            callback_periods=PERIODS,
            backends=[miniaudio.Backend[name] for name in backends or BACKENDS.get(sys.platform, ())],
            app_name="rehab-tui",
        )
        answers = _answers(feed)
        next(answers)  # miniaudio wants it to wait at its first yield
        device.start(answers)
    except miniaudio.MiniaudioError as error:
        raise NoDevice from error
    opened: Device = device
    return opened


def _answers(feed: Feed) -> Generator[bytes, int, None]:
    count = yield b""
    while True:
        count = yield feed(count)
