"""Values out of a JSON text too large to be held: one after another from the lists that bear a name."""

import codecs
import json
import re
from collections.abc import Iterator

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.runners.content import MB, Stream

PIECE = MB // 4
LONGEST = 4 * MB
"""Signs of one value: more of it would have to be held at once."""

LONGEST_MARK = 200
"""Signs in which the name and the bracket behind it stand."""

BETWEEN = re.compile(r"[\s,]*")
DECODER = json.JSONDecoder(parse_int=float)  # a whole number of a million digits becomes infinite, not slow


def values_in(stream: Stream, name: str) -> Iterator[object]:
    """The values of every list of that name, until the end; raises Refused where the text is no JSON."""
    text, begins = _Text(stream), re.compile(rf'"{name}"\s*:\s*\[')
    while True:
        if found := begins.search(text.read):
            text.read = text.read[found.end() :]
            yield from _values(text)
        else:
            text.read = text.read[-LONGEST_MARK:]
            if not text.more():
                return


def _values(text: "_Text") -> Iterator[object]:
    at = 0
    while True:
        if found := BETWEEN.match(text.read, at):
            at = found.end()
        if text.read[at : at + 1] == "]":
            text.read = text.read[at + 1 :]
            return
        try:
            value, at = DECODER.raw_decode(text.read, at)
        except (ValueError, RecursionError) as error:
            text.read, at = text.read[at:], 0
            if isinstance(error, RecursionError) or len(text.read) > LONGEST or not text.more():
                raise Refused("its list breaks off, or is no JSON") from error
        else:
            yield value


class _Text:
    """The part of the text that was read and is not yet told."""

    def __init__(self, stream: Stream) -> None:
        self.stream, self.read = stream, ""
        self.decoder = codecs.getincrementaldecoder("utf-8-sig")()

    def more(self) -> bool:
        """Read on, twice as much where a value is long; False at the end."""
        piece = self.stream.read(max(PIECE, len(self.read)))
        try:
            self.read += self.decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            raise Refused("it is not UTF-8 text") from error
        return bool(piece)
