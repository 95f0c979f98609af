"""Files of runs changed at random, of every format: taken or refused in words, soon, and the diary whole.

Run from the checkout: `python -m benchmarks.runner_fuzz`. Each file is brought in by the command line's own
way into a diary with a run in it; the same number gives the same file. A refusal must leave the diary as it
was, to the byte, and what is taken must be known the second time.
"""

import argparse
import contextlib
import gzip
import io
import random
import sys
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.fuzzing import SLOWEST_S, Tally, in_bytes, in_values, try_all
from benchmarks.runners_made import HEAD, fit, row, strava_zip
from rehab_tui import cli
from tests.exchange.runners.test_mutated import SAMPLES

START = datetime(2026, 9, 1, 16, 0, tzinfo=UTC)
NOW = datetime(2026, 12, 31, 12, tzinfo=UTC)
ARGUMENTS = (
    "--tz",
    "Europe/Berlin",
    "--unit",
    "km",
    "--unclear",
    "run",
    "--also",
    "ride",
    "--doubtful",
    "all",
)


@cache
def sources() -> tuple[bytes, ...]:
    """A small file of every format, and archives of them."""
    table = "\n".join((HEAD, *(row(number, START, 5 + number, 30) for number in range(4)))).encode()
    watch = fit(START, 5.02, 31.5, timedelta(hours=2), points=3)
    texts = tuple(text.encode() for text in SAMPLES.values())
    packed = _packed({f"{number}": text for number, text in enumerate((*texts, gzip.compress(watch)))})
    return table, watch, *texts, gzip.compress(watch), strava_zip(3, points=3), packed


def _packed(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def mutated(number: int) -> bytes:
    """The file of that number: a source with one to three changes, in an archive also inside it."""
    chance = random.Random(number)
    content = chance.choice(sources())
    for _ in range(chance.choice((1, 1, 2, 3))):
        inside = content[:2] in (b"PK", b"\x1f\x8b") and chance.randrange(3)
        content = (
            _inside(content, chance) if inside else chance.choice((in_bytes, in_values))(content, chance)
        )
    return content


def _inside(content: bytes, chance: random.Random) -> bytes:
    with contextlib.suppress(Exception):
        if content[:2] != b"PK":
            return gzip.compress(in_bytes(gzip.decompress(content), chance))
        with ZipFile(io.BytesIO(content)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        name = chance.choice([*members])
        members[name] = in_bytes(members[name], chance)
        return _packed(members)
    return in_bytes(content, chance)


def judged(number: int, folder: Path) -> Tally:
    """Bring in the file of that number, twice."""
    tally, file, diary = Tally(), folder / "file", folder / "diary.json"
    file.write_bytes(mutated(number))
    diary.unlink(missing_ok=True)
    said(["--diary", str(diary), "checkin", "--left-pain", "2", "--date", "2026-12-31"])
    before, began = diary.read_bytes(), process_time()
    status, out, complaint = said(["--diary", str(diary), "import", str(file), *ARGUMENTS])
    took = process_time() - began
    after = diary.read_bytes()
    _, again, _ = said(["--diary", str(diary), "import", str(file), *ARGUMENTS])
    faults = {
        f"it ended with {status}: {complaint[-200:]}": status not in (0, 1),
        "it was refused and the diary changed": status == 1 and after != before,
        f"it was refused with {complaint!r}": status == 1 and complaint.count("\n") != 1,
        f"it was taken again: {again[:60]!r}": status == 0 and not again.startswith("0 new"),
        f"it took {took:.1f} s": took > SLOWEST_S,
    }
    tally.faults += [f"{number}: {what}" for what, holds in faults.items() if holds]
    tally.outcomes["refused" if status else "known" if out.startswith("0 new") else "taken"] += 1
    tally.slowest_s = took
    return tally


def said(argv: list[str]) -> tuple[int, str, str]:
    """What a command returns and writes; a traceback is a status of its own."""
    out, complaint = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(complaint):
        try:
            status = cli.main(argv, lambda: NOW)
        except BaseException as fault:
            return -1, out.getvalue(), f"{complaint.getvalue()}{fault!r}"
    return status, out.getvalue(), complaint.getvalue()


def main() -> int:
    """Try them; the exit status says whether all went well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000, help="how many (20000)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first (0)")
    asked = parser.parse_args()
    return try_all(judged, asked.first, asked.files)


if __name__ == "__main__":
    sys.exit(main())
