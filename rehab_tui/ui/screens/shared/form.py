"""What the forms share: moving, saving, and leaving without losing anything typed."""

from asyncio import Event
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from rehab_tui.domain.names import SIGNS
from rehab_tui.domain.note_signs import named_signs
from rehab_tui.domain.records import Change, CheckIn, Record, Sign, put
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.widgets.fields import Control, Field, Form, Frame

WIDE = 150
"""Columns from which a form may have two columns."""
WIDEST_FORM = 104


def form_command(keys: str, action: str, name: str, tip: str, *, show: bool = True) -> Binding:
    """A command of the form itself, which runs in the order typed: it goes before the question in front."""
    return replace(command(keys, action, name, tip, show=show), priority=True)


class FormScreen(PlaceScreen):
    """Subclasses name their questions in `fields` or compose them, and store the answers in `save`."""

    CSS_PATH = Path(__file__).with_name("form.tcss")  # beside this file, not beside a subclass
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-roomy"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall"), (46, "-airy")]
    BINDINGS = bindings(
        "form",
        form_command("enter", "forward", "next", "On to the next question; after the last one, save"),
        form_command("down", "step(1)", "down", "One line down", show=False),
        form_command("up", "step(-1)", "up", "One line up", show=False),
        form_command("tab", "move(1)", "after", "The next question", show=False),
        form_command("shift+tab", "move(-1)", "before", "The question before", show=False),
        form_command("ctrl+s", "save_form", "save", "Save and go back"),
        form_command("escape", "leave", "back", "Back; asks first where something typed would be lost"),
        command("f1,question_mark", "app.help", "help", "Every key of this screen", shown_key="F1"),
    )

    about = ""
    """What is asked about, above the questions."""
    remark = ""
    """What to know for the answers, below the questions."""
    fields: Mapping[str, Field] = {}
    """The questions from top to bottom, each under the name of the part of the record that it asks for."""

    form = getters.query_one(Form)
    ticked: tuple[Sign, ...] = ()
    """Signs that a note named and the person ticked when asked."""

    @property
    def is_modal(self) -> bool:
        """Keep the program's one-letter keys out of what is being filled in."""
        return True

    @property
    def widest(self) -> int:
        """As the style sheet has it: more for two columns."""
        two = self.has_class("-columns") and self.app.size.width >= WIDE
        return super().widest if two else WIDEST_FORM

    @property
    def unsaved(self) -> bool:
        """Whether an answer was changed and not stored."""
        return self.form.changed

    def compose_place(self) -> ComposeResult:
        """The questions, between head line and footer."""
        with Form():
            yield from self.compose_parts()

    def compose_parts(self) -> ComposeResult:
        """One part with all questions; a form of several parts has others."""
        with Frame(title=self.about):
            yield from self.compose_fields()

    def compose_fields(self) -> ComposeResult:
        """The questions, and what is said between and below them."""
        yield from self.fields.values()
        if self.remark:
            yield Static(self.remark, classes="hint gap", markup=False)

    def save(self) -> None:
        """Store the answers, none of which is refused."""

    def put(self, record: Record, said: str) -> None:
        """Store a record in place of the one it changes; see `keep`."""
        self.keep(put(self.context.diary.entries, record), said)

    def keep(self, change: Change, said: str) -> None:
        """Store a change, say so and go back; if that fails, say why and stay."""
        if self.record(change, *self.ticks_of_the_day()):
            self.notify(said, title="Saved", markup=False)
            self.dismiss()

    @property
    def new_note(self) -> str:
        """The note, if it is another than at the beginning."""
        field = self.fields.get("note")
        return str(field.control.answer or "") if field and field.changed else ""

    @property
    def signs_of_the_day(self) -> tuple[Sign, ...]:
        """The signs ticked already on the day that the form is about."""
        return next(
            (row.signs for row in self.context.diary.entries.checkins if row.date == self.about_day), ()
        )

    @property
    def about_day(self) -> date:
        """The day that the answers belong to."""
        field = self.fields.get("date")
        day = field.control.answer if field else None
        return day if isinstance(day, date) else self.context.day

    def ticks_of_the_day(self) -> tuple[Change, ...]:
        """The day's check-in with the signs that were ticked because a note named them."""
        if not self.ticked:
            return ()
        entries, day = self.context.diary.entries, self.about_day
        checkin = next((row for row in entries.checkins if row.date == day), CheckIn(date=day))
        return (put(entries, replace(checkin, signs=(*checkin.signs, *self.ticked))),)

    async def typed(self) -> None:
        """Wait until the question in front has taken the keys typed before this one."""
        if self.focused:
            taken = Event()
            self.focused.call_later(taken.set)
            await taken.wait()

    async def action_move(self, by: int) -> None:
        """Go to a neighbouring question, not round the ends."""
        await self.typed()
        self.go(by)

    async def action_step(self, by: int) -> None:
        """Go up or down, inside a question of several lines or to the neighbour."""
        await self.typed()
        if not (isinstance(self.focused, Control) and self.focused.step(by)):
            self.go(by)

    def go(self, by: int) -> None:
        """Put the focus on a neighbour of the question in front, or on the first.

        Where what was typed is refused it stays: else the next keys would answer another question.
        """
        if self.form.refuses(self.focused):
            return
        chain = self.focus_chain
        at = chain.index(self.focused) + by if self.focused in chain else 0
        if 0 <= at < len(chain):
            self.set_focus(chain[at])

    async def action_forward(self) -> None:
        """Go on, or save at the end."""
        await self.typed()
        if self.form.refuses(self.focused):
            return
        if self.focused in (None, *self.focus_chain[-1:]):
            self.judge_and_save()
        else:
            self.go(1)

    async def action_save_form(self) -> None:
        """Save from anywhere."""
        await self.typed()
        self.judge_and_save()

    def judge_and_save(self) -> None:
        """Save, unless an answer is refused; ask before it about signs that a note names."""
        if self.form.refused():
            return
        signs = [sign for sign in named_signs(self.new_note) if sign not in self.signs_of_the_day]
        if signs:
            self.ask_and_save(signs)
        else:
            self.save()

    @work(exclusive=True)
    async def ask_and_save(self, signs: Sequence[Sign]) -> None:
        """Save with the signs ticked or without, as the person says."""
        words = ", ".join(SIGNS[sign] for sign in signs)
        sure = await ask(self, f"The note may name a stop sign. Tick it? {words}", "tick it", "leave it")
        self.tick(signs if sure else ())
        self.save()

    def tick(self, signs: Sequence[Sign]) -> None:
        """Take signs along, to be stored with the day's check-in."""
        self.ticked = tuple(signs)

    async def action_leave(self) -> None:
        """Go back, asking first if something would be lost."""
        await self.typed()
        if self.form.changed:
            self.leave_if_sure()
        else:
            self.dismiss()

    @work(exclusive=True)
    async def leave_if_sure(self) -> None:
        """Go back, if the person says so."""
        if await ask(self, "Leave without saving what you entered?", "leave", "stay"):
            self.dismiss()
