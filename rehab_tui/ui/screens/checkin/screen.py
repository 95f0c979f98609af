"""The daily check-in: pain, stiffness, stop signs and the questions that wait, by keys alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from textual import getters, work
from textual.app import ComposeResult
from textual.widgets import Input

from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.names import SIGNS, VERSUS, minutes_asked_for
from rehab_tui.domain.records import (
    SIDES,
    Change,
    CheckIn,
    Leg,
    Sign,
    TendonsToday,
    TendonToday,
    in_full,
    near,
    put,
    short,
)
from rehab_tui.ui.commands import TAKES_BACK, bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.checkin.leg_questions import LegQuestions
from rehab_tui.ui.screens.checkin.run_questions import RunQuestions
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, Entry, Field, Frame, Ticks, plain_text


class CheckInScreen(FormScreen):
    """The check-in of one day, new or already stored; another day is another screen."""

    HEADING = "check-in"
    DEFAULT_CLASSES = "-few"
    BINDINGS = bindings(
        "checkin",
        command("left_square_bracket", "day(-1)", "day before", "The check-in of the day before"),
        command("right_square_bracket", "day(1)", "day after", "The check-in of the day after"),
    )

    which = getters.query_one("#which", Frame)

    def __init__(self, context: Context, day: date | None = None) -> None:
        super().__init__(context)
        self.day = day or context.day
        entries = context.diary.entries
        stored = next((checkin for checkin in entries.checkins if checkin.date == self.day), None)
        self.stored = stored is not None
        self.said = stored or CheckIn(date=self.day, time=self._time())
        legs = [leg for leg in SIDES if self.said.tendons.on(leg) or entries.profile.tendons.on(leg)]
        self.legs = [
            LegQuestions(leg, self.said.tendons.on(leg) or TendonToday(), self.day, entries.checkins)
            for leg in legs or SIDES
        ]
        self.signs = Ticks("stop signs", SIGNS, self.said.signs, columns=2)
        self.versus = Choice("than last week", VERSUS, self.said.versus_last_week)
        known = context.facts.situation
        latest = (known if self.day == known.day else situation_on(entries, self.day)).latest
        self.run_questions = (
            RunQuestions(latest.run, self.day, context.now(), context.units.distance) if latest else None
        )
        self.note = Entry("note", plain_text(CheckIn, "note"), self.said.note, width=None)

    def _time(self) -> str | None:
        now = self.context.now()
        return f"{now:%H:%M}" if now.date() == self.day else None

    def compose_parts(self) -> ComposeResult:
        """The day with the legs, the signs; the week, the latest run, a note."""
        with Frame(title=self._which(), id="which") as which:
            which.border_subtitle = "already checked in; change what you like" if self.stored else ""
            for leg in self.legs:
                yield from leg.fields.values()
        yield Frame(Field(self.signs, label=""), title="Stop signs: tick what is true today")
        with Frame(title="How it has been"):
            yield Field(self.versus)
            if self.run_questions:
                yield from self.run_questions.fields.values()
            yield Field(self.note)

    def show_facts(self) -> None:
        """Say again which day this is: the night may have made it yesterday."""
        self.which.border_title = self._which()

    def _which(self) -> str:
        return ", ".join(filter(None, (in_full(self.day), near(self.day, self.context.day))))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let brackets be typed into a line of text, and offer no day after today."""
        if action == "day":
            return not isinstance(self.focused, Input) and (parameters != (1,) or self.day < self.context.day)
        return super().check_action(action, parameters)

    def action_day(self, by: int) -> None:
        """Go to the check-in of a day beside this one, asking first if something would be lost."""
        if self.form.changed:
            self.go_if_sure(by)
        else:
            self.go_to_day(by)

    @work(exclusive=True)
    async def go_if_sure(self, by: int) -> None:
        """Go to a day beside this one, if the person says so."""
        question = f"Leave {short(self.day)} without saving what you entered?"
        if await ask(self, question, "leave", "stay"):
            self.go_to_day(by)

    def go_to_day(self, by: int) -> None:
        """Show the check-in of a day beside this one instead."""
        self.app.switch_screen(CheckInScreen(self.context, self.day + timedelta(days=by)))

    @property
    def new_note(self) -> str:
        """The note, if it is another than before."""
        note = self.note.answer or ""
        return note if note != self.said.note else ""

    @property
    def signs_of_the_day(self) -> tuple[Sign, ...]:
        """What is ticked on this form."""
        return self.signs.answer

    def tick(self, signs: Sequence[Sign]) -> None:
        """Tick the signs that the note names."""
        for sign in signs:
            self.signs.pick(self.signs.options.index(sign))

    @property
    def check_in(self) -> CheckIn:
        """The answers as a record."""
        now = {leg.leg: leg.answer for leg in self.legs}
        return replace(
            self.said,
            tendons=TendonsToday(left=now.get(Leg.LEFT), right=now.get(Leg.RIGHT)),
            signs=self.signs.answer,
            versus_last_week=self.versus.answer,
            note=self.note.answer or "",
        )

    def save(self) -> None:
        """Store the check-in and what was said of the run; ask before an emptied check-in is deleted."""
        check_in, entries = self.check_in, self.context.diary.entries
        empty = replace(check_in, time=None, modified=None) == CheckIn(date=self.day)
        if empty and self.stored:
            self.delete_if_sure()
            return
        changes = [] if empty else [put(entries, check_in)]
        if self.run_questions and self.run_questions.answer != self.run_questions.run:
            changes.append(put(entries, self.run_questions.answer))
        if not changes:
            self.notify("Nothing is entered yet, so nothing was saved.")
        elif self.record(*changes):
            said = "\n".join(
                filter(None, (said_of(check_in), minutes_asked_for(check_in, entries.profile.tendons.sore)))
            )
            self.notify(said, title=f"Saved for {short(self.day)}", markup=False)
            self.dismiss()

    @work(exclusive=True)
    async def delete_if_sure(self) -> None:
        """Delete the stored check-in, from which every answer was taken, if the person says so."""
        sure = await ask(self, "Nothing is left in this check-in. Delete it?", "delete", "keep")
        if sure and self.record(Change(before=self.said, after=None)):
            self.notify(TAKES_BACK, title=f"Deleted the check-in of {short(self.day)}")
            self.dismiss()


def said_of(check_in: CheckIn) -> str:
    """A check-in in one line."""
    parts = []
    for leg in SIDES:
        said = check_in.tendons.on(leg) or TendonToday()
        values = (
            (said.morning_pain, "pain {}"),
            (said.stiffness_min, "stiff {} min"),
            (said.day_pain, "day {}"),
        )
        words_of = [form.format(value) for value, form in values if value is not None]
        parts += [f"{leg}: {', '.join(words_of)}"] if words_of else []
    parts += [word for sign, word in SIGNS.items() if sign in check_in.signs]
    return "; ".join(parts) or "the answers you gave"
