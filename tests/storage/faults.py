"""A disk that fails, or a process that dies, at the n-th thing asked of the file system."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = ("open", "chmod", "fsync", "link", "replace", "unlink", "rename", "mkdir")


class Killed(BaseException):
    """The process is gone: nothing it still asks for happens."""


class Faults:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self._wrong: Callable[[int], BaseException | None] | None = None
        for name in CALLS:
            monkeypatch.setattr(os, name, self._guarded(name, getattr(os, name)))

    @contextmanager
    def failing_at(self, number: int, code: int = errno.ENOSPC) -> Iterator[None]:
        """Only the one call fails, with an error of the system."""
        with self._armed(lambda n: OSError(code, os.strerror(code)) if n == number else None):
            yield

    @contextmanager
    def killed_at(self, number: int) -> Iterator[None]:
        """The process ends before this call: neither it nor any later one does a thing."""
        with self._armed(lambda n: Killed() if n >= number else None):
            yield

    @contextmanager
    def watching(self) -> Iterator[list[str]]:
        """Lists the calls that are made."""
        with self._armed(lambda _: None):
            yield self.asked

    @contextmanager
    def _armed(self, wrong: Callable[[int], BaseException | None]) -> Iterator[None]:
        self.asked.clear()
        self._wrong = wrong
        try:
            yield
        finally:
            self._wrong = None

    def _guarded(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if self._wrong:
                self.asked.append(name)
                if error := self._wrong(len(self.asked) - 1):
                    raise error
            return real(*args, **kwargs)

        return call
