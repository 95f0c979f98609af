"""The command `import`: bundles, and files of runs of watches and apps."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, tzinfo
from pathlib import Path

from rehab_tui.cli.command import Command, Now, opened, option, several
from rehab_tui.domain.facts import current_day, same_week, told_too_early, with_past_weeks
from rehab_tui.domain.records import Change, Entries, Profile, Refused, Run, changed, harmless

RUNS = """Says what is new and what is refused. Runs come from what watches and apps give: Strava's
export (zip or activities.csv), FIT, Garmin's exports, Apple Health, GPX, TCX, Runkeeper and Samsung
CSV; recognised by what is in them, packed or not. Nothing comes twice: the same start within 3 minutes
and the same distance within 2 % is known. What may be known is shown in pairs and asked at a terminal;
elsewhere it is left out, if --doubtful says nothing. Minutes are the timer's. Pain is in no file: it stays
unknown until you tell it. Positions are never stored."""


def zone(text: str) -> tzinfo:
    """The zone an option names; raises ArgumentTypeError."""
    from rehab_tui.exchange.runners.asking import zone_of

    try:
        return zone_of(text)
    except Refused as refused:
        raise ArgumentTypeError(str(refused)) from None


def _import(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.runners.reading import are_runs

    runs = [file for file in args.files if are_runs(file)]
    if not runs:
        return _import_bundles(args, path, now)
    if len(runs) < len(args.files):
        raise Refused("bundles and files of runs together; accepted: one kind at a time")
    from rehab_tui.cli.runs import import_runs

    return import_runs(runs, args, path, now)


def _import_bundles(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.domain.merging import imported
    from rehab_tui.exchange.bundle.bundle import read

    bundles = [(file, read(file)) for file in args.files]
    with opened(path, now, writing=not args.dry_run) as diary:
        entries = diary.entries
        changes: list[Change] = []
        said = []
        for file, bundle in bundles:
            found = imported(bundle, entries)
            for run in (row for change in found.changes if isinstance(row := change.after, Run)):
                if why := told_too_early(run, now()):
                    raise Refused(f"{file}: {why}")
            day = current_day(entries, now(), diary.settings.day_starts)
            taken, kept = _in_own_weeks(found.changes, entries, day)
            entries = changed(entries, *taken)
            changes += taken
            said.append(harmless(f"{file}: {found}{kept}"))
        if changes and not args.dry_run:
            diary.apply(*changes, keep_modified=True)
    print("\n".join(said))
    return 0


def _in_own_weeks(changes: Sequence[Change], entries: Entries, day: date) -> tuple[Sequence[Change], str]:
    """The changes with the profile as if it were edited today; then what was not taken of it, in words.

    Weeks that are over stay as they were, and so does this week's first day where it has km here.
    """
    edited, said = changed(entries, *changes).profile, ""
    try:
        same_week(entries, edited.week_starts, day)
    except Refused as refused:
        edited = replace(edited, week_starts=entries.profile.week_starts)
        said = f"; not taken: {refused}"
    edited = with_past_weeks(entries, edited, day)
    return [
        change._replace(after=replace(edited, modified=None))
        if isinstance(change.after, Profile) and change.after != edited
        else change
        for change in changes
    ], said


ALSO = ("walk", "ride", "swim", "other")
TAKES = (
    option(
        "files", nargs="+", type=Path, metavar="FILE", help="a bundle, a file of runs, or a folder of such"
    ),
    option("--dry-run", action="store_true", help="only say what would happen"),
    option(
        "--tz",
        type=zone,
        metavar="ZONE",
        help="where runs told in UTC were run, such as Europe/Berlin or UTC+01:00",
    ),
    option(
        "--unit",
        choices=["km", "mi"],
        metavar="UNIT",
        help="of distances in a file that does not tell it: km or mi",
    ),
    several("--also", ALSO, "KIND", "take cross-training too"),
    option(
        "--unclear",
        choices=["run", *ALSO],
        metavar="KIND",
        help="what activities are whose file does not say it: run, or as for --also",
    ),
    option(
        "--doubtful",
        metavar="WHICH",
        help="what may be there already and is taken beside it: all, none, or numbers such as 1,3",
    ),
)
EXAMPLES = (
    "import all.json",
    "import export.zip --tz Europe/Berlin --dry-run",
    "import activities/ --also walk",
)

IMPORT = Command("import", "bring in a bundle, or runs of a watch or an app", _import, TAKES, RUNS, EXAMPLES)
