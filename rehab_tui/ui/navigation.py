"""The screens behind Today; each module is loaded when it is first gone to, so that the start stays fast."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.place import PlaceScreen

if TYPE_CHECKING:
    from rehab_tui.ui.screens.session.resume import ResumeScreen

PLACES = {
    "checkin": ("checkin.screen", "CheckInScreen"),
    "runs": ("runs.screen", "RunsScreen"),
    "progress": ("progress.screen", "ProgressScreen"),
    "profile": ("profile.screen", "ProfileScreen"),
    "charts": ("charts.screen", "ChartsScreen"),
    "calendar": ("diary.calendar", "CalendarScreen"),
    "measurements": ("measurements.screen", "MeasurementsScreen"),
    "test-charts": ("measurements.charts", "MeasurementChartsScreen"),
}
"""The places by the name that bindings use: the module under `ui.screens`, and the screen in it."""


def place(name: str, context: Context) -> PlaceScreen:
    """A new screen of that place."""
    module, screen = PLACES[name]
    made: type[PlaceScreen] = getattr(import_module(f"rehab_tui.ui.screens.{module}"), screen)
    return made(context)


def session_screen(context: Context, plan: Sequence[SetPlan], draft: Draft | None = None) -> Screen[None]:
    """The screen that conducts a session, from its beginning or from its draft."""
    from rehab_tui.ui.screens.session.screen import SessionScreen

    return SessionScreen(context, plan, draft)


def resume_screen(draft: Draft, today: date, refusal: str) -> "ResumeScreen":
    """The offer to go on with a cut-off session, unless a sentence says why not."""
    from rehab_tui.ui.screens.session.resume import ResumeScreen

    return ResumeScreen(draft, today, refusal)


def welcome_screen(context: Context) -> Screen[None]:
    """The first start."""
    from rehab_tui.ui.screens.welcome.screen import WelcomeScreen

    return WelcomeScreen(context)


def help_screen(of: Screen[Any]) -> Screen[None]:
    """The keys of a screen."""
    from rehab_tui.ui.screens.shared.help import HelpScreen

    return HelpScreen(of)


def why_screen(context: Context) -> Screen[None]:
    """Every reason of today's verdict in full."""
    from rehab_tui.ui.screens.today.why import WhyScreen

    return WhyScreen(context.facts)
