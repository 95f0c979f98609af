"""A session without a screen: all that is said, what is typed, and what is kept."""

from dataclasses import replace

import pytest

from rehab_tui.domain.records import DiaryError, Entries
from rehab_tui.practice.draft import Draft
from tests.flat.stand import END, SETTINGS, Stand
from tests.practice.plans import holds, in_words_of_a_weight, raises
from tests.ui.memory import MORNING
from tests.ui.odd_player import OddPlayer
from tests.ui.session_stand import PROFILE

TWO_HOLDS = """
  0.0  set 1 of 2, both legs, hold, 45 seconds
  2.0  3
  3.0  2
  4.0  1
  5.0  hold
 20.0  30
 35.0  15
 40.0  ten seconds
 47.0  3
 48.0  2
 49.0  1
 50.0  end
 50.0  rest, 60 seconds
 50.0  next: both legs
 50.0  Worst pain in the sorer Achilles during this set? 0 to 10, then enter
 51.0  pain 3
 80.0  30
100.0  10
107.0  3
108.0  2
109.0  1
110.0  space begins
121.0  last set, both legs, hold, 45 seconds
123.0  3
124.0  2
125.0  1
126.0  hold
141.0  30
156.0  15
161.0  ten seconds
168.0  3
169.0  2
170.0  1
171.0  end
171.0  Worst pain in the sorer Achilles during your last set?
180.0  pain 2
180.0  How hard was it all? 0 is nothing, 10 all you had
181.0  effort 5
181.0  Every set is done and in your diary.
181.0  3 minutes, effort 5 of 10
181.0  Worst pain 3 of 10: up to 3 is fine.
181.0  No sore tendon is noted, so nothing is due.
"""

ONE_SET_OF_RAISES = """
  0.0  set 1 of 1, left leg, 2 reps
  2.0  3
  3.0  2
  4.0  1
  5.0  1 up
  8.0  down
 11.0  last, up
 14.0  down
 17.0  end
 17.0  next: right leg
 21.0  3
 22.0  2
 23.0  1
 24.0  1 up
 27.0  down
 30.0  last, up
 33.0  down
 36.0  end
 36.0  Worst pain in the left Achilles during your last set? 0 to 10, then enter
 60.0  pain 1
 60.0  Worst pain in the right Achilles during your last set?
 61.0  How hard was it all? 0 is nothing, 10 all you had
 62.0  effort 4
 62.0  Every set is done and in your diary.
 62.0  1 minute, effort 4 of 10
 62.0  Worst pain 1 of 10: up to 3 is fine.
 62.0  No sore tendon is noted, so nothing is due.
"""


def test_keys_that_end_just_after_something_came_up_end_the_session() -> None:
    stand = Stand(holds(hold_s=3, sets=1), (0, ""), (0.3, END)).conduct()
    assert "The input has ended, so the session ends here." in stand.words, "it is told only once"


def test_a_set_is_kept_before_its_end_is_said() -> None:
    stand = Stand(holds(hold_s=3, sets=2), (0, ""), (20, "q"), (21, "y"), (22, END))
    kept_then: list[int] = []

    def say(line: str) -> None:
        draft = stand.context.drafts.load()
        kept_then.extend([len(draft.sets) if draft else 0] if line == "end" else [])

    stand.session._lines._say = say
    stand.conduct()
    assert kept_then == [1], "whoever reads the lines may stop at any of them"


def test_holds_as_they_are_said() -> None:
    told = (0, ""), (51, "3"), (121, ""), (180, "2"), (181, "5")
    stand = Stand(holds(sets=2, rest_s=60), *told).conduct()
    assert stand.text == TWO_HOLDS.strip("\n")
    assert [(done.held_s, done.pain) for done in stand.filed.sets] == [(45, 3), (45, 2)]
    assert (stand.filed.effort, stand.filed.completed) == (5, True)
    assert stand.typed.lines == [False, True, False, True, True]
    assert stand.context.drafts.load() is None


def test_raises_as_they_are_said() -> None:
    stand = Stand(raises(sets=1, reps=2), (0, ""), (60, "1"), (61, ""), (62, "4")).conduct()
    assert stand.text == ONE_SET_OF_RAISES.strip("\n")
    assert [(done.reps, done.pain) for done in stand.filed.sets] == [(2, 1), (2, None)]


# --- what is typed


