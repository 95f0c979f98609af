from array import array
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.practice.conducting import CueKind
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.sound.score import BEEPS, block, score_of
from rehab_tui.sound.stream import QUIET, RAMP, Stream
from rehab_tui.sound.voices import RATE, VOICES, mixed, samples
from tests.practice.plans import holds, raises
from tests.sound.listening import onsets

SET = score_of(set_timeline(raises(reps=2)[0], 3, 5))
PERIOD = 480
NOON = 1000.0


class Listener:
    """A device that asks for a period after the other, exactly in time, and keeps what it got."""

    def __init__(self, stream: Stream, sizes: tuple[int, ...] = (PERIOD,)) -> None:
        self.stream, self.sizes = stream, cycle(sizes)
        self.got = array("h")
        self.taken = 0

    @property
    def now(self) -> float:
        return NOON + self.taken / RATE

    def listen(self, seconds: float) -> None:
        end = self.taken + round(seconds * RATE)
        while self.taken < end:
            size = min(next(self.sizes), end - self.taken)
            self.got.extend(self.stream.take(size, self.now))
            self.taken += size


@given(sizes=st.lists(st.integers(1, 4000), min_size=1, max_size=5))
def test_a_score_comes_out_sample_by_sample_whatever_the_device_asks_for(sizes: list[int]) -> None:
    stream = Stream()
    listener = Listener(stream, tuple(sizes))
    stream.start(SET, 2.5, NOON)
    listener.listen(2)
    wanted = block(SET, round(2.5 * RATE), 2 * RATE)
    assert listener.got[RAMP:] == wanted[RAMP:]


def test_before_the_first_score_and_behind_its_end_all_is_silent() -> None:
    listener = Listener(Stream())
    listener.listen(0.1)
    listener.stream.start(BEEPS, 0.0, listener.now)
    listener.listen(3)
    assert list(onsets(listener.got)) == [round(at * RATE) for at in (0.1, 0.6, 1.1)]


def test_a_pause_is_silent_at_once_and_going_on_meets_the_very_sample() -> None:
    listener = Listener(Stream())
    listener.stream.start(SET, 0.0, NOON)
    listener.listen(4.5)
    listener.stream.stop()
    listener.listen(2)
    assert not any(listener.got[round(4.5 * RATE) + RAMP :])
    listener.stream.start(SET, 4.5, listener.now)
    listener.listen(3)
    resumed = listener.got[round(6.5 * RATE) :]
    assert resumed[RAMP:] == block(SET, round(4.5 * RATE), 3 * RATE)[RAMP:]


def test_the_set_swells_and_fades_where_it_is_cut() -> None:
    listener = Listener(Stream())
    listener.stream.start(SET, 4.5, NOON)
    listener.listen(0.1)
    listener.stream.stop()
    listener.listen(0.1)
    sound = block(SET, round(4.5 * RATE), RATE)
    assert abs(sound[0]) > QUIET
    assert all(abs(listener.got[i]) <= abs(sound[i]) * (i + 1) / RAMP for i in range(RAMP))
    cut = RATE // 10
    assert any(listener.got[cut : cut + RAMP])
    assert all(
        abs(listener.got[cut + i]) <= abs(sound[cut + i]) * (1 - (i + 1) / RAMP) + 1 for i in range(RAMP)
    )


def test_a_hearing_delay_is_made_up_for() -> None:
    listener = Listener(Stream(lead=0.02))
    listener.stream.start(BEEPS, -0.5, NOON)
    listener.listen(1)
    assert next(onsets(listener.got)) == round(0.48 * RATE)


@pytest.mark.parametrize("shift", [-0.3, 0.25])
def test_a_shift_moves_every_cue(shift: float) -> None:
    listener = Listener(Stream())
    listener.stream.adjust(1.0, True, shift)
    listener.stream.start(BEEPS, -0.5, NOON)
    listener.listen(2)
    assert list(onsets(listener.got)) == [round((at + shift) * RATE) for at in (0.5, 1.0, 1.5)]


def test_a_shift_in_the_middle_holds_from_then_on_and_loses_no_cue() -> None:
    listener = Listener(Stream())
    listener.stream.start(BEEPS, -0.5, NOON)
    listener.listen(0.8)
    listener.stream.adjust(1.0, True, -0.3)
    listener.listen(1)
    assert list(onsets(listener.got)) == [round(at * RATE) for at in (0.5, 0.8, 1.2)]


def test_a_cue_that_fell_due_while_the_order_travelled_is_given_at_once() -> None:
    listener = Listener(Stream())
    listener.stream.start(BEEPS, 0.0, NOON - 0.06)
    listener.listen(1)
    assert list(onsets(listener.got)) == [0, round(0.44 * RATE), round(0.94 * RATE)]


