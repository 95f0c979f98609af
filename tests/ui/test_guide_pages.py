"""The pages of the guide: each readable, each linked, honest about its sources, and never an invitation."""

import re
from itertools import product
from pathlib import Path

import pytest
from textual.geometry import Size

from rehab_tui.domain.programme import GUIDE
from rehab_tui.domain.records import EXERCISES, Kind, Race, Site, Step, Tendon, Tendons
from rehab_tui.domain.today import today
from rehab_tui.resources import assets
from rehab_tui.ui.screens.guide.around import MOST_LINKS, LinksBox
from rehab_tui.ui.screens.guide.beside import BesideBox
from rehab_tui.ui.screens.guide.listing import near
from rehab_tui.ui.screens.guide.pages import Page, concerns, page_of, pages
from rehab_tui.ui.screens.guide.view import boxes, sections
from rehab_tui.ui.screens.shared.place import PlaceScreen
from tests.domain.builders import Edit, bundle, checkin, checkins, profile
from tests.domain.made import D, ago
from tests.domain.test_rules_page import ID, PAGE
from tests.invitations import LOAD, OVERRIDE, RUN, STEP
from tests.ui.classes import nodes
from tests.ui.memory import memory_context
from tests.ui.some_screens import ENTRIES

WIDTHS = (60, 80, 100)
TALLEST = 48
"""Lines of two screens of 80x24."""

PROMISES = (
    "heals faster",
    "within minutes",
    "is degenerating",
    "cleared",
    "guarantee",
    "cure",
    "you will be",
)
SOURCE = re.compile(r"\b(?:19|20)\d\d\b|HEALTHY trial|guide's mark")

ALL = list(pages().values())
MIDDLE, LOW = (Tendons(left=Tendon(site=site)) for site in (Site.MID_PORTION, Site.INSERTIONAL))
each_page = pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)


def said(page: Page) -> str:
    """The whole page in one line, as it is written."""
    parts = [page.title, page.says]
    for section in page.sections:
        parts += [section.heading, *(block.text for block in section.blocks)]
    return re.sub(r"\*\*|`", "", " ".join(parts))


def test_every_file_is_a_page_of_the_list() -> None:
    files = {
        Path(str(file)).stem for file in assets().joinpath("guide").iterdir() if str(file).endswith(".md")
    }
    assert files ^ set(pages()) == set(), "a file that order.toml does not name"


def test_every_rule_has_one_page() -> None:
    explained = [rule for page in ALL for rule in page.rules]
    assert set(explained) ^ set(ID.findall(PAGE)) == set(), "in a page's `rules` or in docs/rules.md"
    assert len(explained) == len(set(explained)), "a rule is explained by one page"


@each_page
def test_every_link_leads_somewhere_and_back(page: Page) -> None:
    assert page.see, "a page alone is not found by reading on"
    assert set(page.see) <= set(pages())
    assert page.name not in page.see
    assert len(page.see) <= MOST_LINKS
    assert all(page.name in pages()[name].see for name in page.see)
    assert set(ID.findall(said(page))) <= set(ID.findall(PAGE))


def test_every_place_that_a_page_explains_is_one() -> None:
    headings = {node.HEADING for node in nodes() if issubclass(node, PlaceScreen)} | {"session"}
    assert {place for page in ALL for place in page.near} <= headings


@pytest.mark.parametrize("step", Step)
def test_every_exercise_has_a_page_with_its_dose(step: Step) -> None:
    page, dose = page_of(step), GUIDE.dose(step)
    hold = EXERCISES[step].kind is Kind.HOLD
    assert f"{dose.sets} x {f'{dose.hold_s:g} s' if hold else dose.reps}" in said(page)
    assert {"Set-up", "What it should feel like", "Mistakes"} <= {part.heading for part in page.sections} | (
        {"Set-up"} if step is Step.MAINTENANCE else set()
    )
    assert any(part.site == Site.INSERTIONAL for part in page.sections)


@pytest.mark.parametrize("page", [page for page in ALL if page.figure], ids=lambda page: page.name)
def test_what_stands_beside_the_raises_is_told_as_they_are(page: Page) -> None:
    headings = {part.heading for part in page.sections}
    assert {"Three cues", "What it should feel like", "Mistakes"} <= headings
    assert any(part.site == Site.INSERTIONAL for part in page.sections)


@each_page
def test_every_page_is_read_without_a_cut_or_a_line_too_long(page: Page) -> None:
    context, _ = memory_context(ENTRIES)
    for width, tendons in product(WIDTHS, (MIDDLE, LOW, Tendons())):
        room = Size(width - 4, 0)
        shown = [*boxes(page, tendons), LinksBox(page, context.facts)]
        for box in shown:
            rows = box.rows(room)
            assert max(row.cell_length for row in rows) <= room.width
            assert len(str(box.border_title)) <= width - 6
        for box, section in zip(shown, sections(page, tendons), strict=False):
            told = " ".join(" ".join(map(str, box.rows(room))).split())
            asked = " ".join(f"{sign} {text}" for sign, text in section.blocks)
            assert told == " ".join(re.sub(r"\*\*|`", "", asked).split())
    assert sum(len(box.rows(Size(74, 0))) + 2 for box in boxes(page, MIDDLE)) <= TALLEST


