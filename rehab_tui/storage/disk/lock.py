"""One writer at a time: a lock that the system itself drops when its holder ends, however it ends."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

from rehab_tui.domain.records import Busy, DiaryError
from rehab_tui.storage.disk.files import beside, close_to_others, in_words, is_private

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


PAUSES_S = (0.025,) * 80
"""How long a command waits for its turn: others take a tenth of a second or so, a window stays for long."""


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
                if _is_own(self._path):
                    close_to_others(self._path, 0o600)
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

    def first_time(self) -> bool:
        """Note in the lock's file that this was asked, and answer whether it never was; raises OSError."""
        if self._handle is None or os.fstat(self._handle).st_size:
            return False
        os.write(self._handle, b"said\n")
        return True

    def release(self) -> None:
        """Let others write; a second call does nothing."""
        if self._handle is not None:
            # its file stays: removing it would let two writers lock two different files
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def can_be_private(diary: Path) -> bool:
    """Whether the diary's file system keeps files to their owner; raises OSError.

    The lock's file tells, which every writer closes to others, unless the diary is there and another's;
    without one nothing speaks against it.
    """
    lock = beside(diary, ".lock")
    if not lock.exists() or not _is_own(lock):
        return True
    anothers = diary.exists() and lock.stat().st_uid != diary.stat().st_uid
    return anothers or is_private(lock)


def _is_own(lock: Path) -> bool:
    """Whether the file is the lock's alone, and not a second name of another one."""
    return not lock.is_symlink() and lock.stat().st_nlink == 1


def in_turn(diary: Path) -> WriterLock:
    """Lock the diary for one command, after others that hold it for a moment; raises Busy or DiaryError."""
    for pause in PAUSES_S:
        with suppress(Busy):
            return WriterLock(diary)
        time.sleep(pause)
    return WriterLock(diary)


class WriteAccess:
    """Holds the writer's lock for as long as it can be had."""

    def __init__(self, path: Path, *, writing: bool, waiting: bool) -> None:
        """Without `writing` nothing is ever locked.

        If another window goes on writing, it raises Busy, or with `waiting` takes the lock once that one is
        gone.
        """
        self._path, self._wanted, self._says_always = path, writing, waiting
        self._lock: WriterLock | None = None
        if writing:
            try:
                self._lock = WriterLock(path) if waiting else in_turn(path)
            except Busy:
                if not waiting:
                    raise

    @property
    def held(self) -> bool:
        """Whether this window is the one that may write."""
        return self._lock is not None

    @property
    def says_so(self) -> bool:
        """Whether to say what is true of the place for good: a window always, a command once; OSError."""
        return self._lock is not None and (self._lock.first_time() or self._says_always)

    def renew(self) -> bool:
        """Hold on to the lock, or take it if it is free by now: True only then; raises DiaryError."""
        if self._lock:
            try:
                self._lock.renew()
            except Busy:
                self._lock = None
        elif self._wanted:
            with suppress(Busy):
                self._lock = WriterLock(self._path)
                return True
        return False

    def require(self) -> None:
        """Raise Busy if another window writes, DiaryError if the diary is open for reading only."""
        if self._wanted and not self._lock:
            raise Busy("Another window writes to this diary; nothing is saved here until it is closed.")
        if not self._lock:
            raise DiaryError(f"The diary {self._path} is open for reading only.")

    def release(self) -> None:
        """Let others write, and wait no longer."""
        self._wanted = False
        if self._lock:
            self._lock.release()
            self._lock = None
