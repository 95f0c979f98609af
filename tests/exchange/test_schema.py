"""The bundle's JSON Schema: it takes what the import takes, and leaves nothing open."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rehab_tui.domain.records import Activity, ActivityKind, ChangedBy, Entries, Leg, Step, StepChange
from rehab_tui.exchange.bundle import bundle
from tests.exchange.example import EXAMPLE
from tests.exchange.test_refused import REFUSED
from tests.storage.samples import PLAN

TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def valid(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """Whether a value fits a JSON Schema, as far as ours goes: types, words, bounds, fields, items."""
    if "$ref" in schema:
        return valid(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root)
    if "anyOf" in schema:
        return any(valid(value, arm, root) for arm in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    right = isinstance(value, TYPES[schema["type"]]) and (
        schema["type"] == "boolean" or type(value) is not bool
    )
    return right and fits(value, schema, root)


def fits(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """Whether a value of the right type has the right parts and stands within the bounds."""
    match value:
        case list():
            return all(valid(item, schema["items"], root) for item in value)
        case dict():
            known = schema["properties"]
            whole = all(name in value for name in schema["required"])
            return whole and all(name in known and valid(value[name], known[name], root) for name in value)
        case str():
            return bool(schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 40))
        case None:
            return True
        case _:
            return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))


def test_the_schema_takes_the_example_and_what_is_exported() -> None:
    schema = bundle.schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert valid(EXAMPLE, schema, schema)
    assert valid(json.loads(bundle.write(Entries())), schema, schema)


WRONG = (
    "unknown field",
    "missing field",
    "text for a number",
    "half a point",
    "yes for a number",
    "pain 11",
    "wrong word",
    "another format",
    "a later version",
    "null for a table",
    "long note",
    "list at the root",
)


@pytest.mark.parametrize("name", WRONG)
def test_the_schema_refuses_what_the_import_refuses(name: str) -> None:
    schema = bundle.schema()
    assert not valid(json.loads(REFUSED[name][0]), schema, schema)


def test_every_object_of_the_schema_is_closed_and_every_number_and_text_has_bounds() -> None:
    unbounded = [name for name, part in parts(bundle.schema()) if not bounded(part)]
    assert unbounded == []


def parts(schema: dict[str, Any], name: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every schema within a schema, with the name of its field."""
    inside = [
        (part, value) for part, value in schema.items() if isinstance(value, dict) and part != "default"
    ]
    inside += [(name, arm) for arm in schema.get("anyOf", [])]
    return [(name, schema), *(found for part, value in inside for found in parts(value, part))]


def bounded(part: dict[str, Any]) -> bool:
    match part.get("type"):
        case "object":
            return part["additionalProperties"] is False and "required" in part
        case "integer" | "number":
            return "minimum" in part and "maximum" in part
        case "string":
            return part.get("format") in ("date", "date-time") or "maxLength" in part
        case _:
            return True


def test_the_clock_time_has_its_pattern() -> None:
    time = bundle.schema()["$defs"]["CheckIn"]["properties"]["time"]["anyOf"][0]
    assert time["pattern"] == r"^(([01]\d|2[0-3]):[0-5]\d)$"


def test_a_reader_that_knows_no_load_of_a_step_meets_it_only_where_one_was_said() -> None:
    older = bundle.schema()
    assert older["$defs"]["StepChange"]["properties"].pop("load_kg")["default"] is None
    silent = StepChange(date=date(2026, 3, 1), leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.START)
    for load_kg, reads in ((None, True), (20, False)):
        written = json.loads(bundle.write(Entries(steps=(replace(silent, load_kg=load_kg),))))
        assert valid(written, older, older) is reads
        assert valid(written, bundle.schema(), bundle.schema())


def test_a_reader_that_knows_no_cross_training_or_programmes_reads_every_bundle_without_any() -> None:
    swim = Activity(id="a", date=date(2026, 3, 1), kind=ActivityKind.SWIM, duration_min=40, pain_worst=2)
    for name, told in {"activities": Entries(activities=(swim,)), "plans": Entries(plans=(PLAN,))}.items():
        older = bundle.schema()
        assert older["$defs"]["Bundle"]["properties"].pop(name)["default"] == ()
        for entries, reads in ((Entries(), True), (told, False)):
            written = json.loads(bundle.write(entries))
            assert valid(written, older, older) is reads
            assert valid(written, bundle.schema(), bundle.schema())
