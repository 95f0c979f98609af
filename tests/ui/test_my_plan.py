"""My plan: a programme is looked at, taken, changed, put together, read from a file, and gone back from."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from textual.pilot import Pilot

from rehab_tui.domain.ladder import put_in_force
from rehab_tui.domain.records import (
    Block,
    Change,
    Entries,
    KeptPlan,
    Leg,
    Legs,
    PlanExercise,
    RehabPlan,
    Site,
    Step,
    What,
    changed,
)
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.my_plan.exercise_form import ExerciseScreen
from rehab_tui.ui.screens.my_plan.own import OwnPlanScreen
from rehab_tui.ui.screens.my_plan.preview import PreviewScreen
from rehab_tui.ui.screens.my_plan.screen import MyPlanScreen
from rehab_tui.ui.screens.profile.screen import ProfileScreen
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.ui.memory import MORNING, MemoryDiary, memory_context, press, unhurried
from tests.ui.planned import after_the_first_session, following, known, locked, ready_for_block_3
from tests.ui.snapshot import Shot, text_of
from tests.ui.test_today import DAY, beginner

SMALL, LARGE = (80, 24), (160, 50)


def followed(diary: MemoryDiary) -> RehabPlan:
    """The programme in force."""
    plan = diary.entries.profile.programme
    assert plan
    return plan


def said(pilot: Pilot[None]) -> str:
    """The notifications so far."""
    return "\n".join(f"{note.title}: {note.message}" for note in pilot.app._notifications)


async def test_a_known_programme_is_looked_at_taken_and_taken_back() -> None:
    context, diary = memory_context(demo_entries(DAY))
    async with RehabApp(unhurried(context)).run_test(size=SMALL) as pilot:
        await press(pilot, "l 3")
        shown = text_of(pilot.app)
        for words in ("about 15 min, twice a day, every day", "3 x 15, the sore leg", "Alfredson H, Pietil"):
            assert words in shown
        assert diary.entries.profile.programme is None
        await press(pilot, "y")
        assert (followed(diary).name, followed(diary).since) == ("Alfredson heel lowering, 12 weeks", DAY)
        assert isinstance(pilot.app.screen, MyPlanScreen)
        assert "Week 1 of 12" in text_of(pilot.app)
        await press(pilot, "u")
        assert diary.entries == demo_entries(DAY)
        await press(pilot, "3 y 3 y")
        assert isinstance(pilot.app.screen, PreviewScreen), "what is in force is not taken again"
        await press(pilot, "escape 1 y")
        assert diary.entries.profile.programme is None
        await press(pilot, "4 right right y")
        assert (followed(diary).at, followed(diary).at_since) == (3, DAY), "a physio may name a later block"
        await press(pilot, "4 left y t")
        assert followed(diary).at == 2
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_what_is_not_for_this_tendon_says_why_and_cannot_be_taken() -> None:
    context, diary = memory_context(beginner(Site.INSERTIONAL))
    async with RehabApp(unhurried(context)).run_test(size=SMALL) as pilot:
        await press(pilot, "l 4 y")
        assert "Not for you: tendon is mid-portion; accepted for the left leg:" in text_of(pilot.app)
        assert isinstance(pilot.app.screen, PreviewScreen)
        assert diary.entries.profile.programme is None
        await press(pilot, "escape 6 y")
        assert followed(diary).name.startswith("Jonsson")


async def test_one_s_own_is_put_together_changed_and_followed() -> None:
    context, diary = memory_context(beginner())
    async with RehabApp(unhurried(context)).run_test(size=SMALL) as pilot:
        await press(pilot, "l 8 a 3 enter 2 ctrl+s")
        assert isinstance(pilot.app.screen, OwnPlanScreen)
        (lowering,) = pilot.app.screen.draft.part.do
        assert (lowering.what, lowering.legs, lowering.reps) == (What.LOWER, Legs.SORE, 15)
        await press(pilot, "a 3 ctrl+s")
        assert isinstance(pilot.app.screen, ExerciseScreen), "what is refused stays on the form"
        assert "do has 'single-leg lowering' twice; accepted: each exercise once" in said(pilot)
        await press(pilot, "1 ctrl+s y A . space P ctrl+s minus")
        assert isinstance(pilot.app.screen, OwnPlanScreen)
        assert [each.what for each in pilot.app.screen.draft.part.do] == [What.HOLD, What.LOWER]
        assert "min, 3 days a week" in text_of(pilot.app)
        await press(pilot, "b d right d")
        assert isinstance(pilot.app.screen, OwnPlanScreen)
        assert len(pilot.app.screen.draft.parts) == 1, "a block without exercises is gone"
        await press(pilot, "y y")
        assert isinstance(pilot.app.screen, MyPlanScreen)
        assert [each.what for each in followed(diary).now.do] == [What.HOLD, What.LOWER]
        await press(pilot, "e d escape n")
        assert isinstance(pilot.app.screen, OwnPlanScreen), "what was changed is not lost unasked"
        await press(pilot, "escape y")
        assert isinstance(pilot.app.screen, MyPlanScreen)


async def test_one_s_own_stays_beside_the_others_goes_on_begins_anew_and_is_deleted() -> None:
    own = [replace(known("beyer"), name=f"mine {n}", since=DAY, at=2, at_since=DAY) for n in (1, 2, 3, 4)]
    left = (KeptPlan(plan=plan, left=DAY + timedelta(days=3)) for plan in own)
    entries = changed(beginner(), *(Change(None, each) for each in left))
    made, diary = memory_context(entries, now=MORNING + timedelta(days=9))
    context = replace(made, clock=count(0.0).__next__)  # no key is held
    async with RehabApp(context).run_test(size=SMALL) as pilot:
        await press(pilot, "l up down " + 8 * "down ")
        assert "▸    mine 3" in text_of(pilot.app), "further down than there are digits, and in view"
        await press(pilot, "enter")
        for words in ("Followed until 6 Mar: block 2 of 5, week 1 of 2. It goes on there;", "◂ block 2 of 5"):
            assert words in text_of(pilot.app)
        await press(pilot, "y")
        assert (followed(diary).at, followed(diary).at_since) == (2, context.day - timedelta(days=3))
        await press(pilot, "enter d y")
        assert isinstance(pilot.app.screen, PreviewScreen), "what is followed cannot be deleted"
        await press(pilot, "b")
        assert (followed(diary).at, followed(diary).at_since) == (2, context.day), "the block begins anew"
        await press(pilot, "down e")
        assert isinstance(pilot.app.screen, OwnPlanScreen)
        assert pilot.app.screen.draft.name == "mine 4", "what the cursor stands on is changed"
        await press(pilot, "escape 1 y 9 d y")
        assert [each.plan.name for each in diary.entries.plans] == ["mine 1", "mine 3", "mine 4"]
        assert isinstance(pilot.app.screen, MyPlanScreen)
        await pilot.resize_terminal(*LARGE)
        await press(pilot, "t l")
        assert "From holds to loaded raises" in text_of(pilot.app), (
            "in a high window each is told, one's own too"
        )
        assert [context.history.undo() for _ in range(5)] == [True] * 4 + [False]
        assert diary.entries == entries


async def test_names_that_a_person_typed_are_no_markup() -> None:
    one = PlanExercise(what=What.OWN, name="[/] hop", cues=("[/a]", "[b]", "[/]"), reps=2)
    plan = RehabPlan(name="[/] mine", source="[/s]", block=(Block(do=(one,)),))
    entries = changed(beginner(), *put_in_force(beginner(), plan, DAY))
    context, _ = memory_context(entries)
    async with RehabApp(context).run_test(size=SMALL) as pilot:
        for keys, said in {
            "l": "[/] mine",
            "e enter": "[/] hop",
            "escape y": "[/s]",
            "t p": "[/] mine",
        }.items():
            await press(pilot, keys)
            assert said in text_of(pilot.app)


async def test_a_key_that_is_held_does_not_take_what_it_has_only_brought_up() -> None:
    context, diary = memory_context(following("beyer"))
    now = [0.0]
    held = replace(context, clock=lambda: now[0])
    async with RehabApp(held).run_test(size=SMALL) as pilot:
        before = followed(diary)
        await press(pilot, "l e b")
        for now[0] in (1.0, 1.4, 1.43):
            await press(pilot, "y")
        assert isinstance(pilot.app.screen, PreviewScreen), "it is looked at"
        assert followed(diary) == before
        now[0] = 2.1
        await press(pilot, "y")
        assert len(followed(diary).block) == len(before.block) + 1


async def test_a_programme_goes_to_a_file_and_comes_from_one(tmp_path: Path) -> None:
    context, diary = memory_context(following("beyer", block=2))
    async with RehabApp(unhurried(context)).run_test(size=SMALL) as pilot:
        name = tmp_path / "plan.toml"
        await press(pilot, "l x ctrl+u")
        await pilot.press(*str(name), "ctrl+s")
        await pilot.pause()
        assert name.read_text(encoding="utf-8").startswith('format = "rehab-programme"')
        await press(pilot, "1 y f")
        await pilot.press(*f"{name}.no", "ctrl+s")
        await pilot.pause()
        assert "No such file" in said(pilot)
        await press(pilot, "backspace backspace backspace ctrl+s")
        assert isinstance(pilot.app.screen, PreviewScreen)
        await press(pilot, "y")
        assert followed(diary).block == known("beyer").block


async def test_the_next_block_is_offered_where_the_ladder_s_step_is() -> None:
    context, diary = memory_context(ready_for_block_3())
    async with RehabApp(context).run_test(size=SMALL) as pilot:
        assert "Ready for block 3 of 5   a accept   n not now" in text_of(pilot.app)
        await press(pilot, "n")
        assert "Ready for block" not in text_of(pilot.app)
        await press(pilot, "l")
        assert "Put off for today; a begins it all the same." in text_of(pilot.app)
        await press(pilot, "p a")
        assert (followed(diary).at, followed(diary).at_since) == (3, DAY)
        await press(pilot, "u t")
        assert followed(diary).at == 2
        diary.become(locked(diary.entries))
        await press(pilot, "l")
        shown = text_of(pilot.app)
        assert "Locked by RF1" in shown
        assert "a begins it" not in shown


async def test_the_second_session_has_its_time_and_may_begin_before_it() -> None:
    context, _ = memory_context(after_the_first_session(), now=MORNING.replace(hour=12))
    async with RehabApp(context).run_test(size=SMALL) as pilot:
        assert "Second session from 14:30." in text_of(pilot.app)
        await press(pilot, "space")
        assert "The second session is due from 14:30, four hours after the first." in said(pilot)
        assert isinstance(pilot.app.screen, SessionScreen)


async def test_the_programme_s_exercises_can_be_noted_for_a_day() -> None:
    context, diary = memory_context(following("alfredson"))
    async with RehabApp(context).run_test(size=SMALL) as pilot:
        await press(pilot, "p k enter s right left ctrl+s")
        done = diary.entries.sessions[0].sets
        assert [(one.what, one.leg, one.reps, one.step) for one in done] == [
            (What.LOWER, Leg.LEFT, 15, Step.RAISE_SINGLE_STEP)
        ] * 3


async def test_other_programmes_are_a_key_away_in_the_first_start_and_the_profile() -> None:
    context, diary = memory_context(Entries())
    async with RehabApp(context).run_test(size=SMALL) as pilot:
        await press(pilot, "enter 2 enter enter enter 7 enter ctrl+l 3 y escape")
        assert isinstance(pilot.app.screen, CheckInScreen)
        assert followed(diary).name.startswith("Alfredson")
        await press(pilot, "escape s ctrl+l escape")
        assert isinstance(pilot.app.screen, ProfileScreen)


async def test_pictures(shot: Shot) -> None:
    context, diary = memory_context(ready_for_block_3())
    async with RehabApp(context).run_test(size=SMALL) as pilot:
        await shot(pilot.app, "-today")
        for place, keys in {"progress": "p", "plan": "l", "preview": "5", "own": "escape e"}.items():
            await press(pilot, keys)
            await shot(pilot.app, f"-{place}")
        await press(pilot, "escape")
        await pilot.resize_terminal(*LARGE)
        await shot(pilot.app, "-plan-large")
        for place, keys in {"today": "t", "progress": "p"}.items():
            await press(pilot, keys)
            await shot(pilot.app, f"-{place}-large")
        diary.become(following("silbernagel", beginner()))
        await press(pilot, "l")
        await shot(pilot.app, "-mixed-large")
