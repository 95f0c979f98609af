"""The sample diary as shipped: worked out once (`python -m benchmarks.sample_diary`), shifted to today."""

import re
from datetime import date, timedelta

from rehab_tui.codec.reading import from_json
from rehab_tui.domain.records import Entries
from rehab_tui.resources import assets

FILE = "demo.json"
SHIPPED_DAY = date(2026, 1, 4)
"""The last day of the shipped diary."""

DATE = re.compile(r"\b\d{4}-\d\d-\d\d(?=[\"T])")


def sample_entries(day: date) -> Entries:
    """The fourteen weeks that end with `day`."""
    return shifted(assets().joinpath(FILE).read_text(encoding="utf-8"), day - SHIPPED_DAY)


def shifted(text: str, by: timedelta) -> Entries:
    """The entries in a JSON text, every date in it moved by as much."""
    moved = DATE.sub(lambda found: str(date.fromisoformat(found[0]) + by), text)
    return from_json(Entries, moved.encode())
