"""The newest steps of the ladder, and the person's questions."""

from collections.abc import Iterator

from rehab_tui.domain.names import CHANGED_BY
from rehab_tui.domain.records import EXERCISES, StepChange
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.layout import Section, Table, brief, more

MOST_STEPS = 6

MOST_QUESTIONS = 3

LONGEST_QUESTION = 100

LONGEST_REASON = 36


def steps(report: Report) -> Iterator[Section]:
    """The newest steps of the ladder, and why they were taken."""
    if not report.steps:
        yield Section("Steps of the ladder", lines=("No step was noted.",))
        return
    rows = tuple(_step(change) for change in report.steps[:MOST_STEPS])
    rest = more(len(report.steps) - MOST_STEPS, "earlier")
    yield Section("Steps of the ladder", Table(("date", "leg", "to", "why"), rows), rest)


def _step(change: StepChange) -> tuple[str, ...]:
    again = ", more load" if change.from_ is change.to else ""
    reason = f": {brief(change.reason, LONGEST_REASON)}" if change.reason else ""
    to = f"{EXERCISES[change.to].name}{again}"
    return str(change.date), str(change.leg), to, f"{CHANGED_BY[change.by]}{reason}"


def questions(report: Report) -> Iterator[Section]:
    """The newest questions, and room to write."""
    shown = report.questions[:MOST_QUESTIONS]
    lines = tuple(f"{asked.date}: {brief(asked.note, LONGEST_QUESTION)}" for asked in shown)
    rest = more(len(report.questions) - MOST_QUESTIONS, "more notes with a question mark")
    yield Section("My questions", lines=(*lines, *rest), ruled=2)
