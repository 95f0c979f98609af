"""The answer to a run that was asked about, in words."""

from collections.abc import Iterator
from datetime import date

from rehab_tui.domain.ahead.what_if import Answer
from rehab_tui.domain.records import Run, RunEffort, near, short
from rehab_tui.domain.today import Today

EFFORTS = {RunEffort.EASY: "easy", RunEffort.HARD: "hard", RunEffort.RACE: "as a race"}


def in_short(answer: Answer, told: Today) -> str:
    """Yes or no, with the run and its day; on a red day what the day says."""
    if told.verdict.red:
        return told.sentence
    return f"{'Yes' if answer.fits else 'No'}: {_named(answer.run, told)}."


def reasons(answer: Answer, told: Today) -> Iterator[tuple[str, str]]:
    """What speaks against it, each with its rule; where nothing does, what the week looks like with it."""
    if told.verdict.red:
        return
    for rule, words in answer.against:
        yield rule, f"{words[0].upper()}{words[1:].removesuffix('.')}."
    if answer.remark:
        yield "RC1", answer.remark
    yield from _week(answer)
    yield from _instead(answer, told)


def _week(answer: Answer) -> Iterator[tuple[str, str]]:
    """The week with the run; from which hour a hard one is free."""
    if answer.after is None:
        return
    yield "MD9", f"With it the week stands at {answer.after.week_km}."
    free = answer.day.plan.hard_ok_from
    if answer.run.effort is not RunEffort.EASY and free:
        yield "MD2", f"Not before {free:%H:%M}."


def _instead(answer: Answer, told: Today) -> Iterator[tuple[str, str]]:
    """What would fit that day, when this run would, and what is taken for granted."""
    day, unit = answer.day, told.units.distance
    if not answer.fits and answer.day.day == answer.run.date and day.plan.today_km:
        yield "", f"Up to {unit.most(day.plan.today_km)} fits that day, {day.plan.ways}."
    if answer.instead:
        yield "", f"It fits {_on(answer.instead, told)}."
    newest = told.situation.newest
    if newest and max(answer.day.day, answer.instead or told.day) > told.day:
        yield "", f"If mornings stay as on {short(newest.date)}, and nothing else is run before."


def _named(run: Run, told: Today) -> str:
    unit = told.units.distance
    far = f"{round(unit.of(run.distance_km), 2):g} {unit}"
    return f"{far} {EFFORTS[run.effort]}{', with hills' if run.hills else ''} {_on(run.date, told)}"


def _on(day: date, told: Today) -> str:
    return near(day, told.day) or f"on {short(day)}"
