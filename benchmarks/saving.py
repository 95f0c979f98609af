"""How long a save takes with ten years of diary, beside one day of it.

Run from the checkout: `python -m benchmarks.saving`. Every save is complete: encoded, written, fsynced, put
in place, the state before kept. A set goes into the draft, everything else into the diary. The two diaries
take turns, so that a busy disk slows both alike.
"""

import argparse
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from benchmarks.ten_years import LAST, MORNING, ten_years
from rehab_tui.domain.records import Change, Entries, put
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from tests.storage.samples import CHECKIN, RUN, SESSION
from tests.storage.test_draft import DRAFT

LIMITS_MS = {"set": 10, "check-in": 40, "run": 40, "session": 40}
SET_RATIO = 1.5


def opened(folder: Path, entries: Entries) -> TinyDiary:
    diary = TinyDiary.open(folder / "diary.json", lambda: MORNING)
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    diary.apply(*(Change(before=None, after=row) for row in (entries.profile, *rows)))
    diary.close()
    return TinyDiary.open(folder / "diary.json", lambda: MORNING)  # as a person finds it


def saves(diary: TinyDiary) -> dict[str, Callable[[int], object]]:
    drafts, day = DraftFile(diary.path), LAST + timedelta(days=1)
    return {
        "set": lambda n: drafts.save(replace(DRAFT, saved_at=DRAFT.saved_at + timedelta(seconds=n))),
        "check-in": lambda n: diary.apply(put(diary.entries, replace(CHECKIN, date=day, note=str(n)))),
        "run": lambda n: diary.apply(Change(None, replace(RUN, id=f"run-new-{n}", date=day))),
        "session": lambda n: diary.apply(Change(None, replace(SESSION, id=f"session-new-{n}", date=day))),
    }


def main() -> int:
    """Measure, print, and say by the exit status whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=300, help="saves of each kind (default 300)")
    turns = parser.parse_args().turns
    taken: dict[tuple[str, str], list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        diaries = {
            name: saves(opened(Path(folder) / name, ten_years(days=days)))
            for name, days in (("one day", 1), ("ten years", 3650))
        }
        for kind in LIMITS_MS:
            for turn in range(turns):
                for name, ways in diaries.items():
                    begin = perf_counter()
                    ways[kind](turn)
                    taken.setdefault((kind, name), []).append(1000 * (perf_counter() - begin))
    print(f"{'':10}{'':12}{'median':>8}{'p99':>8}{'worst':>8}   ms, {turns} saves each")
    for (kind, name), times in taken.items():
        print(f"{kind:10}{name:12}{statistics.median(times):8.1f}{p99(times):8.1f}{max(times):8.1f}")
    ratio = statistics.median(taken["set", "ten years"]) / statistics.median(taken["set", "one day"])
    print(f"a set with ten years takes {ratio:.2f} x one with one day (limit {SET_RATIO})")
    held = [p99(taken[kind, "ten years"]) <= limit for kind, limit in LIMITS_MS.items()]
    print(f"limits at p99: {LIMITS_MS}  held: {all(held)}")
    return 0 if all(held) and ratio <= SET_RATIO else 1


def p99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[98]


if __name__ == "__main__":
    raise SystemExit(main())
