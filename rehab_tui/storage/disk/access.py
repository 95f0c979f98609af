"""Who may write: holds the lock for as long as it can be had."""

from contextlib import suppress
from pathlib import Path

from rehab_tui.domain.diary import Busy, DiaryError
from rehab_tui.storage.disk.lock import WriterLock


class WriteAccess:
    """Holds the writer's lock for as long as it can be had."""

    def __init__(self, path: Path, *, writing: bool, waiting: bool) -> None:
        """Without `writing` nothing is ever locked.

        If another window writes, it raises Busy, or with `waiting` takes the lock once that one is gone.
        """
        self._path = path
        self._lock: WriterLock | None = None
        self._waiting = False
        if writing:
            try:
                self._lock = WriterLock(path)
            except Busy:
                if not waiting:
                    raise
                self._waiting = True

    @property
    def held(self) -> bool:
        """Whether this window is the one that may write."""
        return self._lock is not None

    def renew(self) -> bool:
        """Look whether the lock is still held, or free by now; True if it has just been taken over.

        Raises DiaryError if the system refuses.
        """
        if self._lock:
            try:
                self._lock.renew()
            except Busy:
                self._lock, self._waiting = None, True
        elif self._waiting:
            with suppress(Busy):
                self._lock = WriterLock(self._path)
                return True
        return False

    def require(self) -> None:
        """Raise Busy if another window writes, DiaryError if the diary is open for reading only."""
        if self._waiting and not self._lock:
            raise Busy("Another window writes to this diary; nothing is saved here until it is closed.")
        if not self._lock:
            raise DiaryError(f"The diary {self._path} is open for reading only.")

    def release(self) -> None:
        """Let others write, and wait no longer."""
        self._waiting = False
        if self._lock:
            self._lock.release()
            self._lock = None
