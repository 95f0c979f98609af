"""A style sheet that looks up and sets nothing twice: most of what Textual asks of it at a key is so."""

from collections.abc import Hashable
from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

Known = dict[Hashable, tuple[RulesMap, bool]]
MOST_KNOWN = 10_000
"""A day's sights are some hundreds."""


def sight(node: DOMNode, seen: dict[Any, Any]) -> Hashable | None:
    """All that a selector can tell a node by, and those around it; None where no app is.

    Textual's own key of pseudo classes leaves out those of the app, `can-focus`, and what it never keeps.
    `seen` is Textual's cache of one update, in which those around stay as they are.
    """
    own = (type(node), node._id, frozenset(node._classes), node._pseudo_classes_cache_key)
    if isinstance(node, App):
        return (own, node.app_focus, node.current_theme.dark, node.native_ansi_color, node.no_color)
    if not isinstance(parent := node._parent, DOMNode):
        return None
    if parent not in seen:
        seen[parent] = sight(parent, seen)
    return seen[parent] and (own, isinstance(node, Widget) and node.allow_focus(), seen[parent])


class Sheet(Stylesheet):
    """Textual's own; it knows the rules of nodes it has seen the like of, and sets only others."""

    _given: WeakKeyDictionary[DOMNode, tuple[int, RulesMap]] = WeakKeyDictionary()
    _known_of: list[RuleSet] | None = None
    _known: Known

    @staticmethod
    def know(_: list[RuleSet]) -> Known:
        """What is known where these rules are new."""
        return {}

    def apply(self, node: DOMNode, *, animate: bool = False, cache: dict[Any, Any] | None = None) -> None:
        """Give a node its rules: those a node of the same sight was found to have."""
        if self._known_of is not self.rules or len(self._known) > MOST_KNOWN:
            self._known_of, self._known = self.rules, self.know(self.rules)
        if (seen := sight(node, {} if cache is None else cache)) in self._known:
            rules, node._has_hover_style = self._known[seen]
            node._has_focus_within = node._has_order_style = node._has_odd_or_even = False
            self.replace_rules(node, rules, animate=animate)
            self._process_component_classes(node)
            return
        found: dict[tuple[object, ...], RulesMap] = {}  # stays empty where neighbours or the focus count
        super().apply(node, animate=animate, cache=found)
        for rules in found.values() if seen else ():
            self._known[seen] = rules, node._has_hover_style

    @classmethod
    def replace_rules(cls, node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        """Give a node its rules; one that still has them only forgets the colours it had from its parents."""
        base = node.styles.base
        if cls._given.get(node) == (base._updates, rules):
            node.notify_style_update()
            return
        super().replace_rules(node, rules, animate)
        cls._given[node] = (base._updates, rules)
