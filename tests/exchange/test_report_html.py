"""The page to print: one file, well formed, nothing that runs or loads, room for all its rows."""

from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest

from rehab_tui.domain.records import ChangedBy, Entries, Leg, Pause, Step, StepChange
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.report.facts.report import report_of
from rehab_tui.exchange.report.facts.weeks import LegWeek, Spread
from rehab_tui.exchange.report.html import as_html, drawing, stiffness_top
from rehab_tui.exchange.report.parts import MOST_WEEKS
from tests.domain.builders import Edit, both_legs, bundle, checkins, run
from tests.domain.made import D, ago

DEMO = demo_entries(D)
EMPTY_TAGS = {"meta", "line", "rect", "wbr"}
HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)> \"&quot; </style>?"


class Page(HTMLParser):
    """Reads a page strictly: what is opened is closed, and all is counted."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def html(*edits: Edit, weeks: int = 4) -> str:
    return as_html(report_of(bundle(*edits), D, weeks))


def crowded(entries: Entries) -> Entries:
    """Two sore legs, much of everything, and long words about it."""
    steps = tuple(
        StepChange(
            date=ago(day), leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OVERRIDE, reason="x y " * 99
        )
        for day in range(30, 0, -1)
    )
    pauses = tuple(Pause(from_=ago(day), to=ago(day), reason="a cold " * 30) for day in range(60, 0, -3))
    noted = tuple(replace(row, note="Why is that so? " * 20) for row in entries.checkins)
    return both_legs(replace(entries, steps=steps, pauses=pauses, checkins=noted))


@pytest.mark.parametrize("entries", [DEMO, Entries(), crowded(DEMO)], ids=["demo", "empty", "crowded"])
def test_it_is_one_file_that_runs_and_loads_nothing(entries: Entries) -> None:
    text = as_html(report_of(entries, D, 14))
    page = Page(text)
    assert not {"script", "img", "link", "iframe", "object", "a"} & set(page.tags)
    assert not [name for name in page.names if name.startswith("on") or name in ("src", "href", "style")]
    assert not [word for word in ("http:", "https:", "@import", "url(") if word in text]
    assert "default-src 'none'" in text.replace("&#x27;", "'")
    assert "size: A4" in text


def test_a_hostile_note_is_only_words() -> None:
    page = Page(html(run(4, note=HOSTILE)))
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert HOSTILE in page.text


def test_a_hostile_reason_in_a_table_is_only_words() -> None:
    reason = "<script>x</script>&amp;"
    change = StepChange(date=D, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OVERRIDE, reason=reason)
    page = Page(html(lambda entries: replace(entries, steps=(*entries.steps, change))))
    assert "script" not in page.tags
    assert f"own decision: {reason}" in page.text


def test_rows_are_bounded_so_that_one_page_holds_them() -> None:
    page = Page(as_html(report_of(crowded(DEMO), D, MOST_WEEKS)))
    assert page.tags.count("li") + page.tags.count("tr") <= 95


def test_the_print_is_smaller_where_there_is_more() -> None:
    assert '<body class="roomy">' in html()
    assert '<body class="dense">' in html(both_legs)


def test_the_same_words_as_in_the_text_stand_on_paper() -> None:
    page = Page(as_html(report_of(DEMO, D, 12)))
    for words in (
        "Week by week, left leg",
        "1 (0-3)",
        "offered: RH2, RH8",
        "Hebert-Losier 2017",
        "Not known",
    ):
        assert words in page.text
    assert "cleared" not in page.text


def test_each_week_has_two_drawings() -> None:
    assert html(both_legs).count("<svg") == 2 * 2 * 4


# --- the drawings


def week(stiffness: Spread | None = None) -> LegWeek:
    return LegWeek(D, None, stiffness, None, rose=False)


def test_pain_is_drawn_on_its_fixed_scale() -> None:
    drawn = drawing(Spread(days=7, low=2, high=6, mean=3), 10)
    assert 'y="40.0"' in drawn
    assert 'height="40.0"' in drawn
    assert '<line class="median" x1="0" x2="70" y1="70.0" y2="70.0"/>' in drawn


def test_a_gap_stays_empty_and_few_days_have_no_mean() -> None:
    assert "rect" not in drawing(None, 10)
    few = drawing(Spread(days=2, low=0, high=0, mean=None), 10)
    assert "rect" in few
    assert "median" not in few


@pytest.mark.parametrize(("high", "top"), [(0, 60), (60, 60), (61, 120), (480, 480)])
def test_the_scale_of_stiffness_is_whole_hours(high: int, top: int) -> None:
    stiffness = Spread(days=3, low=0, high=high, mean=0)
    assert stiffness_top([week(), week(stiffness)]) == top
    assert "rect" in drawing(stiffness, top)


def test_stiffness_beyond_an_hour_names_its_scale() -> None:
    assert "<b>120</b>" in html(checkins([3], stiffness_min=90))
    assert "<b>60</b>" in as_html(report_of(DEMO, D - timedelta(days=90), 4))


def test_on_a_narrow_screen_it_is_one_column_and_a_wide_table_scrolls_by_itself() -> None:
    _, _, narrow = as_html(report_of(DEMO, D, 12)).partition("@media screen and (max-width: 180mm) {")
    rules = narrow.partition("</style>")[0]
    assert "header ul, main { columns: 1 }" in rules
    assert "section { overflow-x: auto" in rules
    assert ".weeks { min-width: 170mm" in rules
