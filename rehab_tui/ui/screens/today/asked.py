"""The questions that one digit answers, and how their answers stand in rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from textual.content import Content

from rehab_tui.domain.facts import settled_by
from rehab_tui.domain.names import MORNINGS_AFTER, SETTLED, VERSUS
from rehab_tui.domain.recent import the
from rehab_tui.domain.records import Change, CheckIn, MorningAfter, Pause, Run, Settled, Versus, short
from rehab_tui.domain.today import QuestionKind, Today

BETWEEN = "   "
"""What separates two answers."""


class OpenQuestion(NamedTuple):
    """A question about a run, a check-in or a pause, and its answers in the order of their digits."""

    asks: str
    about: Run | CheckIn | Pause
    answers: Mapping[Settled, str] | Mapping[MorningAfter, str] | Mapping[Versus, str] | Mapping[date, str]

    def rows(self, width: int, marked: str = "") -> list[Content]:
        """The question over its numbered answers, each of which can be clicked; `marked` stands out."""
        told = enumerate(self.answers.values(), 1)
        answers = [answer(f"{n}", f"answer({n})", label, marked=marked) for n, label in told]
        return [*Content(self.asks).wrap(width), *in_rows(answers, width)]

    def change(self, number: int) -> Change | None:
        """The change that stores the answer of that digit, or None if no answer has it."""
        if not 1 <= number <= len(self.answers):
            return None
        answer = list(self.answers)[number - 1]
        match self.about, answer:
            case Run(), Settled():
                return Change(self.about, replace(self.about, settled=answer))
            case Run(), MorningAfter():
                return Change(self.about, replace(self.about, morning_after=answer))
            case Pause(), date():
                return Change(self.about, replace(self.about, to=answer))
            case CheckIn(), Versus():
                return Change(self.about, replace(self.about, versus_last_week=answer))
        return None


def answer(key: str, action: str, word: str, *, marked: str = "") -> Content:
    """An answer with its key; a click gives it, and it stands out where its action is the marked one."""
    said = Content.assemble((key, "bold $primary"), f" {word}").stylize(f"@click=screen.{action}")
    return said.stylize("reverse") if action == marked else said


def in_rows(parts: Sequence[Content], width: int) -> Iterator[Content]:
    """The parts beside each other, as many in a row as it has room for."""
    row = Content()
    for part in parts:
        if row and row.cell_length + len(BETWEEN) + part.cell_length > width:
            yield row
            row = Content()
        row = Content.assemble(row, BETWEEN if row else "", part)
    yield row


def first_question(facts: Today, moment: datetime) -> OpenQuestion | None:
    """The first question one digit can answer at that local moment, or None."""
    asked = (_asked(each.kind, each.about, facts.day, moment) for each in facts.questions if each.about)
    return next(asked, None)


def _asked(kind: QuestionKind, about: Run | CheckIn | Pause, today: date, moment: datetime) -> OpenQuestion:
    match kind, about:
        case _, Pause():
            asks = f"The pause since {short(about.from_)} has no end. Is it over?"
            over = max(about.from_, today - timedelta(days=1))
            return OpenQuestion(asks, about, {over: "over", today + timedelta(days=6): "one more week"})
        case QuestionKind.SETTLED, Run():
            asks = f"How soon was the tendon back to how it was before {the('run', about.date, today)}?"
            return OpenQuestion(asks, about, {each: SETTLED[each] for each in settled_by(about, moment)})
        case QuestionKind.MORNING_AFTER, Run():
            asks = f"The morning after {the('run', about.date, today)}, was the tendon worse?"
            return OpenQuestion(asks, about, MORNINGS_AFTER)
        case _:
            return OpenQuestion(
                "Compared with last week, is the tendon better, the same or worse?", about, VERSUS
            )
