"""Values with limits in their annotations: what is accepted, and what a refusal says."""

from datetime import UTC, date, datetime
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import Checked, PlanExercise, Refused, Text, What, Within, limits_of, shown


class Sample(Checked):
    """One field of each kind of limit."""

    score: Annotated[int, Within(0, 10)] = 0
    load: Annotated[float, Within(0.5, 30)] | None = None
    clock: Annotated[str, Text(5, pattern=r"\d\d:\d\d", means="HH:MM")] = "00:00"
    name: Annotated[str, Text(8, shortest=1)] = "a"
    day: date = date(2026, 3, 1)
    moment: datetime | None = None
    free: str = ""

    def agree(self) -> None:
        if self.name == "ten" and self.score != 10:
            raise Refused(f"score is {self.score}; accepted with the name ten: 10")


def changed(field: str, value: Any) -> Sample:
    return Sample(**{field: value})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("score", 0),
        ("score", 10),
        ("load", None),
        ("load", 0.5),
        ("load", 30),
        ("clock", "07:05"),
        ("name", "12345678"),
        ("name", "a\tb\nc"),
        ("day", date(2000, 1, 1)),
        ("day", date(2100, 12, 31)),
        ("moment", datetime(2026, 3, 1, tzinfo=UTC)),
    ],
)
def test_what_stands_within_the_limits_is_accepted(field: str, value: object) -> None:
    assert getattr(changed(field, value), field) == value


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("score", -1, "score is -1; accepted: 0 to 10"),
        ("score", 11, "score is 11; accepted: 0 to 10"),
        ("score", 3.0, "score is 3.0; accepted: a whole number"),
        ("score", True, "score is True; accepted: a whole number"),
        ("score", "3", "score is '3'; accepted: a whole number"),
        ("score", None, "score is None; accepted: a whole number"),
        ("load", 0.4999, "load is 0.4999; accepted: 0.5 to 30"),
        ("load", float("nan"), "load is nan; accepted: 0.5 to 30"),
        ("load", float("inf"), "load is inf; accepted: 0.5 to 30"),
        ("load", True, "load is True; accepted: 0.5 to 30"),
        ("clock", "7:05", "clock is '7:05'; accepted: HH:MM"),
        ("clock", "07:05 ", "clock is '07:05 '; accepted: HH:MM"),
        ("name", "", "name is ''; accepted: text of 1 to 8 characters"),
        ("name", "123456789", "name is '123456789'; accepted: text of 1 to 8 characters"),
        ("name", "a\x1b[2J", "name is 'a\\x1b[2J'; accepted: text without control characters"),
        ("name", "a\ud800", "name is 'a\\ud800'; accepted: text without control characters"),
        ("name", 7, "name is 7; accepted: text of 1 to 8 characters"),
        ("day", date(1999, 12, 31), "day is 1999-12-31; accepted: a day from 2000-01-01 to 2100-12-31"),
        (
            "day",
            datetime(2026, 3, 1, tzinfo=UTC),
            "day is 2026-03-01 00:00:00+00:00; accepted: a day from 20",
        ),
        ("day", "2026-03-01", "day is '2026-03-01'; accepted: a day from 2000-01-01 to 2100-12-31"),
        ("moment", datetime(2026, 3, 1), "moment is 2026-03-01 00:00:00; accepted: a moment such as"),  # noqa: DTZ001 - that is what is refused
        (
            "moment",
            datetime(2101, 1, 1, tzinfo=UTC),
            "moment is 2101-01-01 00:00:00+00:00; accepted: a moment",
        ),
    ],
)
def test_a_refusal_names_the_field_the_value_and_what_is_accepted(
    field: str, value: object, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        changed(field, value)
    assert str(refused.value).startswith(sentence)


def test_fields_that_contradict_each_other_are_refused_last() -> None:
    assert Sample(name="ten", score=10).score == 10
    with pytest.raises(Refused, match="accepted with the name ten: 10"):
        Sample(name="ten")
    with pytest.raises(Refused, match="score is 11; accepted: 0 to 10"):
        Sample(name="ten", score=11)


def test_a_field_without_limits_takes_anything() -> None:
    assert Sample(free="\x07").free == "\x07"


def test_limits_are_read_from_the_annotation() -> None:
    assert limits_of(Annotated[float, Within(0, 1)]) == ([Within(0, 1)], False)
    assert limits_of(Annotated[float, Within(0, 1)] | None) == ([Within(0, 1)], True)
    assert limits_of(str) == ([], False)


def test_each_value_of_a_row_has_the_limits_of_one() -> None:
    assert PlanExercise(what=What.OWN, name="towel", cues=("a", "b", "c"), reps=3)
    for cue, accepted in (("", "text of 1 to 120"), ("x" * 121, "text of 1"), ("\x1b[31m", "text without")):
        with pytest.raises(Refused, match=f"cues is .*; accepted: each {accepted}"):
            PlanExercise(what=What.OWN, name="towel", cues=("a", cue, "c"), reps=3)


@given(st.text() | st.integers() | st.floats() | st.dates())
def test_a_value_is_shown_on_one_short_line(value: object) -> None:
    assert "\n" not in shown(value)
    assert len(shown(value)) <= 60


def test_a_long_value_is_shown_cut() -> None:
    assert shown("x" * 58) == repr("x" * 58)
    assert shown("x" * 59) == "'" + "x" * 58 + "…"
