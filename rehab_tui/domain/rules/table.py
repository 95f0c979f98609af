"""The table of rules, in the order of docs/rules.md; a new rule is one entry in one of these lists."""

from rehab_tui.domain.rules.amber import AMBER
from rehab_tui.domain.rules.red import RED
from rehab_tui.domain.rules.rule import Rule
from rehab_tui.domain.rules.screening import SCREENING

VERSION = "1"

RULES: tuple[Rule, ...] = (*RED, *AMBER, *SCREENING)
