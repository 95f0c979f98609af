"""Progress: the ladder with what is missing, the offer, the override, the charts on named scales."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from benchmarks.ten_years import ten_years
from rehab_tui.domain.records import Change, ChangedBy, Entries, Leg, Site, Step
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.launch import Pages
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.progress.answer import answer_text, outlook_text
from rehab_tui.ui.screens.progress.dose import dose_rows, dose_title
from rehab_tui.ui.screens.progress.override import OverrideScreen
from rehab_tui.ui.screens.progress.screen import ProgressScreen
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.widgets.box import Box
from rehab_tui.ui.widgets.chart import Chart
from tests.domain.builders import bundle, no_checkins, work
from tests.domain.made import D
from tests.domain.programmes import did
from tests.ui.memory import memory_context
from tests.ui.settling import settle
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, SIZES, beginner, checkin, holds, ready_to_move_up


def three_days() -> Entries:
    profile = replace(beginner().profile, programme_start=DAY - timedelta(days=2))
    days = tuple(checkin(DAY - timedelta(days=back), 3, 20 + 5 * back) for back in (2, 1, 0))
    return Entries(profile=profile, checkins=days, sessions=(holds(DAY - timedelta(days=1)),))


def test_two_sittings_of_a_day_are_one_session_of_the_dose() -> None:
    stopped = work("raise-single-flat", 2, sets=1, completed=False, seated=None)
    entries = bundle(stopped, work("raise-single-flat", 2, sets=2, part="-later"))
    once, twice = today(bundle(), D), today(entries, D)
    assert dose_rows(twice, 80) == dose_rows(once, 80)
    assert dose_title(twice) == dose_title(once)


def test_a_long_name_of_a_programme_stands_on_a_line_of_its_own() -> None:
    rows = [row.plain for row in dose_rows(today(bundle(did("alfredson", 2)), D), 80)]
    assert {"single-leg lowering on a step", "single-leg lowering on a step, bent knee"} <= set(rows)


async def test_it_names_the_gate_and_what_is_missing() -> None:
    context, _ = memory_context(beginner())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        screen = text_of(pilot.app)
        assert "· 4 holds of 30 s or more     2 more to come" in screen
        assert "◉ double-leg hold            3 Mar" in screen
        panels = pilot.app.screen.query(Box)
        assert len(panels) == 5
        for number in range(1, 1 + len(panels)):
            progress = pilot.app.screen
            await pilot.press(*["tab"] * number, "enter")
            await pilot.pause()
            assert pilot.app.screen is not progress, "each panel is reached with Tab and leads on"
            await pilot.press("escape", "t", "p")


@pytest.mark.parametrize("site", [Site.INSERTIONAL, Site.BOTH, Site.UNSURE])
async def test_the_step_drop_is_shown_as_never_where_it_is(site: Site) -> None:
    context, _ = memory_context(beginner(site))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        screen = text_of(pilot.app)
    assert "× single-leg raise on a step never" in screen
    assert "×  heel never below the floor" in screen


async def test_a_mid_portion_leg_has_every_step() -> None:
    context, _ = memory_context(beginner())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        screen = text_of(pilot.app)
    assert "○ single-leg raise on a step" in screen
    assert "RH4" not in screen


async def test_a_gate_names_the_sessions_that_met_it_or_did_not() -> None:
    context, _ = memory_context(demo_entries(DAY))
    full, short = context.diary.entries.sessions[-2:]
    cut = tuple(replace(done, reps=7) if done.set == 2 else done for done in short.sets)
    context.diary.apply(Change(short, replace(short, sets=cut)))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        screen = text_of(pilot.app)
    day = f"{full.date.day} {full.date:%b}"
    assert f"· every set and rep at tempo  {day} full" in screen
    assert f"{short.date.day} {short.date:%b} set 2: 7/10" in screen


async def test_the_offer_is_accepted_here_too() -> None:
    context, diary = memory_context(ready_to_move_up())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "a")
        assert [(one.to, one.by, one.reason) for one in diary.entries.steps] == [
            (Step.HOLD_SINGLE, ChangedBy.OFFER, "RH7")
        ]


async def test_a_postponed_offer_waits_here_and_is_out_of_sight_on_today() -> None:
    context, diary = memory_context(ready_to_move_up())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "n", "n")
        await pilot.pause()
        screen = text_of(pilot.app)
        assert "put off for today: a accepts all the same" in screen
        assert " a accept " in screen
        await pilot.press("t")
        await pilot.pause()
        assert "ready for" not in text_of(pilot.app)
        await pilot.press("a")
        assert not diary.entries.steps
        await pilot.press("p", "a")
        assert [change.to for change in diary.entries.steps] == [Step.HOLD_SINGLE]


async def test_going_back_is_explained_and_no_way_up_is_advertised() -> None:
    entries = ready_to_move_up()
    worst = replace(entries.sessions[-1].sets[0], pain=6)
    sore = replace(entries.sessions[-1], sets=(worst, *entries.sessions[-1].sets[1:]))
    context, _ = memory_context(replace(entries, sessions=(entries.sessions[0], sore)))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        screen = text_of(pilot.app)
    assert "for now double-leg hold: after the stop of Mon 2 Mar (ST1)" in screen
    assert "until at least half a session at 3 or less" in screen
    assert "then your own step" not in screen, "there is nothing below the double hold to come back from"
    assert "o goes up on your own word" not in screen


async def test_a_small_screen_can_be_looked_through_with_keys() -> None:
    context, _ = memory_context(demo_entries(DAY))
    async with RehabApp(context).run_test(size=(80, 20)) as pilot:
        await pilot.press("p", "down")
        await pilot.pause()
        assert pilot.app.screen.query_one(Dashboard).scroll_y > 0
        await pilot.press("up")
        await pilot.pause()
        assert pilot.app.screen.query_one(Dashboard).scroll_y == 0


async def test_an_override_wants_a_reason_and_keeps_it() -> None:
    context, diary = memory_context(beginner())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "o")
        assert isinstance(pilot.app.screen, OverrideScreen)
        await pilot.press("enter")
        assert not diary.entries.steps
        await pilot.press(*"my physio", "enter")
        (step,) = diary.entries.steps
        assert (step.to, step.by, step.reason) == (Step.HOLD_SINGLE, ChangedBy.OVERRIDE, "my physio")
        assert isinstance(pilot.app.screen, ProgressScreen)


async def test_an_override_says_what_speaks_against_it() -> None:
    context, _ = memory_context(bundle(no_checkins([0])), now=datetime.combine(D, time(7), UTC))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "o")
        await pilot.pause()
        screen = text_of(pilot.app)
    assert "Still missing" not in screen
    assert "AM8: the next step is offered once" in screen


async def test_escape_in_the_override_stays() -> None:
    context, diary = memory_context(beginner())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "o", *"why", "escape")
        assert isinstance(pilot.app.screen, ProgressScreen)
        assert not diary.entries.steps


@pytest.mark.parametrize(
    ("pains", "word"),
    [
        ((4, 3), "▼ BETTER   pain 3 (at first 4)   stiffness 20 min (at first 20)"),
        ((3, 3), "━ STEADY   pain 3"),
        ((3, 4), "▲ WORSE   pain 4"),
        ((2, 3, 4), "▲▲ WORSE TWICE   pain 4 (at first 2)"),
        ((None, 4), "? NOT KNOWN YET   pain 4"),
        ((4, None), "? NOT KNOWN YET   three logged days in a week give the first value"),
    ],
)
def test_am_i_getting_better_in_a_word(pains: tuple[int | None, ...], word: str) -> None:
    profile = replace(beginner().profile, programme_start=DAY - timedelta(days=7 * len(pains) - 1))
    days = [(7 * week + n, pain) for week, pain in enumerate(reversed(pains)) for n in range(7)]
    logged = [checkin(DAY - timedelta(days=back), pain) for back, pain in reversed(days) if pain is not None]
    facts = today(Entries(profile=profile, checkins=tuple(logged)), DAY)
    assert word in str(answer_text(facts, Leg.LEFT))


@pytest.mark.parametrize(
    ("days", "where"),
    [
        (7, "Week 2, before the 12 to 26 weeks"),
        (7 * 11 + 6, "Week 12, within the 12 to 26 weeks"),
        (7 * 25, "Week 26, within the 12 to 26 weeks"),
        (7 * 26, "Week 27, past the 12 to 26 weeks"),
    ],
)
def test_where_one_stands_in_the_recovery_window(days: int, where: str) -> None:
    profile = replace(beginner().profile, programme_start=DAY - timedelta(days=days))
    facts = today(Entries(profile=profile, checkins=(checkin(DAY),)), DAY)
    text = str(outlook_text(facts._replace(escalation=None)))
    assert where in text
    assert text.endswith("some need longer.")


@pytest.mark.parametrize("what", ["demo", "offer", "ten_years"])
async def test_nothing_of_it_needs_scrolling_at_80x24(what: str) -> None:
    made: dict[str, Callable[[], Entries]] = {
        "demo": lambda: demo_entries(DAY),
        "offer": ready_to_move_up,
        "ten_years": ten_years,
    }
    context, _ = memory_context(made[what]())
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert pilot.app.screen.query_one(Dashboard).max_scroll_y == 0


async def test_the_range_changes_and_a_day_is_read() -> None:
    context, _ = memory_context(demo_entries(DAY))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "1", "left", "left")
        await pilot.pause()
        screen = text_of(pilot.app)
    assert "4 Feb" in screen
    assert "Mon 2 Mar: pain 1 of 10" in screen


async def test_a_window_that_grows_shows_more_charts_and_one_click_reads_a_day_on_all() -> None:
    context, _ = memory_context(demo_entries(DAY))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        assert [chart.id for chart in pilot.app.screen.query(Chart)] == ["pain"]
        await pilot.resize_terminal(160, 50)
        await settle(pilot.app)
        charts = list(pilot.app.screen.query(Chart))
        assert [chart.id for chart in charts if chart.plot] == ["pain", "stiffness", "load", "km"]
        assert pilot.app.focused is charts[0]
        await pilot.click("#km", offset=(7, 5))
        await settle(pilot.app)
        assert {chart.cursor for chart in charts} == {DAY - timedelta(days=82)}, (
            "of two days in a column the newer"
        )
        assert text_of(pilot.app).count("Thu 11 Dec: ") == 4
        await pilot.resize_terminal(120, 40)
        await settle(pilot.app)
        assert not charts[3].display


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "what", ["nothing", "first_day", "three_days", "demo", "ten_years", "offer", "insertional"]
)
async def test_picture(what: str, size: tuple[int, int], shot: Shot) -> None:
    made: dict[str, Callable[[], Entries]] = {
        "nothing": Entries,
        "first_day": beginner,
        "three_days": three_days,
        "demo": lambda: demo_entries(DAY),
        "ten_years": ten_years,
        "offer": ready_to_move_up,
        "insertional": lambda: beginner(Site.INSERTIONAL),
    }
    context, _ = memory_context(made[what]())
    app = RehabApp(replace(context, pages=Pages(Path("diary.json"))))
    async with app.run_test(size=size) as pilot:
        await pilot.press("escape") if what == "nothing" else None
        await app.action_go("progress")
        await pilot.pause()
        await shot(app)


async def test_picture_without_colour(shot: Shot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    context, _ = memory_context(demo_entries(DAY))
    app = RehabApp(replace(context, pages=Pages(Path("diary.json"))))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        await shot(app)
