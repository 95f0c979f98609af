"""A style sheet reaches only its own screens; test_resized looks at what they show."""

from collections.abc import Iterator
from pathlib import Path
from sys import modules

import pytest
from textual.css.model import SelectorType
from textual.css.stylesheet import Stylesheet

import rehab_tui.ui
from rehab_tui.ui.app import RehabApp
from tests.ui.classes import nodes
from tests.ui.memory import memory_context

UI = Path(rehab_tui.ui.__path__[0])
SHEETS = sorted((UI / "screens").rglob("*.tcss"))


def beginnings(sheet: Path) -> Iterator[tuple[str, SelectorType]]:
    """What each rule of a style sheet begins with."""
    context, _ = memory_context()
    parsed = Stylesheet(variables=RehabApp(context).get_css_variables())
    parsed.read(sheet)
    parsed.parse()
    for rule in parsed.rules:
        for selectors in rule.selector_set:
            yield selectors.selectors[0].name, selectors.selectors[0].type


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.parent.name}-{sheet.stem}")
def test_every_rule_begins_with_a_class_of_its_folder(sheet: Path) -> None:
    own = {
        node.__name__
        for node in nodes()
        if Path(modules[node.__module__].__file__ or "").parent == sheet.parent
    }
    found = list(beginnings(sheet))
    assert found
    assert [(name, kind) for name, kind in found if kind is not SelectorType.TYPE or name not in own] == []
