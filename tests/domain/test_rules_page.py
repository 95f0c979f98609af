"""docs/rules.md names each id of the program and no other, and says of each rule what the table says."""

import re
from pathlib import Path

import pytest

import rehab_tui
from rehab_tui.domain.plan.explained import EXPLAINED, explained
from rehab_tui.domain.programme import GUIDE
from rehab_tui.domain.records import Step
from rehab_tui.domain.rules.origins import ORIGINS, PRACTICE, whose
from rehab_tui.domain.rules.rule import Rule
from rehab_tui.domain.rules.verdict import GR1, RULES, VERSION

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
PACKAGE = Path(rehab_tui.__file__).parent
ID = re.compile(r"\b(?:RF|ST|AM|GR|EV|ES|MD|RC|RH)\d+\b")

Row = dict[str, str]


def tables(page: str) -> list[list[Row]]:
    """Every table of a page, each row by the words of its head."""
    found: list[list[Row]] = []
    for block in re.findall(r"(?:^\|.*\|\n)+", page, re.MULTILINE):
        head, _, *rows = ([cell.strip() for cell in line[1:-1].split("|")] for line in block.splitlines())
        found.append([dict(zip(head, row, strict=True)) for row in rows])
    return found


VERDICT = [row for table in tables(PAGE) if "level" in table[0] for row in table]
ADDED = [row for table in tables(PAGE) for row in table if row.get("origin") == "evidence"]
LADDER = [row for table in tables(PAGE) if "dose" in table[0] for row in table]


def test_the_page_names_each_id_of_the_program_and_no_other() -> None:
    sources = (module.read_text(encoding="utf-8") for module in PACKAGE.rglob("*.py"))
    spoken = {name for source in sources for name in ID.findall(source)}
    assert {rule.id for rule in RULES} <= spoken
    assert set(ID.findall(PAGE)) ^ spoken == set(), "in docs/rules.md or in the program, not in both"


def test_every_id_heads_exactly_one_row() -> None:
    heads = [row.get("id", row.get("id or name", "")) for table in tables(PAGE) for row in table]
    assert sorted(filter(ID.fullmatch, heads)) == sorted(set(ID.findall(PAGE)))


def test_the_page_is_of_this_version_of_the_rules() -> None:
    assert f"version `{VERSION}`" in PAGE


def test_the_verdicts_rows_stand_in_the_order_of_the_table_of_rules() -> None:
    rows = [row["id"] for row in VERDICT if row["id"] != GR1.id]
    rules = [rule.id for rule in RULES]
    assert set(rows) ^ set(rules) == set(), "without a row in docs/rules.md, or without a rule"
    assert rows == rules, "the rows of docs/rules.md stand in the order of domain/rules/"


@pytest.mark.parametrize("rule", [*RULES, GR1], ids=lambda rule: rule.id)
def test_a_row_says_what_its_rule_says(rule: Rule) -> None:
    row = next((row for row in VERDICT if row["id"] == rule.id), None)
    assert row, f"docs/rules.md has no row of {rule.id}"
    locks = {"yes": True, "no": False}[row["locks"]]
    said = (row["level"], row["urgency"], row["origin"], locks)
    assert said == (rule.level.word, rule.urgency.word, rule.origin, rule.locks)
    assert row["holds when"]
    assert row["what follows"]


@pytest.mark.parametrize("rule", EXPLAINED)
def test_a_rule_beyond_the_verdict_is_explained_with_its_origin(rule: str) -> None:
    rows = [row for table in tables(PAGE) for row in table]
    (row,) = (row for row in rows if rule in (row.get("id"), row.get("id or name")))
    assert explained(rule).origin in row["origin"]
    assert set(ID.findall(explained(rule).says)) <= EXPLAINED.keys()


@pytest.mark.parametrize("rule", [*RULES, GR1], ids=lambda rule: rule.id)
def test_a_rule_that_does_not_fire_is_explained_by_what_it_asks_for(rule: Rule) -> None:
    told = explained(rule.id)
    assert (told.origin, told.ends) == (rule.origin, rule.flips)
    assert rule.do[1:] in told.says


def test_every_id_has_a_line() -> None:
    assert [rule for rule in sorted(set(ID.findall(PAGE))) if not explained(rule).says] == []


@pytest.mark.parametrize("row", ADDED, ids=lambda row: row["id"])
def test_what_is_added_names_its_paper_or_is_usual_practice(row: Row) -> None:
    paper, checked = explained(row["id"]).paper, row["where to check it"]
    assert paper in checked
    usual = whose("evidence", paper) == ORIGINS[PRACTICE]
    assert usual is not bool(re.search(r"\b\d{4}\b", checked))


def test_the_ladder_has_every_step_in_order() -> None:
    assert [row["step"] for row in LADDER] == [f"`{step}`" for step in Step]


@pytest.mark.parametrize("step", Step)
def test_a_step_has_the_dose_of_the_guides_programme(step: Step) -> None:
    (row,) = (row for row in LADDER if row["step"] == f"`{step}`")
    dose = GUIDE.doses[step]
    each = f"{dose.reps}" if dose.reps else f"{dose.hold_s:g} s"
    stages = [f"{sets} x {reps}" for sets, reps in GUIDE.loaded_stages]
    full = ", ".join(stages) if step is Step.RAISE_LOADED else f"{dose.sets} x {each}"
    assert row["dose"].replace("then ", "") == full
