"""A terminal that nobody reads, such as one behind a line that is cut: writing to it must hold nothing up."""

import os
from contextlib import suppress
from queue import Empty, Full
from threading import Thread, main_thread

from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

WRITTEN_WITHIN_S = 2.0
"""So long the end of the program waits until all is written; a slow line needs less for the last picture."""

KEPT_WITHIN_S = 5.0
"""So long a program without a terminal may take to store what was done."""


def write_soon(writer: WriterThread, data: str) -> bool:
    """Have data written in its turn; False if too much waits, and then it is dropped."""
    try:
        writer._queue.put_nowait(data)
    except Full:
        return False
    return True


def has_caught_up(writer: WriterThread) -> bool:
    """Whether nothing waits to be written."""
    return writer._queue.empty()


def forget_pictures(writer: WriterThread) -> None:
    """Drop what waits to be written, if it is so much that what gives the terminal back has no room."""
    with suppress(Empty):
        while writer._queue.qsize() > MAX_QUEUED_WRITES // 2:
            writer._queue.get_nowait()


def finish(writer: WriterThread) -> bool:
    """Write the rest and end the writing; False if it cannot end, because nobody reads the terminal."""
    with suppress(Full):
        writer._queue.put_nowait(None)
    writer.join(WRITTEN_WITHIN_S)
    return not writer.is_alive()


def end_anyway(status: int) -> None:
    """End the process once the main thread has, or must have: Python would wait for the writing."""
    Thread(target=_end, args=(status,), name="end").start()


def _end(status: int) -> None:
    main_thread().join(KEPT_WITHIN_S)
    os._exit(status)
