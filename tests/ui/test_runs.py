from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.records import (
    Activity,
    ActivityKind,
    DistanceUnit,
    Entries,
    MorningAfter,
    Run,
    RunEffort,
    Settled,
    Source,
    Surface,
)
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.runs.plan import week_words
from rehab_tui.ui.screens.runs.rows import cells
from rehab_tui.ui.screens.runs.screen import RunsScreen
from rehab_tui.ui.screens.shared.entries import EntryTable
from tests.domain.builders import Edit, both, bundle, checkin, run, unanswered
from tests.domain.made import D
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.snapshot import finish, text_of

OLD = Run(id="old", date=date(2026, 2, 27), distance_km=5, source=Source.STRAVA)
NEW = Run(id="new", date=date(2026, 3, 1), time="18:10", distance_km=8.0467, pain_worst=4)
RUNS = Entries(runs=(OLD, NEW))


async def test_adds_a_run_with_everything_a_run_can_say() -> None:
    context, diary = memory_context()
    app = OneScreen(context, RunsScreen)
    async with app.run_test() as pilot:
        await press(pilot, 'a "2026-03-02 enter "7:05 enter "6,5 enter "39 enter 1 enter 4 enter 2 enter 1 0')
        await press(pilot, 'enter 1 3 enter 2 enter 3 enter "172 enter 2 enter 1 enter "qrst enter')
        assert diary.entries.runs == (
            Run(
                id="id-1",
                date=date(2026, 3, 2),
                time="07:05",
                distance_km=6.5,
                duration_min=39,
                pain_start=1,
                pain_worst=4,
                pain_end=2,
                pain_after=10,
                limp=True,
                hills=True,
                effort=RunEffort.HARD,
                surface=Surface.TRAIL,
                cadence_spm=172,
                settled=Settled.WITHIN_24H,
                morning_after=MorningAfter.NO_WORSE,
                note="qrst",
            ),
        )
        assert isinstance(app.screen, RunsScreen)
        assert app.went == []


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("ctrl+s", "Distance is empty; accepted: km such as 5, 7.5 or 3 mi."),
        ('tab tab "400 ctrl+s', "Distance is 400; accepted: 0 to 300 km."),
        ('tab tab "nan ctrl+s', "Distance is nan; accepted: km such as 5, 7.5 or 3 mi."),
        ('tab tab "1e1 ctrl+s', "Distance is 1e1; accepted: km such as 5, 7.5 or 3 mi."),
        (
            'tab tab 5 tab "42:3 ctrl+s',
            "Duration is 42:3; accepted: minutes up to 600, or a length such as 42:30, 1:02:30 or 1h5.",
        ),
        ('tab tab 5 tab "49:00:00 ctrl+s', "Duration is 49:00:00; accepted: 0 to 2880 minutes."),
        ('tab tab "5kg ctrl+s', "Distance is 5kg; accepted: km such as 5, 7.5 or 3 mi."),
        ('tab tab "190mi ctrl+s', "Distance is 190mi; accepted: 0 to 300 km."),
        (
            'tab tab 5 shift+tab shift+tab "2026-03-04 ctrl+s',
            "Date is 2026-03-04; accepted: a day up to 2026-03-03.",
        ),
        (
            'tab tab 5 shift+tab shift+tab "3/13/26 ctrl+s',
            "Date is 3/13/26; accepted: a day such as 2026-03-01, 1 Mar, mon or yesterday.",
        ),
        (
            'tab tab 5 shift+tab shift+tab "2/1 ctrl+s',
            "Date is 2/1; accepted: 2 Jan or 1 Feb.",
        ),
        (
            'tab tab 5 shift+tab "25:00 ctrl+s',
            "Start is 25:00; accepted: a time such as 7:05 or 1830, 00:00 to 23:59.",
        ),
        (
            'tab tab 5 tab "1830 ctrl+s',
            "Duration is 1830; accepted: minutes up to 600, or a length such as 42:30, 1:02:30 or 1h5.",
        ),
    ],
)
async def test_refuses_with_one_sentence_at_the_question(keys: str, sentence: str) -> None:
    context, diary = memory_context()
    app = OneScreen(context, RunFormScreen)
    async with app.run_test() as pilot:
        await press(pilot, keys)
        assert [str(shown.render()) for shown in app.screen.query(".refused .refusal")] == [sentence]
        assert app.focused is not None
        assert app.focused.has_focus
        assert not app.left
        assert diary.entries == Entries()


