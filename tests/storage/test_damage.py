import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rehab_tui.domain.records import Damaged, DiaryError, TooNew
from rehab_tui.storage.diary import atomic, tables
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, EVERY, RUN, SESSION, add, noon, remove

META = b'"meta":{"diary":{"schema":1}}'


def everything(path: Path) -> bytes:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(*map(add, EVERY))
        diary.apply(add(RUN))
    return path.read_bytes()


def wrong(change: Callable[[Any], object]) -> Callable[[bytes], bytes]:
    def damage(raw: bytes) -> bytes:
        tables = json.loads(raw)
        change(tables)
        return json.dumps(tables).encode()

    return damage


def always(content: bytes) -> Callable[[bytes], bytes]:
    return lambda _: content


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (always(b""), "it is empty"),
    "blank": (always(b" \n"), "it is not whole JSON"),
    "zeros": (always(bytes(4096)), "it is not whole JSON"),
    "half": (lambda raw: raw[: len(raw) // 2], "it is not whole JSON"),
    "all but the last byte": (lambda raw: raw[:-1], "it is not whole JSON"),
    "two writes on top of each other": (lambda raw: raw + raw[-30:], "it is not whole JSON"),
    "not JSON": (always(b"dear diary"), "it is not whole JSON"),
    "not UTF-8": (lambda raw: raw.replace("süß".encode(), "süß".encode("latin-1")), "it is not whole JSON"),
    "UTF-16": (lambda raw: raw.decode().encode("utf-16"), "it is not whole JSON"),
    "nothing but a byte order mark": (always(b"\xef\xbb\xbf"), "it is empty"),
    "very deep": (always(b'{"a":' * 100_000), "it is nested too deeply"),
    "NaN": (lambda raw: raw.replace(b"5.1", b"NaN"), "it is not whole JSON"),
    "null": (always(b"null"), "it is not a diary"),
    "list": (always(b"[]"), "it is not a diary"),
    "number": (always(b"5"), "it is not a diary"),
    "no tables": (always(b"{}"), "it is not a diary"),
    "a bundle": (always(b'{"format":"rehab-tui","version":1}'), "it is not a diary"),
    "another program's": (always(b'{"_default":{"1":{"a":1}}}'), "it is not a diary"),
    "table that is a list": (always(b"{" + META + b',"runs":[]}'), "it is not a diary"),
    "schema in words": (wrong(lambda t: t["meta"]["diary"].update(schema="1")), "it is not a diary"),
    "schema 0": (wrong(lambda t: t["meta"]["diary"].update(schema=0)), "it is not a diary"),
    "strange table": (wrong(lambda t: t.update(shoes={"1": {}})), "'shoes' is no table of a diary"),
    "strange field": (wrong(lambda t: t["runs"]["0195-run"].update(shoe="x")), "runs '0195-run': .*shoe"),
    "lost field": (wrong(lambda t: t["runs"]["0195-run"].pop("date")), "runs '0195-run': .*date"),
    "wrong type": (
        wrong(lambda t: t["runs"]["0195-run"].update(limp="no")),
        "runs '0195-run': limp is 'no'; accepted: true or false",
    ),
    "pain 11": (wrong(lambda t: t["runs"]["0195-run"].update(pain_worst=11)), "pain_worst is 11; accepted"),
    "pain 11 in a set": (
        wrong(lambda t: t["sessions"]["0195-session"]["sets"][1].update(pain=11)),
        r"sessions '0195-session': sets\[.*pain is 11",
    ),
    "wrong profile": (wrong(lambda t: t["profile"]["profile"].update(pattern="odd")), "profile 'profile': "),
    "wrong settings": (wrong(lambda t: t.update(settings={"settings": {"prep_s": 99}})), "prep_s is 99"),
    "wrong memory": (wrong(lambda t: t.update(deleted={"x": {"kind": "runs"}})), "deleted 'x': "),
    "memory under another name": (
        wrong(
            lambda t: t.update(deleted={"x": {"kind": "runs", "key": "a", "when": "2026-03-03T12:00:00Z"}})
        ),
        "deleted 'x' remembers another entry, 'a'",
    ),
    "wrong key": (
        wrong(lambda t: t["runs"].update(other=t["runs"]["0195-run"])),
        "runs 'other' holds another entry, '0195-run'",
    ),
}


WHOLLY = {name: case for name, case in DAMAGES.items() if case[1].startswith("it is")}
PARTLY = {name: case for name, case in DAMAGES.items() if name not in WHOLLY}


def copies(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.with_name("diary.json.earlier").iterdir()}


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize(("damage", "says"), WHOLLY.values(), ids=WHOLLY)
def test_a_damaged_diary_without_a_good_copy_is_refused_and_never_touched(
    path: Path, damage: Callable[[bytes], bytes], says: str, writing: bool
) -> None:
    raw = damage(everything(path))
    path.write_bytes(raw)
    for copy in path.with_name("diary.json.earlier").iterdir():
        copy.write_bytes(b"{")
    before = copies(path)
    with pytest.raises(Damaged, match=says) as raised:
        TinyDiary.open(path, noon, writing=writing)
    sentence = str(raised.value)
    assert sentence.startswith(f"The diary {path} cannot be read and was left as it is: ")
    assert "\n" not in sentence
    assert path.read_bytes() == raw
    assert copies(path) == before


@pytest.mark.parametrize(("damage", "says"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_diary_is_set_aside_and_the_newest_good_copy_opened(
    path: Path, damage: Callable[[bytes], bytes], says: str
) -> None:
    raw = damage(everything(path))
    path.write_bytes(raw)
    with TinyDiary.open(path, noon) as diary:
        assert re.search(rf"could not be read: .*{says}", news := diary.refresh())
        assert "It is set aside as diary.json.damaged-1." in news
        assert [run.id for run in diary.entries.runs] == [RUN.id]
        assert len(diary.entries.sessions) == 1
        assert diary.refresh() == "", "told once"
        diary.apply(remove(RUN))
    assert path.with_name("diary.json.damaged-1").read_bytes() == raw
    with TinyDiary.open(path, noon) as diary:
        assert diary.refresh() == ""
        assert diary.entries.runs == ()


@pytest.mark.parametrize(("damage", "says"), DAMAGES.values(), ids=DAMAGES)
def test_a_reader_opens_the_newest_good_copy_and_changes_nothing(
    path: Path, damage: Callable[[bytes], bytes], says: str
) -> None:
    raw = damage(everything(path))
    path.write_bytes(raw)
    before = sorted(file.name for file in path.parent.iterdir())
    diary = TinyDiary.open(path, noon, writing=False)
    assert re.search(says, news := diary.refresh())
    assert "set aside" not in news
    assert [run.id for run in diary.entries.runs] == [RUN.id]
    assert path.read_bytes() == raw
    assert sorted(file.name for file in path.parent.iterdir()) == before


@pytest.mark.parametrize(("damage", "says"), PARTLY.values(), ids=PARTLY)
def test_what_still_reads_in_a_damaged_diary_is_kept_even_without_a_copy(
    path: Path, damage: Callable[[bytes], bytes], says: str
) -> None:
    path.write_bytes(damage(everything(path)))
    shutil.rmtree(path.with_name("diary.json.earlier"))
    with TinyDiary.open(path, noon) as diary:
        news = diary.refresh()
        assert "There is no earlier copy; the entries that still read are kept. Lost: " in news
        assert diary.entries.checkins
        assert diary.entries.pauses


def test_only_what_no_copy_has_is_lost_and_named(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        diary.apply(add(RUN))
        diary.apply(add(CHECKIN))
        diary.apply(add(SESSION))
    tables = json.loads(path.read_bytes())
    for name in ("runs", "sessions"):
        for document in tables[name].values():
            document["note"] = 5
    path.write_text(json.dumps(tables))
    with TinyDiary.open(path, noon) as diary:
        assert "Lost: sessions '0195-session'." in diary.refresh()
        assert len(diary.entries.runs) == len(diary.entries.checkins) == 1
        assert diary.entries.sessions == ()


def test_a_cut_off_diary_says_from_when_on_something_may_be_missing(path: Path) -> None:
    path.write_bytes(everything(path)[:-1])
    with TinyDiary.open(path, noon) as diary:
        assert "What was noted after 2026-03-03 12:00 UTC may be missing." in diary.refresh()


def test_a_damaged_copy_is_passed_over(path: Path) -> None:
    with TinyDiary.open(path, noon) as diary:
        for record in (CHECKIN, RUN, SESSION):
            diary.apply(add(record))
    newest, older = sorted(path.with_name("diary.json.earlier").iterdir(), reverse=True)
    newest.write_bytes(b"{")
    path.write_bytes(b"")
    with TinyDiary.open(path, noon) as diary:
        assert older.name in diary.refresh()
        assert len(diary.entries.checkins) == 1
        assert diary.entries.runs == ()


def test_a_diary_that_is_gone_while_its_copy_is_there_is_not_begun_anew(path: Path) -> None:
    everything(path)
    path.unlink()
    with TinyDiary.open(path, noon) as diary:
        assert "it is missing, though its earlier copy 000001.2026-03-03.json is there" in diary.refresh()
        assert len(diary.entries.runs) == 1
    assert path.exists()
    assert not path.with_name("diary.json.damaged-1").exists()


def test_a_refused_diary_is_not_locked(path: Path) -> None:
    raw = everything(path)
    shutil.rmtree(path.with_name("diary.json.earlier"))
    path.write_bytes(b"")
    with pytest.raises(Damaged):
        TinyDiary.open(path, noon)
    path.write_bytes(raw)
    TinyDiary.open(path, noon).close()


@pytest.mark.parametrize("writing", [True, False])
def test_a_newer_diary_is_refused_and_never_touched(path: Path, writing: bool) -> None:
    raw = b'{"meta":{"diary":{"schema":7}},"moods":{}}'
    path.parent.mkdir()
    path.write_bytes(raw)
    with pytest.raises(TooNew) as raised:
        TinyDiary.open(path, noon, writing=writing)
    assert str(raised.value) == (
        f"The diary {path} was left as it is: it has schema 7, and this version of the program knows up to 6."
    )
    assert path.read_bytes() == raw


@pytest.mark.parametrize("writing", [True, False])
def test_a_folder_is_not_a_diary(path: Path, writing: bool) -> None:
    path.mkdir(parents=True)
    with pytest.raises(DiaryError, match=r"^Could not open .*: it is not a file\.$"):
        TinyDiary.open(path, noon, writing=writing)
    assert list(path.parent.iterdir()) == [path]


def test_a_file_in_the_place_of_the_folder_is_said(path: Path) -> None:
    path.parent.write_bytes(b"")
    with pytest.raises(DiaryError, match=r"^Could not .*\.$"):
        TinyDiary.open(path, noon)
    with pytest.raises(DiaryError, match=r"^Could not .*\.$"):
        TinyDiary.open(path, noon, writing=False)


def test_a_long_key_is_not_said_in_full(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"{" + META + b',"runs":{"' + b"x" * 10**6 + b'":{}}}')
    with TinyDiary.open(path, noon) as diary:
        assert len(diary.refresh()) < 1000


def test_what_would_not_be_read_again_is_not_saved(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = everything(path)
    with TinyDiary.open(path, noon) as diary:
        monkeypatch.setattr(atomic, "LARGEST_DIARY_MB", 0)
        with pytest.raises(DiaryError, match="it would be larger than 0 MB"):
            diary.apply(remove(RUN))
        assert RUN.id in [run.id for run in diary.entries.runs]
    assert path.read_bytes() == raw


@pytest.mark.parametrize(
    ("limit", "says"),
    [("LARGEST_DIARY_MB", "it is larger than 0 MB"), ("MOST_DIARY_VALUES", "it holds too many values")],
)
def test_a_diary_of_more_than_is_read_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, says: str
) -> None:
    raw = everything(path)
    shutil.rmtree(path.with_name("diary.json.earlier"))
    monkeypatch.setattr(tables, limit, 0)
    with pytest.raises(Damaged, match=says):
        TinyDiary.open(path, noon)
    assert path.read_bytes() == raw
