"""Which form changes which kind of entry."""

from rehab_tui.domain.records import CheckIn, Measurement, Pause, Run, Session, StepChange
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.diary.pause_form import PauseFormScreen
from rehab_tui.ui.screens.diary.session_form import SessionFormScreen
from rehab_tui.ui.screens.diary.step_form import StepFormScreen
from rehab_tui.ui.screens.diary.words import DayEntry
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.shared.form import FormScreen


def form_of(context: Context, entry: DayEntry) -> FormScreen:
    """The form that changes an entry of a day."""
    match entry:
        case CheckIn():
            return CheckInScreen(context, entry.date)
        case Session():
            return SessionFormScreen(context, entry)
        case Run():
            return RunFormScreen(context, entry)
        case Measurement():
            return MeasurementFormScreen(context, entry)
        case StepChange():
            return StepFormScreen(context, entry)
        case Pause():
            return PauseFormScreen(context, entry.from_, entry)
