"""A player that plays nothing and notes what it is told."""

from rehab_tui.practice.conducting import Timeline
from rehab_tui.sound.player import Channel, Status


class OddPlayer:
    """Notes what it is told; `status` is what the test says."""

    def __init__(self, channel: Channel = Channel.SOUND, sentence: str = "Cues are heard.") -> None:
        self.status = Status(channel, sentence)
        self.told: list[str] = []

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        self.told.append(f"start {elapsed:.1f}")

    def stop(self) -> None:
        self.told.append("stop")

    def adjust(self, volume: float, *, beat: bool = True, shift_ms: int = 0, voice: bool = True) -> None:
        without = ("" if beat else " without beat") + ("" if voice else " without voice")
        self.told.append(f"adjust {volume:g}{without}")

    def test(self) -> None:
        self.told.append("test")

    def close(self) -> None:
        self.told.append("close")
