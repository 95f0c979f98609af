"""The package in numbers: how long files and functions are, how well described, how modules hang together.

Run from the checkout: `python -m benchmarks.structure`; `--package FOLDER` measures another package, with the
layers of the pyproject.toml beside it. The exit status says whether GOALS are met;
tests/test_structure.py asks the same.
"""

import argparse
import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import eq, le, lt
from pathlib import Path
from statistics import mean, median

from benchmarks.modules import Function, Import, arrows, circles, layers, read, upward

PACKAGE = Path(__file__).parent.parent / "rehab_tui"
ALMOST_EMPTY = 3
"""Lines of a file that only says what its folder is; median, percentile and full files leave such out."""


class Structure:
    """What is counted of one package; shares are in percent."""

    def __init__(self, package: Path) -> None:
        modules = read(package)
        self.modules = list(modules.values())
        self.arrows = arrows(modules)
        self.circles = circles(self.arrows)
        self.upward = upward(self.arrows, layers(package.parent / "pyproject.toml"))
        self.files = [module.lines for module in self.modules]
        self.full_files = [lines for lines in self.files if lines > ALMOST_EMPTY]
        self.functions = [node for module in self.modules for node in module.functions]
        self.lengths = [length(node) for node in self.functions]
        self.comments = [comment for module in self.modules for comment in module.comments]

    @property
    def ignores(self) -> int:
        """Comments that silence the type checker."""
        return sum("type: ignore" in comment for comment in self.comments)

    @property
    def casts(self) -> int:
        """Calls that tell the type checker what it cannot see."""
        calls = (n for m in self.modules for n in ast.walk(m.tree) if isinstance(n, ast.Call))
        return sum(ast.unparse(call.func) in ("cast", "typing.cast") for call in calls)

    @property
    def typed(self) -> float:
        """Functions with a type for all they take and give back."""
        return percent(typed(node) for node in self.functions)

    @property
    def public_described(self) -> float:
        """Public classes, functions and methods with a docstring."""
        return percent(bool(ast.get_docstring(node)) for module in self.modules for node in module.public)

    @property
    def functions_described(self) -> float:
        """Functions with a docstring."""
        return percent(bool(ast.get_docstring(node)) for node in self.functions)

    @property
    def modules_described(self) -> float:
        """Modules with a docstring."""
        return percent(bool(ast.get_docstring(module.tree)) for module in self.modules)

    @property
    def import_lines(self) -> int:
        """Lines of the imports outside functions."""
        return sum(
            length(node) for module in self.modules for node in module.tree.body if isinstance(node, Import)
        )

    @property
    def imports_per_file(self) -> float:
        """Different modules of the package that a file imports, the mean over all files."""
        return mean(len(targets) for targets in self.arrows.values())

    @property
    def imports_per_full_file(self) -> float:
        """The same without the almost empty files."""
        full = (module for module in self.modules if module.lines > ALMOST_EMPTY)
        return mean(len(self.arrows[module.name]) for module in full)


def length(node: Function | Import) -> int:
    """Lines from the first word to the last, without decorators."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def typed(node: Function) -> bool:
    """Whether everything taken and given back has a type; `self` and `cls` need none."""
    args = node.args
    taken = [*args.posonlyargs, *args.args, *args.kwonlyargs, *filter(None, (args.vararg, args.kwarg))]
    untyped = [arg.arg for arg in taken if arg.annotation is None]
    return node.returns is not None and untyped in ([], ["self"], ["cls"])


def part(values: Sequence[int], share: float) -> int:
    """The value that this share of all stays below."""
    return sorted(values)[int(share * len(values))]


def percent(holds: Iterable[bool]) -> float:
    """How many of 100 hold."""
    return 100 * mean(holds)


@dataclass(frozen=True)
class Goal:
    """A number of the structure that must keep to a limit."""

    what: str
    number: Callable[[Structure], float]
    keeps: Callable[[float, float], bool]
    limit: float

    def missed(self, structure: Structure) -> str:
        """What is wrong, in a line; "" where the goal is met."""
        number = self.number(structure)
        return "" if self.keeps(number, self.limit) else f"{self.what}: {number:g}, {self}"

    def __str__(self) -> str:
        return f"goal {SIGNS[self.keeps]}{self.limit:g}"


SIGNS: dict[Callable[[float, float], bool], str] = {le: "at most ", lt: "below ", eq: ""}

GOALS = (
    Goal("median file", lambda s: median(s.full_files), le, 70),
    Goal("largest file", lambda s: max(s.files), le, 250),
    Goal("functions, p95", lambda s: part(s.lengths, 0.95), le, 20),
    Goal("public docstrings", lambda s: s.public_described, eq, 100),
    Goal("typed functions", lambda s: s.typed, eq, 100),
    Goal("type: ignore and cast", lambda s: s.ignores + s.casts, eq, 0),
    Goal("imports inside the package, per file", lambda s: s.imports_per_file, lt, 4),
    Goal("import circles", lambda s: len(s.circles), eq, 0),
    Goal("arrows up", lambda s: len(s.upward), eq, 0),
)


def table(s: Structure) -> Iterator[tuple[str, str]]:
    """What is counted, and what came out."""
    lines = sum(s.files)
    over = {most: sum(length > most for length in s.lengths) for most in (20, 30)}
    described = (s.public_described, s.functions_described, s.modules_described)
    yield "files / lines", f"{len(s.files)} / {lines}"
    yield "lines of code", f"{sum(module.code_lines for module in s.modules)}"
    yield (
        "file: median / p90 / largest",
        f"{median(s.full_files):g} / {part(s.full_files, 0.9)} / {max(s.files)}",
    )
    yield "files over 250 lines", f"{sum(file > 250 for file in s.files)}"
    yield "function: p50 / p95 / max", f"{median(s.lengths):g} / {part(s.lengths, 0.95)} / {max(s.lengths)}"
    yield "functions over 20 / 30 lines", f"{over[20]} / {over[30]} of {len(s.lengths)}"
    yield "docstrings: public / all functions / modules", " / ".join(f"{one:.0f}" for one in described) + " %"
    yield "typed functions", f"{s.typed:.0f} %"
    yield "type: ignore / cast", f"{s.ignores} / {s.casts}"
    yield "comments per 100 lines", f"{100 * len(s.comments) / lines:.1f}"
    yield "import lines, share of all", f"{100 * s.import_lines / lines:.1f} %"
    per_file = f"{s.imports_per_file:.2f} / {s.imports_per_full_file:.2f}"
    yield "imports inside the package, per file / full", per_file
    yield "import circles", f"{len(s.circles)}"
    yield "arrows up", f"{len(s.upward)}"


def main() -> int:
    """Print the table, the circles and arrows up, and say by the exit status whether every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--package", type=Path, default=PACKAGE, help="the folder of another package")
    structure = Structure(parser.parse_args().package.resolve())
    for what, came_out in table(structure):
        print(f"{what:<46}{came_out}")
    for ring in structure.circles:
        print("circle:", " <-> ".join(ring))
    for lower, higher in structure.upward:
        print("up:", lower, "->", higher)
    missed = [line for goal in GOALS if (line := goal.missed(structure))]
    for line in missed:
        print("missed:", line)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
