"""Programmes as TOML files: the six known ones, every bound broken one at a time, and there and back."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.programme_words import plan_lines
from rehab_tui.domain.records import PlanExercise, Refused, RehabPlan, Units
from rehab_tui.exchange.programme.known import known_programmes
from rehab_tui.exchange.programme.reading import read_programme
from rehab_tui.exchange.programme.writing import write_programme
from tests.domain.random_diaries import THOROUGH
from tests.exchange.strategies import record

GOOD = {
    "format": '"rehab-programme"',
    "version": "1",
    "name": '"Floor-level eccentrics"',
    "source": '"A. Physio, 2026-11-20"',
    "tendon": '"mid-portion"',
    "pain_max": "3",
}
LOWERING = {
    "what": '"lower"',
    "legs": '"each"',
    "knee": '"straight"',
    "floor": '"step"',
    "sets": "3",
    "reps": "15",
    "tempo": '"3-1-3-0"',
    "rest_s": "60",
    "per_day": "1",
    "per_week": "7",
    "load_kg": "0",
    "add_kg": "2",
}
NONE: dict[str, str] = {}


def toml(
    top: dict[str, str] = NONE, exercise: dict[str, str] = NONE, block: str = "", more: str = ""
) -> bytes:
    """A good file with other values; an empty one leaves its field out."""

    def pairs(values: dict[str, str]) -> str:
        return "".join(f"{name} = {value}\n" for name, value in values.items() if value)

    block = block or "weeks = 12"
    return (
        f"{pairs(GOOD | top)}[[block]]\n{block}\n[[block.do]]\n{pairs(LOWERING | exercise)}{more}"
    ).encode()


def refusal(content: bytes) -> str:
    """Why a file is not taken."""
    with pytest.raises(Refused) as refused:
        read_programme(content)
    return str(refused.value)


def test_a_good_file_is_taken() -> None:
    plan = read_programme(toml())
    assert (plan.name, plan.pain_max, plan.since) == ("Floor-level eccentrics", 3, None)
    (exercise,) = plan.block[0].do
    assert exercise.paces == (3, 1, 3, 0)
    assert list(plan_lines(plan, Units()))[-1] == (
        "    single-leg lowering on a step: 3 x 15, each leg, "
        "3 s up, 1 s at the top, 3 s down, 2 kg more after two good sessions, 1 min rest, every day"
    )


AT = "block[0].do[0]."
EXERCISES: list[tuple[dict[str, str], str]] = [
    ({"what": '"jump"'}, f"{AT}what is 'jump'; accepted: hold, raise, lower, bounce, own"),
    ({"what": ""}, "block[0].do[0]: the field 'what' is missing"),
    ({"legs": '"none"'}, f"{AT}legs is 'none'; accepted: each, sore, both"),
    ({"legs": '"both"'}, "block[0].do[0].legs is both; accepted for what = lower: each, sore"),
    ({"knee": '"locked"'}, f"{AT}knee is 'locked'; accepted: straight, bent, seated"),
    ({"floor": '"chair"'}, f"{AT}floor is 'chair'; accepted: flat, step, wedge"),
    ({"knee": '"seated"'}, f"{AT}floor is step; accepted for knee = seated: flat"),
    ({"sets": "0"}, f"{AT}sets is 0; accepted: 1 to 6"),
    ({"sets": "7"}, f"{AT}sets is 7; accepted: 1 to 6"),
    ({"sets": "2.5"}, f"{AT}sets is 2.5; accepted: a whole number, 1 to 6"),
    ({"reps": "0"}, f"{AT}reps is 0; accepted: 1 to 30"),
    ({"reps": "31"}, f"{AT}reps is 31; accepted: 1 to 30"),
    ({"reps": ""}, f"{AT}reps is None and hold_s is None; accepted: exactly one of the two"),
    ({"hold_s": "30"}, f"{AT}reps is 15 and hold_s is 30.0; accepted: exactly one of the two"),
    ({"reps": "", "hold_s": "4"}, f"{AT}hold_s is 4.0; accepted: 5 to 60"),
    ({"reps": "", "hold_s": "61"}, f"{AT}hold_s is 61.0; accepted: 5 to 60"),
    ({"reps": "", "hold_s": "45"}, f"{AT}hold_s is 45.0; accepted for what = lower: none, but reps"),
    ({"what": '"hold"'}, f"{AT}hold_s is None; accepted for what = hold: 5 to 60, and no reps"),
    ({"tempo": '"3-1-3"'}, f"{AT}tempo is '3-1-3'; accepted: seconds up-top-down-bottom, such as 3-1-3-0"),
    ({"tempo": '"0-1-3-0"'}, f"{AT}tempo is '0-1-3-0'; accepted: up and down at least 0.5 s each"),
    ({"tempo": '"9-3-9-0"'}, f"{AT}tempo is '9-3-9-0'; accepted: 1 to 20 s for one rep"),
    ({"rest_s": "-1"}, f"{AT}rest_s is -1.0; accepted: 0 to 300"),
    ({"rest_s": "301"}, f"{AT}rest_s is 301.0; accepted: 0 to 300"),
    ({"rest_s": "nan"}, f"{AT}rest_s is nan; accepted: 0 to 300"),
    ({"per_day": "3"}, f"{AT}per_day is 3; accepted: 1 to 2"),
    ({"per_week": "8"}, f"{AT}per_week is 8; accepted: 1 to 7"),
    ({"load_kg": "101"}, f"{AT}load_kg is 101.0; accepted: 0 to 100"),
    ({"load_kg": "", "load": '"31RM"'}, f"{AT}load is '31RM'; accepted: 1RM to 30RM"),
    ({"load_kg": "5", "load": '"15RM"'}, f"{AT}load is 15RM and load_kg is 5; accepted: one of the two"),
    ({"add_kg": "0.4"}, f"{AT}add_kg is 0.4; accepted: 0.5 to 5"),
    ({"add_kg": "6"}, f"{AT}add_kg is 6.0; accepted: 0.5 to 5"),
    ({"cues": '["one"]'}, f"{AT}cues has 1; accepted: none but for what = own"),
    ({"what": '"own"'}, f"{AT}cues has 0; accepted: three cues, a sentence each"),
    (
        {"what": '"own"', "cues": '["a", "b", "c"]'},
        f"{AT}name is ''; accepted: a name of 1 to 40 characters",
    ),
    ({"name": '"mine"'}, f"{AT}name is 'mine'; accepted: none but for what = own"),
    ({"colour": "1"}, "block[0].do[0]: unknown field 'colour'"),
    (
        {"reps": "30", "sets": "6", "per_day": "2"},
        "block[0].do is 2,520 s under load a leg and day; accepted: up to 1,200 s",
    ),
]
WHOLE: list[tuple[dict[str, str], str]] = [
    ({"format": '"plan"'}, "format and version are ('plan', 1); accepted: \"rehab-programme\" and 1"),
    ({"version": "2"}, "format and version are ('rehab-programme', 2); accepted: \"rehab-programme\" and 1"),
    ({"name": '""'}, "name is ''; accepted: a name of 1 to 80 characters on one line"),
    ({"name": '"  "'}, "name is '  '; accepted: a name of 1 to 80 characters on one line"),
    ({"name": r'"a\nb"'}, r"name is 'a\nb'; accepted: a name of 1 to 80 characters on one line"),
    ({"name": ""}, "the field 'name' is missing"),
    ({"tendon": '"knee"'}, "tendon is 'knee'; accepted: mid-portion, insertional, any"),
    ({"tendon": '"any"'}, "floor is step; accepted: flat, wedge, unless tendon = mid-portion (RH4)"),
    ({"tendon": '"insertional"'}, "floor is step; accepted: flat, wedge, unless tendon = mid-portion (RH4)"),
    ({"pain_max": "6"}, "pain_max is 6; accepted: 0 to 5"),
    ({"pain_max": "4", "source": '" "'}, "source is ' '; accepted with pain_max = 4: who wrote it, and when"),
    ({"source": ""}, "source is ''; accepted with load every day: who wrote it, and when"),
    ({"since": "2026-01-01"}, "unknown field 'since'"),
    ({"at": "2"}, "unknown field 'at'"),
    ({"doctor": '"x"'}, "unknown field 'doctor'"),
]
BLOCKS: list[tuple[str, str]] = [
    ("weeks = 0", "block[0].weeks is 0; accepted: 1 to 52"),
    ("weeks = 53", "block[0].weeks is 53; accepted: 1 to 52"),
    ("weeks = 12\nrest = 3", "block[0]: unknown field 'rest'"),
]


@pytest.mark.parametrize(("change", "said"), EXERCISES, ids=lambda case: str(case)[:40])
def test_a_broken_bound_of_an_exercise_is_one_sentence(change: dict[str, str], said: str) -> None:
    assert refusal(toml(exercise=change)) == said


@pytest.mark.parametrize(("change", "said"), WHOLE, ids=lambda case: str(case)[:40])
def test_a_broken_bound_of_the_whole_is_one_sentence(change: dict[str, str], said: str) -> None:
    assert refusal(toml(top=change)) == said


@pytest.mark.parametrize(("block", "said"), BLOCKS)
def test_a_broken_bound_of_a_block_is_one_sentence(block: str, said: str) -> None:
    assert refusal(toml(block=block)) == said


def test_what_is_no_such_file_is_refused() -> None:
    assert refusal(b"name = ") == "not valid TOML: invalid value (at end of document)"
    assert refusal(b"\xff") == "not valid TOML: byte 1 is not UTF-8 text"
    assert refusal(b"a = " + b"[" * 30_000) == "not valid TOML: it is nested too deeply"
    assert refusal(b"#" * 70_000) == "it has 68 kB; accepted: up to 64 kB"
    assert refusal(toml(more="[[block]]\n" * 21)).startswith("block is a list of 22; accepted: 1 to 20")
    assert refusal(b'format = "rehab-programme"\nversion = true\n').startswith("format and version are")
    head = toml().split(b"[[block]]")[0]
    assert (
        refusal(head + b"[[block]]\ndo = 3\n[[block]]\nweeks = 1\n") == "block[0].do is 3; accepted: a list"
    )
    assert "do is a list of 0" in refusal(toml().split(b"[[block]]")[0] + b"[[block]]\ndo = []\n")
    assert read_programme(b"\xef\xbb\xbf" + toml()) == read_programme(toml())


def test_a_block_without_exercises_repeats_the_one_before_with_what_it_overrides() -> None:
    more = '[[block]]\nweeks = 3\nsets = 4\nload = "8RM"\n[[block]]\nreps = 6\n'
    _, second, third = read_programme(toml(more=more)).block
    assert (second.weeks, second.do[0].sets, second.do[0].load, second.do[0].reps) == (3, 4, "8RM", 15)
    assert (third.weeks, third.do[0].sets, third.do[0].load, third.do[0].reps) == (12, 4, "8RM", 6)
    assert refusal(toml(more="[[block]]\nsets = 9\n")) == "block[1].do[0].sets is 9; accepted: 1 to 6"


def test_the_six_known_programmes_name_their_sources() -> None:
    known = known_programmes()
    assert [each.word for each in known] == [
        "isometric",
        "alfredson",
        "beyer",
        "silbernagel",
        "jonsson",
        "stanish-curwin",
    ]
    assert all(each.plan.source and each.about.endswith(".") for each in known)
    assert "Beyer R" in known[2].plan.source
    doses = {each.word: [list(map(dose, block.do)) for block in each.plan.block] for each in known}
    assert doses["alfredson"] == [[(3, 15, 2, 7), (3, 15, 2, 7)]]
    assert [block[0][:2] for block in doses["beyer"]] == [(3, 15), (3, 12), (4, 10), (4, 8), (4, 6)]
    assert {one[2:] for block in doses["beyer"] for one in block} == {(1, 3)}
    assert doses["isometric"][0] == [(5, 45, 2, 5)]
    assert doses["jonsson"] == [[(3, 15, 2, 7)]]


def dose(one: PlanExercise) -> tuple[int, float, int, int]:
    """Sets, reps or seconds, sessions a day, days a week."""
    return one.sets, one.reps or one.hold_s or 0, one.per_day, one.per_week


def test_a_written_programme_takes_nothing_for_granted() -> None:
    written = write_programme(read_programme(toml(exercise={"tempo": "", "knee": "", "add_kg": ""})))
    assert b'\nknee = "straight"' in written
    assert b'\ntempo = "3-0-3-0"' in written
    assert b"add_kg" not in written


@given(record(RehabPlan))
@THOROUGH
def test_a_written_programme_reads_as_the_same(plan: RehabPlan) -> None:
    assert read_programme(write_programme(plan)) == replace(plan, since=None, at=1, at_since=None)


@given(st.binary(max_size=300), st.integers(0, 500))
@THOROUGH
def test_a_damaged_file_is_taken_or_refused(noise: bytes, place: int) -> None:
    good = toml()
    with suppress(Refused):
        read_programme(good[:place] + noise + good[place:])


def test_the_words_fit_any_programme() -> None:
    words = [line for known in known_programmes() for line in plan_lines(known.plan, Units())]
    assert not [line for line in words if "None" in line or "  x" in line]
