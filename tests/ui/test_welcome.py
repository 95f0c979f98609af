from dataclasses import replace
from datetime import date

import pytest

from rehab_tui.domain.records import (
    ChangedBy,
    CheckIn,
    Entries,
    Leg,
    Profile,
    Screening,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
)
from rehab_tui.practice.conducting import State
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.profile.screen import ProfileScreen
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.welcome.heel import heel_picture
from rehab_tui.ui.screens.welcome.screen import WelcomeScreen
from rehab_tui.ui.widgets.fields import Field
from tests.ui.memory import OneScreen, memory_context, press

DAY = date(2026, 3, 3)
LEFT = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)), programme_start=DAY)


async def test_first_start_of_a_left_mid_portion_that_nobody_assessed() -> None:
    context, diary = memory_context()
    app = OneScreen(context, WelcomeScreen)
    async with app.run_test() as pilot:
        await press(pilot, "enter 2 enter enter enter 7 enter enter enter")
        assert isinstance(app.screen, CheckInScreen)
        await press(pilot, "3 enter 2 0 ctrl+s")
        assert app.left
        assert diary.entries == Entries(
            profile=replace(LEFT, screening=Screening(date=DAY)),
            checkins=(
                CheckIn(
                    date=DAY,
                    time="07:05",
                    tendons=TendonsToday(left=TendonToday(morning_pain=3, stiffness_min=20)),
                ),
            ),
            steps=(StepChange(date=DAY, leg=Leg.LEFT, to=Step.HOLD_DOUBLE, by=ChangedBy.START),),
        )


async def test_both_legs_assessed_and_a_true_sign() -> None:
    context, diary = memory_context()
    async with OneScreen(context, WelcomeScreen).run_test() as pilot:
        await press(pilot, 'enter 3 enter 4 enter "2026-02-10 enter 4 enter enter enter enter')
        assert diary.entries.profile == Profile(
            tendons=Tendons(left=Tendon(site=Site.INSERTIONAL), right=Tendon(site=Site.BOTH)),
            assessed=date(2026, 2, 10),
            programme_start=DAY,
            screening=Screening(date=DAY, steroid_injection=True, steroid_injection_since=DAY),
        )
        assert {step.leg for step in diary.entries.steps} == {Leg.LEFT, Leg.RIGHT}


async def test_every_step_can_be_skipped_and_leaves_nothing() -> None:
    context, diary = memory_context()
    app = OneScreen(context, WelcomeScreen)
    async with app.run_test() as pilot:
        await press(pilot, 'enter 2 ctrl+n "nonsense ctrl+n ctrl+n')
        assert isinstance(app.screen, CheckInScreen)
        await press(pilot, "escape")
        assert app.left
        assert diary.entries == Entries()


async def test_back_keeps_the_answers_of_the_steps_before() -> None:
    context, diary = memory_context()
    async with OneScreen(context, WelcomeScreen).run_test() as pilot:
        await press(pilot, "enter 2 enter enter escape enter enter ctrl+n enter enter")
        assert diary.entries.profile == LEFT


async def test_a_day_that_is_none_is_refused_and_stays() -> None:
    context, diary = memory_context()
    app = OneScreen(context, WelcomeScreen)
    async with app.run_test() as pilot:
        await press(pilot, 'enter 2 enter enter "2027-01-01 enter')
        shown = str(app.screen.query_one(".refused .refusal").render())
        assert shown == "Tear ruled out is 2027-01-01; accepted: a day up to 2026-03-03."
        assert diary.entries == Entries()


# --- where one stands


async def start(*keys: str) -> Entries:
    """The diary after the first start by these keys, pressed at the step that asks where one stands."""
    context, diary = memory_context()
    async with OneScreen(context, WelcomeScreen).run_test() as pilot:
        for row in keys:
            await press(pilot, row)
    return diary.entries


async def test_the_usual_week_and_a_step_are_taken_along() -> None:
    found = await start("enter 2 enter enter enter 7 enter", '"32,5 enter right right enter')
    assert found.profile.usual_weekly_km == 32.5
    assert found.steps == (StepChange(date=DAY, leg=Leg.LEFT, to=Step.RAISE_DOUBLE_FLAT, by=ChangedBy.START),)


async def test_no_pain_now_means_prevention() -> None:
    found = await start("enter 2 enter enter enter 7 enter", f"enter {'right ' * 8} enter enter")
    assert [(step.to, step.load_kg) for step in found.steps] == [(Step.MAINTENANCE, None)]


async def test_an_insertional_tendon_is_never_on_the_step() -> None:
    found = await start("enter 3 enter enter enter 7 enter", f"enter {'right ' * 4} enter enter")
    assert [step.to for step in found.steps] == [Step.RAISE_LOADED]


