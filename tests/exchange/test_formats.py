"""The format of the physio's page is what the file's ending asks for."""

from pathlib import Path

import pytest

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.report.formats import page
from rehab_tui.exchange.report.parts import MOST_WEEKS, WEEKS, Part
from tests.domain.builders import bundle
from tests.domain.made import D


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        (None, "ACHILLES TENDON DIARY"),
        ("page.txt", "ACHILLES TENDON DIARY"),
        ("page.html", "<!doctype html>"),
        ("PAGE.HTML", "<!doctype html>"),
    ],
)
def test_an_ending_asks_for_a_format(name: str | None, begins: str) -> None:
    assert page(bundle(), D, 4, (), Path(name) if name else None).startswith(begins)


@pytest.mark.parametrize(("name", "ending"), [("page.pdf", ".pdf"), ("page", "nothing")])
def test_another_ending_is_refused(name: str, ending: str) -> None:
    with pytest.raises(Refused, match=rf"^{name} ends in {ending}; accepted: \.txt or \.html$"):
        page(bundle(), D, 4, (), Path(name))


@pytest.mark.parametrize("weeks", [0, 17])
def test_more_weeks_than_a_page_holds_are_refused(weeks: int) -> None:
    with pytest.raises(Refused, match=f"^weeks is {weeks}; accepted: 1 to 16$"):
        page(bundle(), D, weeks, (), None)


def test_a_page_covers_twelve_weeks_where_nobody_says_otherwise() -> None:
    assert (WEEKS, MOST_WEEKS) == (12, 16)


def test_parts_have_public_names() -> None:
    parts = "rating weeks load responses runs activities measurements flares steps questions"
    assert " ".join(Part) == parts


def test_parts_are_left_out_by_their_names() -> None:
    assert "Left out by choice: runs" in page(bundle(), D, 4, ["runs"], None)
    assert "Left out by choice" not in page(bundle(), D, 4, (), None)


@pytest.mark.parametrize(("weeks", "told"), [(1, "(1 week)"), (4, "(4 weeks)"), (16, "(4 weeks)")])
def test_the_weeks_are_those_of_the_diary_at_the_most(weeks: int, told: str) -> None:
    assert told in page(bundle(), D, weeks, (), None)
