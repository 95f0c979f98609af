"""What a day's answers cost with ten years of diary: ever, at a start, and after something was noted.

Run from the checkout: `python -m benchmarks.verdict`. Processor time, the least of several turns. A start
reads what the run before it found; only after an import or with another version is all worked out. Beside it
stands the same work done simply: the whole diary looked at anew after each change, and the diary's text read
by the standard library's `json`, which whoever opens it must do at the least.
"""

import argparse
import gc
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from time import process_time

from benchmarks.ten_years import LAST, ten_years
from rehab_tui.domain.records import Entries
from rehab_tui.domain.today import today
from rehab_tui.exchange.bundle.bundle import write
from rehab_tui.storage.findings import from_bytes, to_bytes

DAY = timedelta(days=1)


def least(work: Callable[[], object], turns: int) -> float:
    """Milliseconds of processor time, the least of several turns."""
    taken = []
    for _ in range(turns):
        begin = process_time()
        work()
        taken.append(1000 * (process_time() - begin))
    return min(taken)


def changes(entries: Entries) -> dict[str, Entries]:
    """The diary after what people do each day."""
    checkin, run, session = entries.checkins[-1], entries.runs[-1], entries.sessions[-1]
    worse = replace(run, pain_end=1)
    return {
        "the next day's check-in": replace(
            entries, checkins=(*entries.checkins, replace(checkin, date=LAST + DAY))
        ),
        "another run": replace(entries, runs=(*entries.runs, replace(run, id="new", date=LAST))),
        "another session": replace(
            entries, sessions=(*entries.sessions, replace(session, id="new", date=LAST))
        ),
        "an answer on the last run": replace(entries, runs=(*entries.runs[:-1], worse)),
    }


def main() -> int:
    """Measure, print, and say by the exit status whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=15, help="turns, of which the least counts (default 15)")
    turns = parser.parse_args().turns
    entries = ten_years()
    text = write(entries)
    gc.collect()
    gc.freeze()  # as the program does once its diary is loaded
    before = today(entries, LAST).found
    first = least(lambda: today(entries, LAST), turns)
    read = least(lambda: json.loads(text), turns)
    print(f"{'all worked out':28} {first:6.1f} ms   {first / read:.2f} x reading the text (limit 1.5)")
    key = b"key"
    kept = to_bytes(before, key)
    start = least(lambda: today(entries, LAST + DAY, from_bytes(kept, key, entries)), turns)
    print(f"{'a start':28} {start:6.1f} ms   {start / read:.2f} x reading the text (limit 0.5)")
    slowest = 0.0
    for name, changed in changes(entries).items():
        day = changed.checkins[-1].date
        taken = least(partial(today, changed, day, before), turns)
        slowest = max(slowest, taken)
        print(f"{name:28} {taken:6.1f} ms   {taken / first:.3f} x looking anew (limit 0.125)")
    return 0 if slowest <= first / 8 and first <= 1.5 * read and start <= read / 2 else 1


if __name__ == "__main__":
    raise SystemExit(main())
