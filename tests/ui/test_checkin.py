from dataclasses import replace
from datetime import date, datetime

import pytest

from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    MorningAfter,
    Profile,
    Run,
    Settled,
    Sign,
    Site,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
    Versus,
)
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.widgets.fields import Frame
from tests.ui.memory import OneScreen, burst, memory_context, press

DAY = date(2026, 3, 3)
LEFT = Entries(profile=Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION))))
RUN = Run(id="run", date=date(2026, 3, 1), time="18:00", distance_km=8)


def left(pain: int | None = None, stiffness: int | None = None, day: int | None = None) -> TendonsToday:
    return TendonsToday(left=TendonToday(morning_pain=pain, stiffness_min=stiffness, day_pain=day))


@pytest.mark.parametrize(
    ("keys", "stored"),
    [
        ("3 enter 2 0 ctrl+s", left(3, 20)),
        ("3 down 2 0 up 4 ctrl+s", left(4, 20)),
        ("1 0 tab 5 tab 2 ctrl+s", left(10, 5, 2)),
        ("9 right ctrl+s", left(10)),
        ("right right left left left ctrl+s", left(0)),
        ("7 backspace tab 1 5 ctrl+s", left(None, 15)),
        ("tab right right right left ctrl+s", left(None, 5)),
        ("3 tab shift+tab 3 ctrl+s", left(3)),
        ("3 4 4 ctrl+s", left(4)),
    ],
)
async def test_stores_exactly_what_the_keys_say(keys: str, stored: TendonsToday) -> None:
    context, diary = memory_context(LEFT)
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, keys)
        assert diary.entries.checkins == (CheckIn(date=DAY, time="07:05", tendons=stored),)
        assert app.left


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (
            "3 ctrl+s",
            "left: pain 3\nThe next step asks for the minutes of stiffness too, 0 if there were none.",
        ),
        ("3 tab 0 ctrl+s", "left: pain 3, stiff 0 min"),
        ("tab 5 ctrl+s", "left: stiff 5 min"),
    ],
)
async def test_pain_without_minutes_is_stored_and_says_once_what_is_missing(keys: str, told: str) -> None:
    context, _ = memory_context(LEFT)
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, keys)
        assert [note.message for note in app._notifications] == [told]
        assert app.left


async def test_keys_that_arrive_at_once_go_where_they_were_meant() -> None:
    context, diary = memory_context(LEFT)
    async with OneScreen(context, CheckInScreen).run_test() as pilot:
        await pilot.pause()
        await burst(pilot, "7 9 right left enter 2 0 backspace 5 enter 1 0 tab 7 down up up up 4 ctrl+s")
        stored = CheckIn(date=DAY, time="07:05", tendons=left(9, 25, 4), signs=(Sign.LIMP,))
        assert diary.entries.checkins == (stored,)


async def test_every_question_answered_with_enter_alone() -> None:
    context, diary = memory_context(replace(LEFT, runs=(RUN,)))
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, "3 enter 2 0 enter 4 enter 7 0 enter 3 enter 2 enter 2 enter")
        await press(pilot, '"cut_short,_it_rained enter')
        assert diary.entries.checkins == (
            CheckIn(
                date=DAY,
                time="07:05",
                tendons=left(3, 20, 4),
                signs=(Sign.LIMP, Sign.FEVER),
                versus_last_week=Versus.WORSE,
                note="cut short, it rained",
            ),
        )
        answered = replace(RUN, settled=Settled.WITHIN_24H, morning_after=MorningAfter.SLIGHTLY)
        assert diary.entries.runs == (answered,)
        assert app.went == []
        assert "left: pain 3, stiff 20 min, day 4; limping" in app.told
        assert context.history.undo()
        assert diary.entries == replace(LEFT, runs=(RUN,))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("1 full_stop 0 ctrl+s", "Left morning pain is 1.0; accepted: a whole number."),
        ("1 underscore 0 ctrl+s", "Left morning pain is 1_0; accepted: a whole number."),
        ("1 space 0 ctrl+s", "Left morning pain is 1 0; accepted: a whole number."),
        ("0 comma 5 ctrl+s", "Left morning pain is 0,5; accepted: a whole number."),
        ('tab "481 ctrl+s', "Left stiffness is 481; accepted: 0 to 480 minutes."),
        ('tab "-1 ctrl+s', "Left stiffness is -1; accepted: 0 to 480 minutes."),
        ('3 tab "2.5 ctrl+s', "Left stiffness is 2.5; accepted: whole minutes such as 45 or 1h5."),
    ],
)
async def test_refuses_with_one_sentence_at_the_question(keys: str, sentence: str) -> None:
    context, diary = memory_context(LEFT)
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, keys)
        refusals = [str(shown.render()) for shown in app.screen.query(".refused .refusal")]
        assert refusals == [sentence]
        assert diary.entries == LEFT
        assert not app.left
        await press(pilot, "backspace backspace backspace 2 ctrl+s")
        assert len(diary.entries.checkins) == 1


