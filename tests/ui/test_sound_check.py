"""The sound check: what is live is said, and what stands in is given at once."""

from dataclasses import replace
from itertools import count

import pytest

from rehab_tui.sound.player import Channel
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.conducting.readable import ReadableScreen
from rehab_tui.ui.screens.conducting.sound_check import SoundCheckScreen
from rehab_tui.ui.screens.profile.screen import ProfileScreen
from rehab_tui.ui.screens.welcome.screen import WelcomeScreen
from tests.ui.fake_time import FakeTime
from tests.ui.memory import memory_context
from tests.ui.odd_player import OddPlayer
from tests.ui.snapshot import text_of


async def check(player: OddPlayer, time: FakeTime, patch: pytest.MonkeyPatch) -> tuple[int, str]:
    context, _ = memory_context()
    app, bells = RehabApp(replace(context, open_player=lambda: player)), count()
    patch.setattr(app, "bell", lambda: next(bells))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(app.screen, SoundCheckScreen)
        await time.advance(2)
        screen = text_of(app)
        await pilot.press("y")
        await pilot.pause()
        assert isinstance(app.screen, WelcomeScreen)
    return next(bells), screen


async def test_with_sound_it_beeps_says_so_and_lets_go(
    fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = OddPlayer(Channel.SOUND, "Cues are played as sound, through PulseAudio.")
    bells, screen = await check(player, fake_time, monkeypatch)
    assert "through PulseAudio" in screen
    assert player.told == ["adjust 0.8", "test", "close"]
    assert bells == 0


async def test_without_sound_the_bell_rings_three_times(
    fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = OddPlayer(Channel.BELL, "No sound device was found.")
    bells, screen = await check(player, fake_time, monkeypatch)
    assert "No sound device was found." in screen
    assert bells == 3


async def test_without_either_nothing_rings(fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch) -> None:
    bells, _ = await check(OddPlayer(Channel.FLASH, "The screen flashes."), fake_time, monkeypatch)
    assert bells == 0


async def test_the_profile_leads_to_both_checks() -> None:
    context, _ = memory_context()
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape", "s")
        await pilot.pause()
        for key, screen in (("ctrl+t", SoundCheckScreen), ("ctrl+r", ReadableScreen)):
            await pilot.press(key)
            await pilot.pause()
            assert isinstance(app.screen, screen)
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, ProfileScreen)
