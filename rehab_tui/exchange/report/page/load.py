"""What was done in the weeks: the dose of each exercise, and the runs."""

from collections.abc import Sequence

from rehab_tui.domain.plan.cuts import Why
from rehab_tui.domain.plan.week import WeekPlan
from rehab_tui.domain.records import SIDES, DistanceUnit, LoadUnit, day_and_month
from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.load import ExerciseDone
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.layout import UNTOLD, Section, Table, or_untold, span


def load(report: Report) -> Section:
    """The dose of each exercise, done against prescribed."""
    rehab = report.rehab
    if rehab is None or not rehab.sessions:
        return Section("Load done against prescribed", lines=("No session was noted.",))
    names = dict.fromkeys(one.dose.exercise.name for one in rehab.exercises)
    unit = report.today.units.load
    rows = [
        _load_row(unit, [one for one in rehab.exercises if one.dose.exercise.name == name]) for name in names
    ]
    return Section(
        "Load done against prescribed",
        Table(("exercise", "sessions", "left", "right", f"added {unit}", "pain to"), tuple(rows)),
        (f"{rehab.sessions} sessions, {rehab.early} stopped early. Reps, or seconds held.",),
    )


def _load_row(unit: LoadUnit, found: Sequence[ExerciseDone]) -> tuple[str, ...]:
    by_leg = {one.dose.leg: one for one in found}
    loads = dict.fromkeys(span(*(unit.of(kg, 1) for kg in one.load_kg)) for one in found)
    pains = [one.pain for one in found if one.pain is not None]
    counts = dict.fromkeys(str(one.dose.sessions) for one in found)
    return (
        found[0].dose.exercise.name,
        "/".join(counts),
        *(_done(by_leg.get(leg)) for leg in SIDES),
        " and ".join(loads),
        or_untold(max(pains, default=None)),
    )


def _done(exercise: ExerciseDone | None) -> str:
    if exercise is None:
        return UNTOLD
    dose = exercise.dose
    unit = " s" if dose.unit == "s" else ""
    return f"{dose.done:.0f}/{dose.prescribed:.0f}{unit}"


def runs(report: Report) -> Section:
    """The runs together."""
    found = report.runs
    if found is None or not found.count:
        return Section("Runs", lines=("No run was noted.",))
    unit = report.today.units.distance
    pains = {"3 or less": found.calm, "4-5": found.watch, "above 5": found.high, "not told": found.untold}
    highest = ", ".join(f"{what} in {count}" for what, count in pains.items() if count)
    kinds = {"hard": found.hard, "with hills": found.hills, "with a changed stride": found.altered}
    return Section(
        "Runs",
        lines=(
            f"{found.count} runs, {unit.of(found.km):.1f} {unit}, "
            f"the longest {unit.words(found.longest_km)}.",
            f"Highest pain while running: {highest}.",
            f"{unit.capitalize()} of each training week's cap, oldest first: {_caps(found.plans, unit)}.",
            "Of these " + ", ".join(f"{count or 'none'} {what}" for what, count in kinds.items()) + ".",
        ),
    )


def _caps(plans: Sequence[WeekPlan], unit: DistanceUnit) -> str:
    told = (
        f"{number(unit.of(plan.week_km_done, 1))} of {'-' if cap is None else number(unit.down(cap))}"
        f" from {day_and_month(plan.week.first)}{', stopped' if plan.week_why is Why.ZERO else ''}"
        for plan in plans
        for cap in [plan.cap_but_for_a_stop]
    )
    return "; ".join(told)
