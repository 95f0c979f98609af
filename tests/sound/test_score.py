from array import array
from itertools import pairwise
from math import log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import Leg, Step
from rehab_tui.practice.conducting import CueKind, PhaseKind, Timeline
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.sound.score import AFTER_TICK_S, BEFORE_TICK_S, Score, ScoreNote, block, score_of
from rehab_tui.sound.voices import CEILING, FULL, RATE, VOICES, glide, mixed, samples
from tests.practice.plans import holds, paced, raises
from tests.sound.listening import onsets, pitches

PITCHED = {PhaseKind.UP, PhaseKind.DOWN}


def session() -> list[Timeline]:
    """3 x 12 raises of two legs with their rests."""
    timelines: list[Timeline] = []
    for plan in raises(sets=3, reps=12):
        timelines += [set_timeline(plan, 10, 7), rest_timeline(plan.rest_s)]
    return timelines[:-1]


def rendered(timeline: Timeline, *, beat: bool = True) -> "array[int]":
    score = score_of(timeline)
    return block(score, 0, score.length, beat=beat)


@pytest.fixture(scope="module", name="parts")
def rendered_session() -> list[tuple[Timeline, "array[int]"]]:
    return [(timeline, rendered(timeline)) for timeline in session()]


def test_the_sound_is_as_long_as_its_timeline(parts: list[tuple[Timeline, "array[int]"]]) -> None:
    for timeline, pcm in parts:
        assert len(pcm) == timeline.length * RATE


def test_every_cue_of_a_session_begins_within_a_sample_of_its_time(
    parts: list[tuple[Timeline, "array[int]"]],
) -> None:
    for timeline, _ in parts:
        pcm = rendered(timeline, beat=False)
        due = sorted({round(cue.at * RATE) for cue in timeline.cues if cue.at < timeline.length})
        heard = list(onsets(pcm))
        assert len(heard) == len(due)
        assert all(abs(one - other) <= 1 for one, other in zip(heard, due, strict=True))


def test_with_its_glides_a_set_still_has_every_cue_out_of_silence(
    parts: list[tuple[Timeline, "array[int]"]],
) -> None:
    for timeline, pcm in parts:
        heard = set(onsets(pcm))
        assert {round(cue.at * RATE) for cue in timeline.cues if cue.at < timeline.length} <= heard


def test_the_pitch_rises_through_every_way_up_and_falls_through_every_way_down(
    parts: list[tuple[Timeline, "array[int]"]],
) -> None:
    ways = 0
    for timeline, pcm in parts:
        for phase in timeline.phases:
            if phase.kind in PITCHED:
                # past whatever cue still sounds where the phase begins
                heard = pitches(pcm[round((phase.start + 0.5) * RATE) : round((phase.end - 0.05) * RATE)])
                order = heard if phase.kind is PhaseKind.UP else heard[::-1]
                assert all(one < other for one, other in pairwise(order)), phase
                ways += 1
    assert ways == 3 * 12 * 2 * 2


def test_nothing_sounds_in_the_rest_but_its_end(parts: list[tuple[Timeline, "array[int]"]]) -> None:
    _, rest = parts[1]
    assert list(onsets(rest)) == [117 * RATE, 118 * RATE, 119 * RATE]


@given(up=st.floats(0.5, 30), down=st.floats(0.5, 30))
def test_a_glide_takes_its_length_from_its_phase(up: float, down: float) -> None:
    window = Window(leg=Leg.LEFT, reps=2, up_s=up, down_s=down)
    plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=(window,), rest_s=0)
    timeline = set_timeline(plan, 0, 7)
    ways = [phase for phase in timeline.phases if phase.kind in PITCHED]
    glides = [note for note in score_of(timeline).notes if not note.cue]
    for phase, note in zip(ways, glides, strict=True):
        assert isinstance(note.voice, tuple)
        assert abs(note.start - (phase.start + AFTER_TICK_S) * RATE) <= 1
        assert abs(note.end - (phase.end - BEFORE_TICK_S) * RATE) <= 1
        assert (note.voice[0].hz < note.voice[0].to_hz) is (phase.kind is PhaseKind.UP)


