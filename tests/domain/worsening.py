"""A diary with one thing worse, in every way there is; each comes with what was done, in words."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from rehab_tui.domain.records import (
    SIDES,
    CheckIn,
    Entries,
    Leg,
    MorningAfter,
    Run,
    Screening,
    Session,
    Settled,
    Sign,
    Source,
    TendonToday,
    Versus,
)
from tests.domain.made import D, ago

ENOUGH = 3
"""A week with fewer logged days has no value: a check-in that leaves fewer is a fact, not good news."""

ANSWERS = [name for name, kind in Screening.__annotations__.items() if kind is bool or kind == "bool"]
SETTLED = [Settled.NEVER_ROSE, Settled.WITHIN_24H, Settled.WITHIN_48H, Settled.LONGER]


def signed(entries: Entries) -> Iterator[tuple[str, Entries]]:
    """The diary with one sign more, on any day; what was done in words."""
    for each in entries.checkins:
        for sign in set(Sign) - set(each.signs):
            yield f"{sign} on {each.date}", _swap(entries, each, replace(each, signs=(*each.signs, sign)))


def worsened(entries: Entries) -> Iterator[tuple[str, Entries]]:
    """The diary with one number or answer of the newest days worse, in every way there is."""
    newest = entries.checkins[-1] if entries.checkins else None
    if newest and newest.date >= ago(6):
        for words, worse in _sorer(newest):
            yield f"newest check-in: {words}", _swap(entries, newest, worse)
    latest = entries.runs[-1] if entries.runs else None
    if latest and latest.date >= ago(6):
        for words, worse_run in _worse_runs(latest):
            yield f"latest run: {words}", replace(entries, runs=(*entries.runs[:-1], worse_run))
    if entries.sessions and entries.sessions[-1].date >= ago(6):
        for words, worse_session in _worse_sessions(entries.sessions[-1]):
            sessions = (*entries.sessions[:-1], worse_session)
            yield f"newest session: {words}", replace(entries, sessions=sessions)
    for done in entries.activities[-1:]:
        for pain in range(11) if done.date >= ago(6) else ():
            if done.pain_worst is None or pain > done.pain_worst:
                sorer = replace(done, pain_worst=pain)
                yield f"newest swim: {pain}", replace(entries, activities=(*entries.activities[:-1], sorer))
    screening = entries.profile.screening
    for name in ANSWERS if screening else ():
        yes: dict[str, Any] = {name: True}
        answered = replace(screening, **yes) if screening else None
        yield f"screening: {name}", replace(entries, profile=replace(entries.profile, screening=answered))


def _sorer(checkin: CheckIn) -> Iterator[tuple[str, CheckIn]]:
    for side in SIDES:
        told = checkin.tendons.on(side)
        for words, worse in _worse_tendons(told) if told else ():
            left = worse if side is Leg.LEFT else checkin.tendons.left
            right = worse if side is Leg.RIGHT else checkin.tendons.right
            yield (
                f"{side} {words}",
                replace(checkin, tendons=replace(checkin.tendons, left=left, right=right)),
            )


def _worse_tendons(told: TendonToday) -> Iterator[tuple[str, TendonToday]]:
    for more in (1, 2, 3, 5, 10):
        if told.morning_pain is not None:
            yield f"morning pain +{more}", replace(told, morning_pain=min(10, told.morning_pain + more))
        if told.day_pain is not None:
            yield f"day pain +{more}", replace(told, day_pain=min(10, told.day_pain + more))
        if told.stiffness_min is not None:
            yield (
                f"stiffness +{9 * more}",
                replace(told, stiffness_min=min(480, told.stiffness_min + 9 * more)),
            )


def _worse_runs(run: Run) -> Iterator[tuple[str, Run]]:
    for more in (1, 2, 3, 5, 10):
        if run.pain_worst is not None:
            yield f"worst +{more}", replace(run, pain_worst=min(10, run.pain_worst + more))
        if run.pain_end is not None:
            yield f"end +{more}", replace(run, pain_end=min(10, run.pain_end + more))
        if run.pain_after is not None:
            yield f"after +{more}", replace(run, pain_after=min(10, run.pain_after + more))
    yield "limp", replace(run, limp=True)
    yield "gait altered", replace(run, gait_altered=True)
    if run.settled in SETTLED:
        for slower in SETTLED[SETTLED.index(run.settled) :]:
            yield f"settled: {slower}", replace(run, settled=slower)
    if run.settled in SETTLED[:2]:
        yield "settled: not yet", replace(run, settled=Settled.NOT_YET)
    if run.morning_after:
        mornings = list(MorningAfter)
        for worse in mornings[mornings.index(run.morning_after) :]:
            yield f"morning after: {worse}", replace(run, morning_after=worse)


def _worse_sessions(session: Session) -> Iterator[tuple[str, Session]]:
    for more in (1, 2, 3, 5, 10):
        sorer = tuple(
            done if done.pain is None else replace(done, pain=min(10, done.pain + more))
            for done in session.sets
        )
        yield f"pain +{more}", replace(session, sets=sorer)
        if session.effort is not None:
            yield f"effort +{more}", replace(session, effort=min(10, session.effort + more))


def _cut_short(session: Session) -> Iterator[tuple[str, Session]]:
    """A session with fewer sets, none of them less sore than the whole was."""
    pains = [done.pain for done in session.sets]
    worst = None if None in pains else max((pain for pain in pains if pain is not None), default=None)
    for most in (2, 1):
        kept = tuple(replace(done, pain=worst) for done in session.sets if done.set <= most)
        yield f"only {most} sets", replace(session, sets=kept, completed=False)


def without_good_news(entries: Entries) -> Iterator[tuple[str, Entries]]:
    """The diary with one piece of good news taken away."""
    yield "assessment", replace(entries, profile=replace(entries.profile, assessed=None))
    still = tuple(pause for pause in entries.pauses if pause.to is None or pause.to >= D)
    yield "pauses", replace(entries, pauses=still)  # one of today leaves no km, so it is no good news
    if entries.profile.screening and not any(getattr(entries.profile.screening, name) for name in ANSWERS):
        yield "safety answers", replace(entries, profile=replace(entries.profile, screening=None))
    for number, run in enumerate(entries.runs):
        if run.source is not Source.MANUAL and not run.untold and _went_well(run):
            runs = (*entries.runs[:number], _bare(run), *entries.runs[number + 1 :])
            yield f"the pain of the run of {run.date}", replace(entries, runs=runs)
    if _calmest_today(entries):
        yield "today's check-in", replace(entries, checkins=entries.checkins[:-1])
    for index, session in enumerate(entries.sessions):
        broken = (
            *entries.sessions[:index],
            replace(session, completed=False),
            *entries.sessions[index + 1 :],
        )
        yield f"session of {session.date}", replace(entries, sessions=broken)
        if session is entries.sessions[-1] and session.date >= ago(6):
            for words, shorter in _cut_short(session):
                yield (
                    f"session of {session.date}: {words}",
                    replace(entries, sessions=(*broken[:-1], shorter)),
                )
    for each in entries.checkins:
        if each.versus_last_week in (Versus.BETTER, Versus.SAME):
            yield f"answer of {each.date}", _swap(entries, each, replace(each, versus_last_week=None))
    for each_run in entries.runs:
        rest = tuple(other for other in entries.runs if other != each_run)
        if each_run.settled in (Settled.NEVER_ROSE, Settled.WITHIN_24H):
            yield f"settling of {each_run.date}", _with_run(entries, rest, replace(each_run, settled=None))
        if each_run.morning_after is MorningAfter.NO_WORSE:
            told = replace(each_run, morning_after=None)
            yield f"morning after {each_run.date}", _with_run(entries, rest, told)


def _calmest_today(entries: Entries) -> bool:
    """Whether today's check-in is as calm as any of the week, and a week is left without it."""
    *rest, newest = entries.checkins or (None,)
    week = [each for each in rest if each and each.date >= ago(6)]
    if newest is None or newest.date != D or newest.signs or len(week) < ENOUGH:
        return False
    if newest.versus_last_week is Versus.WORSE:
        return False
    for side in SIDES:
        then = [told for each in week if (told := each.tendons.on(side))]
        for name in ("morning_pain", "stiffness_min", "day_pain"):
            told = newest.tendons.on(side)
            now = getattr(told, name) if told else None
            before = [value for each in then if (value := getattr(each, name)) is not None]
            if now is not None and (len(before) < ENOUGH or now > min(before)):
                return False
    return True


def _with_run(entries: Entries, rest: tuple[Run, ...], changed: Run) -> Entries:
    return replace(entries, runs=tuple(sorted((*rest, changed), key=lambda each: each.date)))


def _swap(entries: Entries, old: CheckIn, new: CheckIn) -> Entries:
    return replace(entries, checkins=tuple(new if each is old else each for each in entries.checkins))


def _went_well(run: Run) -> bool:
    pains = [*run.pains_running, run.pain_after or 0]
    odd = run.limp or run.gait_altered or run.morning_after not in (None, MorningAfter.NO_WORSE)
    return max(pains) == min(pains) and max(pains) <= 2 and not odd and run.settled in (None, *SETTLED[:2])


def _bare(run: Run) -> Run:
    """As a file tells of it."""
    nothing: dict[str, Any] = dict.fromkeys(("pain_start", "pain_worst", "pain_end", "pain_after", "settled"))
    return replace(run, morning_after=None, **nothing)
