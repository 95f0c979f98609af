"""Style sheets parsed once for all the programs of a test run: a start parses the same fifty each time."""

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

from rehab_tui.ui.sheet import Known, Sheet

Key = tuple[str, CSSLocation, bool, int, str, tuple[tuple[str, str], ...]]

PARSE = Stylesheet._parse_rules
PARSED: dict[Key, list[RuleSet]] = {}
KNOWN: dict[tuple[int, ...], Known] = {}
"""What the sheets of the same parsed rules know, by who these are; `PARSED` keeps them."""


def parsed(
    self: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    """The rules of a style sheet; nothing changes them once they are parsed."""
    key = (css, read_from, is_default_rules, tie_breaker, scope, tuple(self._variables.items()))
    if key not in PARSED:
        PARSED[key] = PARSE(self, css, read_from, is_default_rules, tie_breaker, scope)
    return PARSED[key]


def known(rules: list[RuleSet]) -> Known:
    """What sheets of the same rules have found out."""
    return KNOWN.setdefault(tuple(map(id, rules)), {})


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every program of a test take the rules that another has parsed and found."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", parsed)
    monkeypatch.setattr(Sheet, "know", staticmethod(known))
