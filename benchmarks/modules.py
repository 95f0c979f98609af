"""A package read as modules: what stands in each, which one imports which, in circles or upward."""

import ast
import io
import re
import tokenize
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef
Import = ast.Import | ast.ImportFrom
Arrows = Mapping[str, set[str]]
"""The modules of the package that each one imports."""

Layers = Sequence[Sequence[str]]
"""The layers of a contract, the highest first; the modules of one layer may not import each other."""


@dataclass(frozen=True)
class Module:
    """One file of the package; a folder's name is that of its __init__."""

    name: str
    source: str
    is_folder: bool = False

    @property
    def lines(self) -> int:
        return len(self.source.splitlines())

    @property
    def code_lines(self) -> int:
        """Lines with code: none of blank lines, comments and strings that stand alone as docstrings do."""
        skipped = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT}
        skipped |= {tokenize.DEDENT, tokenize.ENDMARKER}
        tokens = tokenize.generate_tokens(io.StringIO(self.source).readline)
        spans = ((token.start[0], token.end[0]) for token in tokens if token.type not in skipped)
        code = {line for first, last in spans for line in range(first, last + 1)}
        alone = (node.value for node in ast.walk(self.tree) if isinstance(node, ast.Expr))
        words = (node for node in alone if isinstance(node, ast.Constant) and isinstance(node.value, str))
        return len(code - {line for node in words for line in _lines(node)})

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def functions(self) -> list[Function]:
        """Every function, methods and inner ones too."""
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    @property
    def public(self) -> list[Function | ast.ClassDef]:
        """Classes, functions and methods without an underscore; no function inside another."""
        return list(_public(self.tree.body))

    @property
    def comments(self) -> list[str]:
        tokens = tokenize.generate_tokens(io.StringIO(self.source).readline)
        return [token.string for token in tokens if token.type == tokenize.COMMENT]

    def targets(self, node: Import) -> Iterator[str]:
        """The dotted names an import may mean: `from a import b` is a.b, or something in a."""
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
            return
        here = self.name.split(".")
        above = here[: len(here) - node.level + self.is_folder] if node.level else []
        origin = ".".join([*above, *([node.module] if node.module else [])])
        for alias in node.names:
            yield f"{origin}.{alias.name}"


def _lines(node: ast.expr) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def _public(body: Iterable[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body)


def read(package: Path) -> dict[str, Module]:
    """Every module of a package by its name."""
    found = {}
    for file in sorted(package.rglob("*.py")):
        *folders, last = file.relative_to(package.parent).with_suffix("").parts
        is_folder = last == "__init__"
        name = ".".join(folders if is_folder else [*folders, last])
        found[name] = Module(name, file.read_text(encoding="utf-8"), is_folder)
    return found


def imports(tree: ast.AST) -> Iterator[Import]:
    """Every import, also inside functions; what stands under TYPE_CHECKING is never run."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, Import):
            yield node
        elif isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            yield from imports(ast.Module(node.orelse, []))
        else:
            yield from imports(node)


def arrows(modules: Mapping[str, Module]) -> dict[str, set[str]]:
    """Which modules of the package each one imports."""
    found: dict[str, set[str]] = {}
    for name, module in modules.items():
        meant = {target for node in imports(module.tree) for target in module.targets(node)}
        known = {target if target in modules else target.rpartition(".")[0] for target in meant}
        found[name] = known & modules.keys()
    return found


def circles(graph: Arrows) -> list[list[str]]:
    """Groups of modules that import each other, straight or by way of others."""
    reach = {name: _reach(graph, name) for name in graph}
    rings = {frozenset(other for other in reach[name] if name in reach[other]) for name in graph}
    return sorted(sorted(ring) for ring in rings if ring)


def _reach(graph: Arrows, start: str) -> set[str]:
    seen: set[str] = set()
    ahead = list(graph[start])
    while ahead:
        if (name := ahead.pop()) not in seen:
            seen.add(name)
            ahead.extend(graph[name])
    return seen


def layers(pyproject: Path) -> list[Layers]:
    """The layers of each of import-linter's contracts in that file, none where it is missing."""
    tool = tomllib.loads(pyproject.read_text(encoding="utf-8"))["tool"] if pyproject.exists() else {}
    contracts = [one for one in tool.get("importlinter", {}).get("contracts", []) if one["type"] == "layers"]
    return [
        [[f"{inside}{name}" for name in re.findall(r"[\w.]+", row)] for row in contract["layers"]]
        for contract in contracts
        for inside in [f"{name}." for name in contract.get("containers", [])] or [""]
    ]


def upward(graph: Arrows, contracts: Iterable[Layers]) -> list[tuple[str, str]]:
    """Imports of a higher layer, or of another module of the same layer."""
    found = set()
    for contract in contracts:
        height = {name: -number for number, row in enumerate(contract) for name in row}
        for name, targets in graph.items():
            for target in targets:
                here, there = _home(name, height), _home(target, height)
                if here and there and here != there and height[there] >= height[here]:
                    found.add((name, target))
    return sorted(found)


def _home(name: str, homes: Iterable[str]) -> str:
    return next((home for home in homes if name == home or name.startswith(f"{home}.")), "")
