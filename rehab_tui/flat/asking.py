"""The questions from 0 to 10 without a screen: said one after the other, each answered by a line."""

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress

from rehab_tui.domain.typed import whole_number
from rehab_tui.practice.questions import RatingQuestion

HIGHEST = 10
BRIEFLY, EXPECTS = "0 to 10, then enter", "a number from 0 to 10 and enter, or enter alone"


def rating(said: str) -> int | None:
    """The number from 0 to 10 that somebody says; None if it is none."""
    with suppress(ValueError):
        value = whole_number(said)
        return value if 0 <= value <= HIGHEST else None
    return None


class Asked:
    """The questions that are open; `effort` is the answer to the one about the whole session."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._open: deque[RatingQuestion] = deque()
        self._explained = False
        self.effort: int | None = None

    @property
    def open(self) -> RatingQuestion | None:
        """The question asked now."""
        return self._open[0] if self._open else None

    def ask(self, questions: Iterable[RatingQuestion]) -> None:
        """Ask these, and no longer those before."""
        self._open = deque(questions)
        self._pose()

    def answer(self, said: str) -> tuple[RatingQuestion, int] | None:
        """The open question with its answer; None if it is left open, or left unanswered by ""."""
        value = rating(said)
        if said and value is None:
            self._say(EXPECTS)
            return None
        question = self._open.popleft()
        if value is not None:
            self._say(f"{question.label or 'pain'} {value}")
            self.effort = self.effort if question.positions else value
        self._pose()
        return None if value is None else (question, value)

    def _pose(self) -> None:
        if self._open:
            self._say(self._open[0].words + f" {BRIEFLY}" * (not self._explained))
            self._explained = True
