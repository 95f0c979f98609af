"""What is typed: keys, lines, and an end; by a listener that reads whatever it is handed."""

import io
from collections.abc import Iterator
from queue import SimpleQueue
from threading import Event

import pytest

from rehab_tui.flat.terminal import Terminal, pieces
from rehab_tui.flat.typed import END, Listener

LONG_S = 30


class NoTerminal(Terminal):
    """Notes which mode it is asked for."""

    def __init__(self) -> None:
        self.lines: list[bool] = []

    def hear(self, *, line: bool) -> None:
        self.lines.append(line)


def all_said(listener: Listener, *, line: bool = False) -> list[str]:
    said: list[str] = []
    while END not in said:
        if (word := listener.read(LONG_S, line=line)) is not None:  # a part of a line is none yet
            said.append(word)
    return said


@pytest.mark.parametrize(
    ("came", "said"),
    [
        (["begin\n3\n"], ["begin", "3"]),
        (["be", "gin\n", "\n", " 3 \r\n4"], ["begin", "", "3"]),
        (["STOP\r"], ["stop"]),
        ([], []),
    ],
)
def test_a_pipe_says_whole_lines(came: list[str], said: list[str]) -> None:
    assert all_said(Listener(came)) == [*said, END]


@pytest.mark.parametrize(
    ("came", "said"),
    [
        ([" "], [""]),
        (["\n", "x", "Q"], ["", "x", "q"]),
        (["\x1b[A", "\x1b", "nn"], ["\x1b", "n", "n"]),
        (["\x1b", "[<35;20;10M", "]11;rgb:0/0/0\x07", "x"], ["\x1b", "x"]),  # late words of a terminal
    ],
)
def test_a_terminal_says_keys(came: list[str], said: list[str]) -> None:
    assert all_said(Listener(came, NoTerminal())) == [*said, END]


def test_a_terminal_says_a_line_where_one_is_asked_for() -> None:
    terminal = NoTerminal()
    listener = Listener(["1", "1", "\b", "0\r"], terminal)
    assert all_said(listener, line=True) == ["10", END]
    assert terminal.lines == [True]


def test_what_was_begun_for_a_line_is_no_key() -> None:
    came: SimpleQueue[str] = SimpleQueue()
    terminal = NoTerminal()
    listener = Listener(iter(came.get, "over"), terminal)
    came.put("1")
    assert listener.read(LONG_S, line=True) is None
    came.put("x")
    assert listener.read(LONG_S) == "x"
    came.put("over")
    assert terminal.lines == [True, False]


def test_nothing_said_in_time_is_nothing() -> None:
    over = Event()

    def silent() -> Iterator[str]:
        over.wait()
        yield from ()

    assert Listener(silent()).read(0) is None
    over.set()


@pytest.mark.parametrize("stream", [None, io.StringIO("3\n")], ids=["closed", "without a file"])
def test_what_cannot_be_read_is_at_its_end(stream: io.StringIO | None) -> None:
    assert list(pieces(stream)) == []
