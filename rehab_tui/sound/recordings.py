"""The recorded words: the person's own or else the program's, put together to what is to be said."""

from array import array
from collections.abc import Callable, Collection, Sequence
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from math import sqrt
from operator import mul

from rehab_tui.sound.voices import CEILING, FULL, RATE, Recording

SUFFIXES = (".ogg", ".wav", ".mp3", ".flac")
LARGEST_BYTES, LONGEST_S = 2**20, 5
"""Bounds of one recording."""

LEVEL = 0.13 * FULL
"""The root mean square that every recording is brought to, or less where its peaks would be too high."""

PAUSE = array("h", bytes(2 * (RATE // 12)))
"""Silence between two recordings that are said together."""

Decode = Callable[[bytes], "array[int]"]
"""Makes samples at `RATE` of a file's bytes; raises ValueError where they are no sound."""


class Recordings:
    """Recordings by words, each from the first folder that has a readable one, read when first needed.

    The last folder is the program's own, those before it are the person's.
    """

    def __init__(self, folders: Sequence[Traversable], decode: Decode) -> None:
        self._folders, self._decode = folders, decode
        self._named = cache(self._read)
        self.said = cache(self._put_together)

    @cached_property
    def unread(self) -> tuple[str, ...]:
        """The names of the person's files that cannot be used; what they were to say, the program says."""
        files = [file for found in self._files[:-1] for file in found.values()]
        return tuple(sorted(file.name for file in files if _is_sound(file) and not self._samples(file)))

    @cached_property
    def _files(self) -> list[dict[str, Traversable]]:
        """What lies in each folder by name; nothing in one that is not there or may not be looked into."""
        return [_inside(folder) for folder in self._folders]

    def _put_together(self, words: str) -> Recording | None:
        """The words said by as few recordings as possible; None if a word has none."""
        left = words.replace(",", "").split()
        pcm = array("h")
        while left:
            for count in range(len(left), 0, -1):
                if found := self._named(file_name(left[:count])):
                    pcm += PAUSE + found if pcm else found
                    left = left[count:]
                    break
            else:
                return None
        return Recording(words, pcm)

    def _read(self, name: str) -> "array[int] | None":
        files = (found.get(name + suffix) for found in self._files for suffix in SUFFIXES)
        return next((found for file in files if file and (found := self._samples(file))), None)

    def _samples(self, file: Traversable) -> "array[int] | None":
        try:
            with file.open("rb") as opened:
                content = opened.read(LARGEST_BYTES + 1)
            return None if len(content) > LARGEST_BYTES else _levelled(self._decode(content))
        except (OSError, ValueError):
            return None


def file_name(words: Sequence[str]) -> str:
    """The name of the file that says the words, without its suffix: `left-leg`."""
    return "-".join(words)


def level(pcm: "Collection[float]") -> float:
    """The root mean square of samples, of which there is at least one."""
    return sqrt(sum(map(mul, pcm, pcm)) / len(pcm))


def _levelled(pcm: "array[int]") -> "array[int]":
    """As loud as every other recording, and no louder than a cue; raises ValueError for none or silence."""
    if not any(pcm) or len(pcm) > LONGEST_S * RATE:
        raise ValueError
    gain = min(LEVEL / level(pcm), CEILING / max(map(abs, pcm)))
    return array("h", (int(sample * gain) for sample in pcm))


def _inside(folder: Traversable) -> dict[str, Traversable]:
    try:
        return {file.name: file for file in folder.iterdir() if file.is_file()}
    except OSError:
        return {}


def _is_sound(file: Traversable) -> bool:
    return file.name.endswith(SUFFIXES)
