"""The page as text: narrow, plain, and unharmed by what a note may hold."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rehab_tui.domain.facts import RED_SIGNS
from rehab_tui.domain.records import ChangedBy, Entries, Leg, Step, StepChange
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.report.facts.report import report_of
from rehab_tui.exchange.report.page.events import EVENTS
from rehab_tui.exchange.report.page.layout import Table, brief, columns
from rehab_tui.exchange.report.parts import Part
from rehab_tui.exchange.report.text import WIDTH, as_text, table_lines, wrapped
from tests.domain.builders import (
    Edit,
    both,
    both_legs,
    bundle,
    checkin,
    no_checkins,
    no_runs,
    no_sessions,
    pause,
    run,
    swim,
    unanswered,
)
from tests.domain.made import D, ago

DEMO = demo_entries(D)

HEADINGS = {
    Part.RATING: "TENDON RATING",
    Part.WEEKS: "WEEK BY WEEK",
    Part.LOAD: "LOAD DONE",
    Part.RESPONSES: "HOW THE TENDON ANSWERED",
    Part.RUNS: "RUNS",
    Part.ACTIVITIES: "CROSS-TRAINING",
    Part.MEASUREMENTS: "MEASUREMENTS",
    Part.FLARES: "FLARES AND RED FLAGS",
    Part.STEPS: "STEPS OF THE LADDER",
    Part.QUESTIONS: "MY QUESTIONS",
}


def text(*edits: Edit, weeks: int = 4, without: frozenset[Part] = frozenset()) -> str:
    return as_text(report_of(bundle(*edits), D, weeks, without))


def headed(page: str, words: str) -> bool:
    return any(line.startswith(words) for line in page.splitlines())


def overridden(reason: str) -> Edit:
    change = StepChange(date=D, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OVERRIDE, reason=reason)
    return lambda entries: replace(entries, steps=(*entries.steps, change))


def test_a_step_says_the_load_it_was_said_to_be_at() -> None:
    own = Step.RAISE_LOADED
    named = StepChange(date=D, leg=Leg.LEFT, from_=own, to=own, by=ChangedBy.START, load_kg=20)
    page = text(lambda entries: replace(entries, steps=(named,)))
    assert "loaded raise with 20 kg" in page
    assert "more load" not in page


@pytest.mark.parametrize("back", [0, 1, 40, 90, 97])
def test_the_demo_is_narrow_plain_and_never_clears_anyone(back: int) -> None:
    page = as_text(report_of(DEMO, D - timedelta(days=back), 14))
    assert page.isascii()
    assert max(map(len, page.splitlines())) <= WIDTH
    assert all(line == line.rstrip() for line in page.splitlines())
    said = page.replace("None was noted.", "").replace("None in what was noted.", "")
    assert not [odd for odd in ("None", "{", "inf ", "cleared", "<") if odd in said]


def test_it_says_what_it_is_and_whose_weeks() -> None:
    page = as_text(report_of(DEMO, D, 12))
    assert "Self-reported, paced, not measured." in page
    assert "check-ins on 77 of 84 days" in page
    assert "Left: mid-portion" in page
    assert "rules version 2" in page
    assert "Programme week 14" in page


def test_every_week_stands_in_a_row_with_median_and_range() -> None:
    (row,) = (line for line in text().splitlines() if line.startswith(f"  {D}  7 "))
    assert row.split() == [str(D), "7", "1", "(1)", "10", "(10)", "-", "20"]


def test_a_week_nobody_logged_is_told_as_a_gap() -> None:
    gone = (no_checkins(range(7)), no_runs(range(7)), no_sessions(range(7)))
    (row,) = (line for line in text(*gone).splitlines() if line.startswith(f"  {D} "))
    assert row.split() == [str(D), "0", "-", "-", "-", "-"]


@pytest.mark.parametrize("part", Part)
def test_a_part_left_out_is_gone_and_said(part: Part) -> None:
    edits = run(4, note="Why?"), swim(4, 1)
    whole, cut = text(*edits), text(*edits, without=frozenset({part}))
    assert headed(whole, HEADINGS[part])
    assert not headed(cut, HEADINGS[part])
    assert f"Left out by choice: {part}" in cut
    assert headed(cut, "NOT KNOWN")


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (run(4, pain_worst=3, pain_after=2, settled="within_24h"), "3 2 no worse in 24 h green"),
        (run(4, pain_after=None), "1 - no worse never rose green"),
        (unanswered(4), "1 1 no worse never rose green"),
        (both(unanswered(4), checkin(3, morning_pain=3)), "1 1 much worse about 12 h green"),
        (both(unanswered(4), no_checkins(range(4))), "1 1 - - green"),
    ],
)
def test_a_run_and_what_followed_stand_in_a_row(edit: Edit, told: str) -> None:
    (row,) = (line for line in text(edit).splitlines() if line.startswith(f"  {ago(4)}  run"))
    assert row.split(maxsplit=4)[-1].split() == told.split()


def test_cross_training_tells_minutes_by_kind_and_week_and_the_worst_pain() -> None:
    page = " ".join(text(swim(27, 3), swim(8, None), swim(0, 1), swim(1, 2), swim(28, 9)).split())
    assert "Swim: 4 in all, worst pain 3 of 10; minutes of each week, oldest first: 40, 0, 40, 80." in page
    assert "Swim: 1 in all, pain not told; minutes of each week, oldest first: 0, 0, 0, 40." in " ".join(
        text(swim(0, None)).split()
    )
    assert not headed(text(), "CROSS-TRAINING"), "no rule asks for any"


def test_two_sore_legs_have_a_table_each() -> None:
    page = text(both_legs)
    assert headed(page, "WEEK BY WEEK, LEFT LEG")
    assert headed(page, "WEEK BY WEEK, RIGHT LEG")


def test_an_empty_diary_still_makes_a_page() -> None:
    page = as_text(report_of(Entries(), D, 12))
    for words in ("No sore tendon is noted", "No run was noted.", "No session was noted."):
        assert words in page
    assert "____" in page


def test_a_note_is_one_harmless_line() -> None:
    note = "Why?\n\tFrom: me\n\nFLARES AND RED FLAGS \u200f\u2028 end"
    page = text(run(4, note=note))
    assert "Why? From: me FLARES AND RED FLAGS end" in page
    assert page.isascii()
    assert page.splitlines().count("FLARES AND RED FLAGS") == 1


def test_reasons_of_overrides_and_pauses_are_harmless_and_short() -> None:
    page = text(overridden("own\u200f idea " * 99), pause(3, 1))
    assert "own decision: own idea own idea" in " ".join(page.split())
    assert page.count("idea") < 6


def test_a_long_list_is_cut_and_counted() -> None:
    page = text(*(run(day, note=f"Is day {day} too much?") for day in range(20)))
    assert "and 17 more notes with a question mark" in page
    assert "Is day 0 too much?" in page
    assert "Is day 3 too much?" not in page


def test_no_red_sign_that_stands_is_only_counted() -> None:
    page = " ".join(text(checkin(3, *RED_SIGNS)).split())
    assert [EVENTS[sign] for sign in RED_SIGNS if EVENTS[sign].split()[0] not in page] == []
    assert page.count("no assessment noted") == len(RED_SIGNS)


def test_wide_signs_and_marks_are_counted_by_their_columns() -> None:
    assert [columns(sign) for sign in ("a", "痛", "e\u0301")] == [1, 2, 1]
    assert brief("痛痛痛痛", 8) == "痛痛痛痛"
    assert brief("痛痛痛痛痛", 8) == "痛痛..."
    page = text(run(4, note="痛み" * 60 + "?"), overridden("痛" * 80))
    assert max(map(columns, page.splitlines())) <= WIDTH


def test_a_table_too_wide_goes_on_below() -> None:
    lines = list(table_lines(Table(("day", "what"), (("1", "one two three"),)), 12))
    assert lines == ["day  what", "1    one two", "     three"]


@pytest.mark.parametrize(
    ("words", "rows"),
    [("", [""]), ("one two", ["one", "two"]), ("elephants", ["eleph", "ants"]), ("a bc d", ["a bc", "d"])],
)
def test_wrapping(words: str, rows: list[str]) -> None:
    assert wrapped(words, 5) == rows
