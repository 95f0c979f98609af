"""What files leave open and a person answers once: in which zone UTC was run, in which unit a distance is."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rehab_tui.domain.records import DistanceUnit, Refused
from rehab_tui.exchange.runners.seen import Kind, Seen, Told
from rehab_tui.exchange.runners.taking import Answers

ZONES = "a zone such as Europe/Berlin, or its hours ahead of UTC such as UTC+01:00"
TAKEN = tuple(str(kind) for kind in Kind if kind is not Kind.UNCLEAR)
KINDS = f"{', '.join(TAKEN)}; or nothing, which leaves it out"
Ask = Callable[[str, str], str | None]
"""Asks a question; beside it stands what is accepted. None where nobody can be asked."""


def zone_of(text: str) -> tzinfo:
    """The zone of that name, or so far before UTC; raises Refused."""
    if hours := re.fullmatch(r"(?:UTC|GMT)?([+-])(\d\d?):?([0-5]\d)", text.strip(), re.ASCII):
        ahead = timedelta(hours=int(hours[2]), minutes=int(hours[3]))
        if ahead <= timedelta(hours=14):
            return timezone(-ahead if hours[1] == "-" else ahead)
    else:
        try:
            return ZoneInfo(text.strip())
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass
    raise Refused(f"{text[:40]!r} is no zone; accepted: {ZONES}")


def unit_of(text: str) -> DistanceUnit:
    """The unit of that name; raises Refused."""
    try:
        return DistanceUnit(text.strip().lower())
    except ValueError:
        raise Refused(f"{text[:40]!r} is no unit; accepted: km or mi") from None


def answered(told: Told, answers: Answers, ask: Ask) -> Answers:
    """The answers with those that were missing, but for what is left out; raises Refused without one."""
    if open_ := [one for one in told.seen if one.kind is Kind.UNCLEAR and not answers.unclear]:
        said = f"{_some(open_)}: the file does not say what it was. What was it?"
        answers = replace(answers, unclear=kind_of(ask(said, KINDS) or ""))
    if open_ := [one for one in told.seen if not (one.zone_known or answers.zone) and answers.takes(one)]:
        said = f"{_some(open_)}: the time is told in UTC, and no zone. In which one were you?"
        answers = replace(answers, zone=zone_of(_answer(ask, said, f"--tz with {ZONES}")))
    if open_ := [one for one in told.seen if not (one.unit_known or answers.unit) and answers.takes(one)]:
        said = f"{_some(open_)}: the distance is told without its unit. Is it in km or mi?"
        answers = replace(answers, unit=unit_of(_answer(ask, said, "--unit km or --unit mi")))
    return answers


def kind_of(text: str) -> Kind | None:
    """The kind of that name, None where there is none; raises Refused."""
    if (name := text.strip().lower()) not in (*TAKEN, ""):
        raise Refused(f"{text[:40]!r} is no kind; accepted: {KINDS}")
    return Kind(name) if name else None


def _some(seen: list[Seen]) -> str:
    return seen[0].name + (f" and {len(seen) - 1} more" if len(seen) > 1 else "")


def _answer(ask: Ask, question: str, accepted: str) -> str:
    answer = ask(question, accepted)
    if answer is None:
        raise Refused(f"{question} accepted: {accepted}")
    return answer
