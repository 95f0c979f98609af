"""One plain sentence for whatever a bundle cannot be: it names the file, the place and the reason."""

from pathlib import Path
from time import process_time

import pytest

from rehab_tui.codec.reading import LARGEST_BUNDLE_MB
from rehab_tui.domain.records import Refused
from rehab_tui.exchange.bundle import bundle
from rehab_tui.exchange.bundle.reading import MB
from tests.exchange.example import with_value

PAIN = ("checkins", 0, "tendons", "left", "morning_pain")
HEAD = b'{"format": "rehab-tui", "version": 1, '
RUN = HEAD + b'"runs": [{"id": "a", "date": "2026-03-01", "distance_km": %s}]}'
SIGNS = "pop, no_push_off, no_single_leg_stand, swelling, bruise, sharp_pain, limp, calf_swollen, breathless"
PLACE = "checkins[0].tendons.left.morning_pain"
ACTIVITY = HEAD + b'"activities": [{"id": "a", "date": "2026-03-01", "kind": "%s", "duration_min": %s%s}]}'
MOMENT = "a moment such as 2026-03-01T18:30:00+01:00, 2000-01-01 to 2100-12-31"

REFUSED: dict[str, tuple[bytes, str]] = {
    "unknown field": (
        with_value(1, "profile", "tendons", "left", "sinc"),
        "profile.tendons.left: unknown field 'sinc'",
    ),
    "unknown field at the top": (HEAD + b'"injuries": []}', "unknown field 'injuries'"),
    "unknown field with strange signs": (HEAD + b'"a\\n`b": 1}', "unknown field 'a\\n`b'"),
    "a usual week out of bounds": (
        with_value([{"until": "2026-09-06", "km": -1}], "profile", "usual_before"),
        "profile.usual_before[0].km is -1.0; accepted: 0 to 400",
    ),
    "an unknown kind of cross-training": (
        ACTIVITY % (b"row", b"40", b""),
        "activities[0].kind is 'row'; accepted: swim, bike, aqua_jog, walk, other",
    ),
    "cross-training of no length": (
        ACTIVITY % (b"swim", b"0", b""),
        "activities[0].duration_min is 0.0; accepted: 1 to 1440",
    ),
    "cross-training at a pain of 11": (
        ACTIVITY % (b"swim", b"40", b', "pain_worst": 11'),
        "activities[0].pain_worst is 11; accepted: 0 to 10",
    ),
    "a leg of cross-training": (
        ACTIVITY % (b"swim", b"40", b', "leg": "left"'),
        "activities[0]: unknown field 'leg'",
    ),
    "text for a number": (
        with_value("3", *PAIN),
        f"{PLACE} is '3'; accepted: a whole number, 0 to 10 or null",
    ),
    "half a point": (with_value(3.5, *PAIN), f"{PLACE} is 3.5; accepted: a whole number, 0 to 10 or null"),
    "yes for a number": (
        with_value(True, *PAIN),
        f"{PLACE} is true; accepted: a whole number, 0 to 10 or null",
    ),
    "number for yes or no": (with_value(1, "runs", 0, "limp"), "runs[0].limp is 1; accepted: true or false"),
    "number for text": (
        with_value(7, "pauses", 0, "reason"),
        "pauses[0].reason is 7; accepted: text of 0 to",
    ),
    "text for a list": (
        with_value("limp", "checkins", 0, "signs"),
        "checkins[0].signs is 'limp'; accepted: a list",
    ),
    "list for an object": (
        with_value([], "profile", "race"),
        "profile.race is a list; accepted: an object or null",
    ),
    "object for a day": (
        with_value({}, "profile", "assessed"),
        "profile.assessed is an object; accepted: a day from",
    ),
    "null for a table": (with_value(None, "runs"), "runs is null; accepted: a list"),
    "missing field": (HEAD + b'"checkins": [{}]}', "checkins[0]: the field 'date' is missing"),
    "missing format": (b'{"version": 1}', "the field 'format' is missing"),
    "pain 11": (with_value(11, *PAIN), f"{PLACE} is 11; accepted: 0 to 10"),
    "pain -1": (with_value(-1, *PAIN), f"{PLACE} is -1; accepted: 0 to 10"),
    "wrong word": (
        with_value("lump", "checkins", 0, "signs", 0),
        f"checkins[0].signs[0] is 'lump'; accepted: {SIGNS}",
    ),
    "number for a word": (
        with_value(3, "steps", 0, "from"),
        "steps[0].from is 3; accepted: hold-double, hold-single,",
    ),
    "the same sign twice": (
        with_value(["pop", "pop"], "checkins", 0, "signs"),
        "checkins[0].signs is ['pop', 'pop']; ",
    ),
    "no such day": (
        with_value("2026-02-30", "checkins", 0, "date"),
        "checkins[0].date is '2026-02-30'; accepted: a day from 2000-01-01 to 2100-12-31",
    ),
    "a day long ago": (
        with_value("1999-12-31", "pauses", 0, "from"),
        "pauses[0].from is 1999-12-31; accepted: a day",
    ),
    "clock time": (
        with_value("7:05", "checkins", 0, "time"),
        "checkins[0].time is '7:05'; accepted: HH:MM, 00:00 to 23:59",
    ),
    "moment without offset": (
        with_value("2026-09-03T19:00:00", "sessions", 0, "started_at"),
        f"sessions[0].started_at is '2026-09-03T19:00:00'; accepted: {MOMENT} or null",
    ),
    "end before start": (
        with_value("2026-09-03T18:00:00+02:00", "sessions", 0, "ended_at"),
        "sessions[0].ended_at is 2026-09-03T18:00:00+02:00; accepted: 2026-09-03T19:00:00+02:00 or later",
    ),
    "pause that ends early": (
        with_value("2026-09-01", "pauses", 0, "to"),
        "pauses[0].to is 2026-09-01; accepted: 2026-09-20",
    ),
    "hold and raise at once": (
        with_value(12, "sessions", 0, "sets", 0, "reps"),
        "sessions[0].sets[0].held_s is 45.0 and reps is 12; accepted: exactly one of the two",
    ),
    "too much for a test": (
        with_value(31, "measurements", 0, "value"),
        "measurements[0].value is 31; accepted for knee",
    ),
    "long note": (with_value("x" * 2001, "checkins", 0, "note"), "…; accepted: text of 0 to 2000 characters"),
    "a note of 1 MB": (
        with_value("x" * 10**6, "runs", 0, "note"),
        "…; accepted: text of 0 to 2000 characters",
    ),
    "control character": (
        with_value("a\x07", "pauses", 0, "reason"),
        "pauses[0].reason is 'a\\x07'; accepted: text without",
    ),
    "a command to the terminal": (
        with_value("\x1b]52;c;cm0gLXJm\x07", "checkins", 0, "note"),
        "checkins[0].note is '\\x1b]52;c;cm0gLXJm\\x07'; accepted: text without control characters",
    ),
    "a command of one byte": (
        with_value("\x9b2J", "profile", "race", "name"),
        "profile.race.name is '\\x9b2J'; accepted: text without",
    ),
    "zero byte": (with_value("a\0b", "runs", 0, "id"), "runs[0].id is 'a\\x00b'; accepted: text without"),
    "digits of another script": (
        with_value("0\u0667:0\u0665", "runs", 0, "time"),
        "runs[0].time is '0\u0667:0\u0665'; accepted: HH:MM",
    ),
    "half a character": (
        with_value("\ud800", "pauses", 0, "reason"),
        "pauses[0].reason is '\\ud800'; accepted: text",
    ),
    "half a character in a word": (with_value("\ud800", "format"), "'\\ud800' is half of a character"),
    "a run of 400 km": (RUN % b"400", "runs[0].distance_km is 400.0; accepted: 0 to 300"),
    "NaN": (RUN % b"NaN", "not valid JSON: NaN is not a number"),
    "infinity": (RUN % b"-Infinity", "not valid JSON: -Infinity is not a number"),
    "overflow": (RUN % b"1e999", "runs[0].distance_km is inf; accepted: 0 to 300"),
    "less than nothing at all": (RUN % b"-1e-9", "runs[0].distance_km is -1e-09; accepted: 0 to 300"),
    "overflow of digits": (RUN % (b"9" * 5000), "runs[0].distance_km is inf; accepted: 0 to 300"),
    "large whole number": (
        with_value(10**25, *PAIN),
        f"{PLACE} is 10000000000000000000000000; accepted: 0 to 10",
    ),
    "two check-ins on a day": (
        HEAD + b'"checkins": [{"date": "2026-03-01"}, {"date": "2026-03-01"}]}',
        "checkins has 2 entries for 2026-03-01; accepted: one",
    ),
    "a field twice": (HEAD + b'"version": 1}', "the field 'version' stands twice in one object"),
    "another format": (with_value("runtastic", "format"), "format is 'runtastic'; accepted: rehab-tui"),
    "a later version": (with_value(3, "version"), "version is 3; accepted: 1, 2"),
    "list at the root": (b"[]", "the document is a list; accepted: an object"),
    "null at the root": (b"null", "the document is null; accepted: an object"),
    "broken off": (HEAD + b'\n"runs": [', "not valid JSON: line 2, column 10: expecting value"),
    "text behind it": (HEAD + b'"runs": []} {}', "not valid JSON: line 1, column 51: extra data"),
    "not JSON": (b"id,date,km\n1,2026-03-01,5\n", "not valid JSON: line 1, column 1: expecting value"),
    "empty": (b"", "it is empty"),
    "blank": (b" \n\t ", "it is empty"),
    "not UTF-8": (
        HEAD + b'"pauses": [{"from": "2026-03-01", "reason": "\xe9"}]}',
        "byte 84 is not UTF-8 text",
    ),
    "UTF-16": ('{"format": "rehab-tui"}'.encode("utf-16"), "not valid JSON: byte 1 is not UTF-8 text"),
    "two byte order marks": (
        2 * b"\xef\xbb\xbf" + HEAD + b'"runs": []}',
        "not valid JSON: line 1, column 1: unexpected",
    ),
    "nothing but a byte order mark": (b"\xef\xbb\xbf", "not valid JSON: line 1, column 1: expecting value"),
    "a million lists": (
        b"[" + b"[]," * 1_000_001 + b"0]",
        "it holds too many values; accepted: up to 2,000,000",
    ),
    "deep nesting": (
        b'{"runs": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        "not valid JSON: it is nested too deeply",
    ),
    "binary": (bytes(range(256)), "not valid JSON: byte 129 is not UTF-8 text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_one_sentence_names_the_place_and_the_reason(file: Path, name: str) -> None:
    content, reason = REFUSED[name]
    file.write_bytes(content)
    with pytest.raises(Refused) as refused:
        bundle.read(file)
    sentence = str(refused.value)
    assert sentence.startswith(f"{file}: ")
    assert reason in sentence
    assert "\n" not in sentence
    assert "`" not in sentence.replace("a\\n`b", "")
    assert len(sentence) < len(str(file)) + 250


def test_as_many_brackets_as_are_read_are_refused_before_they_fill_the_memory(file: Path) -> None:
    file.write_bytes(b"[" * (LARGEST_BUNDLE_MB * MB))
    began = process_time()
    with pytest.raises(Refused, match="it holds too many values"):
        bundle.read(file)
    assert process_time() - began < 2
    file.write_bytes(b"[" * (LARGEST_BUNDLE_MB * MB + 1))
    with pytest.raises(Refused, match="it is larger than 64 MB, the most that is read"):
        bundle.read(file)
