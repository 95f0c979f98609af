"""The picture of a screen as SVG: its colours, its letters, and little else."""

from xml.etree import ElementTree

import pytest
from rich.segment import Segment
from rich.style import Style

from tests.ui.svg import svg

PAGE = Style.parse("#eeeeee on #101010")
NAME = "{http://www.w3.org/2000/svg}"


def lines(*pieces: Segment) -> list[str]:
    """The lines of the file that hold the second line of the screen."""
    width = sum(piece.cell_length for piece in pieces)
    drawn = svg([[Segment(" " * width, PAGE)], list(pieces)], width, "page").splitlines()
    return [line for line in drawn if 'y="25.9"' in line or "translate(0,44.4)" in line]


def test_a_plain_line_is_one_piece_on_the_common_ground() -> None:
    assert lines(Segment("3 up < 4", PAGE), Segment("  ", PAGE)) == [
        '<g transform="translate(0,44.4)" clip-path="url(#line)">'
        '<text fill="#eeeeee" x="0" textLength="97.6">3\xa0up\xa0&lt;\xa04</text></g>'
    ]


def test_neighbours_on_one_colour_share_their_ground() -> None:
    one, other = Style.parse("#eeeeee on #550000"), Style.parse("bold #ffffff on #550000")
    ground, words = lines(Segment("    ", PAGE), Segment("a", one), Segment("b", other), Segment(" ", PAGE))
    assert ground == '<rect fill="#550000" x="48.8" y="25.9" width="24.4" height="24.4"/>'
    assert words.count("<text") == 2


@pytest.mark.parametrize(
    ("style", "looks"),
    [
        ("bold #ffffff on #101010", 'fill="#ffffff" font-weight="bold"'),
        ("italic #ffffff on #101010", 'fill="#ffffff" font-style="italic"'),
        ("underline strike #ffffff on #101010", 'fill="#ffffff" text-decoration="underline line-through"'),
        ("reverse #101010 on #ffffff", 'fill="#ffffff"'),
        ("dim #ffffff on #000000", 'fill="#999999"'),
        ("none", 'fill="#c5c8c6"'),
    ],
)
def test_a_style_becomes_attributes(style: str, looks: str) -> None:
    assert f"<text {looks} x=" in lines(Segment("a", Style.parse(style)))[-1]


def test_a_wide_letter_takes_two_cells() -> None:
    [line] = lines(Segment("日", PAGE), Segment("a", PAGE))
    assert 'textLength="24.4">日' in line
    assert 'x="24.4" textLength="12.2">a' in line


def test_it_is_well_formed_and_as_large_as_its_screen() -> None:
    root = ElementTree.fromstring(svg([[Segment(" " * 80, PAGE)]] * 24, 80, "<page> & more"))
    assert root.get("viewBox") == "0 0 994 635.6"
    assert [text.text for text in root.iter(f"{NAME}text")] == ["<page> & more"]
