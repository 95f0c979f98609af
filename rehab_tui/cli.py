"""The command line, and the place where the parts are put together."""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from rehab_tui import __version__
from rehab_tui.domain.checked import Refused
from rehab_tui.domain.days import day_of
from rehab_tui.domain.diary import Change, DiaryError, changed, put
from rehab_tui.domain.ids import uuid7
from rehab_tui.domain.records import CheckIn, TendonsToday, TendonToday
from rehab_tui.domain.scales import SIDES, Sign, Versus
from rehab_tui.domain.today import today
from rehab_tui.storage.atomic import in_words, replace_file
from rehab_tui.storage.draft import DraftFile
from rehab_tui.storage.paths import diary_path
from rehab_tui.storage.tiny_diary import TinyDiary

Now = Callable[[], datetime]
Command = Callable[[argparse.Namespace, Path, Now], int]


def local_now() -> datetime:
    """This moment with the local offset."""
    return datetime.now().astimezone()


def main(argv: Sequence[str] | None = None, now: Now = local_now) -> int:
    """Run a command; returns the exit status: 0 done, 1 refused or failed, 2 wrong usage."""
    try:
        args = _parser().parse_args(argv)
    except SystemExit as usage:
        return usage.code if isinstance(usage.code, int) else 2
    try:
        path = diary_path(args.diary, os.environ)
        command: Command = args.run
        return command(args, path, now)
    except (Refused, DiaryError) as error:
        print(f"rehab-tui: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # nobody reads our output any more: the interpreter's last flush must have somewhere quiet to go
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"date is {text!r}; accepted: a day such as 2026-03-01") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rehab-tui",
        description="For a sore Achilles tendon: may I run, what is my rehab, am I getting better.",
        epilog="Without a command the screens open. Not a medical device: information beside a clinician.",
    )
    parser.add_argument("--version", action="version", version=f"rehab-tui {__version__}")
    parser.add_argument("--diary", metavar="FILE", help="another diary (or set REHAB_TUI_DIARY)")
    parser.set_defaults(run=_screens)
    commands = parser.add_subparsers(title="commands", metavar="")

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
    checkin = add("checkin", _checkin, "a check-in without the screens")
    checkin.add_argument("--date", type=_day, metavar="D", help="an earlier day")
    for side in SIDES:
        checkin.add_argument(f"--{side}-pain", type=int, metavar="N", help=f"{side} morning pain, 0 to 10")
        checkin.add_argument(
            f"--{side}-stiffness", type=int, metavar="MIN", help="minutes of morning stiffness"
        )
        checkin.add_argument(f"--{side}-day-pain", type=int, metavar="N", help=f"{side} pain through the day")
    checkin.add_argument("--sign", action="append", default=[], choices=[str(sign) for sign in Sign])
    checkin.add_argument("--versus-last-week", choices=[str(answer) for answer in Versus])
    checkin.add_argument("--note", default="")
    load = add("import", _import, "bring in a bundle; says what is new and what is refused")
    load.add_argument("files", nargs="+", type=Path, metavar="FILE")
    load.add_argument("--dry-run", action="store_true", help="only say what would happen")
    save = add("export", _export, "everything as one JSON bundle")
    save.add_argument("file", nargs="?", type=Path, metavar="FILE", help="standard output where left out")
    add("schema", _schema, "the bundle's JSON Schema")
    add("path", _path, "where the diary lies")
    return parser


def _today(args: argparse.Namespace, path: Path, now: Now) -> int:
    with TinyDiary.open(path, now, writing=False) as diary:
        day = args.date or day_of(now(), diary.settings.day_starts)
        answers = today(diary.entries, day)
    if args.json:
        from rehab_tui.exchange.today_json import as_json

        print(json.dumps(as_json(answers), ensure_ascii=False))
    else:
        from rehab_tui.exchange.today_text import as_text

        print(as_text(answers))
    return 0


def _checkin(args: argparse.Namespace, path: Path, now: Now) -> int:
    sides = {}
    for side in SIDES:
        pain, stiff, through = (getattr(args, f"{side}_{what}") for what in ("pain", "stiffness", "day_pain"))
        if (pain, stiff, through) != (None, None, None):
            sides[str(side)] = TendonToday(morning_pain=pain, stiffness_min=stiff, day_pain=through)
    if not sides:
        raise Refused("check-in: no pain or stiffness is given; accepted: --left-pain N or --right-pain N")
    moment = now()
    with TinyDiary.open(path, now) as diary:
        this_day = day_of(moment, diary.settings.day_starts)
        day = args.date or this_day
        if day > this_day:
            raise Refused(f"date is {day}; accepted: {this_day} or earlier")
        checkin = CheckIn(
            date=day,
            time=f"{moment:%H:%M}" if day == this_day else None,
            tendons=TendonsToday(**sides),
            signs=tuple(dict.fromkeys(Sign(sign) for sign in args.sign)),
            versus_last_week=Versus(args.versus_last_week) if args.versus_last_week else None,
            note=args.note,
        )
        change = put(diary.entries, checkin)
        diary.apply(change)
    print(f"check-in of {day} {'changed' if change.before else 'saved'}")
    return 0


def _import(args: argparse.Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.bundle import merge, read

    bundles = [(file, read(file)) for file in args.files]
    with TinyDiary.open(path, now, writing=not args.dry_run) as diary:
        entries = diary.entries
        changes: list[Change] = []
        for file, bundle in bundles:
            found = merge(bundle, entries)
            entries = changed(entries, *found.changes)
            changes += found.changes
            print(f"{file}: {found}")
        if changes and not args.dry_run:
            diary.apply(*changes, keep_modified=True)
    return 0


def _export(args: argparse.Namespace, path: Path, now: Now) -> int:
    from rehab_tui.exchange.bundle import write

    with TinyDiary.open(path, now, writing=False) as diary:
        text = write(diary.entries)
    if args.file is None:
        sys.stdout.buffer.write(text)
        return 0
    with in_words("write", args.file):
        replace_file(args.file, text)
    print(f"everything is in {args.file}")
    return 0


def _schema(_: argparse.Namespace, __: Path, ___: Now) -> int:
    from rehab_tui.exchange.bundle import schema

    print(json.dumps(schema(), indent=1))
    return 0


def _path(_: argparse.Namespace, path: Path, __: Now) -> int:
    print(path)
    return 0


def _screens(_: argparse.Namespace, path: Path, now: Now) -> int:
    with TinyDiary.open(path, now) as diary:
        return _open_app(diary, str(path), now)


def _demo(_: argparse.Namespace, __: Path, now: Now) -> int:
    import tempfile

    from rehab_tui.exchange.demo import demo_entries

    entries = demo_entries(day_of(now()))
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    with (
        tempfile.TemporaryDirectory(prefix="rehab-tui-demo-") as folder,
        TinyDiary.open(Path(folder) / "diary.json", now) as diary,
    ):
        diary.apply(*(Change(before=None, after=row) for row in (entries.profile, *rows)))
        return _open_app(diary, "sample data in a temporary diary", now)


def _open_app(diary: TinyDiary, place: str, now: Now) -> int:
    from rehab_tui.ui.app import RehabApp
    from rehab_tui.ui.kit import Kit

    kit = Kit(
        diary=diary,
        drafts=DraftFile(diary.path),
        clock=time.monotonic,
        now=now,
        new_id=lambda: uuid7(now(), os.urandom(10)),
        place=place,
    )
    app = RehabApp(kit)
    app.run()
    return app.return_code or 0
