"""One day: everything in it, added, changed, deleted and undone from there, and the verdict follows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rehab_tui.domain.records import (
    Change,
    ChangedBy,
    Entries,
    Leg,
    Measurement,
    MeasurementKind,
    Pause,
    Run,
    Step,
    StepChange,
    Units,
    changed,
)
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.screens.diary.words import words_of
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, SIZES, beginner, checkin, holds

SUNDAY = date(2026, 3, 1)
RUN = Run(id="r", date=SUNDAY, time="18:10", distance_km=5, pain_start=1, pain_worst=2, pain_end=1)
TEST = Measurement(id="m", date=SUNDAY, kind=MeasurementKind.VISA_A, leg=Leg.LEFT, value=70)
MOVED = StepChange(date=SUNDAY, leg=Leg.LEFT, to=Step.HOLD_DOUBLE, by=ChangedBy.START)
FULL = changed(
    beginner(),
    *(Change(None, row) for row in (checkin(SUNDAY, 2), holds(SUNDAY), RUN, TEST, MOVED)),
    Change(None, Pause(from_=SUNDAY - timedelta(days=1), to=SUNDAY, reason="a cold")),
)


def sunday(context: Context) -> DayScreen:
    return DayScreen(context, SUNDAY)


async def shown(entries: Entries) -> str:
    context, _ = memory_context(entries)
    async with OneScreen(context, sunday).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        return text_of(pilot.app)


async def test_a_step_says_its_load() -> None:
    loaded = replace(MOVED, to=Step.RAISE_LOADED, load_kg=22.5)
    assert "left leg to loaded raise with 22.5 kg. start" in await shown(
        changed(beginner(), Change(None, loaded))
    )


async def test_everything_of_the_day_and_nothing_else() -> None:
    screen = await shown(FULL)
    for part in (
        "left: pain 2, stiff 20 min",
        "double-leg hold both 45 45 45 45 45 s, pain 2",
        "5 km easy. pain start, worst, end, after: 1 2 1 ·",
        "VISA-A, left: 70 points",
        "left leg to double-leg hold. start",
        "2026-02-28 to 2026-03-01. a cold",
    ):
        assert part in screen
    assert "Sunday 1 March 2026" in screen
    assert "◐ AMBER" in screen


async def test_an_empty_day_says_so() -> None:
    assert "Nothing was noted on this day." in await shown(beginner())


async def test_a_check_in_is_added_to_an_earlier_day_and_undone() -> None:
    context, diary = memory_context(beginner())
    app = OneScreen(context, sunday)
    async with app.run_test() as pilot:
        await press(pilot, "c 7 ctrl+s")
        assert [row.date for row in diary.entries.checkins] == [SUNDAY, DAY]
        await pilot.pause()
        assert "■ RED" in text_of(app)
        await press(pilot, "u")
        await pilot.pause()
        assert [row.date for row in diary.entries.checkins] == [DAY]
        assert "■ RED" not in text_of(app)


async def test_a_run_and_a_test_are_added_to_the_day() -> None:
    context, diary = memory_context(beginner())
    async with OneScreen(context, sunday).run_test() as pilot:
        await press(pilot, "r tab tab 6 ctrl+s")
        await press(pilot, "m tab tab tab 9 ctrl+s")
        assert [(run.date, run.distance_km) for run in diary.entries.runs] == [(SUNDAY, 6)]
        assert [(one.date, one.value) for one in diary.entries.measurements] == [(SUNDAY, 9)]


async def test_a_pause_is_added_changed_and_undone() -> None:
    context, diary = memory_context(beginner())
    app = OneScreen(context, sunday)
    async with app.run_test() as pilot:
        await press(pilot, 'b tab "2026-03-02 tab "flu ctrl+s')
        (pause,) = diary.entries.pauses
        assert (pause.from_, pause.to, pause.reason) == (SUNDAY, date(2026, 3, 2), "flu")
        await press(pilot, 'enter "2026-02-27 ctrl+s')
        assert [pause.from_ for pause in diary.entries.pauses] == [date(2026, 2, 27)]
        await press(pilot, "u")
        assert diary.entries.pauses == (pause,)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('b tab "2026-02-01 ctrl+s', "A pause from 2026-03-01 cannot end on 2026-02-01."),
        ('b "2026-02-28 ctrl+s', "Another pause begins on 2026-02-28: change that one."),
    ],
)
async def test_a_pause_that_cannot_be_is_refused(keys: str, said: str) -> None:
    context, diary = memory_context(FULL)
    app = OneScreen(context, sunday)
    async with app.run_test() as pilot:
        await press(pilot, keys)
        assert said in app.told
        assert diary.entries == FULL


async def test_a_session_is_changed_set_by_set() -> None:
    context, diary = memory_context(FULL)
    (before,) = FULL.sessions
    async with OneScreen(context, sunday).run_test(size=(80, 40)) as pilot:
        await press(pilot, "down enter tab backspace backspace 3 0 tab 4 ctrl+s")
        sets = (replace(before.sets[0], held_s=30, pain=4), *before.sets[1:])
        assert diary.entries.sessions == (replace(before, sets=sets),)


@pytest.mark.parametrize("row", range(6))
async def test_each_kind_is_deleted_after_a_question_and_taken_back(row: int) -> None:
    context, diary = memory_context(FULL)
    app = OneScreen(context, sunday)
    async with app.run_test() as pilot:
        await press(pilot, " ".join(["down"] * row + ["d", "n"]))
        assert diary.entries == FULL
        assert isinstance(app.screen, DayScreen)
        gone = app.screen.entries[row]
        await press(pilot, "d y")
        assert gone not in app.screen.entries
        assert len(app.screen.entries) == 5
        await press(pilot, "u")
        assert diary.entries == FULL


async def test_the_footer_offers_only_what_works_now() -> None:
    context, _ = memory_context(beginner())
    app = OneScreen(context, sunday)

    def offered() -> set[str]:
        return {key for key, bound in app.screen.active_bindings.items() if bound.binding.show} & {"d", "u"}

    async with app.run_test() as pilot:
        await pilot.pause()
        assert not offered()
        await press(pilot, "a c 2 ctrl+s")
        await pilot.pause()
        assert offered() == {"d", "u"}


async def test_brackets_go_from_day_to_day_but_not_to_tomorrow() -> None:
    context, _ = memory_context(FULL)
    app = OneScreen(context, sunday)
    async with app.run_test() as pilot:
        await press(pilot, "left_square_bracket")
        assert isinstance(app.screen, DayScreen)
        assert app.screen.day == date(2026, 2, 28)
        await press(pilot, " ".join(["right_square_bracket"] * 6))
        assert app.screen.day == DAY


async def test_nothing_but_a_pause_is_added_to_a_day_that_lies_ahead() -> None:
    context, diary = memory_context(beginner())
    app = OneScreen(context, lambda context: DayScreen(context, DAY + timedelta(days=2)))
    async with app.run_test() as pilot:
        await press(pilot, "a m l")
        assert isinstance(app.screen, DayScreen)
        await press(pilot, "b ctrl+s")
        assert [pause.from_ for pause in diary.entries.pauses] == [DAY + timedelta(days=2)]


def test_a_session_in_words_names_what_was_cut_short() -> None:
    short = replace(holds(SUNDAY), completed=False, effort=8, note="tired")
    assert words_of(short, Units()) == (
        "stopped early. double-leg hold both 45 45 45 45 45 s, pain 2. effort 8 of 10. tired"
    )


PICTURES = {
    "day": "",
    "add": "a",
    "delete": "d",
    "pause": "b",
    "session": "down enter",
    "session_new": "s",
    "step": "l",
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", PICTURES)
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        app.push_screen(DayScreen(context, date(2026, 1, 13)))
        await pilot.pause()
        await press(pilot, PICTURES[what])
        await pilot.pause()
        await shot(app)


@pytest.mark.parametrize("what", ["day", "session_new"])
async def test_picture_without_colour(what: str, shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(DayScreen(context, date(2026, 1, 13)))
        await pilot.pause()
        await press(pilot, PICTURES[what])
        await pilot.pause()
        await shot(app)
