"""Damaged and hostile files: whatever is in them, they are refused in one sentence or taken whole.

Run from the checkout: `python -m benchmarks.fuzzing`. Bundles and diaries are changed at random, in their
bytes and in their values; the same number gives the same file. Each must be refused with one line and left as
it was, or be taken: then it comes back as the same bytes, and the day's words and the physio's page can be
made of it.
"""

import argparse
import json
import os
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import cache, partial
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from rehab_tui.domain.merging import imported
from rehab_tui.domain.records import Change, DiaryError, Entries, Refused, changed
from rehab_tui.domain.today import today
from rehab_tui.exchange.bundle import bundle
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.report.formats import page
from rehab_tui.exchange.today.as_text import as_text
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.exchange.example import EXAMPLE
from tests.storage.samples import EVERY

DAY = date(2026, 3, 3)
NOON = datetime.fromisoformat("2026-03-03T12:00Z")
SHARE = 200
"""Files that a process takes at once."""

SLOWEST_S = 2.0
"""Seconds of processor time: on a busy machine the clock would tell of others."""

KEPT = 4
"""So many entries of a kind does the demo keep here, so that every part of it is hit often."""

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, -0.0, 0.1, 11, 1e-400, 5e-324, 1e308, float("inf"), float("nan")),
    *(2**31, 2**53 + 1, 2**64, -(2**63) - 1, 10**40, 10**4000, "", " ", "0", "x" * 2001, "\0", "\ud800"),
    *("\x1b[2J", "\u202e", "[/red]", "0\u0667:05", "24:00", "2026-02-30", "0001-01-01", "9999-12-31"),
    *("2000-01-01", "2100-12-31", "2026-03-03", "2026-03-03T12:00:00Z", "2026-03-03T12:00:00+23:59"),
    *("2000-01-01T00:00:00+14:00", "2100-12-31T23:59:59.999999-12:00", "left", "both", "raise-loaded"),
    *([], {}, [[]], {"": {}}, [None], {"left": None}, {"date": "2026-03-03"}),
)
TOKENS = (
    *(b"[" * 2000, b'{"a":' * 2000, b"]", b"}", b",", b":", b'"', b"\\", b"\0", b"\xff", b"\xc3\x28"),
    *(b"1e999", b"-0.0", b"1e-400", b"NaN", b"9" * 400, b"null", b"true", b"\\ud800", b"\\u0000"),
    *(b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\x1b]52;c;x\x07", b"//", b"'", b" " * 999, b"\r\n"),
)


@dataclass
class Tally:
    """What became of the files; `faults` tells what should never happen."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest_s: float = 0.0
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        self.outcomes += other.outcomes
        self.slowest_s = max(self.slowest_s, other.slowest_s)
        self.faults += other.faults


# --- the files before


@cache
def bundles() -> tuple[bytes, ...]:
    """Real bundles: the contract's example, the demo's last entries, one of every record."""
    whole = demo_entries(DAY)
    lists: dict[str, Any] = {part.name: getattr(whole, part.name)[-KEPT:] for part in fields(Entries)[1:]}
    every = changed(Entries(), *(Change(None, record) for record in EVERY))
    few = Entries(profile=whole.profile, **lists)
    return json.dumps(EXAMPLE).encode(), bundle.write(few), bundle.write(every)


@cache
def diaries() -> tuple[bytes, ...]:
    """The same as diaries' files."""
    with tempfile.TemporaryDirectory() as folder:
        return tuple(_diary_of(Path(folder), number) for number in range(len(bundles())))


def _diary_of(folder: Path, number: int) -> bytes:
    file, path = folder / f"{number}.json", folder / f"diary-{number}.json"
    file.write_bytes(bundles()[number])
    with TinyDiary.open(path, lambda: NOON) as diary:
        diary.apply(*imported(bundle.read(file), Entries()).changes)
    return path.read_bytes()


# --- and after


def mutated(number: int, sources: tuple[bytes, ...]) -> bytes:
    """The file of that number: a source with one to three changes."""
    chance = random.Random(number)
    content = chance.choice(sources)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        content = chance.choice((in_bytes, in_values))(content, chance)
    return content


def in_bytes(content: bytes, chance: random.Random) -> bytes:
    """Flip, cut, double, move or insert bytes somewhere."""
    start, stop = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    stop = min(stop, start + chance.choice((1, 2, 8, 99, 10**6)))
    before, part, after = content[:start], content[start:stop], content[stop:]
    match chance.randrange(6):
        case 0:
            return before + bytes(byte ^ 1 << chance.randrange(8) for byte in part[:9]) + part[9:] + after
        case 1:
            return before + after
        case 2:
            return before + part + part + after
        case 3:
            return before + chance.choice(TOKENS) + content[start:]
        case 4:
            return before + chance.choice(TOKENS) + after
    return after + part + before


