"""The planter of faults: what it changes, what it leaves alone, and whether its exceptions still stand."""

from pathlib import Path

import pytest

from benchmarks.mutants.equivalent import outdated
from benchmarks.mutants.finder import Place
from benchmarks.mutants.places import ROOMS, modules, places
from benchmarks.mutants.reach import OUTSIDE
from benchmarks.mutants.runs import ROOT, TESTS, Reached

MODULE = '''
"""A module's docstring with 7 in it."""
from enum import Enum

__all__ = ["a", "b"]
Kind = int | str


if sys.platform == "win32":
    shared = 8
else:
    shared = 9


class Side(Enum):
    """Two."""
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class Row:
    reps: Annotated[int, Within(0, 100)] | None = None
    """A number of 5."""


def judge(pain: int, most: int = 3) -> bool:
    """Up to 3."""
    note(pain)
    if pain < most and not row:
        return True
    return max(rows) + 2 >= len(sorted(rows)) or side is Side.LEFT
'''


@pytest.fixture
def found(tmp_path: Path) -> set[tuple[str, str, str]]:
    """The faults of the module above, wherever in its room it lies."""
    folder = tmp_path / "rehab_tui" / "domain" / "deep"
    folder.mkdir(parents=True)
    (folder / "module.py").write_text(MODULE)
    source = MODULE.encode()
    every = places(tmp_path)
    assert {(place.room, place.file) for place in every} == {("domain", "rehab_tui/domain/deep/module.py")}
    for place in every:
        planted = place.planted(source)
        assert planted != source
        compile(planted, place.file, "exec")
    return {(place.kind, place.before, place.after) for place in every}


def test_what_is_changed(found: set[tuple[str, str, str]]) -> None:
    assert {
        ("comparison", "pain < most", "(pain <= most)"),
        ("comparison", "pain < most", "(pain >= most)"),
        ("boolean", "pain < most and not row", "(pain < most or not row)"),
        ("negation", "not row", "(row)"),
        ("arithmetic", "max(rows) + 2", "(max(rows) - 2)"),
        ("constant", "2", "3"),
        ("constant", "2", "1"),
        ("constant", "3", "4"),
        ("constant", "9", "10"),
        ("constant", "True", "False"),
        ("constant", "100", "101"),
        ("constant", '"left"', "'leftx'"),
        ("member", "Side.LEFT", "Side.RIGHT"),
        ("extreme", "max(rows)", "(min(rows))"),
        ("unwrapped call", "sorted(rows)", "(rows)"),
        ("dropped call", "note(pain)", "pass"),
        ("dropped exit", "return True", "pass"),
    } <= found


def test_what_is_left_alone(found: set[tuple[str, str, str]]) -> None:
    befores = {before for _, before, _ in found}
    assert not {"7", "5", "8", '"a"', "int | str", "frozen=True"} & befores
    assert ("unwrapped call", "note(pain)", "(pain)") not in found
    assert [kind for kind, before, _ in found if before.startswith("return max")] == []


def test_a_fault_is_shown_to_the_tests_that_run_its_lines_the_cheapest_first() -> None:
    seconds = {"slow": 2.0, "quick": 0.1, "other": 0.2}
    lines: dict[str, dict[str, set[int]]] = {"slow": {"a.py": {3, 4}}, "quick": {"a.py": {4}}, "other": {}}
    tests = Reached(["quick", "other", "slow"], seconds, lines | {OUTSIDE: {"a.py": {9}}})

    def place(line: int, at_import: bool = False) -> Place:
        return Place("domain", "a.py", line, "constant", "1", "2", 0, 1, (line, line), at_import, "", "1")

    assert tests.by(place(4)) == ["quick", "slow"]
    assert tests.by(place(5)) == []
    assert tests.by(place(3)) == ["slow"]
    assert tests.by(place(9)) == ["quick", "other", "slow"]
    assert tests.by(place(5, at_import=True)) == ["quick", "other", "slow"]


def test_every_room_has_modules_and_tests() -> None:
    for room in ROOMS:
        assert modules(ROOT, room)
        assert all((ROOT / tests).exists() for tests in TESTS[room])


def test_what_is_said_to_change_nothing_still_stands_somewhere() -> None:
    assert outdated(places(ROOT)) == []
