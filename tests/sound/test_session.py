"""The whole way of a session's sound: the conductor is looked at, the follower tells, the stream plays."""

from array import array

from rehab_tui.domain.records import Settings
from rehab_tui.practice.conducting import Conductor, Reading, State, Timeline
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.sound.follow import Follower
from rehab_tui.sound.player import SilentPlayer
from rehab_tui.sound.score import score_of
from rehab_tui.sound.stream import Stream
from rehab_tui.sound.voices import RATE
from tests.practice.plans import raises
from tests.sound.listening import onsets

NOON = 1000.0
LOOK = RATE // 30
PLAN = raises(sets=3, reps=12, rest_s=120)


class StreamPlayer(SilentPlayer):
    """A player without a process between."""

    def __init__(self, stream: Stream) -> None:
        super().__init__("no device")
        self.stream = stream

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        self.stream.start(score_of(timeline), elapsed, at)

    def stop(self) -> None:
        self.stream.stop()


def conducted() -> "array[int]":
    """Every sample of the session from the key to a second behind its end, looked at 30 times a second."""
    conductor = Conductor(PLAN, Settings(prep_s=10, change_over_s=7, auto_start=True))
    stream = Stream()
    stream.adjust(1.0, False, 0.0)
    follower = Follower(StreamPlayer(stream))
    conductor.look(Reading(NOON, NOON))
    conductor.press(Reading(NOON, NOON))
    heard = array("h")
    behind = 30
    while behind:
        now = NOON + len(heard) / RATE
        conductor.look(Reading(now, now))
        follower.look(conductor, now)
        heard.extend(stream.take(LOOK, now))
        behind -= conductor.state is State.DONE
    return heard


def due() -> list[int]:
    """The samples of every cue: sets and rests end to end, without a gap, and no rest behind the last set."""
    begun, cues = 0.0, set()
    for timeline in [part for plan in PLAN for part in (set_timeline(plan, 10, 7), rest_timeline(120))][:-1]:
        cues |= {round((begun + cue.at) * RATE) for cue in timeline.cues}
        begun += timeline.length
    return sorted(cues)


def test_every_cue_of_a_conducted_session_is_heard_within_a_sample() -> None:
    heard = list(onsets(conducted()))
    assert len(heard) == len(due())
    assert max(abs(one - other) for one, other in zip(heard, due(), strict=True)) <= 1
