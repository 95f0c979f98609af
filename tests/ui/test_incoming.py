"""What may reach Textual's parser of all that terminals send."""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser

from rehab_tui.ui.incoming.alone import MOST, MOST_UNLIKELY, SLOWEST_S, Untaken
from rehab_tui.ui.incoming.bounds import HELD_S, LATE_S, PASTE_S, STALLED_S
from rehab_tui.ui.incoming.incoming import ESCAPE, PASTED, Incoming
from rehab_tui.ui.incoming.incoming import PASTE as BEGUN
from tests.ui.terminal_bytes import AT_ONCE, KEYS, NEVER_SO_SLOW, UNASKED

ESCAPE_S = 0.1
Part = bytes | float


def pieces(*parts: Part, encoding: str = "utf-8") -> list[str]:
    """What passes of these bytes; a number is a pause in seconds, within which the driver looks often."""
    incoming, now, out = Incoming(ESCAPE_S, encoding), 100.0, []
    for part in (*parts, 60.0):
        if isinstance(part, bytes):
            out += incoming.feed(part, now)
        else:
            looks = min(30, max(1, round(part * 10)))
            for _ in range(looks):
                now += part / looks
                out += incoming.feed(b"", now)
    return [*out, *incoming.feed(b"", now)]


def named(corpus: Mapping[str, tuple[bytes, ...]]) -> list[ParameterSet]:
    return [pytest.param(one, id=f"{name}: {one[:40]!r}") for name, sent in corpus.items() for one in sent]


def test_the_corpus_is_large() -> None:
    assert sum(map(len, UNASKED.values())) >= 200


@pytest.mark.parametrize("said", named(UNASKED) + named(AT_ONCE))
def test_what_a_terminal_says_by_itself_is_nothing(said: bytes) -> None:
    assert pieces(said) == []
    assert pieces(said, b"\x1b[A", said, b"\x1bOA") == ["\x1b[A", "\x1bOA"], "and what comes next is a key"


def in_two_parts(said: bytes, pause: float) -> Iterator[list[str]]:
    """What passes of it where the line stops for so long at each place in turn."""
    for at in range(1, min(len(said), 60)):
        yield pieces(said[:at], pause, said[at:])


def byte_by_byte(said: bytes, pause: float) -> list[str]:
    """What passes of it where the line stops at every place; nothing of what is long."""
    slowly: Sequence[Part] = [part for byte in said for part in (bytes([byte]), pause)]
    return pieces(*slowly) if len(said) < 60 else []


@pytest.mark.parametrize("said", named(UNASKED))
def test_nor_is_it_in_two_parts_or_byte_by_byte(said: bytes) -> None:
    for pause in (0.0, 0.03, 0.15, 0.4):
        for passed in (*in_two_parts(said, pause), byte_by_byte(said, pause)):
            assert set(passed) <= {ESCAPE}, pause


@pytest.mark.parametrize("said", named(UNASKED))
def test_nor_on_the_slowest_line(said: bytes) -> None:
    begins = {said.decode("latin-1")[1:2], "["} & {*"[]PO_"}  # keys behind Escape, and no answers
    never_so_slow = said in NEVER_SO_SLOW
    for pause in (0.6, STALLED_S) if never_so_slow else (0.6, STALLED_S, 10.0):
        for passed in in_two_parts(said, pause):
            assert set(passed) <= {ESCAPE}, pause
        passes = {ESCAPE} | begins | ({" "} if b" " in said else set())
        assert never_so_slow or set(byte_by_byte(said, pause)) <= passes, pause


@pytest.mark.parametrize("key", named(KEYS))
def test_keys_and_what_was_asked_for_pass_as_they_are(key: bytes) -> None:
    assert pieces(key) == [key.decode()]
    if len(key.decode()) > 1:
        assert pieces(key[:-1], 0.05, key[-1:]) == [key.decode()]
    assert pieces(key * 3) == [key.decode()] * 3


@pytest.mark.parametrize("key", named(KEYS))
def test_what_passes_is_understood_whole_by_textual(key: bytes) -> None:
    parser = XTermParser()
    list(parser.feed(key.decode()))
    assert parser._awaiting.timeout is None, "it waits for no more"


@pytest.mark.parametrize(
    ("sent", "passed"),
    [
        (b"\x1b[121;1:1u", ["\x1b[121;1u"]),
        (b"\x1b[121;1:2;121u", ["\x1b[121;1;121u"]),
        (b"\x1b[97:65;2u", ["\x1b[97;2u"]),
        (b"\x1b[1;5:1A", ["\x1b[1;5A"]),
        (b"\x1b[1092::97;;1092u", ["\x1b[1092;;1092u"]),
        (b"\x1b[48;24;80;0;0t", ["\x1b[48;24;80;24;80t"]),
        (b"\x1b\x1b[A", [ESCAPE, "\x1b[A"]),
        (b"\x1b\x1b", [ESCAPE, ESCAPE]),
        (b"\x1b", [ESCAPE]),
        (b"\x1by", []),
        (b"\x1b\xc3\xa9y", ["y"]),
        (b"\xc3y", []),
        (b"\x1b\xe2\x82\xacy", ["y"]),
        (b"\xc3\x1b[A", ["\x1b[A"]),
    ],
)
def test_what_textual_cannot_read_is_put_right(sent: bytes, passed: list[str]) -> None:
    assert pieces(sent) == passed


