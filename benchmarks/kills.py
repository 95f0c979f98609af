"""Kills the program at random instants and counts what was lost (POSIX only).

Run from the checkout: `python -m benchmarks.kills`. Most kills hit a process that goes through a scripted
evening on the real storage as fast as the disk allows; some hit the real program in a real terminal in the
middle of a session. Whatever was confirmed must be there afterwards, and every file must read. SIGTERM and
SIGHUP come at random moments of a start, of Today, a hold, a rest, a question and the end: the terminal must
be given back as it was.
"""

import argparse
import json
import random
import re
import tempfile
from itertools import cycle
from pathlib import Path

from benchmarks.ends import MOMENTS, SIGNALS, ended
from benchmarks.killing import killed
from rehab_tui.cli import local_now
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from tests.terminal import Terminal, begin_holds, diary_for_holds

DONE = re.compile(r"set (\d) of 5 is done")
LONGEST_S = 7.0


def session_killed(folder: Path, chance: random.Random) -> tuple[int, int]:
    """Sets that the screen had said are done when the program was killed, and those that are kept."""
    path = folder / "diary.json"
    diary_for_holds(path, hold_s=1)
    told = 0
    with Terminal("-m", "rehab_tui", "--diary", str(path)) as terminal:
        begin_holds(terminal)
        left = chance.uniform(0, LONGEST_S)
        while left > 0:
            slice_s = min(left, 0.1)
            terminal.watch(slice_s)
            left -= slice_s
            seen = [int(number) for number in DONE.findall(terminal.text)]
            if seen and max(seen) > told:
                told = max(seen)
                terminal.press("n")
        terminal.kill()
    with TinyDiary.open(path, local_now) as diary:
        draft = DraftFile(path).load()
        sets = draft.sets if draft else [done for session in diary.entries.sessions for done in session.sets]
        return told, len(sets)


def ends(many: int, seed: int) -> int:
    """So many signals, one kind of moment after the other; how many terminals were not given back."""
    chance, moments = random.Random(seed), [(moment, number) for moment in MOMENTS for number in SIGNALS]
    wrong = 0
    for count, (moment, number) in zip(range(many), cycle(moments), strict=False):
        with tempfile.TemporaryDirectory() as folder:
            fault = ended(moment, number, chance, Path(folder))
        wrong += bool(fault)
        print(f"end {count}: {number.name}, {moment}: {fault or 'given back'}", flush=True)
    print(f"{many - wrong} of {many} terminals given back")
    return wrong


def main() -> int:
    """Kill, print a log, and say by the exit status whether everything confirmed was there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000, help="of the scripted evening (default 1000)")
    parser.add_argument("--sessions", type=int, default=30, help="of the program in a terminal (default 30)")
    parser.add_argument("--ends", type=int, default=100, help="by SIGTERM and SIGHUP (default 100)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    log = killed(args.kills, args.seed)
    print(json.dumps(log), flush=True)
    chance, short = random.Random(args.seed), 0
    for number in range(args.sessions):
        with tempfile.TemporaryDirectory() as folder:
            told, kept = session_killed(Path(folder), chance)
        short += kept < told
        print(f"session {number}: {told} sets told as done, {kept} kept")
    if args.sessions:
        print(f"{args.sessions} sessions killed, {short} with a set lost")
    not_given_back = ends(args.ends, args.seed)
    return 1 if log["lost"] or log["unreadable"] or short or not_given_back else 0


if __name__ == "__main__":
    raise SystemExit(main())
