"""The room that a set needs on the screen, and what is said if it lacks."""

from math import ceil

from textual.geometry import Size

from rehab_tui.practice.conductor import Conductor
from rehab_tui.ui.screens.conducting.words import PHASES, legs

SMALLEST = Size(80, 24)
WIDEST_WORD = "READY"
"""The words of a set are drawn as large as this one fits."""


def too_small(size: Size) -> str:
    """The sentence for a window that has no room for the digits; empty if it has."""
    if size.width >= SMALLEST.width and size.height >= SMALLEST.height:
        return ""
    return f"The window is {size.width} x {size.height}; this needs {SMALLEST.width} x {SMALLEST.height}."


def in_short(conductor: Conductor) -> str:
    """The phase, its seconds left, the leg and the state of the set in one line."""
    moment = conductor.moment
    phase = moment.phase
    return f"{PHASES[phase.kind]} {ceil(moment.left)} s, {legs(phase.leg)}, {conductor.state}"
