"""Writes the manual's page from the declarations of the commands: `python -m benchmarks.man_page`.

Not a measurement: it is run where a command, an option, a help text or the version has changed.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import fill

from rehab_tui.cli.command import Option
from rehab_tui.cli.commands import COMMANDS, SCREENS
from rehab_tui.cli.parser import ANYWHERE, PROGRAM, VERSION

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rehab-tui.1"
DATE = "2026-11-27"
"""The day of the version, by which readers tell how old a page is."""

NAME = "a terminal companion for a runner with a sore Achilles tendon"

STATUS = {
    "0": "Done, whatever the verdict is.",
    "1": "Refused or failed; standard error says why.",
    "2": "Wrong usage.",
}
ENVIRONMENT = {
    "REHAB_TUI_DIARY": "The diary's file, unless --diary names one.",
    "REHAB_TUI_KEYS": "The file of your own keys.",
    "XDG_DATA_HOME": "On Linux, the folder of rehab-tui/ below, in place of ~/.local/share.",
    "XDG_CONFIG_HOME": "The same for keys.toml, in place of ~/.config.",
    "NO_COLOR": "If set, the screens are drawn without colours; nothing is told by colour alone.",
    "LC_ALL, LC_CTYPE, LANG": "Signs that the locale's encoding lacks are written plainly.",
    "TERM": "A terminal that is dumb shows no screens; the Linux console gets plain signs.",
}
FILES = {
    "~/.local/share/rehab-tui/diary.json": "The diary on Linux. On macOS it lies in ~/Library/Application "
    "Support/rehab-tui, on Windows in %LOCALAPPDATA%\\rehab-tui; what follows lies beside it.",
    "diary.json.earlier/": "The last five states, and one of each of the last fourteen days.",
    "diary.json.draft": "A session in progress, which the next start offers to go on with.",
    "diary.json.found": "What an earlier run found in a long diary; it may be deleted at any time.",
    "~/.local/share/rehab-tui/voice/": "Recordings of your own, heard in place of the program's, "
    "wherever the diary lies.",
    "~/.config/rehab-tui/keys.toml": "Keys of your own on Linux; on macOS and Windows in the folder above.",
}


def page() -> str:
    """The page as roff, in the macros that man takes everywhere."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield f'.TH {_plain(PROGRAM.upper())} 1 {DATE} "{_plain(VERSION)}" "User Commands"'
    yield from (".ad l", ".nh")  # narrow as terminals are, gaps and split names read badly
    yield from (".SH NAME", _safe(f"{PROGRAM} - {NAME}"))
    yield from (".SH SYNOPSIS", f"{_bold(PROGRAM)} [{_called('OPTION')}]... [{_called('COMMAND')}]")
    yield from (".SH DESCRIPTION", *_text(SCREENS.about))
    yield ".SH COMMANDS"
    for command in COMMANDS:
        told = " ".join((_bold(command.name), *_usage(command.takes)))
        yield from (f'.SS "{told}"', *_text(command.about), *_options(command.takes))
    yield from (".SH OPTIONS EVERYWHERE", "They stand before the command or after it.", *_options(ANYWHERE))
    for title, entries in (("EXIT STATUS", STATUS), ("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES)):
        yield from (f".SH {title}", *_list((_bold(name), text) for name, text in entries.items()))
    typed = (f"{PROGRAM} {line}".rstrip() for command in (SCREENS, *COMMANDS) for line in command.examples)
    yield from (".SH EXAMPLES", *_as_it_is(dict.fromkeys(typed)))


def _usage(takes: tuple[Option, ...]) -> Iterator[str]:
    """What stands behind the command's name: that there are options, and each operand."""
    if any(names[0].startswith("-") for names, _ in takes):
        yield f"[{_called('OPTION')}]..."
    for names, settings in takes:
        if not names[0].startswith("-"):
            value = _called(settings["metavar"])
            yield {"?": f"[{value}]", "+": f"{value}..."}.get(settings.get("nargs", ""), value)


def _options(options: tuple[Option, ...]) -> Iterator[str]:
    for names, settings in options:
        value = [_called(settings["metavar"])] if "metavar" in settings else []
        flags = [", ".join(map(_bold, names))] if names[0].startswith("-") else []
        yield from _list([(" ".join((*flags, *value)), settings["help"])])


def _list(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    for head, text in entries:
        yield from (".TP", head, _safe(text))


def _text(text: str) -> Iterator[str]:
    """Paragraphs; one that is set in stands as it is."""
    first, *others = text.split("\n\n")
    yield _safe(first)
    for paragraph in others:
        yield ".PP"
        if paragraph.startswith("  "):
            yield from _as_it_is(line.removeprefix("  ") for line in paragraph.splitlines())
        else:
            yield _safe(paragraph)


def _as_it_is(lines: Iterable[str]) -> Iterator[str]:
    yield from (".RS 4", ".nf", *map(_plain, lines), ".fi", ".RE")


def _bold(text: str) -> str:
    return rf"\fB{_plain(text)}\fR"


def _called(name: str) -> str:
    return rf"\fI{_plain(name)}\fR"


def _plain(text: str) -> str:
    """The text as roff shows it for what it is."""
    return text.translate({ord("\\"): r"\e", ord("-"): r"\-", ord("~"): r"\(ti", ord("'"): r"\(aq"})


def _safe(text: str) -> str:
    """The same of sentences, each on lines of its own and none long, as roff likes it."""
    sentences = re.split(r"(?<=[a-z)]\.)\s+(?=[A-Z])", _plain(text))
    lines = "\n".join(fill(sentence, 80, break_on_hyphens=False) for sentence in sentences)
    return re.sub(r"^(?=\.)", r"\\&", lines, flags=re.MULTILINE)


def main() -> None:
    """Write it."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
