"""The steps of the first start, each a few questions that change the profile."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from textual.widgets import Static

from rehab_tui.domain.ladder import Start, open_steps
from rehab_tui.domain.records import SIDES, Entries, Leg, Profile, Step, Tendon, Tendons
from rehab_tui.ui.screens.profile.screening import INFLAMMATION, ScreeningTicks
from rehab_tui.ui.screens.profile.step import StepQuestions
from rehab_tui.ui.screens.profile.tendon import SITES
from rehab_tui.ui.widgets.fields import Choice, Entry, Field, decimal, iso_day

Starts = Mapping[Leg, Start]
"""The step of the ladder that each sore leg is on, as the person says."""

HEEL = """\
     │  │     above 6 cm    unsure: let a clinician look
     │  │ ┐
     │  │ │   2 to 6 cm     mid-portion
     │  │ ┘
     │  │     below 2 cm    insertional, where the tendon meets the heel
  ╭──╯  ╰╮
  ╰──────╯    heel bone"""


class WelcomeStep:
    """One step: its title, what the person should know for it, what it asks; here that is nothing."""

    title: str
    words: str

    def __init__(self, profile: Profile, starts: Starts, today: date) -> None:
        self.profile, self.said, self.today = profile, starts, today

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
        "This is a diary and a conductor for a runner with a sore Achilles tendon. Each day it says what "
        "your numbers allow and which rule says so, and it paces your holds and raises.\n\n"
        "It is not a medical device and cannot examine you. Take it as information beside a clinician, "
        "never instead of one.\n\n"
        "A pop or snap, a calf that is hot and swollen, trouble breathing, a fever: do not ask a program, "
        "get help today.\n\n"
        "Everything you note stays in one file on this computer.\n\n"
        "Four short steps and a first check-in follow. Each can be skipped and changed later."
    )


class WhichTendon(WelcomeStep):
    """Which tendon is sore, and where."""

    title = "Which tendon, and where does it hurt?"
    words = "Feel along the tendon for the most tender place and measure up from the heel bone."

    def __init__(self, profile: Profile, starts: Starts, today: date) -> None:
        super().__init__(profile, starts, today)
        found = {leg: tendon.site for leg in SIDES if (tendon := profile.tendons.on(leg))}
        self.sites = {leg: Choice(f"{leg} tendon", SITES, found.get(leg), needed=True) for leg in SIDES}

    def rows(self) -> Iterator[Field | Static]:
        """A heel to measure on, and a question a leg."""
        yield Static(HEEL, classes="figure", markup=False)
        for choice in self.sites.values():
            yield Field(choice)

    @property
    def answer(self) -> Profile:
        """The profile with the sore tendons."""
        found = {
            leg: Tendon(site=choice.answer) if choice.answer else None for leg, choice in self.sites.items()
        }
        return replace(self.profile, tendons=Tendons(left=found[Leg.LEFT], right=found[Leg.RIGHT]))


class Safety(WelcomeStep):
    """Whether a clinician has ruled out a tear, and the safety questions."""

    title = "Has it been looked at, and is any of this true?"
    words = (
        "Until a clinician has examined it and ruled out a tear, runs are amber at best. "
        "The answers below change what is wise; tick with the digits, or with space."
    )

    def __init__(self, profile: Profile, starts: Starts, today: date) -> None:
        super().__init__(profile, starts, today)
        self.day = Entry("tear ruled out", iso_day(today), profile.assessed, hint="YYYY-MM-DD")
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
        "The week's kilometres are worked out from a usual one. If you have done holds or raises already, or "
        "have no pain now and want to stay so, say which step you are on; otherwise leave the double-leg "
        "hold. The steps your answers rule out are left out."
    )

    def __init__(self, profile: Profile, starts: Starts, today: date) -> None:
        super().__init__(profile, starts, today)
        format = decimal(Profile, "usual_weekly_km", "km")
        self.usual = Entry("usual week", format, profile.usual_weekly_km, hint="km")
        self.steps = {
            leg: StepQuestions(
                leg, Step.HOLD_DOUBLE, open_steps(Entries(), profile, today, leg), said=starts.get(leg)
            )
            for leg in profile.tendons.sore
        }

    def rows(self) -> Iterator[Field | Static]:
        """The kilometres, and a dial for each sore leg."""
        yield Field(self.usual, "km before the injury; empty: not known")
        for questions in self.steps.values():
            yield from questions.rows

    @property
    def answer(self) -> Profile:
        """The profile with the usual week."""
        return replace(self.profile, usual_weekly_km=self.usual.answer)

    @property
    def starts(self) -> Starts:
        """The step of each sore leg, with its load."""
        return {leg: said for leg, asked in self.steps.items() if (said := asked.answer)}


class TryOut(WelcomeStep):
    """Whether a set can be read and heard from where the person will stand."""

    title = "Can you read and hear a set from where you will stand?"
    words = (
        "Put the computer where it will stand while you hold on to the wall, about two metres away.\n\n"
        "r shows digits as large as a set draws them.\n"
        "b plays three beeps, and says what stands in where there is no sound.\n\n"
        "Both are in the profile, too. A first check-in follows."
    )
