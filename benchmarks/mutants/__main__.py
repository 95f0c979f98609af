"""Plants faults at random and counts how many the tests of their room notice (POSIX only).

Run from the checkout: `python -m benchmarks.mutants [--places 200] [--seed 1 2 ...] [--room domain]`. A fault
is a changed comparison, operator, number or member, `min` for `max`, a dropped call or exit; the same seed
plants the same ones. For each, those tests of its room run that come to its lines. The exit status says
whether at least 90 % were noticed with every seed.
"""

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from benchmarks.mutants.equivalent import EQUIVALENT, key, outdated
from benchmarks.mutants.finder import Place
from benchmarks.mutants.places import ROOMS, places
from benchmarks.mutants.runs import ROOT, Copy, Outcome, Reached

WORKERS = 2
LIMIT = 0.90


class Workers:
    """Copies of the checkout, each used by one run at a time."""

    def __init__(self, folder: Path) -> None:
        self.free: SimpleQueue[Copy] = SimpleQueue()
        self.copies = [Copy(folder / str(number)) for number in range(WORKERS)]
        for copy in self.copies:
            self.free.put(copy)

    def reached(self, room: str) -> Reached:
        """What the room's tests reach, once it is sure that they pass without a fault."""
        copy = self.free.get()
        try:
            found = copy.reached(room)
            copy.check(room, found)
            return found
        finally:
            self.free.put(copy)

    def outcome(self, place: Place, reached: Reached) -> Outcome:
        """What the tests make of one fault."""
        copy = self.free.get()
        try:
            return copy.outcome(place, reached)
        finally:
            self.free.put(copy)


def judged(seed: int, chosen: Sequence[Place], outcomes: Iterable[Outcome]) -> float:
    """Print what is not noticed as it is found, then the counts; the share noticed."""
    noticed, named, endless = Counter[str](), 0, 0
    for place, outcome in zip(chosen, outcomes, strict=True):
        noticed[place.room] += outcome.noticed
        endless += outcome is Outcome.TIMED_OUT
        if not outcome.noticed:
            reason = EQUIVALENT.get(key(place), "")
            named += bool(reason)
            print(f"  {place}  ({outcome}){reason and f', changes nothing: {reason}'}", flush=True)
    for room, count in Counter(place.room for place in chosen).items():
        print(f"  {room}: {noticed[room]} of {count} noticed")
    all_noticed, share = noticed.total(), noticed.total() / len(chosen)
    print(
        f"seed {seed}: {len(chosen)} places, {all_noticed} noticed ({endless} by coming to no end), ", end=""
    )
    print(f"{len(chosen) - all_noticed} survived ({named} change nothing), {share:.1%}", flush=True)
    return share


def main() -> int:
    """Measure what each test reaches, plant the faults of every seed, and judge."""
    parser = argparse.ArgumentParser(prog="benchmarks.mutants", description=__doc__)
    parser.add_argument("--places", type=int, default=200, help="how many faults a seed plants (default 200)")
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--room", choices=ROOMS, help="faults of this room only")
    args = parser.parse_args()
    rooms = [args.room] if args.room else list(ROOMS)
    every = places(ROOT, rooms)
    for entry in outdated(places(ROOT)):
        print("stands in no module any more:", *entry)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(WORKERS) as pool:
        workers = Workers(Path(folder))
        reached: Mapping[str, Reached] = dict(zip(rooms, pool.map(workers.reached, rooms), strict=True))
        shares = []
        for seed in args.seed:
            chosen = random.Random(seed).sample(every, min(args.places, len(every)))
            outcomes = pool.map(lambda place: workers.outcome(place, reached[place.room]), chosen)
            shares.append(judged(seed, chosen, outcomes))
        for copy in workers.copies:
            copy.close()
    return 0 if min(shares) >= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
