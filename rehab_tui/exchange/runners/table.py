"""Tables as text: the encoding told by the bytes, the separator by the first line."""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

from rehab_tui.domain.records import Refused

BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SEPARATORS = ",;\t"
MOST_ROWS = 50_000
LONGEST_CELL = 1_000_000


def text_of(content: bytes) -> str:
    """The text in UTF-8, in UTF-16 where the first bytes say so, or else in Windows' western alphabet."""
    named = next((name for bom, name in BOMS if content.startswith(bom)), "utf-8")
    try:
        return content.decode(named)
    except UnicodeDecodeError:
        # a head may end within a sign
        return content.decode("cp1252" if named == "utf-8" and _bad_inside(content) else named, "replace")


def _bad_inside(content: bytes) -> bool:
    try:
        content[:-3].decode()
    except UnicodeDecodeError as error:
        return error.end < len(content) - 3
    return False


class Table(NamedTuple):
    """The names of the columns, small and without marks around them, and the cells of each row after them."""

    names: list[str]
    rows: Iterator[tuple[int, list[str]]]

    def columns(self, *names: str) -> list[int]:
        """The places of all columns that bear one of these names, in their order."""
        return [place for place, name in enumerate(self.names) if name in names]


def table_of(content: bytes) -> Table:
    """The table in a whole content or in its first bytes; raises Refused if there is no first line.

    A row comes with its number, the first after the names being 2; going through them may raise Refused.
    """
    text = text_of(content).lstrip("\ufeff \r\n")
    first, _, _ = text.partition("\n")
    separator = max(SEPARATORS, key=first.count)
    csv.field_size_limit(LONGEST_CELL)
    cells = _cells(csv.reader(_lines(text), delimiter=separator))
    names = [re.sub(r"\s+", " ", name).strip().lower() for name in next(cells, [])]
    if not names:
        raise Refused("it has no line of names")
    return Table(names, enumerate(cells, 2))


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _cells(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        for number, cells in enumerate(reader):
            if number > MOST_ROWS:
                raise Refused(f"it has more than {MOST_ROWS} rows, the most that is read")
            yield cells
    except csv.Error as error:
        raise Refused(f"it is no table: {error}") from error