MARKS = (7, 8, 9, 10, 32.5, 45, 52, 53, 54)


def test_a_hold_is_silent_but_for_its_marks() -> None:
    timeline = set_timeline(holds()[0], 10, 7)
    assert list(onsets(rendered(timeline))) == [round(at * RATE) for at in MARKS]


def test_the_last_cue_rings_on_behind_the_end() -> None:
    timeline = set_timeline(holds(hold_s=5)[0], 0, 7)
    score = score_of(timeline)
    behind = block(score, score.length, RATE)
    assert behind[: len(samples(VOICES[CueKind.END]))] == samples(VOICES[CueKind.END])
    assert not any(behind[len(samples(VOICES[CueKind.END])) :])


def test_no_two_kinds_of_cue_sound_alike() -> None:
    assert set(VOICES) == set(CueKind)
    assert len(set(VOICES.values())) == len(VOICES)


def test_zero_sounds_higher_and_longer_than_the_countdown() -> None:
    count, go = samples(VOICES[CueKind.COUNT]), samples(VOICES[CueKind.GO])
    assert len(go) > 2 * len(count)
    assert pitches(go[: len(count)], 1)[0] > 1.3 * pitches(count, 1)[0]


@pytest.mark.parametrize("kind", CueKind)
def test_a_voice_is_heard_from_its_first_sample_and_peaks_3_db_below_full_scale(kind: CueKind) -> None:
    voice = samples(VOICES[kind])
    assert voice[0] != 0
    assert 20 * log10(max(map(abs, voice)) / FULL) == pytest.approx(-3, abs=0.01)


def test_what_coincides_is_mixed() -> None:
    voice = glide(1000, rising=True)
    together = block(Score((ScoreNote(0, voice), ScoreNote(500, voice)), 2000), 0, 2000)
    alone = samples(voice)
    assert together[:500] == alone[:500]
    assert together[500:1000] == mixed(alone[500:], alone[:500])
    assert together[1000:1500] == alone[500:]


LEVELS = st.integers(-CEILING, CEILING)


@given(LEVELS, LEVELS)
def test_sounds_together_are_no_louder_than_one_alone_and_never_clipped(one: int, other: int) -> None:
    (sample,) = mixed(array("h", [one]), array("h", [other]))
    assert abs(sample) <= CEILING + 1
    assert mixed(array("h", [one]), array("h", [0])) == array("h", [one])
    assert mixed(array("h", [0]), array("h", [other])) == array("h", [other])


SOME = score_of(set_timeline(raises(reps=2)[2], 3, 5))
WHOLE = block(SOME, -RATE, SOME.length + 2 * RATE)


@given(cuts=st.lists(st.integers(1, len(WHOLE) - 1), max_size=30))
def test_any_blocks_together_are_the_whole(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(WHOLE)]
    joined = array("h")
    for first, behind in pairwise(edges):
        joined.extend(block(SOME, first - RATE, behind - first))
    assert joined == WHOLE


def test_missed_cues_are_caught_up_but_glides_keep_their_place() -> None:
    moved = SOME.caught_up(0, 10)
    assert [note.start for note in moved.notes[:2]] == [10, 10]
    assert [note for note in moved.notes if not note.cue] == [note for note in SOME.notes if not note.cue]
    assert SOME.caught_up(1, 10).notes[0].start == 0


@pytest.mark.parametrize("tempo", [(3, 1, 3, 1), (5, 0, 5, 0)])
def test_ticks_and_glides_follow_the_tempo_to_the_sample(tempo: tuple[int, int, int, int]) -> None:
    """Between a tick and the next glide it is still while the heel stays."""
    timeline = set_timeline(paced(*tempo), 0, 5)
    score = score_of(timeline)
    glides = [(note.start, note.end) for note in score.notes if not note.cue]
    raised = [phase for phase in timeline.phases if phase.kind in (PhaseKind.UP, PhaseKind.DOWN)]
    assert glides == [
        (round((phase.start + AFTER_TICK_S) * RATE), round((phase.end - BEFORE_TICK_S) * RATE))
        for phase in raised
    ]
    assert [note.start for note in score.notes if note.cue] == [round(cue.at * RATE) for cue in timeline.cues]
