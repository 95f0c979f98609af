"""What the screens ask of conflict copies that a sync program left beside the diary."""

from typing import Protocol


class Copies(Protocol):
    """Finds the copies and joins them; whoever makes the context knows where they lie."""

    def waiting(self) -> list[str]:
        """The names of the copies; raises DiaryError where the folder cannot be read."""

    def join(self, name: str) -> str:
        """Join a copy's entries to the diary and say what came of it.

        Raises DiaryError, and then nothing has changed.
        """
