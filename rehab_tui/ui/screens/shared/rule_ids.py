"""The ids of rules: at the ends of lines or among words, each a click away from what the rule says."""

import re

from textual.content import Content
from textual.style import Style

from rehab_tui.domain.plan.explained import explained


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
