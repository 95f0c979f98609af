"""A terminal that nobody reads, such as one behind a line that is cut: writing to it must hold nothing up."""

from contextlib import suppress
from queue import Empty, Full

from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread


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
