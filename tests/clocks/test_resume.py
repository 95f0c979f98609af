"""A session that was cut off is gone on with on its own day only; on another it is filed as it was."""

from datetime import timedelta

import pytest

from rehab_tui.practice.draft import Draft
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.session.resume import ResumeScreen
from rehab_tui.ui.screens.session.screen import SessionScreen
from tests.practice.plans import holds
from tests.ui.memory import MORNING, memory_context, press
from tests.ui.snapshot import text_of


@pytest.mark.parametrize("days", [0, 1])
async def test_only_todays_session_goes_on(days: int) -> None:
    began = MORNING - timedelta(days=days)
    context, diary = memory_context()
    context.drafts.save(Draft(id="s", date=began.date(), started_at=began, saved_at=began, plan=holds(1)))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, ResumeScreen)
        assert ("space go on" in text_of(app)) is (days == 0)
        await press(pilot, "space")
        assert isinstance(app.screen, SessionScreen if days == 0 else ResumeScreen)
        if days:
            await press(pilot, "f")
            assert [session.date for session in diary.entries.sessions] == [began.date()]
