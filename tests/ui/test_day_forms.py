"""The forms only a day has: a session done without the program, and a step of the ladder."""

from dataclasses import replace

import pytest

from rehab_tui.domain.records import (
    Change,
    ChangedBy,
    Leg,
    Session,
    SetDone,
    Sign,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    changed,
)
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.diary.step_form import StepFormScreen
from rehab_tui.ui.widgets.fields import Dial
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.test_every_entry import THEN, back, calm, day_before_yesterday
from tests.ui.test_today import DAY, checkin, ready_to_move_up


async def test_a_session_by_hand_is_what_was_done() -> None:
    moved = StepChange(date=back(9), leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.START)
    context, _ = memory_context(changed(calm(), Change(None, moved)))
    async with RehabApp(context).run_test(size=(100, 40)) as pilot:
        await day_before_yesterday(pilot)
        await press(pilot, "s tab tab 1 tab backspace 2 tab backspace backspace 1 0 tab 2")
        await press(pilot, 'tab backspace "7.5 tab 3 tab 6 tab 1 tab "hotel_stairs ctrl+s')
        (session,) = [row for row in context.diary.entries.sessions if row.date == THEN]
        sets = [
            SetDone(
                step=Step.RAISE_LOADED,
                leg=leg,
                set=number,
                target_reps=12,
                reps=10,
                up_s=3,
                down_s=3,
                load_kg=7.5,
                pain=3 if leg is Leg.LEFT else None,
            )
            for number in (1, 2)
            for leg in (Leg.LEFT, Leg.RIGHT)
        ]
        assert session == Session(
            id="id-1", date=THEN, completed=False, effort=6, note="hotel stairs", sets=tuple(sets)
        )


async def test_raises_by_hand_without_a_word_on_the_tempo_claim_none() -> None:
    context, _ = memory_context(calm())
    async with RehabApp(context).run_test(size=(100, 40)) as pilot:
        await day_before_yesterday(pilot)
        await press(pilot, "s tab right right ctrl+s")
        (session,) = [row for row in context.diary.entries.sessions if row.date == THEN]
        assert {(done.step, done.leg, done.reps) for done in session.sets} == {
            (Step.RAISE_DOUBLE_FLAT, Leg.BOTH, 15)
        }
        assert {(done.up_s, done.down_s, done.load_kg) for done in session.sets} == {(None, None, 0)}


async def test_the_exercise_turns_under_the_mouse_and_stops_at_its_ends() -> None:
    context, _ = memory_context(calm())
    async with RehabApp(context).run_test(size=(100, 40)) as pilot:
        await day_before_yesterday(pilot)
        await press(pilot, "s")
        dial = pilot.app.screen.query_one(Dial)
        turned = []
        for x in (0, 6, 6, 0):
            await pilot.click(dial, offset=(x, 0))
            turned.append(dial.entered)
        assert turned == [0, 1, 2, 1]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("l ctrl+s", "It was not offered that day: say why."),
        ('l tab tab 3 tab "x ctrl+s', "One step up at a time: single-leg hold comes next."),
        ('l tab tab 1 tab "x ctrl+s', "The left leg stood on double-leg hold already."),
        ('l tab tab 5 tab "x ctrl+s', "RH4: single-leg raise on a step is never for this tendon."),
    ],
)
async def test_a_step_that_could_not_be_taken_is_refused(keys: str, said: str) -> None:
    entries = calm()
    low = replace(entries.profile, tendons=Tendons(left=Tendon(site=Site.INSERTIONAL)))
    entries = replace(entries, profile=low)
    context, diary = memory_context(entries)
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await day_before_yesterday(pilot)
        await press(pilot, keys)
        assert said in [note.message for note in app._notifications]
        assert diary.entries == entries


async def test_no_step_up_on_a_day_that_was_locked() -> None:
    entries = changed(calm(), Change(None, checkin(THEN, 1, 5, Sign.POP)))
    context, diary = memory_context(replace(entries, profile=replace(entries.profile, assessed=DAY)))
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await day_before_yesterday(pilot)
        await press(pilot, 'l tab tab right tab "x ctrl+s')
        assert "Going up was locked that day." in [note.message for note in app._notifications]
        assert not diary.entries.steps


async def test_an_offer_of_an_earlier_day_is_accepted_on_that_day() -> None:
    context, diary = memory_context(ready_to_move_up())
    async with RehabApp(context).run_test() as pilot:
        await press(pilot, "p k enter l ctrl+s")
        (step,) = diary.entries.steps
        assert (step.date, step.by, step.reason) == (DAY, ChangedBy.OFFER, "RH7")


async def test_the_load_of_a_step_can_be_corrected_and_taken_back() -> None:
    moved = StepChange(
        date=back(9), leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.START, load_kg=20, reason="as before"
    )
    context, diary = memory_context(changed(calm(), Change(None, moved)))
    for keys, kg in (('backspace backspace "25', 25), ("backspace backspace", None)):
        async with OneScreen(
            context, lambda context: StepFormScreen(context, diary.entries.steps[-1])
        ).run_test() as pilot:
            await press(pilot, f"tab {keys} ctrl+s")
            assert diary.entries.steps[-1] == replace(moved, load_kg=kg)


async def test_a_step_down_needs_no_reason() -> None:
    moved = StepChange(date=back(9), leg=Leg.LEFT, to=Step.RAISE_DOUBLE_FLAT, by=ChangedBy.START)
    context, diary = memory_context(changed(calm(), Change(None, moved)))
    async with RehabApp(context).run_test() as pilot:
        await day_before_yesterday(pilot)
        await press(pilot, "l tab tab 1 ctrl+s")
        assert (diary.entries.steps[-1].from_, diary.entries.steps[-1].to) == (
            Step.RAISE_DOUBLE_FLAT,
            Step.HOLD_DOUBLE,
        )
