"""The command `checkin`: what the check-in screen asks, as options."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rehab_tui.cli.command import Command, Now, day, number, opened, option
from rehab_tui.domain.diary import Change
from rehab_tui.domain.facts import clock_of, current_day
from rehab_tui.domain.names import SIGNS, minutes_asked_for
from rehab_tui.domain.note_signs import named_signs
from rehab_tui.domain.records import SIDES, CheckIn, Leg, Refused, Sign, TendonToday, Versus

TENDON = {
    "pain": ("morning_pain", "N", "pain on the first steps, 0 to 10"),
    "stiffness": ("stiffness_min", "MIN", "minutes of morning stiffness"),
    "day-pain": ("day_pain", "N", "pain through the day, 0 to 10"),
}
"""The options of each tendon: the ending of the name, then the record's field, its unit and its help."""


def _save(args: Namespace, path: Path, now: Now) -> int:
    answers = {side: _of_tendon(args, side) for side in SIDES}
    if not (any(answers.values()) or args.sign or args.versus_last_week or args.note):
        raise Refused("check-in: nothing is told; accepted: --left-pain N, --sign SIGN and more, see --help")
    moment = now()
    with opened(path, now, writing=True) as diary:
        this_day = current_day(diary.entries, moment, diary.settings.day_starts)
        on = args.date or this_day
        if on > this_day:
            raise Refused(f"date is {on}; accepted: {this_day} or earlier")
        old = next((checkin for checkin in diary.entries.checkins if checkin.date == on), None)
        new = old or CheckIn(date=on, time=clock_of(moment, on))
        tendons = {
            str(side): replace(new.tendons.on(side) or TendonToday(), **values)
            for side, values in answers.items()
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
        sore = diary.entries.profile.tendons.sore
    print(f"check-in of {on} {'changed' if old else 'saved'}")
    if asked := minutes_asked_for(new, sore):
        print(asked)
    if signs := [sign for sign in named_signs(args.note) if sign not in new.signs]:
        print(_asked_about(signs, args.date))
    return 0


def _asked_about(signs: Sequence[Sign], earlier: date | None) -> str:
    """The stop signs that the note may name, and how to tell them."""
    of = f" --date {earlier}" if earlier else ""
    told = (f"{SIGNS[sign]}: rehab-tui checkin{of} --sign {sign}" for sign in signs)
    return "\n".join(("The note may name a stop sign. Where it is true, tell it:", *told))


def _of_tendon(args: Namespace, side: Leg) -> dict[str, Any]:
    """What the command line says of one tendon; raises Refused before any file is touched."""
    values = {field: getattr(args, f"{side}_{field}") for field, _, _ in TENDON.values()}
    answers = {field: value for field, value in values.items() if value is not None}
    TendonToday(**answers)
    return answers


TAKES = (
    option("--date", type=day, metavar="D", help="an earlier day"),
    *(
        option(f"--{side}-{flag}", dest=f"{side}_{field}", type=number, metavar=unit, help=f"{side}: {text}")
        for side in SIDES
        for flag, (field, unit, text) in TENDON.items()
    ),
    option("--sign", action="append", default=[], choices=list(map(str, Sign)), help="may be given again"),
    option("--versus-last-week", choices=list(map(str, Versus))),
    option("--note", default=""),
)

CHECKIN = Command("checkin", "a check-in without the screens; what is not told stays as it was", _save, TAKES)
