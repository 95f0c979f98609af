"""Commands by which entries come in and go out."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from rehab_tui.cli.command import Command, Now, opened, option, several
from rehab_tui.cli.options import number
from rehab_tui.domain.facts import current_day
from rehab_tui.domain.records import Refused, harmless
from rehab_tui.exchange.report.parts import MOST_WEEKS, WEEKS, Part

TABLES = """As CSV it is one file a table in a folder: profile, checkins (one row a day, left and right in
columns of their own), runs, sessions, their sets (session_id is the id in sessions), measurements, steps,
pauses, activities, plans and their exercises (programme is the name in plans). An empty cell is unknown;
signs stand in one cell with spaces between; a text that a spreadsheet would take for a formula gets a '
before it."""


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


OUT = option("file", nargs="?", type=out, metavar="FILE", help="- or none: standard output; a folder for CSV")
BOM = option("--bom", action="store_true", help="CSV marked as UTF-8, without which Excel garbles letters")
FORMAT = option("--format", choices=["json", "csv"], default="json", metavar="AS", help="json or csv (json)")
REPORT = (
    option("file", nargs="?", type=out, metavar="FILE", help=".html or .txt; - or none: standard output"),
    option("--replace", action="store_true", help="put the page in the place of FILE without a question"),
    option("--weeks", type=number, default=WEEKS, metavar="N", help=f"how many: 1 to {MOST_WEEKS} ({WEEKS})"),
    several("--without", Part, "PART", "leave out a part"),
)

EXPORTING = ("export all.json", "export --format csv tables")
REPORTING = ("report page.html", "report page.txt --weeks 6 --without measurements")

COMMANDS = (
    Command(
        "export",
        "write everything as one JSON bundle, or as CSV tables",
        _export,
        (OUT, FORMAT, BOM),
        TABLES,
        EXPORTING,
    ),
    Command(
        "report",
        "write one page for a physio, to print or to send",
        _report,
        REPORT,
        examples=REPORTING,
    ),
    Command("schema", "print the bundle's JSON Schema", _schema, examples=("schema",)),
)
