"""The command `calendar`: the next session and a daily check-in as a calendar file."""

from argparse import ArgumentTypeError, Namespace
from pathlib import Path

from rehab_tui.cli.command import Command, Now, opened, option
from rehab_tui.cli.exchange import give, out
from rehab_tui.domain.facts import current_day


def _calendar(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.domain.today import today
    from rehab_tui.exchange.calendar.reminders import calendar

    with opened(path, now, writing=False) as diary:
        day = current_day(diary.entries, now(), diary.settings.day_starts)
        content = calendar(today(diary.entries, day), args.at, now())
        return give("what is due next", content, args.file, diary.path)


def _clock(text: str) -> str:
    from rehab_tui.domain.typed_times import clock_time

    try:
        return clock_time(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no time of day; accepted: one such as 07:00") from None


OPTIONS = (
    option("file", nargs="?", type=out, metavar="FILE", help="- or none: standard output"),
    option("--at", type=_clock, default="07:00", metavar="TIME", help="of the check-in (07:00)"),
)
MORE = """Its two events keep their ids: import the file again after a check-in, and they move. No more
than the next session is in it, because later days hang on how the tendon takes that one."""
EXAMPLES = ("calendar due.ics", "calendar due.ics --at 06:30")

CALENDAR = Command(
    "calendar",
    "write the next session and a daily check-in for a calendar",
    _calendar,
    OPTIONS,
    MORE,
    EXAMPLES,
)
"""What a calendar can import."""
