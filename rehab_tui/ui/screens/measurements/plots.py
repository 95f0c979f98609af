"""What the charts of tests draw: each result a bar, on a range that has a name."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from rehab_tui.domain.measurements import MEASURES, with_unit
from rehab_tui.domain.records import SIDES, Leg, Measurement, MeasurementKind, short_with_year
from rehab_tui.ui.screens.charts.range import round_top
from rehab_tui.ui.widgets.chart_plot import Plot

LEGS = {
    MeasurementKind.KNEE_TO_WALL: SIDES,
    MeasurementKind.HEEL_RAISES: SIDES,
    MeasurementKind.VISA_A: (Leg.BOTH,),
    MeasurementKind.TENDON_RATING: (Leg.BOTH,),
}
"""The legs that have a chart without any result; the first two tests compare legs."""

MARKS = {MeasurementKind.KNEE_TO_WALL: 10, MeasurementKind.VISA_A: 96}
"""The guide's 10 cm; healthy people stand above 96 (Robinson 2001)."""

LIMITS = {
    MeasurementKind.KNEE_TO_WALL: "╌ the guide's 10 cm",
    MeasurementKind.VISA_A: "╌ healthy is above 96",
}

LEAST_TOPS = {MeasurementKind.KNEE_TO_WALL: 20, MeasurementKind.HEEL_RAISES: 30}
"""How high a chart goes at the least; the other two are scales that end at 100."""


def charted(found: Sequence[Measurement]) -> list[tuple[MeasurementKind, Leg]]:
    """Which charts there are, in their order."""
    chosen = []
    for kind in MeasurementKind:
        tested = [leg for leg in Leg if any((one.kind, one.leg) == (kind, leg) for one in found)]
        legs = dict.fromkeys([*(LEGS[kind] if len(LEGS[kind]) > 1 or not tested else ()), *tested])
        chosen += [(kind, leg) for leg in legs]
    return chosen


def plot_of(kind: MeasurementKind, leg: Leg, found: Sequence[Measurement], first: date, last: date) -> Plot:
    """The results of one test and leg from `first` to `last`; `found` are all there are, oldest first."""
    by_day = {one.date: one.value for one in found if (one.kind, one.leg) == (kind, leg)}
    top = round_top((one.value for one in found if one.kind is kind), LEAST_TOPS.get(kind, 100))
    newest = max(by_day, default=None)
    whose = "" if leg is Leg.BOTH else f", {leg} leg"
    name = MEASURES[kind].name
    return Plot(
        title=f"{name[0].upper()}{name[1:]}{whose}, {MEASURES[kind].unit}",
        first=first,
        last=last,
        high=top,
        points=by_day,
        limits=() if kind not in MARKS else (MARKS[kind],),
        legend=() if kind not in LIMITS else (LIMITS[kind],),
        most="best",
        summary="" if newest is None else _dated(kind, by_day, newest, last),
        says=partial(_says, kind, by_day, last),
        empty="no test in these weeks" if by_day else "no test noted yet",
    )


def _says(kind: MeasurementKind, by_day: Mapping[date, float], last: date, day: date) -> str:
    if day in by_day:
        return f"{short_with_year(day, last)}: {with_unit(kind, by_day[day])}"
    before = max((other for other in by_day if other < day), default=None)
    known = "" if before is None else f"; {_dated(kind, by_day, before, last)}"
    return f"{short_with_year(day, last)}: no test{known}"


def _dated(kind: MeasurementKind, by_day: Mapping[date, float], day: date, last: date) -> str:
    return f"{with_unit(kind, by_day[day])} on {short_with_year(day, last)}"
