"""How the tendon answered each load."""

from collections.abc import Iterator

from rehab_tui.domain.names import MORNINGS_AFTER, SETTLED
from rehab_tui.domain.records import Run, Session, Step, Units
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.facts.responses import Response, Tally
from rehab_tui.exchange.report.page.layout import UNTOLD, Section, Table, more, or_untold


def responses(report: Report) -> Section:
    """What followed the newest runs and sessions."""
    title = "How the tendon answered"
    found = report.responses
    if found is None or not found.newest:
        return Section(title, lines=("No run and no session was noted.",))
    head = ("date", "load", "during", "after", "next morning", "settled", "verdict")
    return Section(
        title,
        Table(head, tuple(_response(row, report.today.units) for row in found.newest)),
        (
            *more(found.more, "older"),
            *_tally("runs", found.runs),
            *_tally("sessions", found.sessions),
            "Verdict: the rules on that day before its own loads, from the diary as it is now. "
            "Empty: not asked of a session.",
        ),
    )


def _response(row: Response, units: Units) -> tuple[str, ...]:
    load = row.load
    if isinstance(load, Run):
        what = f"run {units.distance.words(load.distance_km)}"
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
    sets = [done for done in session.sets if done.step is not Step.SEATED_RAISE]
    return max(sets, key=lambda done: done.step.rank).exercise.name if sets else "rehab"


def _settled(row: Response) -> str:
    if row.settled:
        return SETTLED[row.settled]
    if row.hours is None:
        return UNTOLD
    return f"about {row.hours:.0f} h" if row.hours else "never rose"


def _tally(name: str, of: Tally) -> Iterator[str]:
    counts = {word: of[morning] for morning, word in MORNINGS_AFTER.items()} | {"not known": of[None]}
    counted = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    if counted:
        yield f"Mornings after all {of.total()} {name}: {counted}."