@pytest.mark.parametrize("letter", ["[", "O", "P", "X", "]", "_", "^"])
def test_a_person_who_types_after_escape_gets_every_key(letter: str) -> None:
    typed = letter.encode()
    assert pieces(b"\x1b", 0.2, typed) == [ESCAPE, letter]
    assert pieces(b"\x1b", 0.2, typed, HELD_S + 0.01, b"y") == [ESCAPE, letter, "y"]
    assert pieces(b"\x1b", 0.2, typed, SLOWEST_S + 0.1, b"5") == [ESCAPE, letter, "5"]
    assert pieces(b"\x1b", 0.2, typed, 0.2, b" ") == [ESCAPE, letter, " "]
    assert pieces(b"\x1b", LATE_S + 0.2, typed, 0.1, b" ") == [ESCAPE, letter, " "]
    assert pieces(b"\x1b", 0.2, b"y", typed + b"5") == [ESCAPE, "y", letter, "5"]


def told(*parts: Part) -> list[Untaken]:
    """What was not taken for a key of these bytes."""
    incoming, now, found = Incoming(ESCAPE_S), 100.0, []
    for part in (*parts, 1.0):
        for _ in range(1 if isinstance(part, bytes) else 10):
            now += 0.0 if isinstance(part, bytes) else part / 10
            incoming.feed(part if isinstance(part, bytes) else b"", now)
            found += [incoming.untaken] if incoming.untaken else []
            incoming.untaken = None
    return found


@pytest.mark.parametrize("begun", [(b"\x1b", 3.0, b"["), (b"\x1b[",), (b"\x1b", 0.2, b"]"), (b"\x1bP",)])
@pytest.mark.parametrize("late", [0.6, 5.0])
def test_a_digit_that_is_not_taken_is_told_and_backspace_lets_the_next_one_count(
    begun: tuple[Part, ...], late: float
) -> None:
    assert told(*begun, late, b"3") == [Untaken("3", open=True)]
    before = pieces(*begun)
    assert pieces(*begun, late, b"3") == before
    assert pieces(*begun, late, b"3", late, b"\x7f", 0.3, b"3", late, b"y") == [*before, "3", "y"]
    assert pieces(*begun, late, b"3", late, b" ", 0.3, b"3") == [*before, " ", "3"]
    assert pieces(*begun, late, b"3", late, b"\r", 0.3, b"3") == [*before, "\r", "3"]


def test_what_is_told_of_a_letter_and_that_nothing_is_told_of_what_comes_at_once() -> None:
    assert told(b"\x1b[", 3.0, b"3", 3.0, b"y") == [Untaken("3", open=True), Untaken("y", open=False)]
    assert told(b"\x1by", 3.0, b"\x1b3") == [Untaken("y", open=False), Untaken("3", open=False)]
    assert pieces(b"\x1b3", b"3") == ["3"]
    assert told(b"\x1b", 3.0, b"[<35;20;10M", 3.0, b"\x1b[0n", b"5") == []


@pytest.mark.parametrize(
    "begun", [b"\x1bP", b"\x1b]", b"\x1b[", b"\x1bX", b"\x1b]11;rgb:", b"\x1b[<", b"\x1b[8;"]
)
@pytest.mark.parametrize("apart", [0.1, 0.4, 0.7, 3.0, 59.0])
def test_no_more_keys_are_lost_than_a_terminal_would_send(begun: bytes, apart: float) -> None:
    for typed in (b"3", b"35", b"+-"):
        presses: list[Part] = [part for byte in typed * 99 for part in (apart, bytes([byte]))]
        assert len(pieces(begun, *presses)) >= len(typed) * 99 - MOST - MOST_UNLIKELY, typed


LATE_TAILS = (
    b"[<35;20;10M",
    b"[?64;1;2c",
    b"]11;rgb:2222/1111/0000\x1b\\",
    b"P>|term 2\x1b\\",
    b"O1y",
    b"(1",
    b"N2",
)


