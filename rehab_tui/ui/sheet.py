"""A style sheet that sets nothing twice: most of what Textual asks of it at a key or a new focus is so."""

from weakref import WeakKeyDictionary

from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode


class Sheet(Stylesheet):
    """Textual's own, except that rules which a node has already are not set again."""

    _given: WeakKeyDictionary[DOMNode, tuple[int, RulesMap]] = WeakKeyDictionary()

    @classmethod
    def replace_rules(cls, node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        """Give a node its rules; one that still has them only forgets the colours it had from its parents."""
        base = node.styles.base
        if cls._given.get(node) == (base._updates, rules):
            node.notify_style_update()
            return
        super().replace_rules(node, rules, animate)
        cls._given[node] = (base._updates, rules)
