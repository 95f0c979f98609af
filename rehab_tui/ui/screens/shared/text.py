"""Text that several screens lay out alike."""

from collections.abc import Sequence
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain.measurements import difference
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, Level, Measurement
from rehab_tui.ui.commands import key

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


def until(ends: Sequence[str], width: int, most: int) -> list[str]:
    """The first one or two things that would change a verdict, each whole; two only in `most` lines."""
    found: list[str] = []
    for number in range(1, 1 + min(2, len(ends))):
        more = len(ends) - number
        told = "; ".join(ends[:number])
        why = f" ({key('today.why', 'w')}:\xa0{more}\xa0more)" if more else ""
        lines = wrap(f"Until: {told}{why}.", width)
        if not found or len(lines) <= most:
            found = lines
    return found
