"""A session that was cut off: go on with it, or file what was done."""

from datetime import date
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from rehab_tui.domain import words
from rehab_tui.domain.steps import DOSES
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.commands import command

Answer = Literal["resume", "file", "later"]


class ResumeScreen(ModalScreen[Answer]):
    """Offers a session that an earlier end left behind; nothing is lost whatever is answered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        command("space,enter", "answer('resume')", "go on", "Go on with the next set"),
        command("f", "answer('file')", "file it", "Put what was done into the diary as it is"),
        command("escape", "answer('later')", "later", "Ask again at the next start"),
    ]

    def __init__(self, draft: Draft, today: date) -> None:
        super().__init__()
        self.draft = draft
        self.on_day = words.day(draft.date, today)

    def compose(self) -> ComposeResult:
        """What was done, and the three answers."""
        draft = self.draft
        names = " and ".join(dict.fromkeys(DOSES[plan.step].name for plan in draft.plan))
        done = len({(done.step, done.set) for done in draft.sets})
        with Vertical(classes="dialog"):
            yield Static("A session was cut off", classes="title")
            yield Static(f"{names}, {self.on_day}: {done} of {len(draft.plan)} sets are kept.", markup=False)
            yield Static(
                "[b]space[/b] go on   [b]f[/b] file it as it is   [b]escape[/b] later",
                classes="answers",
            )

    def action_answer(self, answer: Answer) -> None:
        """Close with the answer."""
        self.dismiss(answer)
