"""The commands `today` and `what-if`: the day's answers as text or JSON, and that of a run asked about."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from rehab_tui.cli.command import Command, Now, opened, option
from rehab_tui.cli.options import day
from rehab_tui.domain.facts import current_day
from rehab_tui.domain.today import Today, today
from rehab_tui.storage.diary.tiny_diary import TinyDiary


def _today(args: Namespace, path: Path, now: Now) -> int:
    with opened(path, now, writing=False) as diary:
        this_day = current_day(diary.entries, now(), diary.settings.day_starts)
        on = args.date.of(this_day) if args.date else this_day
        answers = _told(diary, on) if on == this_day else today(diary.entries, on)
    if args.json:
        import json

        from rehab_tui.exchange.today.as_json import as_json

        print(json.dumps(as_json(answers)))
    else:
        from rehab_tui.exchange.today.as_text import as_line, as_text

        print((as_line if args.short else as_text)(answers, diary.settings))
    return 0


MORE = "The exit status is 0 whatever the verdict is."

OPTIONS = (
    option("--date", type=day, metavar="DAY", help="of another day, such as 2026-03-01 or mon"),
    option("--short", action="store_true", help="the sentence and the work that is due, in one line"),
    option("--json", action="store_true", help="one JSON object instead of text"),
)

EXAMPLES = ("today", "today --short", "today --date yesterday --json")

TODAY = Command("today", "show the day's verdict, work and week as text", _today, OPTIONS, MORE, EXAMPLES)


def _told(diary: TinyDiary, day: date) -> Today:
    """All of today, with what an earlier run found in a long diary."""
    from rehab_tui.storage.findings import FindingsFile

    return today(diary.entries, day, FindingsFile(diary).read())


def _what_if(args: Namespace, path: Path, now: Now) -> int:
    with opened(path, now, writing=False) as diary:
        told = _told(diary, current_day(diary.entries, now(), diary.settings.day_starts))
    from rehab_tui.exchange.today.asked import answered

    print(answered(" ".join(args.run_asked), told, as_json=args.json))
    return 0


ASKED = (
    option("run_asked", nargs="+", metavar="RUN", help="a distance, and how and when: 6 km easy thu"),
    option("--json", action="store_true", help="one JSON object instead of text"),
)

ASKING = ("what-if 6 km easy thu", "what-if 3 mi hilly tomorrow --json")

WHAT_IF = Command(
    "what-if", "say whether a run fits a day, before it is run", _what_if, ASKED, examples=ASKING
)
