"""Screens one after another as one SVG that moves by itself, each different line of them kept once."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import accumulate
from typing import NamedTuple

from rich.segment import Segment

from tests.ui.svg import BORDER, BUTTONS, CELL, LINE, OPENING, TOP, backgrounds, letters, placed, window

FILM = (
    OPENING
    + """\
<title>{title}</title>
<style>
.film{{animation:film {lasts:g}s step-end infinite}}
@keyframes film{{{moves}}}
@media (prefers-reduced-motion:reduce){{.film{{animation:none;transform:translateX(-{still:g}px)}}}}
.line{{font:{font}px Fira Code,monospace;font-variant-east-asian:full-width}}
.said{{font:bold 22px arial;fill:{fore};text-anchor:middle}}
</style>
<defs>
<clipPath id="line"><rect y="-18.5" width="{width:g}" height="24.65"/></clipPath>
{lines}
</defs>
"""
    + BORDER
    + BUTTONS
    + """\
<svg x="{left}" width="{width:g}" height="{high}"><g class="film">
{frames}
</g></svg>
</svg>
"""
)


class Frame(NamedTuple):
    """A screen that stands so many seconds, and what is said of it above."""

    said: str
    lines: Sequence[Sequence[Segment]]
    stands_s: float


def film(frames: Sequence[Frame], width: int, title: str, still: int = 0) -> str:
    """The moving picture of screens so many cells wide; where motion is unwanted the one numbered `still`."""
    ids: dict[str, int] = {}
    shown = [[ids.setdefault(drawn(line, width), len(ids)) for line in frame.lines] for frame in frames]
    wide = CELL * width
    lasts = sum(frame.stands_s for frame in frames)
    begins = accumulate((frame.stands_s for frame in frames[:-1]), initial=0.0)
    return FILM.format(
        **window(width, len(frames[0].lines)),
        width=wide,
        title=escape(title),
        lasts=lasts,
        moves="".join(
            f"{at / lasts:.3%}{{transform:translateX({-n * wide:g}px)}}" for n, at in enumerate(begins)
        ),
        still=still * wide,
        lines="\n".join(f'<g id="l{number}">{line}</g>' for line, number in ids.items()),
        frames="\n".join(
            one_of(n * wide, wide, frame.said, numbers)
            for n, (frame, numbers) in enumerate(zip(frames, shown, strict=True))
        ),
    )


def drawn(line: Iterable[Segment], width: int) -> str:
    """A line so many cells wide on its backgrounds."""
    row = placed(line)
    return f'<g shape-rendering="crispEdges">{"".join(backgrounds([row], width))}</g>{letters(0, row)}'


def one_of(at: float, wide: float, said: str, lines: Iterable[int]) -> str:
    """A screen in its place in the row of screens, and what is said above it."""
    stacked = "".join(f'<use href="#l{n}" y="{TOP + LINE * line:g}"/>' for line, n in enumerate(lines))
    words = f'<text class="said" x="{wide / 2:g}" y="28">{escape(said)}</text>'
    return f'<g class="line" transform="translate({at:g})">{words}{stacked}</g>'
