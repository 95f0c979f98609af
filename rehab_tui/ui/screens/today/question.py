"""What Today asks: whether to take what is offered, and the question that waits."""

from collections.abc import Iterator

from textual.content import Content
from textual.events import Click
from textual.geometry import Size

from rehab_tui.domain.recent import waiting_words
from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.screens.shared.offers import pending
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.today.asked import OpenQuestion, answer, first_question, in_rows

OFFER = (
    (key("offers.accept", "a"), "accept", "accept"),
    (key("offers.postpone", "n"), "postpone", "not now"),
)
"""Key, action and word of the answers to an offer."""

WAITING = (key("app.go.runs", "r"), "to_runs", "runs")
"""The way to the runs out of files that wait for their pain."""


class AskPanel(Panel):
    """The offer, and the question that waits; Enter marks an answer, then gives it."""

    heading = "To answer"
    BINDINGS = bindings(
        "ask",
        command("right", "mark(1)", "next answer", "The answer after", show=False),
        command("left", "mark(-1)", "answer before", "The answer before", show=False),
    )
    marked: int | None = None
    """The answer that Enter gives, from 0; None while none is marked."""

    @property
    def question(self) -> OpenQuestion | None:
        """The question that waits for a digit, or None."""
        return first_question(self.context.facts, self.context.now())

    @property
    def actions(self) -> list[str]:
        """What the answers do, in the order in which they stand."""
        question = self.question
        digits = range(1, len(question.answers) + 1) if question else ()
        offer = OFFER if pending(self.context) else ()
        ways = WAITING[1:2] if self.waiting else ()
        return [*(action for _, action, _ in offer), *(f"answer({n})" for n in digits), *ways]

    @property
    def waiting(self) -> str:
        """How many runs wait for what no file tells; "" if none does."""
        return waiting_words(len(self.context.facts.situation.waiting))

    @property
    def chosen(self) -> str:
        """What the marked answer does; "" while none is."""
        return "" if self.marked is None else self.actions[self.marked]

    async def action_open(self) -> None:
        """Mark the first answer, or give the one that is marked."""
        if self.chosen:
            await self.run_action(f"screen.{self.chosen}")
        else:
            self.action_mark(0)

    def action_mark(self, by: int) -> None:
        """Mark the first answer, or one beside the marked one."""
        to = 0 if self.marked is None else self.marked + by
        super().show()
        self.marked = min(max(0, to), len(self.actions) - 1)

    async def on_click(self, event: Click) -> None:
        """Mark the first answer, unless the click gave one."""
        if "@click" not in event.style.meta:
            self.action_mark(0)

    def on_blur(self) -> None:
        """Mark none while the keys go elsewhere."""
        self.show()

    def show(self) -> None:
        """Be there only while something is asked, with no answer marked."""
        self.marked = None
        super().show()
        self.display = bool(self.actions)

    def rows(self, room: Size) -> list[Content]:
        """The offers with their two answers, then the question with its own."""
        offers = [row for offer in pending(self.context) for row in self._offer(offer.says, room.width)]
        question = self.question
        rows = [*offers, *(question.rows(room.width, self.chosen) if question else [])]
        if words := self.waiting:
            rows += in_rows([Content(words), answer(*WAITING, marked=self.chosen)], room.width)
        return rows

    def _offer(self, said: str, width: int) -> Iterator[Content]:
        answers = [answer(*one, marked=self.chosen) for one in OFFER]
        return in_rows([Content.styled(said, "bold $success"), *answers], width)
