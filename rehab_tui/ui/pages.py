"""The page for the physio as a screen sees it: what may stand on it, and the one call that writes it."""

from collections.abc import Collection
from datetime import date
from typing import Protocol

from rehab_tui.domain.records import Entries


class PageWriter(Protocol):
    """Writes the page to a file, for screens open none themselves."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that may be left out."""

    @property
    def weeks(self) -> tuple[int, int]:
        """The weeks a page usually covers, and the most it can."""

    def suggested(self, day: date) -> str:
        """A name for the page of that day; its ending chooses the format."""

    def stands(self, name: str) -> bool:
        """Whether there is a file of that name already."""

    def write(self, entries: Entries, day: date, name: str, weeks: int, without: Collection[str]) -> str:
        """Write the page in place of what the file held; gives the file's full name.

        Raises Refused or DiaryError, and then nothing was written. Takes a second with years of entries.
        """
