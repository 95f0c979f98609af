"""The window that a screen needs."""

from textual.geometry import Size

SMALLEST = Size(80, 24)


def too_small(size: Size, needed: Size = SMALLEST) -> str:
    """The sentence for a window without the room needed, by the digits if not said; empty if it has it."""
    if size.width >= needed.width and size.height >= needed.height:
        return ""
    return f"The window is {size.width} x {size.height}. Make it {needed.width} x {needed.height} or larger."
