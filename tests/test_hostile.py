"""Text from anywhere is refused or shown harmlessly; what is written is for its owner alone."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from textual.events import Paste

from rehab_tui import cli
from rehab_tui.domain.records import (
    Activity,
    ActivityKind,
    Change,
    ChangedBy,
    DiaryError,
    Entries,
    Leg,
    Pause,
    Race,
    Record,
    Refused,
    Settings,
    Step,
    StepChange,
    Text,
    changed,
    harmless,
    limits_of,
    put,
)
from rehab_tui.domain.today import today
from rehab_tui.exchange.bundle import bundle
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.report.formats import page
from rehab_tui.exchange.today.as_json import as_json
from rehab_tui.exchange.today.as_text import as_text
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.layout import lay_out
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.widgets.fields import Entry
from tests.storage.samples import EVERY
from tests.ui.memory import memory_context, press
from tests.ui.test_today import DAY

ACTED_UPON = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What nothing we show may hold: a terminal takes it for a command, or turns the rest of a line round."""

COMMANDS = {
    "clear the screen": "\x1b[2J",
    "set the clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "a link": "\x1b]8;;file:///etc/passwd\x1b\\x\x1b]8;;\x1b\\",
    "a command of one byte": "\x9b2J",
    "zero byte": "a\0b",
    "backspace": "a\b\b\bb",
    "carriage return": "a\rb",
    "all that follows turned round": "\u202etxt.exe",
    "turned round and back": "\u2067a\u2069",
    "half a character": "\ud83d",
    "a name that is no UTF-8": "\udcff",
}

HARMLESS = {
    "markup": "[red]x[/] [/nope] [@click=app.quit]y[/] [link=file:///]z[/link]",
    "HTML": "<script>alert(1)</script><b>\"&amp;'</b><!--",
    "from right to left": "\u200fכאב \u0627\u0644\u0645?\u200f",
    "invisible": "a\u200b\u200c\u200d\u2060\ufeffb\u00ad\U000e0041",
    "marks": "e" + "\u0301" * 100,
    "lines": "one\n\ttwo\n\n\nthree\u2028four",
    "formula": "=cmd|' /C calc'!A0",
    "long": "w" * 120,
}


# --- what a record may hold


def text_fields(kind: type) -> Iterator[str]:
    """The fields of a record in which any text may stand."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if any(isinstance(limit, Text) and not limit.pattern for limit in limits_of(hint)[0]):
            yield name


EVERYWHERE = [
    (record, name) for record in (*EVERY, Race(date=DAY), Settings()) for name in text_fields(type(record))
]


def test_no_field_with_text_is_forgotten() -> None:
    found = {f"{type(record).__name__}.{name}" for record, name in EVERYWHERE}
    assert found == {
        *("CheckIn.note", "Run.id", "Run.note", "Session.id", "Session.note", "Measurement.id"),
        *("StepChange.reason", "Pause.reason", "Race.name", "Settings.theme", "Activity.id", "Activity.note"),
    }


@pytest.mark.parametrize("text", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(("record", "name"), EVERYWHERE, ids=lambda part: getattr(part, "id", None))
def test_no_field_takes_a_command(record: Any, name: str, text: str) -> None:
    with pytest.raises(Refused, match="text without control characters") as refused:
        replace(record, **{name: text})
    assert not ACTED_UPON.search(str(refused.value))


@pytest.mark.parametrize("text", [*COMMANDS.values(), "\u202eabc", "\u2067x", "\u200fx", "a\nb"])
def test_in_a_sentence_it_stands_as_its_code(text: str) -> None:
    said = harmless(f"before {text} after")
    assert not ACTED_UPON.search(said)
    assert "\n" not in said
    assert said.startswith("before ")
    assert said.endswith(" after")
    assert harmless(said) == said


def test_letters_of_every_script_stay_as_they_are() -> None:
    text = "süß 日本 \u3000 כאב \U0001f9b6 e\u0301 — “x”"
    assert harmless(text) == text


# --- where it is shown


def diary_full_of(text: str) -> Entries:
    """The demo's last entries alone, with the text in every field that takes any."""
    demo = demo_entries(DAY)
    rows: tuple[Record, ...] = (
        replace(demo.profile, race=Race(date=DAY + timedelta(days=20), name=text)),
        replace(demo.checkins[-1], date=DAY, note=f"{text}?"),
        replace(demo.runs[-1], date=DAY, id=text[:64], note=text),
        replace(demo.sessions[-1], date=DAY, id=text[:64], note=text),
        replace(demo.measurements[-1], date=DAY, id=text[:64]),
        StepChange(date=DAY, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OVERRIDE, reason=text),
        Pause(from_=DAY, reason=text),
        Activity(id=text[:64], date=DAY, kind=ActivityKind.BIKE, duration_min=30, note=f"{text}?"),
    )
    return changed(Entries(), *(put(Entries(), row) for row in rows))


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_the_day_in_words_and_the_page_hold_no_command(text: str) -> None:
    entries = diary_full_of(text)
    shown = [as_text(today(entries, DAY)), str(as_json(today(entries, DAY)))]
    shown += [page(entries, DAY, 12, (), Path(name)) for name in ("page.txt", "page.html")]
    for written in shown:
        assert not ACTED_UPON.search(written)
    assert not re.search(r"<script|<b>\"|<!--|file:///\"", shown[-1])


def test_marks_upon_marks_do_not_smear_over_the_page() -> None:
    moved = StepChange(date=DAY, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OVERRIDE)
    step = replace(moved, reason="e" + "\u0301" * 1999)
    for name in ("page.txt", "page.html"):
        written = page(changed(Entries(), put(Entries(), step)), DAY, 12, (), Path(name))
        assert "e\u0301" in written
        assert "\u0301" * 400 not in written


