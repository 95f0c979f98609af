"""The screens behind Today; each module is loaded when it is first gone to, so that the start stays fast."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.screen import Screen

from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.place import PlaceScreen

if TYPE_CHECKING:
    from rehab_tui.ui.screens.session.resume import ResumeScreen


def place(name: str, context: Context) -> PlaceScreen:
    """A new screen of that place."""
    match name:
        case "checkin":
            from rehab_tui.ui.screens.checkin.screen import CheckInScreen

            return CheckInScreen(context)
        case "runs":
            from rehab_tui.ui.screens.runs.screen import RunsScreen

            return RunsScreen(context)
        case "progress":
            from rehab_tui.ui.screens.progress.screen import ProgressScreen

            return ProgressScreen(context)
        case "profile":
            from rehab_tui.ui.screens.profile.screen import ProfileScreen

            return ProfileScreen(context)
    return _behind_progress(name, context)


def _behind_progress(name: str, context: Context) -> PlaceScreen:
    match name:
        case "charts":
            from rehab_tui.ui.screens.charts.screen import ChartsScreen

            return ChartsScreen(context)
        case "calendar":
            from rehab_tui.ui.screens.diary.calendar import CalendarScreen

            return CalendarScreen(context)
        case "measurements":
            from rehab_tui.ui.screens.measurements.screen import MeasurementsScreen

            return MeasurementsScreen(context)
        case "test-charts":
            from rehab_tui.ui.screens.measurements.charts import MeasurementChartsScreen

            return MeasurementChartsScreen(context)
    raise ValueError(name)


def session_screen(context: Context, plan: Sequence[SetPlan], draft: Draft | None = None) -> Screen[None]:
    """The screen that conducts a session, from its beginning or from its draft."""
    from rehab_tui.ui.screens.session.screen import SessionScreen

    return SessionScreen(context, plan, draft)


def resume_screen(draft: Draft, today: date) -> "ResumeScreen":
    """The offer to go on with a cut-off session."""
    from rehab_tui.ui.screens.session.resume import ResumeScreen

    return ResumeScreen(draft, today)


def welcome_screen(context: Context) -> Screen[None]:
    """The first start."""
    from rehab_tui.ui.screens.welcome.screen import WelcomeScreen

    return WelcomeScreen(context)


def help_screen(of: Screen[object]) -> Screen[None]:
    """The keys of a screen."""
    from rehab_tui.ui.screens.shared.help import HelpScreen

    return HelpScreen(of)


def confirm_screen(question: str, yes: str, no: str) -> Screen[bool]:
    """A question with two answers."""
    from rehab_tui.ui.screens.shared.confirm import ConfirmScreen

    return ConfirmScreen(question, yes, no)


def news_screen(heading: str, news: str) -> Screen[None]:
    """Something to know before going on."""
    from rehab_tui.ui.screens.shared.news import NewsScreen

    return NewsScreen(heading, news)


def why_screen(context: Context) -> Screen[None]:
    """Every reason of today's verdict in full."""
    from rehab_tui.ui.screens.today.why import WhyScreen

    return WhyScreen(context.facts)