@pytest.mark.parametrize("tail", LATE_TAILS)
@pytest.mark.parametrize("late", [HELD_S + 0.1, LATE_S + 0.2, 60.0], ids="{} s".format)
def test_several_bytes_at_once_that_go_on_with_a_sequence_are_no_typing_however_late(
    tail: bytes, late: float
) -> None:
    assert set(pieces(b"\x1b", late, tail)) == {ESCAPE}
    for at in range(1, len(tail) - 1):
        begun, rest = b"\x1b" + tail[:at], tail[at:]
        assert set(pieces(begun, late, rest)) <= {ESCAPE}, begun
        signs = {ESCAPE, chr(tail[0]), chr(tail[1])}
        assert set(pieces(b"\x1b", late, tail[:1], late, rest if at == 1 else tail[1:])) <= signs
    assert pieces(b"\x1b", late, tail, late, b"\x1b[A")[-1] == "\x1b[A", "and a key is heard"


@pytest.mark.parametrize("letter", ["P", "]", "X", "^", "_", "[", "O"])
@pytest.mark.parametrize("apart", [0.6, 1.0])
def test_keys_one_by_one_behind_alt_and_a_letter_are_a_persons(letter: str, apart: float) -> None:
    begun = b"\x1b" + letter.encode()
    blanks: list[Part] = [apart, b" "] * 3
    assert pieces(begun, *blanks) == [" "] * 3
    assert pieces(begun, apart, b"y", apart, b"1") == ["y", "1"]
    assert pieces(begun, apart, b"-", apart, b"2") == ["-", "2"]
    assert pieces(begun, SLOWEST_S + 0.1, b"2", apart, b"1") == ["2", "1"]
    assert pieces(begun, 0.3, b" ") == [" "], "no sequence goes on with a blank"
    assert pieces(begun, apart, b"\x1b", 0.2) == [ESCAPE]
    assert pieces(begun, apart, "é".encode(), apart, b"y") == ["é", "y"]


@pytest.mark.parametrize(
    "begun", [b"\x1bP", b"\x1bP1", b"\x1b]11;rgb:", b"\x1b[<35", b"\x1b[", b"\x9b5", b"\x9d"]
)
@pytest.mark.parametrize("apart", [0.3, 0.45, 0.7, 1.0, 1.9])
def test_space_and_escape_work_within_two_seconds_of_a_sequence_that_never_ends(
    begun: bytes, apart: float
) -> None:
    presses: list[Part] = [apart, b" "] * (int(STALLED_S / apart) + 1)
    assert " " in pieces(begun, *presses)
    assert ESCAPE in pieces(begun, apart, b"\x1b", 0.2)


@pytest.mark.parametrize("key", ["+", "-", ".", "P", "]", "N", "["])
def test_a_key_that_is_held_behind_escape_comes_through(key: str) -> None:
    held: list[Part] = [0.03, key.encode()] * 60
    assert pieces(b"\x1b", 0.5, *held).count(key) > 20  # of 60 in 1.8 s, a second at the most is lost


def test_paging_through_ranges_after_escape() -> None:
    assert pieces(b"\x1b", 0.2, b"[", 0.1, b"[", 0.1, b"]") == [ESCAPE, "[", "[", "]"]


def test_a_held_sign_comes_when_its_time_is_over() -> None:
    incoming = Incoming(ESCAPE_S)
    assert incoming.feed(b"\x1b", 1) == []
    assert incoming.feed(b"", 1.2) == [ESCAPE]
    assert incoming.feed(b"P", 1.3) == []
    assert incoming.feed(b"", 1.3 + HELD_S) == ["P"]


@pytest.mark.parametrize("begun", [b"\x1b[", b"\x1bO", b"\x1bP", b"\x1b]", b"\x1b[<35", b"\x1b[M", b"\x1b("])
def test_a_beginning_without_an_end_keeps_nobody_out(begun: bytes) -> None:
    assert pieces(begun, STALLED_S + 0.01, b"y") == ["y"]
    assert pieces(begun, 0.2, b"\x1b", 0.2, b"\x1b", 0.2, b"y")[-1] == "y"


def test_what_a_person_types_into_a_stalled_sequence_is_never_another_key() -> None:
    assert pieces(b"\x1bO", HELD_S + 0.1, b"y") == ["y"], "not the 9 of a keypad"


def test_a_paste_keeps_its_lines_and_loses_control_characters() -> None:
    text = "one\r\ntwo\n\tthree é \x1b[31mred\x07\x9b"
    parts = (b"\x1b[200~", *(bytes([byte]) for byte in text.encode()), b"\x1b[201~", b"y")
    assert pieces(*parts) == [f"{BEGUN}one\r\ntwo\n\tthree é [31mred{PASTED}", "y"]
    assert pieces(b"".join(parts)) == pieces(*parts)


def test_an_empty_paste_is_nothing_and_one_without_an_end_ends_in_time() -> None:
    assert pieces(b"\x1b[200~\x1b[201~") == []
    assert pieces(b"\x1b[200~y", PASTE_S + 0.1, b"n") == [f"{BEGUN}y{PASTED}", "n"]


