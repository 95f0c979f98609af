"""Every case of the table, from the imported bundle to the JSON of `today`."""

import json
from datetime import date
from pathlib import Path

import pytest

from rehab_tui.cli import main
from rehab_tui.codec.convert import to_plain
from rehab_tui.domain.rules import verdict
from tests.domain.cases import CASES
from tests.domain.cases.case import ASKED, LEVELS, LOCKS, RED, TABLE, URGENCIES, Case, Plain

TEST_RUN_KM, TENTH = 3, 0.1

RULES = {
    *TABLE,
    *("RH1", "RH2", "RH4", "RH6", "RH7", "RH8", "STAY", "BACK", "GAP", "PAUSE", "DUE", "LEFT", "LOCK"),
    *("START", "OVERRIDE", "MD2", "MD3", "MD4", "MD7", "MD9", "MD10", "MD11", "MD12", "FIRST", "GROW"),
    *("HOLD", "CUT", "ZERO", "RC1", "RC2", "RC3", "ES1", "ES2", "PATTERN"),
}


def today(case: Case, folder: Path, capsys: pytest.CaptureFixture[str]) -> Plain:
    """What the command line prints after importing the case's bundle into an empty diary."""
    file, diary = folder / "bundle.json", str(folder / "diary.json")
    file.write_text(json.dumps({"format": "rehab-tui", "version": 1, **to_plain(case.entries)}))
    assert main(["--diary", diary, "import", str(file)]) == 0
    capsys.readouterr()
    assert main(["--diary", diary, "today", "--date", str(case.day), "--json"]) == 0
    told: Plain = json.loads(capsys.readouterr().out)
    return told


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = today(case, tmp_path, capsys)
    assert {name: ASKED[name](told) for name in case.expected} == case.expected
    if case.rule in TABLE:
        assert (case.rule in _rules(told)) is case.fires
    _holds_together(told)


def _rules(told: Plain) -> list[str]:
    return [reason["rule"] for reason in told["run"]["reasons"]]


def _holds_together(told: Plain) -> None:
    """What must be true of every answer, whatever the diary."""
    rules, run, rehab = _rules(told), told["run"], told["rehab"]
    assert told["rules_version"] == "2"
    assert len(rules) == len(set(rules)), "one reason a rule"
    assert [reason["level"] for reason in run["reasons"]] == [TABLE[rule][0] for rule in rules]
    levels = [LEVELS.index(TABLE[rule][0]) for rule in rules]
    assert levels == sorted(levels, reverse=True), "worst first"
    assert run["level"] == LEVELS[max(levels)]
    assert run["urgency"] == max((TABLE[rule][1] for rule in rules), key=URGENCIES.index)
    assert ("GR1" in rules) is (run["level"] == "green")
    assert not (run["level"] == "green" and run["unknown"]), "unknown is never green"
    assert not ("AM8" in rules and not run["unknown"]), "AM8 says what is missing"
    assert all(reason["text"] for reason in run["reasons"])
    assert run["sentence"]
    assert set(run["shown"]) <= set(rules)
    assert all(TABLE[rule][0] == run["level"] for rule in run["shown"]), "nothing milder is shown"
    locking = LOCKS.intersection(rules)
    assert rehab["locked_by"] in locking if locking else rehab["locked_by"] is None
    assert rehab["due"] or not rehab["work"], "what is not due is not listed"
    assert not (locking and rehab["due"])
    for leg in told["ladder"].values():
        assert (leg["decision"] == "locked") is bool(locking)
        assert not (leg["decision"] == "offer" and (leg["missing"] or "AM8" in rules))
    _plan_holds_together(told, rules)


def _plan_holds_together(told: Plain, rules: list[str]) -> None:
    """What must be true of the week and of today's run."""
    plan, red = told["plan"], told["run"]["level"] == RED
    assert (plan["week_km_cap"] == 0) is red is (plan["week_why"] == "zero")
    assert not (plan["today_km"] and (red or "AM8" in rules)), "no km on red, nor before what is missing"
    assert not (plan["today_km"] > TEST_RUN_KM and {"AM9", "AM12"}.intersection(rules))
    if plan["week_km_cap"] is not None:
        assert plan["today_km"] <= max(0, plan["week_km_cap"] - plan["week_km_done"]) + TENTH
    assert not (plan["week_why"] == "cut" and plan["week_cut"] is None)
    assert date.fromisoformat(plan["week_from"]).weekday() == 0 or told["date"] == plan["week_from"]


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_speaks_in_one_case_and_just_fails_to_in_another(rule: str) -> None:
    cases = {case.fires for case in CASES if case.rule == rule}
    assert True in cases, f"{rule} needs a case that just `fires` in tests/domain/cases/"
    assert False in cases, f"{rule} needs a case that just `spares` in tests/domain/cases/"


def test_every_rule_of_the_verdict_has_its_level_and_urgency_in_the_table() -> None:
    rules = {rule.id for rule in (*verdict.RULES, verdict.GR1)}
    assert rules ^ TABLE.keys() == set(), "in the program or in TABLE of cases/case.py, not in both"
