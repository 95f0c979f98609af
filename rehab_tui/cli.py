"""The command line, and the place where the parts are put together."""

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rehab_tui import __version__
from rehab_tui.domain.checked import FIRST_DAY, LAST_DAY, Refused
from rehab_tui.domain.days import day_of
from rehab_tui.domain.diary import Change, DiaryError, changed
from rehab_tui.domain.records import CheckIn, TendonToday
from rehab_tui.domain.scales import SIDES, Leg, Sign, Versus
from rehab_tui.domain.today import today
from rehab_tui.exchange.report.parts import MOST_WEEKS, WEEKS, Part
from rehab_tui.storage.handing import hand_over
from rehab_tui.storage.paths import diary_path
from rehab_tui.storage.tiny_diary import TinyDiary

Now = Callable[[], datetime]
Command = Callable[[argparse.Namespace, Path, Now], int]

ASKED = {
    "pain": ("morning_pain", "N", "pain on the first steps, 0 to 10"),
    "stiffness": ("stiffness_min", "MIN", "minutes of morning stiffness"),
    "day-pain": ("day_pain", "N", "pain through the day, 0 to 10"),
}
"""What a check-in asks of each tendon: the option's ending, the record's field, its unit, its help."""


def local_now() -> datetime:
    """This moment with the local offset."""
    return datetime.now().astimezone()


