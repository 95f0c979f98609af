"""The sessions and the dose of the last four weeks."""

from collections.abc import Sequence
from datetime import timedelta

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.facts import DoseDone, doses
from rehab_tui.domain.records import EXERCISES, Step, by_day
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import lines
from rehab_tui.ui.widgets.strips import bar

DOSE_DAYS = 28


def dose_text(facts: Today, width: int) -> Content:
    """Sessions and dose of the last four weeks, done against prescribed, newest exercise first."""
    first = facts.day - timedelta(days=DOSE_DAYS - 1)
    done = [session for session in by_day(facts.situation.entries.sessions) if session.date >= first]
    if not done:
        return lines(
            Content.assemble(("DOSE  ", "bold $secondary"), "no session in 4 weeks"),
            Content(" What is done shows here after the first one."),
        )
    early = sum(not session.completed for session in done)
    stopped = f", {early} stopped early" if early else ""
    head = f"{len(done)} {'session' if len(done) == 1 else 'sessions'} in 4 weeks{stopped}"
    found = doses(facts.situation, first)
    by_step = {
        step: [dose for dose in found if dose.step is step]
        for step in (*(step for step in reversed(Step) if step is not Step.SEATED_RAISE), Step.SEATED_RAISE)
    }
    rows = (_dose_row(legs, width) for legs in by_step.values() if legs)
    return lines(Content.assemble(("DOSE  ", "bold $secondary"), head), *rows)


def _dose_row(legs: Sequence[DoseDone], width: int) -> Content:
    row = Content(f" {EXERCISES[legs[0].step].name:<27}")
    for dose in legs:
        amount = f"{words.number(dose.done)} of {words.number(dose.prescribed)}"
        filled = (bar(dose.done, dose.prescribed, width) + " ", "$primary") if width else ""
        row = Content.assemble(row, f"{dose.leg:<6}", filled, f"{amount:<15}")
    return Content.assemble(row, legs[0].unit)
