"""CSV tables: every value in a cell of its own, unknown is empty, and no spreadsheet runs a note."""

import csv
import io
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import (
    Block,
    CheckIn,
    Entries,
    Pause,
    PlanExercise,
    RehabPlan,
    Sign,
    TendonsToday,
    TendonToday,
    What,
)
from rehab_tui.exchange.bundle.csv_tables import csv_tables, is_worked_out
from tests.exchange.strategies import entries
from tests.storage.samples import CHECKIN, DAY, MEASUREMENT, PAUSE, PROFILE, RUN, SESSION, STEP

GUARD = re.compile(r"(?:^|(?<=[;|\t\r\n]))'")
"""What the export puts before a formula; taken away, the text is as it was written."""

ALL = Entries(
    profile=PROFILE,
    checkins=(CHECKIN,),
    runs=(RUN,),
    sessions=(SESSION,),
    measurements=(MEASUREMENT,),
    steps=(STEP,),
    pauses=(PAUSE,),
)


def rows(given: Entries, name: str) -> list[dict[str, str]]:
    """The rows of a table as a reader of RFC 4180 sees them."""
    text = csv_tables(given)[f"{name}.csv"].decode("utf-8")
    return list(csv.DictReader(text.splitlines(keepends=True), strict=True))


def test_a_checkin_is_one_row_with_a_column_for_each_answer_of_each_side() -> None:
    assert rows(ALL, "checkins") == [
        {
            "date": "2026-03-03",
            "time": "07:05",
            "left_morning_pain": "3",
            "left_stiffness_min": "20",
            "left_day_pain": "4",
            "right_morning_pain": "",
            "right_stiffness_min": "",
            "right_day_pain": "",
            "signs": "limp swelling",
            "versus_last_week": "better",
            "note": "Stairs: süß & 日本\n\U0001f9b6",
            "modified": "",
        }
    ]


def test_the_sets_of_a_session_are_found_by_its_id() -> None:
    (session,) = rows(ALL, "sessions")
    hold, raises = rows(ALL, "sets")
    assert {hold["session_id"], raises["session_id"]} == {session["id"]}
    assert "sets" not in session
    assert session["started_at"] == "2026-03-03T19:00:00+02:00"
    assert session["completed"] == "true"
    assert (hold["date"], hold["held_s"], hold["reps"], hold["load_kg"]) == ("2026-03-03", "44.97", "", "0")
    assert (raises["held_s"], raises["reps"], raises["load_kg"], raises["pain"]) == ("", "11", "2.5", "")


def test_the_fields_have_the_names_of_the_bundle() -> None:
    (profile,), (step,), (pause,) = (rows(ALL, name) for name in ("profile", "steps", "pauses"))
    assert (profile["left_site"], profile["right_site"]) == ("mid-portion", "")
    assert profile["usual_before"] == "2026-01-31:50 2026-03-03:45.5"
    assert (profile["race_date"], profile["race_name"]) == ("2026-09-01", "City half")
    assert (profile["screening_steroid_injection"], profile["screening_under_18"]) == ("true", "false")
    assert (step["from"], step["to"], step["by"]) == ("hold-single", "raise-double-flat", "offer")
    assert step["load_kg"] == ""
    at_20_kg = replace(ALL, steps=(replace(STEP, load_kg=20),))
    assert rows(at_20_kg, "steps")[0]["load_kg"] == "20"
    assert (pause["from"], pause["to"]) == ("2026-03-03", "2026-03-09")
    assert (rows(ALL, "measurements")[0]["kind"], rows(ALL, "runs")[0]["distance_km"]) == (
        "knee-to-wall-cm",
        "5.1",
    )


def test_a_programme_is_one_row_an_exercise() -> None:
    lower = PlanExercise(what=What.OWN, name="own;=1+1", cues=("slow", "x|@SUM(1)", "tall"), reps=15)
    plan = RehabPlan(
        name="Mine", block=(Block(weeks=2, do=(lower, replace(lower, name="b"))), Block(weeks=6, do=(lower,)))
    )
    given = Entries(profile=replace(PROFILE, programme=plan))
    found = rows(given, "exercises")
    assert [(row["block"], row["weeks"], row["reps"]) for row in found] == [("1", "2", "15")] * 2 + [
        ("2", "6", "15")
    ]
    assert (found[0]["name"], found[0]["cues"]) == ("own;'=1+1", "slow x|'@SUM(1) tall")
    (profile,) = rows(given, "profile")
    assert profile["programme_name"] == "Mine"
    assert not [cell for cell in profile.values() if "(" in cell], "no record as Python shows it"


def test_an_empty_diary_gives_the_headers() -> None:
    tables = csv_tables(Entries())
    assert len(tables) == 11
    assert tables["pauses.csv"] == b"from,to,reason,modified\r\n"
    assert {table.count(b"\r\n") for name, table in tables.items() if name != "profile.csv"} == {1}


