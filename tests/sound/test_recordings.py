"""The recordings that are shipped say everything there is to say; own ones stand for them where they can."""

import sys
import wave
from array import array
from collections.abc import Iterator
from itertools import chain
from math import log10
from pathlib import Path
from typing import cast

import pytest

from rehab_tui.domain.records import Leg
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.resources import assets
from rehab_tui.sound.decoding import decoded
from rehab_tui.sound.recordings import LARGEST_BYTES, LEVEL, LONGEST_S, PAUSE, Recordings, level
from rehab_tui.sound.score import score_of
from rehab_tui.sound.voices import CEILING, FULL, RATE
from tests.practice.plans import holds, lowering, raises

SHIPPED = assets() / "voice"
PROGRAM = Recordings((SHIPPED,), decoded)


def tone(folder: Path, name: str, seconds: float, loud: int = 1000) -> Path:
    """A recording at a quarter of `RATE`, as a WAV file."""
    samples = array("h", [loud, loud, -loud, -loud]) * round(seconds * RATE / 16)
    with wave.open(str(folder / name), "wb") as file:
        file.setparams((1, 2, RATE // 4, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
    return folder / name


def everything() -> Iterator[str]:
    """What can be said: every word but those of the lengths, and every kind of length."""
    plans = (*holds(20), *holds(3), *holds(5), *raises(20), *raises(1), lowering())
    timelines = [set_timeline(plan, 10, 7, final=True) for plan in plans]
    rests = [
        rest_timeline(seconds, leg) for leg in Leg for seconds in chain(range(1, 62), range(60, 601, 60))
    ]
    return (said.words for timeline in (*timelines, *rests) for said in timeline.said)


def test_all_that_is_said_is_recorded_equally_loud_and_without_silence_at_its_ends() -> None:
    said = {recording for words in everything() if (recording := PROGRAM.said(words))}
    assert {recording.words for recording in said} == set(everything())
    for name in SHIPPED.iterdir():
        if name.name.endswith(".ogg") and (
            one := PROGRAM.said(name.name.removesuffix(".ogg").replace("-", " "))
        ):
            assert 20 * log10(level(one.pcm) / FULL) == pytest.approx(-17.7, abs=0.6), name
            assert max(map(abs, one.pcm)) <= CEILING
            assert any(abs(sample) > FULL // 100 for sample in one.pcm[: RATE // 8]), name
            assert any(abs(sample) > FULL // 100 for sample in one.pcm[-RATE // 5 :]), name


def test_what_is_shipped_is_small_and_its_licence_lies_beside_it() -> None:
    files = [Path(str(file)) for file in SHIPPED.iterdir()]
    assert sum(file.stat().st_size for file in files) < 300_000
    assert "Permission to use, copy, modify" in (Path(str(SHIPPED)) / "LICENSE").read_text(encoding="utf-8")
    assert all(file.read_bytes()[:4] == b"OggS" for file in files if file.name != "LICENSE")
    assert all(file.read_bytes()[40:44] == (16_000).to_bytes(4, "little") for file in files if file.suffix)


def test_words_without_a_recording_of_their_own_are_put_together() -> None:
    def size(words: str) -> int:
        found = PROGRAM.said(words)
        return len(found.pcm) if found else 0

    assert size("rest, two minutes") == size("rest") + len(PAUSE) + size("two minutes")
    assert size("set two of three") < size("set") + size("two") + size("of") + size("three")
    assert PROGRAM.said("left arm") is None


def test_an_own_recording_stands_for_the_programs_and_is_made_as_loud(tmp_path: Path) -> None:
    tone(tmp_path, "left-leg.wav", 0.5)
    tone(tmp_path, "rest-two-minutes.wav", 1)
    own = Recordings((tmp_path, SHIPPED), decoded)
    left, rest = own.said("left leg"), own.said("rest, two minutes")
    assert left
    assert rest
    assert len(left.pcm) == pytest.approx(RATE / 2, abs=50)
    assert len(rest.pcm) == pytest.approx(RATE, abs=50)
    assert level(left.pcm) == pytest.approx(LEVEL, rel=0.02)
    assert own.said("right leg") is not None
    assert own.unread == ()


def test_what_cannot_be_used_is_named_and_the_program_says_it(tmp_path: Path) -> None:
    (tmp_path / "left-leg.ogg").write_bytes(b"no sound")
    (tmp_path / "right-leg.wav").write_bytes(b"")
    tone(tmp_path, "hold.wav", LONGEST_S + 1)
    tone(tmp_path, "up.wav", 1, loud=0)
    (tmp_path / "done.mp3").write_bytes(bytes(LARGEST_BYTES + 1))
    (tmp_path / "notes.txt").write_text("not looked at")
    own = Recordings((tmp_path, SHIPPED), decoded)
    assert own.unread == ("done.mp3", "hold.wav", "left-leg.ogg", "right-leg.wav", "up.wav")
    for words in ("left leg", "right leg", "hold", "up", "done"):
        mine, programs = own.said(words), PROGRAM.said(words)
        assert mine
        assert programs
        assert mine.pcm == programs.pcm
    tone(tmp_path, "hold.ogg", 0.5)  # what is in it counts, not its name
    assert Recordings((tmp_path, SHIPPED), decoded).said("hold") != PROGRAM.said("hold")


def test_without_the_library_or_any_recording_there_are_only_tones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeline = set_timeline(raises()[0], 10, 7)
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    assert score_of(timeline, Recordings((SHIPPED,), decoded).said) == score_of(timeline)
    assert score_of(timeline, Recordings((tmp_path / "none",), decoded).said) == score_of(timeline)
    assert Recordings((tmp_path / "none",), decoded).unread == ()


class Closed:
    """A folder that nobody may look into."""

    def iterdir(self) -> Iterator[Path]:
        raise PermissionError


def test_a_folder_that_may_not_be_looked_into_is_none() -> None:
    own = Recordings((cast(Path, Closed()), SHIPPED), decoded)
    assert own.unread == ()
    assert own.said("left leg")
