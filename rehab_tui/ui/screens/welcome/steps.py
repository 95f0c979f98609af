"""The steps of the first start, each a few questions that change the profile."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from textual.widgets import Static

from rehab_tui.domain.ladder import Start, open_steps, position_of
from rehab_tui.domain.records import SIDES, Leg, Profile, Tendon, Tendons
from rehab_tui.ui.commands import PROFILE, key
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.profile.screening import INFLAMMATION, ScreeningTicks
from rehab_tui.ui.screens.profile.step import StepQuestions
from rehab_tui.ui.screens.profile.tendon import SITES
from rehab_tui.ui.screens.welcome.heel import HeelPicture
from rehab_tui.ui.widgets.fields import Choice, Entry, Field, amount, calendar_day

Starts = Mapping[Leg, Start]
"""The step of the ladder that each sore leg is on, as the person says."""


FOLLOWED = (
    "You follow the guide's ladder from here. A programme of your physio's, a known one or your own instead? "
    f"{key('welcome.plan', 'ctrl+l')}, or later {key('app.go.plan', 'l')}."
)


class WelcomeStep:
    """One step: its title, what the person should know for it, what it asks; here that is nothing."""

    title: str
    words: str

    def __init__(self, profile: Profile, starts: Starts, context: Context) -> None:
        self.profile, self.said, self.today = profile, starts, context.day

    def rows(self) -> Iterator[Field | Static]:
        """The questions."""
        yield from ()

    @property
    def answer(self) -> Profile:
        """The profile with the answers in it."""
        return self.profile

    @property
    def starts(self) -> Starts:
        """The steps that the sore legs are on, as far as the person said."""
        return {leg: said for leg, said in self.said.items() if leg in self.answer.tendons.sore}


class About(WelcomeStep):
    """What the program is and is not."""

    title = "Welcome"
    words = (
        "A daily guide for a runner with a sore Achilles tendon: may I run, what is my rehab, is it getting "
        "better? It also paces your holds and raises.\n\n"
        "Not a medical device: information beside a clinician, never instead of one. A pop or snap, a hot or "
        "swollen calf, trouble breathing, a fever: do not ask a program, get help today.\n\n"
        "Three short steps and a first check-in follow, two minutes in all. "
        f"The profile ({PROFILE}) asks all of it again. What you note stays in one file on this computer.\n\n"
        f"Will you see and hear a set from two metres away? {key('welcome.read', 'r')} shows its digits, "
        f"{key('welcome.hear', 'b')} plays three beeps."
    )


class WhichTendon(WelcomeStep):
    """Which tendon is sore, and where."""

    title = "Which tendon, and where does it hurt?"
    words = (
        "Pinch along the cord above your heel: where is it most tender? "
        "No pain now, but you want to stay so? Pick where it was."
    )

    def __init__(self, profile: Profile, starts: Starts, context: Context) -> None:
        super().__init__(profile, starts, context)
        found = {leg: tendon.site for leg in SIDES if (tendon := profile.tendons.on(leg))}
        self.picture = HeelPicture()
        self.sites = {
            leg: Choice(f"{leg} tendon", SITES, found.get(leg), needed=True, then=self.mark) for leg in SIDES
        }
        self.mark()

    def mark(self) -> None:
        """Show what is picked on the picture."""
        self.picture.mark({leg: choice.answer for leg, choice in self.sites.items()})

    def rows(self) -> Iterator[Field | Static]:
        """A heel to measure on, and a question a leg."""
        yield self.picture
        for choice in self.sites.values():
            yield Field(choice)

    @property
    def answer(self) -> Profile:
        """The profile with the sore tendons."""
        found = {leg: self._tendon(leg) for leg in SIDES}
        return replace(self.profile, tendons=Tendons(left=found[Leg.LEFT], right=found[Leg.RIGHT]))

    def _tendon(self, leg: Leg) -> Tendon | None:
        """The tendon; what is known of it stands if its place is the same."""
        site, known = self.sites[leg].answer, self.profile.tendons.on(leg)
        if known and known.site is site:
            return known
        return Tendon(site=site) if site else None


class Safety(WelcomeStep):
    """Whether a clinician has ruled out a tear, and the safety questions."""

    title = "Has it been looked at? Is any of this true?"
    words = (
        "Until a clinician has examined it and ruled out a tear, runs are amber at best. "
        "The answers below change what is wise: go down to them and tick with the digits, or with space."
    )

    def __init__(self, profile: Profile, starts: Starts, context: Context) -> None:
        super().__init__(profile, starts, context)
        self.day = Entry("tear ruled out", calendar_day(self.today), profile.assessed, hint="YYYY-MM-DD")
        self.ticks = ScreeningTicks(profile.screening)

    def rows(self) -> Iterator[Field | Static]:
        """The day, the list, and what the long one means."""
        yield Field(self.day, "that day, by a clinician; empty: not yet")
        yield Field(self.ticks, label="", classes="gap")
        yield Static(INFLAMMATION, classes="hint gap", markup=False)

    @property
    def answer(self) -> Profile:
        """The profile with the day and the answers, these dated today."""
        return replace(self.profile, assessed=self.day.answer, screening=self.ticks.on(self.today))


class StartingPoint(WelcomeStep):
    """How far the person runs in a usual week, and where on the ladder each sore leg is."""

    title = "Where do you stand?"
    words = (
        "How far to run a week is worked out from a usual one. New to this? Leave the step as it is. "
        "Done holds or raises already? Say which, and with what load. No pain now? The last step is "
        "prevention. Steps that your answers rule out are left out."
    )

    def __init__(self, profile: Profile, starts: Starts, context: Context) -> None:
        super().__init__(profile, starts, context)
        self.unit = profile.units.distance
        format = amount(Profile, "usual_weekly_km", self.unit)
        self.usual = Entry("usual week", format, profile.usual_weekly_km, hint=self.unit)
        self.steps = {leg: self._step(context, leg) for leg in profile.tendons.sore}

    def _step(self, context: Context, leg: Leg) -> StepQuestions:
        entries, said = context.diary.entries, self.said.get(leg)
        own = position_of(context.facts.situation.programme.ladder, entries.steps, leg).step
        return StepQuestions(
            leg, own, open_steps(entries, self.profile, self.today, leg), context.units.load, said=said
        )

    def rows(self) -> Iterator[Field | Static]:
        """The kilometres, and a dial for each sore leg."""
        yield Field(self.usual, f"{self.unit} before the injury; empty: not known")
        for questions in self.steps.values():
            yield from questions.rows
        if self.steps:
            yield Static(FOLLOWED, classes="hint gap", markup=False)

    @property
    def answer(self) -> Profile:
        """The profile with the usual week."""
        return replace(self.profile, usual_weekly_km=self.usual.answer)

    @property
    def starts(self) -> Starts:
        """The step of each sore leg, with its load."""
        return {leg: said for leg, asked in self.steps.items() if (said := asked.answer)}
