"""What the person asks in their notes."""

from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.records import CheckIn, Run, Session


@dataclass(frozen=True)
class Question:
    """A note of the person's that asks something."""

    day: date
    text: str


def questions_since(situation: Situation, first: date) -> tuple[Question, ...]:
    """The notes from `first` on that hold a question mark, newest first."""
    rows: tuple[CheckIn | Run | Session, ...]
    rows = (*situation.entries.checkins, *situation.entries.runs, *situation.entries.sessions)
    asked = [Question(row.date, row.note) for row in rows if row.date >= first and "?" in row.note]
    return tuple(sorted(asked, key=lambda question: question.day, reverse=True))
