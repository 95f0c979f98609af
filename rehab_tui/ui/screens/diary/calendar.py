"""The calendar: a month with its check-ins, sessions, runs, red days and pauses; enter opens a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from textual import getters, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.facts import km_by_day, later, red_days
from rehab_tui.domain.records import SIDES, DistanceUnit
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.shared.text import zone
from rehab_tui.ui.widgets.calendar import Month, Noted, Styled

RED: Styled = ("■", "bold $error")
LATER: Styled = ("later", "bold $warning")
PAUSE: Styled = ("‖", "bold $warning")
STEP: Styled = ("◉", "bold $primary")
SESSION, TEST = "$primary", "$secondary"


def legend(unit: DistanceUnit) -> Content:
    """What the signs of a day mean, in their colours."""
    return Content.assemble(
        *(
            ("p3", zone(3)),
            " pain  ",
            ("s", SESSION),
            " session  ",
            ("½s", SESSION),
            f" part  {unit} run  x other  ",
        ),
        *(("t", TEST), " test  ", RED, " red  ", PAUSE, " pause  ", STEP, " step"),
    )


class CalendarScreen(PlaceScreen):
    """One month at a time."""

    HEADING = "calendar"
    CSS_PATH = Path(__file__).with_name("calendar.tcss")
    BINDINGS = bindings("calendar", command("escape", "app.go('progress')", "back", "Back to progress"))

    month = getters.query_one(Month)

    def compose_place(self) -> ComposeResult:
        """The days of the month, and what their signs mean."""
        yield Month(self.context.day, latest=self.context.day)
        yield Static(legend(self.context.units.distance), id="legend", markup=False)

    def show_facts(self) -> None:
        """Write every day's signs again."""
        self.month.latest = max([self.context.day, *days_later(self.context.facts)])
        self.month.noted = noted(self.context.facts)
        self.name_month()

    @on(Month.Moved)
    def name_month(self) -> None:
        """Name the month that is shown."""
        self.month.border_title = f"{self.month.day:%B %Y}"
        both = len(self.context.facts.situation.histories) > 1
        self.month.border_subtitle = "pain: of the worse leg" if both else ""

    @on(Month.Opened)
    def open(self, opened: Month.Opened) -> None:
        """Show everything of the day."""
        self.app.push_screen(DayScreen(self.context, opened.day))


def noted(facts: Today) -> dict[date, Noted]:
    """What the calendar shows of every day that has something."""
    entries, red, unit = facts.situation.entries, red_days(facts.situation), facts.units.distance
    below: dict[date, list[Styled]] = {}
    for day, pain in _pains(facts).items():
        below.setdefault(day, []).append((f"p{pain}", "$secondary" if isinstance(pain, str) else zone(pain)))
    for session in entries.sessions:
        below.setdefault(session.date, []).append(("s" if session.completed else "½s", SESSION))
    for day, far in ((day, unit.of(km)) for day, km in km_by_day(entries.runs).items()):
        below.setdefault(day, []).append((f"{far:.0f}{unit}" if far >= 10 else f"{far:.1f}{unit}", ""))
    marks = ("x", "", entries.activities), ("t", TEST, entries.measurements)
    for sign, style, rows in marks:
        for day in dict.fromkeys(one.date for one in rows):
            below.setdefault(day, []).append((sign, style))
    stepped = {change.date for change in entries.steps}
    signs = ((RED, red), (PAUSE, set(_paused(facts))), (STEP, stepped), (LATER, days_later(facts)))
    return {
        day: Noted(signs=[sign for sign, days in signs if day in days], below=_spaced(below.get(day, [])))
        for day in set(below).union(*(days for _, days in signs))
    }


def days_later(facts: Today) -> set[date]:
    """The days after today that something is dated for."""
    return {row.date for row in later(facts.entries, facts.day)}


def _pains(facts: Today) -> dict[date, int | str]:
    """The worst pain of each day that has a check-in; a check-in without a number still shows."""
    days: dict[date, int | str] = {checkin.date: "?" for checkin in facts.situation.entries.checkins}
    for leg in SIDES:
        history = facts.situation.histories.get(leg)
        for day, pain in (history.pain if history else {}).items():
            if day in days:
                before = days[day]
                days[day] = pain if isinstance(before, str) else max(before, pain)
    return days


def _paused(facts: Today) -> Iterator[date]:
    for pause in facts.situation.entries.pauses:
        last = min(pause.to or facts.day, facts.day)
        yield from (pause.from_ + timedelta(days=n) for n in range((last - pause.from_).days + 1))


def _spaced(parts: list[Styled]) -> list[Styled]:
    return [each for part in parts for each in (part, (" ", ""))]
