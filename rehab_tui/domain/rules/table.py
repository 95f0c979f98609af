"""The table of all rules in their order; a new rule is one new entry in one of these lists."""

from rehab_tui.domain.rules.amber import AMBER
from rehab_tui.domain.rules.evidence import EVIDENCE
from rehab_tui.domain.rules.red import RED
from rehab_tui.domain.rules.rule import Rule

VERSION = "1"

RULES: tuple[Rule, ...] = (*RED, *AMBER, *EVIDENCE)
