"""How much the physio's page holds: what stands whole, and what is cut or only counted."""

from dataclasses import replace

import pytest

from rehab_tui.domain.facts import StopRule
from rehab_tui.domain.records import ChangedBy, Leg, Sign, Step, StepChange
from rehab_tui.exchange.report.facts.events import Event
from rehab_tui.exchange.report.facts.report import Report, report_of
from rehab_tui.exchange.report.html import as_html
from rehab_tui.exchange.report.page.layout import Section, Table
from rehab_tui.exchange.report.page.page import heading, sections
from rehab_tui.exchange.report.text import hanging, table_lines, wrapped
from tests.domain.builders import Edit, assessed, bundle, checkin, no_runs, run
from tests.domain.made import D, ago


def report(*edits: Edit, weeks: int = 4) -> Report:
    return report_of(bundle(*edits), D, weeks)


def section(found: Report, title: str) -> Section:
    (part,) = (part for part in sections(found) if part.title.startswith(title))
    return part


def rows(found: Report, title: str) -> list[tuple[str, ...]]:
    table = section(found, title).table
    assert table
    return list(table.rows)


def steps(count: int, reason: str = "") -> Edit:
    made = tuple(
        StepChange(date=ago(day), leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OVERRIDE, reason=reason)
        for day in reversed(range(count))
    )
    return lambda entries: replace(entries, steps=made)


def event(day: int, what: StopRule | Sign = StopRule.LIMP) -> Event:
    return Event(what, ago(day), ago(day), ago(day))


@pytest.mark.parametrize(("count", "more"), [(6, ()), (7, ("and 1 earlier",)), (9, ("and 3 earlier",))])
def test_six_steps_are_told(count: int, more: tuple[str, ...]) -> None:
    found = report(steps(count))
    assert [row[0] for row in rows(found, "Steps")] == [str(ago(day)) for day in range(6)]
    assert section(found, "Steps").lines == more


@pytest.mark.parametrize(("count", "more"), [(6, ()), (7, ("and 1 more",)), (9, ("and 3 more",))])
def test_six_flares_and_stops_are_told(count: int, more: tuple[str, ...]) -> None:
    found = replace(report(), events=tuple(event(day) for day in range(count)))
    assert len(rows(found, "Flares")) == 6
    assert section(found, "Flares").lines == more


@pytest.mark.parametrize(("count", "told"), [(5, 6), (7, 7), (9, 9)])
def test_but_every_red_sign_that_stands(count: int, told: int) -> None:
    standing = tuple(replace(event(day, Sign.POP), over=None) for day in range(count))
    found = replace(report(), events=(*standing, *(event(day) for day in range(5))))
    assert len(rows(found, "Flares")) == told


@pytest.mark.parametrize(("count", "more"), [(3, []), (4, ["and 1 more notes with a question mark"])])
def test_three_questions_are_told(count: int, more: list[str]) -> None:
    found = section(
        report(no_runs(range(28)), *(run(day, note="Why?") for day in range(count))), "My questions"
    )
    assert [line for line in found.lines if not line.endswith("Why?")] == more
    assert len(found.lines) == 3 + len(more)
    assert found.ruled == 2


@pytest.mark.parametrize(("letters", "told"), [(99, "x" * 99 + "?"), (100, "x" * 97 + "...")])
def test_a_question_of_a_hundred_signs_stands_whole(letters: int, told: str) -> None:
    note = "x" * letters + "?"
    assert section(report(run(2, note=note)), "My questions").lines == (f"{ago(2)}: {told}",)


@pytest.mark.parametrize(("letters", "told"), [(36, "x" * 36), (37, "x" * 33 + "...")])
def test_a_reason_of_thirty_six_signs_stands_whole(letters: int, told: str) -> None:
    assert rows(report(steps(1, "x" * letters)), "Steps")[0][-1] == f"own decision: {told}"


