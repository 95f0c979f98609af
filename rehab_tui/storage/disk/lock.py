"""One writer at a time: a lock that the system itself drops when its holder ends, however it ends."""

import os
import sys
from pathlib import Path
from typing import Self

from rehab_tui.domain.diary import Busy
from rehab_tui.storage.disk.files import beside, in_words

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    TAKEN = PermissionError
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    TAKEN = BlockingIOError


class WriterLock:
    """Holds the right to write to a diary until released; raises Busy if another program holds it."""

    def __init__(self, diary: Path) -> None:
        self._diary, self._path = diary, beside(diary, ".lock")
        self._handle: int | None = None
        self.renew()

    def renew(self) -> None:
        """Take it again if its file has been removed or replaced; raises Busy or DiaryError."""
        with in_words("lock", self._diary):
            if self._stands():
                return
            self.release()
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                self._path.chmod(0o600)
                _take(self._handle)
            except OSError as error:
                self.release()
                if isinstance(error, TAKEN):
                    raise Busy(f"The diary {self._diary} is already open in another window.") from error
                raise

    def _stands(self) -> bool:
        """Whether what is held is still the file that the next one would lock."""
        try:
            return self._handle is not None and os.path.samestat(os.fstat(self._handle), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let others write; a second call does nothing."""
        if self._handle is not None:
            # its empty file stays: removing it would let two writers lock two different files
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
