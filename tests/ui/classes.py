"""Every screen, widget and app of the program, as classes."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

from textual.dom import DOMNode

import rehab_tui.ui


def nodes() -> list[type[DOMNode]]:
    """Each class of `rehab_tui.ui` that stands in Textual's tree, by module and name."""
    for module in walk_packages(rehab_tui.ui.__path__, "rehab_tui.ui."):
        import_module(module.name)
    found = {node for node in _below(DOMNode) if node.__module__.startswith("rehab_tui.ui.")}
    return sorted(found, key=lambda node: (node.__module__, node.__qualname__))


def _below(parent: type[DOMNode]) -> Iterator[type[DOMNode]]:
    for child in parent.__subclasses__():
        yield child
        yield from _below(child)
