"""Commands that answer what the screens answer: the day's verdict, and a check-in."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rehab_tui.cli.command import Command, Now, opened
from rehab_tui.domain.diary import Change
from rehab_tui.domain.facts.timeframe import clock_time, current_day
from rehab_tui.domain.records import SIDES, CheckIn, Leg, Sign, TendonToday, Versus
from rehab_tui.domain.records.checked import FIRST_DAY, LAST_DAY, Refused
from rehab_tui.domain.today import today

ASKED = {
    "pain": ("morning_pain", "N", "pain on the first steps, 0 to 10"),
    "stiffness": ("stiffness_min", "MIN", "minutes of morning stiffness"),
    "day-pain": ("day_pain", "N", "pain through the day, 0 to 10"),
}
"""What a check-in asks of each tendon: the option's ending, the record's field, its unit, its help."""


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_DAY <= day <= LAST_DAY:
        accepted = f"a day such as 2026-03-01, {FIRST_DAY} to {LAST_DAY}"
        raise ArgumentTypeError(f"date is {text!r}; accepted: {accepted}")
    return day


def _today_takes(command: ArgumentParser) -> None:
    command.add_argument("--date", type=_day, metavar="D", help="another day, as 2026-03-01")
    command.add_argument("--json", action="store_true", help="one JSON object instead of text")


def _today(args: Namespace, path: Path, now: Now) -> int:
    with opened(path, now, writing=False) as diary:
        day = args.date or current_day(diary.entries, now(), diary.settings.day_starts)
        answers = today(diary.entries, day)
    if args.json:
        import json

        from rehab_tui.exchange.today.as_json import as_json

        print(json.dumps(as_json(answers)))
    else:
        from rehab_tui.exchange.today.as_text import as_text

        print(as_text(answers, diary.settings))
    return 0


def _checkin_takes(command: ArgumentParser) -> None:
    command.add_argument("--date", type=_day, metavar="D", help="an earlier day")
    for side in SIDES:
        for flag, (field, unit, text) in ASKED.items():
            command.add_argument(
                f"--{side}-{flag}", dest=f"{side}_{field}", type=int, metavar=unit, help=f"{side}: {text}"
            )
    signs, answers = [str(sign) for sign in Sign], [str(answer) for answer in Versus]
    command.add_argument("--sign", action="append", default=[], choices=signs, help="may be given again")
    command.add_argument("--versus-last-week", choices=answers)
    command.add_argument("--note", default="")


def _checkin(args: Namespace, path: Path, now: Now) -> int:
    told = {side: _told(args, side) for side in SIDES}
    if not (any(told.values()) or args.sign or args.versus_last_week or args.note):
        raise Refused("check-in: nothing is told; accepted: --left-pain N, --sign SIGN and more, see --help")
    moment = now()
    with opened(path, now, writing=True) as diary:
        this_day = current_day(diary.entries, moment, diary.settings.day_starts)
        day = args.date or this_day
        if day > this_day:
            raise Refused(f"date is {day}; accepted: {this_day} or earlier")
        old = next((checkin for checkin in diary.entries.checkins if checkin.date == day), None)
        new = old or CheckIn(date=day, time=clock_time(moment, day))
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


def _told(args: Namespace, side: Leg) -> dict[str, Any]:
    """What the command line says of one tendon; raises Refused before any file is touched."""
    values = {field: getattr(args, f"{side}_{field}") for field, _, _ in ASKED.values()}
    told = {field: value for field, value in values.items() if value is not None}
    TendonToday(**told)
    return told


COMMANDS = (
    Command("today", "the day's verdict, work and week as text", _today, _today_takes),
    Command(
        "checkin",
        "a check-in without the screens; what is not told stays as it was",
        _checkin,
        _checkin_takes,
    ),
)
