"""The heel-raise test by real key presses on fake time: paced, corrected, compared, saved when confirmed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PurePath
from typing import ClassVar

import pytest
from textual.pilot import Pilot

import rehab_tui.ui
from rehab_tui.domain.records import Change, Entries, Leg, MeasurementKind, Screening, Settings, Sign, changed
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.practice.conducting import HeelRaiseState, HeelRaiseTest
from rehab_tui.sound.player import Player, SilentPlayer
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.heel_raise.screen import HeelRaiseScreen
from rehab_tui.ui.screens.heel_raise.words import ready, symmetry_words
from rehab_tui.ui.screens.measurements.screen import MeasurementsScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.memory import MORNING, MemoryDiary, memory_context
from tests.ui.odd_player import OddPlayer
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_session import footer
from tests.ui.test_today import DAY, SIZES, beginner, checkin

PREP = 3


class Trial(RehabApp):
    """The program at its tests, on fake time, with a player that is told and nothing heard."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [
        Path(rehab_tui.ui.__path__[0]) / part for part in RehabApp.CSS_PATH
    ]

    def __init__(self, time: FakeTime, entries: Entries, player: Player | None = None) -> None:
        context, self.diary = memory_context(entries, Settings(prep_s=PREP))
        time.began = MORNING
        super().__init__(
            replace(context, clock=time, now=time.wall, open_player=lambda: player or OddPlayer())
        )
        self.time = time
        self.bells = 0

    def bell(self) -> None:
        self.bells += 1

    async def press(self, pilot: Pilot[None], *keys: str) -> None:
        """Press keys as a person does who means each of them."""
        await self.time.press(pilot, *keys)

    async def begin(self, pilot: Pilot[None], seconds: float) -> None:
        """Countdown, and so many seconds of raises."""
        await pilot.press("space")
        await self.time.advance(PREP + seconds)

    async def one_leg(self, pilot: Pilot[None], seconds: float) -> None:
        """Countdown, so many seconds of raises, the end, and a breath."""
        await self.begin(pilot, seconds)
        await pilot.press("space")
        await self.time.advance(1.5)

    @property
    def test(self) -> HeelRaiseTest:
        assert isinstance(self.screen, HeelRaiseScreen)
        return self.screen.test

    @property
    def results(self) -> dict[Leg, float]:
        """The heel raises of the day."""
        return results(self.diary)


@asynccontextmanager
async def opened(
    time: FakeTime,
    entries: Entries | None = None,
    *,
    player: Player | None = None,
    size: tuple[int, int] = (80, 24),
    notifications: bool = False,
) -> AsyncIterator[tuple[Trial, Pilot[None]]]:
    """The test as it is opened from the measurements; a beginner's, of somebody with a sore left leg."""
    app = Trial(time, entries or beginner(), player)
    async with app.run_test(size=size, notifications=notifications) as pilot:
        await app.action_go("measurements")
        await app.press(pilot, "space")
        yield app, pilot


def explained(app: Trial) -> bool:
    return isinstance(app.screen, HeelRaiseScreen) and app.screen.keys_now["explain"]


def results(diary: MemoryDiary) -> dict[Leg, float]:
    found = diary.entries.measurements
    return {
        one.leg: one.value for one in found if one.date == DAY and one.kind is MeasurementKind.HEEL_RAISES
    }


def big(app: Trial, id: str) -> str:
    return app.screen.query_one(f"#{id}", BigDigits).text


def said(app: Trial, id: str) -> str:
    return str(app.screen.query_one(f"#{id}", CachedStatic).visual)


