"""Words between the cues: where they get their place, how they are mixed, and that they are never late."""

from array import array
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehab_tui.domain.records import Leg, Step
from rehab_tui.practice.conducting import Said, Timeline
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.sound.placing import BEGIN, GAP, placed
from rehab_tui.sound.score import Score, ScoreNote, block, score_of
from rehab_tui.sound.stream import RAMP, Stream
from rehab_tui.sound.voices import CEILING, DUCKED, FADE, RATE, Recording, glide, samples
from tests.practice.plans import holds, raises
from tests.sound.spoken import found_at, noise

NOON = 1000.0
RAISES = score_of(set_timeline(raises(reps=2)[2], 10, 7, final=True), noise)


def words(score: Score) -> Iterator[tuple[ScoreNote, Recording]]:
    """The notes that are words, and what they say."""
    return ((note, note.voice) for note in score.notes if isinstance(note.voice, Recording))


LENGTHS = st.sampled_from((0.5, 1.0, 1.5, 3.0))
STAYS = st.sampled_from((0.0, 1.0, 2.5))
RAISED = st.builds(
    Window,
    leg=st.sampled_from(Leg),
    reps=st.integers(1, 3),
    up_s=LENGTHS,
    top_s=STAYS,
    down_s=LENGTHS,
    bottom_s=STAYS,
)
HELD = st.builds(Window, leg=st.sampled_from(Leg), hold_s=st.floats(1, 60))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Sets and rests of any length and tempo."""
    if draw(st.booleans()):
        return rest_timeline(draw(st.floats(0, 700)), draw(st.sampled_from(Leg)))
    of = draw(st.integers(1, 20))
    windows = tuple(draw(st.lists(RAISED | HELD, min_size=1, max_size=2)))
    number = draw(st.integers(1, of))
    plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=number, of=of, windows=windows, rest_s=0)
    prep, change_over = draw(st.integers(0, 30)), draw(st.integers(5, 10))
    first = draw(st.integers(0, len(windows) - 1))
    return set_timeline(plan, prep, change_over, first, final=draw(st.booleans()))


@settings(max_examples=150)
@given(timeline=timelines(), chance=st.integers(1, 3 * RATE))
def test_no_words_sound_together_with_a_cue_or_other_words_or_out_of_their_time(
    timeline: Timeline, chance: int
) -> None:
    def recorded(said: str) -> Recording:
        return Recording(said, array("h", bytes(2 * Random(f"{said} {chance}").randint(1, chance))))

    score = score_of(timeline, recorded)
    cues = [(note.start, note.end) for note in score.notes if note.cue]
    spoken = [(note.start, note.end) for note, _ in words(score)]
    spans = sorted([*cues, *spoken])
    for one in spoken:
        apart = [
            span for span in spans if span is not one and span[0] < one[1] + GAP and one[0] < span[1] + GAP
        ]
        assert apart in ([], [one])
    for note, recording in words(score):
        wished = [said for said in timeline.said if said.words == recording.words]
        assert any(round(w.at * RATE) <= note.start and note.end <= round(w.until * RATE) for w in wished)
        assert note.start >= BEGIN


def placed_at(said: tuple[Said, ...], *cues: tuple[int, int]) -> list[int]:
    return [at for at, _ in placed(said, cues, lambda _: Recording("x", array("h", bytes(2 * 1000))))]


def test_words_begin_at_their_time_or_behind_the_cue_there_or_not_at_all() -> None:
    assert placed_at((Said(2, 3, "x"),)) == [2 * RATE]
    assert placed_at((Said(2, 3, "x"),), (2 * RATE, 2 * RATE + 500)) == [2 * RATE + 500 + GAP]
    assert placed_at((Said(2, 3, "x"), Said(2, 3, "x"))) == [2 * RATE, 2 * RATE + 1000 + GAP]
    assert placed_at((Said(2, 3, "x"),), (2 * RATE + 900, 3 * RATE)) == []
    assert placed_at((Said(0, 1, "x"),)) == [BEGIN]


def test_every_word_of_a_set_begins_at_its_planned_sample_with_its_glide_softer_under_it() -> None:
    pcm = block(RAISES, 0, RAISES.length + 2 * RATE)
    heard = [(recording.words, found_at(pcm, recording, note.start)) for note, recording in words(RAISES)]
    assert heard == [(recording.words, note.start) for note, recording in words(RAISES)]
    assert [said for said, _ in heard] == [
        *("left leg", "last set", "up", "last rep"),
        *("right leg next", "up", "last rep", "done"),
    ]
    assert max(map(abs, pcm)) <= CEILING + 1


def test_a_glide_is_9_db_softer_under_words_and_as_ever_before_and_behind_them() -> None:
    tone, silent = glide(RATE, rising=True), Recording("", array("h", bytes(2 * RATE // 4)))
    start, end = RATE // 2, RATE * 3 // 4
    score = Score((ScoreNote(0, tone, cue=False), ScoreNote(start, silent, cue=False)), RATE)
    out, alone = block(score, 0, RATE), samples(tone)
    under = slice(start, end)
    assert out[: start - FADE] == alone[: start - FADE]
    assert out[end + FADE :] == alone[end + FADE :]
    assert all(abs(one - DUCKED * other) <= 1 for one, other in zip(out[under], alone[under], strict=True))
    assert max(abs(one - other) for one, other in pairwise(out)) <= 1 + max(
        abs(one - other) for one, other in pairwise(alone)
    )


@given(cuts=st.lists(st.integers(1, RATE), max_size=8))
@settings(max_examples=10)
def test_any_blocks_together_are_the_whole_with_words_too(cuts: list[int]) -> None:
    first = 16 * RATE  # the last rep, its words and its glide
    edges = [0, *sorted(cuts), RATE]
    joined = array("h")
    for begin, behind in pairwise(edges):
        joined.extend(block(RAISES, first + begin, behind - begin))
    assert joined == block(RAISES, first, RATE)


def taken(stream: Stream, seconds: float, since: float = 0.0) -> "array[int]":
    """So much of a stream from that time on, in the small pieces that a device asks for."""
    out = array("h")
    while len(out) < round(seconds * RATE):
        out.extend(stream.take(RATE // 100, NOON + since + len(out) / RATE))
    return out


HOLD = score_of(set_timeline(holds(hold_s=5, sets=1)[0], 5, 7, final=True), noise)
LEG = next(note for note, _ in words(HOLD))
IN_THE_MIDDLE = (LEG.start + 2400) / RATE


@pytest.mark.parametrize("elapsed", [IN_THE_MIDDLE, LEG.start / RATE])
def test_words_are_never_begun_late(elapsed: float) -> None:
    stream = Stream()
    stream.start(HOLD, elapsed, NOON)
    out = taken(stream, 0.2)[RAMP:]
    wanted = block(HOLD, round(elapsed * RATE), len(out) + RAMP)[RAMP:]
    assert out == (array("h", bytes(2 * len(out))) if elapsed == IN_THE_MIDDLE else wanted)


def test_a_device_that_was_away_does_not_go_on_in_the_middle_of_a_word() -> None:
    stream = Stream()
    stream.start(HOLD, 0.0, NOON)
    taken(stream, 0.1)
    assert not any(taken(stream, 0.1, IN_THE_MIDDLE))


def test_the_voice_goes_off_and_comes_back_with_the_next_words() -> None:
    stream = Stream()
    stream.adjust(1.0, True, 0.0, False)
    stream.start(HOLD, 0.0, NOON)
    assert not any(taken(stream, IN_THE_MIDDLE))
    stream.adjust(1.0, True, 0.0, True)
    assert not any(taken(stream, 0.1, IN_THE_MIDDLE))
    since = IN_THE_MIDDLE + 0.1
    rest = taken(stream, 6 - since, since)
    assert rest == block(HOLD, round(since * RATE), len(rest), said_from=LEG.start + 1)


def test_behind_the_last_set_it_says_done_but_no_rest_is_talked_over() -> None:
    stream = Stream()
    stream.start(HOLD, 9.9, NOON)
    assert taken(stream, 2)[RAMP:] == block(HOLD, round(9.9 * RATE), 2 * RATE)[RAMP:]
    stream.start(HOLD, 9.9, NOON)
    taken(stream, 0.2)
    stream.start(score_of(rest_timeline(60), noise), 0.0, NOON + 0.2)
    heard = taken(stream, 2, 0.2)
    (note, recording), *_ = words(score_of(rest_timeline(60), noise))
    assert heard[note.start : note.end] == recording.pcm


def short_session(chance: Random) -> Iterator[Timeline]:
    """Sets and rests of a few seconds."""
    sets = chance.choice((1, 1, 1, 2))
    for number in range(1, sets + 1):
        legs = chance.sample((Leg.LEFT, Leg.RIGHT), chance.choice((1, 1, 2)))
        pace = {"up_s": chance.choice((0.5, 1.2)), "down_s": 0.5, "reps": 1}
        windows = tuple(Window(leg=leg, **(pace if chance.random() < 0.8 else {"hold_s": 2})) for leg in legs)
        plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=number, of=sets, windows=windows, rest_s=4)
        yield set_timeline(plan, chance.choice((0, 2)), 5, final=number == sets)
        if number < sets:
            yield rest_timeline(chance.choice((0, 4)), Leg.LEFT)


def peak(pcm: "array[int]") -> int:
    return max(max(pcm, default=0), -min(pcm, default=0)) if pcm.tobytes().strip(b"\0") else 0


def test_a_hundred_sessions_peak_3_db_below_full_scale_and_clip_nothing() -> None:
    chance, peaks = Random(14), {0}
    for _ in range(100):
        stream, now = Stream(), NOON
        for timeline in short_session(chance):
            stream.start(score_of(timeline, noise), 0.0, now)
            end = now + timeline.length
            while now < end:
                size = min(RATE // 20, round((end - now) * RATE)) or 1
                peaks.add(peak(stream.take(size, now)))
                now += size / RATE
        peaks.add(peak(stream.take(RATE, now)))
    assert CEILING - 1 <= max(peaks) <= CEILING + 1
