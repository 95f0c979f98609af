"""How the weeks went, in words: week by week, the load, how the tendon answered, the runs."""

from collections.abc import Iterator, Sequence

from rehab_tui.domain.exercises import EXERCISES
from rehab_tui.domain.names import MORNINGS_AFTER, SETTLED
from rehab_tui.domain.records import SIDES, MorningAfter, Run, Session, Step
from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.parts import Part
from rehab_tui.exchange.report.facts.responses import Response, Tally
from rehab_tui.exchange.report.facts.summary import Exercise, Report
from rehab_tui.exchange.report.facts.weeks import LegWeek, LegWeeks, Spread
from rehab_tui.exchange.report.page.sections import Section, Table
from rehab_tui.exchange.report.page.words import UNTOLD, more, or_untold, span

LEGEND = (
    "Pain: each day's worst, 0-10; stiffness: min. Median (lowest-highest); no median under three days. "
    "Worse: median pain up by 0.5 or stiffness by 10 min."
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
    return f"{or_untold(spread.median)} ({span(spread.low, spread.high)})"


def load(report: Report) -> Iterator[Section]:
    """The dose of each exercise, done against prescribed."""
    rehab = report.rehab
    if rehab is None or not rehab.sessions:
        yield Section("Load done against prescribed", lines=("No session was noted.",))
        return
    steps = dict.fromkeys(exercise.dose.step for exercise in rehab.exercises)
    rows = [_load_row([one for one in rehab.exercises if one.dose.step is step]) for step in steps]
    yield Section(
        "Load done against prescribed",
        Table(("exercise", "sessions", "left", "right", "added kg", "pain to"), tuple(rows)),
        (f"{rehab.sessions} sessions, {rehab.early} stopped early. Reps, or seconds held.",),
    )


def _load_row(found: Sequence[Exercise]) -> tuple[str, ...]:
    by_leg = {one.dose.leg: one for one in found}
    loads = dict.fromkeys(span(*one.load_kg) for one in found)
    pains = [one.pain for one in found if one.pain is not None]
    counts = dict.fromkeys(str(one.dose.sessions) for one in found)
    dose = [_done(by_leg.get(leg)) for leg in SIDES]
    return (
        EXERCISES[found[0].dose.step].name,
        "/".join(counts),
        *dose,
        " and ".join(loads),
        or_untold(max(pains, default=None)),
    )


def _done(exercise: Exercise | None) -> str:
    if exercise is None:
        return UNTOLD
    dose = exercise.dose
    unit = " s" if dose.unit == "s" else ""
    return f"{dose.done:.0f}/{dose.prescribed:.0f}{unit}"


def responses(report: Report) -> Iterator[Section]:
    """What followed the newest runs and sessions."""
    title = "How the tendon answered"
    found = report.responses
    if found is None or not found.newest:
        yield Section(title, lines=("No run and no session was noted.",))
        return
    head = ("date", "load", "during", "after", "next morning", "settled", "verdict")
    yield Section(
        title,
        Table(head, tuple(_response(row) for row in found.newest)),
        (
            *more(found.more, "older"),
            *_tally("runs", found.runs),
            *_tally("sessions", found.sessions),
            "Verdict: the rules on that day before its own loads, from the diary as it is now. "
            "Empty: not asked of a session.",
        ),
    )


def _response(row: Response) -> tuple[str, ...]:
    load = row.load
    if isinstance(load, Run):
        what = f"run {number(load.distance_km)} km"
        settled = _settled(row)
    else:
        what, settled = _main_exercise(load), ""
    return (
        f"{load.date}",
        what,
        or_untold(row.during),
        or_untold(row.after) if isinstance(load, Run) else "",
        MORNINGS_AFTER[row.morning] if row.morning else UNTOLD,
        settled,
        row.verdict.word,
    )


def _main_exercise(session: Session) -> str:
    steps = [done.step for done in session.sets if done.step is not Step.SEATED_RAISE]
    return EXERCISES[max(steps, key=lambda step: step.rank)].name if steps else "rehab"


def _settled(row: Response) -> str:
    if row.settled:
        return SETTLED[row.settled]
    if row.hours is None:
        return UNTOLD
    return f"about {row.hours:.0f} h" if row.hours else "never rose"


def _tally(name: str, of: Tally) -> Iterator[str]:
    counts = {
        MORNINGS_AFTER[MorningAfter.NO_WORSE]: of.no_worse,
        MORNINGS_AFTER[MorningAfter.SLIGHTLY]: of.slightly,
        MORNINGS_AFTER[MorningAfter.NOTABLY]: of.notably,
        "not known": of.unknown,
    }
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    if of.count:
        yield f"Mornings after all {of.count} {name}: {told}."


def runs(report: Report) -> Iterator[Section]:
    """The runs together."""
    found = report.runs
    if found is None or not found.count:
        yield Section("Runs", lines=("No run was noted.",))
        return
    pains = {
        "3 or less": found.calm,
        "4-5": found.watch,
        "above 5": found.high,
        "not told": found.untold,
    }
    highest = ", ".join(f"{what} in {count}" for what, count in pains.items() if count)
    kinds = {"hard": found.hard, "with hills": found.hills, "with a changed stride": found.altered}
    yield Section(
        "Runs",
        lines=(
            f"{found.count} runs, {found.km:.1f} km, the longest {number(found.longest_km)} km.",
            f"Highest pain while running: {highest}.",
            "Of these " + ", ".join(f"{count or 'none'} {what}" for what, count in kinds.items()) + ".",
        ),
    )
