"""The drawing of each exercise at each moment of it."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from rehab_tui.ui.widgets.figures.canvas import Canvas, Cell
from rehab_tui.ui.widgets.figures.others import bridge, calf_stretch, jog, knee_to_wall
from rehab_tui.ui.widgets.figures.props import HEIGHT, WIDTH
from rehab_tui.ui.widgets.figures.raises import held, raised, seated
from rehab_tui.ui.widgets.figures.shapes import Shape

FRAMES = 16
"""Drawings of a whole repetition; up and down show the same ones."""

EXERCISES: Mapping[str, Callable[[float], list[Shape]]] = {
    "hold-double": partial(held, both=True),
    "hold-single": held,
    "raise-double-flat": partial(raised, both=True),
    "raise-double-step": partial(raised, both=True, step=True),
    "raise-single-flat": raised,
    "raise-single-step": partial(raised, step=True),
    "raise-loaded": partial(raised, load="dumbbell"),
    "raise-loaded-step": partial(raised, load="dumbbell", step=True),
    "maintenance": partial(raised, load="rucksack"),
    "maintenance-step": partial(raised, load="rucksack", step=True),
    "seated-raise": seated,
    "knee-to-wall": knee_to_wall,
    "calf-stretch": calf_stretch,
    "glute-bridge": bridge,
    "warm-up": jog,
}
"""By the name of the step of the ladder, or what else the exercise is called; `-step`: on the edge of one."""

SECONDS = {"hold-double": 45, "hold-single": 45, "knee-to-wall": 4, "calf-stretch": 30, "warm-up": 1.2}
"""How long a whole repetition takes; one that is not named is paced 3 s up and 3 s down."""

PACED = 6


def scale_in(width: int, height: int) -> float:
    """How large a drawing is in a room of cells: 1 at its own size."""
    return min(width / WIDTH, 2 * (height - 1) / HEIGHT)


@lru_cache(64)
def drawing(exercise: str, frame: int, width: int, height: int) -> tuple[tuple[Cell, ...], ...]:
    """The exercise in that room at `frame` of FRAMES; raises KeyError if nobody knows it."""
    canvas = Canvas(width, height, scale_in(width, height))
    for shape in EXERCISES[exercise](frame / FRAMES):
        canvas.paint(shape)
    return canvas.cells()


def rows(exercise: str, phase: float, width: int, height: int) -> list[str]:
    """The drawing as text, at `phase` 0 to 1 of a repetition."""
    cells = drawing(exercise, round(phase * FRAMES) % FRAMES, width, height)
    return ["".join(sign for sign, _, _ in row) for row in cells]
