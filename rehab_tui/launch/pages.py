"""The page for the physio as the screens write it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rehab_tui.domain.records import Entries, Refused


@dataclass(frozen=True)
class Pages:
    """The page for the physio for a screen: the same bytes as the command `report` writes."""

    diary: Path

    @property
    def parts(self) -> tuple[str, ...]:
        """What may be left out."""
        from rehab_tui.exchange.report.parts import Part

        return tuple(str(part) for part in Part)

    @property
    def weeks(self) -> tuple[int, int]:
        """As usual, and at the most."""
        from rehab_tui.exchange.report.parts import MOST_WEEKS, WEEKS

        return WEEKS, MOST_WEEKS

    def suggested(self, day: date) -> str:
        """A page to print, in the person's home."""
        return f"~/rehab-{day}.html"

    def exists(self, name: str) -> bool:
        """Whether a file is there; False if the system refuses to say, for writing will. Raises Refused."""
        try:
            return _named(name).exists()
        except OSError:
            return False

    def write(self, entries: Entries, day: date, name: str, weeks: int, without: Collection[str]) -> str:
        """Write the page, never over the diary; raises Refused or DiaryError."""
        from rehab_tui.exchange.report.formats import page
        from rehab_tui.storage.exporting import export_file

        file = _named(name)
        export_file(page(entries, day, weeks, without, file).encode(), file, self.diary)
        return str(file)


def _named(name: str) -> Path:
    """The file a person means: in the folder the program runs in, or in a home, begun with ~."""
    try:
        return Path(name).expanduser().absolute()
    except RuntimeError:
        raise Refused(f"{name} begins with a home that is not known; accepted: another file name") from None
