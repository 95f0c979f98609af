"""Commands that keep the diary's file safe: copies, the way back, and a look at how things stand."""

import os
from argparse import ArgumentTypeError, Namespace
from pathlib import Path

from rehab_tui.cli.command import Command, Now, complain, opened, option
from rehab_tui.domain.records import harmless
from rehab_tui.storage.copies import ConflictCopies

WHERE = """Without FILE the copy lies beside the diary, its name telling the local date and time; where FILE
is a folder, in there. Another file is never written over."""

WHAT = """FILE is a diary, such as a backup or an earlier copy, of this or an older version; or a bundle,
which leaves the settings as they are. What is there now is first saved as `backup` does it."""

MERGED = """FILE is a diary or a bundle, of another machine or a conflict copy of a sync program. Of each
entry the last change stands, deletions too; merging again changes nothing. Settings stay as they are. A
conflict copy beside the diary is put away among the earlier copies afterwards."""


def _backup(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.storage.backup import back_up

    copied = back_up(path, now(), args.file)
    print(harmless(f"a copy of the diary is in {copied.file}"))
    if copied.complaint:
        complain(f"the copy is faithful, but the diary does not read: {copied.complaint}")
    return 0


def _restore(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.cli.other_copy import other_copy
    from rehab_tui.storage.backup import restore
    from rehab_tui.storage.draft import DraftFile

    wanted, bundle = other_copy(args.file, path)
    done = restore(path, wanted, now(), settings_stay=bundle)
    if done.copy:
        print(harmless(f"what stood before is in {done.copy}"))
    if cut_off := DraftFile(path).put_aside(now()):
        print(harmless(f"the session that was in progress is in {cut_off}"))
    stood = "what stood before did not read" if done.before is None else f"{done.before} stood before"
    print(f"{wanted.count} entries stand now; {stood}")
    return 0


def _merge(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.cli.other_copy import other_copy

    other, _ = other_copy(args.file, path)
    with opened(path, now, writing=True) as diary:
        new, changed, gone = diary.merge(other.tables)
        ConflictCopies(diary).put_away(args.file)
    print(harmless(f"{args.file}: {new} new, {changed} changed, {gone} deleted here because of it"))
    return 0


def _doctor(_: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.cli.doctor import examine

    return examine(path, now())


def copy_name(text: str) -> Path:
    """The file or folder an option names; raises ArgumentTypeError where it would be a folder and is none."""
    if text.endswith(("/", os.sep)) and not Path(text).is_dir():
        raise ArgumentTypeError(
            f"there is no folder {text!r}; accepted: a new file, or a folder that is there"
        )
    return Path(text)


def _path(_: Namespace, path: Path, __: Now) -> int:
    print(path)
    return 0


COPY = option("file", nargs="?", type=copy_name, metavar="FILE", help="a new file, or a folder")
FILE, OTHER = (
    option("file", type=Path, metavar="FILE", help=f"a {what} or a bundle") for what in ("copy", "diary")
)
LOOKS = "It changes nothing, and says what to do where something is not well."
SAVES, TAKES_BACK = ("backup", "backup before.json"), ("restore before.json",)

COMMANDS = (
    Command("backup", "copy the diary's file as it is", _backup, (COPY,), WHERE, SAVES),
    Command("restore", "put a copy in place of the whole diary", _restore, (FILE,), WHAT, TAKES_BACK),
    Command(
        "merge", "join another copy of the diary to this one", _merge, (OTHER,), MERGED, ("merge other.json",)
    ),
    Command(
        "doctor", "look how the diary, its copies, sound and terminal are", _doctor, (), LOOKS, ("doctor",)
    ),
    Command("path", "print where the diary lies", _path, examples=("path",)),
)
