"""Commands that keep the diary's file safe: copies, the way back, and a look at how things stand."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import msgspec

from rehab_tui.cli.command import Command, Now, opened
from rehab_tui.codec.reading import LARGEST_BUNDLE_MB, from_json
from rehab_tui.domain.diary import TooNew
from rehab_tui.domain.records.checked import Refused, harmless
from rehab_tui.storage.copies import ConflictCopies
from rehab_tui.storage.diary.contents import Contents, contents

WHERE = """. Without FILE the copy lies beside the diary, its name telling the local date and time; where FILE
is a folder, in there. Another file is never written over"""

WHAT = """: FILE is a diary, such as a backup or an earlier copy, of this or an older version; or a bundle,
which leaves the settings as they are. What is there now is first saved as `backup` does it"""

JOINED = """: OTHER is a diary or a bundle, of another machine or a conflict copy of a sync program. Of each
entry the last change stands, deletions too; merging again changes nothing. Settings stay as they are. A
conflict copy beside the diary is put away among the earlier copies afterwards"""


def _backup_takes(command: ArgumentParser) -> None:
    command.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a new file, or a folder")


def _backup(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.storage.backup import back_up

    copied = back_up(path, now(), args.file)
    print(harmless(f"a copy of the diary is in {copied.file}"))
    if copied.complaint:
        why = harmless(f"the copy is faithful, but the diary does not read: {copied.complaint}")
        print(f"rehab-tui: {why}", file=sys.stderr)
    return 0


def _restore_takes(command: ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE")


def _restore(args: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.storage.backup import restore

    wanted, bundle = _brought(args.file, path)
    done = restore(path, wanted, now(), settings_stay=bundle)
    if done.copy:
        print(harmless(f"what stood before is in {done.copy}"))
    stood = "what stood before did not read" if done.before is None else f"{done.before} stood before"
    print(f"{wanted.count} entries stand now; {stood}")
    return 0


def _merge_takes(command: ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="OTHER")


def _merge(args: Namespace, path: Path, now: Now) -> int:
    other, _ = _brought(args.file, path)
    with opened(path, now, writing=True) as diary:
        new, changed, gone = diary.merge(other.tables)
        ConflictCopies(diary).put_away(args.file)
    print(harmless(f"{args.file}: {new} new, {changed} changed, {gone} deleted here because of it"))
    return 0


def _brought(file: Path, diary: Path) -> tuple[Contents, bool]:
    """What a diary's file or a bundle holds, and whether it is a bundle; raises Refused."""
    from rehab_tui.exchange.bundle.reading import admitted

    if os.path.realpath(file) == os.path.realpath(diary):
        raise Refused(f"{file} is the diary itself; accepted: another file")
    with admitted(file, LARGEST_BUNDLE_MB) as raw:
        bundle = _is_bundle(raw)
        return (_of_bundle(raw) if bundle else _of_diary(raw)), bundle


class _Head(msgspec.Struct):
    """What tells a bundle, of all that a file may hold."""

    format: str


def _is_bundle(raw: bytes) -> bool:
    try:
        msgspec.json.decode(raw, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _of_bundle(raw: bytes) -> Contents:
    from rehab_tui.exchange.bundle.bundle import Bundle
    from rehab_tui.storage.backup import contents_of

    return contents_of(from_json(Bundle, raw))


def _of_diary(raw: bytes) -> Contents:
    try:
        return contents(raw)
    except TooNew as error:  # the gate names the file in refusals only
        raise Refused(str(error)) from error


def _doctor(_: Namespace, path: Path, now: Now) -> int:
    from rehab_tui.cli.doctor import examine

    return examine(path, now())


def _path(_: Namespace, path: Path, __: Now) -> int:
    print(path)
    return 0


COMMANDS = (
    Command("backup", "a copy of the diary's file as it is", _backup, _backup_takes, WHERE),
    Command("restore", "put a copy in place of the whole diary", _restore, _restore_takes, WHAT),
    Command("merge", "join another copy of the diary to this one", _merge, _merge_takes, JOINED),
    Command("doctor", "how the diary, its copies, sound and terminal are; changes nothing", _doctor),
    Command("path", "where the diary lies", _path),
)
