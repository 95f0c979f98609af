"""Whole pages for the physio, kept as the pictures are: what a change does to them shows in a difference."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import rehab_tui
from rehab_tui import __version__
from rehab_tui.domain.records import (
    ChangedBy,
    Entries,
    Leg,
    Measurement,
    MeasurementKind,
    Pattern,
    Step,
    StepChange,
)
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.report.facts.report import Report, report_of
from rehab_tui.exchange.report.html import as_html
from rehab_tui.exchange.report.text import as_text
from tests.domain.builders import (
    Edit,
    assessed,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    pause,
    profile,
    run,
    screened,
    unanswered,
    work,
)
from tests.domain.made import D, ago
from tests.ui.snapshot import keep_or_compare

PAGES = Path(__file__).parent / "pages"


def measured(leg: Leg, *results: tuple[int, MeasurementKind, float]) -> Edit:
    rows = [
        Measurement(id=f"{kind}-{leg}-{day}", date=ago(day), kind=kind, leg=leg, value=value)
        for day, kind, value in results
    ]
    return lambda entries: replace(entries, measurements=(*entries.measurements, *rows))


def overridden(entries: Entries) -> Entries:
    steps = [
        StepChange(date=ago(3), leg=Leg.LEFT, from_=Step.RAISE_SINGLE_FLAT, to=Step.RAISE_LOADED, by=by)
        for by in (ChangedBy.OVERRIDE, ChangedBy.RULE)
    ]
    return replace(entries, steps=(*entries.steps, replace(steps[0], reason="it feels fine"), steps[1]))


EVENTFUL = bundle(
    both_legs,
    assessed(30),
    profile(pattern=Pattern.UNPREDICTABLE),
    screened(3, inflammatory=True, cholesterol=True),
    checkin(9, "swelling"),
    checkin(8, "limp"),
    checkins([20, 19, 17], morning_pain=5, day_pain=7),
    checkins(range(4), leg="right", morning_pain=3, stiffness_min=75),
    no_checkins([12, 13, 14, 24]),
    pause(14, 12),
    run(
        2,
        distance_km=12.3,
        pain_worst=5,
        pain_end=4,
        pain_after=6,
        gait_altered=True,
        hills=True,
        note="Why?",
    ),
    unanswered(4, pain_after=None, effort="hard"),
    run(9, pain_start=None, pain_worst=None, pain_end=None, settled="longer"),
    run(11, settled="not_yet", morning_after="notably"),
    work("raise-single-flat", 2, done=7, completed=False, load=5, pain=4),
    work("raise-single-flat", 4, load=2.5, pain=None),
    measured(Leg.LEFT, (80, MeasurementKind.VISA_A, 60), (20, MeasurementKind.TENDON_RATING, 55)),
    measured(Leg.RIGHT, (20, MeasurementKind.HEEL_RAISES, 9), (1, MeasurementKind.HEEL_RAISES, 12)),
    measured(Leg.LEFT, (1, MeasurementKind.TENDON_RATING, 62), (9, MeasurementKind.KNEE_TO_WALL, 9.5)),
    overridden,
)
"""Two sore legs, flares, stops, a sign, gaps, pauses, tests and a session that was stopped."""


STYLE = (Path(rehab_tui.__file__).parent / "exchange/report/page.css").read_text(encoding="utf-8")


def unstyled(report: Report) -> str:
    """The page to print without its style sheet, an element a line."""
    return as_html(report).replace(STYLE, "").replace("><", ">\n<")


KEPT = {
    "demo": lambda: as_text(report_of(demo_entries(date(2026, 11, 22)), date(2026, 11, 22), 12)),
    "eventful": lambda: as_text(report_of(EVENTFUL, D, 4)),
    "first-day": lambda: as_text(report_of(Entries(), D, 12)),
    "eventful-html": lambda: unstyled(report_of(EVENTFUL, D, 4)),
}


@pytest.mark.parametrize("name", KEPT)
def test_a_page_is_as_it_was_kept(name: str) -> None:
    keep_or_compare(PAGES / name, {"txt": KEPT[name]().replace(__version__, "VERSION")})
