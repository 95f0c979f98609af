"""Under red nothing invites load: every text of hundreds of random red days, for people and for programs."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, time
from itertools import chain

import pytest
from hypothesis import Phase, given, settings
from hypothesis.strategies import sampled_from
from textual.geometry import Size

from rehab_tui.domain.records import Entries, Kind, Level
from rehab_tui.exchange.report.facts.report import report_of
from rehab_tui.exchange.report.html import as_html
from rehab_tui.exchange.report.text import as_text as report_text
from rehab_tui.exchange.today.as_json import as_json
from rehab_tui.exchange.today.as_text import as_line, as_text
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.charts.distance import DistancePlots
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.screens.heel_raise.words import why_no_test
from rehab_tui.ui.screens.my_plan.choices import choices
from rehab_tui.ui.screens.my_plan.choices_panel import ChoicesPanel
from rehab_tui.ui.screens.my_plan.panels import BlocksPanel, InForcePanel
from rehab_tui.ui.screens.my_plan.preview_panels import AboutPanel, BlockPanel
from rehab_tui.ui.screens.progress.answer import answer_text, outlook_text
from rehab_tui.ui.screens.progress.places import next_title, next_told, place_rows, place_title
from rehab_tui.ui.screens.runs.plan import plan_rows
from rehab_tui.ui.screens.runs.week import picture
from rehab_tui.ui.screens.session.start import free_steps, why_not, works_of
from rehab_tui.ui.screens.shared.offers import pending
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.why import background, head
from rehab_tui.ui.screens.today.screen import COLUMNS, PANELS
from tests.domain.builders import Edit
from tests.domain.made import D, ago
from tests.domain.random_diaries import DIARIES, THOROUGH
from tests.domain.red_diaries import REDDENING
from tests.invitations import invitations
from tests.ui.memory import memory_context
from tests.ui.planned import in_block_2

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
"""A diary that fails is long; what failed must still be told."""

AS_DRAWN = settings(THOROUGH, phases=[Phase.generate])
"""The day that fails is told by its text; to look for a smaller one takes minutes."""

WIDTH = 76
MORNING = datetime.combine(D, time(7), UTC)


def today_screen(context: Context) -> str:
    panels = (panel(context) for panel in {*PANELS, *COLUMNS})
    return in_frames(panels)


def in_frames(panels: Iterable[Panel]) -> str:
    """What the panels say, the last words of one not read together with the first of another."""
    return " │ ".join(" ".join(map(str, panel.rows(Size(WIDTH, 20)))) for panel in panels)


def plan_screen(context: Context) -> str:
    panels = (panel(context) for panel in (InForcePanel, BlocksPanel, ChoicesPanel))
    previews = (
        panel(context, each, 1) for each in choices(context)[3:4] for panel in (AboutPanel, BlockPanel)
    )
    return in_frames((*panels, *previews))


def progress_screen(context: Context) -> str:
    facts = context.facts
    legs = (
        [
            answer_text(facts, each.position.leg),
            place_title(facts, each),
            *place_rows(facts, each, WIDTH),
            next_title(facts, each),
            *next_told(facts, each, WIDTH, put_off=False, missing=False),
        ]
        for each in facts.ladders
    )
    return " ".join(map(str, [*chain.from_iterable(legs), outlook_text(facts)]))


def why_screen(context: Context) -> str:
    said = context.facts.verdict
    return " ".join(f"{head(said, reason)} {background(said, reason)}" for reason in said.reasons)


def runs_screen(context: Context) -> str:
    cells = (" ".join([label, *(text for text, _ in row)]) for label, row in picture(context.facts))
    return " ".join([*(" ".join(row) for row in plan_rows(context.facts)), *cells])


def charts_screen(context: Context) -> str:
    weeks = DrawnDays(ago(27), D)
    plot = DistancePlots(context.facts, weeks).kilometres(weeks)
    return f"{plot.title} {plot.summary} {plot.says(D)}"


TEXTS: Mapping[str, Callable[[Context], str]] = {
    "today": lambda context: as_text(context.facts),
    "today --short": lambda context: as_line(context.facts),
    "today --json": lambda context: json.dumps(as_json(context.facts)),
    "Today": today_screen,
    "Why": why_screen,
    "My plan": plan_screen,
    "Runs": runs_screen,
    "Progress": progress_screen,
    "charts": charts_screen,
    "no work": why_not,
    "no test": lambda context: why_no_test(context.facts),
}
"""Every text that follows from the day, as a person or a program gets it."""


def allows_nothing(context: Context) -> None:
    """Fail where a red day offers a run, a step on one's own word, or anything that is locked."""
    told, locked = context.facts, context.facts.rehab.locked_by
    plan = told.plan
    assert (plan.today_km, plan.week_km_cap, plan.hills_ok, plan.speed_ok) == (0, 0, False, False)
    assert told.race in (None, "RC2")
    assert not any(ladder.may_override for ladder in told.ladders)
    assert not any(ladder.offered for ladder in told.ladders if locked or told.situation.stopped_lately)
    assert why_no_test(told)
    assert {reason.level for reason in told.shown} == {Level.RED}
    assert not any(free_steps(context, kind) for kind in Kind if told.ladders or locked)
    if locked:
        assert not (*told.rehab.whole, *told.holds, *pending(context))
        assert not any(works_of(context, kind) for kind in (None, *Kind))


def red_days(entries: Entries, ways: Iterable[Edit] = REDDENING) -> Iterator[Context]:
    """Day D of that diary made red in each of those ways, where it is."""
    for edit in ways:
        context, _ = memory_context(edit(entries), now=MORNING)
        if context.facts.verdict.red:
            yield context


@given(DIARIES, sampled_from((None, "alfredson", "beyer", "silbernagel")), sampled_from((0, 1)))
@settings(AS_DRAWN, max_examples=72)
def test_no_text_of_a_red_day_invites(entries: Entries, followed: str | None, first: int) -> None:
    """Each diary is made red in every second way, each way meets about half of the diaries."""
    for context in red_days(in_block_2(entries, followed) if followed else entries, REDDENING[first::2]):
        for name, text in TEXTS.items():
            assert not [*invitations(text(context), context.facts)], name
        allows_nothing(context)


@given(DIARIES)
@settings(AS_DRAWN, max_examples=4)
def test_no_page_for_the_physio_invites(entries: Entries) -> None:
    for context in [*red_days(entries)][::3]:
        report = report_of(context.diary.entries, D, 4)
        page = re.sub(r"<style>.*?</style>|<[^>]+>", " ", as_html(report), flags=re.DOTALL)
        assert not [*invitations(f"{page} {report_text(report)}", context.facts)]
