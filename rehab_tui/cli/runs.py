"""The part of `import` that reads files of watches and running apps: what is asked, and what is said."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from rehab_tui.cli.command import Now, opened
from rehab_tui.domain.facts import current_day
from rehab_tui.domain.records import DistanceUnit, Refused, harmless
from rehab_tui.exchange.runners.asking import answered
from rehab_tui.exchange.runners.doubtful import which_are_two
from rehab_tui.exchange.runners.preview import preview
from rehab_tui.exchange.runners.reading import read_runs
from rehab_tui.exchange.runners.seen import Kind
from rehab_tui.exchange.runners.taking import Answers
from rehab_tui.exchange.runners.words import lines

UNTIL_SAID_S = 0.5


def import_runs(files: Sequence[Path], args: Namespace, path: Path, now: Now) -> int:
    """Read them all, ask what they do not tell, and store what is new as one change."""
    told = read_runs(files, progress(monotonic))
    if not told.seen and told.said:
        raise Refused(f"{told.said[0].name}: {told.said[0].sentence}")
    with opened(path, now, writing=not args.dry_run) as diary:
        units = diary.entries.profile.units
        answers = Answers(
            today=current_day(diary.entries, now(), diary.settings.day_starts),
            day_starts=diary.settings.day_starts,
            zone=args.tz,
            unit=args.unit and DistanceUnit(args.unit),
            kinds=frozenset({Kind.RUN, *map(Kind, args.also)}),
            unclear=args.unclear and Kind(args.unclear),
        )
        answers = answered(told, answers, _ask)
        found = preview(told, answers, diary.entries)
        # where nothing is taken, nothing is asked that only taking needs
        ask = (lambda *_: None) if args.dry_run else _ask
        two = which_are_two(found.found.doubtful, args.doubtful, units.distance, ask)
        changes = found.changes(two)
        if changes and not args.dry_run:
            diary.apply(*changes)
    print("\n".join(map(harmless, lines(found, units.distance, answers.today, two, each=args.dry_run))))
    return 0


def _ask(question: str, accepted: str) -> str | None:
    """On the terminal; where there is none, nobody can be asked."""
    if not (sys.stdin and sys.stdin.isatty()):
        return None
    print(harmless(f"{question} ({accepted}) "), end="", file=sys.stderr)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def progress(clock: Callable[[], float]) -> Callable[[str, int], None]:
    """Says on a terminal's standard error, twice a second, which file is being read; Ctrl-C ends it."""
    said = clock()

    def tick(name: str, _: int) -> None:
        nonlocal said
        if clock() - said > UNTIL_SAID_S and sys.stderr and sys.stderr.isatty():
            said = clock()
            print(harmless(f"reading {name}"), file=sys.stderr)

    return tick
