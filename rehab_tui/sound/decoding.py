"""Sound files as samples, through the library that plays."""

from array import array
from typing import Any

from rehab_tui.sound.voices import RATE


def decoded(content: bytes) -> "array[int]":
    """The samples of a sound file, at `RATE`; raises ValueError if the library takes it for none."""
    try:
        import miniaudio
    except (ImportError, OSError) as error:
        raise ValueError from error
    try:
        found: Any = miniaudio.decode(content, miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE)
    except miniaudio.MiniaudioError as error:
        raise ValueError from error
    made: array[int] = found.samples
    return made
