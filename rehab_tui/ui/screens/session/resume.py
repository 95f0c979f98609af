"""A session that was cut off: go on with it on its own day, or file what was done."""

from datetime import date
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from rehab_tui.domain.records import relative
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.screens.shared.standing import Dialog, answer

ResumeAnswer = Literal["resume", "file", "later", "drop"]


class ResumeScreen(Dialog[ResumeAnswer]):
    """Offers a session that an earlier end left; nothing is lost but by `drop`, which is asked about."""

    BINDINGS = bindings(
        "resume",
        command("space,enter", "dismiss('resume')", "go on", "Go on with the next set"),
        command("f", "dismiss('file')", "file it", "Put what was done into the diary as it is"),
        command("d", "dismiss('drop')", "throw away", "Keep nothing of it; asks first"),
        command("escape", "dismiss('later')", "later", "Ask again at the next start, and before other work"),
    )

    def __init__(self, draft: Draft, today: date, refusal: str) -> None:
        super().__init__()
        self.draft, self.refusal = draft, refusal
        self.on_day = relative(draft.date, today)
        self.may_go_on = draft.date == today and not refusal
        """On another day its next sets would count for a day that is over, and for the morning after that."""

    def compose(self) -> ComposeResult:
        """What was done, and the three answers."""
        draft = self.draft
        names = " and ".join(dict.fromkeys(plan.exercise.name for plan in draft.plan))
        full, part = draft.done
        more = f", and what was done of {part} more" if part else ""
        kept = f"{full} of {len(draft.plan)} sets are kept{more}."
        with Vertical(classes="dialog"):
            yield Static("A session was cut off", classes="title")
            yield Static(f"{names}, {self.on_day}: {kept}", markup=False)
            if self.refusal:
                yield Static(f"It cannot be gone on with. {self.refusal}", markup=False)
            go_on = key("resume.dismiss.resume", "space")
            answers = [
                *([answer("dismiss('resume')", go_on, "go on")] if self.may_go_on else []),
                answer("dismiss('file')", key("resume.dismiss.file", "f"), "file it"),
                answer("dismiss('drop')", key("resume.dismiss.drop", "d"), "throw away"),
                answer("dismiss('later')", "escape", "later"),
            ]
            yield Static("   ".join(answers), classes="answers")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a session of today can be gone on with."""
        return self.may_go_on or (action, parameters) != ("dismiss", ("resume",))
