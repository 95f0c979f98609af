from dataclasses import replace
from datetime import date

import pytest

from rehab_tui.domain.ladder import own_load
from rehab_tui.domain.records import (
    ChangedBy,
    CheckIn,
    DistanceUnit,
    Entries,
    Leg,
    LoadUnit,
    Notice,
    Pattern,
    Profile,
    Race,
    Run,
    Screening,
    Settings,
    Sign,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    Units,
    Weekday,
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
            pilot, '2 enter "2026-01-10 enter 2 enter right enter enter "2026-02-01 enter "9:30 enter 7 enter'
        )
        await press(
            pilot,
            '1 enter "37,5 enter 7 enter "2026-05-10 enter "City_half enter "21,1 enter 2 enter 2 enter',
        )
        await press(pilot, '"5 enter "60 enter "5 enter "10 enter 2 enter 1')
        await press(
            pilot, 'enter 1 enter 1 enter 1 enter "60 enter "-120 enter 3 enter 1 enter "3:30 enter 2 enter'
        )
        assert diary.entries.profile == Profile(
            tendons=Tendons(left=Tendon(site=Site.MID_PORTION, since=date(2026, 1, 10), nodule=True)),
            assessed=date(2026, 2, 1),
            programme_start=DAY,
            screening=Screening(date=DAY),
            pattern=Pattern.PREDICTABLE,
            assessed_time="09:30",
            usual_weekly_km=37.5,
            week_starts=Weekday.SUNDAY,
            units=Units(distance=DistanceUnit.MI, load=LoadUnit.LB),
            race=Race(date=date(2026, 5, 10), name="City half", distance_km=21.1),
        )
        assert diary.entries.steps == (
            StepChange(date=DAY, leg=Leg.LEFT, to=Step.HOLD_SINGLE, by=ChangedBy.START),
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
            voice=False,
            volume_pct=60,
            shift_ms=-120,
            notice=Notice.OSC_9,
            motion=False,
            day_starts="03:30",
            theme="rehab-light",
        )
        assert app.theme == "rehab-light"
        assert app.left


async def test_a_second_sore_leg_starts_the_ladder_of_its_own() -> None:
    context, diary = memory_context(STARTED)
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, "tab tab tab tab 3 ctrl+s")
        assert diary.entries.profile == STARTED.profile, "an old assessment says nothing of it: since when?"
        await press(pilot, "2 0 2 6 minus 0 3 minus 0 1 ctrl+s")
        assert diary.entries.profile.tendons.right == Tendon(site=Site.INSERTIONAL, since=date(2026, 3, 1))
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
        await press(pilot, f"tab tab tab tab tab tab {keys} ctrl+s")
        yes = "1" in keys
        want = replace(ticked, fluoroquinolone=yes, fluoroquinolone_since=DAY if yes else None)
        assert diary.entries.profile.screening == (None if keys == "5" else want)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (
            'tab tab tab tab tab "2026-03-04 ctrl+s',
            "Tear ruled out is 2026-03-04; accepted: a day up to 2026-03-03.",
        ),
        (
            'tab "gone ctrl+s',
            "Left since is gone; accepted: a day such as 2026-03-01, 1 Mar, mon or yesterday.",
        ),
        (f'{"tab " * 17} "140 ctrl+s', "Hold is 140; accepted: 1 to 120 seconds."),
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


async def test_a_yes_that_was_one_before_keeps_its_day() -> None:
    first = Screening(date=date(2026, 2, 1), fluoroquinolone=True, fluoroquinolone_since=date(2026, 1, 20))
    context, diary = memory_context(replace(STARTED, profile=replace(STARTED.profile, screening=first)))
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, "tab tab tab tab tab tab 4 ctrl+s")
        assert diary.entries.profile.screening == replace(
            first, date=DAY, steroid_injection=True, steroid_injection_since=DAY
        )


@pytest.mark.parametrize(
    ("keys", "since", "answered"),
    [
        ("", date(2026, 1, 20), date(2026, 2, 1)),
        ('"2026-03-02', date(2026, 3, 2), date(2026, 2, 1)),
        ('"2026-03-02 shift+tab 4', date(2026, 3, 2), DAY),
        ("shift+tab 1", None, DAY),
    ],
)
async def test_a_newer_day_of_a_drug_can_be_told(keys: str, since: date | None, answered: date) -> None:
    first = Screening(
        date=date(2026, 2, 1), fluoroquinolone=True, fluoroquinolone_since=date(2026, 1, 20), under_18=True
    )
    context, diary = memory_context(replace(STARTED, profile=replace(STARTED.profile, screening=first)))
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, ProfileScreen)
        (asked,) = screen.drug_days.fields.values()
        asked.control.focus()
        await press(pilot, f"{'backspace ' * 10 if keys.startswith(chr(34)) else ''}{keys}")
        assert asked.display is (since is not None)
        await press(pilot, "ctrl+s")
        now = diary.entries.profile.screening
        assert now
        assert (now.fluoroquinolone_since, now.date, now.under_18) == (since, answered, True)


