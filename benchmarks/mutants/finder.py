"""Walks through a module and finds each place where a small fault can be planted.

Left out is what no test should hold: docstrings, annotations (but for the limits in `Annotated`), protocols,
`__all__`, `__slots__`, the flags of `@dataclass`, texts, and calls that only make a tuple or a list of a row.
What a module has for Windows alone cannot be held here, and is left out too.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.mutants.faults import ARITHMETIC, faults, is_text, unwrapped

UNTESTED_NAMES = {"__all__", "__slots__"}


@dataclass(frozen=True)
class Place:
    """One fault that could be planted: bytes `start` to `end` of a file become `after`.

    A test can only notice it if it runs one of `lines`, or any line at all where `at_import`.
    """

    room: str
    file: str
    line: int
    kind: str
    before: str
    after: str
    start: int
    end: int
    lines: tuple[int, int]
    at_import: bool
    within: str
    """The function it stands in, "" outside of any."""
    text: str
    """The source line on which it begins, without its indentation."""

    def planted(self, source: bytes) -> bytes:
        """The module with the fault in it."""
        return source[: self.start] + self.after.encode() + source[self.end :]

    def __str__(self) -> str:
        return f"{self.file}:{self.line}  {self.kind}: {self.before}  ->  {self.after}"


def _bases(node: ast.ClassDef) -> set[str]:
    return {ast.unparse(base) for base in node.bases}


def is_enum(node: ast.ClassDef) -> bool:
    """Whether the class is an enumeration."""
    return bool(_bases(node) & {"Enum", "IntEnum", "StrEnum"})


class Finder:
    """Walks through one module."""

    def __init__(self, room: str, file: str, source: bytes, members: Mapping[str, list[str]]) -> None:
        self.room, self.file, self.source, self.members = room, file, source, members
        self.rows = source.splitlines(keepends=True)
        self.begins = [0]
        for row in self.rows:
            self.begins.append(self.begins[-1] + len(row))
        self.statement: ast.stmt | None = None
        self.depth = 0
        self.within = ""
        self.in_enum = False

    def found(self) -> Iterator[Place]:
        """The places of the module."""
        yield from self._block(ast.parse(self.source).body)

    # --- statements

    def _block(self, body: Sequence[ast.stmt]) -> Iterator[Place]:
        for node in body:
            self.statement = node
            yield from self._statement(node)

    def _statement(self, node: ast.stmt) -> Iterator[Place]:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from self._function(node)
            case ast.ClassDef():
                yield from self._class(node)
            case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.Assert():
                return
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                return
            case ast.If() if self.depth == 0 and ast.unparse(node.test) == "sys.platform == 'win32'":
                yield from self._inner_block(node.orelse)
            case ast.Assign(targets=[ast.Name(id=name)]) if name in UNTESTED_NAMES:
                return
            case ast.AnnAssign():
                yield from self._annotation(node.annotation)
                if node.value:
                    yield from self._expression(node.value)
            case _:
                yield from self._dropped(node)
                yield from self._children(node)

    def _children(self, node: ast.AST) -> Iterator[Place]:
        """The expressions of a node in its own statement, then the blocks it holds."""
        if isinstance(node, ast.AugAssign) and type(node.op) in ARITHMETIC and not is_text(node.value):
            changed = ast.AugAssign(node.target, ARITHMETIC[type(node.op)](), node.value)
            yield self._place("arithmetic", node, ast.unparse(changed))
        blocks: list[ast.stmt] = []
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt):
                blocks.append(child)
            elif isinstance(child, ast.ExceptHandler | ast.match_case):
                yield from self._inner(child)
            else:
                yield from self._expression(child)
        yield from self._inner_block(blocks)

    def _inner(self, node: ast.AST) -> Iterator[Place]:
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, ast.stmt):
                yield from self._expression(child)
        yield from self._inner_block(
            [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
        )

    def _inner_block(self, body: Sequence[ast.stmt]) -> Iterator[Place]:
        outer = self.statement
        yield from self._block(body)
        self.statement = outer

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Place]:
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default:
                yield from self._expression(default)
        self.depth += 1
        outer, self.within = self.within, node.name
        exits = node.body[-1:]
        for part in node.body:
            self.statement = part
            if part in exits and isinstance(part, ast.Return | ast.Raise):
                yield from self._children(part)
            else:
                yield from self._statement(part)
        self.depth -= 1
        self.within = outer

    def _class(self, node: ast.ClassDef) -> Iterator[Place]:
        if "Protocol" in _bases(node):
            return
        # no word of the practice is written to a file or shown: only which member it is counts
        outer, self.in_enum = self.in_enum, is_enum(node) and self.room != "practice"
        yield from self._inner_block(node.body)
        self.in_enum = outer

    def _dropped(self, node: ast.stmt) -> Iterator[Place]:
        match node:
            case ast.Expr(value=ast.Call()) | ast.Expr(value=ast.Await()):
                yield self._place("dropped call", node, "pass")
            case ast.Return() | ast.Raise() | ast.Continue() | ast.Break():
                yield self._place("dropped exit", node, "pass")
            case _:
                return

    # --- expressions

    def _annotation(self, node: ast.expr) -> Iterator[Place]:
        """The limits inside `Annotated`: these are values at work, not types."""
        for part in ast.walk(node):
            if isinstance(part, ast.Subscript) and ast.unparse(part.value) == "Annotated":
                assert isinstance(part.slice, ast.Tuple)
                for limit in part.slice.elts[1:]:
                    yield from self._expression(limit)

    def _expression(self, node: ast.AST) -> Iterator[Place]:
        match node:
            case (
                ast.JoinedStr() | ast.Subscript(value=ast.Name(id="dict" | "list" | "tuple" | "set" | "type"))
            ):
                return
            case ast.Subscript(value=ast.Name(id="Annotated")):
                yield from self._annotation(node)
                return
            case ast.Lambda():
                self.depth += 1
                yield from self._expression(node.body)
                self.depth -= 1
                return
            case ast.expr():
                words, types = self.in_enum and self.depth == 0, self.depth == 0
                found = faults(node, self.members, words=words, types=types)
                yield from (self._place(kind, node, after) for kind, after in found)
                if isinstance(node, ast.Call):
                    yield from self._call(node)
            case _:
                pass
        for child in ast.iter_child_nodes(node):
            yield from self._expression(child)

    def _call(self, node: ast.Call) -> Iterator[Place]:
        alone = isinstance(self.statement, ast.Expr) and self.statement.value is node
        if not alone and not isinstance(self.statement, ast.Raise):
            yield from (self._place("unwrapped call", node, after) for after in unwrapped(node))

    def _place(self, kind: str, node: ast.stmt | ast.expr, after: str) -> Place:
        assert self.statement is not None
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self.begins[node.lineno - 1] + node.col_offset
        end = self.begins[node.end_lineno - 1] + node.end_col_offset
        return Place(
            room=self.room,
            file=self.file,
            line=node.lineno,
            kind=kind,
            before=" ".join(self.source[start:end].decode().split()),
            after=after,
            start=start,
            end=end,
            lines=_own_lines(self.statement),
            at_import=self.depth == 0,
            within=self.within,
            text=self.rows[node.lineno - 1].decode().strip(),
        )


def _own_lines(node: ast.stmt) -> tuple[int, int]:
    """The lines of a statement without the blocks it holds."""
    inner = [part.lineno for part in ast.walk(node) if isinstance(part, ast.stmt) and part is not node]
    end = node.end_lineno or node.lineno
    return node.lineno, max(node.lineno, min(inner) - 1) if inner else end
