"""Commands by which entries come in and go out."""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, tzinfo
from pathlib import Path

from rehab_tui.cli.command import Command, Now, opened, option
from rehab_tui.cli.options import number
from rehab_tui.domain.facts import current_day, same_week, told_too_early, with_past_weeks
from rehab_tui.domain.records import Change, Entries, Profile, Refused, Run, changed, harmless
from rehab_tui.exchange.report.parts import MOST_WEEKS, WEEKS, Part

TABLES = """. As CSV it is one file a table in a folder: profile, checkins (one row a day, left and right in
columns of their own), runs, sessions, their sets (session_id is the id in sessions), measurements, steps,
pauses and activities. An empty cell is unknown; signs stand in one cell with spaces between; a text that a
spreadsheet would take for a formula gets a ' before it"""

RUNS = """. Runs come from what watches and apps give: Strava's export (zip or activities.csv), FIT, Garmin's
exports, Apple Health, GPX, TCX, Runkeeper and Samsung CSV; recognised by what is in them, packed or not.
Nothing comes twice: the same start within 3 minutes and the same distance within 2 % is known; what may be
known is shown and left out. Minutes are the timer's. Pain is in no file: it stays unknown until you tell it.
Positions are never stored"""


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


def _export(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.bundle.bundle import write
    from rehab_tui.exchange.bundle.csv_tables import csv_tables
    from rehab_tui.storage.exporting import export_files

    if args.format == "csv" and args.file is None:
        raise Refused("CSV is several files; accepted: --format csv FOLDER")
    with opened(path, now, writing=False) as diary:
        if args.format == "json":
            return give("everything", write(diary.entries), args.file, diary.path)
        tables = csv_tables(diary.entries, marked=args.bom)
        export_files(tables, args.file, diary.path)
    print(harmless(f"everything is in {args.file}: {', '.join(tables)}"))
    return 0


def _report(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.report.formats import page

    with opened(path, now, writing=False) as diary:
        day = current_day(diary.entries, now(), diary.settings.day_starts)
        text = page(diary.entries, day, args.weeks, args.without, args.file)
        return give(
            "the page", text.encode(), args.file, diary.path, lambda file: args.replace or _sure(file)
        )


def _sure(file: Path) -> bool:
    """Ask whether the file may be replaced; where nobody can be asked, it may not."""
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    print(harmless(f"{file} is there already. Put the page in its place? [y/N] "), end="", file=sys.stderr)
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def give(
    what: str,
    content: bytes,
    file: Path | None,
    diary: Path,
    may_replace: Callable[[Path], bool] = lambda _: True,
) -> int:
    """To the file, and say so; to standard output without one."""
    from rehab_tui.storage.exporting import export_file

    if file:
        export_file(content, file, diary, may_replace)
        print(harmless(f"{what} is in {file}"))
    elif sys.stdout and sys.stdout.isatty():
        print(content.decode(), end="")  # what its terminal cannot show is replaced; a file gets the bytes
    elif sys.stdout:
        sys.stdout.buffer.write(content)
    else:
        raise Refused("standard output is closed; accepted: a file to write to")
    return 0


def _schema(_: Namespace, __: Path, ___: Now) -> int:
    import json

    from rehab_tui.exchange.bundle.bundle import schema

    print(json.dumps(schema(), indent=1))
    return 0


def out(name: str) -> Path | None:
    """The file to write; None for -, which is standard output."""
    return None if name == "-" else Path(name)


ALSO = ("walk", "ride", "swim", "other")
IMPORT = (
    option("files", nargs="+", type=Path, metavar="FILE", help="or a folder of files of runs"),
    option("--dry-run", action="store_true", help="only say what would happen"),
    option(
        "--tz",
        type=zone,
        metavar="ZONE",
        help="where runs told in UTC were run, such as Europe/Berlin or UTC+01:00",
    ),
    option("--unit", choices=["km", "mi"], help="of distances in a file that does not tell it"),
    option("--also", action="append", default=[], choices=ALSO, help="cross-training; may be given again"),
    option("--unclear", choices=["run", *ALSO], help="what activities are whose file does not say it"),
    option("--doubtful", action="store_true", help="take what may be there already as runs of their own"),
)
OUT = option("file", nargs="?", type=out, metavar="FILE", help="- or none: standard output; a folder for CSV")
BOM = option("--bom", action="store_true", help="CSV marked as UTF-8, without which Excel garbles letters")
EXPORT = (OUT, option("--format", choices=["json", "csv"], default="json", help="json where left out"), BOM)
PARTS = [str(part) for part in Part]
REPORT = (
    option("file", nargs="?", type=out, metavar="FILE", help=".html or .txt; - or none: standard output"),
    option("--replace", action="store_true", help="put the page in the place of FILE without a question"),
    option("--weeks", type=number, default=WEEKS, metavar="N", help=f"1 to {MOST_WEEKS} ({WEEKS})"),
    option("--without", action="append", default=[], choices=PARTS, help="may be given again"),
)

COMMANDS = (
    Command(
        "import", "bring in a bundle or runs; says what is new and what is refused", _import, IMPORT, RUNS
    ),
    Command("export", "everything as one JSON bundle, or as CSV tables", _export, EXPORT, TABLES),
    Command("report", "one page for a physio: text, or a file to print or to send", _report, REPORT),
    Command("schema", "the bundle's JSON Schema", _schema),
)
