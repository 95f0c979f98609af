"""How the places of a ladder, or of a programme, are drawn under each other."""

from textual.content import Content

RUNGS = {
    "here": ("◉", "╞◉═╡", "bold $primary", "bold"),
    "above": ("○", "├──┤", "$secondary", "$secondary"),
    "done": ("●", "╞══╡", "$primary", ""),
    "never": ("×", "│  │", "$secondary", "$secondary"),
}
"""How a place is marked in a narrow room and drawn in a wide one, in which style, and that of its name."""
WIDE = 48
"""Columns from which the places are drawn."""


def rung(place: str, name: str, note: str, width: int) -> Content:
    """A place with its name and what is to say of it."""
    sign, drawn, style, named = RUNGS[place]
    mark = drawn + " " if width >= WIDE else sign
    return Content.assemble((mark, style), " ", (name, named), (note, "$secondary"))