@pytest.mark.parametrize(
    ("typed", "minutes"), [("42:30", 42.5), ("1:02:30", 62.5), ("42,5", 42.5), ("90", 90)]
)
async def test_takes_a_duration_as_a_watch_shows_it(typed: str, minutes: float) -> None:
    context, diary = memory_context()
    async with OneScreen(context, RunFormScreen).run_test() as pilot:
        await press(pilot, f'tab tab 5 tab "{typed} ctrl+s')
        assert [run.duration_min for run in diary.entries.runs] == [minutes]


async def test_changes_one_answer_and_keeps_the_others_exact() -> None:
    context, diary = memory_context(RUNS)
    async with OneScreen(context, RunsScreen).run_test() as pilot:
        await press(pilot, "enter tab tab tab tab tab 5 ctrl+s")
        assert diary.entries.runs == (OLD, replace(NEW, pain_worst=5))


async def test_deletes_after_a_question_and_takes_it_back() -> None:
    context, diary = memory_context(RUNS)
    app = OneScreen(context, RunsScreen)
    async with app.run_test() as pilot:
        await press(pilot, "down d n")
        assert diary.entries == RUNS
        await press(pilot, "d y")
        assert diary.entries.runs == (NEW,)
        await press(pilot, "u")
        assert diary.entries == RUNS


async def test_says_how_a_run_settled() -> None:
    context, diary = memory_context(RUNS)
    async with OneScreen(context, RunsScreen).run_test() as pilot:
        await press(pilot, "f 3 enter 3 enter")
        after = replace(NEW, settled=Settled.WITHIN_48H, morning_after=MorningAfter.NOTABLY)
        assert diary.entries.runs == (OLD, after)


async def test_where_a_run_is_from_stands_where_there_is_room_and_never_cut() -> None:
    long = replace(NEW, settled=Settled.NEVER_ROSE, morning_after=MorningAfter.NOTABLY, hills=True)
    for new, size, there in ((long, (80, 24), False), (NEW, (160, 50), True)):
        context, _ = memory_context(Entries(runs=(OLD, new)))
        async with (app := OneScreen(context, RunsScreen)).run_test(size=size) as pilot:
            await pilot.pause()
            assert app.screen.query_one(EntryTable).max_scroll_x == 0, size
            assert ("strava" in text_of(app)) is there, size


async def test_the_footer_offers_only_what_works_now() -> None:
    for entries, offered in ((Entries(), False), (RUNS, True)):
        context, _ = memory_context(entries)
        app = OneScreen(context, RunsScreen)
        async with app.run_test() as pilot:
            await pilot.pause()
            keys = app.screen.active_bindings
            assert ("d" in keys, "f" in keys, "a" in keys) == (offered, offered, True)


async def test_cross_training_stands_apart_from_the_runs_and_is_changed_and_taken_back() -> None:
    context, diary = memory_context(RUNS)
    app = OneScreen(context, RunsScreen)
    async with app.run_test() as pilot:
        await press(pilot, 'x "2026-02-28 enter "6:30 enter 2 enter "0 enter')
        (refused,) = app.screen.query(".refused .refusal")
        assert str(refused.render()) == "Duration is 0; accepted: 1 to 1440 minutes."
        await press(pilot, 'backspace "1:02:30 enter 6 enter "hilly enter')
        ride = Activity(
            id="id-1",
            date=date(2026, 2, 28),
            time="06:30",
            kind=ActivityKind.BIKE,
            duration_min=62.5,
            pain_worst=6,
            note="hilly",
        )
        assert diary.entries.activities == (ride,)
        assert isinstance(app.screen, RunsScreen)
        rows = [[str(cell).strip() for cell in app.screen.table.get_row_at(row)] for row in range(3)]
        assert rows[1] == ["Sat 28 Feb", "62 min", "·", "6", "·", "·", "bike", "·", "·", "·"]
        assert "f" in app.screen.active_bindings
        await press(pilot, "down f enter")
        assert "f" not in app.screen.active_bindings, "nothing is asked of how a ride settled"
        await press(pilot, "tab tab 4 tab tab 2 ctrl+s")
        changed = replace(ride, kind=ActivityKind.WALK, pain_worst=2)
        assert diary.entries.activities == (changed,)
        await press(pilot, "d n d y")
        assert diary.entries == RUNS
        assert "Deleted the cross-training of Sat 28 Feb" in app.told
        await press(pilot, "u u")
        assert diary.entries.activities == (ride,)