def in_values(content: bytes, chance: random.Random) -> bytes:
    """Change, remove, rename, double or exchange a JSON value; bytes where it is not JSON any more."""
    try:
        root = json.loads(content)
        places = list(_places(root))
    except (ValueError, RecursionError):
        return in_bytes(content, chance)
    if not places:
        return in_bytes(content, chance)
    holder, key = chance.choice(places)
    match chance.randrange(6):
        case 0:
            holder[key] = chance.choice(VALUES)
        case 1:
            alike = [value for value in VALUES if type(value) is type(holder[key])]
            holder[key] = chance.choice(alike or VALUES)
        case 2:
            del holder[key]
        case 3:
            other, its_key = chance.choice(places)
            holder[key], other[its_key] = json.loads(json.dumps((other[its_key], holder[key])))
        case 4 if isinstance(holder, dict):
            holder[chance.choice((*holder, "odd", "modified", "", "\ud800"))] = holder.pop(key)
        case 4:
            holder.append(json.loads(json.dumps(holder[key])))
        case _:
            deep = chance.choice((3, 900, 3000))
            return _told(root).replace(_told(holder[key]), b"[" * deep + b"]" * deep, 1)
    return _told(root)


def _told(value: object) -> bytes:
    return json.dumps(value).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every value inside, as what holds it and its key there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield value, key
        yield from _places(inner)


# --- what becomes of them


def judged(number: int, folder: Path) -> Tally:
    """Try the bundle and the diary of that number."""
    tally = Tally()
    for kind, sources, taken in (("bundle", bundles(), import_it), ("diary", diaries(), open_it)):
        content = mutated(number, sources)
        file = folder / f"{kind}.json"
        file.write_bytes(content)
        before = process_time()
        try:
            outcome = taken(file)
            if file.read_bytes() != content:
                raise AssertionError("the file was changed")
        except Exception as fault:
            outcome = "at fault"
            tally.faults.append(f"{kind} {number}: {fault!r}")
        took = process_time() - before
        if took > SLOWEST_S:
            tally.faults.append(f"{kind} {number}: it took {took:.1f} s")
        tally.outcomes[f"{kind} {outcome}"] += 1
        tally.slowest_s = max(tally.slowest_s, took)
    return tally


def import_it(file: Path) -> str:
    """Bring a bundle into an empty diary's entries."""
    try:
        found = imported(bundle.read(file), Entries())
    except Refused as refused:
        return in_one_line(refused, file)
    return comes_back(changed(Entries(), *found.changes), file)


def open_it(file: Path) -> str:
    """Open a diary to look at it."""
    try:
        with TinyDiary.open(file, lambda: NOON, writing=False) as diary:
            news = diary.refresh()
    except DiaryError as error:
        return in_one_line(error, file)
    outcome = comes_back(diary.entries, file)
    if "\n" in news:
        raise AssertionError(f"it was opened with {news!r}")
    return f"{outcome} in part" if news else outcome


def in_one_line(refusal: Exception, file: Path) -> str:
    said = str(refusal)
    if "\n" in said or str(file) not in said or len(said) > len(str(file)) + 400:
        raise AssertionError(f"it was refused with {said!r}") from refusal
    return "refused"


def comes_back(entries: Entries, file: Path) -> str:
    """Export, import, export: the same bytes; and every page can be made of it."""
    written = bundle.write(entries)
    copy = file.with_name("copy.json")
    copy.write_bytes(written)
    back = changed(Entries(), *imported(bundle.read(copy), Entries()).changes)
    if bundle.write(back) != written:
        raise AssertionError("it came back as something else")
    as_text(today(back, DAY))
    page(back, DAY, 12, (), Path("page.html"))
    return "taken"


def try_all(judged: Callable[[int, Path], Tally], first: int, number: int) -> int:
    """Judge what is made of so many numbers on all cores, and print it; 1 if anything is at fault."""
    cores, end = os.cpu_count() or 1, first + number
    shares = [range(start, min(start + SHARE, end)) for start in range(first, end, SHARE)]
    whole, began = Tally(), perf_counter()
    with Pool(cores) as pool:
        for part in pool.imap_unordered(partial(_share, judged), shares):
            whole.add(part)
    for outcome, times in sorted(whole.outcomes.items()):
        print(f"{outcome:22} {times:7,}")
    print(f"{'slowest':22} {1000 * whole.slowest_s:7.0f} ms   (limit {1000 * SLOWEST_S:.0f})")
    print(
        f"{'files':22} {sum(whole.outcomes.values()):7,}   in {perf_counter() - began:.0f} s on {cores} cores"
    )
    for fault in whole.faults[:20]:
        print(fault)
    print(f"{'at fault':22} {len(whole.faults):7,}")
    return 1 if whole.faults else 0


def _share(judged: Callable[[int, Path], Tally], numbers: range) -> Tally:
    """The work of one process."""
    whole = Tally()
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        for number in numbers:
            whole.add(judged(number, Path(folder)))
    return whole


def main() -> int:
    """Try them; the exit status says whether all went well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100_000, help="half bundles, half diaries (100000)")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first (0)")
    asked = parser.parse_args()
    return try_all(judged, asked.first, asked.files // 2)


if __name__ == "__main__":
    raise SystemExit(main())
