"""What Today asks: whether to take a step that is offered, and the question that waits."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain import words
from rehab_tui.ui.screens.shared.offers import pending
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.today.asked import OpenQuestion, first_question, in_rows


class AskPanel(Panel):
    """The step that is offered, and the question that waits."""

    heading = "To answer"

    @property
    def question(self) -> OpenQuestion | None:
        """The question that waits for a digit, or None."""
        return first_question(self.context.facts, self.context.now())

    def show(self) -> None:
        """Be there only while something is asked."""
        super().show()
        self.display = bool(self.question or pending(self.context))

    def rows(self, room: Size) -> list[Content]:
        """The offers with their two answers, then the question with its own."""
        offers = [
            row
            for offer in pending(self.context)
            for row in _offer(f"{offer.leg}: ready for {words.exercise(offer.to)}", room.width)
        ]
        question = self.question
        return [*offers, *(question.rows(room.width) if question else [])]


def _offer(said: str, width: int) -> Iterator[Content]:
    answers = [
        Content.assemble((key, "bold $primary"), f" {word}").stylize(f"@click=screen.{action}")
        for key, action, word in (("a", "accept", "accept"), ("n", "postpone", "not now"))
    ]
    return in_rows([Content.styled(said, "bold $success"), *answers], width)