@pytest.mark.parametrize(("step", "tendons"), [*product(Step, (MIDDLE, LOW, Tendons()))])
def test_what_stands_beside_the_card_is_never_cut(step: Step, tendons: Tendons) -> None:
    beside = BesideBox(tendons)
    beside.step = step
    for room in (Size(38, 28), Size(74, 28), Size(38, 9)):
        rows = beside.rows(room)
        assert len(rows) <= room.height
        assert all(row.cell_length <= room.width for row in rows)
    assert "feel like" in str(beside.rows(Size(38, 28))) or not concerns(page_of(step).site, _sites(tendons))


def _sites(tendons: Tendons) -> list[Site]:
    return [tendon.site for leg in tendons.sore if (tendon := tendons.on(leg))]


@each_page
def test_no_page_promises(page: Page) -> None:
    text = said(page).lower()
    assert [words for words in PROMISES if re.search(rf"\b{words}\b", text)] == []


@each_page
def test_no_page_invites_whatever_the_day(page: Page) -> None:
    text = said(page).lower()
    assert [words for words in (*RUN, *LOAD, *STEP, *OVERRIDE) if words in text] == []


@each_page
def test_what_is_from_the_literature_names_it(page: Page) -> None:
    for section in page.sections:
        if section.origin == "evidence":
            assert SOURCE.search(" ".join(block.text for block in section.blocks)), section.heading


@pytest.mark.parametrize(
    "tendons", [LOW, Tendons(left=Tendon(site=Site.BOTH)), Tendons(left=Tendon(site=Site.UNSURE))]
)
def test_no_step_edge_and_no_deep_stretch_but_for_the_middle(tendons: Tendons) -> None:
    step = sections(page_of("raise-single-step"), tendons)
    assert [part.origin for part in step] == ["guide", "evidence"]
    assert "never for an insertional tendon" in step[0].blocks[0].text
    stretch = sections(pages()["stretching"], tendons)
    assert not any("30 s" in block.text for part in stretch for block in part.blocks)
    for name in ("stretching", "knee-to-wall"):
        assert not any(box.half for box in boxes(pages()[name], tendons)), "no figure beside what it forbids"
    bending = " ".join(
        block.text for part in sections(pages()["knee-to-wall"], tendons) for block in part.blocks
    )
    assert "three rounds" not in bending
    assert "left out for you on purpose" in bending
    assert "Instead" in [part.heading for part in stretch]
    assert "raise-step" not in [page.name for page in ALL if concerns(page.site, _sites(tendons))]


def test_near_a_race_its_page_is_in_the_list_whatever_else_helps() -> None:
    soon = profile(race=Race(date=ago(-7), distance_km=10))
    assert "racing" in [page.name for page in now("", soon, checkin(0, morning_pain=7))]
    assert "racing" in [page.name for page in now("", soon)]


def test_one_tendon_of_each_kind_sees_both() -> None:
    both = Tendons(left=Tendon(site=Site.MID_PORTION), right=Tendon(site=Site.INSERTIONAL))
    shown = {part.site for part in sections(pages()["stretching"], both)}
    assert {"mid-portion", "insertional"} <= shown


def test_the_list_begins_with_what_explains_the_place() -> None:
    facts = memory_context(ENTRIES)[0].facts
    assert [page.name for page in near(facts, "")] == ["warm-up", "raise-loaded", "seated-raise"]
    assert [page.name for page in near(facts, "tests")] == ["knee-to-wall"]
    assert "weeks" in [page.name for page in near(facts, "charts")]


PLACES = sorted({place for page in ALL for place in page.near} | {""})


def now(place: str, *edits: Edit) -> list[Page]:
    return list(near(today(bundle(*edits), D), place))


@pytest.mark.parametrize("place", PLACES)
def test_under_a_lock_every_list_begins_with_whom_to_call_and_asks_for_nothing(place: str) -> None:
    found = now(place, checkin(0, "pop"))
    assert found[0].name == "red-flags"
    assert not any(page.asks or page.step for page in found)


@pytest.mark.parametrize("place", PLACES)
def test_on_a_red_day_every_list_begins_with_what_goes_on_and_asks_for_no_run(place: str) -> None:
    found = now(place, checkins(range(6), morning_pain=3), checkin(5, morning_pain=7))
    assert found[0].name == "goes-on"
    assert not any(page.asks == "run" for page in found)


def test_a_page_says_whether_it_asks_for_a_run_or_for_work_of_the_leg() -> None:
    assert {page.asks for page in ALL} == {"", "run", "work"}
    assert all(page.asks == "work" for page in ALL if page.step)
    assert all(page.asks for page in ALL if page.figure)


def test_the_signs_that_a_doctor_should_see_are_listed_alike() -> None:
    for name in ("stop", "questions"):
        text = said(pages()[name])
        assert "a doctor today" in text
        assert re.search(
            "(?i)no push-off, no standing on that leg, (a )?sudden sharp pain, marked swelling or a bruise"
            r"(\W+)a doctor as soon as you can",
            text,
        )
