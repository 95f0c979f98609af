"""The changes made since the program was opened, and how the last one is taken back."""

from rehab_tui.domain.records import Change, Diary, DiaryError, find, same


class History:
    """Stores changes in the diary and remembers them, newest last."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self.made: list[tuple[Change, ...]] = []

    def record(self, *changes: Change) -> None:
        """Store changes; raises DiaryError if they cannot be stored, and then remembers nothing."""
        self.made.append(self._diary.apply(*changes))

    def undo(self) -> bool:
        """Take back the last change; False if there is none.

        Raises DiaryError if the entry has been changed elsewhere since; the change is forgotten then.
        """
        if not self.made:
            return False
        for change in self.made[-1]:
            record = change.after or change.before
            if record and not same(find(self._diary.entries, record), change.after):
                self.made.pop()
                raise DiaryError("It was changed elsewhere since; what stands now stays.")
        self._diary.apply(*(change.undone for change in reversed(self.made[-1])))
        self.made.pop()
        return True
