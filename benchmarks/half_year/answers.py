"""How a patient answers the program's questions: by what is true, as far as it can be known by then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from statistics import mean

from benchmarks.half_year.patient import CHECKS_IN, RUNS_AT, Patient, RunTruth
from rehab_tui.domain.records import MorningAfter, Run, Screening, Settled, Versus
from rehab_tui.domain.today import Question, QuestionKind

CALM_RUN = RunTruth(before=0, end=0, hours=0, told=0)
"""What is true of the runs before the programme."""


def answer(patient: Patient, day: date, questions: Sequence[Question]) -> bool:
    """Answer what this kind of patient answers; whether anything was answered."""
    before = patient.entries
    for question in questions:
        about, kind = question.about, question.kind
        if kind is QuestionKind.SCREENING and patient.kind.screens_again:
            patient.note(replace(patient.entries.profile, screening=Screening(date=day)))
        elif not patient.kind.answers:
            continue
        elif kind is QuestionKind.VERSUS_LAST_WEEK:
            patient.note(replace(patient.entries.checkins[-1], versus_last_week=_versus(patient, day)))
        elif isinstance(about, Run) and about.date < day:
            # another question about the same run may just have been answered
            run = next(run for run in patient.entries.runs if run.id == about.id)
            patient.note(_answered(patient, run, day, kind))
    return patient.entries is not before


def _answered(patient: Patient, run: Run, day: date, kind: QuestionKind) -> Run:
    truth = patient.truths.get(run.id, CALM_RUN)
    if kind is QuestionKind.MORNING_AFTER:
        worse = patient.states.get(run.date + timedelta(days=1), truth.before) - truth.before
        return replace(run, morning_after=tuple(MorningAfter)[min(2, max(0, int(worse)))])
    end = datetime.combine(run.date, RUNS_AT) + timedelta(minutes=run.duration_min or 0)
    since = (datetime.combine(day, CHECKS_IN) - end) / timedelta(hours=1)
    return replace(run, settled=settled(truth.hours, since))


def settled(hours: float, since: float) -> Settled:
    """The answer `since` so many hours after the end of a run that takes `hours` to settle."""
    if hours > since:
        return Settled.LONGER if since > 48 else Settled.NOT_YET
    if hours == 0:
        return Settled.NEVER_ROSE
    return Settled.WITHIN_24H if hours <= 24 else Settled.WITHIN_48H if hours <= 48 else Settled.LONGER


def _versus(patient: Patient, day: date) -> Versus:
    """This week against the one before."""
    week, before = (
        [patient.states[on] for back in days if (on := day - timedelta(days=back)) in patient.states]
        for days in (range(7), range(7, 14))
    )
    change = mean(week) - mean(before) if before else 0
    return Versus.WORSE if change >= 0.5 else Versus.BETTER if change <= -0.5 else Versus.SAME