async def test_from_the_first_key_to_both_counts_in_the_diary(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        assert "right leg first, then left leg, the sore one" in said(app, "ready")
        await app.one_leg(pilot, 23)
        assert big(app, "count-leg") == "RIGHT"
        await app.press(pilot, "down", "0")
        assert big(app, "count-number") == "10"
        await app.one_leg(pilot, 17)
        await app.press(pilot, "1", "0", "space")
        assert app.test.state is HeelRaiseState.RESULT
        words = said(app, "result-words")
        assert "80 %, left (sore) against right" in words
        assert "pain        left 10 of 10, right 0 of 10" in words
        assert "Hebert-Losier 2017" in words
        assert "Paced, not measured" in words
        assert app.results == {}, "nothing is saved until it is confirmed"
        await app.press(pilot, "space")
        assert isinstance(app.screen, MeasurementsScreen)
        assert app.results == {Leg.RIGHT: 10, Leg.LEFT: 8}
        await app.press(pilot, "u")
        assert app.results == {}, "both counts are one change"


async def test_the_raise_in_progress_its_phase_and_its_leg_stand_large(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await pilot.press("space")
        seen = []
        for wait in (1.1, PREP - 1, 1, 1, 1, 14):
            await fake_time.advance(wait)
            seen.append((big(app, "word"), big(app, "digits")))
        assert seen == [("READY", "2"), ("UP", "1"), ("DOWN", "1"), ("UP", "2"), ("DOWN", "2"), ("DOWN", "9")]
        assert big(app, "leg") == "RIGHT"


@pytest.mark.parametrize(("size", "rows"), [((80, 24), 7), ((120, 40), 15), ((160, 50), 15)])
async def test_the_count_can_be_read_from_afar(fake_time: FakeTime, size: tuple[int, int], rows: int) -> None:
    async with opened(fake_time, size=size) as (app, pilot):
        await app.begin(pilot, 2)
        await pilot.pause()
        digits = app.screen.query_one("#digits", BigDigits)
        drawn = [digits.render_line(y).text for y in range(digits.size.height)]
        assert sum(bool(line.strip()) for line in drawn) >= rows


async def test_escape_asks_once_and_only_y_leaves(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await app.begin(pilot, 11)
        await app.press(pilot, "escape", "space")
        assert isinstance(app.screen, ConfirmScreen)
        await app.press(pilot, "n")
        assert big(app, "count-number") == "5"
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "escape", "y")
        assert isinstance(app.screen, MeasurementsScreen)
        assert app.results == {}


async def test_leaving_before_anything_has_begun_asks_nothing(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await app.press(pilot, "space", "space", "escape")
        assert isinstance(app.screen, MeasurementsScreen)


async def test_whatever_covers_the_raises_ends_them(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await app.begin(pilot, 11)
        await app.press(pilot, "ctrl+p")
        await fake_time.advance(30)
        await app.press(pilot, "escape")
        assert [count.paced for count in app.test.counts] == [5]


async def test_a_standstill_is_said_and_not_counted(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await app.begin(pilot, 11)
        fake_time.sleep_unseen(60)
        await fake_time.advance(0.2)
        assert big(app, "count-number") == "5"
        assert "The clock stood still" in said(app, "count-asked")
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "b")
        assert app.test.state is HeelRaiseState.READY


async def test_the_keys_shown_are_those_that_work(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        assert footer(app) == {"begin", "leave out", "sound off", "help", "distance check", "back"}
        assert explained(app)
        await app.press(pilot, "space")
        assert footer(app) == {"not yet", "sound off", "leave"}
        assert not explained(app)
        await app.time.advance(PREP)
        assert footer(app) == {"I cannot go on", "sound off", "leave"}
        await app.press(pilot, "space")
        assert footer(app) == {"next leg", "correct", "pain", "again", "leave out", "help", "leave"}
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "n", "3")
        assert footer(app) == {"result", "correct", "again", "help", "leave"}
        await app.time.advance(1)
        await app.press(pilot, "space")
        assert footer(app) == {"save", "correct", "help", "leave"}
        await app.press(pilot, "backspace")
        assert app.test.state is HeelRaiseState.COUNTED


async def test_keys_of_other_places_do_nothing_while_raising(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await app.begin(pilot, 2)
        await app.press(pilot, *"tcirpshqunbad05", "up", "down", "tab", "backspace", "question_mark")
        assert app.test.state is HeelRaiseState.PACED
        assert app.test.counts == ()


async def test_one_leg_alone_has_a_result_without_symmetry(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await app.press(pilot, "n")
        await app.one_leg(pilot, 6)
        await app.press(pilot, "7", "space")
        assert "needs raises of both legs" in said(app, "result-words")
        await app.press(pilot, "space")
        assert app.results == {Leg.LEFT: 3}


async def test_a_failed_save_is_told_and_nothing_is_lost(fake_time: FakeTime) -> None:
    async with opened(fake_time, notifications=True) as (app, pilot):
        await app.press(pilot, "n")
        await app.one_leg(pilot, 6)
        app.diary.broken = True
        await app.press(pilot, "space", "space")
        assert app.test.state is HeelRaiseState.RESULT
        assert "The disk is full." in text_of(app)
        app.diary.broken = False
        await app.press(pilot, "space")
        assert app.results == {Leg.LEFT: 3}


async def test_pain_above_five_stops_that_leg(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await app.one_leg(pilot, 5)
        await app.press(pilot, "5")
        assert "no more raises" not in said(app, "count-next")
        await app.press(pilot, "backspace", "6")
        assert "Pain above 5: no more raises on this leg today." in said(app, "count-next")
        await app.press(pilot, "backspace")
        assert app.test.counts[0].pain is None


async def test_the_player_follows_and_sounds_the_rest(fake_time: FakeTime) -> None:
    player = OddPlayer()
    async with opened(fake_time, player=player) as (app, pilot):
        await app.one_leg(pilot, 5)
        await app.press(pilot, "space")
        await app.time.advance(PREP)
        await app.press(pilot, "space", "n", "escape", "y")
    assert player.told == ["adjust 0.8", "start 0.0", "stop", "start 0.0", "start 0.0", "stop", "close"]


async def test_the_bell_stands_in_for_every_beat_and_can_be_silenced(fake_time: FakeTime) -> None:
    async with opened(fake_time, player=SilentPlayer("No sound device was found")) as (app, pilot):
        await app.begin(pilot, 6.1)
        assert app.bells == 3 + 1 + 6
        await app.press(pilot, "m")
        await fake_time.advance(10)
        assert app.bells == 10
        assert not app.diary.settings.sound


@pytest.mark.parametrize("sign", [Sign.POP, Sign.SWELLING, Sign.LIMP])
async def test_a_red_day_offers_no_test_and_says_why(fake_time: FakeTime, sign: Sign) -> None:
    entries = changed(beginner(), Change(None, checkin(DAY, 3, 20, sign)))
    async with opened(fake_time, entries) as (app, pilot):
        assert isinstance(app.screen, MeasurementsScreen)
        assert "heel raises" not in footer(app)
        await pilot.pause()
        reason = app.context.facts.verdict.reasons[0]
        assert f"No heel-raise test today. {reason.rule}: " in text_of(app)


async def test_a_steroid_injection_offers_no_test_either(fake_time: FakeTime) -> None:
    entries = beginner()
    screening = Screening(date=DAY, steroid_injection=True)
    entries = replace(entries, profile=replace(entries.profile, screening=screening))
    async with opened(fake_time, entries) as (app, pilot):
        await pilot.pause()
        assert isinstance(app.screen, MeasurementsScreen)
        assert "EV7" in text_of(app)


async def test_too_small_a_window_is_said(fake_time: FakeTime) -> None:
    async with opened(fake_time, size=(60, 20)) as (app, pilot):
        await app.begin(pilot, 1)
        assert "Make it 80 x 24" in said(app, "too-small")


def test_a_leg_that_is_still_on_holds_is_told_so() -> None:
    facts = today(beginner(), DAY)
    test = HeelRaiseTest((Leg.RIGHT, Leg.LEFT), memory_context()[0].diary.settings)
    assert "The left leg is on the double-leg hold: ask a physio first" in str(ready(test, facts))
    test.legs = (Leg.RIGHT,)
    assert "ask a physio" not in str(ready(test, facts))


def test_two_sore_legs_are_compared_without_a_sound_one() -> None:
    said = symmetry_words({Leg.LEFT: 20, Leg.RIGHT: 16}, (Leg.LEFT, Leg.RIGHT))
    assert said == "80 %, the lower against the higher"


def later(entries: Entries) -> Entries:
    """The story of the demo, its last heel raises a month ago."""
    rows = (
        replace(one, date=one.date - timedelta(days=30)) if one.kind is MeasurementKind.HEEL_RAISES else one
        for one in entries.measurements
    )
    return replace(entries, measurements=tuple(sorted(rows, key=lambda one: (one.date, one.id))))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_pictures(fake_time: FakeTime, size: tuple[int, int], shot: Shot) -> None:
    async with opened(fake_time, later(demo_entries(DAY)), size=size) as (app, pilot):

        async def picture(tag: str) -> None:
            await shot(app, f"-{tag}")

        await picture("1-ready")
        await pilot.press("space")
        await fake_time.advance(1.2)
        await picture("2-prep")
        await fake_time.advance(PREP - 1 + 22.1)
        await picture("3-up")
        await fake_time.advance(1)
        await picture("4-down")
        await fake_time.advance(30)
        await pilot.press("space")
        await fake_time.advance(1.5)
        await app.press(pilot, "down")
        await picture("5-count")
        await app.press(pilot, "0")
        await app.one_leg(pilot, 42.5)
        await app.press(pilot, "6")
        await picture("6-last-count")
        await app.press(pilot, "space")
        await picture("7-result")


async def test_picture_without_colour(
    fake_time: FakeTime, shot: Shot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(fake_time, demo_entries(DAY)) as (app, pilot):
        await app.begin(pilot, 22.3)
        await shot(app)
