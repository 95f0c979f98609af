"""Block signs by their ink, and the one that comes nearest to the dots of a cell."""

from collections.abc import Sequence
from functools import lru_cache

DOTS = 8
"""A cell is looked at as 8 x 8 dots, for its finest signs are eighths."""

FULL = (1 << DOTS) - 1
QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
LOWER, LEFT = "▁▂▃▅▆▇", "▏▎▍▋▊▉"
EIGHTHS = (1, 2, 3, 5, 6, 7)


def mask(rows: Sequence[int]) -> int:
    """The dots of a cell in one number, the top row lowest."""
    return sum(row << DOTS * number for number, row in enumerate(rows))


def _signs() -> dict[int, str]:
    left = FULL >> DOTS // 2
    halves = (0, left, FULL ^ left, FULL)
    signs = {mask([halves[n & 3]] * 4 + [halves[n >> 2]] * 4): sign for n, sign in enumerate(QUADRANTS)}
    signs |= {mask([0] * (DOTS - n) + [FULL] * n): sign for n, sign in zip(EIGHTHS, LOWER, strict=True)}
    return signs | {mask([(1 << n) - 1] * DOTS): sign for n, sign in zip(EIGHTHS, LEFT, strict=True)}


SIGNS = _signs()


@lru_cache(4096)
def sign_of(dots: int) -> str:
    """The sign whose ink differs from the dots in the fewest places."""
    return SIGNS[min(SIGNS, key=lambda ink: (ink ^ dots).bit_count())]
