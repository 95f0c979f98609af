"""The session in progress, in a small file of its own beside the diary, so that each set is saved at once."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from rehab_tui.codec.convert import to_json
from rehab_tui.codec.reading import from_json
from rehab_tui.domain.records import Refused
from rehab_tui.practice.draft import Draft
from rehab_tui.storage.diary.tables import bytes_of
from rehab_tui.storage.disk.files import beside, damaged_name, in_words, replace_file, sync_folder


class DraftFile:
    """Implements practice.draft.DraftStore; only the one who holds the diary's writer lock may use it."""

    def __init__(self, diary: Path) -> None:
        self.path = beside(diary, ".draft")

    def load(self) -> Draft | None:
        """The draft an earlier end left behind; one that does not read is set aside, and None returned."""
        with in_words("read", self.path):
            try:
                return from_json(Draft, bytes_of(self.path))
            except FileNotFoundError:
                return None
            except Refused:
                self.path.rename(damaged_name(self.path))
                return None

    def save(self, draft: Draft) -> None:
        """Store the draft in place of the one before; raises DiaryError, and then the one before stands."""
        with in_words("save", self.path):
            replace_file(self.path, to_json(draft))

    def put_aside(self, at: datetime) -> Path | None:
        """Put the draft where no start finds it, as it is of another diary; None if that was not done."""
        aside = beside(self.path, f"-{at:%Y%m%d-%H%M%S}")
        with suppress(OSError):
            self.path.rename(aside)
            return aside
        return None

    def clear(self) -> None:
        """Forget the draft: its session has been filed or dropped."""
        with in_words("remove", self.path):
            self.path.unlink(missing_ok=True)
            sync_folder(self.path.parent)
