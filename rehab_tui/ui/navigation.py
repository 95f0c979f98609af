"""The screens behind Today; each module is loaded when it is first gone to, so that the start stays fast."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from rehab_tui.domain.records import Kind
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.place import PlaceScreen

if TYPE_CHECKING:
    from rehab_tui.ui.screens.session.resume import ResumeScreen


def _checkin(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.checkin.screen import CheckInScreen

    return CheckInScreen(context)


def _runs(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.runs.screen import RunsScreen

    return RunsScreen(context)


def _progress(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.progress.screen import ProgressScreen

    return ProgressScreen(context)


def _plan(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.my_plan.screen import MyPlanScreen

    return MyPlanScreen(context)


def _profile(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.profile.screen import ProfileScreen

    return ProfileScreen(context)


def _charts(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.charts.screen import ChartsScreen

    return ChartsScreen(context)


def _calendar(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.diary.calendar import CalendarScreen

    return CalendarScreen(context)


def _measurements(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.measurements.screen import MeasurementsScreen

    return MeasurementsScreen(context)


def _test_charts(context: Context) -> PlaceScreen:
    from rehab_tui.ui.screens.measurements.charts import MeasurementChartsScreen

    return MeasurementChartsScreen(context)


PLACES: dict[str, Callable[[Context], PlaceScreen]] = {
    "checkin": _checkin,
    "runs": _runs,
    "progress": _progress,
    "plan": _plan,
    "profile": _profile,
    "charts": _charts,
    "calendar": _calendar,
    "measurements": _measurements,
    "test-charts": _test_charts,
}
"""The places by the name that bindings use; each makes a new screen of it."""


def session_screen(context: Context, plan: Sequence[SetPlan], draft: Draft | None = None) -> Screen[None]:
    """The screen that conducts a session, from its beginning or from its draft."""
    from rehab_tui.ui.screens.session.screen import SessionScreen

    return SessionScreen(context, plan, draft)


def free_session_screen(context: Context, kind: Kind) -> PlaceScreen:
    """The form of a session of one's own choosing."""
    from rehab_tui.ui.screens.session.free import FreeSessionScreen

    return FreeSessionScreen(context, kind)


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


def leave_screen() -> Screen[bool]:
    """The question before a form is left with something typed in it."""
    from rehab_tui.ui.screens.shared.dialogs import LeaveScreen

    return LeaveScreen()


def guide_screen(context: Context, place: str) -> PlaceScreen:
    """The list of the guide's pages, those that explain a place first; "" is Today."""
    from rehab_tui.ui.screens.guide.screen import GuideScreen

    return GuideScreen(context, place)


def page_screen(context: Context, name: str) -> Screen[None]:
    """A page of the guide, by its own name or by that of a rule or of a step that it explains."""
    from rehab_tui.ui.screens.guide.page import PageScreen

    return PageScreen(context, name)


def why_screen(context: Context, rules: Sequence[str] = ()) -> Screen[None]:
    """Every reason of today's verdict in full and what holds beside it, or what some rules say."""
    from rehab_tui.ui.screens.shared.why import WhyScreen

    facts = context.facts
    asked = facts.escalation.rule if facts.escalation else None
    beside = () if rules else tuple(filter(None, (asked, facts.race)))
    return WhyScreen(facts.verdict, context.day, rules, beside)
