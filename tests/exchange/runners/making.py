"""Contents made in a test, and what a reader tells of them."""

import io
from typing import NamedTuple

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.runners.content import HEAD, Content
from rehab_tui.exchange.runners.seen import Reader, Said, Seen


class Read(NamedTuple):
    """What was taken, what was said beside, and why it went no further."""

    seen: list[Seen]
    said: list[str]
    refused: str


def content_of(text: str | bytes, asked: list[str] | None = None) -> Content:
    """A content of the name "file"; what is asked for beside it is noted, and nothing is there."""

    def beside(path: str) -> Content | None:
        if asked is not None:
            asked.append(path)
        return None

    plain = text.encode() if isinstance(text, str) else text
    return Content("file", plain[:HEAD], lambda: io.BytesIO(plain), beside)


def read_all(read: Reader, text: str | bytes) -> Read:
    seen, said, refused = list[Seen](), list[str](), ""
    try:
        for told in read(content_of(text)):
            if isinstance(told, Said):
                said.append(f"{told.name}: {told.sentence}")
            else:
                seen.append(told)
    except Refused as error:
        refused = str(error)
    return Read(seen, said, refused)


def one(read: Reader, text: str | bytes) -> Seen:
    """The one activity that is told, and nothing refused."""
    told = read_all(read, text)
    assert told.refused == ""
    (seen,) = told.seen
    return seen
