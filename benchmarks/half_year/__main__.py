"""Half a year in a closed loop: simulated tendons live, and do exactly what the program says each day.

Run from the checkout: `python -m benchmarks.half_year`. A tendon model is not a patient (tendon.py tells what
it leaves out): what it shows is where rules contradict each other, or trap a runner who is well.

Columns: `well` are the days after a calm week in percent, `green` those of them that are green, `calm, red`
the days after two calm weeks that are red, `starved` the well days with a cap under a quarter of the usual
week. Km are the mean of the week and the one before it. `double` are days on double holds, `waits` the most
of them in a row with every gate open and no offer. The exit status says whether every limit holds.
"""

import argparse
from collections.abc import Sequence
from functools import partial
from multiprocessing import Pool

from benchmarks.half_year import figures
from benchmarks.half_year.kinds import KINDS
from benchmarks.half_year.life import Life, live
from benchmarks.half_year.limits import LIMITS
from rehab_tui.domain.rules.verdict import VERSION


def lives(kinds: Sequence[str], patients: int, weeks: int, seed: int) -> list[Life]:
    """The lives of so many patients of each kind, worked out on every core."""
    wanted = [(kind, number) for kind in kinds for number in range(patients * KINDS[kind].times)]
    with Pool() as pool:
        return pool.starmap(partial(live, weeks=weeks, seed=seed), wanted, chunksize=1)


def main() -> int:
    """Print the tables, the contradictions and the limits; say by the exit status whether all hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int, default=5, help="of each kind, of some more")
    parser.add_argument("--weeks", type=int, default=26)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, nargs="+", default=list(KINDS))
    args = parser.parse_args()
    found = lives(args.kind, args.patients, args.weeks, args.seed)
    print(
        f"rules version {VERSION}, {args.patients} of each kind, {args.weeks} weeks, seed {args.seed}",
        end="\n\n",
    )
    for line in (*figures.table(found), "", *figures.ladder_table(found), "", *figures.contradictions(found)):
        print(line)
    print()
    held = [limit.line(found) for limit in LIMITS]
    for line, _ in held:
        print(line)
    return 0 if all(holds for _, holds in held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
