"""A film shows each screen in its turn and keeps a line that stays only once."""

import re
from xml.etree import ElementTree

from rich.segment import Segment

from tests.ui.film import Frame, film

TOP, ONE, TWO = [Segment("rehab")], [Segment("44 <left>")], [Segment("43 <left>")]
FRAMES = [Frame("A hold", [TOP, ONE], 1.0), Frame("A hold", [TOP, TWO], 3.0)]


def test_a_film_shows_its_screens_for_as_long_as_they_stand() -> None:
    drawn = film(FRAMES, 10, "A morning", still=1)
    assert "animation:film 4s" in drawn
    assert re.findall(r"([\d.]+%)\{transform:translateX\((-?\d+)px\)\}", drawn) == [
        ("0.000%", "0"),
        ("25.000%", "-122"),
    ]
    assert "animation:none;transform:translateX(-122px)" in drawn


def test_a_line_that_stays_is_kept_once() -> None:
    root = ElementTree.fromstring(film(FRAMES, 10, "A morning"))
    shown = [[use.get("href") for use in group] for group in root.iter() if group.get("class") == "line"]
    assert [[href for href in each if href] for each in shown] == [["#l0", "#l1"], ["#l0", "#l2"]]
