"""Sound in a session: the player follows every key, and what stands in for it is said once."""

from itertools import chain, pairwise

import pytest

from rehab_tui.domain.records import Settings
from rehab_tui.sound.player import Channel, SilentPlayer, Status
from rehab_tui.ui.screens.session.view import SessionView
from tests.practice.plans import holds, raises
from tests.ui.fake_time import FakeTime
from tests.ui.odd_player import OddPlayer
from tests.ui.session_stand import Stand
from tests.ui.snapshot import text_of

LOST = Status(Channel.BELL, "The sound device has gone.")


async def test_the_player_follows_begin_pause_go_on_and_end(fake_time: FakeTime) -> None:
    player = OddPlayer()
    app = Stand(fake_time, holds(), player=player)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(12)
        await pilot.press("space")
        await fake_time.advance(3)
        await pilot.press("space")
        await fake_time.advance(1)
    assert player.told == ["adjust 0.8", "start 0.0", "stop", "start 12.0", "close"]
    assert app.bells == 0


async def test_m_mutes_v_takes_the_rising_tone_away_and_s_the_words(fake_time: FakeTime) -> None:
    player = OddPlayer()
    app = Stand(fake_time, raises(), player=player)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.press(pilot, "v", "m", "m", "v", "s", "s")
    silent = "adjust 0 without beat"
    quiet = "adjust 0.8 without beat"
    wordless = "adjust 0.8 without voice"
    assert player.told[:7] == ["adjust 0.8", quiet, silent, quiet, "adjust 0.8", wordless, "adjust 0.8"]
    assert app.diary.settings.sound
    assert app.diary.settings.beat
    assert app.diary.settings.voice


def grounds(app: Stand) -> set[str]:
    """The colours behind what the screen shows."""
    segments = chain.from_iterable(app.screen._compositor.render_strips())
    found = (one.style.bgcolor for one in segments if one.style and one.style.bgcolor)
    return {colour.triplet.hex.upper() for colour in found if colour.triplet}


@pytest.mark.parametrize(("motion", "flashes"), [(True, 4), (False, 0)])
async def test_without_sound_it_is_said_once_and_the_screen_flashes_if_it_may(
    fake_time: FakeTime, motion: bool, flashes: int
) -> None:
    app = Stand(
        fake_time, holds(), player=SilentPlayer("No sound device was found"), settings=Settings(motion=motion)
    )
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("space")
        await fake_time.advance(4)
        assert "No sound device was found" in text_of(app).replace("\n", " ")
        flashed, view = [], app.session.query_one(SessionView)
        for _ in range(70):
            await fake_time.advance(0.1)
            flashed.append(view.styles.inline.has_rule("background"))
        assert sum(now and not before for before, now in pairwise(flashed)) == flashes
        assert "No sound device" not in text_of(app)
        assert app.theme_variables["secondary"] not in grounds(app), "the set keeps nothing of a flash"


async def test_a_device_that_goes_in_the_middle_is_said(fake_time: FakeTime) -> None:
    player = OddPlayer()
    app = Stand(fake_time, holds(), player=player)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("space")
        await fake_time.advance(4)
        assert "gone" not in text_of(app)
        for status in (LOST, Status(Channel.SOUND, "Sound is back."), LOST):
            player.status = status
            await fake_time.advance(0.4)
        await pilot.pause()
        assert text_of(app).count("has gone") == 1, "a device that comes and goes is told once"
        assert "The sound device has gone." in text_of(app)
        assert app.bells == 0
        await fake_time.advance(3)
        assert app.bells > 0
