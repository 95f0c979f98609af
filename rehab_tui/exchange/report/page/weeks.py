"""Pain, stiffness, own rating and kilometres, week by week."""

from collections.abc import Iterator, Sequence

from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.facts.weeks import LegWeek, LegWeeks, Spread
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
            _week_table(leg, km, rating=rating),
            (LEGEND,) if leg is report.legs[0] else (),
            leg,
        )


def _week_table(leg: LegWeeks, km: Sequence[float | None] | None, *, rating: bool) -> Table:
    head = ["week to", "days", "pain", "stiffness", "trend"]
    head += ["rating %"] * rating + ["km run"] * (km is not None)
    rows = []
    for n, week in enumerate(leg.weeks):
        row = [f"{week.end}", *_week_cells(week)]
        row += [or_untold(week.rating)] * rating
        row += [or_untold(km[n])] if km is not None else []
        rows.append(tuple(row))
    return Table(tuple(head), tuple(rows))


def _week_cells(week: LegWeek) -> tuple[str, ...]:
    days = str(week.pain.days) if week.pain else "0"
    return days, _spread(week.pain), _spread(week.stiffness), "worse" if week.rose else ""


def _spread(spread: Spread | None) -> str:
    if spread is None:
        return UNTOLD
    return f"{or_untold(spread.mean)} ({span(spread.low, spread.high)})"
