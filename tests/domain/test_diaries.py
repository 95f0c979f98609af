"""Diaries that once got a wrong answer, each with what must be said of its day."""

import json
from typing import Any

import pytest

from rehab_tui.domain.records import Entries, Leg, Race, Site, Tendon, Tendons
from rehab_tui.domain.today import today
from rehab_tui.exchange.today.as_json import as_json
from tests.domain.builders import (
    Edit,
    assessed,
    both,
    both_legs,
    bundle,
    checkin,
    checkins,
    moved,
    no_checkins,
    no_runs,
    no_sessions,
    only_on,
    pause,
    profile,
    run,
    screened,
    work,
)
from tests.domain.cases.case import ASKED
from tests.domain.cases.week import ran
from tests.domain.made import D, ago

FLAT, ON_STEP = "raise-single-flat", "raise-single-step"
ALL_STOPS = "Do not run and do no rehab. "
NO_RUN = "No running today. See a physio; bike or swim if it does not hurt."


def said(*edits: Edit) -> dict[str, Any]:
    """The JSON of the day after the edits."""
    plain: dict[str, Any] = json.loads(json.dumps(as_json(today(bundle(*edits), D))))
    return plain


def another_tendon(entries: Entries) -> Entries:
    """The right tendon is sore since 5 days, the left one since 500."""
    left = Tendon(site=Site.MID_PORTION, since=ago(500))
    right = Tendon(site=Site.MID_PORTION, since=ago(5))
    return profile(tendons=Tendons(left=left, right=right))(both_legs(entries))


def race_tomorrow(entries: Entries) -> Entries:
    """A half marathon on the next day."""
    return profile(race=Race(date=ago(-1), distance_km=21.1))(entries)


THREES_AND_FOURS = both(
    checkins(range(0, 30, 2), morning_pain=3, day_pain=3),
    checkins(range(1, 30, 2), morning_pain=4, day_pain=4),
)

