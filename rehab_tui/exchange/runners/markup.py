"""Walks through XML piece by piece, however large it is; nothing of it is kept but what a reader notes.

Python's own expat is used, which builds no tree. A document type is refused as soon as it begins: without
one there are no entities to expand and nothing outside to load, which is all that defusedxml would add.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol
from xml.parsers import expat

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.runners.content import Content, Stream

PIECE = 64 * 1024
LONGEST_TYPE = 128 * 1024
LONGEST_PART = 8 * 1024 * 1024
"""Bytes of one tag or one comment: more of it would have to be held at once."""

DEEPEST = 64
ENCODINGS = "utf-8", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"
LONGEST_TEXT = 1000
"""Signs that are kept of the text in an element."""

TYPE_BEGINS, TYPE_ENDS = re.compile(rb"<!DOCTYPE\s+HealthData\s*\["), re.compile(rb"\]\s*>")
"""Apple writes one before its data, in some years with mistakes in it that would stop any parser."""

Way = Sequence[str]
"""The names from the root down to an element, without their prefixes."""


class Notes(Protocol):
    """What a reader notes while the elements go by; `texts` tells whether it needs what stands in them."""

    @property
    def texts(self) -> bool:
        """Whether `ends` is told the text; without it a large file goes by faster."""

    def begins(self, way: Way, attributes: Mapping[str, str]) -> None:
        """Be told of an element and its attributes."""

    def ends(self, way: Way, text: str) -> None:
        """Be told that it is over, and the text that stood last in it."""


def looks_like(head: bytes, root: str) -> bool:
    """Whether the first bytes are XML whose first element has that name, in UTF-8 or UTF-16."""
    plain = head.replace(b"\0", b"")
    first = re.search(rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]*)", plain)
    return bool(first and first[1] == root.encode())


def walk(content: Content, notes: Notes) -> Iterator[None]:
    """Tell `notes` of all elements; pauses after each piece. Raises Refused at the first fault."""
    watch = _Watch(notes)
    with content.open() as stream:
        watch.feed(_begun(stream))
        yield
        while piece := stream.read(PIECE):
            watch.feed(piece)
            yield
    watch.feed(b"", last=True)
    yield


def _begun(stream: Stream) -> bytes:
    """The first piece, without what stands before the XML and without Apple's document type."""
    first = b""
    while len(first) < LONGEST_TYPE and (piece := stream.read(PIECE)):
        first += piece
    begins = TYPE_BEGINS.search(first)
    ends = begins and TYPE_ENDS.search(first, begins.end())
    if begins and ends and b"<!ENTITY" not in first[: ends.end()]:
        first = first[: begins.start()] + first[ends.end() :]
    return first.removeprefix(b"\xef\xbb\xbf").lstrip()


class _Watch:
    """The parser, where it stands, and the text it is in."""

    def __init__(self, notes: Notes) -> None:
        self.notes, self.way, self.text, self.fed = notes, list[str](), "", 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begins
        self.parser.EndElementHandler = self._ends
        self.parser.CharacterDataHandler = self._reads if notes.texts else None
        self.parser.XmlDeclHandler = self._declares
        self.parser.StartDoctypeDeclHandler = self._refuses

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Parse one more piece."""
        try:
            self.parser.Parse(piece, last)
        except expat.ExpatError as error:
            what = expat.errors.messages.get(error.code, "")
            raise Refused(f"it is no whole XML: line {error.lineno}: {what or error}") from error
        self.fed += len(piece)
        if self.fed - self.parser.CurrentByteIndex > LONGEST_PART:
            raise Refused("one tag of it goes on for more than 8 MB")

    def _begins(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.way) == DEEPEST:
            raise Refused(f"it is nested more than {DEEPEST} deep")
        self.way.append(name.rpartition(":")[2] if ":" in name else name)
        self.text = ""
        self.notes.begins(self.way, attributes)

    def _ends(self, _: str) -> None:
        self.notes.ends(self.way, self.text.strip())
        self.way.pop()
        self.text = ""

    def _reads(self, text: str) -> None:
        if len(self.text) < LONGEST_TEXT:
            self.text += text[:LONGEST_TEXT]

    def _declares(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.lower() not in ENCODINGS:
            raise Refused(f"its encoding is {encoding[:30]!r}; accepted: {', '.join(ENCODINGS)}")

    def _refuses(self, *_: object) -> None:
        raise Refused("it has a document type, which could make it grow; accepted: XML without <!DOCTYPE")
