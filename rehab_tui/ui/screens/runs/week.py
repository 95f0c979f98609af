"""The training week as a picture: km run, what each day ahead has room for, and days free for hard runs."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from rehab_tui.domain.ahead import PlannedDay, week_days
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.ruled import LABEL, RuledPanel

WIDEST = 8
"""Columns of a day at the most."""


class WeekPicture(Widget):
    """A column a day from the week's first on."""

    DEFAULT_CSS = "WeekPicture { height: auto; }"
    rows: Sequence[tuple[str, Sequence[tuple[str, str]]]] = ()

    def get_content_height(self, _container: Size, _viewport: Size, _width: int) -> int:
        """A line for each row."""
        return len(self.rows)

    def show(self, facts: Today) -> None:
        """Draw the week of that day."""
        self.rows = tuple(picture(facts))
        self.refresh(layout=True)

    def render(self) -> Content:
        """The days' names over what was run and what can be."""
        cell = min(WIDEST, max(3, (self.content_size.width - LABEL) // 7))
        return Content("\n").join(_line(label, cells, cell) for label, cells in self.rows)


class WeekPanel(RuledPanel):
    """The week in a picture, and in answers below it."""

    def __init__(self, title: str, id: str) -> None:
        super().__init__(title, id)
        self.picture = WeekPicture()

    def compose(self) -> ComposeResult:
        """The picture first."""
        yield self.picture
        yield from super().compose()


def picture(facts: Today) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
    """The rows of the picture, each cell with its style; on a red day only what was run."""
    days, unit, today = week_days(facts), facts.units.distance, facts.day
    yield "", [(f"{day.date:%a}"[:2], "bold $primary" if day.date == today else "$secondary") for day in days]
    yield str(unit), [_ran(day, today, unit.of(day.ran_km, 1) if day.ran_km else None) for day in days]
    if not facts.verdict.red:
        yield "up to", [_room(day, unit.down(day.most_km or 0)) for day in days]
        if any(day.hard for day in days):
            yield "hard", [_hard(day) for day in days]


def _ran(day: PlannedDay, today: date, far: float | None) -> tuple[str, str]:
    if far is not None:
        return f"{round(far, 1):g}", "bold"
    return ("·" if day.date <= today else ""), "$secondary"


def _room(day: PlannedDay, far: float) -> tuple[str, str]:
    if day.most_km is None or (day.ran_km and not day.most_km):
        return "", ""
    if not day.most_km:
        return ("rest" if day.rule == "MD3" else "-"), "$secondary"
    return f"{far:g}", "$success"


def _hard(day: PlannedDay) -> tuple[str, str]:
    if day.most_km is None:
        return "", ""
    return ("✓", "$success") if day.hard and day.most_km else ("-", "$secondary")


def _line(label: str, cells: Sequence[tuple[str, str]], width: int) -> Content:
    told = ((text if len(text) < width else "-", style) for text, style in cells)
    return Content.assemble(
        (f"{label:<{LABEL}}", "$secondary"), *((f"{text:>{width}}", style) for text, style in told)
    )
