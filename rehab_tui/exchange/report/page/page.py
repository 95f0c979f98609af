"""The sections of the physio's page, in their order."""

from collections.abc import Iterator

from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.events import flares, questions, steps
from rehab_tui.exchange.report.page.layout import Section
from rehab_tui.exchange.report.page.load import load, runs
from rehab_tui.exchange.report.page.measurements import rating, tests
from rehab_tui.exchange.report.page.missing import missing
from rehab_tui.exchange.report.page.responses import responses
from rehab_tui.exchange.report.page.weeks import weeks
from rehab_tui.exchange.report.parts import Part


def sections(report: Report) -> Iterator[Section]:
    """The parts that were not left out, in their order; what is missing always stands at the end."""
    parts = {
        Part.RATING: rating,
        Part.WEEKS: weeks,
        Part.LOAD: load,
        Part.RESPONSES: responses,
        Part.RUNS: runs,
        Part.MEASUREMENTS: tests,
        Part.FLARES: flares,
        Part.STEPS: steps,
        Part.QUESTIONS: questions,
    }
    for part, made in parts.items():
        if part not in report.without:
            yield from made(report)
    yield from missing(report)
