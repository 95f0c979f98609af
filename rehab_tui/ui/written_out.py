"""The end of what is written to a terminal, also to one that nobody reads."""

import os
import sys
from contextlib import suppress
from queue import Empty, Full
from threading import Thread, main_thread

from textual.drivers._writer_thread import WriterThread

if sys.platform != "win32":
    import termios

WRITTEN_WITHIN_S = 2.0
"""So long the end of the program waits until all is written; a slow line needs less for the last picture."""

DROPPED_WITHIN_S, DROP_EVERY_S = 1.0, 0.02
"""So long, and so often, room is made in a terminal that nobody reads."""

KEPT_WITHIN_S = 5.0
"""So long a program without a terminal may take to store what was done."""


def finish(writer: WriterThread) -> bool:
    """Write the rest and end the writing; False if it cannot end, because nobody reads the terminal."""
    with suppress(Full):
        writer._queue.put_nowait(None)
    writer.join(WRITTEN_WITHIN_S)
    return not writer.is_alive()


if sys.platform != "win32":

    def drop_unread(writer: WriterThread, terminal: int) -> bool:
        """End the writing, dropping all of it, also what the system keeps for who reads; False if it goes on.

        What is dropped may end in the middle of a sequence; the ESC of the next one begins anew.
        """
        with suppress(Empty):
            while True:
                writer._queue.get_nowait()
        with suppress(Full):
            writer._queue.put_nowait(None)
        for _ in range(round(DROPPED_WITHIN_S / DROP_EVERY_S)):
            with suppress(termios.error):
                termios.tcflush(terminal, termios.TCOFLUSH)
                termios.tcflow(terminal, termios.TCOOFF)  # room alone does not wake a write that waits for it
                termios.tcflow(terminal, termios.TCOON)
            writer.join(DROP_EVERY_S)
            if not writer.is_alive():
                return True
        return False


def end_anyway(status: int) -> None:
    """End the process once the main thread has, or must have: Python would wait for the writing."""
    Thread(target=_end, args=(status,), name="end").start()


def _end(status: int) -> None:
    main_thread().join(KEPT_WITHIN_S)
    os._exit(status)
