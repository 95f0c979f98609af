"""How much the processor works until Today stands, and until a diary of ten years is read.

Run from the checkout: `python -m benchmarks.start`. Counted is the processor's time of the process, not the
clock's: of the screens in a 120x40 pseudo-terminal from exec until the last word of the footer and a word of
the page have been drawn, beside a bare Textual app with a header and a footer; of a diary's opening, in a
process that has loaded all it needs, beside `json.loads` of the same bytes. All take turns.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from benchmarks.first_paint import BARE
from benchmarks.ten_years import DAYS, ten_years
from rehab_tui.domain.records import Change, day_of
from rehab_tui.domain.today import today
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.findings import FindingsFile
from tests.terminal import Terminal

LIMITS = {"14 weeks": 1.35, "ten years": 1.45, "demo": 1.6}
OPENING_LIMIT = 1.0

FOOTER, PAGE = "help", "better?"

COUNTED = """
import json, sys, time
from pathlib import Path
from rehab_tui.cli import local_now
from rehab_tui.storage.diary.tiny_diary import TinyDiary

path, begin = Path(sys.argv[1]), time.process_time()
{}
print(time.process_time() - begin)
"""
SIMPLY = COUNTED.format("json.loads(path.read_bytes())")
OPENING = COUNTED.format("TinyDiary.open(path, local_now)")


def written(folder: Path, days: int) -> Path:
    """The last days of the diary of ten years, as a run of the program leaves it."""
    now = datetime.now().astimezone()
    entries = ten_years(day_of(now), days)
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    with TinyDiary.open(folder / "diary.json", lambda: now) as diary:
        diary.apply(*(Change(before=None, after=row) for row in (entries.profile, *rows)))
        FindingsFile(diary).keep(today(diary.entries, day_of(now)).found)
    return diary.path


def until_drawn(words: list[str], *drawn: str) -> float:
    """Milliseconds that a program works until all of `drawn` was drawn; then it is ended."""
    with Terminal(*words, columns=120, rows=40) as terminal:
        terminal.wait_for(*drawn)
        terminal.process.kill()
        _, terminal.process.returncode, used = os.wait4(terminal.process.pid, 0)
    return 1000 * (used.ru_utime + used.ru_stime)


def counted(script: str, diary: Path) -> float:
    """Milliseconds that a script tells of itself."""
    told = subprocess.run([sys.executable, "-c", script, diary], check=True, capture_output=True, text=True)
    return 1000 * float(told.stdout)


def measured(runs: int) -> dict[str, list[float]]:
    """What each start and each reading takes, by turns; the first makes the bytecode and does not count."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        few, many = (written(Path(folder) / str(days), days) for days in (98, DAYS))
        today = "-m", "rehab_tui"
        ways: dict[str, Callable[[], float]] = {
            "a bare app": lambda: until_drawn(["-c", BARE], "PAGE", FOOTER),
            "14 weeks": lambda: until_drawn([*today, "--diary", str(few)], PAGE, FOOTER),
            "ten years": lambda: until_drawn([*today, "--diary", str(many)], PAGE, FOOTER),
            "demo": lambda: until_drawn([*today, "demo"], PAGE, FOOTER),
            "json.loads": lambda: counted(SIMPLY, many),
            "opening": lambda: counted(OPENING, many),
        }
        taken = [{name: way() for name, way in ways.items()} for _ in range(runs + 1)]
    return {name: [turn[name] for turn in taken[1:]] for name in ways}


def main() -> int:
    """Measure, print, and say by the exit status whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="turns that count (default 15)")
    taken = measured(parser.parse_args().runs)
    held = []
    for name, times in taken.items():
        print(f"{name:12} {statistics.median(times):6.0f} ms   ({min(times):.0f} to {max(times):.0f})")
    limits = [(name, "a bare app", limit) for name, limit in LIMITS.items()]
    for name, beside, limit in (*limits, ("opening", "json.loads", OPENING_LIMIT)):
        ratio = statistics.median(taken[name]) / statistics.median(taken[beside])
        held.append(ratio <= limit)
        print(f"{name:12} {ratio:6.2f} x {beside} (limit {limit:g})")
    return 0 if all(held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
