"""One of each kind of screen, for tests that every screen must pass."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from textual.screen import Screen

from rehab_tui.domain.records import Kind, Source
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.runners.offer import RunsTold
from rehab_tui.exchange.runners.seen import Kind as Sport
from rehab_tui.exchange.runners.seen import Said, Seen, Told
from rehab_tui.ui.context import Context
from rehab_tui.ui.navigation import (
    PLACES,
    guide_screen,
    help_screen,
    page_screen,
    session_screen,
    welcome_screen,
    why_screen,
)
from rehab_tui.ui.screens.conducting.readable import ReadableScreen
from rehab_tui.ui.screens.diary.add import AddScreen
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.screens.diary.pause_form import PauseFormScreen
from rehab_tui.ui.screens.diary.session_form import SessionNewScreen
from rehab_tui.ui.screens.heel_raise.screen import HeelRaiseScreen
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.my_plan.choices import choices
from rehab_tui.ui.screens.my_plan.own import OwnPlanScreen
from rehab_tui.ui.screens.my_plan.preview import PreviewScreen
from rehab_tui.ui.screens.runs.coming import ComingScreen
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.session.free import FreeSessionScreen
from rehab_tui.ui.screens.session.start import plan_of, works_of
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen, NewsScreen
from tests.ui.memory import MORNING

DAY = MORNING.date()
ENTRIES = demo_entries(DAY)


def told_by_files(context: Context) -> RunsTold:
    """What a file could tell: the newest runs an hour off, older ones, a walk, and a broken file."""
    begin = datetime.combine(DAY - timedelta(days=60), datetime.min.time(), UTC)
    near = [
        (datetime.fromisoformat(f"{run.date} {run.time or '12:00'}") + timedelta(hours=1), run)
        for run in context.diary.entries.runs[-2:]
    ]
    seen = [Seen(Sport.RUN, at, run.distance_km, run.duration_min, Source.FIT, "near") for at, run in near]
    seen += [Seen(Sport.RUN, begin + timedelta(days=n), 5 + n, 31, Source.FIT, f"{n}.fit") for n in range(9)]
    walk = Seen(Sport.WALK, begin, 3, 40, Source.FIT, "walk.fit", zone_known=False)
    return RunsTold(Told((*seen, walk), (Said("broken.fit", "it ends early"),)))


SCREENS: Mapping[str, Callable[[Context], Screen[None] | Screen[bool] | Screen[str]]] = {
    **PLACES,
    "day": lambda context: DayScreen(context, DAY - timedelta(days=1)),
    "run form": RunFormScreen,
    "coming": lambda context: ComingScreen(context, told_by_files(context)),
    "measurement form": MeasurementFormScreen,
    "plan preview": lambda context: PreviewScreen(context, choices(context)[3]),
    "own plan": lambda context: OwnPlanScreen(context, choices(context)[3].plan),
    "session form": lambda context: SessionNewScreen(context, DAY),
    "pause form": lambda context: PauseFormScreen(context, DAY),
    "welcome": welcome_screen,
    "session": lambda context: session_screen(context, plan_of(context, works_of(context))),
    "free session": lambda context: FreeSessionScreen(context, Kind.HOLD),
    "heel raises": HeelRaiseScreen,
    "readable": lambda _: ReadableScreen(),
    "add": lambda _: AddScreen(),
    "confirm": lambda _: ConfirmScreen("Delete it?", "delete", "keep"),
    "news": lambda _: NewsScreen("The diary", "It was recovered."),
    "why": why_screen,
    "guide": lambda context: guide_screen(context, ""),
    "page": lambda context: page_screen(context, "flare"),
    "help": lambda context: help_screen(PLACES["runs"](context)),
}
