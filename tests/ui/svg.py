"""A screen as SVG: drawn like Rich's own export at a quarter of its size, a screen line a line here.

The font is only named, never fetched. What a change of the screen does not touch stays as it is in the file.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from itertools import chain, groupby
from math import ceil

from rich.cells import cell_len
from rich.color import blend_rgb
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import SVG_EXPORT_THEME as THEME

CELL, LINE, FONT = 12.2, 24.4, 20
LEFT, TOP = 9, 41  # of the first cell inside the window, whose frame is 8 wide but for its title
DIM = 0.4
NO_BREAK = "\xa0"  # a blank that no reader of SVG drops

OPENING = '<svg viewBox="0 0 {outer} {high}" xmlns="http://www.w3.org/2000/svg">\n'
BORDER = """\
<rect fill="{back}" stroke="rgba(255,255,255,0.35)" x="1" y="1" width="{inner}" height="{tall:g}" rx="8"/>
"""
BUTTONS = """\
<g transform="translate(26,22)">
<circle r="7" fill="#ff5f57"/><circle cx="22" r="7" fill="#febc2e"/><circle cx="44" r="7" fill="#28c840"/>
</g>
"""

WINDOW = (
    OPENING
    + """\
<clipPath id="screen"><rect width="{width:g}" height="{height:g}"/></clipPath>
<clipPath id="line"><rect y="-18.5" width="{width:g}" height="24.65"/></clipPath>
"""
    + BORDER
    + """\
<text fill="{fore}" style="font:bold 18px arial" text-anchor="middle" x="{middle}" y="27">{title}</text>
"""
    + BUTTONS
    + """\
<g transform="translate({left},{top})" clip-path="url(#screen)">
<g shape-rendering="crispEdges">
{backgrounds}
</g>
<g style="font:{font}px Fira Code,monospace;font-variant-east-asian:full-width">
{texts}
</g>
</g>
</svg>
"""
)

Row = list[tuple[int, str, Style]]
"""A line of the screen: where each piece begins, its text and how it looks."""


def svg(lines: Sequence[Iterable[Segment]], width: int, title: str) -> str:
    """The picture of a screen so many cells wide, in a window with that title."""
    rows = [placed(line) for line in lines]
    return WINDOW.format(
        **window(width, len(rows)),
        width=CELL * width - 1,
        height=LINE * len(rows) - 1,
        top=TOP,
        title=escape(title),
        backgrounds="\n".join(backgrounds(rows, width)),
        texts="\n".join(filter(None, map(letters, range(len(rows)), rows))),
    )


def window(width: int, lines: int) -> dict[str, object]:
    """The measures and colours of a window around so many cells and lines."""
    high, inner = LINE * lines, ceil(CELL * width + 16)
    return {
        "outer": inner + 2,
        "high": f"{high + 50:g}",
        "inner": inner,
        "tall": high + 48,
        "middle": inner // 2,
        "left": LEFT,
        "font": FONT,
        "fore": THEME.foreground_color.hex,
        "back": THEME.background_color.hex,
    }


def placed(line: Iterable[Segment]) -> Row:
    """The pieces of a line and the cells they begin at."""
    row: Row = []
    at = 0
    for piece in line:
        row.append((at, piece.text, piece.style or Style.null()))
        at += cell_len(piece.text)
    return row


def colours(style: Style) -> tuple[str, str]:
    """Of the letters and of what they stand on."""
    fore = THEME.foreground_color if style.color is None else style.color.get_truecolor(THEME)
    back = THEME.background_color
    if style.bgcolor is not None:
        back = style.bgcolor.get_truecolor(THEME, foreground=False)
    if style.reverse:
        fore, back = back, fore
    return (blend_rgb(fore, back, DIM) if style.dim else fore).hex, back.hex


def backgrounds(rows: list[Row], width: int) -> Iterable[str]:
    """The commonest colour behind everything, then what differs from it, line by line."""
    painted = [[colours(style)[1] for _, text, style in row for _ in range(cell_len(text))] for row in rows]
    [(common, _)] = Counter(chain.from_iterable(painted)).most_common(1)
    yield rect(common, 0, 0, width, len(rows))
    for line, cells in enumerate(painted):
        at, rects = 0, ""
        for colour, same in groupby(cells):
            length = len(list(same))
            rects += rect(colour, at, line, length) if colour != common else ""
            at += length
        if rects:
            yield rects


def rect(colour: str, at: int, line: int, cells: int, lines: int = 1) -> str:
    """A coloured stretch of so many cells."""
    where = f'x="{at * CELL:g}" y="{line * LINE + 1.5:g}" width="{cells * CELL:g}" height="{lines * LINE:g}"'
    return f'<rect fill="{colour}" {where}/>'


def letters(line: int, row: Row) -> str:
    """The pieces of a line that are more than blanks."""
    pieces = "".join(
        f'<text{looks(style)} x="{at * CELL:g}" textLength="{cell_len(text) * CELL:g}">{spelt(text)}</text>'
        for at, text, style in row
        if text.strip(" ")
    )
    where = f'transform="translate(0,{line * LINE + FONT:g})" clip-path="url(#line)"'
    return pieces and f"<g {where}>{pieces}</g>"


def spelt(text: str) -> str:
    """A text as SVG spells it."""
    return escape(text, quote=False).replace(" ", NO_BREAK)


def looks(style: Style) -> str:
    """A style's colour, weight, slant and lines, as attributes."""
    lines = [name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on]
    return (
        f' fill="{colours(style)[0]}"'
        + ' font-weight="bold"' * bool(style.bold)
        + ' font-style="italic"' * bool(style.italic)
        + f' text-decoration="{" ".join(lines)}"' * bool(lines)
    )