def main(argv: Sequence[str] | None = None, now: Now = local_now) -> int:
    """Run a command; returns the exit status: 0 done, 1 refused or failed, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name it cannot spell is no reason to fail
    try:
        status = _run(argv, now)
        if sys.stdout:  # None where the shell closed it
            sys.stdout.flush()
        return status
    except BrokenPipeError:
        # nobody reads our output any more: the interpreter's last flush must have somewhere quiet to go
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (Refused, DiaryError) as error:
        print(f"rehab-tui: {' '.join(str(error).split())}", file=sys.stderr)
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        print(f"rehab-tui: {error.strerror or error}{where}", file=sys.stderr)
    except KeyboardInterrupt:
        print("rehab-tui: interrupted", file=sys.stderr)
    return 1


def _run(argv: Sequence[str] | None, now: Now) -> int:
    try:
        args = _parser().parse_args(argv)
    except SystemExit as told:
        return told.code if isinstance(told.code, int) else 2
    command: Command = args.run
    return command(args, diary_path(args.diary, os.environ), now)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_DAY <= day <= LAST_DAY:
        accepted = f"a day such as 2026-03-01, {FIRST_DAY} to {LAST_DAY}"
        raise argparse.ArgumentTypeError(f"date is {text!r}; accepted: {accepted}")
    return day


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rehab-tui",
        description="For a sore Achilles tendon: may I run, what is my rehab, am I getting better.",
        epilog="Without a command the screens open. Not a medical device: information beside a clinician.",
    )
    parser.add_argument("--version", action="version", version=f"rehab-tui {__version__}")
    parser.add_argument("--diary", metavar="FILE", help="another diary (or set REHAB_TUI_DIARY)")
    parser.set_defaults(run=_screens)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(
        name: str, run: Callable[[argparse.Namespace, Path, Now], int], text: str
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        return command

    add("demo", _demo, "the screens on 14 weeks of sample data; your diary is not touched")
    day = add("today", _today, "the day's verdict, work and week as text")
    day.add_argument("--date", type=_day, metavar="D", help="another day, as 2026-03-01")
    day.add_argument("--json", action="store_true", help="one JSON object instead of text")
    checkin = add("checkin", _checkin, "a check-in without the screens; what is not told stays as it was")
    checkin.add_argument("--date", type=_day, metavar="D", help="an earlier day")
    for side in SIDES:
        for flag, (field, unit, text) in ASKED.items():
            checkin.add_argument(
                f"--{side}-{flag}", dest=f"{side}_{field}", type=int, metavar=unit, help=f"{side}: {text}"
            )
    signs, answers = [str(sign) for sign in Sign], [str(answer) for answer in Versus]
    checkin.add_argument("--sign", action="append", default=[], choices=signs, help="may be given again")
    checkin.add_argument("--versus-last-week", choices=answers)
    checkin.add_argument("--note", default="")
    load = add("import", _import, "bring in a bundle; says what is new and what is refused")
    load.add_argument("files", nargs="+", type=Path, metavar="FILE")
    load.add_argument("--dry-run", action="store_true", help="only say what would happen")
    save = add("export", _export, "everything as one JSON bundle")
    save.add_argument("file", nargs="?", type=Path, metavar="FILE", help="standard output where left out")
    page = add("report", _report, "one page for a physio: text, or a file to print or to send")
    page.add_argument("file", nargs="?", type=Path, metavar="FILE", help="its name ends in .html or .txt")
    page.add_argument("--weeks", type=int, default=WEEKS, metavar="N", help=f"1 to {MOST_WEEKS} ({WEEKS})")
    parts = [str(part) for part in Part]
    page.add_argument("--without", action="append", default=[], choices=parts, help="may be given again")
    add("schema", _schema, "the bundle's JSON Schema")
    add("path", _path, "where the diary lies")
    return parser


def _today(args: argparse.Namespace, path: Path, now: Now) -> int:
    with TinyDiary.open(path, now, writing=False) as diary:
        day = args.date or day_of(now(), diary.settings.day_starts)
        answers = today(diary.entries, day)
    if args.json:
        from rehab_tui.exchange.today_json import as_json

        print(json.dumps(as_json(answers)))
    else:
        from rehab_tui.exchange.today_text import as_text

        print(as_text(answers, diary.settings))
    return 0


def _checkin(args: argparse.Namespace, path: Path, now: Now) -> int:
    told = {side: _told(args, side) for side in SIDES}
    if not (any(told.values()) or args.sign or args.versus_last_week or args.note):
        raise Refused("check-in: nothing is told; accepted: --left-pain N, --sign SIGN and more, see --help")
    moment = now()
    with TinyDiary.open(path, now) as diary:
        this_day = day_of(moment, diary.settings.day_starts)
        day = args.date or this_day
        if day > this_day:
            raise Refused(f"date is {day}; accepted: {this_day} or earlier")
        old = next((checkin for checkin in diary.entries.checkins if checkin.date == day), None)
        new = old or CheckIn(date=day, time=f"{moment:%H:%M}" if day == this_day else None)
        tendons = {
            str(side): replace(new.tendons.on(side) or TendonToday(), **values)
            for side, values in told.items()
            if values
        }
        new = replace(
            new,
            tendons=replace(new.tendons, **tendons),
            signs=tuple(dict.fromkeys((*new.signs, *map(Sign, args.sign)))),
            versus_last_week=Versus(args.versus_last_week) if args.versus_last_week else new.versus_last_week,
            note=args.note or new.note,
        )
        diary.apply(Change(before=old, after=new))
    print(f"check-in of {day} {'changed' if old else 'saved'}")
    return 0


def _told(args: argparse.Namespace, side: Leg) -> dict[str, Any]:
    """What the command line says of one tendon; raises Refused before any file is touched."""
    values = {field: getattr(args, f"{side}_{field}") for field, _, _ in ASKED.values()}
    told = {field: value for field, value in values.items() if value is not None}
    TendonToday(**told)
    return told


def _import(args: argparse.Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.bundle import merge, read

    bundles = [(file, read(file)) for file in args.files]
    with TinyDiary.open(path, now, writing=not args.dry_run) as diary:
        entries = diary.entries
        changes: list[Change] = []
        said = []
        for file, bundle in bundles:
            found = merge(bundle, entries)
            entries = changed(entries, *found.changes)
            changes += found.changes
            said.append(f"{file}: {found}")
        if changes and not args.dry_run:
            diary.apply(*changes, keep_modified=True)
    print("\n".join(said))
    return 0


def _export(args: argparse.Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.bundle import write

    with TinyDiary.open(path, now, writing=False) as diary:
        return hand_over("everything", write(diary.entries), args.file, diary.path)


def _report(args: argparse.Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.report import page

    with TinyDiary.open(path, now, writing=False) as diary:
        day = day_of(now(), diary.settings.day_starts)
        text = page(diary.entries, day, args.weeks, args.without, args.file)
        return hand_over("the page", text.encode(), args.file, diary.path)


def _schema(_: argparse.Namespace, __: Path, ___: Now) -> int:
    from rehab_tui.exchange.bundle import schema

    print(json.dumps(schema(), indent=1))
    return 0


def _path(_: argparse.Namespace, path: Path, __: Now) -> int:
    print(path)
    return 0


def _screens(_: argparse.Namespace, path: Path, now: Now) -> int:
    from rehab_tui.launch import open_screens

    return open_screens(path, now)


def _demo(_: argparse.Namespace, __: Path, now: Now) -> int:
    from rehab_tui.launch import open_demo

    return open_demo(now)
