"""The page in the format that is asked for."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from rehab_tui.domain.records import Entries, Refused
from rehab_tui.exchange.report.facts.report import report_of
from rehab_tui.exchange.report.html import as_html
from rehab_tui.exchange.report.parts import Part
from rehab_tui.exchange.report.text import as_text

FORMATS = {".txt": as_text, ".html": as_html}


def page(entries: Entries, day: date, weeks: int, without: Collection[str], file: Path | None) -> str:
    """The page without the named parts, in the format the file's ending asks for, text without a file.

    Raises Refused for another ending, or more weeks than a page holds.
    """
    ending = file.suffix.lower() if file else ".txt"
    if ending not in FORMATS:
        raise Refused(f"{file} ends in {ending or 'nothing'}; accepted: {' or '.join(FORMATS)}")
    return FORMATS[ending](report_of(entries, day, weeks, {Part(name) for name in without}))
