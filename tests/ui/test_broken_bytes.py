"""Bytes that are no sign, and single ones that begin a sequence: nothing, and a key after them is heard."""

import pytest

from rehab_tui.ui.incoming.bounds import AT_ONCE_S, HELD_S, NOISE_S, STALLED_S
from rehab_tui.ui.incoming.incoming import ESCAPE
from tests.ui.test_incoming import Part, pieces

NO_SIGNS = [b"\xfc", b"\xc3", b"\xe2\x82", b"\x80", b"\xc2\x85", b"\x1b\xfc"]


@pytest.mark.parametrize("broken", NO_SIGNS)
def test_what_comes_at_once_with_a_broken_byte_is_dropped_and_a_key_after_it_is_heard(broken: bytes) -> None:
    assert pieces(broken + b" 5\ry") == []
    assert pieces(broken + b" 5\x1b[A", b"y") == ["\x1b[A", "y"]
    assert pieces(broken + b" 5\x9d 5\x9c", b"y") == ["y"]
    assert pieces(broken, HELD_S + 0.01, b"y") == ["y"]
    assert pieces(broken + b" 5", AT_ONCE_S + 0.01, "é".encode()) == ["é"]


@pytest.mark.parametrize("broken", NO_SIGNS)
def test_a_key_that_is_held_is_heard_within_a_second_of_a_broken_byte(broken: bytes) -> None:
    held: list[Part] = [0.03, b"y"] * 60
    assert len(pieces(broken, *held)) > 60 - (NOISE_S + 0.1) / 0.03


def test_a_single_byte_that_begins_a_sequence_keeps_nobody_out() -> None:
    for byte in (b"\x9b", b"\x9d", b"\xc2\x90", b"\x8f"):
        assert pieces(byte + b" 5", STALLED_S + 0.01, b"y") == ["y"]
        assert pieces(byte + b" 5", 0.2, b"\x1b", 0.2, b"\x1b", 0.2, b"y")[-1] == "y"


def test_a_sequence_that_comes_late_and_at_once_is_no_typing() -> None:
    assert pieces(b"\x1b", 0.2, b"[ 5R") == [ESCAPE]
    assert pieces(b"\x1b", 0.2, b"] 5\x07", b"y") == [ESCAPE, "y"]
