"""What was measured: the person's own rating of the tendon, and the tests."""

from collections.abc import Iterator

from rehab_tui.domain.measurements import MEASURES, Measure
from rehab_tui.domain.records import Measurement
from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.layout import UNTOLD, Section, Table


def rating(report: Report) -> Iterator[Section]:
    """The first and the newest rating of each leg."""
    lines = []
    for first, newest in report.ratings:
        before = f"{number(first.value)} % on {first.date}, then " if first is not newest else ""
        lines.append(f"{newest.leg.capitalize()}: {before}{number(newest.value)} % on {newest.date}")
    yield Section("Tendon rating, 0-100 % by own feeling", lines=tuple(lines) or ("None was noted.",))


def tests(report: Report) -> Iterator[Section]:
    """The first and the newest result of each test and leg, and what is usual."""
    if not report.tests:
        yield Section("Measurements", lines=("None was noted.",))
        return
    rows = tuple((_named(new), str(new.leg), _dated(old, new), _dated(new)) for old, new in report.tests)
    kinds = dict.fromkeys(new.kind for _, new in report.tests)
    norms = tuple(_norm(MEASURES[kind]) for kind in kinds)
    yield Section("Measurements", Table(("test", "leg", "first", "newest"), rows), norms)


def _norm(measure: Measure) -> str:
    return f"{_capital(measure.name)}: {measure.norm} ({measure.source})."


def _named(test: Measurement) -> str:
    measure = MEASURES[test.kind]
    return f"{measure.name}, {measure.unit}"


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def _dated(test: Measurement, newest: Measurement | None = None) -> str:
    return UNTOLD if test is newest else f"{number(test.value)} on {test.date}"
