"""Today's facts, kept while neither the entries nor the day change."""

from datetime import date

from rehab_tui.domain.records import Entries
from rehab_tui.domain.today import Today, today


class TodayCache:
    """Today's facts, worked out again only if the entries or the day changed."""

    def __init__(self) -> None:
        self._facts: Today | None = None

    def of(self, entries: Entries, day: date) -> Today:
        """The facts of that day; the same object as before while nothing changed."""
        if self._facts is None or self._facts.day != day or self._facts.entries is not entries:
            self._facts = today(entries, day, self._facts)
        return self._facts
