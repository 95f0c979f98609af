"""What a session without a screen begins with, and what becomes of one that was cut off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from rehab_tui.domain.records import (
    Block,
    CheckIn,
    Entries,
    Kind,
    Leg,
    Legs,
    PlanExercise,
    Profile,
    Refused,
    RehabPlan,
    Session,
    SetDone,
    Settings,
    Sign,
    Site,
    Step,
    Tendon,
    Tendons,
    What,
)
from rehab_tui.flat.begin import introduction, sets_due
from rehab_tui.flat.resume import cut_off
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.context import Context
from tests.flat.stand import Script
from tests.practice.plans import holds
from tests.ui.memory import MORNING, memory_context

DAY = MORNING.date()
SORE = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)))
POP = CheckIn(date=DAY, signs=(Sign.POP,))
DONE = SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, target_s=45, held_s=45)
DRAFT = Draft(id="cut", date=DAY, started_at=MORNING, saved_at=MORNING, plan=holds(), sets=(DONE,))


def context(*checkins: CheckIn, profile: Profile = SORE, draft: Draft | None = None) -> Context:
    made, _ = memory_context(Entries(profile=profile, checkins=checkins), Settings(hold_s=30))
    if draft:
        made.drafts.save(draft)
    return made


# --- what is due


@pytest.mark.parametrize("kind", [None, Kind.HOLD])
def test_todays_work_is_that_of_the_app(kind: Kind | None) -> None:
    plan = sets_due(context(), kind)
    assert [(one.step, one.number, one.windows[0].hold_s) for one in plan] == [
        (Step.HOLD_DOUBLE, number, 30) for number in range(1, 6)
    ]


def test_a_hold_needs_no_sore_tendon() -> None:
    plan = sets_due(context(profile=Profile()), Kind.HOLD)
    assert {one.step for one in plan} == {Step.HOLD_DOUBLE}
    assert len(plan) == 5


@pytest.mark.parametrize(
    ("checkins", "profile", "kind", "why"),
    [
        ([POP], SORE, None, "RF1 locks all loading"),
        ([POP], SORE, Kind.HOLD, "RF1 locks all loading"),
        ([POP], Profile(), Kind.HOLD, "nothing is due"),
        ([], Profile(), None, "no sore tendon is noted yet"),
    ],
)
def test_what_may_not_be_done_is_refused_in_a_sentence(
    checkins: Sequence[CheckIn], profile: Profile, kind: Kind | None, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        sets_due(context(*checkins, profile=profile), kind)


def test_before_the_first_set_keys_leave_time_to_say_how() -> None:
    made = context()
    plan = sets_due(made, None)
    dose = "double-leg hold, 5 sets, both legs, hold, 30 seconds"
    assert list(introduction(made, plan, None, keys=False)) == [dose, "about 11 minutes"]
    told = list(introduction(made, plan, DRAFT, keys=True))
    assert told[:2] == ["The session goes on.", dose]
    assert "Pain up to 3 of 10 is fine; above 5, stop." in told
    assert told[-1].startswith("space begins")


def test_a_programmes_own_limit_and_weight_are_told_before_its_sets() -> None:
    lowering = PlanExercise(what=What.LOWER, legs=Legs.SORE, reps=8, load="8RM")
    plan = RehabPlan(name="P", source="A. Physio", pain_max=5, block=(Block(do=(lowering,)),))
    made = context(profile=replace(SORE, programme=plan))
    told = list(introduction(made, sets_due(made, None), None, keys=True))
    assert "8RM: the most for 8 reps" in told
    assert "Pain up to 5 of 10 is fine; above 5, stop." in told
    assert "Pain up to 3 of 10 is fine; above 5, stop." in introduction(made, holds(), None, keys=True)


def test_last_time_is_told() -> None:
    made = context()
    made.diary.apply()
    earlier = Session(id="before", date=DAY - timedelta(days=1), sets=(replace(DONE, held_s=38.5),))
    made, _ = memory_context(Entries(profile=SORE, sessions=(earlier,)))
    assert "last time 38.5 seconds" in list(introduction(made, holds(), None, keys=False))


# --- one that was cut off


def asked(made: Context, *keys: str) -> tuple[Draft | None, list[str]]:
    """What comes of it for these keys, on a pipe for none; and what was said."""
    said: list[str] = []
    typed = Script([(0, key) for key in keys], keys=bool(keys))
    return cut_off(made, typed, said.append), said


def test_there_may_be_none() -> None:
    assert asked(context()) == (None, [])


@pytest.mark.parametrize("keys", [(), ("g",)])
def test_one_of_today_is_gone_on_with(keys: tuple[str, ...]) -> None:
    found, said = asked(context(draft=DRAFT), *keys)
    assert found == DRAFT
    assert said[0] == "A session was cut off today: 1 of 5 sets are kept."


@pytest.mark.parametrize("keys", [(), ("f",)])
def test_one_that_may_not_be_gone_on_with_is_filed(keys: tuple[str, ...]) -> None:
    made = context(POP, draft=DRAFT)
    found, said = asked(made, *keys)
    assert found is None
    assert "It cannot be gone on with. RF1 locks all loading today." in said
    assert [session.sets for session in made.diary.entries.sessions] == [(DONE,)]
    assert made.drafts.load() is None


def test_one_of_another_day_is_filed_on_that_day() -> None:
    yesterday = DAY - timedelta(days=1)
    made = context(draft=replace(DRAFT, date=yesterday))
    asked(made)
    assert [session.date for session in made.diary.entries.sessions] == [yesterday]


def test_one_is_thrown_away_only_on_a_second_word() -> None:
    made = context(draft=DRAFT)
    with pytest.raises(Refused, match="offered again"):
        asked(made, "d", "n")
    assert made.drafts.load() == DRAFT
    assert asked(made, "d", "y")[0] is None
    assert made.drafts.load() is None
    assert made.diary.entries.sessions == ()


@pytest.mark.parametrize("key", ["q", "", "z"])
def test_one_can_be_put_off(key: str) -> None:
    made = context(draft=DRAFT)
    with pytest.raises(Refused, match="nothing was begun"):
        asked(made, key)
    assert made.drafts.load() == DRAFT


def test_on_another_day_none_is_gone_on_with_by_a_stray_key() -> None:
    made = context(draft=replace(DRAFT, date=DAY - timedelta(days=1)))
    with pytest.raises(Refused):
        asked(made, "g")


def test_one_that_the_diary_holds_is_forgotten() -> None:
    made = context(draft=DRAFT)
    filed, _ = memory_context(Entries(profile=SORE, sessions=(DRAFT.session(MORNING),)))
    filed.drafts.save(DRAFT)
    assert asked(filed) == (None, [])
    assert filed.drafts.load() is None
    assert made.drafts.load()
