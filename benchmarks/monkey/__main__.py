"""Random keys, clicks, pastes and windows on every screen, from nine kinds of diary.

Run from the checkout: `python -m benchmarks.monkey --episodes 200 --seed 1`. Through Textual's own test
driver, on clocks that the monkey moves, with the real storage in a folder that is thrown away. In each
episode there is no traceback; no action takes 2 s of processor time in this process; from wherever it is,
16 keys lead back to Today or out of the program; the diary opened anew is what the program held; what a
notice says was stored; nothing is deleted without a yes; and every set that was done is kept. A failing
episode prints its seed, its number and the fewest actions that still fail.
"""

import argparse
import sys
import time
from collections import Counter

from benchmarks.monkey.episode import Episode, episode, shortest


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--episodes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--actions", type=int, default=60, help="in an episode (default 60)")
    parser.add_argument("--only", type=int, help="the number of one episode")
    args = parser.parse_args()
    began, failed, seen = time.monotonic(), 0, Counter[str]()
    for number in range(args.episodes) if args.only is None else [args.only]:
        kind, actions = episode(args.seed, number, args.actions)
        run = Episode(kind, actions)
        fault = run.fault()
        seen.update(run.seen)
        if fault:
            failed += 1
            print(f"seed {args.seed}, episode {number}, {kind}: {fault}", flush=True)
            for action in shortest(kind, actions, fault):
                print(f"  {action}", flush=True)
    print(", ".join(f"{name} {times}" for name, times in seen.most_common()))
    print(f"{args.episodes} episodes, {failed} failed, {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