def test_unknown_is_an_empty_cell_and_nought_is_nought() -> None:
    none = CheckIn(date=DAY, tendons=TendonsToday(left=TendonToday(morning_pain=0)))
    (row,) = rows(Entries(checkins=(none,)), "checkins")
    assert (row["left_morning_pain"], row["left_stiffness_min"], row["right_morning_pain"]) == ("0", "", "")


def test_quotes_commas_and_lines_are_quoted() -> None:
    told = Entries(pauses=(replace(PAUSE, to=None, reason='a "cold", then\nflu'),))
    assert csv_tables(told)["pauses.csv"] == (
        b'from,to,reason,modified\r\n2026-03-03,,"a ""cold"", then\nflu",\r\n'
    )


BLANKS = (
    "",
    " ",
    "   ",
    "\u00a0",
    "\n",
    "\t",
    " \n\u00a0",
    "\u2003",
    "\u3000",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\u00ad",
    "\u2061",
    "\u180e",
    "\u3164",
)


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        '=HYPERLINK("http://x";"y")',
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20A",
    ],
)
def test_blanks_before_it_and_wide_signs_do_not_hide_a_formula(blank: str, text: str) -> None:
    told = Pause(from_=date(2026, 3, 3), reason=blank + text)
    table = csv_tables(Entries(pauses=(told,)))["pauses.csv"].decode()
    (_, row) = csv.reader(io.StringIO(table, newline=""))
    behind_an_end = re.sub(r"(?<=[\t\n])", "'", blank)
    assert row[2] == f"'{behind_an_end}{text}"


@pytest.mark.parametrize("text", ["fever", " fever", "5 = 5", "'=1", "1-1", "\u00a0a+b", "\u2014 so"])
def test_a_text_that_is_none_stays_as_it_was(text: str) -> None:
    (row,) = rows(Entries(pauses=(Pause(from_=date(2026, 3, 3), reason=text),)), "pauses")
    assert row["reason"] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x";"y")'])
def test_a_text_that_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    (row,) = rows(Entries(pauses=(Pause(from_=date(2026, 3, 3), reason=text),)), "pauses")
    assert row["reason"] == f"'{text}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("note;=1+1", "note;'=1+1"),
        ("note; \u00a0+1", "note;' \u00a0+1"),
        ("note\t@SUM(A1)", "note\t'@SUM(A1)"),
        ("note|-1", "note|'-1"),
        ("\t=1", "'\t'=1"),
        ("note\n=1+1", "note\n'=1+1"),
        ('a;"=1+1"', 'a;\'"=1+1"'),
        ("=1;=2;;\uff1d3", "'=1;'=2;;'\uff1d3"),
        ("5 km; then rest", "5 km; then rest"),
        ("a;b|c\td\n\n1-1;", "a;b|c\td\n\n1-1;"),
    ],
)
def test_nor_does_one_whose_cells_end_at_another_sign_run_it(text: str, told: str) -> None:
    (row,) = csv.DictReader(io.StringIO(reason_table(text), newline=""))
    assert row["reason"] == told


def reason_table(text: str) -> str:
    """The table of one pause of that reason."""
    told = Entries(pauses=(Pause(from_=date(2026, 3, 3), reason=text),))
    return csv_tables(told)["pauses.csv"].decode()


FORMULA_TEXT = st.text(st.sampled_from(";|\t\n\"', =+-@\u00a0\uff1d1a"), max_size=12)


@given(FORMULA_TEXT, st.sampled_from(";|\t"))
def test_no_text_is_a_formula_wherever_cells_end(text: str, end: str) -> None:
    for reader in (
        csv.reader(io.StringIO(reason_table(text), newline=""), delimiter=end),
        unquoted(text, end),
    ):
        assert not [cell for row in reader for cell in row if is_worked_out(cell.lstrip("\t\n"))]


def unquoted(text: str, end: str) -> list[list[str]]:
    """The cells as a reader sees them that knows of no quotes."""
    return [line.replace('"', "").split(end) for line in re.split("[\r\n]+", reason_table(text))]


@given(entries())
def test_any_diary_reads_back_row_by_row(given: Entries) -> None:
    for name in ("checkins", "runs", "sessions", "measurements", "steps", "pauses", "activities", "plans"):
        assert len(rows(given, name)) == len(getattr(given, name))
    assert len(rows(given, "sets")) == sum(len(session.sets) for session in given.sessions)
    notes = [row["note"] for row in rows(given, "runs")]
    assert [GUARD.sub("", note) for note in notes] == [GUARD.sub("", run.note) for run in given.runs]
    signs = [[Sign(sign) for sign in row["signs"].split()] for row in rows(given, "checkins")]
    assert signs == [list(checkin.signs) for checkin in given.checkins]
    for table in csv_tables(given).values():
        cells = [cell for row in csv.reader(table.decode().splitlines(keepends=True)) for cell in row]
        assert not [cell for cell in cells if is_worked_out(cell)]