JOURNEY = {
    "Today": "t",
    "Runs": "r",
    "Progress": "p",
    "Calendar": "k",
    "Day": "enter",
    "its check-in": "enter",
    "Profile": "escape t s",
}
"""Screens that show a person's own words, and the keys from each to the next."""


async def seen_on_the_way(text: str) -> dict[str, list[str]]:
    """The lines of each screen as they would be sent to a terminal, but for colours and moves."""
    context, _ = memory_context(diary_full_of(text))
    app, seen = RehabApp(context), {}
    async with app.run_test(size=(160, 60)) as pilot:
        for place, keys in JOURNEY.items():
            await press(pilot, keys)
            await pilot.pause()
            seen[place] = [strip.text for strip in app.screen._compositor.render_strips()]
    return seen


async def test_no_screen_sends_a_command_to_the_terminal() -> None:
    markup, odd = "[/no] [@click=app.quit]y[/]", HARMLESS["from right to left"] + HARMLESS["invisible"]
    seen = await seen_on_the_way(f"{markup} <b>one\n\ttwo\u2028{odd} {HARMLESS['marks'][:30]}")
    for place in ("Runs", "Day", "its check-in", "Profile"):
        assert markup in " ".join(seen[place]), place
    for place, lines in seen.items():
        assert len(lines) == 60, place
        for line in lines:
            assert not re.search(rf"\n|{ACTED_UPON.pattern}", line), place


async def test_what_is_pasted_is_no_command() -> None:
    context, diary = memory_context(diary_full_of("one\n\ttwo 5.0"))
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await press(pilot, "c")
        (note,) = (entry for entry in app.screen.query(Entry) if entry.label == "note")
        assert note.value == "one  two 5.0?"
        await press(pilot, "5 ctrl+s c")
        assert diary.entries.checkins[-1].note == "one\n\ttwo 5.0?"
        (note,) = (entry for entry in app.screen.query(Entry) if entry.label == "note")
        note.focus()
        note.post_message(Paste("\x1b[2J\u2068so\u2069"))
        await press(pilot, "ctrl+s")
        assert diary.entries.checkins[-1].note == "one  two 5.0?[2Jso"


def test_an_error_is_no_command() -> None:
    assert str(DiaryError("Could not read a\x1b[2J\nb.")) == r"Could not read a\x1b[2J\nb."


# --- the command line


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*argv: str | Path) -> tuple[int, str, str]:
        status = cli.main([str(word) for word in argv], lambda: datetime.fromisoformat("2026-03-03T12:00Z"))
        return status, *capsys.readouterr()

    return run


ODD = "\x1b[2J\x9b\u202etxt.nosj\x07"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_files_name_is_no_command(said: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    odd = tmp_path / f"{ODD}.json"
    for words in (
        ["import", odd],
        ["import", "--dry-run", tmp_path / ODD / "x"],
        ["--diary", odd / "x", "today"],
        ["--diary", tmp_path / ODD, "checkin", "--left-pain", "3"],
        ["--diary", tmp_path / ODD, "export", odd],
        ["--diary", tmp_path / ODD, "import", odd],
        ["--diary", tmp_path / ODD, "report", odd],
        ["--diary", tmp_path / ODD, "report", tmp_path / f"{ODD}.txt"],
        ["report", tmp_path / ODD / "x.txt"],
        ["today", ODD],
        ["checkin", "--sign", ODD],
        ["checkin", "--note", ODD],
    ):
        _, out, err = said(*words)
        assert not ACTED_UPON.search(out + err), words
    assert ODD in {file.name for file in tmp_path.iterdir()}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_no_command_of_ours_prints_a_terminals(
    said: Callable[..., tuple[int, str, str]], tmp_path: Path, text: str
) -> None:
    file = tmp_path / "bundle.json"
    file.write_bytes(bundle.write(diary_full_of(text)))
    for words in (["import", file], ["today"], ["today", "--json"], ["report"], ["import", file]):
        status, out, err = said(*words)
        assert (status, err) == (0, "")
        assert not ACTED_UPON.search(out)


# --- who may read it


def everything_written(folder: Path) -> None:
    """All that the program puts on the disk: diary, lock, draft, earlier states, and what it hands out."""
    diary = folder / "new" / "data" / "diary.json"
    entries = demo_entries(date(2026, 3, 3))
    with TinyDiary.open(diary, lambda: datetime.fromisoformat("2026-03-03T12:00Z")) as opened:
        for record in entries.checkins[:3]:
            opened.apply(Change(before=None, after=record))
        plan = lay_out(today(entries, DAY).rehab.work, Settings(), entries.profile.tendons.sore)
        moment = datetime.fromisoformat("2026-03-03T19:00Z")
        DraftFile(diary).save(Draft(id="d", date=DAY, started_at=moment, saved_at=moment, plan=plan))
    for words in (
        ["export", folder / "all.json"],
        ["export", "--format", "csv", folder / "tables"],
        ["report", folder / "page.html"],
        ["backup", folder / "backup.json"],
    ):
        assert cli.main(["--diary", str(diary), *map(str, words)]) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777])
def test_only_its_owner_may_read_what_is_written(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        everything_written(tmp_path)
    finally:
        os.umask(before)
    written = {path for path in tmp_path.rglob("*") if path.name != "home"}
    diary = {"diary.json", "diary.json.lock", "diary.json.draft", "diary.json.earlier"}
    handed = {"all.json", "tables", "runs.csv", "page.html", "backup.json"}
    assert diary | handed <= {path.name for path in written}
    for path in written:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
