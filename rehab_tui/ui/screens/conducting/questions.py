"""Questions from 0 to 10, one at a time, answered with one digit key each."""

from collections.abc import Sequence
from dataclasses import replace

from rich.text import Text

from rehab_tui.practice.questions import RatingQuestion
from rehab_tui.ui.commands import key
from rehab_tui.ui.widgets.fields import INSIDE, scale_of

TEN_S = 1.2
"""How long a typed 1 stands for the 0 that makes it a ten; any other key goes on with it at once."""


class RatingQuestions:
    """Questions asked one after the other; each can be skipped, and the last answer taken back."""

    def __init__(self, questions: Sequence[RatingQuestion] = ()) -> None:
        self.all = list(questions)
        self.at = 0
        self._one_at: float | None = None
        self._sign_at: float | None = None

    @property
    def open(self) -> RatingQuestion | None:
        """The question asked now, or None after the last."""
        return self.all[self.at] if self.at < len(self.all) else None

    @property
    def over(self) -> bool:
        """Whether there were questions, and none is open any more."""
        return bool(self.all) and self.open is None

    @property
    def effort(self) -> int | None:
        """The answer to the question about the whole session."""
        return next((asked.answer for asked in self.all if not asked.positions), None)

    def look(self, now: float) -> bool:
        """Go on after a 1 that no 0 followed in time, and say whether; `now` is monotonic, in s."""
        late = self._one_at is not None and now - self._one_at > TEN_S
        if late:
            self.skip()
        return late

    def digit(self, digit: int, now: float, *, typed: bool = True) -> RatingQuestion | None:
        """Answer the open question; returns it with its answer, or None if none is open.

        A digit typed behind a 1 answers the next question, but for a 0, which makes it a ten. A number
        not `typed` but pointed at is the whole answer to the question it stands under.
        """
        self.look(now)
        sign_at, self._sign_at = self._sign_at, None
        if typed and sign_at is not None and now - sign_at <= TEN_S:
            return None
        ten = typed and digit == 0 and self._one_at is not None
        if typed and not ten and self._one_at is not None:
            self.skip()
        question = self.open
        if question is None:
            return None
        self.all[self.at] = answered = replace(question, answer=10 if ten else digit)
        if typed and digit == 1:
            self._one_at = now
        else:
            self.skip()
        return answered

    def sign(self, sign: str | None, now: float) -> None:
        """Go on behind a typed 1 with a sign inside a number; a digit soon after belongs to it, as in 1.0."""
        if sign in INSIDE and self._one_at is not None:
            self.skip()
            self._sign_at = now

    def skip(self) -> None:
        """Leave the open question as it is."""
        self.at = min(self.at + 1, len(self.all))
        self._one_at = None

    def leave(self) -> None:
        """Leave every question that is still open as it is."""
        while self.open:
            self.skip()

    @property
    def can_take_back(self) -> bool:
        """Whether there is an answer, or a question passed over, to come back to."""
        return self.at > 0 or (self.open is not None and self.open.answer is not None)

    def take_back(self) -> RatingQuestion | None:
        """Open the last question again, without its answer; returns None if there is none."""
        if not self.can_take_back:
            return None
        if self.open is None or self.open.answer is None:
            self.at -= 1
        self._one_at = None
        self.all[self.at] = replace(self.all[self.at], answer=None)
        return self.all[self.at]

    def lines(self) -> Text:
        """The open question over its scale, and the answers so far."""
        text = Text()
        if question := self.open:
            text.append(f"{self.at + 1} of {len(self.all)}   " if len(self.all) > 1 else "")
            text.append(f"{question.words}\n", "bold")
            text.append(scale_of(question.answer, "screen.rate")).append("\n")
        said = [f"{one.label} {one.answer}" for one in self.all if one.label and one.answer is not None]
        hints = ["0 now makes it 10"] if self._one_at is not None else []
        hints += [f"{key('session.take_back', 'backspace')} takes it back"] if said else []
        text.append(", ".join(said))
        return text.append(f"   ({', '.join(hints)})" if hints else "")
