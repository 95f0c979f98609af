"""What a single expression may be changed into: each kind of small fault, as source."""

import ast
from collections.abc import Iterator, Mapping

COMPARISONS: Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
OPPOSITES = {"min": "max", "max": "min", "all": "any", "any": "all"}
KEPT_CALLS = {"tuple", "list", "iter", "bool", "super", "field", "Path"}
"""Calls that are not replaced by their argument: only its type would differ, which mypy notices."""

Fault = tuple[str, str]
"""Its kind, and the source that takes the expression's place."""


def faults(node: ast.expr, members: Mapping[str, list[str]], *, words: bool, types: bool) -> Iterator[Fault]:
    """The faults of one expression, without those of its parts.

    `members` are those of each enumeration; `words` says that a text here is a member's public word, `types`
    that `|` joins types here.
    """
    match node:
        case ast.Compare():
            yield from _comparisons(node)
        case ast.BoolOp():
            other = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
            yield "boolean", source(ast.BoolOp(other, node.values))
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield "negation", source(node.operand)
        case ast.BinOp(op=ast.BitOr()) if types:
            return
        case ast.BinOp(left=left, op=op, right=right) if not is_text(left) and not is_text(right):
            if other_op := ARITHMETIC.get(type(op)):
                yield "arithmetic", source(ast.BinOp(left, other_op(), right))
        case ast.Constant():
            yield from _constants(node.value, words=words)
        case ast.Attribute(value=ast.Name(id=name)) if node.attr in members.get(name, ())[:-1]:
            yield "member", f"{name}.{members[name][members[name].index(node.attr) + 1]}"
        case ast.Attribute(value=ast.Name(id=name)) if node.attr in members.get(name, ())[1:]:
            yield "member", f"{name}.{members[name][0]}"
        case ast.Call(func=ast.Name(id=name)) if name in OPPOSITES:
            yield "extreme", source(ast.Call(ast.Name(OPPOSITES[name]), node.args, node.keywords))
        case _:
            return


def _comparisons(node: ast.Compare) -> Iterator[Fault]:
    for at, operator in enumerate(node.ops):
        for other in COMPARISONS[type(operator)]:
            ops = [*node.ops[:at], other(), *node.ops[at + 1 :]]
            yield "comparison", source(ast.Compare(node.left, ops, node.comparators))


def _constants(value: object, *, words: bool) -> Iterator[Fault]:
    match value:
        case bool():
            yield "constant", str(not value)
        case int():
            yield "constant", str(value + 1)
            if value:
                yield "constant", str(value - 1)
        case float():
            yield "constant", str(value + 1)
        case str() if words:
            yield "constant", repr(value + "x")
        case _:
            return


def unwrapped(node: ast.Call) -> Iterator[str]:
    """The argument in place of a call that has only the one."""
    name = ast.unparse(node.func)
    match node.args:
        case [ast.Starred() | ast.GeneratorExp()]:
            return
        case [first] if not is_text(first) and name not in KEPT_CALLS and name not in OPPOSITES:
            yield source(first)
        case _:
            return


def source(node: ast.expr) -> str:
    """The expression as source that may stand anywhere an expression may."""
    return f"({ast.unparse(ast.fix_missing_locations(node))})"


def is_text(node: ast.AST) -> bool:
    """Whether it is text, with or without values in it."""
    constant = isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    return constant or isinstance(node, ast.JoinedStr)
