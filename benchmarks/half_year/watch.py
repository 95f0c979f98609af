"""What the program says on a day, read by one who looks for contradictions in it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import isnan, nan

from rehab_tui.domain.records import Level, Session, Step, is_hold, may_do
from rehab_tui.domain.today import Today
from rehab_tui.exchange.today.as_text import as_text

RUNS_A_WEEK = 3.5
"""Runs on alternate days."""

TEST_RUN_KM = 3.0
FLOOR_KM = 5.0
"""MD9: below it no cap goes, but for red."""

TEST_RUN = ("AM9", "AM12")
INVITES = re.compile(
    r"test run|do the rehab|nothing to wait for|half of the usual week|slower and shorter|run up to", re.I
)
"""Words that invite load; none of them belongs on a red day."""


def allowed_km(said: Today) -> float | None:
    """Kilometres that may be run that day; None if the program does not know.

    MD12 where the plan has it; else what is left of the week, or a test run where one is asked for.
    """
    if said.verdict.level is Level.RED:
        return 0.0
    today_km: float | None = getattr(said.plan, "today_km", nan)
    if today_km is None or not isnan(today_km):
        return today_km
    cap = said.plan.week_km_cap
    test = any(reason.rule in TEST_RUN for reason in said.verdict.reasons)
    if cap is None:
        return TEST_RUN_KM if test else None
    left = max(0.0, cap - said.plan.week_km_done)
    return min(left, TEST_RUN_KM) if test else left


def share_km(said: Today, most: float) -> float:
    """What a runner who wants `most` km a week takes of it today: as much as on each run day still to come.

    Without a training week, which version 1 of the rules does not have, a 3.5th of the cap.
    """
    cap = said.plan.week_km_cap
    if cap is None:
        return TEST_RUN_KM
    if not hasattr(said.plan, "today_km"):
        return min(cap, most) / RUNS_A_WEEK
    run_days = (8 - said.day.weekday()) // 2
    return max(0.0, min(cap, most) - said.plan.week_km_done) / run_days


def contradictions(said: Today) -> Iterator[str]:
    """What the day's answers say against each other, by name."""
    plan, level = said.plan, said.verdict.level
    if level is Level.RED:
        text = as_text(said)
        if INVITES.search(text):
            yield "red, and a text invites load"
        if re.search(r"of 0(\.0)? km", text):
            yield "red, and so many of 0 km"
        if plan.week_km_cap != 0:
            yield "red, and km are left"
    elif level is Level.GREEN and not _may_run(said):
        yield "green, and no km"
    if said.verdict.locked_by and (said.rehab.work or any(ladder.offered for ladder in said.ladders)):
        yield "locked, and work or an offer"
    raises = any(not is_hold(work.step) and work.days_between for work in said.rehab.work)
    if raises and _raised(said.situation.entries.sessions, said.day - timedelta(days=1)):
        yield "raises on two days in a row"
    sore = said.situation.tendons
    if any(not may_do(work.step, tendon.site) for work in said.rehab.work for tendon in sore):
        yield "a step that is never for this tendon"


def _may_run(said: Today) -> bool:
    """Whether a green day has km, or tells when it has: after a run or a race, or with the week's km done."""
    cap = said.plan.week_km_cap
    if cap is None or cap < min(FLOOR_KM, said.situation.profile.usual_weekly_km or FLOOR_KM):
        return False
    ran = any(run.date >= said.day - timedelta(days=1) for run in said.situation.entries.runs[-2:])
    rests = ran or said.plan.free_from is not None
    return rests or cap - said.plan.week_km_done < 1 or (allowed_km(said) or 0) > 0


def _raised(sessions: Sequence[Session], day: date) -> bool:
    return any(not is_hold(done.step) for s in sessions[-2:] if s.date == day for done in s.sets)


def waits_on_double_holds(said: Today) -> bool:
    """Whether a leg stands on double holds with every gate open, but without an offer or a lock."""
    return any(
        ladder.position.step is Step.HOLD_DOUBLE
        and not ladder.missing
        and not ladder.offered
        and not said.verdict.locked_by
        for ladder in said.ladders
    )