async def test_an_earlier_day_and_back_again() -> None:
    context, diary = memory_context(LEFT)
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, "] [ [")
        assert app.screen.query_one(Frame).border_title == "Sunday 1 March 2026"
        await press(pilot, "5 ctrl+s")
        assert diary.entries.checkins == (CheckIn(date=date(2026, 3, 1), tendons=left(5)),)


async def test_another_day_asks_before_something_is_lost() -> None:
    context, _ = memory_context(LEFT)
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, "3 [ n")
        assert isinstance(app.screen, CheckInScreen)
        assert app.screen.day == DAY
        await press(pilot, "[ y")
        assert isinstance(app.screen, CheckInScreen)
        assert app.screen.day == date(2026, 3, 2)


async def test_shows_and_changes_what_is_stored() -> None:
    stored = CheckIn(date=DAY, time="06:50", tendons=left(3, 20), signs=(Sign.POP,), note="so")
    context, diary = memory_context(replace(LEFT, checkins=(stored,)))
    async with OneScreen(context, CheckInScreen).run_test() as pilot:
        await press(pilot, "2 tab tab tab 1 ctrl+s")
        assert diary.entries.checkins == (replace(stored, tendons=left(2, 20), signs=()),)


async def test_yesterday_stands_beside_and_never_inside() -> None:
    yesterday = CheckIn(date=date(2026, 3, 2), tendons=left(6, 45))
    context, diary = memory_context(replace(LEFT, checkins=(yesterday,)))
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        beside = [str(shown.render()) for shown in app.screen.query(".beside")]
        assert beside == ["yesterday 6", "yesterday 45 min"]
        await press(pilot, "ctrl+s")
        assert diary.entries.checkins == (yesterday,)
        assert "nothing was saved" in app.told
        assert not app.left


async def test_an_emptied_check_in_is_deleted_after_a_question() -> None:
    stored = CheckIn(date=DAY, tendons=left(3))
    context, diary = memory_context(replace(LEFT, checkins=(stored,)))
    async with OneScreen(context, CheckInScreen).run_test() as pilot:
        await press(pilot, "backspace ctrl+s n")
        assert len(diary.entries.checkins) == 1
        await press(pilot, "ctrl+s y")
        assert len(diary.entries.checkins) == 0


async def test_escape_asks_only_where_something_would_be_lost() -> None:
    context, diary = memory_context(LEFT)
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, "3 escape n")
        assert not app.left
        await press(pilot, "backspace escape")
        assert app.left
        assert diary.entries == LEFT


async def test_letters_of_the_program_do_nothing_while_one_fills_in() -> None:
    context, diary = memory_context(LEFT)
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, "3 t c i h r p s u q tab t r u")
        assert (app.went, app.left, diary.entries) == ([], False, LEFT)


async def test_what_cannot_be_written_stays_on_the_screen() -> None:
    context, diary = memory_context(LEFT)
    diary.broken = True
    app = OneScreen(context, CheckInScreen)
    async with app.run_test() as pilot:
        await press(pilot, "3 ctrl+s")
        assert not app.left
        assert "The disk is full." in app.told


async def test_after_midnight_the_clock_does_not_date_a_morning() -> None:
    context, diary = memory_context(LEFT, now=datetime.fromisoformat("2026-03-04T01:30:00+01:00"))
    async with OneScreen(context, CheckInScreen).run_test() as pilot:
        await press(pilot, "3 ctrl+s")
        assert diary.entries.checkins == (CheckIn(date=DAY, tendons=left(3)),)


async def test_an_answered_run_is_not_asked_after_and_not_yet_is() -> None:
    for settled, asked in ((Settled.WITHIN_24H, 1), (Settled.NOT_YET, 2)):
        context, _ = memory_context(replace(LEFT, runs=(replace(RUN, settled=settled),)))
        app = OneScreen(context, CheckInScreen)
        async with app.run_test():
            screen = app.screen
            assert isinstance(screen, CheckInScreen)
            assert screen.run_questions is not None
            assert len(screen.run_questions.fields) == asked
