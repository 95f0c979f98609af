"""Two processes that write to one diary as fast as they can, and one that reads it all the while.

Run from the checkout: `python -m benchmarks.hammer`. Each writer opens the diary, adds and changes a few
entries and closes it, again and again; where the other one holds it, it waits its turn or is refused.
Afterwards every entry that a writer was told is saved must be there, and no read may ever have failed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from rehab_tui.domain.records import Busy, Change
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, RUN, noon

DAYS = 60
LONGER_S = 60
"""So much longer a writer may take that has saved nothing yet: on a loaded machine another goes first."""


def write(path: Path, name: str, end: float) -> dict[str, int]:
    """Add runs under own names until the end, and change check-ins that both writers share."""
    log = {"saved": 0, "refused": 0, "opened to wait": 0}
    while (now := time.monotonic()) < end or (not log["saved"] and now < end + LONGER_S):
        with TinyDiary.open(path, noon, waiting=True) as diary:
            log["opened to wait"] += not diary.writable
            for _ in range(5):
                run = replace(RUN, id=f"{name}-{log['saved']:06}")
                day = CHECKIN.date + timedelta(days=log["saved"] % DAYS)
                checkin = replace(CHECKIN, date=day, note=name)
                try:
                    diary.apply(Change(None, run), Change(checkin, checkin))
                except Busy:
                    log["refused"] += 1
                    time.sleep(0.002)
                else:
                    log["saved"] += 1
        time.sleep(0.003)  # a pause for the other one
    return log


def read(path: Path, end: float) -> dict[str, int]:
    """Open the diary to read until the end; it never has less in it than a moment before."""
    log = {"reads": 0, "fewer": 0}
    most = 0
    while time.monotonic() < end:
        with TinyDiary.open(path, noon, writing=False) as diary:
            news = diary.refresh()
            assert not news, f"nothing had to be recovered: {news}"
            log["fewer"] += len(diary.entries.runs) < most
            most = max(most, len(diary.entries.runs))
            log["reads"] += 1
    return log


def main() -> int:
    """Hammer, print a log, and say by the exit status whether everything was there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--part", nargs=2, metavar=("ROLE", "DIARY"), help="what one of the processes runs")
    args = parser.parse_args()
    if args.part:
        role, path = args.part[0], Path(args.part[1])
        end = time.monotonic() + args.seconds
        print(json.dumps(read(path, end) if role == "reader" else write(path, role, end)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diary.json"
        roles = ("one", "two", "reader")
        program = [sys.executable, "-m", "benchmarks.hammer", "--seconds", str(args.seconds), "--part"]
        parts = [subprocess.Popen([*program, role, str(path)], stdout=subprocess.PIPE) for role in roles]
        logs = dict(zip(roles, (json.loads(part.communicate()[0] or b"{}") for part in parts), strict=True))
        with TinyDiary.open(path, noon) as diary:
            there = {run.id for run in diary.entries.runs}
    lost = [
        name
        for role in ("one", "two")
        for number in range(logs[role].get("saved", 0))
        if (name := f"{role}-{number:06}") not in there
    ]
    print(json.dumps({**logs, "lost": len(lost), "there": len(there)}))
    well = not lost and logs["reader"].get("fewer") == 0 and all(part.returncode == 0 for part in parts)
    return 0 if well and logs["one"]["saved"] and logs["two"]["saved"] else 1


if __name__ == "__main__":
    raise SystemExit(main())
