"""Tests in the diary: add, change, delete, undo; bounds, norms with their source, and noise."""

from datetime import date

import pytest

from rehab_tui.domain.records import Entries, Leg, Measurement, MeasurementKind
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.heel_raise.screen import HeelRaiseScreen
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.measurements.screen import MeasurementsScreen
from rehab_tui.ui.screens.shared.text import change_words
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, SIZES, beginner

KINDS = MeasurementKind
OLD = Measurement(id="old", date=date(2026, 2, 1), kind=KINDS.HEEL_RAISES, leg=Leg.LEFT, value=14)
NEW = Measurement(id="new", date=date(2026, 3, 1), kind=KINDS.HEEL_RAISES, leg=Leg.LEFT, value=18)
BOTH = Entries(measurements=(OLD, NEW))


@pytest.mark.parametrize(
    ("keys", "kind", "leg", "value"),
    [
        ('1 tab 1 tab "9,5', KINDS.KNEE_TO_WALL, Leg.LEFT, 9.5),
        ("2 tab 2 tab 2 4", KINDS.HEEL_RAISES, Leg.RIGHT, 24),
        ("3 tab 3 tab 8 1", KINDS.VISA_A, Leg.BOTH, 81),
        ("4 tab 1 tab 7 0", KINDS.TENDON_RATING, Leg.LEFT, 70),
    ],
)
async def test_adds_each_kind_of_an_earlier_day(keys: str, kind: KINDS, leg: Leg, value: float) -> None:
    context, diary = memory_context()
    app = OneScreen(context, MeasurementsScreen)
    async with app.run_test() as pilot:
        await press(pilot, f'a "2026-02-20 enter {keys} enter')
        assert diary.entries.measurements == (
            Measurement(id="id-1", date=date(2026, 2, 20), kind=kind, leg=leg, value=value),
        )
        assert isinstance(app.screen, MeasurementsScreen)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("tab tab tab 3 1", "Result is 31; accepted: 0 to 30 cm."),
        ('tab 2 tab tab "12.5', "Result is 12.5; accepted: a whole number of reps."),
        ("tab 3 tab tab 1 0 1", "Result is 101; accepted: 0 to 100 points."),
        ("tab tab tab", "Result is empty; accepted: a number of cm."),
        (
            'tab tab tab 9 shift+tab shift+tab shift+tab "2026-03-04',
            "Date is 2026-03-04; accepted: a day up to 2026-03-03.",
        ),
    ],
)
async def test_refuses_what_the_test_cannot_give(keys: str, sentence: str) -> None:
    context, diary = memory_context()
    app = OneScreen(context, MeasurementFormScreen)
    async with app.run_test() as pilot:
        await press(pilot, f"{keys} ctrl+s")
        assert [str(shown.render()) for shown in app.screen.query(".refused .refusal")] == [sentence]
        assert diary.entries == Entries()


async def test_changes_one_result_and_undoes_it() -> None:
    context, diary = memory_context(BOTH)
    app = OneScreen(context, MeasurementsScreen)
    async with app.run_test() as pilot:
        await press(pilot, "enter tab tab tab backspace backspace 2 0 ctrl+s")
        assert [one.value for one in diary.entries.measurements] == [14, 20]
        await press(pilot, "u")
        assert diary.entries == BOTH


async def test_deletes_after_a_question_and_takes_it_back() -> None:
    context, diary = memory_context(BOTH)
    app = OneScreen(context, MeasurementsScreen)
    async with app.run_test() as pilot:
        await press(pilot, "down d n")
        assert diary.entries == BOTH
        await press(pilot, "d y")
        assert diary.entries.measurements == (NEW,)
        await press(pilot, "u")
        assert diary.entries == BOTH


async def test_the_form_says_how_and_compares_with_a_source() -> None:
    context, _ = memory_context()
    async with OneScreen(context, MeasurementFormScreen).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab 2")
        await pilot.pause()
        screen = text_of(pilot.app)
    assert "30 a minute" in screen
    assert "Hebert-Losier 2017" in screen


async def test_space_opens_the_heel_raise_test_and_v_the_charts() -> None:
    context, _ = memory_context(beginner())
    app = OneScreen(context, MeasurementsScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        assert {"heel raises", "charts"} <= {key.binding.description for key in app.active_bindings.values()}
        await press(pilot, "space")
        assert isinstance(app.screen, HeelRaiseScreen)
        await press(pilot, "escape v")
        assert app.went == ["test-charts"]


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        (KINDS.HEEL_RAISES, (14, 18), "+4  under 6, may be noise"),
        (KINDS.HEEL_RAISES, (14, 20), "+6"),
        (KINDS.VISA_A, (60, 55), "-5  under 10, too small to tell"),
        (KINDS.VISA_A, (60, 70), "+10"),
        (KINDS.KNEE_TO_WALL, (9, 9.5), "+0.5"),
        (KINDS.TENDON_RATING, (50, 50), "the same"),
    ],
)
def test_a_change_says_whether_it_may_be_noise(kind: KINDS, values: tuple[float, float], said: str) -> None:
    one, two = (
        Measurement(id=str(value), date=DAY, kind=kind, leg=Leg.LEFT, value=value) for value in values
    )
    other = Measurement(id="other", date=DAY, kind=kind, leg=Leg.RIGHT, value=1)
    assert change_words(one, ()) == "the first"
    assert change_words(two, (one, other)) == said


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("what", ["none", "demo", "form"])
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context(beginner() if what == "none" else demo_entries(DAY))
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        await app.action_go("measurements")
        await pilot.press(*(["a", "tab", "2"] if what == "form" else []))
        await pilot.pause()
        await shot(app)
