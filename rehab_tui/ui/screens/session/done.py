"""The end of a session: its open questions, and then the closing card."""

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical

from rehab_tui.practice.course import Course
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.session.sets import done_and_due
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic


class Done(Vertical):
    """What was done of the session: below its questions, and then below the words of the closing card."""

    BINDINGS = bindings(
        "done",
        command("up", "move(-1)", "up", "The lines above", show=False),
        command("down", "move(1)", "down", "The lines below", show=False),
    )
    ask = getters.query_one("#done-ask", CachedStatic)
    sets = getters.query_one("#done-sets", CachedStatic)

    def compose(self) -> ComposeResult:
        """A word, the questions, the sets."""
        self.border_title = "Done"
        yield BigDigits("DONE", "DONE", across="left", id="done-word")
        yield CachedStatic(id="done-ask")
        yield CachedStatic(id="done-sets")

    def show(
        self, course: Course, questions: RatingQuestions, last_time: LastTime, card: Text | None
    ) -> None:
        """Show the open question, or the card once the session is in the diary; and the sets."""
        self.set_class(card is not None, "-card")
        self.ask.set_text(questions.lines())
        sets = done_and_due(course, last_time, self.sets.size.width)
        self.sets.set_text(Text("\n\n").join([card, sets]) if card else sets, layout=True)
        if card and not self.has_focus:
            self.can_focus = True
            self.focus()

    def action_move(self, by: int) -> None:
        """Show so many lines further down."""
        self.scroll_relative(y=by, animate=False)
