"""Does the child that plays always end with a program that is killed in the middle of a set?

Run from the checkout: `python -m benchmarks.sound_orphans` (POSIX). Kills the program with SIGKILL again and
again while its child plays into a device without a sound, and waits for the child to end as well.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from tests.sound.orphans import kill_the_parent


def main() -> int:
    """Kill, wait, and say by the exit status whether no child was left behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=30, help="how often (default 30)")
    parser.add_argument(
        "--limit", type=float, default=1.0, help="most that may sound afterwards, in s (default 1)"
    )
    asked = parser.parse_args()
    lives: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(asked.turns):
            try:
                lives.append(kill_the_parent(Path(folder) / f"{turn}.raw"))
            except AssertionError:
                print(f"turn {turn + 1}: the child never played, or was left behind")
    good = sum(life <= asked.limit for life in lives)
    print(
        f"{good} of {asked.turns} children ended with their parent, {asked.limit:g} s of sound later at most"
    )
    if lives:
        print(
            f"sound went on for {1000 * statistics.median(lives):.0f} ms, at most {1000 * max(lives):.0f} ms"
        )
    return 0 if good == asked.turns else 1


if __name__ == "__main__":
    sys.exit(main())
