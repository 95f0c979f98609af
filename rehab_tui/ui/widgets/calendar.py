"""A month of days, each with its signs; the arrows move between days, enter opens one."""

from calendar import Calendar, monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from rehab_tui.ui.commands import bindings, command

COLUMNS = 7
HEAD = 1
"""Lines above the weeks: the names of the days."""

RULED_FROM = 4
"""Lines of a week from which a line parts it from the next."""

Styled = tuple[str, str]
"""Text and its style."""


@dataclass(frozen=True)
class Noted:
    """The content of a day's cell: signs beside its number, and what was noted under it."""

    signs: Sequence[Styled] = ()
    below: Sequence[Styled] = ()


class Month(Widget, can_focus=True):
    """The month of `day`, the day under the cursor, which never passes `latest`."""

    DEFAULT_CSS = "Month { height: 19; }"
    BINDINGS = bindings(
        "month",
        command("enter", "open", "open", "Everything of this day"),
        command("left", "move(-1)", "day", "The day before", shown_key="←→↑↓"),
        command("right", "move(1)", "day after", "The day after", show=False),
        command("up", "move(-7)", "week before", "The same day a week before", show=False),
        command("down", "move(7)", "week after", "The same day a week after", show=False),
        command("pageup", "month(-1)", "month", "The month before", shown_key="PgUp PgDn"),
        command("pagedown", "month(1)", "month after", "The month after", show=False),
    )

    day: reactive[date] = reactive(date(2000, 1, 1))
    noted: reactive[Mapping[date, Noted]] = reactive(dict)

    @dataclass
    class Moved(Message):
        """The cursor stands on another day."""

        day: date

    @dataclass
    class Opened(Message):
        """A day is to be shown."""

        day: date

    def __init__(self, day: date, latest: date) -> None:
        super().__init__(classes="panel")
        self.set_reactive(Month.day, day)
        self.latest = latest

    @property
    def weeks(self) -> list[list[date]]:
        """The weeks the month touches, Monday first."""
        return Calendar().monthdatescalendar(self.day.year, self.day.month)

    @property
    def cell(self) -> tuple[int, int]:
        """Columns and lines of one day."""
        return self.size.width // COLUMNS, (self.size.height - HEAD) // 6

    def action_move(self, days: int) -> None:
        """Go that many days on or back."""
        self._go(self.day + timedelta(days=days))

    def action_month(self, by: int) -> None:
        """Go to the same day of a month beside this one, or to its last."""
        number = self.day.year * 12 + self.day.month - 1 + by
        first = date(number // 12, number % 12 + 1, 1)
        self._go(first.replace(day=min(self.day.day, monthrange(first.year, first.month)[1])))

    def action_open(self) -> None:
        """Show the day under the cursor."""
        self.post_message(self.Opened(self.day))

    def on_click(self, event: Click) -> None:
        """Go to the day under the pointer; a second click opens it."""
        width, height = self.cell
        at = event.get_content_offset(self)
        if at is None or at.y < HEAD:
            return
        week, column = (at.y - HEAD) // max(1, height), at.x // max(1, width)
        if week < len(self.weeks) and column < COLUMNS:
            day = self.weeks[week][column]
            if day == self.day:
                self.action_open()
            else:
                self._go(day)

    def _go(self, day: date) -> None:
        if day <= self.latest:
            self.day = day
            self.post_message(self.Moved(day))

    def render(self) -> Content:
        """The names of the days, then the weeks."""
        width, height = self.cell
        head = "".join(f" {day:%a}".ljust(width) for day in self.weeks[0])
        rows = [Content.styled(head, "$secondary")]
        for week in self.weeks:
            rows.append(self._line([self._top(day) for day in week], width))
            rows.append(self._line([self._below(day) for day in week], width))
            rows.extend([Content("")] * (height - 2))
            if height >= RULED_FROM and self.day.month in (
                week[-1].month,
                (week[-1] + timedelta(days=1)).month,
            ):
                rows[-1] = Content.styled("─" * (width * COLUMNS - 1), "$secondary 30%")
        return Content("\n").join(rows)

    @staticmethod
    def _line(cells: Sequence[Content], width: int) -> Content:
        return Content.assemble(*(cell.truncate(width - 1, pad=True).pad_right(1) for cell in cells))

    def _top(self, day: date) -> Content:
        here, other = day == self.day, day.month != self.day.month or day > self.latest
        number = f"▸{day.day:<3}" if here else f" {day.day:<3}"
        style = "bold reverse" if here else "$secondary" if other else "bold"
        signs = self.noted[day].signs if day in self.noted else ()
        return Content.assemble((number, style), " ", *signs)

    def _below(self, day: date) -> Content:
        return Content.assemble(" ", *(self.noted[day].below if day in self.noted else ()))
