"""Conflict copies: what a sync program leaves beside the diary when both sides have changed it."""

import os
import re
from pathlib import Path

from rehab_tui.storage.diary.contents import contents_of_file
from rehab_tui.storage.diary.generations import folder_of
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk.files import in_words, make_folder

PATTERNS = (
    r"{stem}\.sync-conflict-\d{{8}}-\d{{6}}-[A-Z0-9]+{ending}",  # Syncthing
    r"{stem} \(.+\){ending}",  # Dropbox, Nextcloud: "(Anna's conflicted copy 2026-11-23)"; others: "(1)"
)


def conflict_copies(path: Path) -> list[Path]:
    """The conflict copies beside a diary, oldest name first; raises DiaryError."""
    parts = {"stem": re.escape(path.stem), "ending": re.escape(path.suffix)}
    with in_words("read", path.parent):
        names = path.parent.iterdir() if path.parent.is_dir() else ()
        alike = [file for file in names if file.name.startswith(path.stem) and file.name != path.name]
        shapes = [pattern.format(**parts) for pattern in PATTERNS]
        return sorted(
            file
            for file in alike
            if any(re.fullmatch(shape, file.name) for shape in shapes) and file.is_file()
        )


class ConflictCopies:
    """The conflict copies beside an open diary, for a person to merge."""

    def __init__(self, diary: TinyDiary) -> None:
        self._diary = diary

    def waiting(self) -> list[str]:
        """The names of the copies; raises DiaryError."""
        return [copy.name for copy in conflict_copies(self._diary.path)]

    def join(self, name: str) -> str:
        """Merge a copy into the diary, put it away, and say so; raises DiaryError, and then it stays."""
        copy = self._diary.path.with_name(name)
        new, changed, gone = self._diary.merge(contents_of_file(copy, UPGRADES).tables)
        self.put_away(copy)
        return f"Joined: {new} new, {changed} changed, {gone} deleted."

    def put_away(self, file: Path) -> None:
        """Move a conflict copy that has been merged to the earlier states; any other file stays."""
        path, copy = self._diary.path, Path(os.path.realpath(file))
        if copy in conflict_copies(path):
            make_folder(folder_of(path))
            with in_words("put away", copy):
                copy.replace(folder_of(path) / copy.name)