def test_a_pause_breaks_a_hold_and_says_so() -> None:
    told = (0, ""), (20, ""), (25, ""), (100, END)
    stand = Stand(holds(sets=1), *told).conduct()
    assert stand.words[5:8] == [
        "30",
        "paused. A pause breaks the hold: its longest part counts; b begins it again",
        "go on, 30 seconds left",
    ]
    assert stand.filed.sets[0].held_s == 30
    assert "paused" in stand.filed.note


def test_enough_goes_on_with_the_other_leg_and_says_nothing_of_what_is_skipped() -> None:
    stand = Stand(raises(sets=1, reps=3), (0, ""), (12, "x"), (100, END)).conduct()
    assert stand.words[4:9] == ["1 up", "down", "2 up", "end", "next: right leg"]
    assert [done.reps for done in stand.filed.sets] == [1, 3]


def test_enough_in_the_last_part_of_a_set_says_its_end_and_then_the_rest() -> None:
    stand = Stand(holds(sets=2), (0, ""), (12.4, "x"), (20, "n"), (100, END), (101, END)).conduct()
    assert stand.words[5:9] == ["end", "rest, 120 seconds", "next: both legs", stand.words[8]]
    assert [done.held_s for done in stand.filed.sets] == [7.4, 45]


def test_the_rest_is_skipped_and_made_longer() -> None:
    told = (0, ""), (51, ""), (52, "+"), (53, "-"), (54, "-"), (60, "n"), (70, END)
    stand = Stand(holds(sets=2, rest_s=30), *told).conduct()
    assert [line for line in stand.words if line[:2].isdigit() and line.endswith(" seconds")] == [
        "43 seconds",
        "27 seconds",
        "11 seconds",
    ]
    assert "last set, both legs, hold, 45 seconds" in stand.words
    assert stand.words.count("rest, 30 seconds") == 1


def test_stopping_is_asked_about_once() -> None:
    told = (0, ""), (15, "q"), (16, "n"), (17, ""), (30, "q"), (31, "y"), (40, ""), (41, "")
    stand = Stand(holds(), *told).conduct()
    assert stand.words.count("Stop here, and keep what was done? y or n") == 2
    assert "not stopped" in stand.words
    assert stand.filed.sets[0].held_s == 13
    assert "You stopped early. What you did counts, and it is in your diary." in stand.words


def test_a_pain_above_5_ends_the_session_and_says_what_now() -> None:
    stand = Stand(holds(), (0, ""), (51, "7"), (60, "4")).conduct()
    assert any("7 of 10 is too much: the session ends here" in line for line in stand.words)
    assert [(done.held_s, done.pain) for done in stand.filed.sets] == [(45, 7)]


def test_what_is_no_number_up_to_10_answers_nothing() -> None:
    stand = Stand(holds(), (0, ""), (51, "11"), (52, "much"), (53, "10"), (60, "4")).conduct()
    asked = next(at for at, line in enumerate(stand.words) if line.startswith("Worst pain"))
    again = "a number from 0 to 10 and enter, or enter alone"
    assert stand.words[asked + 1 : asked + 4] == [again, again, "pain 10"]


def test_a_held_key_counts_once() -> None:
    held = [(0.03 * press, "") for press in range(100)]
    stand = Stand(holds(sets=1), *held, (100, END)).conduct()
    assert "paused" not in stand.words
    assert stand.filed.completed


def test_enter_held_through_the_end_of_a_set_answers_no_question() -> None:
    held = [(50.1 + 0.03 * press, "") for press in range(60)]
    stand = Stand(holds(sets=2), (0, ""), *held, (60, "2"), (70, "q"), (71, "y"), (80, END)).conduct()
    assert stand.filed.sets[0].pain == 2


# --- standstills


def test_a_machine_that_slept_asks_what_was_held() -> None:
    stand = Stand(holds(sets=1), (0, ""), (15, None), (16, "30"), (200, END)).conduct()
    assert any("The clock stood still" in line for line in stand.words)
    assert stand.filed.sets[0].held_s == 30


# --- where no key can be read


def test_without_an_input_a_session_runs_by_itself_to_its_end() -> None:
    stand = Stand(holds(sets=2, rest_s=20), (0, END), keys=False).conduct()
    assert "space begins" not in stand.words
    assert stand.filed.completed
    assert stand.filed.effort is None


