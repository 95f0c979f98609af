"""The goals of the package's structure, and that the measuring counts right in a package made up for it."""

from pathlib import Path

import pytest

from benchmarks.modules import arrows, circles, layers, read, upward
from benchmarks.structure import GOALS, PACKAGE, Goal, Structure, table

LONG = "def long(of: int) -> int:\n" + "    of += 1\n" * 29 + "    return of\n"
FILES = {
    "__init__.py": '"""A package."""\n',
    "top.py": "from made_up.low import first, second\nfrom made_up import side\n",
    "side.py": "import made_up.top\n",
    "low/__init__.py": "",
    "low/first.py": "def late() -> None:\n    from .second import TEXT\n",
    "low/second.py": 'from . import first\n\n\nTEXT = "# no comment, type: ignore"  # one\n',
    "low/third.py": "import typing\n\nif typing.TYPE_CHECKING:\n    from made_up.low import fourth\n",
    "low/fourth.py": "from made_up.low import third\nfrom made_up.low.fifth import Gone\n",
    "low/fifth.py": f"class Gone:\n    def gone(self, there):\n        self.there = there\n\n\n{LONG}",
}
LAYERS = """
[[tool.importlinter.contracts]]
type = "layers"
layers = ["made_up.low", "made_up.top | made_up.side"]

[[tool.importlinter.contracts]]
type = "layers"
containers = ["made_up.low"]
layers = ["second", "first"]
"""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    package = tmp_path_factory.mktemp("checkout") / "made_up"
    for name, source in FILES.items():
        file = package / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    (package.parent / "pyproject.toml").write_text(LAYERS, encoding="utf-8")
    return package


@pytest.fixture(scope="module")
def package() -> Structure:
    return Structure(PACKAGE)


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.what)
def test_the_package_keeps_to_its_goals(goal: Goal, package: Structure) -> None:
    assert goal.missed(package) == ""


def test_imports_are_found_in_functions_and_by_relative_names(made_up: Path) -> None:
    graph = arrows(read(made_up))
    assert graph["made_up.low.first"] == {"made_up.low.second"}
    assert graph["made_up.low.second"] == {"made_up.low.first"}
    assert graph["made_up.low.third"] == set()
    assert graph["made_up.low.fourth"] == {"made_up.low.third", "made_up.low.fifth"}


def test_circles_are_found_and_what_is_for_the_type_checker_makes_none(made_up: Path) -> None:
    assert circles(arrows(read(made_up))) == [
        ["made_up.low.first", "made_up.low.second"],
        ["made_up.side", "made_up.top"],
    ]


def test_a_folder_that_imports_what_imports_it_is_a_circle() -> None:
    assert circles({"a": {"a.b"}, "a.b": {"a.c"}, "a.c": {"a"}}) == [["a", "a.b", "a.c"]]


def test_arrows_up_and_between_equals_are_found(made_up: Path) -> None:
    assert upward(arrows(read(made_up)), layers(made_up.parent / "pyproject.toml")) == [
        ("made_up.low.first", "made_up.low.second"),
        ("made_up.side", "made_up.top"),
        ("made_up.top", "made_up.low.first"),
        ("made_up.top", "made_up.low.second"),
        ("made_up.top", "made_up.side"),
    ]


def test_without_contracts_nothing_is_up(tmp_path: Path) -> None:
    assert layers(tmp_path / "pyproject.toml") == []


def test_what_is_counted_of_a_package(made_up: Path) -> None:
    assert dict(table(Structure(made_up))) == {
        "files / lines": "9 / 52",
        "lines of code": "46",
        "file: median / p90 / largest": "4 / 36 / 36",
        "files over 250 lines": "0",
        "function: p50 / p95 / max": "2 / 31 / 31",
        "functions over 20 / 30 lines": "1 / 1 of 3",
        "docstrings: public / all functions / modules": "0 / 0 / 11 %",
        "typed functions": "67 %",
        "type: ignore / cast": "0 / 0",
        "comments per 100 lines": "1.9",
        "import lines, share of all": "13.5 %",
        "imports inside the package, per file / full": "0.89 / 0.33",
        "import circles": "2",
        "arrows up": "5",
    }


def test_a_goal_that_is_missed_says_by_how_much(made_up: Path) -> None:
    missed = [line for goal in GOALS if (line := goal.missed(Structure(made_up)))]
    assert missed == [
        "functions, p95: 31, goal at most 20",
        "public docstrings: 0, goal 100",
        "typed functions: 66.6667, goal 100",
        "import circles: 2, goal 0",
        "arrows up: 5, goal 0",
    ]
