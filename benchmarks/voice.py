"""Renders the recordings in assets/voice: `python -m benchmarks.voice` with text2wave and oggenc on the path.

Not a measurement: it is run once, where a phrase is new. It needs Festival with the voice `VOICE`, and the
Vorbis tools; assets/voice/LICENSE says whose voice it is.
"""

import subprocess
import tempfile
import wave
from array import array
from math import tanh
from pathlib import Path

from rehab_tui.practice.conducting.spoken import SMALL, TENS
from rehab_tui.sound.recordings import file_name, level

VOICE = "cmu_us_slt_arctic_hts"
FOLDER = Path(__file__).resolve().parent.parent / "assets" / "voice"
RATE = 16_000

PHRASES = (
    *("left leg", "right leg", "both legs", "next", "hold", "up", "down", "done"),
    *("half way", "ten seconds", "last rep", "last set", "rest"),
    *("one minute", "two minutes", "three minutes", "thirty seconds"),
    *(f"set {number} of {of}" for of in ("three", "five") for number in SMALL[1 : SMALL.index(of)]),
    *("set", "of", "minute", "minutes", "second", "seconds"),
    *SMALL[1:],
    *TENS[2:],
)
"""What is said often as a whole, and the words of every length and number."""

QUIET = 0.004
"""Of the peak: what is softer at either end is cut off, but for a breath."""

SPEECH = 0.13
"""The root mean square of every recording, of full scale: 18 dB below it."""

PEAK = 0.68
BREATH = 640
"""Samples, at 32 kHz: 20 ms."""


def main() -> None:
    """Render every phrase anew."""
    for phrase in PHRASES:
        file = FOLDER / f"{file_name(phrase.split())}.ogg"
        render(phrase, file)
    sizes = [file.stat().st_size for file in FOLDER.glob("*.ogg")]
    print(f"{len(sizes)} recordings, {sum(sizes)} bytes")


def render(phrase: str, file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        spoken, shaped = Path(folder) / "spoken.wav", Path(folder) / "shaped.wav"
        command = ["text2wave", "-eval", f"(voice_{VOICE})", "-o", str(spoken)]
        subprocess.run(command, input=phrase.encode(), check=True)
        with wave.open(str(spoken)) as heard:
            rate, pcm = heard.getframerate(), array("h", heard.readframes(heard.getnframes()))
        with wave.open(str(shaped), "wb") as out:
            out.setparams((1, 2, rate, 0, "NONE", ""))
            out.writeframes(levelled(trimmed([sample / 32_768 for sample in pcm])).tobytes())
        encode = [
            "oggenc",
            "-Q",
            "-q",
            "0",
            "-s",
            "1",
            "--resample",
            str(RATE),
            str(shaped),
            "-o",
            str(file),
        ]
        subprocess.run(encode, check=True)


def trimmed(wave: list[float]) -> list[float]:
    """Without the silence at both ends, and faded there."""
    quiet = QUIET * max(map(abs, wave))
    loud = [at for at, sample in enumerate(wave) if abs(sample) > quiet]
    cut = wave[max(0, loud[0] - BREATH) : loud[-1] + BREATH]
    last = len(cut) - 1
    return [sample * min(1, (at + 1) / BREATH, (last - at + 1) / BREATH) for at, sample in enumerate(cut)]


def levelled(wave: list[float]) -> "array[int]":
    """As loud as every other, its peaks pressed softly below `PEAK`."""
    gain = 1.0
    for _ in range(20):  # what the peaks lose is made up for by a little more of everything
        gain *= SPEECH / level(_pressed(wave, gain))
    return array("h", (round(32_767 * sample) for sample in _pressed(wave, gain)))


def _pressed(wave: list[float], gain: float) -> list[float]:
    return [PEAK * tanh(gain * sample / PEAK) for sample in wave]


if __name__ == "__main__":
    main()