def test_a_paste_that_begins_late_is_no_typing() -> None:
    assert pieces(b"\x1b", 0.2, b"[200~12\x1b[20", 0.2, b"1~") == [ESCAPE, f"{BEGUN}12{PASTED}"]


@settings(max_examples=500)
@given(st.binary(max_size=60), st.lists(st.integers(0, 60), max_size=8))
def test_any_bytes_give_the_same_however_they_are_cut(data: bytes, cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(data)]
    parts = [data[one:other] for one, other in itertools.pairwise(edges)]
    assert pieces(*parts) == pieces(data)


BODY = st.binary(max_size=30).map(
    lambda data: bytes(byte for byte in data if byte not in b"\x07\x18\x1a\x1b\x9c")
)
NUMBERS = st.text("0123456789;:<=>?", max_size=30).map(str.encode)
ENDED = st.one_of(
    st.builds(
        lambda kind, body: b"\x1b" + kind + b"1" + body + b"\x1b\\",
        st.sampled_from([b"]", b"P", b"_", b"^", b"X"]),
        BODY,
    ),
    st.builds(lambda body: b"\x1b]1" + body + b"\x07", BODY),
    st.builds(lambda body, end: b"\x1b[?" + body + end, NUMBERS, st.sampled_from([b"c", b"n", b"y", b"q"])),
    st.builds(
        lambda body: b"\x1b[M" + body, st.binary(min_size=3, max_size=3).filter(lambda body: 0x1B not in body)
    ),
)


@settings(max_examples=500)
@given(st.lists(ENDED, max_size=5), st.integers(0, 200), st.sampled_from([0.0, 0.05, 0.15, 0.45]))
def test_nothing_comes_out_of_the_inside_of_a_sequence(all_: list[bytes], at: int, pause: float) -> None:
    data = b"".join(all_)
    assert set(pieces(data[:at], pause, data[at:])) <= {ESCAPE}


@settings(max_examples=500)
@given(st.lists(st.one_of(st.binary(max_size=20), st.floats(0, 4)), max_size=8))
def test_whatever_passes_textual_reads_it_and_waits_for_no_more(parts: list[Part]) -> None:
    parser = XTermParser()
    for piece in pieces(*parts):
        if piece != ESCAPE:
            list(parser.feed(piece))
            assert parser._awaiting.timeout is None, repr(piece)


def test_twenty_thousand_random_byte_strings() -> None:
    source, parser, incoming = random.Random(11), XTermParser(), Incoming(ESCAPE_S)
    alphabet = [*range(256), *([0x1B] * 60), *(b"[]OPX^_\\<;0123456789Mmu~tycR:?$" * 4)]
    for number in range(20_000):
        data = bytes(source.choices(alphabet, k=source.randint(1, 40)))
        for piece in incoming.feed(data, number * source.choice((0.01, 1))):
            if piece != ESCAPE:
                list(parser.feed(piece))
                assert parser._awaiting.timeout is None, repr(piece)
    assert [*incoming.feed(b"", 1e6), *incoming.feed(b"y", 1e6)][-1] == "y", "and it still listens"


EIGHT_BIT = {
    "iso8859-1": "é ü ß ñ",
    "iso8859-15": "œ €",
    "cp1252": "é € \u203a",  # the last is 0x9B, with which elsewhere a sequence begins
    "cp866": "П Р Ы Э Ю",
    "koi8-r": "ж Ц",
    "euc_jp": "痛 み",
    "shift_jis": "痛 ソ",  # the second ends in a backslash
    "gbk": "聸 汫 h",  # whose second halves are 0x9B and [
    "big5": "痛 功",
}


@pytest.mark.parametrize(("encoding", "letters"), EIGHT_BIT.items())
def test_letters_of_another_locale_are_typed_and_pasted(encoding: str, letters: str) -> None:
    sent = letters.encode(encoding)
    assert pieces(sent, encoding=encoding) == [*letters]
    assert pieces(*(bytes([byte]) for byte in sent), encoding=encoding) == [*letters]
    assert pieces(BEGUN.encode(), sent, PASTED.encode(), encoding=encoding) == [f"{BEGUN}{letters}{PASTED}"]


@pytest.mark.parametrize("encoding", EIGHT_BIT)
def test_nor_does_a_terminal_of_another_locale_answer(encoding: str) -> None:
    for said in itertools.chain(*UNASKED.values()):
        if said.isascii():
            assert pieces(said, encoding=encoding) == [], said
        assert pieces(said, b"\x18", b"\x1b[A", encoding=encoding)[-1] == "\x1b[A", "and it still listens"


def test_in_latin_1_a_single_byte_still_begins_a_sequence() -> None:
    assert pieces(b"\x9b?1;2c", b"\x9d11;rgb:1/2/3\x9c", b"\xe9", encoding="iso8859-1") == ["é"]
