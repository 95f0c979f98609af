"""Every form, new or of what is stored, for tests that each must pass."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from rehab_tui.domain.records import Kind, Source
from rehab_tui.exchange.runners.offer import RunsTold
from rehab_tui.exchange.runners.seen import Kind as Done
from rehab_tui.exchange.runners.seen import Seen, Told
from rehab_tui.launch import Pages, Programmes, read_runs
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.diary.pause_form import PauseFormScreen
from rehab_tui.ui.screens.diary.session_form import SessionFormScreen, SessionNewScreen
from rehab_tui.ui.screens.diary.step_form import StepFormScreen, StepNewScreen
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.my_plan.draft import PlanDraft
from rehab_tui.ui.screens.my_plan.exercise_form import ExerciseScreen
from rehab_tui.ui.screens.my_plan.file_form import ExportScreen, ImportScreen
from rehab_tui.ui.screens.my_plan.head_form import HeadScreen
from rehab_tui.ui.screens.profile.screen import ProfileScreen
from rehab_tui.ui.screens.progress.report import ReportScreen
from rehab_tui.ui.screens.runs.activity_form import ActivityFormScreen
from rehab_tui.ui.screens.runs.coming import ComingScreen
from rehab_tui.ui.screens.runs.file_form import RunFileScreen
from rehab_tui.ui.screens.runs.form import PainScreen, RunFormScreen, SettledScreen
from rehab_tui.ui.screens.runs.open_form import OpenForm
from rehab_tui.ui.screens.runs.what_if import WhatIfScreen
from rehab_tui.ui.screens.session.free import FreeSessionScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.screens.welcome.screen import STEPS, WelcomeScreen
from tests.ui.memory import MORNING
from tests.ui.some_screens import DAY, ENTRIES

SESSION = replace(ENTRIES.sessions[-1], sets=ENTRIES.sessions[-1].sets[:3])
"""A first set, one between, and a last: a form asks the same of each of ten."""
PROGRAMMES = Programmes(Path("diary.json"))
SEEN = Seen(Done.RIDE, MORNING, 20, 60, Source.STRAVA, "table", zone_known=False, unit_known=False)
UNANSWERED = RunsTold(Told((SEEN,), ()))

FORMS: Mapping[str, Callable[[Context], FormScreen]] = {
    "check-in": CheckInScreen,
    "run": RunFormScreen,
    "stored run": lambda context: RunFormScreen(context, ENTRIES.runs[-1]),
    "settled": lambda context: SettledScreen(context, ENTRIES.runs[-1]),
    "cross-training": ActivityFormScreen,
    "what if": WhatIfScreen,
    "runs from a file": lambda context: RunFileScreen(context, read_runs),
    "what a file leaves open": lambda context: OpenForm(context, UNANSWERED, partial(ComingScreen, context)),
    "pain in a run": lambda context: PainScreen(context, ENTRIES.runs[-1]),
    "test": MeasurementFormScreen,
    "stored test": lambda context: MeasurementFormScreen(context, ENTRIES.measurements[-1]),
    "session": lambda context: SessionNewScreen(context, DAY),
    "stored session": lambda context: SessionFormScreen(context, SESSION),
    "free session": lambda context: FreeSessionScreen(context, Kind.HOLD),
    "pause": lambda context: PauseFormScreen(context, DAY),
    "step": lambda context: StepFormScreen(context, ENTRIES.steps[-1]),
    "new step": lambda context: StepNewScreen(context, DAY),
    "programme": lambda context: HeadScreen(context, PlanDraft(), lambda _: None),
    "exercise": lambda context: ExerciseScreen(context, None, lambda _: None),
    "programme from a file": lambda context: ImportScreen(context, PROGRAMMES),
    "programme to a file": lambda context: ExportScreen(context, PROGRAMMES, PROGRAMMES.known()[0].plan),
    "profile": ProfileScreen,
    "page": lambda context: ReportScreen(context, Pages(Path("diary.json"))),
    **{f"welcome {number}": partial(WelcomeScreen, number=number) for number in range(len(STEPS))},
}
