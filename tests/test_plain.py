"""Signs that a terminal cannot show have plain ones in their place, cell for cell."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual._border import BORDER_CHARS

import rehab_tui
from rehab_tui.plain.signs import known, plain
from rehab_tui.plain.terminal import heard, in_cells, shown, written_plainly
from rehab_tui.plain.writing import CELLS, ESCAPED
from rehab_tui.resources import assets
from tests.cli.told import Told

PACKAGE = Path(rehab_tui.__file__).parent
BRAILLE = {chr(sign) for sign in range(0x2801, 0x2900)}
BORDERS = {sign for rows in BORDER_CHARS.values() for row in rows for part in row for sign in part}
READ = {*"﹢﹣﹦﹫＋－＝＠“”"}
"""What is looked for in a text, and never drawn."""


def written(*folders: Path) -> set[str]:
    """Every sign outside of ASCII that stands in a file."""
    kinds = {".py", ".toml", ".css", ".tcss", ".txt"}
    files = [file for folder in folders for file in folder.rglob("*") if file.suffix in kinds]
    # what the files of watches say in other languages is looked for, not drawn
    apart = (PACKAGE / "plain", PACKAGE / "exchange" / "runners")
    files = [file for file in files if not any(folder in file.parents for folder in apart)]
    return {sign for file in files for sign in file.read_text("utf-8") if not sign.isascii()}


DRAWN = written(PACKAGE, Path(str(assets()))) | BRAILLE | {sign for sign in BORDERS if not sign.isascii()}


def test_there_are_signs_to_look_for() -> None:
    assert set("█▀▄▓●→✓…·╌▐⡇") <= DRAWN


@pytest.mark.parametrize("sign", sorted(DRAWN - READ))
def test_every_sign_that_is_drawn_has_a_plain_one(sign: str) -> None:
    found = plain(sign) != "?" if sign.isalpha() else known(sign)
    assert found, f"add {sign} to rehab_tui/plain/signs.py"


@pytest.mark.parametrize("sign", sorted(DRAWN | READ))
def test_a_plain_sign_is_as_wide(sign: str) -> None:
    assert plain(sign).isascii()
    assert plain(sign).isprintable()
    assert cell_len(plain(sign)) == cell_len(sign)


def test_marks_that_stand_in_one_place_stay_apart() -> None:
    for marks in ("●◐■", "●◉○", "✓·", "━╌", "⠂━▲■", "█░", "█▀▄ ", "▁▂▃▄▅▆▇█", "½■‖◉"):
        assert len({*map(plain, marks)}) == len(marks), marks


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("é", "e"),
        ("ÀØŁß", "AOLs"),
        ("\u0301", ""),
        ("日本", "????"),
        ("👩‍👩‍👧", "??"),
        ("ж", "?"),
        ("²½", "2/"),
        ("ﬁ", "f"),
        ("\u00a0", " "),
    ],
)
def test_letters_are_shown_as_well_as_can_be(text: str, instead: str) -> None:
    assert plain(text) == instead


@given(
    st.text(st.characters(min_codepoint=0x80, exclude_categories=["Cs"])),
    st.sampled_from(["", "1", "é", " "]),
)
def test_no_text_moves_what_follows_it(text: str, before: str) -> None:
    assert cell_len(plain(text, before)) == cell_len(before + text) - cell_len(before)
    assert plain(text, before).isascii()


# --- what a terminal shows


class Screen(io.TextIOWrapper):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


LINE = "\x1b[1m● 12 kg → 日é█⡇…\x1b[0m"


def told(
    env: dict[str, str],
    encoding: str = "utf-8",
    errors: str = CELLS,
    kind: type[io.TextIOWrapper] = Screen,
) -> bytes:
    got = io.BytesIO()
    stream = written_plainly(kind(got, encoding=encoding, errors="strict"), env, errors)
    stream.write(LINE)
    stream.flush()
    return got.getvalue()


ASCII = b"\x1b[1m* 12 kg > ??e#:~\x1b[0m"


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"},
        {"LC_CTYPE": "C", "LANG": "de_DE.UTF-8"},
        {"LANG": "C"},
        {"LANG": "C.UTF-8", "TERM": "vt100"},
        {"LANG": "en_US.US-ASCII"},
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="there no locale tells what a console shows")
def test_a_locale_without_signs_gets_none(env: dict[str, str]) -> None:
    assert told(env) == ASCII


@pytest.mark.parametrize(
    "env",
    [
        {},
        {"LANG": "C.UTF-8"},
        {"LANG": "de_DE"},
        {"LC_ALL": "", "LANG": "de_DE.utf8@euro"},
        {"LANG": "xx.no-such-encoding"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "utf-8"},
        {"LC_ALL": "C", "PYTHONUTF8": "1"},
        {"LANG": "C.UTF-8", "TERM": "dumb"},
    ],
)
def test_where_nothing_speaks_against_it_all_is_written(env: dict[str, str]) -> None:
    assert told(env) == LINE.encode()


@pytest.mark.parametrize("env", [{"LC_ALL": "de_DE.ISO-8859-1"}, {"LANG": "fr_FR.ISO8859-15@euro"}])
@pytest.mark.skipif(sys.platform == "win32", reason="there no locale tells what a console shows")
def test_a_locale_is_taken_at_its_word_although_the_machine_lacks_it(env: dict[str, str]) -> None:
    assert told(env) == "\x1b[1m* 12 kg > ??é#:~\x1b[0m".encode("latin-1")


def test_an_encoding_that_was_chosen_is_kept() -> None:
    assert told({"LANG": "C.UTF-8"}, "cp1252") == "\x1b[1m* 12 kg > ??é#:…\x1b[0m".encode("cp1252")


def test_the_console_of_linux_has_few_signs_and_utf_8() -> None:
    assert told({"TERM": "linux"}) == "\x1b[1m* 12 kg → ??é█:~\x1b[0m".encode()
    assert told({"TERM": "linux"}, kind=io.TextIOWrapper) == LINE.encode()


def test_where_a_line_may_be_two_cells_wide_only_letters_are() -> None:
    assert told({}, "euc_jp") == "\x1b[1m* 12 kg > 日e#:~\x1b[0m".encode("euc_jp")


def test_a_name_is_spelt_out_where_a_drawing_would_be_replaced() -> None:
    assert told({}, "ascii", ESCAPED) == b"\x1b[1m* 12 kg > \\u65e5\\xe9#:~\x1b[0m"


def test_from_then_on_the_width_is_kept() -> None:
    got = io.BytesIO()
    stream = written_plainly(io.TextIOWrapper(got, encoding="ascii"), {})
    in_cells(stream, None)
    stream.write("é日")
    stream.flush()
    assert got.getvalue() == b"e??"
    assert shown("e", stream)
    assert not shown("⏎", stream)
    assert shown("⏎", None)


# --- commands


def command(*words: str, **env: str) -> Told:
    kept = {
        name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME", "SYSTEMROOT") if name in os.environ
    }
    done = subprocess.run(
        [sys.executable, "-m", "rehab_tui", *words], capture_output=True, env={**kept, **env}, check=False
    )
    return Told(done.returncode, done.stdout.decode("latin-1"), done.stderr.decode("latin-1"))


@pytest.mark.parametrize("env", ["PYTHONIOENCODING=ascii", "PYTHONIOENCODING=latin-1", "LC_ALL=C", "LANG=C"])
def test_commands_write_what_can_be_shown(env: str, tmp_path: Path) -> None:
    around = dict([env.split("=")])
    for words in (["today"], ["today", "--short"], ["--help"], ["doctor"], ["today", "--date", "→"]):
        done = command("--diary", str(tmp_path / "diary.json"), *words, **around)
        assert (done.status, bool(done.out)) in ((0, True), (2, False))
        assert "?" not in done.out
        assert done.out.isascii()
        assert done.err.isascii()


@pytest.mark.parametrize(
    ("env", "encoding"),
    [
        ({}, "utf-8"),
        ({"LC_ALL": "C"}, "utf-8"),
        ({"LANG": "POSIX"}, "utf-8"),
        ({"LANG": "en_US.US-ASCII"}, "utf-8"),
        ({"LANG": "de_DE.UTF-8"}, "utf-8"),
        ({"LANG": "xx.utf-16"}, "utf-8"),
        ({"LC_ALL": "de_DE.ISO-8859-1"}, "iso8859-1"),
        ({"LANG": "ru_RU.KOI8-R"}, "koi8-r"),
        ({"LANG": "ja_JP.eucJP"}, "euc_jp"),
        ({"LC_ALL": "de_DE.ISO-8859-1", "PYTHONUTF8": "1"}, "utf-8"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="there no locale tells what a console sends")
def test_what_is_typed_is_read_as_the_locale_spells_it(env: dict[str, str], encoding: str) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    assert heard(stdin, env) == encoding


def test_what_python_found_itself_counts_before_what_is_named() -> None:
    assert heard(io.TextIOWrapper(io.BytesIO(), encoding="cp1251"), {"LANG": "xx"}) == "cp1251"
    assert heard(io.TextIOWrapper(io.BytesIO(), encoding="ascii"), {"LANG": "C"}) == "utf-8"
    assert heard(None, {}) == "utf-8"