async def test_whoever_is_at_a_load_begins_with_it() -> None:
    context, diary = memory_context()
    async with OneScreen(context, WelcomeScreen).run_test() as pilot:
        await press(pilot, f"enter 2 enter enter enter 7 enter enter {'right ' * 5}")
        await press(pilot, 'enter "2O enter')
        assert "Left load is 2O" in str(pilot.app.screen.query_one(".refused .refusal").render())
        await press(pilot, '"20 enter')
        (step,) = diary.entries.steps
        assert (step.to, step.load_kg) == (Step.RAISE_LOADED, 20)
        (loaded, _) = {work.step: work.load_kg for work in context.facts.rehab.work}.items()
        assert loaded == (Step.RAISE_LOADED, 20)


async def test_no_load_is_asked_for_of_a_step_without_one() -> None:
    context, _ = memory_context()
    app = OneScreen(context, WelcomeScreen)
    async with app.run_test() as pilot:
        await press(pilot, f"enter 2 enter enter enter 7 enter enter {'right ' * 4}")
        asked = [field.control.label for field in app.screen.query(Field) if field.display]
        assert asked == ["usual week", "left is on"]
        await press(pilot, "right")
        asked = [field.control.label for field in app.screen.query(Field) if field.display]
        assert asked == ["usual week", "left is on", "left load"]


async def test_under_18_nothing_above_the_double_leg_raise_can_be_named() -> None:
    found = await start("enter 2 enter enter enter 6 enter", f"enter {'right ' * 8} enter")
    assert [step.to for step in found.steps] == [Step.RAISE_DOUBLE_FLAT]


async def test_each_sore_leg_has_a_step_of_its_own_and_keeps_it_on_the_way_back() -> None:
    first = "enter 2 enter 3 enter enter 7 enter"
    assert not (await start(first, "enter right enter right right escape")).steps
    found = await start(first, "enter right enter right right escape ctrl+s ctrl+s")
    assert {step.leg: step.to for step in found.steps} == {
        Leg.LEFT: Step.HOLD_SINGLE,
        Leg.RIGHT: Step.RAISE_DOUBLE_FLAT,
    }


# --- again, and within three minutes


async def test_the_first_check_in_and_hold_are_sixteen_keys_away() -> None:
    context, diary = memory_context()
    keys = "enter 2 enter enter enter 7 enter enter enter 3 enter 2 0 ctrl+s i space"
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await press(pilot, keys)
        assert len(keys.split()) == 16
        assert isinstance(pilot.app.screen, SessionScreen)
        assert pilot.app.screen.conductor.state is State.RUNNING
        assert diary.entries.checkins


async def test_the_steps_can_be_gone_through_again_from_the_profile() -> None:
    """What was said before stands there, and only what is another now is stored."""
    first = StepChange(date=date(2026, 2, 1), leg=Leg.LEFT, to=Step.RAISE_SINGLE_FLAT, by=ChangedBy.START)
    context, diary = memory_context(Entries(profile=LEFT, steps=(first,)))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await press(pilot, "s ctrl+g enter enter enter ctrl+n enter enter")
        assert isinstance(pilot.app.screen, CheckInScreen)
        assert diary.entries == Entries(profile=LEFT, steps=(first,))
        await press(pilot, "escape s ctrl+g enter enter enter ctrl+n enter left enter")
        assert [step.to for step in diary.entries.steps] == [first.to, Step.RAISE_DOUBLE_FLAT]
        assert diary.entries.profile == LEFT


async def test_nothing_typed_in_the_profile_is_lost_by_going_through_the_steps() -> None:
    context, _ = memory_context(Entries(profile=LEFT))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await press(pilot, "s 3 ctrl+g")
        assert isinstance(pilot.app.screen, ProfileScreen)


@pytest.mark.parametrize(
    ("sites", "marked"),
    [
        ({Leg.LEFT: None, Leg.RIGHT: None}, ""),
        ({Leg.LEFT: Site.MID_PORTION, Leg.RIGHT: None}, "middle left"),
        ({Leg.LEFT: Site.INSERTIONAL, Leg.RIGHT: Site.BOTH}, "middle right heel left, right"),
        ({Leg.LEFT: Site.UNSURE, Leg.RIGHT: None}, "higher left"),
    ],
)
def test_the_picked_place_stands_out_without_colour_too(sites: dict[Leg, Site | None], marked: str) -> None:
    picture = heel_picture(sites).plain
    rows = [line.partition("█")[2] for line in picture.splitlines() if "◀" in line]
    assert " ".join(f"{row.split()[0]} {row.partition('◀ ')[2]}" for row in rows) == marked
    assert ("█" in picture) is bool(marked)
    assert max(map(len, picture.splitlines())) <= 54, "it fits into 60 columns"