async def test_the_first_day_of_the_week_stays_once_it_has_km() -> None:
    ran = (Run(id="r", date=DAY, distance_km=5),)
    for runs, starts in ((ran, Weekday.MONDAY), ((), Weekday.THURSDAY)):
        context, diary = memory_context(replace(STARTED, runs=runs))
        app = OneScreen(context, ProfileScreen)
        async with app.run_test(notifications=True) as pilot:
            assert isinstance(app.screen, ProfileScreen)
            app.screen.week_starts.focus()
            await press(pilot, "4 ctrl+s")
            assert diary.entries.profile.week_starts is starts
            said = [note.message for note in app._notifications]
            assert any("this week has km already" in note for note in said) is bool(runs)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('"2026-01-02', "Counted from an earlier day than before: antibiotic on 2026-01-02, not 2026-01-20."),
        ('"2026-01-21', "Profile and settings"),
        ('"2026-01-02 shift+tab 1', "Profile and settings"),
    ],
)
async def test_an_earlier_day_of_a_drug_is_said(keys: str, said: str) -> None:
    first = Screening(date=date(2026, 2, 1), fluoroquinolone=True, fluoroquinolone_since=date(2026, 1, 20))
    context, _ = memory_context(replace(STARTED, profile=replace(STARTED.profile, screening=first)))
    app = OneScreen(context, ProfileScreen)
    async with app.run_test(notifications=True) as pilot:
        assert isinstance(app.screen, ProfileScreen)
        app.screen.drug_days.fields["fluoroquinolone"].control.focus()
        await press(pilot, f"{'backspace ' * 10}{keys} ctrl+s")
        assert [note.message for note in app._notifications] == [said]


async def test_the_day_of_a_drug_is_asked_for_from_the_second_time_on_and_lies_not_ahead() -> None:
    context, diary = memory_context(STARTED)
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        assert isinstance(app.screen, ProfileScreen)
        assert not app.screen.drug_days.fields
    first = Screening(date=date(2026, 2, 1), steroid_injection=True)
    context, diary = memory_context(replace(STARTED, profile=replace(STARTED.profile, screening=first)))
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        assert isinstance(app.screen, ProfileScreen)
        app.screen.drug_days.fields["steroid_injection"].control.focus()
        await press(pilot, f'{"backspace " * 10} "2026-03-04 ctrl+s')
        assert not app.left
        assert diary.entries.profile.screening == first


async def test_the_time_of_an_assessment_is_asked_for_and_kept_only_with_its_day() -> None:
    assessed = replace(STARTED.profile, assessed=date(2026, 2, 10), assessed_time="09:30")
    context, diary = memory_context(replace(STARTED, profile=assessed))
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, ProfileScreen)
        assert screen.assessed_time.display
        screen.assessed.focus()
        await press(pilot, f"{'backspace ' * 10}")
        assert not screen.assessed_time.display
        await press(pilot, "ctrl+s")
        assert (diary.entries.profile.assessed, diary.entries.profile.assessed_time) == (None, None)


async def test_a_race_with_a_length_needs_its_day() -> None:
    context, _ = memory_context()
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, ProfileScreen)
        screen.race_km.focus()
        await press(pilot, '"10 ctrl+s')
        assert "Race is empty" in str(screen.query_one(".refused .refusal").render())


# --- where one stands on the ladder


async def test_a_step_can_be_named_at_any_time() -> None:
    context, diary = memory_context(STARTED)
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, "tab tab tab right right right ctrl+s")
        own, at = Step.HOLD_DOUBLE, Step.RAISE_SINGLE_FLAT
        assert diary.entries.steps[1:] == (
            StepChange(date=DAY, leg=Leg.LEFT, from_=own, to=at, by=ChangedBy.START),
        )
        assert [ladder.position.step for ladder in context.facts.ladders] == [at]
        assert context.history.made


async def test_a_step_is_named_with_its_load_and_the_load_again_later() -> None:
    context, diary = memory_context(STARTED)
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, f'tab tab tab {"right " * 5} tab "20 ctrl+s')
        own, at = Step.HOLD_DOUBLE, Step.RAISE_LOADED
        named = StepChange(date=DAY, leg=Leg.LEFT, from_=own, to=at, by=ChangedBy.START, load_kg=20)
        assert diary.entries.steps[1:] == (named,)
        assert own_load(context.facts.situation, context.facts.ladders[0]) == 20
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, "ctrl+s")
        assert diary.entries.steps[1:] == (named,)
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, 'tab tab tab tab backspace backspace "22,5 ctrl+s')
        assert diary.entries.steps[1:] == (replace(named, load_kg=22.5),)


@pytest.mark.parametrize("yes", ["steroid_injection", "under_18"])
async def test_the_heavy_steps_are_not_to_be_had_under_ev7_and_ev9(yes: str) -> None:
    screening = Screening.answered(DAY, (yes,), None)
    context, diary = memory_context(replace(STARTED, profile=replace(STARTED.profile, screening=screening)))
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, f"tab tab tab {'right ' * 9} ctrl+s")
        assert diary.entries.steps[-1].to is Step.RAISE_DOUBLE_FLAT


async def test_a_step_that_a_new_site_may_not_do_is_refused_by_name() -> None:
    """RH4: the dial still has the step of the old site."""
    context, diary = memory_context(STARTED)
    app = OneScreen(context, ProfileScreen)
    async with app.run_test() as pilot:
        await press(pilot, "3 tab tab tab right right right right ctrl+s")
        assert "RH4" in str([note.message for note in app._notifications])
        assert diary.entries == STARTED
        assert not app.left


async def test_no_step_can_be_named_while_loading_is_locked() -> None:
    popped = replace(STARTED, checkins=(CheckIn(date=DAY, signs=(Sign.POP,)),))
    context, diary = memory_context(popped)
    async with OneScreen(context, ProfileScreen).run_test() as pilot:
        await press(pilot, f"tab tab tab {'right ' * 9} ctrl+s")
        assert diary.entries == popped
