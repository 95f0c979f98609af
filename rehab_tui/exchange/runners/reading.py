"""Reads files, folders and archives of runs: all that is told in them, and what was refused."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.bundle.reading import open_plain
from rehab_tui.exchange.runners.bunches import Bunch, bunches, in_words
from rehab_tui.exchange.runners.content import HEAD, Content
from rehab_tui.exchange.runners.gate import Tick
from rehab_tui.exchange.runners.known import FORMATS, Format, format_of
from rehab_tui.exchange.runners.seen import Said, Seen, Told

MOST_SEEN = 100_000
NOTHING = "it holds nothing that is read"


def read_runs(paths: Iterable[Path], tick: Tick = lambda _, __: None) -> Told:
    """All of them, in their order; what `tick` raises ends it, and then nothing is told."""
    seen, said = list[Seen](), list[Said]()
    for path in paths:
        for told in _told(path, tick):
            if isinstance(told, Said):
                said.append(told)
            else:
                seen.append(told)
            if len(seen) > MOST_SEEN:
                raise Refused(f"there are more than {MOST_SEEN} activities, the most that is read at once")
    return Told(tuple(seen), tuple(said))


def are_runs(path: Path) -> bool:
    """Whether that is a folder or looks like a file of runs, an archive, or anything but JSON."""
    try:
        if path.is_dir():
            return True
        with open_plain(path) as stream:
            head = stream.read(HEAD)
    except (OSError, Refused):
        return False  # said by whoever reads it
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return bool(text and (text[:1] != b"{" or format_of(head)))


def _told(path: Path, tick: Tick) -> Iterator[Seen | Said]:
    something, others = False, list[str]()
    try:
        for bunch in bunches(path, tick):
            yield from (Said(name, sentence) for name, sentence in bunch.broken)
            something = something or bool(bunch.broken)
            for kind, place in _in_order(bunch):
                something = True
                if place not in bunch.asked:
                    yield from _read(kind, bunch.contents[place])
            others += _others(bunch)
    except (Refused, OSError) as error:
        yield Said(str(path), in_words(error))
    else:
        if something:
            yield from (Said(name, NOTHING, refused=False) for name in others)
        else:
            yield Said(str(path), f"{NOTHING}; accepted: a bundle, {', '.join(one.name for one in FORMATS)}")


def _in_order(bunch: Bunch) -> list[tuple[Format, str]]:
    """Those that are read, an index before what it lists."""
    known = [(kind, place) for place, content in bunch.contents.items() if (kind := format_of(content.head))]
    return sorted(known, key=lambda each: FORMATS.index(each[0]))


def _others(bunch: Bunch) -> Iterator[str]:
    """The names of those that nobody reads or asked for: pictures, a file that is none any more."""
    contents = bunch.contents.items()
    return (one.name for place, one in contents if place not in bunch.asked and not format_of(one.head))


def _read(kind: Format, content: Content) -> Iterator[Seen | Said]:
    try:
        yield from kind.read(content)
    except (Refused, OSError) as error:
        yield Said(content.name, in_words(error))
