"""A sample diary of fourteen weeks: a made-up runner asks the program each morning and does what it says."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from math import floor

from rehab_tui.domain import records
from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.today import SCREENED_AGAIN, Today, today
from rehab_tui.exchange.demo import story
from rehab_tui.exchange.demo.notes import SORE, Notes
from rehab_tui.practice.layout import lay_out

ANSWERED_AFTER = 3
"""Days after which the runner tells how a run settled."""

RUNS_A_WEEK = 3


@cache
def demo_entries(day: date) -> records.Entries:
    """Fourteen weeks that end with a check-in on `day`; the same for every day but for the dates."""
    notes = Notes(day - timedelta(days=story.DAYS - 1))
    for number in range(story.DAYS):
        _live(notes, number)
    return notes.entries


def _live(notes: Notes, number: int) -> None:
    """One day: tell how it feels, ask what is allowed, and do that."""
    day, felt = notes.on(number), story.day(number)
    if number == story.ILL[0]:
        notes.note(records.Pause(from_=day, to=notes.on(story.ILL[1]), reason="a cold"))
    _tell_how_runs_settled(notes, number)
    if number % SCREENED_AGAIN.days == 0:
        notes.answer_screening(number)
    notes.check_in(number, felt)
    said = _climb(notes, today(notes.entries, day))
    _measure(notes, number)
    if felt.rehab and said.rehab.due:
        _do_rehab(notes, number, said, *felt.rehab)
    if felt.jog and said.verdict.level is not records.Level.RED and not said.situation.paused:
        notes.run(number, felt.jog, felt.jog.km or _third(said))


def _third(said: Today) -> float:
    """A third of the week's km, or less where today's are fewer."""
    plan = said.plan
    third = plan.today_km if plan.week_km_cap is None else plan.week_km_cap / RUNS_A_WEEK
    return floor(10 * min(plan.today_km, third)) / 10


def _tell_how_runs_settled(notes: Notes, number: int) -> None:
    for run in notes.entries.runs[-2:]:
        then = (run.date - notes.first).days
        if run.settled is None and number - then >= ANSWERED_AFTER:
            rose = (run.pain_worst or 0) > (run.pain_start or 0)
            usual = records.Settled.WITHIN_24H if rose else records.Settled.NEVER_ROSE
            settled = story.SLOW_TO_SETTLE.get(then, usual)
            unlogged = story.day(then + 1).morning is None
            after = records.MorningAfter.NO_WORSE if unlogged else None
            notes.note(replace(run, settled=settled, morning_after=after))


def _climb(notes: Notes, said: Today) -> Today:
    ladder = said.ladders[0]
    if ladder.decision is not Decision.OFFER or ladder.next is None:
        return said
    rules = ", ".join(gate.rule for gate in ladder.gates)
    own, by = ladder.position.step, records.ChangedBy.OFFER
    step = records.StepChange(date=said.day, leg=SORE, from_=own, to=ladder.next, by=by, reason=rules)
    notes.note(step)
    return today(notes.entries, said.day)


def _measure(notes: Notes, number: int) -> None:
    if number % 7 == 6:
        notes.measured(number, records.MeasurementKind.TENDON_RATING, SORE, story.RATINGS[number // 7])
    for kind, (left, right) in story.TESTS.get(number, {}).items():
        notes.measured(number, kind, records.Leg.LEFT, left)
        notes.measured(number, kind, records.Leg.RIGHT, right)


def _do_rehab(notes: Notes, number: int, said: Today, pain: int, effort: int) -> None:
    plan = lay_out(said.rehab.work, records.Settings(), (SORE,))
    done = plan[: story.STOPPED_AFTER.get(number, len(plan))]
    notes.session(number, done, pain, effort, completed=len(done) == len(plan))