DIARIES: dict[str, tuple[Edit, dict[str, object]]] = {
    "breathlessness alone": (
        checkin(0, "breathless"),
        {
            "level": "red",
            "urgency": "same_day",
            "sentence": "Call the emergency number now. No running, no rehab.",
            "shown": "EV3",
            "locked": "EV3",
            "cap": 0,
            "today_km": 0,
        },
    ),
    "a pop on the day of the assessment": (
        both(checkin(0, "pop"), assessed(0)),
        {
            "level": "red",
            "sentence": f"{ALL_STOPS}Be seen by a doctor today.",
            "shown": "RF1",
            "locked": "RF1",
            "cap": 0,
            "today_km": 0,
        },
    ),
    "19 sessions at pain 9": (
        both(no_sessions(range(28)), *(work(FLAT, day, pain=9) for day in range(3, 41, 2))),
        {
            "level": "red",
            "sentence": NO_RUN,
            "shown": "ST1",
            "decision": "back",
            "dose": "raise-double-flat 3x15",
            "cap": 0,
            "today_km": 0,
        },
    ),
    "day pain 5 yesterday, morning 1 today": (
        checkin(1, day_pain=5),
        {
            "level": "amber",
            "sentence": "Run up to 4.5 km, easy and flat.",
            "shown": "AM1",
            "cap": 15,
            "why": "cut",
            "cut": f"{ago(1)} AM1",
            "today_km": 4.5,
        },
    ),
    "fluoroquinolone without a run": (
        both(screened(fluoroquinolone=True), no_runs(range(28))),
        {
            "level": "red",
            "urgency": "urgent",
            "sentence": f"{ALL_STOPS}Call whoever prescribed the antibiotic today.",
            "reasons": {"EV1", "AM9"},
            "shown": "EV1",
            "locked": "EV1",
            "cap": 0,
            "today_km": 0,
        },
    ),
    "assessed 400 days ago, and another tendon sore since 5 days": (
        both(another_tendon, assessed(400)),
        {
            "level": "amber",
            "sentence": "Run up to 11 km, easy and flat.",
            "shown": "AM5",
            "cap": 20,
            "why": "grow",
            "today_km": 11,
        },
    ),
    "a bad run and a tiny clean one a day later": (
        both(run(2, pain_worst=5), run(1, distance_km=1)),
        {
            "level": "amber",
            "shown": "AM1",
            "cap": 15,
            "cut": f"{ago(2)} AM1",
            "today_km": 0,
            "today_why": "MD3",
        },
    ),
    "a run at 6 and a tiny clean one a day later": (
        both(run(2, pain_worst=6), run(1, distance_km=1)),
        {"level": "red", "sentence": NO_RUN, "shown": "ST1", "cap": 0, "today_km": 0},
    ),
    "not yet, followed by a clean run": (
        run(4, settled="not_yet"),
        {
            "level": "green",
            "sentence": "Run up to 11 km, easy and flat.",
            "reasons": {"GR1"},
            "today_km": 11,
            "questions": [],
        },
    ),
    "one 6, then mornings of 3 and 4 for a month": (
        both(checkin(30, morning_pain=6), THREES_AND_FOURS),
        {
            "level": "amber",
            "reasons": {"AM1"},
            "cap": 5,
            "escalation": {"rule": "ES1", "firm": True},
            "today_km": 0,
            "today_why": "MD9",
        },
    ),
    "one 6, then mornings of 3 for a month": (
        both(checkin(30, morning_pain=6), checkins(range(30), morning_pain=3, day_pain=3)),
        {"level": "green", "reasons": {"GR1"}, "why": "grow"},
    ),
    "a pause without an end": (
        both(only_on(FLAT, 60, 47, 45, 43), pause(40)),
        {
            "level": "amber",
            "shown": "AM6",
            "due": True,
            "decision": "back",
            "dose": "raise-double-flat 3x15",
        },
    ),
    "a race tomorrow on 5 km a week": (
        both(ran(2.5, 5, 5, 5, 5), race_tomorrow),
        {"level": "green", "race": "RC3", "sentence": "Run up to 3 km, easy and flat.", "today_km": 3},
    ),
    "green with the usual week unknown": (
        profile(usual_weekly_km=None),
        {
            "level": "green",
            "sentence": "Run up to 11 km, easy and flat.",
            "cap": 20.4,
            "today_km": 11,
        },
    ),
    "nothing run, and the usual week unknown": (
        both(no_runs(range(28)), profile(usual_weekly_km=None)),
        {
            "level": "amber",
            "sentence": "A test run of up to 3 km, easy and flat.",
            "cap": None,
            "today_km": 3,
            "today_why": "AM9",
        },
    ),
    "no check-in yet": (
        no_checkins([0]),
        {"level": "amber", "sentence": "Check in first: 20 seconds.", "shown": "AM8", "today_km": 0},
    ),
    "red hides what is only amber": (
        both(checkin(0, "limp"), assessed(None), no_sessions(range(28)), run(2, pain_worst=4)),
        {
            "level": "red",
            "sentence": "No running today. Bike or swim if it does not hurt.",
            "reasons": {"ST3", "AM1", "AM5", "AM6"},
            "shown": "ST3",
        },
    ),
}


@pytest.mark.parametrize("name", DIARIES)
def test_a_diary_that_once_got_a_wrong_answer(name: str) -> None:
    edit, expected = DIARIES[name]
    plain = said(edit)
    assert {asked: ASKED[asked](plain) for asked in expected} == expected


@pytest.mark.parametrize(
    ("what", "edits", "may"),
    [
        ("on a green day", (), True),
        ("on an amber day", (assessed(None),), True),
        ("on a red day", (checkin(0, "limp"),), False),
        ("where locked", (checkin(0, "pop"),), False),
        ("no session since the override", (moved(ON_STEP, 1, "override"),), False),
        ("a session today, its morning unknown", (moved(ON_STEP, 1, "override"), work(ON_STEP, 0)), False),
        ("a session with its morning", (moved(ON_STEP, 3, "override"), work(ON_STEP, 1)), True),
        ("a session before the override", (work(ON_STEP, 4), moved(ON_STEP, 3, "override")), False),
        ("no session since an offer taken", (moved(ON_STEP, 1, "offer"),), False),
        ("a session since it, with its morning", (moved(ON_STEP, 3, "offer"), work(ON_STEP, 1)), True),
    ],
)
def test_one_override_at_a_time_and_none_on_red(what: str, edits: tuple[Edit, ...], may: bool) -> None:
    (ladder,) = today(bundle(*edits), D).ladders
    assert (ladder.position.leg, ladder.may_override) == (Leg.LEFT, may), what
