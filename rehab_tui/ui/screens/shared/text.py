"""Text that several screens lay out alike."""

import re
from collections.abc import Sequence

from textual.content import Content
from textual.style import Style

from rehab_tui.domain.measurements import difference
from rehab_tui.domain.plan.explained import explained
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, Level, Measurement

LEVELS = {
    Level.GREEN: ("●", "GREEN", "$success"),
    Level.AMBER: ("◐", "AMBER", "$warning"),
    Level.RED: ("■", "RED", "$error"),
}
"""Shape, word and colour: any one of them is enough."""

STIFFNESS_TOP = 60
"""Minutes of stiffness at the top of a chart."""


def lines(*parts: Content) -> Content:
    """The parts under each other."""
    return Content("\n").join(parts)


def level_badge(level: Level) -> Content:
    """A level as shape and word on its colour."""
    shape, word, colour = LEVELS[level]
    return Content.styled(f" {shape} {word} ", f"reverse bold {colour}")


def spread(left: Content, right: Content, width: int) -> Content:
    """The parts at both ends of a line; only the left one if there is no room for both."""
    gap = width - left.cell_length - right.cell_length
    return Content.assemble(left, " " * gap, right) if gap >= 2 else left


def linked(rule: str, action: str = "app.why") -> Content:
    """A rule's id, dim; a click on it opens what it says."""
    return Content.styled(rule, "$secondary").stylize(Style.from_meta({"@click": f"{action}({rule!r})"}))


def rules_linked(line: Content) -> Content:
    """The line with a click on each rule's id that stands in it opening what the rule says."""
    for found in re.finditer(r"\b[A-Z]{2}\d{1,2}\b", line.plain):
        if explained(found[0]).says:
            opens = Style.from_meta({"@click": f"app.why({found[0]!r})"})
            line = line.stylize(opens, found.start(), found.end())
    return line


def rule_at_end(line: Content, rule: str, width: int) -> Content:
    """The line with the rule's id at the end of so many columns."""
    return (
        Content.assemble(line, " " * (width - line.cell_length - len(rule)), linked(rule)) if rule else line
    )


def ruled(words: Content, rule: str, width: int) -> list[Content]:
    """The words on lines of that width, the rule's id at the end of the first."""
    first, *others = words.wrap(max(1, width - len(rule) - 2))
    return [rule_at_end(first, rule, width), *others]


def change_words(one: Measurement, before: Sequence[Measurement], between: str = "  ") -> str:
    """How far it is from the one before, and whether that says anything, with `between` between the two."""
    change = difference(one, before)
    if change is None:
        return "the first"
    remark = f"{between}{change.remark}" if change.remark else ""
    return f"{change.by:+g}{remark}" if change.by else "the same"


def zone(pain: float) -> str:
    """The colour of the guide's zone that a pain lies in: up to 3, up to 5, and above."""
    return "$success" if pain <= CALM_PAIN else "$warning" if pain <= STOP_PAIN else "$error"
