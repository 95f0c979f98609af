"""The parts of the session screen that need no screen: questions, digits, the column, the words."""

import pytest
from textual.geometry import Size

from rehab_tui.domain.records import Leg, SetDone, Site, Step
from rehab_tui.domain.words import in_minutes
from rehab_tui.practice.questions import at_the_end, of_one_set
from rehab_tui.ui.screens.conducting.exercises import exercise_cues
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.words import PHASES
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.glyphs import GLYPHS, columns, pixels


def done(leg: Leg, number: int = 1, pain: int | None = None) -> SetDone:
    return SetDone(
        step=Step.RAISE_SINGLE_FLAT, leg=leg, set=number, target_reps=12, reps=12, up_s=3, down_s=3, pain=pain
    )


def both_legs() -> RatingQuestions:
    return RatingQuestions(of_one_set([done(Leg.LEFT), done(Leg.RIGHT)], range(2)))


def answers(questions: RatingQuestions) -> list[int | None]:
    return [question.answer for question in questions.all]


def test_a_sign_behind_a_1_ends_it_and_the_digit_behind_the_sign_answers_nothing() -> None:
    questions = both_legs()
    questions.digit(1, 0)
    questions.sign(".", 0.1)
    assert questions.digit(0, 0.2) is None
    assert answers(questions) == [1, None]
    questions.digit(4, 0.3)
    assert answers(questions) == [1, 4]


def test_a_digit_long_after_such_a_sign_is_an_answer() -> None:
    questions = both_legs()
    questions.digit(1, 0)
    questions.sign(",", 0.1)
    questions.digit(4, 5)
    assert answers(questions) == [1, 4]


def test_a_sign_behind_no_1_is_nothing() -> None:
    questions = both_legs()
    questions.sign(".", 0)
    questions.digit(3, 0)
    questions.sign(".", 0)
    questions.digit(0, 0.1)
    assert answers(questions) == [3, 0]


def test_each_digit_answers_one_question() -> None:
    questions = both_legs()
    assert questions.digit(3, 0) == questions.all[0]
    questions.digit(0, 0.1)
    assert answers(questions) == [3, 0]
    assert questions.open is None
    assert questions.digit(5, 0.2) is None


def typed(*keys: tuple[int, float]) -> list[int | None]:
    """The answers to both questions after digits typed at these moments."""
    questions = both_legs()
    for digit, now in keys:
        questions.digit(digit, now)
    return answers(questions)


@pytest.mark.parametrize(
    ("keys", "answered"),
    [
        ([(1, 0.0)], [1, None]),
        ([(1, 0.0), (0, 1.1)], [10, None]),
        ([(1, 0.0), (0, 1.3)], [1, 0]),
        ([(1, 0.0), (4, 0.1)], [1, 4]),
        ([(1, 0.0), (1, 0.7)], [1, 1]),
        ([(1, 0.0), (1, 0.7), (0, 1.0)], [1, 10]),
        ([(1, 0.0), (0, 0.3), (0, 0.6)], [10, 0]),
        ([(4, 0.0), (1, 0.1), (5, 0.2)], [4, 1]),
    ],
)
def test_a_one_is_an_answer_at_once_and_only_a_zero_in_time_changes_it(
    keys: list[tuple[int, float]], answered: list[int | None]
) -> None:
    assert typed(*keys) == answered


def test_a_one_stands_only_until_the_next_key() -> None:
    questions = both_legs()
    assert questions.digit(1, 0) == questions.all[0]
    assert questions.open is questions.all[0], "a 0 may follow"
    assert "0 now makes it 10" in questions.lines().plain
    questions.skip()
    assert questions.open is questions.all[1]
    assert answers(questions) == [1, None]
    assert "makes it 10" not in questions.lines().plain
    assert not questions.look(9), "nothing is left that time could go on with"


def test_a_number_pointed_at_corrects_a_one_that_stands() -> None:
    questions = both_legs()
    questions.digit(1, 0)
    questions.digit(4, 0.5, typed=False)
    assert answers(questions) == [4, None]


def test_the_last_answer_can_be_taken_back() -> None:
    questions = both_legs()
    assert questions.take_back() is None
    questions.digit(3, 0)
    questions.digit(4, 1)
    assert questions.take_back() == questions.all[1]
    questions.digit(5, 2)
    questions.take_back()
    questions.take_back()
    assert answers(questions) == [None, None]
    assert questions.open is questions.all[0]


