"""A note that names a stop sign is asked about once, when it is saved."""

from dataclasses import replace
from datetime import date

from rehab_tui.domain.records import Change, CheckIn, Run, Sign, changed
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.test_today import DAY, beginner

RUN = Run(id="r", date=date(2026, 3, 1), distance_km=5)


async def test_a_sign_named_in_a_check_in_is_ticked_by_y() -> None:
    context, diary = memory_context()
    app = OneScreen(context, CheckInScreen)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, f'3 {"tab " * 8} "felt_a_pop ctrl+s')
        await pilot.pause()
        assert isinstance(app.screen, ConfirmScreen)
        assert "a pop or snap heard or felt" in app.screen.question
        await press(pilot, "y")
        await pilot.pause()
        assert [(row.note, row.signs) for row in diary.entries.checkins] == [("felt a pop", (Sign.POP,))]
        assert app.left


async def test_n_leaves_it_and_the_note_is_stored_all_the_same() -> None:
    context, diary = memory_context()
    app = OneScreen(context, CheckInScreen)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, f'3 {"tab " * 8} "no_pop_I_hope ctrl+s')
        await pilot.pause()
        await press(pilot, "n")
        await pilot.pause()
        assert [(row.note, row.signs) for row in diary.entries.checkins] == [("no pop I hope", ())]
        assert app.left


async def test_a_plain_no_is_stored_without_a_question() -> None:
    context, diary = memory_context()
    app = OneScreen(context, CheckInScreen)
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, f'3 {"tab " * 8} "no_pop ctrl+s')
        await pilot.pause()
        assert [(row.note, row.signs) for row in diary.entries.checkins] == [("no pop", ())]
        assert app.left


async def test_it_is_asked_once_and_not_where_the_sign_is_ticked() -> None:
    noted = CheckIn(date=DAY, note="a pop", signs=())
    for said in (noted, replace(noted, signs=(Sign.POP,), note="")):
        context, _ = memory_context(changed(beginner(), Change(beginner().checkins[0], said)))
        app = OneScreen(context, CheckInScreen)
        async with app.run_test(size=(80, 40)) as pilot:
            note = "" if said.note else f'{"tab " * 5} "a_pop '
            await press(pilot, f"3 {note}ctrl+s")
            await pilot.pause()
            assert app.left


async def test_a_sign_named_with_a_run_is_ticked_in_the_check_in_of_its_day() -> None:
    context, diary = memory_context(changed(beginner(), Change(None, RUN)))
    app = OneScreen(context, lambda context: RunFormScreen(context, RUN))
    async with app.run_test(size=(80, 40)) as pilot:
        await press(pilot, f'{"tab " * 14} "calf_snapped ctrl+s')
        await pilot.pause()
        await press(pilot, "y")
        await pilot.pause()
        assert [run.note for run in diary.entries.runs] == ["calf snapped"]
        ticked = {row.date: row.signs for row in diary.entries.checkins}
        assert ticked == {RUN.date: (Sign.POP,), DAY: ()}
        context.history.undo()
        assert {row.date for row in diary.entries.checkins} == {DAY}
