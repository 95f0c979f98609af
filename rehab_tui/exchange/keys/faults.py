"""What speaks against keys of one's own, a sentence a fault: what is wrong, and what is accepted."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import combinations

from rehab_tui.domain.records import shown
from rehab_tui.exchange.keys.known import ACCEPTED, AROUND, EDITING, FIXED, KEY, screens, typed, usual

Keys = Mapping[str, tuple[str, ...]]


def faults(own: Keys) -> Iterator[str]:
    """What is wrong with the commands and keys one by one; if nothing is, where two of them clash."""
    yield from [fault for name, keys in own.items() for fault in _of(name, keys)] or _clashes(own)


def _of(name: str, keys: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with the keys of one command."""
    before = usual().get(name, ())
    if not before:
        like = get_close_matches(name, usual(), 1)
        yield f"{shown(name)} is no command to move; accepted: those of `rehab-tui keys`{_such(like)}."
        return
    if not keys:
        yield f"{name} has no key; accepted: one or more, or no line: then it keeps {_list(before)}."
        return
    for key in sorted(FIXED.intersection(before).difference(keys)):
        yield f"{name} lacks {key}, the same on every screen; accepted: {key} and others beside it."
    for key in keys:
        if key not in before and (why := _why_not(name, key)):
            yield f"{name} on {shown(key)}: {why}"


def _why_not(name: str, key: str) -> str:
    before, last = usual()[name], key.rpartition("+")[2]
    if key in FIXED:
        return "this key stays where it is; accepted: any but escape, ctrl+c, ctrl+p, ctrl+q and the digits."
    if not KEY.fullmatch(key):
        return f"there is no such key here; accepted: {ACCEPTED}."
    if last in AROUND and not any(old.rpartition("+")[2] in AROUND for old in before):
        return "this key leads around in lists and texts; accepted: another key, such as a letter."
    if name in typed() and (len(key) == 1 or key == "space" or key in EDITING):
        return "texts are typed there, with this key too; accepted: f1 to f12, or ctrl+ with another letter."
    return ""


def _clashes(own: Keys) -> Iterator[str]:
    """Two commands that have come to one key of a screen; where they had one before, they take turns."""
    keys, told = {**usual(), **own}, set[frozenset[str]]()
    for screen, names in screens().items():
        for pair in combinations(sorted(names, key=lambda name: name not in own), 2):
            one, other = pair
            both = sorted(set(keys[one]).intersection(keys[other]))
            if both and frozenset(pair) not in told and not set(usual()[one]).intersection(usual()[other]):
                told.add(frozenset(pair))
                yield (
                    f"{one} on {_list(both)}: {other} has this key too, on the screen “{screen}”; "
                    f"accepted: a key that is free there, or a line that moves {other} as well."
                )


def _such(names: Sequence[str]) -> str:
    return f", such as {names[0]}" if names else ""


def _list(keys: Sequence[str]) -> str:
    return ", ".join(keys)
