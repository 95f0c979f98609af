"""An end by a signal: what is open is closed as at any other end, and the status says which it was."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

if sys.platform == "win32":
    ENDED_BY = (signal.SIGTERM,)
else:
    ENDED_BY = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Inside, a signal that ends the program raises SystemExit; one that is ignored stays ignored."""
    before = {number: signal.getsignal(number) for number in ENDED_BY}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:  # as `nohup` does
            signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _: object) -> NoReturn:
    for each in ENDED_BY:
        signal.signal(each, signal.SIG_IGN)  # a second one must not keep the first from being tidied up after
    raise SystemExit(128 + number)