@pytest.mark.parametrize(
    ("done", "cap", "words"),
    [
        (0.0, None, "told run"),
        (7.5, 15.0, f"{'━' * 5}{'╌' * 6}  told"),
        (15.1, 15.0, f"{'━' * 11}  told"),
        (3.2, 0.0, "told run"),
    ],
)
def test_the_week_against_its_cap(done: float, cap: float | None, words: str) -> None:
    assert week_words(done, cap, "told") == words


async def test_what_cannot_be_true_yet_is_refused_where_it_enters() -> None:
    """At seven in the morning after a run of the evening before, nobody knows of 48 hours."""
    context, diary = memory_context()
    app = OneScreen(context, RunsScreen)
    async with app.run_test() as pilot:
        await press(pilot, f'a "2026-03-02 enter "18:00 enter "6,5 {"enter " * 10} 4 ctrl+s')
        assert "cannot be known yet" in app.told
        assert not diary.entries.runs
        await press(pilot, "2 ctrl+s")
        assert [run.settled for run in diary.entries.runs] == [Settled.WITHIN_24H]


SECONDS_A_KEY, SECONDS_AN_ANSWER = 0.3, 1.5
"""What a key takes, and what it takes to know an answer before it is typed."""


async def test_a_run_is_added_within_twenty_seconds_and_tells_all_but_how_it_settles() -> None:
    context, diary = memory_context()
    keys, answers = 'a enter enter "7,5 enter enter 1 enter 3 enter 2 ctrl+s', 4
    async with OneScreen(context, RunsScreen).run_test() as pilot:
        await press(pilot, keys)
    (ran,) = diary.entries.runs
    assert (ran.distance_km, ran.pain_start, ran.pain_worst, ran.pain_end) == (7.5, 1, 3, 2)
    pressed = 1 + len(keys.replace('"7,5', "7 , 5").split())  # the first one opens Runs
    assert pressed * SECONDS_A_KEY + answers * SECONDS_AN_ANSWER < 20
    latest = context.facts.situation.latest
    assert latest is not None
    assert set(latest.unknown) <= {"settled", "morning_after"}


async def test_a_run_is_asked_about_while_it_is_typed_and_nothing_is_stored() -> None:
    moment = datetime.combine(D, time(12), UTC)
    context, diary = memory_context(bundle(), now=moment)
    before = diary.entries
    app = OneScreen(context, RunsScreen)
    async with app.run_test(size=(80, 40)) as pilot:
        await finish(app)
        week = text_of(app)
        assert [day in week for day in ("Mo ", "We ", "Su ")] == [True] * 3
        assert "up to                    " in week
        assert "Warm up 5 min" in week
        await press(pilot, "w 1 1")
        await finish(app)
        assert "Yes: 11 km easy today." in text_of(app)
        await press(pilot, 'space "thu')
        await finish(app)
        shown = text_of(app)
        assert "Yes: 11 km easy tomorrow." in shown
        assert "the week stands at 17.0 of 20.0 km" in shown
        assert "If mornings stay as on Wed 30 Sep" in shown
        await press(pilot, 'enter "30 enter')
        await finish(app)
        shown = text_of(app)
        assert "No: 30 km easy today." in shown
        assert "MD12" in shown
        await press(pilot, "escape")
        assert isinstance(app.screen, RunsScreen)
    assert diary.entries is before
    red, _ = memory_context(bundle(checkin(0, "limp")), now=moment)
    app = OneScreen(red, RunsScreen)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "w" not in app.screen.active_bindings, "on a red day nothing is asked about a run"


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (run(2), "6.0 1 1 1 1 easy never rose no worse"),
        (unanswered(2, hills=True), "6.0 1 1 1 1 easy, hills at once no worse"),
        (both(unanswered(2, limp=True), checkin(1, morning_pain=3)), "1 easy, limp 12 h much worse"),
        (both(unanswered(0, gait_altered=True)), "1 easy, gait · ·"),
    ],
)
def test_a_row_tells_how_the_run_counts_for_the_verdict(edit: Edit, told: str) -> None:
    seen = situation_on(bundle(edit), D).answers[-1]
    row = " ".join(text.plain for text in cells(seen.run, DistanceUnit.KM, seen))
    assert told in row
