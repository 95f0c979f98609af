"""The screens behind Today; each module is loaded when it is first gone to, so that the start stays fast."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.screen import Screen

from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.kit import Kit
from rehab_tui.ui.screens.base import PlaceScreen

if TYPE_CHECKING:
    from rehab_tui.ui.screens.resume import ResumeScreen


def place(name: str, kit: Kit) -> PlaceScreen:
    """A new screen of that place."""
    match name:
        case "checkin":
            from rehab_tui.ui.screens.checkin import CheckInScreen

            return CheckInScreen(kit)
        case "runs":
            from rehab_tui.ui.screens.runs import RunsScreen

            return RunsScreen(kit)
        case "progress":
            from rehab_tui.ui.screens.progress import ProgressScreen

            return ProgressScreen(kit)
        case "profile":
            from rehab_tui.ui.screens.profile import ProfileScreen

            return ProfileScreen(kit)
    return _behind_progress(name, kit)


def _behind_progress(name: str, kit: Kit) -> PlaceScreen:
    match name:
        case "charts":
            from rehab_tui.ui.screens.charts import ChartsScreen

            return ChartsScreen(kit)
        case "calendar":
            from rehab_tui.ui.screens.calendar import CalendarScreen

            return CalendarScreen(kit)
        case "measurements":
            from rehab_tui.ui.screens.measurements import MeasurementsScreen

            return MeasurementsScreen(kit)
        case "test-charts":
            from rehab_tui.ui.screens.measurements_charts import MeasurementChartsScreen

            return MeasurementChartsScreen(kit)
    raise ValueError(name)


def session_screen(kit: Kit, plan: Sequence[SetPlan], draft: Draft | None = None) -> Screen[None]:
    """The screen that conducts a session, from its beginning or from its draft."""
    from rehab_tui.ui.screens.session import SessionScreen

    return SessionScreen(kit, plan, draft)


def resume_screen(draft: Draft, today: date) -> "ResumeScreen":
    """The offer to go on with a cut-off session."""
    from rehab_tui.ui.screens.resume import ResumeScreen

    return ResumeScreen(draft, today)


def welcome_screen(kit: Kit) -> Screen[None]:
    """The first start."""
    from rehab_tui.ui.screens.welcome import WelcomeScreen

    return WelcomeScreen(kit)


def help_screen(of: Screen[object]) -> Screen[None]:
    """The keys of a screen."""
    from rehab_tui.ui.screens.help import HelpScreen

    return HelpScreen(of)


def confirm_screen(question: str, yes: str, no: str) -> Screen[bool]:
    """A question with two answers."""
    from rehab_tui.ui.screens.confirm import ConfirmScreen

    return ConfirmScreen(question, yes, no)


def news_screen(heading: str, news: str) -> Screen[None]:
    """Something to know before going on."""
    from rehab_tui.ui.screens.news import NewsScreen

    return NewsScreen(heading, news)


def why_screen(kit: Kit) -> Screen[None]:
    """Every reason of today's verdict in full."""
    from rehab_tui.ui.screens.why import WhyScreen

    return WhyScreen(kit.facts)
