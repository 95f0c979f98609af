"""A heel from the side, on which the sore place lights up as one picks it."""

from collections.abc import Mapping

from rich.text import Text
from textual.widgets import Static

from rehab_tui.domain.records import Leg, Site

HIGHER, MIDDLE, HEEL = range(3)

PLACES = {
    Site.UNSURE: (HIGHER,),
    Site.MID_PORTION: (MIDDLE,),
    Site.INSERTIONAL: (HEEL,),
    Site.BOTH: (MIDDLE, HEEL),
}
"""Where on the picture each answer lies."""

ROWS: tuple[tuple[str, int | None, str, str], ...] = (
    ("       │   ", HIGHER, " ", "higher up: unsure"),
    ("       │   ", MIDDLE, "─ 6 cm", ""),
    ("       │   ", MIDDLE, " ", "middle (mid-portion)"),
    ("       │   ", MIDDLE, "─ 2 cm", ""),
    ("   ╭───╯   ", HEEL, " ", "heel (insertional)"),
    (" ╭─╯       ", HEEL, "─ 0 cm", ""),
    (" │         ", None, " ", "the heel bone"),
    (" ╰─────────", None, "", ""),
)
"""The leg in front of the cord, the part of the cord, a mark of the height, and what the part is called."""

CORD, MARKED, BONE = "│", "█", {6: "│", 7: "╯"}


def heel_picture(sites: Mapping[Leg, Site | None]) -> Text:
    """The picture: a place that was picked is thick, and the legs it is sore on stand beside its name."""
    sore = {
        place: ", ".join(leg for leg, site in sites.items() if site and place in PLACES[site])
        for place in (HIGHER, MIDDLE, HEEL)
    }
    picture = Text(no_wrap=True)
    for number, (leg, place, mark, name) in enumerate(ROWS):
        legs = sore[place] if place is not None else ""
        cord = MARKED if legs else BONE.get(number, CORD)
        picture.append(leg).append(cord, "bold" if legs else "").append(f"{mark:<8}")
        picture.append(name, "bold reverse" if legs else "")
        picture.append(f"  ◀ {legs}\n" if legs and name else "\n", "bold")
    picture.right_crop(1)
    return picture


class HeelPicture(Static):
    """Shows where the tendons are sore."""

    def __init__(self) -> None:
        super().__init__(classes="figure", markup=False)

    def mark(self, sites: Mapping[Leg, Site | None]) -> None:
        """Let the places light up."""
        self.update(heel_picture(sites))