@pytest.mark.parametrize(("extra", "told"), [(0, 10), (1, 10)])
def test_ten_loads_are_told(extra: int, told: int) -> None:
    found = report(no_runs(range(28)), *(run(day) for day in range(10 + extra)))
    assert len(rows(found, "How the tendon answered")) == told


@pytest.mark.parametrize(
    ("signs", "told"),
    [
        ((), "green; GR1 no rule speaks against a run today"),
        (("limp",), "red; ST3 a limp on Tue 29 Sep"),
        (
            ("limp", "pop"),
            "red; RF1 a pop or snap on Tue 29 Sep: this can be a tear; ST3 a limp on Tue 29 Sep",
        ),
        (
            ("limp", "pop", "fever"),
            "red; RF1 a pop or snap on Tue 29 Sep: this can be a tear; EV6 fever, hot red skin or a wound at "
            "the tendon on Tue 29 Sep; and 1 more",
        ),
    ],
)
def test_two_reasons_are_told(signs: tuple[str, ...], told: str) -> None:
    edits = (checkin(1, *signs), assessed(20)) if signs else ()
    assert f"Rules' verdict on {D}: {told}" in heading(report(*edits))


@pytest.mark.parametrize(("weeks", "few"), [(5, True), (6, False), (7, False)])
def test_fewer_than_six_weeks_are_drawn_on_half_the_width(weeks: int, few: bool) -> None:
    found = report()
    (leg,) = found.legs
    shown = replace(found, legs=(replace(leg, weeks=(leg.weeks[0],) * weeks),), runs=None)
    assert ('class="weeks few"' in as_html(shown)) is few


@pytest.mark.parametrize(("letters", "wraps"), [(24 - 14, False), (25 - 14, True)])
def test_a_cell_of_twenty_four_signs_stays_on_one_line(letters: int, wraps: bool) -> None:
    page = as_html(report(steps(1, "x" * letters)))
    cell = f"own decision: {'x' * letters}"
    assert (f'<td class="long">{cell}</td>' in page) is wraps
    assert (f"<td>{cell}</td>" in page) is not wraps


def test_the_print_is_smaller_from_forty_nine_rows_on() -> None:
    found = report()
    used = sum(
        len(part.lines) + len(part.table.rows if part.table and not part.chart else ())
        for part in sections(found)
    )
    assert found.responses
    newest = found.responses.newest
    for rows, density in ((48, "roomy"), (49, "dense")):
        grown = replace(found.responses, newest=newest[:1] * (len(newest) + rows - used))
        assert f'<body class="{density}">' in as_html(replace(found, responses=grown))


# --- text


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (11, ["a    b", "one  two 22"]),
        (10, ["a    b", "one  two", "     22"]),
        (9, ["a    b", "one  two", "     22"]),
    ],
)
def test_a_table_takes_the_room_there_is(room: int, lines: list[str]) -> None:
    table = Table(("a", "b"), (("one", "two 22"),))
    assert list(table_lines(table, room)) == lines


def test_what_goes_on_below_is_set_in() -> None:
    assert list(hanging("one two three", 9)) == ["one two", "  three"]
    assert list(hanging("one two", 9)) == ["one two"]


@pytest.mark.parametrize(
    ("width", "lines"),
    [(7, ["one two", "three"]), (6, ["one", "two", "three"]), (4, ["one", "two", "thre", "e"])],
)
def test_a_line_is_broken_at_its_blanks(width: int, lines: list[str]) -> None:
    assert wrapped("one two three", width) == lines


@pytest.mark.parametrize("what", [Sign.POP, StopRule.LIMP])
def test_of_what_is_over_or_no_sign_only_six_are_shown(what: StopRule | Sign) -> None:
    over = () if what is Sign.POP else (None,)
    for end in (*over, ago(1)):
        found = replace(report(), events=tuple(replace(event(day, what), over=end) for day in range(9)))
        assert len(rows(found, "Flares")) == 6
