"""What was measured: pain, stiffness, own rating and kilometres week by week, and the tests."""

from collections.abc import Iterator, Sequence

from rehab_tui.domain.measurements import MEASURES
from rehab_tui.domain.records import DistanceUnit, Measurement
from rehab_tui.domain.rules.verdict import sentence
from rehab_tui.domain.words import mean, number
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.facts.weeks import LegWeeks, Spread
from rehab_tui.exchange.report.page.layout import UNTOLD, Section, Table, or_untold, span
from rehab_tui.exchange.report.parts import Part

LEGEND = (
    "Pain: each day's worst, 0-10; stiffness: min. Mean (lowest-highest); no mean under three days. "
    "Worse: mean pain up by 0.5 or stiffness by 10 min."
)


def weeks(report: Report) -> Iterator[Section]:
    """Pain, stiffness, rating and km, week by week: one section a leg."""
    if not report.legs:
        yield Section("Week by week", lines=("No sore tendon is noted, and no check-in speaks of one.",))
    for leg in report.legs:
        km = report.runs.weekly_km if report.runs and leg is report.legs[0] else None
        rating = Part.RATING not in report.without
        yield Section(
            f"Week by week, {leg.leg} leg",
            _week_table(leg, km, report.today.units.distance, rating=rating),
            (LEGEND,) if leg is report.legs[0] else (),
            leg,
        )


def _week_table(
    leg: LegWeeks, km: Sequence[float | None] | None, unit: DistanceUnit, *, rating: bool
) -> Table:
    head = ["week to", "days", "pain", "stiffness", "trend"]
    head += ["rating %"] * rating + [f"{unit} run"] * (km is not None)
    rows = []
    for n, week in enumerate(leg.weeks):
        row = [f"{week.end}", str(week.pain.days) if week.pain else "0"]
        row += [_spread(week.pain), _spread(week.stiffness), "worse" if week.rose else ""]
        row += [or_untold(week.rating)] * rating
        ran = km[n] if km is not None else None
        row += [or_untold(None if ran is None else unit.of(ran, 1))] * (km is not None)
        rows.append(tuple(row))
    return Table(tuple(head), tuple(rows))


def _spread(spread: Spread | None) -> str:
    if spread is None:
        return UNTOLD
    return f"{UNTOLD if spread.mean is None else mean(spread.mean)} ({span(spread.low, spread.high)})"


def rating(report: Report) -> Section:
    """The first and the newest rating of each leg."""
    lines = []
    for first, newest in report.ratings:
        before = f"{number(first.value)} % on {first.date}, then " if first is not newest else ""
        lines.append(f"{newest.leg.capitalize()}: {before}{number(newest.value)} % on {newest.date}")
    return Section("Tendon rating, 0-100 % by own feeling", lines=tuple(lines) or ("None was noted.",))


def tests(report: Report) -> Section:
    """The first and the newest result of each test and leg, and what is usual."""
    if not report.tests:
        return Section("Measurements", lines=("None was noted.",))
    rows = tuple((_named(new), str(new.leg), _dated(old, new), _dated(new)) for old, new in report.tests)
    kinds = dict.fromkeys(new.kind for _, new in report.tests)
    norms = (f"{MEASURES[kind].name}: {MEASURES[kind].norm} ({MEASURES[kind].source})" for kind in kinds)
    return Section(
        "Measurements", Table(("test", "leg", "first", "newest"), rows), tuple(map(sentence, norms))
    )


def _named(test: Measurement) -> str:
    measure = MEASURES[test.kind]
    return f"{measure.name}, {measure.unit}"


def _dated(test: Measurement, newest: Measurement | None = None) -> str:
    return UNTOLD if test is newest else f"{number(test.value)} on {test.date}"
