"""The command `checkin`: what the check-in screen asks, as options."""

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rehab_tui.cli.command import Command, Now, complain, opened, option, several
from rehab_tui.cli.options import day, minutes, number
from rehab_tui.domain.facts import clock_of, current_day
from rehab_tui.domain.names import SIGNS, minutes_asked_for
from rehab_tui.domain.note_signs import named_signs
from rehab_tui.domain.records import (
    SIDES,
    Change,
    CheckIn,
    Leg,
    Profile,
    Refused,
    Screening,
    Sign,
    TendonToday,
    Versus,
    put,
)

TENDON = {
    "pain": ("morning_pain", "PAIN", "pain on the first steps, 0 to 10"),
    "stiffness": ("stiffness_min", "MIN", "minutes of morning stiffness"),
    "day-pain": ("day_pain", "PAIN", "pain through the day, 0 to 10"),
}
"""The options of each tendon: the ending of the name, then the record's field, its unit and its help."""

DRUGS = {
    "fluoroquinolone": "a fluoroquinolone antibiotic: the newest day of it",
    "steroid_injection": "a steroid injection near the tendon: its day",
}
"""The answers to the safety questions that run out, counted from a day."""


def _save(args: Namespace, path: Path, now: Now) -> int:
    answers = {side: _of_tendon(args, side) for side in SIDES}
    named = {name: said for name in DRUGS if (said := getattr(args, name))}
    of_the_day = any(answers.values()) or args.sign or args.versus_last_week or args.note
    if not (of_the_day or named):
        raise Refused("check-in: nothing is told; accepted: --left-pain PAIN, --sign SIGN and more: --help")
    moment = now()
    with opened(path, now, writing=True) as diary:
        entries, this_day = diary.entries, current_day(diary.entries, moment, diary.settings.day_starts)
        on = args.date.of(this_day) if args.date else this_day
        drugs = {name: said.of(this_day) for name, said in named.items()}
        if late := [f"date is {said}" for said in (on, *drugs.values()) if said > this_day]:
            raise Refused(f"{late[0]}; accepted: {this_day} or earlier")
        old = next((checkin for checkin in entries.checkins if checkin.date == on), None)
        new = _told(args, answers, old or CheckIn(date=on, time=clock_of(moment, on)))
        changes = [Change(before=old, after=new)] if of_the_day else []
        wrong = _refused(entries.profile.screening, drugs)
        if wrong and not of_the_day:
            raise Refused(f"safety questions: {wrong}")
        if drugs and not wrong:
            changes.append(put(entries, _with_drugs(entries.profile, drugs)))
        diary.apply(*changes)
    said = [f"check-in of {on} {'changed' if old else 'saved'}"] if of_the_day else []
    said += ["safety questions changed"] if drugs and not wrong else []
    asked = (minutes_asked_for(new, entries.profile.tendons.sore), _asked_about(args, new))
    print("\n".join(filter(None, (*said, *asked))))
    if wrong:
        complain(f"safety questions not changed: {wrong}")
    return 1 if wrong else 0


def _told(args: Namespace, answers: Mapping[Leg, Mapping[str, Any]], before: CheckIn) -> CheckIn:
    """The check-in with what the command line says of it."""
    tendons = {
        str(side): replace(before.tendons.on(side) or TendonToday(), **values)
        for side, values in answers.items()
        if values
    }
    return replace(
        before,
        tendons=replace(before.tendons, **tendons),
        signs=tuple(dict.fromkeys((*before.signs, *map(Sign, args.sign)))),
        versus_last_week=Versus(args.versus_last_week) if args.versus_last_week else before.versus_last_week,
        note=args.note or before.note,
    )


def _refused(screening: Screening | None, since: Mapping[str, date]) -> str:
    """Why the days of drugs are not taken, "" if they are: an earlier one than is known could end a lock."""
    if since and screening is None:
        return "they were never answered; accepted: first all of them, in the profile"
    for name, said in since.items():
        known = screening.counted_from(name) if screening else None
        if known and said < known:
            return f"{name} counts from {known}; accepted: that day or later; mend a wrong one in the profile"
    return ""


def _with_drugs(profile: Profile, since: Mapping[str, date]) -> Profile:
    """The profile with drugs taken from those days on."""
    return replace(profile, screening=profile.screening and profile.screening.with_drugs(since))


def _asked_about(args: Namespace, new: CheckIn) -> str:
    """The stop signs that the note may name, and how to tell them; "" if it names none."""
    signs = [sign for sign in named_signs(args.note) if sign not in new.signs]
    of = f" --date {new.date}" if args.date else ""
    told = [f"{SIGNS[sign]}: rehab-tui checkin{of} --sign {sign}" for sign in signs]
    return "\n".join(("The note may name a stop sign. Where it is true, tell it:", *told)) if told else ""


def _of_tendon(args: Namespace, side: Leg) -> dict[str, Any]:
    """What the command line says of one tendon; raises Refused before any file is touched."""
    values = {field: getattr(args, f"{side}_{field}") for field, _, _ in TENDON.values()}
    answers = {field: value for field, value in values.items() if value is not None}
    TendonToday(**answers)
    return answers


TAKES = (
    option("--date", type=day, metavar="DAY", help="an earlier day, such as 2026-03-01 or mon"),
    *(
        option(
            f"--{side}-{flag}",
            dest=f"{side}_{field}",
            type=minutes if unit == "MIN" else number,
            metavar=unit,
            help=f"{side}: {text}",
        )
        for side in SIDES
        for flag, (field, unit, text) in TENDON.items()
    ),
    several("--sign", Sign, "SIGN", "a sign to stop"),
    option(
        "--versus-last-week",
        choices=list(map(str, Versus)),
        metavar="WORD",
        help=f"the tendon beside a week ago: {', '.join(Versus)}",
    ),
    option("--note", default="", metavar="TEXT", help="anything else"),
    *(
        option(f"--{name.replace('_', '-')}-since", dest=name, type=day, metavar="DAY", help=text)
        for name, text in DRUGS.items()
    ),
)

MORE = "What is not told stays as it was: tell the morning now, and the day's pain tonight."
EXAMPLES = (
    "checkin --left-pain 2 --left-stiffness 10",
    "checkin --left-day-pain 3 --note 'stairs were fine'",
    "checkin --date yesterday --right-pain 1 --right-stiffness 5",
)

CHECKIN = Command("checkin", "check in without the screens", _save, TAKES, MORE, EXAMPLES)
