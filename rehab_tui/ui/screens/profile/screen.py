"""The person's profile, and how this device conducts the work."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from rehab_tui.domain.facts import same_week
from rehab_tui.domain.ladder import open_steps, own_load, position_of, profile_changes
from rehab_tui.domain.names import PATTERNS, WEEKDAYS
from rehab_tui.domain.records import (
    SIDES,
    DistanceUnit,
    Leg,
    LoadUnit,
    Profile,
    Race,
    Refused,
    Step,
    Tendons,
    Units,
    Weekday,
)
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.conducting.readable import ReadableScreen
from rehab_tui.ui.screens.conducting.sound_check import SoundCheckScreen
from rehab_tui.ui.screens.my_plan.screen import MyPlanScreen
from rehab_tui.ui.screens.profile.screening import INFLAMMATION, DrugDays, ScreeningTicks
from rehab_tui.ui.screens.profile.settings import SettingsQuestions
from rehab_tui.ui.screens.profile.tendon import TendonQuestions
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import (
    Choice,
    Control,
    Entry,
    Field,
    Frame,
    amount,
    calendar_day,
    clock_time,
    plain_text,
)

DISTANCES = {DistanceUnit.KM: "km", DistanceUnit.MI: "miles"}
LOADS = {LoadUnit.KG: "kg", LoadUnit.LB: "pounds"}


class ProfileScreen(FormScreen):
    """The profile and the settings on one form."""

    HEADING = "profile"
    DEFAULT_CLASSES = "-columns"
    BINDINGS = bindings(
        "profile",
        command("ctrl+r", "read", "read it", "Digits as large as a set draws them"),
        command("ctrl+g", "app.welcome", "step by step", "The first steps again, with their picture"),
        command("ctrl+l", "plan", "my plan", "The programme in force, and others in its place"),
        command("ctrl+t", "hear", "hear it", "Three beeps, or what stands in for them"),
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        profile, unit = context.diary.entries.profile, context.units.distance
        self.tendons = {leg: self._tendon(leg) for leg in SIDES}
        self.assessed = Entry(
            "tear ruled out", calendar_day(context.day), profile.assessed, hint="YYYY-MM-DD"
        )
        time = clock_time(Profile, "assessed_time")
        self.assessed_time = Field(
            Entry("  at", time, profile.assessed_time), "if a sign stood that day, too"
        )
        self.screening = ScreeningTicks(profile.screening)
        self.drug_days = DrugDays(profile.screening, context.day)
        self.pattern = Choice("after load it is", PATTERNS, profile.pattern)
        self.usual = Entry(
            "usual week", amount(Profile, "usual_weekly_km", unit), profile.usual_weekly_km, hint=unit
        )
        self.week_starts = Choice("week starts on", WEEKDAYS, profile.week_starts, needed=True)
        race = profile.race
        self.race_date = Entry(
            "race", calendar_day(context.day, ahead=True), race.date if race else None, hint="YYYY-MM-DD"
        )
        self.race_name = Entry("its name", plain_text(Race, "name"), race.name if race else None, width=30)
        self.race_km = Entry(
            "its length", amount(Race, "distance_km", unit), race.distance_km if race else None, hint=unit
        )
        self.distance_unit = Choice("distances in", DISTANCES, unit, needed=True)
        self.distance_unit.id = "distance_unit"
        self.load_unit = Choice("loads in", LOADS, profile.units.load, needed=True)
        self.settings = SettingsQuestions(context.diary.settings)

    def _tendon(self, leg: Leg) -> TendonQuestions:
        context = self.context
        entries, day = context.diary.entries, context.day
        tendon = entries.profile.tendons.on(leg)
        own = position_of(context.facts.situation.programme.ladder, entries.steps, leg).step
        steps = open_steps(entries, entries.profile, day, leg) if tendon else tuple(Step)
        ladder = next((each for each in context.facts.ladders if each.position.leg is leg), None)
        load_kg = own_load(context.facts.situation, ladder) if ladder else None
        questions = TendonQuestions(leg, tendon, day, own, steps, context.units.load, load_kg)
        questions.asks_since = tendon is None and entries.profile.programme_start is not None
        return questions

    def compose_parts(self) -> ComposeResult:
        """The person, then the device."""
        with Vertical(classes="column"):
            yield from self.compose_person()
        self.show_more()
        with Vertical(classes="column"), Frame(title="Conducting the work on this device"):
            yield from self.settings.fields.values()
            yield Static(f"The diary lies in {self.context.diary_place}", classes="hint gap", markup=False)

    def compose_person(self) -> ComposeResult:
        """The tendons, the safety questions, running."""
        with Frame(title="Sore tendons: the heel below 2 cm, the middle 2-6 cm"):
            for questions in self.tendons.values():
                yield from questions.fields()
            yield Field(self.assessed, "by a clinician that day; ends stop signs", classes="gap")
            yield self.assessed_time
        with Frame(title="Safety questions: tick what is true"):
            yield Field(self.screening, label="")
            yield from self.drug_days.fields.values()
            yield Static(INFLAMMATION, classes="hint", markup=False)
        unit = self.context.units.distance
        with Frame(title="Running"):
            yield Field(self.pattern)
            yield Field(self.usual, f"{unit} before the injury")
            yield Field(self.week_starts, "the week's distance is counted from it")
            yield Field(self.race_date, "leave it empty without a race")
            yield Field(self.race_name)
            yield Field(self.race_km, f"{unit}; without it: ask a physio before race day")
            yield Field(self.distance_unit)
            yield Field(self.load_unit, "what is noted already is shown in them too")

    def action_read(self) -> None:
        """See whether the digits of a set can be read from a distance."""
        self.app.push_screen(ReadableScreen())

    def action_plan(self) -> None:
        """Look at the programme in force and at others."""
        self.app.push_screen(MyPlanScreen(self.context))

    def action_hear(self) -> None:
        """Hear whether cues reach the person."""
        self.app.push_screen(SoundCheckScreen(self.context))

    @on(Control.Answered)
    @on(Input.Changed)
    def show_more(self) -> None:
        """What a race, an assessment or a drug has beside it is asked for only with these."""
        self.race_date.needed = bool(self.race_name.value.strip() or self.race_km.value.strip())
        self.assessed_time.display = bool(self.assessed.value.strip())
        self.drug_days.show(self.screening.answer)

    @property
    def profile(self) -> Profile:
        """The answers as a record."""
        race_date = self.race_date.answer
        return replace(
            self.context.diary.entries.profile,
            tendons=Tendons(left=self.tendons[Leg.LEFT].answer, right=self.tendons[Leg.RIGHT].answer),
            assessed=self.assessed.answer,
            assessed_time=self.assessed_time.control.answer if self.assessed.answer else None,
            screening=self.screening.on(self.context.day, self.drug_days.given),
            pattern=self.pattern.answer,
            units=Units(
                distance=self.distance_unit.answer or DistanceUnit.KM,
                load=self.load_unit.answer or LoadUnit.KG,
            ),
            usual_weekly_km=self.usual.answer,
            week_starts=self.week_starts.answer or Weekday.MONDAY,
            race=(
                Race(date=race_date, name=self.race_name.answer or "", distance_km=self.race_km.answer)
                if race_date
                else None
            ),
        )

    def save(self) -> None:
        """Store both halves; theme and motion are taken up."""
        entries, day = self.context.diary.entries, self.context.day
        starts = {leg: said for leg, asked in self.tendons.items() if (said := asked.step.answer)}
        try:
            same_week(entries, self.profile.week_starts, day)
            changes = profile_changes(entries, self.profile, day, starts)
        except Refused as refused:
            self.notify(str(refused), severity="error", markup=False)
            return
        changed = [change for change in changes if change.before != change.after]
        if changed and not self.record(*changed):
            return
        if self.configure(self.settings.answer):
            self.notify(self.drug_days.moved_back or "Profile and settings", title="Saved")
            self.dismiss()