def test_a_cue_behind_the_place_where_it_went_on_is_not_given_again() -> None:
    listener = Listener(Stream())
    listener.stream.start(BEEPS, 0.2, NOON)
    listener.listen(0.5)
    assert list(onsets(listener.got)) == [round(0.3 * RATE)]


def test_a_cue_long_missed_is_left_out() -> None:
    listener = Listener(Stream())
    listener.stream.start(BEEPS, 0.0, NOON - 0.7)
    listener.listen(0.5)
    assert list(onsets(listener.got)) == [0, round(0.3 * RATE)]


def test_a_lost_device_costs_sound_but_never_time() -> None:
    listener = Listener(Stream())
    listener.stream.start(BEEPS, -1.2, NOON)
    listener.listen(0.5)
    listener.taken += RATE  # a second in which the device asked for nothing, and the first beep was due
    listener.listen(1)
    assert list(onsets(listener.got)) == [round(at * RATE) for at in (0.7, 1.2)]


def test_a_device_whose_clock_is_a_little_off_breaks_no_set() -> None:
    stream = Stream()
    stream.start(SET, 0.0, NOON)
    got = array("h")
    for taken in range(0, 18 * RATE, PERIOD):
        got.extend(stream.take(PERIOD, NOON + taken / RATE * 1.0002))
    assert got[RAMP:] == block(SET, 0, len(got))[RAMP:]


def test_an_ended_set_rings_out_into_its_rest() -> None:
    hold = score_of(set_timeline(holds(hold_s=1)[0], 0, 7))
    listener = Listener(Stream())
    listener.stream.start(hold, 0.0, NOON)
    listener.listen(1.02)
    listener.stream.start(score_of(rest_timeline(5)), 0.02, listener.now)
    listener.listen(3)
    end = samples(VOICES[CueKind.END])
    assert listener.got[RATE : RATE + len(end)] == end
    assert list(onsets(listener.got)) == [0, RATE, 3 * RATE, 4 * RATE]


def test_a_rest_without_length_announces_its_end_over_the_end_of_the_set() -> None:
    hold = score_of(set_timeline(holds(hold_s=1)[0], 0, 7))
    listener = Listener(Stream())
    listener.stream.start(hold, 0.0, NOON)
    listener.listen(1)
    listener.stream.start(score_of(rest_timeline(0)), 0.0, listener.now)
    listener.listen(1)
    end, rest_end = samples(VOICES[CueKind.END]), samples(VOICES[CueKind.REST_END])
    assert listener.got[RATE + 100 : RATE + 101] == mixed(end[100:101], rest_end[100:101])


def test_a_set_begun_anew_is_cut_off() -> None:
    listener = Listener(Stream())
    listener.stream.start(SET, 0.0, NOON)
    listener.listen(4.5)
    listener.stream.start(score_of(rest_timeline(60)), 0.0, listener.now)
    listener.listen(1)
    assert not any(listener.got[round(4.5 * RATE) :])


def test_volume_scales_and_zero_is_mute() -> None:
    listener = Listener(Stream())
    listener.stream.adjust(0.5, True, 0.0)
    listener.stream.start(BEEPS, 0.0, NOON)
    listener.listen(0.1)
    listener.stream.adjust(0.0, True, 0.0)
    listener.listen(1)
    beep = block(BEEPS, 0, RATE)
    assert list(listener.got[RAMP:1000]) == [int(sample / 2) for sample in beep[RAMP:1000]]
    assert not any(listener.got[RATE // 10 + RAMP :])


def test_the_glides_go_off_and_on_without_moving_a_cue() -> None:
    listener = Listener(Stream())
    listener.stream.adjust(1.0, False, 0.0)
    listener.stream.start(SET, 0.0, NOON)
    listener.listen(6)
    listener.stream.adjust(1.0, True, 0.0)
    listener.listen(3)
    assert listener.got[RAMP : 6 * RATE] == block(SET, 0, 6 * RATE, beat=False)[RAMP:]
    assert listener.got[6 * RATE :] == block(SET, 6 * RATE, 3 * RATE)


def test_while_nobody_conducts_time_goes_on_in_silence() -> None:
    listener = Listener(Stream())
    listener.stream.start(SET, 3.0, NOON)
    listener.listen(1)
    listener.stream.mute(True)
    listener.listen(1)
    listener.stream.mute(False)
    listener.listen(1)
    assert not any(listener.got[RATE + RAMP : 2 * RATE])
    assert listener.got[2 * RATE + RAMP :] == block(SET, 5 * RATE, RATE)[RAMP:]