def test_at_the_end_only_what_is_open_is_asked_once_for_exercise_and_leg() -> None:
    sets = [done(Leg.LEFT, 1, pain=2), done(Leg.RIGHT, 1), done(Leg.LEFT, 2), done(Leg.RIGHT, 2)]
    questions = RatingQuestions(at_the_end(sets))
    assert [question.positions for question in questions.all] == [(2,), (1, 3), ()]
    questions.skip()
    questions.skip()
    questions.digit(8, 0)
    assert questions.effort == 8


@pytest.mark.parametrize(
    ("pains", "asked"),
    [
        ([1, 2, None], ["your last set"]),
        ([None, None, None], ["all 3 sets of single-leg raise, flat"]),
        ([None, 2, None], ["sets 1 and 3 of single-leg raise, flat"]),
        ([None, None, 2], ["sets 1 and 2 of single-leg raise, flat"]),
        ([2, None, 2], ["set 2 of single-leg raise, flat"]),
        ([None], ["your last set"]),
        ([0, 0, 0], []),
    ],
)
def test_the_pain_is_asked_of_the_sets_that_lack_it(pains: list[int | None], asked: list[str]) -> None:
    questions = RatingQuestions(
        at_the_end([done(Leg.LEFT, number, pain) for number, pain in enumerate(pains, 1)])
    )
    words = [question.words for question in questions.all[:-1]]
    assert words == [f"Worst pain in the left Achilles during {which}?" for which in asked]


def test_only_what_ended_the_session_is_called_the_last_set() -> None:
    seated = SetDone(step=Step.SEATED_RAISE, leg=Leg.BOTH, set=1, target_reps=15, reps=15)
    questions = RatingQuestions(at_the_end([done(Leg.LEFT), done(Leg.RIGHT), seated]))
    assert [question.words.partition(" during ")[2] for question in questions.all[:-1]] == [
        "the set of single-leg raise, flat?",
        "the set of single-leg raise, flat?",
        "your last set?",
    ]
    questions = RatingQuestions(at_the_end([done(Leg.LEFT), done(Leg.RIGHT)]))
    assert [question.words for question in questions.all[:-1]] == [
        f"Worst pain in the {leg} Achilles during your last set?" for leg in (Leg.LEFT, Leg.RIGHT)
    ]


def test_the_lines_show_the_open_question_and_the_answers() -> None:
    questions = both_legs()
    questions.digit(2, 0)
    text = questions.lines().plain
    assert "right Achilles" in text
    assert "2 of 2" in text
    assert "pain left 2" in text
    assert "[2]" not in text


@pytest.mark.parametrize("sign", GLYPHS)
def test_every_sign_is_five_even_rows(sign: str) -> None:
    rows = GLYPHS[sign].split()
    assert len(rows) == 5
    assert len({len(row) for row in rows}) == 1
    assert set("".join(rows)) <= {"#", "."}


def test_digits_can_be_told_apart() -> None:
    assert len({tuple(pixels(digit)) for digit in "0123456789"}) == 10
    assert columns("45") == 7


@pytest.mark.parametrize("word", [*PHASES.values(), "PAUSE", "CHECK", "DONE", "LEFT", "RIGHT", "BOTH"])
def test_every_word_can_be_written(word: str) -> None:
    assert set(word) <= set(GLYPHS)
    assert columns(word) <= columns("READY")


@pytest.mark.parametrize(
    ("room", "pixel"), [(Size(38, 19), (5, 7)), (Size(80, 5), (2, 2)), (Size(3, 1), (1, 1))]
)
def test_a_pixel_fills_the_room_and_stays_nearly_square(room: Size, pixel: tuple[int, int]) -> None:
    assert BigDigits("00").pixel(room) == pixel


def test_the_cues_never_send_an_insertional_heel_below_a_step() -> None:
    for step in Step:
        assert len(exercise_cues(step, None)) == 3
        assert step is Step.RAISE_SINGLE_STEP or "edge of" not in " ".join(
            exercise_cues(step, Site.INSERTIONAL)
        )
    assert "edge of" in " ".join(exercise_cues(Step.RAISE_LOADED, Site.MID_PORTION))


@pytest.mark.parametrize(("seconds", "words"), [(45, "45 s"), (120, "2 min"), (90, "1:30 min")])
def test_lengths_are_said_in_minutes(seconds: float, words: str) -> None:
    assert in_minutes(seconds) == words
