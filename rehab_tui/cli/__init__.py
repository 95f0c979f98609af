"""The command line: parses the arguments, runs the command, and turns refusals into one line."""

import gc
import io
import os
import sys
import time
from collections.abc import Sequence
from datetime import datetime

gc.set_threshold(30_000)  # nothing is looked through for garbage until Today stands; 700 are usual
from rehab_tui.cli.command import Command, Now, complain
from rehab_tui.cli.keys import take_up_keys
from rehab_tui.domain.records import DiaryError, Refused
from rehab_tui.plain.terminal import written_plainly
from rehab_tui.storage.disk.paths import diary_path

__all__ = ["Now", "local_now", "main"]


def local_now() -> datetime:
    """This moment with the local offset, also of a zone the computer came to while the program was open."""
    if sys.platform != "win32":
        time.tzset()
    return datetime.now().astimezone()


def main(argv: Sequence[str] | None = None, now: Now = local_now) -> int:
    """Run a command; returns the exit status: 0 done, 1 refused or failed, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            written_plainly(stream, os.environ)
    try:
        status = _run(argv, now)
        if sys.stdout:  # None where the shell closed it
            sys.stdout.flush()
        return status
    except BrokenPipeError:
        # nobody reads our output any more: the interpreter's last flush must have somewhere quiet to go
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (Refused, DiaryError) as error:
        complain(str(error))
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        complain(f"{error.strerror or error}{where}")
    except KeyboardInterrupt:
        complain("interrupted")
    return 1


def _run(argv: Sequence[str] | None, now: Now) -> int:
    words = sys.argv[1:] if argv is None else list(argv)
    match words:  # the screens wait for no parser of commands
        case []:
            return _screens(None, now)
        case ["--diary", file] if not file.startswith("-"):
            return _screens(file, now)
        case ["demo"]:
            take_up_keys()
            from rehab_tui.launch import open_demo

            return open_demo(now)
    from rehab_tui.cli.commands import told

    try:
        args = told(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    command: Command = args.command
    return command.run(args, diary_path(getattr(args, "diary", None), os.environ), now)


def _screens(file: str | None, now: Now) -> int:
    take_up_keys()
    from rehab_tui.launch import open_screens

    return open_screens(diary_path(file, os.environ), now)
