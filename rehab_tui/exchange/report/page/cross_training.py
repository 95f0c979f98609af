"""The swims, rides, walks and the like."""

from collections.abc import Iterator

from rehab_tui.domain.names import ACTIVITIES
from rehab_tui.exchange.report.facts.cross_training import CrossTraining
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.layout import Section


def cross_training(report: Report) -> Iterator[Section]:
    """A line a kind; no section where nothing was noted, for no rule asks for any."""
    if report.activities:
        yield Section("Cross-training", lines=tuple(map(_kind, report.activities)))


def _kind(done: CrossTraining) -> str:
    name, minutes = ACTIVITIES[done.kind].capitalize(), ", ".join(f"{one:.0f}" for one in done.weekly_min)
    worst = "pain not told" if done.pain is None else f"worst pain {done.pain} of 10"
    return f"{name}: {done.count} in all, {worst}; minutes of each week, oldest first: {minutes}."
