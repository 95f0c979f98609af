"""Are the beats of a set exactly spaced at the sound card while the screen's process stands still?

Run from the checkout: `python -m benchmarks.sound_exact` (Linux, with PulseAudio's server and `parec`). A set
is played through the app's own player into a sink that plays nowhere and recorded there, sample by sample.
Meanwhile this process, which plays the part of the screen, is stopped for 400 ms again and again: a call into
C that keeps the interpreter's lock, so that none of its threads runs.
"""

import argparse
import ctypes
import sys
import time
from itertools import pairwise

from benchmarks.sound_sink import NullSink
from rehab_tui.domain.records import Leg, Step
from rehab_tui.practice.conducting.pacing import set_timeline
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.sound.player import Channel, ChildPlayer
from rehab_tui.sound.score import block, score_of
from rehab_tui.sound.voices import RATE
from tests.sound.listening import onsets

STALL_US = 400_000


def main() -> int:
    """Play, record, compare, and say by the exit status whether every sample stands where it should."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reps", type=int, default=4, help="raises in the set (default 4)")
    reps = parser.parse_args().reps
    window = Window(leg=Leg.LEFT, reps=reps)
    plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=(window,), rest_s=0)
    timeline = set_timeline(plan, prep_s=4, change_over_s=7)
    score = score_of(timeline)
    expected = block(score, 0, score.length + RATE)
    stalls, stall = 0, ctypes.PyDLL(None).usleep
    with NullSink() as sink:
        player = ChildPlayer()
        player.adjust(1.0)
        while player.status.channel is not Channel.SOUND:
            time.sleep(0.02)
        time.sleep(3)  # the sink begins up to two seconds late
        player.start(timeline, 0.0, time.monotonic())
        end = time.monotonic() + timeline.length + 2
        while time.monotonic() < end:
            time.sleep(0.2)
            stall(STALL_US)
            stalls += 1
        recorded = sink.recorded
        player.close()
    heard, due = list(onsets(recorded)), list(onsets(expected))
    spacing = [later - first for first, later in pairwise(heard)]
    wanted = [later - first for first, later in pairwise(due)]
    exact = sum(one == other for one, other in zip(spacing, wanted, strict=False))
    print(f"{stalls} stalls of {STALL_US / 1000:.0f} ms in {timeline.length:g} s")
    print(f"sounds due {len(due)}, heard {len(heard)}")
    print(f"spacing exact to the sample: {exact} of {len(wanted)}")
    if not heard:
        return 1
    first = heard[0] - due[0]
    same = recorded[first : first + len(expected)] == expected
    print(f"the whole set, {len(expected)} samples, bit for bit as laid out: {'yes' if same else 'no'}")
    return 0 if exact == len(wanted) and len(heard) == len(due) and same else 1


if __name__ == "__main__":
    sys.exit(main())