def test_lines_given_ahead_answer_the_questions_in_their_order() -> None:
    ahead = [(0.1, word) for word in ("begin", "3", "", "2", "6", END)]
    stand = Stand(holds(sets=3, rest_s=20), *ahead, keys=False).conduct()
    assert [done.pain for done in stand.filed.sets] == [3, 2, 2]
    assert stand.filed.effort == 6


def test_an_input_that_ends_in_the_middle_ends_the_session_and_what_was_done_is_kept() -> None:
    stand = Stand(holds(), (0.1, "begin"), (30, END), keys=False).conduct()
    assert "The input has ended, so the session ends here." in stand.words
    assert [done.held_s for done in stand.filed.sets] == [24.9]


def test_words_on_a_pipe_pause_and_go_on() -> None:
    told = (0.1, "begin"), (20, "pause"), (25, "go on"), (26, "louder"), (200, ""), (201, END)
    stand = Stand(holds(sets=1), *told, keys=False).conduct()
    assert any(line.startswith("not known") for line in stand.words)
    assert "go on, 31 seconds left" in stand.words
    assert stand.filed.sets[0].held_s == 30.1


# --- what is kept


class Killed(BaseException):
    """Ends a program as a signal does."""


def test_what_was_proven_is_kept_as_a_draft_however_the_program_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    player = OddPlayer()
    stand = Stand(holds(), (0, ""), player=player)

    def say(line: str) -> None:
        if line == "15":
            raise Killed

    monkeypatch.setattr(stand.session._lines, "_say", say)
    with pytest.raises(Killed):
        stand.conduct()
    draft = stand.context.drafts.load()
    assert draft
    assert [done.held_s for done in draft.sets] == [30]
    assert player.told[-1] == "close"
    assert stand.diary.entries.sessions == ()


def test_a_session_goes_on_from_its_draft() -> None:
    first = Stand(holds(sets=2), (0, ""), (51, "3"), (60, "q"), (61, "y"), (70, END)).conduct().filed
    draft = Draft(
        id="draft",
        date=first.date,
        started_at=MORNING,
        saved_at=MORNING,
        plan=holds(sets=2),
        sets=first.sets,
    )
    stand = Stand(holds(sets=2), (0, ""), (100, "2"), (101, "5"), draft=draft).conduct()
    assert stand.words[0].startswith("last set")
    assert (stand.filed.id, [done.pain for done in stand.filed.sets]) == ("draft", [3, 2])


def test_a_diary_that_cannot_be_written_leaves_the_draft() -> None:
    stand = Stand(holds(sets=1), (0, ""), (60, ""), (61, ""))
    stand.diary.broken = True
    with pytest.raises(DiaryError, match="The disk is full"):
        stand.conduct()
    assert stand.context.drafts.load()


def test_nothing_done_is_nothing_noted() -> None:
    stand = Stand(holds(), (0, ""), (3, "q"), (4, "y")).conduct()
    assert stand.words[-1] == "Nothing was done, so nothing is noted."
    assert stand.diary.entries.sessions == ()


def test_the_tones_follow_the_settings_and_no_voice_speaks_over_a_screen_reader() -> None:
    player, quiet = OddPlayer(), replace(SETTINGS, volume_pct=40, beat=False)
    Stand(holds(sets=1), (0, ""), (100, END), player=player, settings=quiet).conduct()
    assert player.told[:2] == ["adjust 0.4 without beat without voice", "start 0.0"]


def test_what_comes_next_is_said_at_the_end() -> None:
    stand = Stand(holds(sets=5), (0, ""), (51, "q"), (52, "y"), (60, END), entries=Entries(profile=PROFILE))
    assert stand.conduct().words[-2:] == [
        "Still due today: double-leg hold 4 times 45 seconds.",
        "Tomorrow's check-in shows how the tendon took it.",
    ]


def test_a_weight_in_words_is_said_where_an_exercise_begins() -> None:
    plan, sets = in_words_of_a_weight()
    entries = Entries(profile=replace(PROFILE, programme=plan))
    text = Stand(sets, (120, END), keys=False, entries=entries).conduct().text
    assert text.count("8RM: the most for 8 reps") == 1
    lines = [line[7:] for line in text.splitlines()]
    assert lines[lines.index("8RM: the most for 8 reps") - 1] == "next: single-leg lowering, left leg, 1 rep"
