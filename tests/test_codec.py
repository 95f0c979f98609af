"""Records as plain values and JSON, and back: nothing lost, nothing odd let in."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rehab_tui.codec import structs
from rehab_tui.codec.convert import from_plain, to_json, to_plain
from rehab_tui.codec.reading import from_json, weigh
from rehab_tui.domain.records import (
    TABLES,
    ChangedBy,
    Checked,
    CheckIn,
    Leg,
    Pause,
    Profile,
    Refused,
    Run,
    Settings,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
)
from tests.exchange.strategies import record

KINDS = (Profile, *TABLES, Settings)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of([record(kind) for kind in KINDS]))
def test_every_record_comes_back_as_it_was(row: Any) -> None:
    plain = to_plain(row)
    assert from_plain(type(row), plain) == row
    assert from_plain(type(row), json.loads(json.dumps(plain))) == row
    assert from_json(type(row), to_json(row)) == row


def test_from_is_a_field_like_any_other() -> None:
    pause = Pause(from_=date(2026, 3, 1), reason="a cold")
    plain = to_plain(pause)
    assert plain == {"from": "2026-03-01", "to": None, "reason": "a cold", "modified": None}
    with pytest.raises(Refused, match="unknown field 'from_'"):
        from_plain(Pause, {"from_": "2026-03-01"})


def test_a_leg_nothing_was_said_of_is_not_written() -> None:
    assert to_plain(Tendons(left=Tendon(site=Site.UNSURE))).keys() == {"left"}
    assert to_plain(TendonsToday(right=TendonToday(morning_pain=1))).keys() == {"right"}


def test_a_load_is_written_only_where_it_was_said() -> None:
    """So that a step without one has the bytes it always had."""
    step = StepChange(date=date(2026, 3, 1), leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.START)
    written = b'"from":null,"to":"raise-loaded","by":"start","reason":"","modified":null}'
    assert b"".join(to_json(step).split()).endswith(written)
    assert to_plain(replace(step, load_kg=20))["load_kg"] == 20
    assert to_plain(replace(step, load_kg=0))["load_kg"] == 0
    assert from_plain(StepChange, {**to_plain(step), "load_kg": None}) == step
    with pytest.raises(Refused, match=r"load_kg is 301\.0; accepted: 0 to 300"):
        from_plain(StepChange, {**to_plain(step), "load_kg": 301})


def test_json_is_indented_utf8_that_ends_in_a_newline() -> None:
    text = to_json(Pause(from_=date(2026, 3, 1), reason="grippé"))
    assert text.startswith(b'{\n "from": "2026-03-01",\n')
    assert text.endswith(b"\n}\n")
    assert "grippé".encode() in text


def test_a_whole_number_stays_whole_and_a_moment_keeps_its_offset() -> None:
    row = from_plain(
        Run, {"id": "a", "date": "2026-03-01", "distance_km": 5, "modified": "2026-03-01T19:00:00+02:00"}
    )
    assert row.distance_km == 5
    assert row.modified == datetime(2026, 3, 1, 17, tzinfo=UTC)
    assert to_plain(row)["modified"] == "2026-03-01T19:00:00+02:00"


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ({"date": "2026-03-01", "signs": ["lump"]}, "signs[0] is 'lump'; accepted: pop, no_push_off, "),
        ({"date": "2026-03-01", "tendons": {"left": 3}}, "tendons.left is 3; accepted: an object or null"),
        ({"date": "2026-03-01", "tendons": {"left": {"pain": 3}}}, "tendons.left: unknown field 'pain'"),
        ({"date": "2026-03-01", "note": None}, "note is null; accepted: text of 0 to 2000 characters"),
        (
            {"date": "2026-03-01", "versus_last_week": 1},
            "versus_last_week is 1; accepted: better, same, worse or null",
        ),
        ({"date": "2026-03-01", "time": "24:00"}, "time is '24:00'; accepted: HH:MM, 00:00 to 23:59"),
        ({}, "the field 'date' is missing"),
        ([], "the document is a list; accepted: an object"),
    ],
)
def test_a_refusal_begins_with_the_place(plain: object, said: str) -> None:
    with pytest.raises(Refused) as refused:
        from_plain(CheckIn, plain)
    assert str(refused.value).startswith(said)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=8,
)


def refusal(read: Callable[[], object]) -> str:
    """What reading was refused with; nothing where it was not."""
    try:
        read()
    except Refused as refused:
        return str(refused)
    return ""


@given(st.sampled_from(KINDS), JSON)
def test_whatever_the_value_it_is_a_record_or_refused_in_one_line(kind: type, plain: object) -> None:
    assert "\n" not in refusal(lambda: from_plain(kind, plain))


@given(st.sampled_from(KINDS), st.binary(max_size=40) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_the_bytes_they_are_a_record_or_refused_in_one_line(kind: type, text: bytes) -> None:
    assert "\n" not in refusal(lambda: from_json(kind, text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (b"[[[]]]", 3),
        (b'[{"a": 1, "b": [2, 3]}]', 5),
        (b'["a, [b], {c}, \\"d, e\\", \\\\", 1]', 2),
        (b'["' + b'\\"' * 1_000_000 + b",,,", 1),
        (b'["broken off, \\', 1),
    ],
)
def test_values_are_counted_and_not_what_notes_say(text: bytes, values: int) -> None:
    weigh(text, values)
    with pytest.raises(Refused, match=f"it holds too many values; accepted: up to {values - 1}"):
        weigh(text, values - 1)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_one_wrong_value_in_a_good_record_is_refused_at_its_place(data: st.DataObject) -> None:
    row = data.draw(st.one_of([record(kind) for kind in KINDS]))
    plain = to_plain(row)
    name = data.draw(st.sampled_from(sorted(plain)))
    plain[name] = {"no": "field"}
    with pytest.raises(Refused) as refused:
        from_plain(type(row), plain)
    assert str(refused.value).startswith(name)


class Footing(Checked):
    """A record of this test's own: two legs, of which one may be unsaid."""

    leg: Leg
    sure: bool = False


def test_a_new_record_needs_no_code_here() -> None:
    assert to_plain(Footing(leg=Leg.LEFT)) == {"leg": "left", "sure": False}
    schema = structs.schema(Footing)["$defs"]["Footing"]
    assert schema["required"] == ["leg"]
    assert schema["additionalProperties"] is False
    assert schema["description"] == Footing.__doc__
