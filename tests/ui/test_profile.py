from dataclasses import replace
from datetime import date

import pytest

from rehab_tui.domain.records import (
    ChangedBy,
    Entries,
    Leg,
    Pattern,
    Profile,
    Race,
    Screening,
    Settings,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
)
from rehab_tui.ui.screens.profile.screen import ProfileScreen
from tests.ui.memory import OneScreen, memory_context, press

DAY = date(2026, 3, 3)
STARTED = Entries(
    profile=Profile(
        tendons=Tendons(left=Tendon(site=Site.MID_PORTION, tender_cm=4)),
        programme_start=date(2026, 2, 1),
        screening=Screening(date=date(2026, 2, 1), cholesterol=True),
        race=Race(date=date(2026, 5, 10), name="City half"),
    ),
    steps=(StepChange(date=date(2026, 2, 1), leg=Leg.LEFT, to=Step.HOLD_DOUBLE, by=ChangedBy.START),),
)


async def test_saving_what_nobody_changed_changes_nothing() -> None:
    context, diary = memory_context(STARTED)
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        await press(pilot, "ctrl+s")
        assert diary.entries == STARTED
        assert diary.settings == Settings()
        assert app.left
        assert context.history.made == []


async def test_a_whole_profile_by_keys() -> None:
    context, diary = memory_context()
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        await press(
            pilot, '2 enter "2026-01-10 enter 2 enter enter "2026-02-01 enter 7 enter 1 enter "37,5 enter'
        )
        await press(
            pilot, '"2026-05-10 enter "City_half enter "5 enter "60 enter "5 enter "10 enter 2 enter 1'
        )
        await press(pilot, 'enter 1 enter 1 enter "60 enter "-120 enter "3:30 enter 2 enter')
        assert diary.entries.profile == Profile(
            tendons=Tendons(left=Tendon(site=Site.MID_PORTION, since=date(2026, 1, 10), nodule=True)),
            assessed=date(2026, 2, 1),
            programme_start=DAY,
            screening=Screening(date=DAY),
            pattern=Pattern.PREDICTABLE,
            usual_weekly_km=37.5,
            race=Race(date=date(2026, 5, 10), name="City half"),
        )
        assert diary.entries.steps == (
            StepChange(date=DAY, leg=Leg.LEFT, to=Step.HOLD_DOUBLE, by=ChangedBy.START),
        )
        assert diary.settings == Settings(
            prep_s=5,
            rest_s=60,
            hold_s=5,
            change_over_s=10,
            auto_start=True,
            sore_leg_first=False,
            sound=False,
            beat=False,
            volume_pct=60,
            shift_ms=-120,
            day_starts="03:30",
            theme="rehab-light",
        )
        assert app.theme == "rehab-light"
        assert app.left


async def test_a_second_sore_leg_starts_the_ladder_of_its_own() -> None:
    context, diary = memory_context(STARTED)
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, "tab tab tab 3 ctrl+s")
        assert diary.entries.profile.tendons.right == Tendon(site=Site.INSERTIONAL)
        assert diary.entries.profile.programme_start == date(2026, 2, 1)
        assert [(step.leg, step.date) for step in diary.entries.steps] == [
            (Leg.LEFT, date(2026, 2, 1)),
            (Leg.RIGHT, DAY),
        ]


async def test_the_height_of_the_sore_place_goes_with_its_site() -> None:
    for keys, tender in (("2 ctrl+s", 4), ("3 ctrl+s", None)):
        context, diary = memory_context(STARTED)
        async with OneScreen(context, ProfileScreen).run_test() as pilot:
            await press(pilot, keys)
            left = diary.entries.profile.tendons.left
            assert left is not None
            assert left.tender_cm == tender


@pytest.mark.parametrize(
    ("keys", "ticked"),
    [
        ("5", Screening(date=DAY, fluoroquinolone=True)),
        ("7", Screening(date=DAY, fluoroquinolone=False)),
        ("1", Screening(date=DAY, fluoroquinolone=True, cholesterol=True)),
        ("5 5", Screening(date=DAY, cholesterol=True)),
    ],
)
async def test_safety_questions_answered_anew_bear_the_new_day(keys: str, ticked: Screening) -> None:
    context, diary = memory_context(STARTED)
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, f"tab tab tab tab tab {keys} ctrl+s")
        want = replace(ticked, fluoroquinolone="1" in keys)
        assert diary.entries.profile.screening == (None if keys == "5" else want)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (
            'tab tab tab tab "2026-03-04 ctrl+s',
            "Tear ruled out is 2026-03-04; accepted: a day up to 2026-03-03.",
        ),
        ('tab "gone ctrl+s', "Left since is gone; accepted: a day such as 2026-03-01."),
        (f'{"tab " * 12} "140 ctrl+s', "Hold is 140; accepted: 1 to 120 seconds."),
    ],
)
async def test_refuses_with_one_sentence_at_the_question(keys: str, sentence: str) -> None:
    context, diary = memory_context(STARTED)
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        await press(pilot, keys)
        assert [str(shown.render()) for shown in app.screen.query(".refused .refusal")] == [sentence]
        assert diary.entries == STARTED
        assert not app.left


async def test_a_race_with_a_name_needs_its_day() -> None:
    context, diary = memory_context(STARTED)
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, ProfileScreen)
        screen.race_date.focus()
        await press(pilot, "backspace ctrl+s")
        assert "Race is empty" in str(screen.query_one(".refused .refusal").render())
        screen.race_name.focus()
        await press(pilot, "backspace ctrl+s")
        assert diary.entries.profile.race is None
