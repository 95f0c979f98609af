"""The commands `session` and `hold`: today's work, or a hold, as flat lines or in the app."""

import sys
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from rehab_tui.cli.command import Command, Now, complain, opened, option
from rehab_tui.cli.keys import take_up_keys
from rehab_tui.domain.records import Kind


def _conduct(kind: Kind | None, args: Namespace, path: Path, now: Now) -> int:
    """Open the app right there, or conduct as flat lines."""
    if args.plain:
        return _plainly(kind, path, now, silent=args.silent)
    take_up_keys()
    from rehab_tui.launch import open_screens

    return open_screens(path, now, begin=str(kind or "today"))


def _plainly(kind: Kind | None, path: Path, now: Now, *, silent: bool) -> int:
    from rehab_tui.flat.begin import introduction, sets_due
    from rehab_tui.flat.ending import ended_in_order
    from rehab_tui.flat.resume import cut_off
    from rehab_tui.flat.session import FlatSession
    from rehab_tui.flat.typed import listening
    from rehab_tui.services import need_clock, services
    from rehab_tui.sound.player import SilentPlayer

    need_clock(now)
    with opened(path, now, writing=True) as diary, ended_in_order(), listening(sys.stdin) as typed:
        context = services(diary, time.monotonic, now)
        if silent or not diary.settings.sound:
            context = replace(context, open_player=partial(SilentPlayer, "no sound is wanted"))
        draft = cut_off(context, typed, _say)
        plan = draft.plan if draft else sets_due(context, kind)
        for line in introduction(context, plan, draft, keys=typed.keys):
            _say(line)
        try:
            FlatSession(context, plan, draft, typed, _say).conduct()
        except KeyboardInterrupt:
            complain("interrupted; what was done is kept, and the next session offers it")
            return 1
    return 0


def _say(line: str) -> None:
    print(line, flush=True)


def _command(name: str, text: str, kind: Kind | None) -> Command:
    run: Callable[[Namespace, Path, Now], int] = partial(_conduct, kind)
    return Command(name, text, run, OPTIONS, MORE, (name, f"{name} --plain --silent"))


MORE = (
    "The screens open there; with --plain it is flat lines of text for a screen reader or a pipe. On a "
    "terminal keys are heard; on a pipe each line is a word or an answer, and without any the sets begin "
    "by themselves."
)

OPTIONS = (
    option("--plain", action="store_true", help="lines of text in place of the screens"),
    option("--silent", action="store_true", help="with --plain: no tones beside the lines"),
)

COMMANDS = (
    _command("session", "do today's work, set by set", None),
    _command("hold", "do holds: today's, or as many as are usual", Kind.HOLD),
)
